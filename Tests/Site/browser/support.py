"""Opens pages of a built site in Chromium, as a reader would, and keeps what goes wrong there.

Pages are read from disk (`file://`), where a site has to work as well as on the web. The Chromium
is the system's; nothing is downloaded.
"""

import os
import shutil
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Literal
from urllib.parse import quote

from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page, sync_playwright

WIDE, NARROW = 1280, 320
#: More pages than this in a folder are of one kind, and so are those in more folders than this.
FEW, MANY = 3, 12


@dataclass
class Report:
    """How much a check found as it should be, and a sentence about each thing that was not."""

    passed: int = 0
    failures: list[str] = field(default_factory=list)

    def expect(self, is_sound: object, failure: str) -> bool:
        """Counts a check, and tells whether it was passed."""
        if is_sound:
            self.passed += 1
        else:
            self.failures.append(failure)
        return bool(is_sound)


@dataclass
class Window:
    """A browser window on a site: how wide, in which light, with scripts or without."""

    site: Path
    context: BrowserContext
    name: str
    #: Errors of scripts, and what the page's own policy forbade.
    problems: list[str] = field(default_factory=list)
    #: The address of everything the pages asked for.
    requests: list[str] = field(default_factory=list)


@contextmanager
def browser() -> Iterator[Browser]:
    """The system's Chromium, without a window. CHROMIUM names another."""
    path = os.environ.get("CHROMIUM") or shutil.which("chromium") or "/usr/bin/chromium"
    with sync_playwright() as playwright:
        # Root has no sandbox, and the pages are our own.
        chromium = playwright.chromium.launch(executable_path=path, args=["--no-sandbox"])
        yield chromium
        chromium.close()


@contextmanager
def window(
    chromium: Browser,
    site: Path,
    *,
    width: int = WIDE,
    height: int = 900,
    scheme: Literal["light", "dark"] = "light",
    scripts: bool = True,
    ignores_policy: bool = False,
) -> Iterator[Window]:
    """A new window without a past."""
    context = chromium.new_context(
        viewport={"width": width, "height": height},
        color_scheme=scheme,
        java_script_enabled=scripts,
        bypass_csp=ignores_policy,
        accept_downloads=True,
    )
    context.set_default_timeout(10_000)
    name = f"{width} px, {scheme}" + ("" if scripts else ", without scripts")
    opened = Window(site, context, name)

    def console(message: ConsoleMessage) -> None:
        if message.type in ("error", "warning"):
            opened.problems.append(message.text)

    context.on("console", console)
    context.on("weberror", lambda error: opened.problems.append(str(error.error)))
    context.on("request", lambda request: opened.requests.append(request.url))
    yield opened
    context.close()


def address(site: Path, path: str, fragment: str = "") -> str:
    """A page of the site on this machine; the fragment without its `#`."""
    return site.resolve().as_uri() + "/" + quote(path) + (f"#{fragment}" if fragment else "")


def open_page(where: Window, path: str, fragment: str = "") -> Page:
    """A new tab with a page of the site."""
    page = where.context.new_page()
    page.goto(address(where.site, path, fragment))
    return page


@cache
def kinds_of_pages(site: Path) -> list[str]:
    """The largest page of every kind. Pages are of one kind when many folders beside each other
    have the same pages, or when a folder has more than a few."""
    found: dict[str, Path] = {}

    def look(folder: Path, kind: str) -> None:
        pages = sorted(folder.glob("*.html"))
        is_many = "*" not in kind and sum(page.name != "index.html" for page in pages) > FEW
        for page in pages:
            name = "*" if is_many and page.name != "index.html" else page.name
            first = found.setdefault(kind + name, page)
            if page.stat().st_size > first.stat().st_size:
                found[kind + name] = page
        children = sorted(child for child in folder.iterdir() if child.is_dir())
        names = {
            child: tuple(sorted(page.name for page in child.glob("*.html"))) for child in children
        }
        alike = Counter(names.values())
        for child in children:
            is_alike = alike[names[child]] > MANY
            look(child, kind + ("*".join(names[child]) + "*" if is_alike else child.name) + "/")

    look(site, "")
    return [
        page.relative_to(site).as_posix()
        for _, page in sorted(found.items())
        if 'http-equiv="refresh"' not in page.read_text("utf-8")[:2000]
    ]


def has_script(site: Path, path: str) -> bool:
    return "<script" in (site / path).read_text("utf-8")


#: Where the focus is: what it is on, whether it shows, and whether something lies over it.
FOCUS = """() => {
  const e = document.activeElement;
  const words = e.textContent.trim().slice(0, 30);
  const name = `${e.tagName.toLowerCase()} ${e.id ? "#" + e.id : words}`;
  const box = e.getBoundingClientRect();
  const style = getComputedStyle(e);
  // The middle of what is in the window; a region may be taller.
  const middle = (from, to, most) => (Math.max(from, 0) + Math.min(to, most)) / 2;
  const at = document.elementFromPoint(
    middle(box.left, box.right, innerWidth), middle(box.top, box.bottom, innerHeight));
  return {
    name,
    isLost: e === document.body,
    isMarked: style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2,
    isInView: box.bottom > 0 && box.top < innerHeight && box.width > 0,
    isCovered: !(at && (e.contains(at) || at.contains(e))),
  };
}"""


def expect_focus(page: Page, report: Report, moment: str) -> None:
    """The focus is on something, can be seen, and nothing lies over it."""
    focus = page.evaluate(FOCUS)
    for key, fault in (
        ("isLost", "is lost"),
        ("isCovered", "is covered"),
    ):
        report.expect(not focus[key], f"{moment}: the focus {fault} ({focus['name']})")
    for key, fault in (("isMarked", "is not marked"), ("isInView", "is out of view")):
        report.expect(focus[key], f"{moment}: the focus {fault} ({focus['name']})")


def tab_to(page: Page, selector: str, report: Report, most: int = 80) -> bool:
    """Presses Tab until the focus is on an element; every step has to be visible."""
    for step in range(most):
        page.keyboard.press("Tab")
        expect_focus(page, report, f"Tab {step + 1} towards {selector}")
        if page.evaluate("selector => document.activeElement.matches(selector)", selector):
            return True
    return report.expect(False, f"{most} times Tab do not lead to {selector}")
