"""Checks each page of a built site by itself: headings, ids, titles, tables, scripts and weight."""

import posixpath
import re
from collections.abc import Iterator
from pathlib import Path, PurePosixPath
from urllib.parse import unquote

from pages import Page, read_pages
from report import Problem, conclude, folder_argument

#: The most bytes a file may have; the first pattern that fits counts. A pattern is matched from
#: the right, and `*` is one step of a path.
BUDGETS = [
    ("*.css", 28_000),
    # Written by the program from figures; the first view counts it.
    ("*-data.js", 90_000),
    ("*.js", 10_000),
    ("modellen/index.html", 59_500),
    ("virkemidler/index.html", 90_000),
    ("kommuner/fylke/index.html", 60_000),
    ("kommuner/*/index.html", 120_000),
    ("kommuner/*/utvikling.html", 120_000),
    # Drawings of every area side by side, or a map of all of them.
    ("kommuner/fylke/*.html", 200_000),
    ("indikatorer/index.html", 60_000),
    ("indikatorer/*.html", 200_000),
    ("om/figurer.html", 230_000),
    ("*.html", 60_000),
]
#: The most bytes of scripts written by hand that a page may load, and that the site may have.
SCRIPTS_OF_PAGE, SCRIPTS = 10_000, 36_000
#: The most bytes a page may load with all it shows at first; a map is more than that.
FIRST_VIEW, MAPS = 300_000, "indikatorer/*.html"

#: A file that a style sheet loads, such as a font.
LOADED_BY_STYLE = re.compile(r"url\(\s*['\"]?([^'\")]+)")
#: The most bytes all fonts together may have.
FONTS = 66_000


def overweight(path: str, size: int) -> str | None:
    for pattern, most in BUDGETS:
        if PurePosixPath(path).match(pattern):
            return f"weighs {size:,} bytes; at most {most:,}" if size > most else None
    return None


def faults(page: Page) -> Iterator[tuple[int, str]]:
    """What is wrong with a page without looking at others."""
    yield from page.faults
    if not page.language:
        yield 0, "<html> does not say its language"
    if not page.title.strip():
        yield 0, "the title is empty" if page.has_title else "there is no title"
    first = [line for level, line in page.headings if level == 1]
    if not first:
        yield 0, "there is no h1"
    for line in first[1:]:
        yield line, "there is a second h1"
    previous = 0
    for level, line in page.headings:
        if level > previous + 1:
            yield line, f"h{level} follows " + (f"h{previous}" if previous else "no h1")
        previous = level
    seen: set[str] = set()
    for name, line in page.ids:
        if name in seen:
            yield line, f"the id '{name}' stands here again"
        seen.add(name)
    if fault := overweight(page.path, page.size):
        yield 0, fault


def repeated_titles(pages: list[Page]) -> Iterator[Problem]:
    """Pages that cannot be told apart in a list of tabs; stubs only send the reader on."""
    first: dict[str, str] = {}
    for page in pages:
        title = " ".join(page.title.split())
        if page.is_stub or not title:
            continue
        if title in first:
            yield Problem(page.path, 0, f"the title '{title}' is that of {first[title]} too")
        first.setdefault(title, page.path)


def place(target: str, origin: str) -> str:
    """The path in the site that a file refers to."""
    target = unquote(re.sub(r"[?#].*", "", target))
    return posixpath.normpath(posixpath.join(posixpath.dirname(origin), target))


def is_by_hand(path: str) -> bool:
    return path.endswith(".js") and not path.endswith("-data.js")


def loads(folder: Path, pages: list[Page], sizes: dict[str, int]) -> Iterator[Problem]:
    """Pages that load too much, and scripts that are too much together."""
    used = {
        path: {place(target, path) for target in LOADED_BY_STYLE.findall(text)}
        for path in sizes
        if path.endswith(".css") and (text := (folder / path).read_text("utf-8"))
    }
    for page in pages:
        loaded = {place(link.target, page.path) for link in page.links if link.is_loaded}
        for path in list(loaded):
            loaded |= used.get(path, set())
        scripts = sum(sizes.get(path, 0) for path in loaded if is_by_hand(path))
        if scripts > SCRIPTS_OF_PAGE:
            yield Problem(
                page.path, 0, f"loads {scripts:,} bytes of scripts; at most {SCRIPTS_OF_PAGE:,}"
            )
        view = page.size + sum(sizes.get(path, 0) for path in loaded)
        if view > FIRST_VIEW and not PurePosixPath(page.path).match(MAPS):
            yield Problem(page.path, 0, f"loads {view:,} bytes in all; at most {FIRST_VIEW:,}")
    scripts = sum(size for path, size in sizes.items() if is_by_hand(path))
    if scripts > SCRIPTS:
        yield Problem("*.js", 0, f"weigh {scripts:,} bytes together; at most {SCRIPTS:,}")


def main() -> None:
    folder = folder_argument(__doc__)
    pages = read_pages(folder)
    sizes = {
        file.relative_to(folder).as_posix(): file.stat().st_size
        for file in folder.rglob("*")
        if file.is_file()
    }
    assets = {path: size for path, size in sizes.items() if path.endswith((".css", ".js"))}
    problems = [Problem(page.path, line, text) for page in pages for line, text in faults(page)]
    problems += repeated_titles(pages)
    fonts = sum(file.stat().st_size for file in folder.rglob("*.woff2"))
    if fonts > FONTS:
        problems.append(Problem("*.woff2", 0, f"weigh {fonts:,} bytes in all; at most {FONTS:,}"))
    problems += [
        Problem(path, 0, fault)
        for path, size in assets.items()
        if (fault := overweight(path, size))
    ]
    problems += loads(folder, pages, sizes)
    checked = {page.path for page in pages} | assets.keys()
    if fonts:
        checked.add("*.woff2")
    failed = len(checked & {problem.path for problem in problems})
    conclude("Pages, style sheets, scripts and fonts", len(checked) - failed, failed, problems)


if __name__ == "__main__":
    main()
