"""Reads the pages of a built site: the parts of them that the checks ask about."""

import re
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, field
from html.parser import HTMLParser
from itertools import repeat
from pathlib import Path

Attributes = list[tuple[str, str | None]]

VOID = frozenset("area base br col embed hr img input link meta source track wbr".split())
LINK_ATTRIBUTES = frozenset("href src srcset poster data action formaction xlink:href".split())
LOADING_LINKS = frozenset(
    "stylesheet icon apple-touch-icon mask-icon manifest preload modulepreload prefetch"
    " preconnect dns-prefetch".split()
)
SCOPES = frozenset("col row colgroup rowgroup".split())
#: Browsers skip spaces and line breaks in the name of a scheme.
SCRIPT = re.compile(r"[\x00-\x20]*".join(["", *"javascript:"]), re.IGNORECASE)


@dataclass(slots=True)
class Link:
    """A reference from a page to another file, a place in it, or another site."""

    target: str
    line: int
    #: Whether the browser fetches it by itself, as it does images, scripts and style sheets.
    is_loaded: bool


@dataclass(slots=True)
class Page:
    """What a page holds, and the faults that show without looking at another page."""

    path: str
    size: int
    title: str = ""
    has_title: bool = False
    language: str = ""
    is_stub: bool = False
    base_line: int = 0
    headings: list[tuple[int, int]] = field(default_factory=list)  # level, line
    ids: list[tuple[str, int]] = field(default_factory=list)
    links: list[Link] = field(default_factory=list)
    faults: list[tuple[int, str]] = field(default_factory=list)


@dataclass(slots=True)
class _Table:
    line: int
    caption: str = ""
    has_heading: bool = False


class _Reader(HTMLParser):
    """Fills in a page while the parser goes through it."""

    def __init__(self, page: Page) -> None:
        super().__init__(convert_charrefs=True)
        self.page = page
        self.open: list[str] = []
        self.tables: list[_Table] = []

    def handle_starttag(self, tag: str, attrs: Attributes) -> None:
        self.element(tag, attrs)
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: Attributes) -> None:
        self.element(tag, attrs)

    def handle_endtag(self, tag: str) -> None:
        if tag not in self.open:
            return
        while self.open and self.open.pop() != tag:
            pass
        if tag == "table" and self.tables:
            table = self.tables.pop()
            if not table.caption.strip():
                self.page.faults.append((table.line, "the table has no caption"))
            if not table.has_heading:
                self.page.faults.append((table.line, "the table has no heading cell"))

    def handle_data(self, data: str) -> None:
        if not self.open:
            return
        if self.open[-1] == "title" and "svg" not in self.open:
            self.page.title += data
        elif self.tables and "caption" in self.open:
            self.tables[-1].caption += data

    def element(self, tag: str, attrs: Attributes) -> None:
        page = self.page
        line = self.getpos()[0]
        values = {name: value or "" for name, value in attrs}
        if tag == "html":
            page.language = values.get("lang", "").strip()
        elif tag == "title" and "svg" not in self.open:
            page.has_title = True
        elif tag == "base":
            page.base_line = line
        elif tag == "meta":
            self.meta(values, line)
        elif tag == "script" and not values.get("src"):
            page.faults.append((line, "a script stands in the page itself"))
        elif tag == "style":
            page.faults.append((line, "a style sheet stands in the page itself"))
        elif tag == "table":
            self.tables.append(_Table(line))
        elif tag == "th":
            if self.tables:
                self.tables[-1].has_heading = True
            if values.get("scope", "").lower() not in SCOPES:
                page.faults.append((line, "the heading cell has no scope"))
        elif len(tag) == 2 and tag[0] == "h" and tag[1] in "123456":
            page.headings.append((int(tag[1]), line))
        for name, value in attrs:
            self.attribute(tag, name, value or "", values, line)

    def attribute(self, tag: str, name: str, value: str, values: dict[str, str], line: int) -> None:
        page = self.page
        if name == "id":
            page.ids.append((value, line))
        elif name == "style":
            page.faults.append((line, f"<{tag}> has a style of its own"))
        elif name.startswith("on"):
            page.faults.append((line, f"<{tag}> has a script in '{name}'"))
        elif name in LINK_ATTRIBUTES:
            is_loaded = tag != "a" and name not in ("action", "formaction")
            if tag in ("link", "area"):
                is_loaded = bool(LOADING_LINKS & set(values.get("rel", "").lower().split()))
            targets = _sources(value) if name == "srcset" else [value.strip()]
            page.links += [Link(target, line, is_loaded) for target in targets]
        if SCRIPT.match(value):
            page.faults.append((line, f"<{tag}> has a script in '{name}'"))

    def meta(self, values: dict[str, str], line: int) -> None:
        if values.get("http-equiv", "").lower() != "refresh":
            return
        self.page.is_stub = True
        _, _, address = values.get("content", "").partition(";")
        match = re.match(r"\s*url\s*=\s*['\"]?([^'\"]*)", address, re.IGNORECASE)
        if match:
            self.page.links.append(Link(match[1].strip(), line, False))


def _sources(srcset: str) -> list[str]:
    return [part.split()[0] for part in srcset.split(",") if part.split()]


def read_page(root: Path, path: str) -> Page:
    """Reads a page, or an SVG image, whose ids links may point at too."""
    data = (root / path).read_bytes()
    page = Page(path, len(data))
    reader = _Reader(page)
    reader.feed(data.decode("utf-8"))
    reader.close()
    return page


def read_pages(root: Path) -> list[Page]:
    """All pages of the site, sorted by path, read by all cores."""
    paths = sorted(path.relative_to(root).as_posix() for path in root.rglob("*.html"))
    with ProcessPoolExecutor() as pool:
        return list(pool.map(read_page, repeat(root), paths, chunksize=32))
