"""Checks that no figure a built site hides can be had from anything the site shows.

All is worked out from what a reader can get at: the files to take away, the pages and the drawings.
A figure is hidden where its sign is `:`. It must not stand elsewhere with its value; it must not
follow from totals and the parts that are known; no rate may be told whose cases are hidden; and
what is said of a group must be what the shown figures give.
"""

import math
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path

from figures import (
    Indicator,
    Key,
    Package,
    Printed,
    Row,
    read_all_printed,
    read_csv,
    read_json,
    read_package,
)
from report import Problem, conclude, folder_argument

HIDDEN = ":"
#: Elements whose place or length tells a value.
DRAWN = frozenset("circle ellipse path line polyline polygon".split())
QUANTILES = {"p25": 0.25, "p50": 0.5, "p75": 0.75}


def number(text: str, decimals: int) -> float | None:
    """A figure as pages print it in whatever language; nothing when there are no digits."""
    digits = re.sub(r"\D", "", text)
    sign = -1 if re.match(r"\s*[−-]", text) else 1
    return sign * int(digits) / 10**decimals if digits else None


def quantile(values: list[float], share: float) -> float:
    """Definition 7 of Hyndman and Fan, as spreadsheets have it."""
    place = share * (len(values) - 1)
    below = math.floor(place)
    if below + 1 == len(values):
        return values[-1]
    return values[below] + (place - below) * (values[below + 1] - values[below])


class Shown:
    """All figures that a site shows, and what is wrong with them."""

    def __init__(self, root: Path) -> None:
        self.package = read_package(root)
        self.problems: list[Problem] = []
        self.values: dict[Key, float] = {}
        self.hidden: dict[Key, Row] = {}
        for indicator in self.package.indicators.values():
            for row in indicator.rows:
                if row.value is not None:
                    self.values[row.key] = row.value
                elif row.sign == HIDDEN:
                    self.hidden[row.key] = row
        self.areas: dict[tuple[str, str], list[str]] = defaultdict(list)
        for code, region in self.package.regions.items():
            self.areas["in", region].append(code)
            self.areas["all", ""].append(code)
            self.areas["like", self.package.groups[code]].append(code)

    def tell(self, path: str, line: int, key: Key, fault: str) -> None:
        self.problems.append(Problem(path, line, f"{'/'.join(key)} {fault}"))

    def add_files(self, rows: Iterable[Row]) -> None:
        """Figures of other files, each of which the file of its indicator has too."""
        for row in rows:
            if row.value is None:
                if row.sign == HIDDEN and row.key in self.values:
                    self.tell(row.path, row.line, row.key, "is hidden here and stands elsewhere")
                continue
            if row.key in self.hidden:
                self.tell(row.path, row.line, row.key, "is hidden and stands here")
            self.values.setdefault(row.key, row.value)

    def add_printed(self, printed: Printed) -> None:
        indicator = self.package.indicators.get(printed.reference[0])
        if indicator is None:
            return
        if len(printed.reference) == 4:
            self.check_statistic(indicator, printed)
        if len(printed.reference) != 3:
            return
        name, code, period = printed.reference
        key = (name, code, period)
        value = number(printed.text, indicator.decimals)
        if key not in self.hidden:
            if value is not None:
                self.values.setdefault(key, value)
            elif printed.text.strip() == HIDDEN and key in self.values:
                self.tell(printed.path, printed.line, key, "is hidden here and stands elsewhere")
        elif value is not None:
            self.tell(printed.path, printed.line, key, "is hidden and stands here")
        elif printed.tag in DRAWN:
            self.tell(printed.path, printed.line, key, "is hidden and drawn here")

    def check_statistic(self, indicator: Indicator, printed: Printed) -> None:
        """What is said of a group is what the shown figures of its areas give."""
        name, place, period, statistic = printed.reference
        kind, _, group = place.partition(":")
        told = number(printed.text, 0 if statistic == "n" else indicator.decimals)
        keys = [(name, code, period) for code in self.areas[kind, group]]
        values = sorted(self.values[key] for key in keys if key in self.values)
        wanted, slack = math.inf, 0.51 * 10**-indicator.decimals
        if statistic == "n":
            wanted, slack = len(values), 0
        elif values and statistic in QUANTILES:
            wanted = quantile(values, QUANTILES[statistic])
        if told is None or abs(told - wanted) <= slack:
            return
        text = "/".join(printed.reference)
        self.problems.append(
            Problem(printed.path, printed.line, f"{text} is not what the shown figures give")
        )

    def check_rules(self, indicator: Indicator) -> None:
        """Small counts, rates of hidden cases, and sums with a hidden part."""
        for row in indicator.rows:
            if row.value is None:
                continue
            _, code, period = row.key
            if indicator.is_sum and 0 < row.value < indicator.least:
                self.tell(row.path, row.line, row.key, f"counts fewer than {indicator.least}")
            if (indicator.cases, code, period) in self.hidden:
                self.tell(row.path, row.line, row.key, "is a rate of hidden cases")
            if row.origin == "sum of areas":
                parts = [(indicator.name, part, period) for part in self.parts(code)]
                if any(part not in self.values for part in parts):
                    self.tell(row.path, row.line, row.key, "is a sum of figures that are not shown")

    def parts(self, code: str) -> list[str]:
        whole = code == self.package.whole
        return self.areas["all", ""] if whole else self.areas["in", code]

    def check_totals(self, indicator: Indicator) -> None:
        """What follows for each hidden figure from the totals above it and the parts beside it."""
        periods = {period for name, _, period in self.hidden if name == indicator.name}
        for period in sorted(periods) if indicator.is_sum else ():
            bounds = Bounds(self, indicator, period)
            bounds.narrow()
            for code, (low, high) in bounds.all.items():
                key = (indicator.name, code, period)
                if key in self.hidden and high - low < 0.5 and low <= high:
                    row = self.hidden[key]
                    self.tell(row.path, row.line, key, f"can only be {low:g}")


