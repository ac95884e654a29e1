"""Fills in a checklist, saves it, takes it out and in again, and deletes it."""

import json
import tempfile
from pathlib import Path
from typing import Any

from playwright.sync_api import Page

import walks
from support import Report

FOLDER = "sjekklister"
PATH = f"{FOLDER}/bolig-og-bomiljo.html"
OTHER = f"{FOLDER}/plan-og-forankring.html"
SAVE = ".tools [type=checkbox]"
MESSAGE = ".tools [role=status]"


def answers(page: Page) -> dict[str, tuple[str, str]]:
    """What is filled in: by item, the answer and the remark."""
    found: dict[str, list[str]] = page.evaluate(
        """() => Object.fromEntries([...document.querySelectorAll("[data-item]")].map((set) => [
            set.dataset.item,
            [set.querySelector(":checked").value, set.querySelector("textarea").value]]))"""
    )
    return {item: (answer, remark) for item, (answer, remark) in found.items()}


def stored(page: Page) -> dict[str, str]:
    found: dict[str, str] = page.evaluate("({...localStorage})")
    return found


def fill(page: Page) -> None:
    """Yes to the first item, no to the second with a remark; the rest is left."""
    page.locator("[data-item] [value=yes]").nth(0).check()
    page.locator("[data-item] [value=no]").nth(1).check()
    page.locator("[data-item] textarea").nth(1).fill("Se på badet – æøå <b>")


def filled(page: Page) -> list[tuple[str, str]]:
    return [pair for pair in answers(page).values() if pair != ("", "")]


FILLED = [("yes", ""), ("no", "Se på badet – æøå <b>")]


def by_keyboard(walk: walks.Walk) -> None:
    with walk.page(PATH) as page:
        # Tab enters a group of radio buttons at the one that is chosen.
        walk.expect("the first item is reached", walks.tab_to(page, "[data-item] :checked"))
        page.keyboard.press("ArrowRight")
        walk.expect("the first answer", next(iter(answers(page).values())), ("yes", ""))
        page.keyboard.press("ArrowRight")
        walk.expect("the second answer", next(iter(answers(page).values())), ("partly", ""))
        page.keyboard.press("Enter")
        walk.expect("Enter sends nothing", page.url, walk.address(PATH))
        walk.expect("the remark is reached", walks.tab_to(page, "[data-item] textarea"))
        page.keyboard.type("Ja")
        walk.expect("filled in", filled(page), [("partly", "Ja")])
        words = page.locator(".sum").inner_text().split()
        numbers = [int(word) for word in words if word.isdigit()]
        walk.expect("the sum", numbers, [1, len(answers(page)), 1])


def saved_only_when_asked(walk: walks.Walk) -> None:
    with walk.page(PATH) as page:
        walk.expect("saving is off", page.locator(SAVE).is_checked(), False)
        fill(page)
        walk.expect("stored before anybody asked", stored(page), {})
        page.reload()
        walk.expect("left after a reload", filled(page), [])
        fill(page)
        page.locator(SAVE).check()
        walk.expect("something is said", bool(page.locator(MESSAGE).inner_text()))
        page.locator("[data-item] [value=partly]").nth(2).check()
        walk.expect("stored under one key", len(stored(page)), 1)
        page.reload()
        walk.expect("saving is on", page.locator(SAVE).is_checked())
        walk.expect("left after a reload", filled(page), [*FILLED, ("partly", "")])
        # Another checklist knows nothing of it.
        page.goto(walk.address(OTHER))
        walk.expect("filled in elsewhere", filled(page), [])
        page.goto(walk.address(PATH))
        page.locator(SAVE).uncheck()
        walk.expect("stored after saving was turned off", stored(page), {})
        walk.expect("still on the page", filled(page), [*FILLED, ("partly", "")])


