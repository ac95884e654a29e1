"""Reads the figures of a built site: from the files readers take away, and as pages print them."""

import csv
import io
import json
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, field
from html.parser import HTMLParser
from itertools import repeat
from pathlib import Path

from pages import VOID, Attributes

COLUMNS = "code place indicator unit period value sign missing origin source note".split()

#: Indicator, code and period.
Key = tuple[str, str, str]


@dataclass(slots=True)
class Row:
    """A figure, or the sign for one that is missing, as a file has it."""

    path: str
    line: int
    key: Key
    value: float | None
    sign: str
    origin: str


@dataclass(slots=True)
class Printed:
    """A figure as it stands in a page."""

    path: str
    line: int
    #: What stands between the slashes: indicator, code, period and perhaps a statistic.
    reference: tuple[str, ...]
    tag: str
    text: str = ""


@dataclass(slots=True)
class Indicator:
    """How the figures of an indicator may be added up and hidden, and those of its file."""

    name: str
    title: str
    decimals: int
    is_sum: bool
    least: int
    cases: str
    rows: list[Row] = field(default_factory=list)


@dataclass(slots=True)
class Package:
    """What `datapackage.json` tells, and the figures of the files it names."""

    whole: str
    indicators: dict[str, Indicator] = field(default_factory=dict)
    #: What readers call the columns of figures.
    headings: list[str] = field(default_factory=list)
    #: From the code of an area to that of its region, and to that of its group.
    regions: dict[str, str] = field(default_factory=dict)
    groups: dict[str, str] = field(default_factory=dict)


def read_package(root: Path) -> Package:
    described = json.loads((root / "datapackage.json").read_text("utf-8"))
    package = Package(described["wholeCode"])
    for resource in described["resources"]:
        fields = resource["schema"]["fields"]
        names = [entry["name"] for entry in fields]
        if names == COLUMNS:
            package.headings = [entry["title"] for entry in fields]
            package.indicators[resource["name"]] = Indicator(
                name=resource["name"],
                title=resource["title"],
                decimals=resource["decimals"],
                is_sum=resource["aggregation"] == "sum",
                least=resource["leastCount"],
                cases=resource.get("cases", ""),
                rows=list(read_csv(root, resource["path"])),
            )
        elif "region" in names:
            with (root / resource["path"]).open(encoding="utf-8", newline="") as file:
                for line in csv.DictReader(file):
                    package.regions[line["code"]] = line["region"]
                    package.groups[line["code"]] = line.get(described["comparisonGroup"], "")
    return package


def read_csv(root: Path, path: str, package: Package | None = None) -> Iterator[Row]:
    """The figures of a CSV file; none when it is a table of something else.

    A spreadsheet's table has the names that readers know, which the package tells.
    """
    text = (root / path).read_text("utf-8-sig")
    headings, names = COLUMNS, {}
    is_for_programs = text.startswith(",".join(COLUMNS[:2]))
    if not is_for_programs:
        if package is None:
            return
        headings = package.headings
        names = {indicator.title: name for name, indicator in package.indicators.items()}
    rows = csv.reader(io.StringIO(text, newline=""), delimiter="," if is_for_programs else ";")
    if next(rows, []) != headings:
        return
    for line, cells in enumerate(rows, 2):
        value = cells[5].replace(",", ".")
        key = (names.get(cells[2], cells[2]), cells[0], cells[4])
        yield Row(path, line, key, float(value) if value else None, cells[6], cells[8])


def read_json(root: Path, path: str) -> Iterator[Row]:
    """The figures of a JSON file; none when it holds something else."""
    content = json.loads((root / path).read_text("utf-8"))
    if not isinstance(content, dict) or content.get("columns") != COLUMNS:
        return
    for cells in content["rows"]:
        key = (cells[2], cells[0], cells[4])
        yield Row(path, 0, key, cells[5], cells[6] or "", cells[8])


class _Reader(HTMLParser):
    """Gathers the elements of a page that say which figure they are."""

    def __init__(self, path: str) -> None:
        super().__init__(convert_charrefs=True)
        self.path = path
        self.printed: list[Printed] = []
        #: The open elements: tag, the indicator named around, the figure they are.
        self.open: list[tuple[str, str, Printed | None]] = []

    def handle_starttag(self, tag: str, attrs: Attributes) -> None:
        around = self.open[-1][1] if self.open else ""
        indicator, figure = around, None
        for name, value in attrs:
            if name == "data-i":
                indicator = value or ""
            elif name == "data-f":
                parts = (value or "").split("/")
                reference = tuple(parts[1:]) if parts[0] == "" else (indicator, *parts)
                figure = Printed(self.path, self.getpos()[0], reference, tag)
                self.printed.append(figure)
        if tag not in VOID:
            self.open.append((tag, indicator, figure))

    def handle_startendtag(self, tag: str, attrs: Attributes) -> None:
        self.handle_starttag(tag, attrs)
        if tag not in VOID:
            self.open.pop()

    def handle_endtag(self, tag: str) -> None:
        if any(name == tag for name, _, _ in self.open):
            while self.open.pop()[0] != tag:
                pass

    def handle_data(self, data: str) -> None:
        for _, _, figure in self.open:
            if figure is not None:
                figure.text += data


def read_printed(root: Path, path: str) -> list[Printed]:
    text = (root / path).read_text("utf-8")
    if "data-f" not in text:
        return []
    reader = _Reader(path)
    reader.feed(text)
    reader.close()
    return reader.printed


def read_all_printed(root: Path) -> Iterator[Printed]:
    """What all pages and drawings print, read by all cores."""
    paths = sorted(
        path.relative_to(root).as_posix()
        for path in root.rglob("*")
        if path.suffix in (".html", ".svg")
    )
    with ProcessPoolExecutor() as pool:
        for printed in pool.map(read_printed, repeat(root), paths, chunksize=32):
            yield from printed
