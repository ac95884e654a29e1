"""Checks that names in other languages are marked with their language, for those who listen.

Which names there are is what the site itself gives away, the table of all areas with a column of
names for each language, and the regions in `Content`. Wherever one of them is all that an element
says, and on the page of its area wherever it stands, it has to be marked; and the page of an area
or region tells all its names.
"""

import csv
import re
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path

from pages import VOID, Attributes
from report import Problem, conclude, folder_argument

AREAS = "kommuner/kommuner-maskin.csv"
REGIONS = Path(__file__).resolve().parents[2] / "Content/data/regions.csv"
#: The folder with a page for each region.
REGION_PAGES = "kommuner/fylke"
#: How the heading of a column with names begins, before the language.
COLUMN = re.compile("name[-:]")
#: What a page of the site may be written in; `no` is neither of them.
LANGUAGES = ("nb", "nn")
#: What nobody hears as part of the page, or what cannot be marked in parts.
SILENT = ("title", "script", "style", "option")

#: A name and its language.
Name = tuple[str, str]


@dataclass(slots=True)
class Words:
    """The text of a page, piece by piece: line, language, whether an element says nothing else."""

    language: str = ""
    pieces: list[tuple[int, str, str]] = field(default_factory=list)


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.words = Words()
        self.open: list[tuple[str, str]] = []

    def handle_starttag(self, tag: str, attrs: Attributes) -> None:
        own = dict(attrs).get("lang")
        if tag == "html":
            self.words.language = own or ""
        if tag not in VOID:
            self.open.append((tag, own or (self.open[-1][1] if self.open else "")))

    def handle_endtag(self, tag: str) -> None:
        if any(tag == name for name, _ in self.open):
            while self.open.pop()[0] != tag:
                pass

    def handle_data(self, data: str) -> None:
        if data.strip() and self.open and not any(tag in SILENT for tag, _ in self.open):
            self.words.pieces.append((self.getpos()[0], self.open[-1][1], data.strip()))


def read_words(file: Path) -> Words:
    reader = _Reader()
    reader.feed(file.read_text("utf-8"))
    reader.close()
    return reader.words


def names(root: Path) -> tuple[dict[str, list[Name]], set[str]]:
    """The names of each page's area or region, and all that these are called in the first place."""
    found: dict[str, list[Name]] = {}
    plain: set[str] = set()
    has_regions = (root / REGION_PAGES).is_dir()
    for table in (root / AREAS, *([REGIONS] if has_regions else [])):
        with table.open(encoding="utf-8", newline="") as file:
            for row in csv.DictReader(file):
                plain.add(row["name"])
                others = [
                    (name, COLUMN.sub("", column))
                    for column, cell in row.items()
                    if COLUMN.match(column)
                    for name in cell.split("; ")
                    if name
                ]
                if others:
                    found[row.get("page") or f"{REGION_PAGES}/{row['slug']}.html"] = others
    return found, plain


def faults(
    path: str, words: Words, own: list[Name], every: dict[str, set[str]]
) -> Iterator[Problem]:
    """What is wrong with the names on one page."""
    if words.language not in LANGUAGES:
        yield Problem(path, 0, f"its language is '{words.language}', not {' or '.join(LANGUAGES)}")
    told: set[Name] = set()
    for line, language, text in words.pieces:
        if text in every:
            if language in every[text]:
                told.add((text, language))
            else:
                yield Problem(path, line, f"'{text}' is marked as '{language}'")
            continue
        for name, wanted in own:
            if language != wanted and re.search(rf"(?<!\w){re.escape(name)}(?!\w)", text):
                yield Problem(path, line, f"'{name}' stands in a text in '{language}'")
    for name, language in own:
        if (name, language) not in told:
            yield Problem(path, 0, f"'{name}' is not there, marked as '{language}'")


def check(root: Path) -> tuple[int, list[Problem]]:
    """How many names there are, and what is wrong."""
    if not (root / AREAS).exists():
        return 0, [Problem(AREAS, 0, "is not there")]
    found, plain = names(root)
    every: dict[str, set[str]] = {}
    for name, language in (pair for pairs in found.values() for pair in pairs):
        if name not in plain:
            every.setdefault(name, set()).add(language)
    problems: list[Problem] = []
    files = sorted(root.rglob("*.html"))
    with ProcessPoolExecutor() as pool:
        for file, words in zip(files, pool.map(read_words, files, chunksize=32), strict=True):
            path = file.relative_to(root).as_posix()
            problems += faults(path, words, found.get(path, []), every)
    problems += [Problem(path, 0, "is not there") for path in found if not (root / path).exists()]
    return sum(map(len, found.values())), problems


def main() -> None:
    count, problems = check(folder_argument(__doc__))
    conclude("Names in other languages", count, len(problems), problems)


if __name__ == "__main__":
    main()
