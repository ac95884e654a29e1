"""Checks that every link of a built site leads somewhere, wherever the site is put.

The site is copied to a folder whose path has spaces and letters outside ASCII, as a reader's may.
Links within the site have to be relative, name a file and not a folder, and name an id that the
page they lead to has. What a browser loads by itself has to come from the site.
"""

import re
import shutil
import tempfile
from pathlib import Path
from posixpath import dirname, join, normpath
from urllib.parse import unquote, urlsplit

from pages import Link, Page, read_page, read_pages
from report import Problem, conclude, folder_argument

FOREIGN_SCHEMES = frozenset(["http", "https", "mailto", "tel"])
COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
STYLE_LINK = re.compile(
    r"""url\(\s*(?:"([^"]*)"|'([^']*)'|([^)"'\s]*))\s*\)|@import\s+["']([^"']*)"""
)


class Site:
    """The files of the site and, for pages and SVG images, the ids in them."""

    def __init__(self, root: Path, pages: list[Page]) -> None:
        self.root = root
        self.files = {path.relative_to(root).as_posix(): path.is_dir() for path in root.rglob("*")}
        self.ids = {page.path: {name for name, _ in page.ids} for page in pages}

    def has_id(self, path: str, name: str) -> bool:
        if path not in self.ids and path.endswith(".svg"):
            self.ids[path] = {name for name, _ in read_page(self.root, path).ids}
        return name in self.ids.get(path, ())

    def fault(self, source: str, link: Link) -> str | None:
        """What is wrong with a link from the file at a path, if anything."""
        target = link.target
        quoted = f"'{target}'"
        if not target or target == "#":
            return "a link is empty"
        if "\\" in target or re.match(r"file:|[A-Za-z]:(?=[/\\]|$)", target, re.IGNORECASE):
            return f"{quoted} is a path on somebody's machine"
        try:
            parts = urlsplit(target)
        except ValueError:
            return f"{quoted} is not an address"
        if parts.scheme == "data" and link.is_loaded:
            return None
        if parts.scheme or parts.netloc:
            if link.is_loaded:
                return f"{quoted} is loaded from another place"
            if parts.scheme not in FOREIGN_SCHEMES:
                return f"{quoted} is neither a page of the site nor an address on the web"
            return None
        if parts.path.startswith("/"):
            return f"{quoted} is not relative to the page"
        path = source
        if parts.path:
            path = normpath(join(dirname(source), unquote(parts.path)))
        if path.startswith(".."):
            return f"{quoted} leads out of the site"
        if path == "." or parts.path.endswith("/") or self.files.get(path):
            return f"{quoted} leads to a folder"
        if path not in self.files:
            return f"{quoted} leads to no file"
        fragment = unquote(parts.fragment)
        # One with `=` is what a script shows, not a place in the page.
        if fragment and "=" not in fragment and not self.has_id(path, fragment):
            return f"{quoted} leads to no id in {path}"
        return None


def style_links(text: str) -> list[Link]:
    """What a style sheet loads."""
    text = COMMENT.sub(lambda comment: "\n" * comment[0].count("\n"), text)
    return [
        Link(next(filter(None, match.groups()), ""), text.count("\n", 0, match.start()) + 1, True)
        for match in STYLE_LINK.finditer(text)
    ]


def check(root: Path) -> tuple[int, list[Problem]]:
    """How many links are sound, and what is wrong with the others."""
    pages = read_pages(root)
    site = Site(root, pages)
    links = {page.path: page.links for page in pages}
    for path in site.files:
        if path.endswith(".css"):
            links[path] = style_links((root / path).read_text("utf-8"))
    problems = [
        Problem(path, link.line, fault)
        for path, found in links.items()
        for link in found
        if (fault := site.fault(path, link))
    ]
    sound = sum(map(len, links.values())) - len(problems)
    problems += [
        Problem(page.path, page.base_line, "<base> changes where all links lead")
        for page in pages
        if page.base_line
    ]
    return sound, problems


def main() -> None:
    folder = folder_argument(__doc__)
    with tempfile.TemporaryDirectory() as temporary:
        copy = Path(temporary) / "En mappe på øya, ært" / "Nettsted"
        shutil.copytree(folder, copy)
        sound, problems = check(copy)
    conclude("Links", sound, len(problems), problems)


if __name__ == "__main__":
    main()