class Bounds:
    """Between which numbers each figure of an indicator in a period must lie."""

    def __init__(self, shown: Shown, indicator: Indicator, period: str) -> None:
        regions = sorted(set(shown.package.regions.values()))
        self.sums = [(region, shown.areas["in", region]) for region in regions]
        self.sums.append((shown.package.whole, regions))
        self.all: dict[str, tuple[float, float]] = {}
        for code in [*shown.package.regions, *regions, shown.package.whole]:
            key = (indicator.name, code, period)
            if key in shown.values:
                self.all[code] = (shown.values[key], shown.values[key])
            elif key in shown.hidden and code in shown.package.regions and indicator.least:
                self.all[code] = (1, indicator.least - 1)
            else:
                self.all[code] = (0, math.inf)

    def narrow(self) -> None:
        """Applies every sum to its total and its parts until nothing moves."""
        moves = True
        while moves:
            moves = False
            for total, parts in self.sums:
                low = sum(self.all[part][0] for part in parts)
                high = sum(self.all[part][1] for part in parts)
                moves |= self.cut(total, low, high)
                (least, most) = self.all[total]
                # A total that does not add up, as rounded ones may not, tells nothing.
                if not (low <= most and least <= high):
                    continue
                for part in parts:
                    own = self.all[part]
                    others = (low - own[0], self.without(parts, part))
                    moves |= self.cut(part, least - others[1], most - others[0])

    def without(self, parts: list[str], part: str) -> float:
        return sum(self.all[other][1] for other in parts if other != part)

    def cut(self, code: str, low: float, high: float) -> bool:
        old = self.all[code]
        new = (max(old[0], low), min(old[1], high))
        if new == old or new[0] > new[1]:
            return False
        self.all[code] = new
        return True


def other_rows(root: Path, package: Package) -> Iterator[Row]:
    for path in sorted(root.rglob("*")):
        name = path.relative_to(root).as_posix()
        if path.suffix == ".csv":
            yield from read_csv(root, name, package)
        elif path.suffix == ".json":
            yield from read_json(root, name)


def check(root: Path) -> tuple[int, list[Problem]]:
    """How many figures are hidden, and where they are told."""
    if not (root / "datapackage.json").exists():
        return 0, [Problem("datapackage.json", 0, "is not there")]
    shown = Shown(root)
    shown.add_files(other_rows(root, shown.package))
    for printed in read_all_printed(root):
        shown.add_printed(printed)
    for indicator in shown.package.indicators.values():
        shown.check_rules(indicator)
        shown.check_totals(indicator)
    return len(shown.hidden), shown.problems


def main() -> None:
    hidden, problems = check(folder_argument(__doc__))
    conclude("Hidden figures", hidden, len(problems), problems)


if __name__ == "__main__":
    main()
