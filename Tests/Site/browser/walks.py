"""Walks through pages of a built site in Chromium, opened from disk, and tells what went wrong."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from playwright.sync_api import Browser, Error, Page
from support import Report, browser

#: More than any page here has between its beginning and what a scenario looks for.
MOST_TABS = 120


@dataclass
class Walk:
    """One scenario on one site: opens pages, and gathers what was not as it should be."""

    site: Path
    browser: Browser
    passed: int = 0
    problems: list[str] = field(default_factory=list)
    path: str = ""

    @contextmanager
    def page(self, path: str, script: bool = True, width: int = 1280) -> Iterator[Page]:
        """A page in a browser of its own, which remembers nothing of other pages."""
        self.path = path
        context = self.browser.new_context(
            java_script_enabled=script, viewport={"width": width, "height": 800}
        )
        context.set_default_timeout(5_000)
        page = context.new_page()
        page.on("console", lambda line: self.expect(f"no message: {line.text}", False))
        page.on("pageerror", lambda error: self.expect(f"no error: {error}", False))
        page.on("request", lambda request: self.own(request.url))
        page.goto(self.address(path))
        try:
            yield page
        finally:
            context.close()

    def address(self, path: str) -> str:
        file, mark, place = path.partition("#")
        return (self.site / file).resolve().as_uri() + mark + place

    def own(self, url: str) -> None:
        if not url.startswith((self.site.resolve().as_uri(), "blob:")):
            self.expect(f"no request to {url}", False)

    def expect(self, what: str, found: object, wanted: object = True) -> None:
        if found == wanted:
            self.passed += 1
        else:
            self.problems.append(f"{self.path}: {what}: {found!r}, not {wanted!r}")


def tab_to(page: Page, selector: str, key: str = "Tab") -> bool:
    """Goes with the keyboard to an element that fits; false when it is never reached."""
    for _ in range(MOST_TABS):
        if page.evaluate("selector => document.activeElement.matches(selector)", selector):
            return True
        page.keyboard.press(key)
    return False


def run(scenarios: list[Callable[[Walk], None]], site: Path, report: Report) -> None:
    """Runs scenarios on a site, each in its own turn."""
    with browser() as chromium:
        for scenario in scenarios:
            walk = Walk(site, chromium)
            try:
                scenario(walk)
            except Error as error:
                # What never came is a fault of the site; the other scenarios still have their turn.
                walk.expect(f"{scenario.__name__} came to its end", error.message.splitlines()[0])
            report.passed += walk.passed
            report.failures += walk.problems
