"""Walks through the matrix as its readers do: marks one instrument and several, with and without
scripts, and makes its choices.

Nothing here knows which instruments there are: what is right is worked out from the page.
"""

import re
from pathlib import Path

from playwright.sync_api import Browser, Page

from support import NARROW, Report, Window, browser, open_page, window

MATRIX, RELATIONS = "modellen/index.html", "modellen/sammenhenger.html"

#: The entries in sight: whose they are, where they stand, and whether they look marked.
ENTRIES = """() => [...document.querySelectorAll(".matrix li > [href^='#v-']")]
  .filter((link) => link.getClientRects().length).map((link) => {
    const style = getComputedStyle(link.parentNode);
    return {
      id: link.hash.slice(1), numbers: link.closest("[data-s]").dataset.s,
      signs: [style.backgroundColor !== "rgba(0, 0, 0, 0)", style.boxShadow !== "none",
        Number(getComputedStyle(link).fontWeight) >= 700],
      opacity: style.opacity,
    };
  })"""
#: What the register says of each instrument.
REGISTER = """() => [...document.querySelectorAll(".usages > li")].map((entry) => ({
    id: entry.id, text: entry.textContent, isShown: entry.getClientRects().length > 0,
  }))"""


def marked(page: Page, report: Report, moment: str) -> list[tuple[str, str]]:
    """The entries that look marked, by id and numbers; each has all the signs, or none."""
    entries = page.evaluate(ENTRIES)
    report.expect(entries, f"{moment}: no entry is in sight")
    is_whole = all(len(set(entry["signs"])) == 1 for entry in entries)
    report.expect(is_whole, f"{moment}: an entry is half marked")
    report.expect(
        all(entry["opacity"] == "1" for entry in entries), f"{moment}: an entry is dimmed"
    )
    return [(entry["id"], entry["numbers"]) for entry in entries if all(entry["signs"])]


def numbers(text: str) -> list[str]:
    """The numbers at the end of a sentence such as "Used in 4 of 8: 4, 5 and 8."."""
    sentence = re.search(r": ([^.:]*)\.", text)
    return re.findall(r"\d+", sentence[1]) if sentence else []


def settle(page: Page) -> None:
    """Gives the page the time of two pictures to answer a change of address."""
    page.evaluate("new Promise((go) => requestAnimationFrame(() => requestAnimationFrame(go)))")


def focus(page: Page) -> str:
    return page.evaluate("(({ id, outerHTML }) => id || outerHTML)(document.activeElement)")


def every_instrument(page: Page, report: Report) -> None:
    """An address marks all places of one instrument, in both editions, and says which they are."""
    register = page.evaluate(REGISTER)
    editions = page.locator("[name=edition]").all()
    for entry in register:
        page.evaluate("id => location.hash = id", entry["id"])
        found: list[str] = []
        for edition in editions:
            edition.check()
            places = marked(page, report, entry["id"])
            report.expect(
                all(place == entry["id"] for place, _ in places),
                f"{entry['id']}: something else is marked too",
            )
            found += [number for _, covered in places for number in covered.split()]
        told = numbers(entry["text"])
        report.expect(
            sorted(set(found), key=int) == told or (found and not told),
            f"{entry['id']}: marked in {sorted(set(found))}, but the sentence says {told}",
        )
        shown = [other["id"] for other in page.evaluate(REGISTER) if other["isShown"]]
        report.expect(shown == [entry["id"]], f"{entry['id']}: the sentences shown are {shown}")
    editions[0].check()


