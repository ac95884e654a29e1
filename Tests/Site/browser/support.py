"""Opens pages of a built site in Chromium, from disk, and keeps what goes wrong there."""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import quote

from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page, sync_playwright

WIDE, NARROW = 1280, 320


@dataclass
class Report:
    """What a check found: how much was as it should be, and a sentence for each fault."""

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
    """A browser window on a site."""

    site: Path
    context: BrowserContext
    #: Errors of scripts, and what the page's own policy forbade.
    problems: list[str] = field(default_factory=list)


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
    chromium: Browser, site: Path, *, width: int = WIDE, height: int = 900, scripts: bool = True
) -> Iterator[Window]:
    """A new window without a past."""
    context = chromium.new_context(
        viewport={"width": width, "height": height}, java_script_enabled=scripts
    )
    context.set_default_timeout(10_000)
    opened = Window(site, context)

    def console(message: ConsoleMessage) -> None:
        if message.type in ("error", "warning"):
            opened.problems.append(message.text)

    context.on("console", console)
    context.on("weberror", lambda error: opened.problems.append(str(error.error)))
    yield opened
    context.close()


def open_page(where: Window, path: str, fragment: str = "") -> Page:
    """A new tab with a page of the site; the fragment without its `#`."""
    page = where.context.new_page()
    address = where.site.resolve().as_uri() + "/" + quote(path)
    page.goto(address + (f"#{fragment}" if fragment else ""))
    return page
