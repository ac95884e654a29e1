"""Figures of areas of today, of groups of them, and sums: what Hugo has no means for."""

from collections import defaultdict
from pathlib import Path

from content_of_site import WHOLE, Content, read_csv, text

Cell = list  # of a value or None, a sign, a remark, and which figure it is


def quantile(values: list[float], share: float) -> float:
    place = share * (len(values) - 1)
    below = int(place)
    if below + 1 >= len(values):
        return values[-1]
    return values[below] + (place - below) * (values[below + 1] - values[below])


def has_value(figures: dict) -> list[str]:
    return [period for period in figures if figures[period]["value"] is not None]


class Figures:
    """The figures of one indicator: of areas of today, of groups of them, and of sums."""

    def __init__(self, content: Content, id: str, path: Path) -> None:
        self.id, self.content = id, content
        self.indicator = indicator = content.indicators[id]
        self.is_sum = indicator["aggregation"] == "sum"
        self.decimals = indicator.get("decimals", 0)
        self.published: dict[str, dict[str, dict]] = defaultdict(dict)
        least = indicator.get("leastCount", 0)
        for row in read_csv(path):
            row["value"] = float(row["value"]) if row["value"] else None
            if row["value"] and row["value"] < least:
                row |= {"value": None, "missing": "suppressed"}
            self.published[row["area"]][row["period"]] = row
        rows = [row for rows in self.published.values() for row in rows.values()]
        self.sources = sorted({row["source"] for row in rows})
        self.periods = sorted({row["period"] for row in rows}, key=lambda p: (p[-4:], p))
        self.of = {code: self.figures(code) for code in content.areas}
        self.groups: dict[tuple[str, str], list[float]] = defaultdict(list)
        for code, area in content.areas.items():
            for period, figure in self.of[code].items():
                if figure["value"] is not None:
                    for group in content.groups(area):
                        self.groups[group, period].append(figure["value"])
        for values in self.groups.values():
            values.sort()

    def figures(self, code: str) -> dict[str, dict]:
        if self.indicator.get("borders") == "current" or not self.content.changes_to(code):
            own = self.published.get(code, {})
            return {period: own[period] for period in self.periods if period in own}
        result = {}
        for period in self.periods:
            figure = self.joined(code, period)
            if figure:
                result[period] = figure
        return result

    def joined(self, code: str, period: str) -> dict | None:
        parts = self.content.parts(code, int(period[-4:]))
        found = [self.published.get(part, {}).get(period) for part in parts or ()]
        if not found or None in found:
            return None
        if parts == (code,):
            return found[0]
        if len(found) == 1:
            return found[0] | {
                "remark": self.content.labels["earlier-code"].replace("{code}", parts[0])
            }
        values = [figure["value"] for figure in found]
        if not self.is_sum or None in values:
            return None
        names = [f"{self.content.name(part)} ({part})" for part in parts]
        codes = ", ".join(names[:-1]) + " og " + names[-1]
        return found[0] | {
            "value": sum(values),
            "remark": self.content.labels["sum-of"].replace("{codes}", codes),
        }

    def latest(self, code: str) -> str | None:
        return next(reversed(has_value(self.of[code]) or list(self.of[code])), None)

    def cell(self, figure: dict | None, code: str, before: str = "") -> Cell:
        if figure is None:
            return []
        remark = figure.get("remark") or (
            self.content.labels["derived"] if figure["derived"] else ""
        )
        return [figure["value"], figure["missing"], remark, f"{before}{code}/{figure['period']}"]

    def total(self, code: str, group: str, period: str) -> Cell:
        """A published figure of a region or the whole, else a sum, else the middle of its areas."""
        published = self.published.get(code, {}).get(period)
        if published:
            return self.cell(published | {"derived": ""}, code)
        values = self.groups.get((group, period), [])
        if self.is_sum:
            areas = (
                self.content.by_region[code] if code in self.content.regions else self.content.areas
            )
            if len(values) < len(areas):
                return []
            return [sum(values), "", self.content.labels["sum-sign"], f"{code}/{period}"]
        if len(values) < self.content.comparison["leastGroup"]:
            return []
        remark = self.content.labels["median-of"].replace("{count}", str(len(values)))
        return [quantile(values, 0.5), "", remark, f"{group}/{period}/p50"]

    def beside(self, area: dict, period: str) -> Cell:
        """The figures of the area's region and of the whole."""
        region = area["region"]
        own = (
            self.total(region, "in:" + region, period)
            if len(self.content.by_region[region]) > 1
            else []
        )
        return [own, self.total(self.content.whole["code"], WHOLE, period)]

    def group(self, area: dict, period: str) -> str | None:
        """The first group of an area that is large enough to compare with."""
        least = self.content.comparison["leastGroup"]
        groups = self.content.groups(area)
        return next((g for g in groups if len(self.groups.get((g, period), [])) >= least), None)

    def quartiles(self, group: str, period: str) -> list[float]:
        return [quantile(self.groups[group, period], share) for share in (0.25, 0.5, 0.75)]

    def medians(self, group: str, periods: list[str], style: str) -> list:
        """A line of a chart: published figures of the whole, or the middle of a group."""
        whole = self.published.get(self.content.whole["code"], {}) if group == WHOLE else {}
        known = [p for p in periods if p in whole]
        least = self.content.comparison["leastGroup"]
        values = [
            whole[p]["value"]
            if p in whole
            else quantile(v, 0.5)
            if len(v := self.groups.get((group, p), [])) >= least
            else None
            for p in periods
        ]
        name = (
            text(self.content.whole["name"])
            if known
            else self.content.labels["median-in"].replace("{group}", self.content.group_name(group))
        )
        return [style, name, values, f"/{self.id}/{group}/p50"]