def by_links(page: Page, report: Report) -> None:
    """A link marks and gives the answer the focus; another link moves the mark; Escape clears."""
    links = page.locator(".matrix-table li > [href^='#v-']:visible")
    first, second = links.nth(3), links.nth(9)
    page.evaluate("scrollTo(0, 500)")
    first.focus()
    where = page.evaluate("scrollY")
    page.keyboard.press("Enter")
    settle(page)
    name = first.get_attribute("href")
    report.expect("#" + focus(page) == name, f"the focus is on {focus(page)}, not on {name}")
    report.expect(page.evaluate("scrollY") == where, "the drawing moved when an entry was marked")
    report.expect(marked(page, report, "a link"), "a link marks nothing")
    second.click()
    settle(page)
    ids = {"#" + place for place, _ in marked(page, report, "another link")}
    report.expect(ids == {second.get_attribute("href")}, f"marked: {ids}")
    page.go_back()
    settle(page)
    ids = {place for place, _ in marked(page, report, "Back")}
    report.expect({"#" + place for place in ids} == {name}, f"Back marks {ids}")
    second.click()
    settle(page)
    page.keyboard.press("Escape")
    settle(page)
    report.expect(not marked(page, report, "Escape"), "Escape leaves marks")
    link = second.get_attribute("href") or ""
    report.expect(link in focus(page), f"after Escape the focus is on {focus(page)}")
    # The link that clears does the same.
    page.keyboard.press("Enter")
    settle(page)
    page.locator(".clear").click()
    settle(page)
    report.expect(not marked(page, report, "clear"), "the link that clears leaves marks")
    report.expect(link in focus(page), f"after clearing the focus is on {focus(page)}")


def several(page: Page, report: Report) -> str:
    """Two at once, in either place or only where both stand; the address keeps the state."""
    page.locator(".chooser summary").click()
    entries = page.evaluate(ENTRIES)
    places: dict[str, set[str]] = {}
    for entry in entries:
        places.setdefault(entry["id"], set()).update(entry["numbers"].split())
    # Two that meet somewhere, each with places of its own.
    a, b = next(
        (a, b)
        for a in places
        for b in places
        if a < b and places[a] & places[b] and places[a] - places[b] and places[b] - places[a]
    )
    boxes = {id: page.locator(f".chooser [value='{id[2:]}']") for id in (a, b)}
    status = page.locator("[role=status]")
    either, both = page.locator("[name=join]").all()
    report.expect(either.is_checked(), "either is not what is chosen first")
    for box in boxes.values():
        box.focus()
        page.keyboard.press("Space")
    settle(page)
    found = {number for _, covered in marked(page, report, "either") for number in covered.split()}
    report.expect(found == places[a] | places[b], f"either of {a} and {b} marks {sorted(found)}")
    report.expect(
        numbers(status.inner_text()) == sorted(found, key=int), f"told: {status.inner_text()}"
    )
    both.check()
    settle(page)
    found = {number for _, covered in marked(page, report, "both") for number in covered.split()}
    report.expect(found == places[a] & places[b], f"both {a} and {b} mark {sorted(found)}")
    report.expect(
        numbers(status.inner_text()) == sorted(found, key=int), f"told: {status.inner_text()}"
    )
    state = page.evaluate("location.hash").lstrip("#")
    report.expect(state.startswith("v=") and a[2:] in state and b[2:] in state, f"state: {state}")
    page.keyboard.press("Escape")
    settle(page)
    report.expect(not marked(page, report, "Escape"), "Escape leaves marks of several")
    report.expect(not any(box.is_checked() for box in boxes.values()), "a box is still ticked")
    report.expect(not status.inner_text(), f"still told: {status.inner_text()}")
    page.go_back()
    settle(page)
    report.expect(boxes[a].is_checked() and both.is_checked(), "Back does not restore the choice")
    report.expect(page.evaluate("localStorage.length") == 0, "something is stored")
    return state