def deleted(walk: walks.Walk) -> None:
    with walk.page(PATH) as page:
        page.on("dialog", lambda dialog: dialog.accept())
        fill(page)
        page.locator(SAVE).check()
        page.locator("[data-do=clear]").click()
        walk.expect("filled in", filled(page), [])
        walk.expect("stored", stored(page), {})
        walk.expect("saving is off", page.locator(SAVE).is_checked(), False)
    with walk.page(PATH) as page:
        page.on("dialog", lambda dialog: dialog.dismiss())
        fill(page)
        page.locator("[data-do=clear]").click()
        walk.expect("filled in after second thoughts", filled(page), FILLED)


def out_and_in(walk: walks.Walk) -> None:
    with tempfile.TemporaryDirectory() as temporary, walk.page(PATH) as page:
        fill(page)
        with page.expect_download() as download:
            page.locator("[data-do=export]").click()
        file = Path(temporary) / "answers.json"
        download.value.save_as(file)
        walk.expect("the name", download.value.suggested_filename, f"{Path(PATH).stem}.json")
        data: dict[str, Any] = json.loads(file.read_text("utf-8"))
        walk.expect("the keys", sorted(data), ["answers", "checklist", "version"])

        page.reload()
        take_in(page, file)
        walk.expect("taken in", filled(page), FILLED)
        walk.expect("stored", stored(page), {})

        first = next(iter(data["answers"]))
        for what, text in {
            "no JSON": "{",
            "a list": "[]",
            "nothing of ours": '{"answers": 1}',
            "another checklist": json.dumps({**data, "checklist": "another"}),
            "another version": json.dumps({**data, "version": 999}),
            "an unknown item": json.dumps({**data, "answers": {"unknown": {}}}),
            "an unknown answer": json.dumps(
                {**data, "answers": {first: {"answer": "perhaps", "remark": ""}}}
            ),
            "a remark that is no text": json.dumps(
                {**data, "answers": {first: {"answer": "yes", "remark": 1}}}
            ),
        }.items():
            file.write_text(text, "utf-8")
            page.evaluate("selector => document.querySelector(selector).textContent = ''", MESSAGE)
            take_in(page, file)
            walk.expect(f"{what}: something is said", bool(page.locator(MESSAGE).inner_text()))
            walk.expect(f"{what}: filled in", filled(page), FILLED)


def take_in(page: Page, file: Path) -> None:
    page.locator(".tools [type=file]").set_input_files(file)
    page.wait_for_function(
        "selector => document.querySelector(selector).textContent !== ''", arg=MESSAGE
    )


def without_storage(walk: walks.Walk) -> None:
    with walk.page(PATH) as page:
        page.context.add_init_script(
            "Object.defineProperty(window, 'localStorage', { get() { throw new Error('no'); } });"
        )
        page.reload()
        walk.expect("the tools are there", page.locator(SAVE).is_visible())
        fill(page)
        page.locator(SAVE).click()
        walk.expect("saving stays off", page.locator(SAVE).is_checked(), False)
        walk.expect("something is said", bool(page.locator(MESSAGE).inner_text()))
        walk.expect("filled in", filled(page), FILLED)


def without_a_script(walk: walks.Walk) -> None:
    with walk.page(f"{FOLDER}/index.html", script=False, width=320) as page:
        for number in range(page.locator(".card h2 a").count()):
            page.locator(".card h2 a").nth(number).click()
            walk.expect("tools without a script", page.locator(".tools").is_visible(), False)
            page.locator("[data-item] [value=yes]").nth(0).check()
            page.locator("[data-item] textarea").nth(0).fill("Ja")
            page.go_back()


def nothing_is_stored_by_looking(walk: walks.Walk) -> None:
    folders = [".", *sorted(path.name for path in walk.site.iterdir() if path.is_dir())]
    for folder in folders:
        pages = sorted((walk.site / folder).glob("*.html"))[:2]
        for page_path in pages:
            with walk.page(page_path.relative_to(walk.site).as_posix()) as page:
                walk.expect("stored", stored(page), {})
                walk.expect("cookies", page.context.cookies(), [])


SCENARIOS = [
    by_keyboard,
    saved_only_when_asked,
    deleted,
    out_and_in,
    without_storage,
    without_a_script,
    nothing_is_stored_by_looking,
]


def check(site: Path, report: Report) -> None:
    walks.run(SCENARIOS, site, report)
