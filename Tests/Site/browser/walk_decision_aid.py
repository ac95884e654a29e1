"""Walks the decision aid to each of its results and back, with and without a script."""

from playwright.sync_api import Page

from pathlib import Path

import walks
from support import Report

PATH = "kundegrupper/index.html"
#: The steps of the aid: where each answer of a question leads.
STEPS = """() => Object.fromEntries([...document.querySelectorAll("[data-step]")].map(
    (step) => [step.id, [...step.querySelectorAll(".jumps a")].map((a) => a.hash.slice(1))]))"""


def ways(steps: dict[str, list[str]], step: str) -> dict[str, list[tuple[str, int]]]:
    """By result: the questions on the way to it, each with the number of its answer."""
    if not steps[step]:
        return {step: []}
    found: dict[str, list[tuple[str, int]]] = {}
    for number, target in enumerate(steps[step]):
        for result, rest in ways(steps, target).items():
            found.setdefault(result, [(step, number), *rest])
    return found


def all_ways(page: Page) -> dict[str, list[tuple[str, int]]]:
    steps = page.evaluate(STEPS)
    return ways(steps, next(iter(steps)))


def shown(page: Page) -> list[str]:
    return [step.get_attribute("id") or "" for step in page.locator("[data-step]:visible").all()]


def focused(page: Page) -> str:
    """The step whose heading has the focus."""
    step: str = page.evaluate("document.activeElement.closest('[data-step]')?.id ?? ''")
    tag: str = page.evaluate("document.activeElement.tagName")
    return step if tag == "H3" else f"{tag} in {step}"


def every_result_by_keyboard(walk: walks.Walk) -> None:
    with walk.page(PATH) as page:
        found = all_ways(page)
        groups = page.locator(".groups section").count()
        walk.expect("results that are groups", len(found) - groups, 1)
    for result, way in found.items():
        with walk.page(PATH) as page:
            for count, (step, number) in enumerate(way):
                walk.expect("steps shown", shown(page), [step])
                walk.expect("answers listed", page.locator("[data-given] li").count(), count)
                answer = f"#{step} .jumps li:nth-child({number + 1}) a"
                walk.expect(f"{answer} is reached", walks.tab_to(page, answer))
                page.keyboard.press("Enter")
                page.wait_for_function("count => document.querySelectorAll('[data-given] li')"
                                       ".length === count", arg=count + 1)
            walk.expect("steps shown", shown(page), [result])
            walk.expect("the heading has the focus", focused(page), result)
            walk.expect("something is said", bool(page.locator("[role=status]").inner_text()))
            walk.expect("nothing is stored", page.evaluate("localStorage.length"), 0)
            # Back, question by question.
            for step, _ in reversed(way[1:]):
                page.go_back()
                walk.expect("back to", focused(page), step)
            page.go_back()
            walk.expect("steps shown", shown(page), [way[0][0]])


def change_an_answer(walk: walks.Walk) -> None:
    with walk.page(PATH) as page:
        way = max(all_ways(page).values(), key=len)
        for step, number in way:
            page.locator(f"#{step} .jumps a").nth(number).click()
        walk.expect("answers listed", page.locator("[data-given] li").count(), len(way))
        change = "[data-given] li:first-child a"
        walk.expect("change is reached", walks.tab_to(page, change, "Shift+Tab"))
        page.keyboard.press("Enter")
        page.wait_for_selector("[data-given]", state="hidden")
        walk.expect("the first question again", shown(page), [way[0][0]])
        walk.expect("its heading has the focus", focused(page), way[0][0])


def a_link_to_a_step(walk: walks.Walk) -> None:
    with walk.page(PATH) as page:
        found = all_ways(page)
    for result, way in found.items():
        with walk.page(f"{PATH}#{result}") as page:
            walk.expect("steps shown", shown(page), [result])
            walk.expect("answers listed", page.locator("[data-given] li").count(), len(way))
    with walk.page(f"{PATH}#flow") as page:
        walk.expect("steps shown beside another place", len(shown(page)), 1)


def without_a_script(walk: walks.Walk) -> None:
    with walk.page(PATH) as page:
        found = all_ways(page)
    for result, way in found.items():
        with walk.page(PATH, script=False, width=320) as page:
            for step, number in way:
                page.locator(f"#{step} .jumps a").nth(number).click()
            walk.expect("the result is in sight", page.locator(f"#{result}").is_visible())
            walk.expect("the address leads to it", page.url.partition("#")[2], result)
            more = page.locator(f"#{result} a[href$='.html']").first
            more.click()
            walk.expect("it leads on", page.locator("h1").count(), 1)
            walk.expect("to another page", page.url.endswith(PATH), False)


SCENARIOS = [
    every_result_by_keyboard,
    change_an_answer,
    a_link_to_a_step,
    without_a_script,
]


def check(site: Path, report: Report) -> None:
    walks.run(SCENARIOS, site, report)