def choices(page: Page, report: Report) -> None:
    """One edition at a time, status and differences on demand, table or list."""

    def shown(selector: str) -> int:
        return page.locator(f"{selector}:visible").count()

    editions = page.locator("[name=edition]").all()
    for edition in editions:
        edition.check()
        report.expect(shown(".edition-block") == 1, "not one edition is shown")
    report.expect(shown(".matrix small") == 0, "statuses are shown before they are asked for")
    report.expect(shown(".matrix i") == 0, "differences are shown before they are asked for")
    page.check("#as-now")
    page.check("#show-differences")
    report.expect(shown(".matrix small") > 0, "no status is shown")
    report.expect(shown(".matrix i") > 0, "no difference is shown")
    page.check("#as-made")
    page.uncheck("#show-differences")
    is_wide = (page.viewport_size or {})["width"] > NARROW
    for choice, is_table in (("as-fits", is_wide), ("as-table", True), ("as-list", False)):
        page.check("#" + choice)
        report.expect(bool(shown(".matrix-table")) == is_table, f"{choice}: the table is wrong")
        report.expect(bool(shown(".matrix-list")) != is_table, f"{choice}: the list is wrong")
        overflow = page.evaluate("document.documentElement.scrollWidth - innerWidth")
        report.expect(overflow <= 0, f"{choice}: {overflow} px to scroll sideways")
    page.check("#as-fits")


def editions_by_address(where: Window, report: Report) -> None:
    """A link to an edition shows it, and the other is still one choice apart."""
    page = open_page(where, MATRIX)
    ids = page.evaluate("[...document.querySelectorAll('.edition-block')].map((e) => e.id)")
    for id in ids:
        page = open_page(where, MATRIX, id)
        report.expect(page.locator(f"[id='show-{id}']").is_checked(), f"{id} is not chosen")
        for other in ids:
            page.check(f"[id='show-{other}']")
            settle(page)
            seen = [one for one in ids if page.locator(f"[id='{one}']").is_visible()]
            report.expect(seen == [other], f"from #{id}, {other} is chosen and {seen} shown")


def without_scripts(chromium: Browser, site: Path, report: Report, width: int) -> None:
    """Marks, sentences and choices need no script, and nothing dead is shown."""
    with window(chromium, site, width=width, scripts=False) as where:
        page = open_page(where, MATRIX)
        report.expect(not page.locator(".chooser").is_visible(), "a dead chooser is shown")
        link = page.locator(".matrix li > [href^='#v-']:visible").nth(3)
        name = link.get_attribute("href") or ""
        link.click()
        ids = {"#" + place for place, _ in marked(page, report, f"{width} px without scripts")}
        report.expect(ids == {name}, f"without scripts {name} marks {ids}")
        sentence = page.locator(f".usages [id='{name[1:]}']")
        report.expect(sentence.is_visible(), "no sentence is shown")
        page.locator(".clear").click()
        report.expect(not marked(page, report, "clear"), "without scripts the marks stay")
        choices(page, report)


def relations(chromium: Browser, site: Path, report: Report) -> None:
    """The register marks the drawing and the table, with and without scripts."""
    for scripts in (True, False):
        with window(chromium, site, scripts=scripts) as where:
            page = open_page(where, RELATIONS)
            line = "getComputedStyle(document.querySelector(\"[data-v='%s'] path\")).strokeWidth"
            entries = page.locator(".usages > li > a:first-child").all()
            for entry in entries[::7]:
                id = (entry.get_attribute("href") or "")[1:]
                thin = page.evaluate(line % id)
                entry.click()
                thick = page.evaluate(line % id)
                report.expect(float(thick[:-2]) > 2 * float(thin[:-2]), f"{id}: lines stay {thick}")
            report.expect(not where.problems, f"{RELATIONS}: {where.problems}")


def check(site: Path, report: Report) -> None:
    with browser() as chromium:
        with window(chromium, site) as where:
            every_instrument(open_page(where, MATRIX), report)
            by_links(open_page(where, MATRIX), report)
            state = several(open_page(where, MATRIX), report)
            again = open_page(where, MATRIX, state)
            report.expect(marked(again, report, state), f"#{state} marks nothing in a new tab")
            choices(open_page(where, MATRIX), report)
            editions_by_address(where, report)
            report.expect(not where.problems, f"{MATRIX}: {where.problems}")
        with window(chromium, site, width=NARROW) as where:
            choices(open_page(where, MATRIX), report)
        without_scripts(chromium, site, report, NARROW)
        without_scripts(chromium, site, report, 1280)
        relations(chromium, site, report)
