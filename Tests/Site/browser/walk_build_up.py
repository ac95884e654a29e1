"""Walks through the steps in which the model is built up: as a story, and as a presentation."""

from pathlib import Path

from playwright.sync_api import Page

from support import NARROW, Report, browser, open_page, window

PATH = "modellen/bygg-opp.html"

SEEN = """() => ({
  shown: [...document.querySelectorAll(".step")].filter((step) => step.checkVisibility())
    .map((step) => step.id),
  told: document.querySelector("[role=status]").innerText,
  focus: document.activeElement.id,
  count: document.activeElement.querySelector(".count")?.textContent,
  hash: location.hash.slice(1),
})"""


def story(page: Page, report: Report) -> None:
    """All steps in their order; the links lead from each to the next and back."""
    steps = page.locator(".step").all()
    ids = [step.get_attribute("id") or "" for step in steps]
    report.expect(len(ids) > 1, "there are no steps")
    report.expect(page.evaluate(SEEN)["shown"] == ids, "a step is not shown")
    for number, step in enumerate(steps):
        links = [link.get_attribute("href") for link in step.locator("> .jumps a").all()]
        near = ids[max(number - 1, 0) : number] + ids[number + 1 : number + 2]
        report.expect(links == ["#" + id for id in near], f"{ids[number]} leads to {links}")
        report.expect(step.locator(".new").count(), f"{ids[number]} marks nothing as new")
    overflow = page.evaluate("document.documentElement.scrollWidth - innerWidth")
    report.expect(overflow <= 0, f"{overflow} px to scroll sideways")


def presentation(page: Page, report: Report) -> None:
    """Every step by the keyboard, forwards and back; then out of it."""
    ids = page.evaluate(SEEN)["shown"]

    def expect_step(number: int, moment: str) -> None:
        # A change of address is answered a little later.
        page.evaluate("new Promise((go) => requestAnimationFrame(() => requestAnimationFrame(go)))")
        seen = page.evaluate(SEEN)
        id = ids[number]
        report.expect(seen["shown"] == [id], f"{moment}: {seen['shown']} are shown, not {id}")
        report.expect(seen["focus"] == id, f"{moment}: the focus is on '{seen['focus']}'")
        report.expect(seen["hash"] == id, f"{moment}: the address is #{seen['hash']}")
        report.expect(
            seen["told"] and seen["told"] == seen["count"], f"{moment}: told '{seen['told']}'"
        )

    page.locator(".present").focus()
    page.keyboard.press("Enter")
    expect_step(0, "start")
    for number in range(1, len(ids)):
        page.keyboard.press("ArrowRight")
        expect_step(number, f"right to {number + 1}")
    page.keyboard.press("ArrowRight")
    expect_step(len(ids) - 1, "right at the end")
    page.keyboard.press("ArrowLeft")
    expect_step(len(ids) - 2, "left")
    page.keyboard.press("Home")
    expect_step(0, "Home")
    page.keyboard.press("ArrowLeft")
    expect_step(0, "left at the beginning")
    # The links of a step turn too.
    page.locator(".step:visible > .jumps a").first.click()
    expect_step(1, "the link to the next")
    page.keyboard.press("f")
    page.wait_for_function("document.fullscreenElement")
    expect_step(1, "full screen")
    page.keyboard.press("f")
    page.wait_for_function("!document.fullscreenElement")
    expect_step(1, "out of full screen")
    page.keyboard.press("Escape")
    seen = page.evaluate(SEEN)
    report.expect(seen["shown"] == ids, "Escape does not show all steps again")
    report.expect(not seen["told"], f"after Escape is told '{seen['told']}'")
    report.expect(seen["hash"] == ids[1], "Escape forgets which step was shown")
    is_there = page.evaluate("document.activeElement.matches('.present')")
    report.expect(is_there, "after Escape the focus is not on the button")


def check(site: Path, report: Report) -> None:
    with browser() as chromium:
        for width in (1280, NARROW):
            with window(chromium, site, width=width) as where:
                story(open_page(where, PATH), report)
                presentation(open_page(where, PATH), report)
                report.expect(not where.problems, f"{PATH}: {where.problems}")
        with window(chromium, site, scripts=False) as where:
            page = open_page(where, PATH)
            report.expect(not page.locator(".present").is_visible(), "a dead button is shown")
            report.expect(page.locator(".step:visible").count() > 1, "the story needs scripts")
