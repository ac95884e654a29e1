"""Prepares what Hugo needs to make the pages with figures that helhet makes of the same content.

Hugo has no figures, areas that were joined, sums or quartiles, so those are worked out here, in
the way a site made with Hugo would do it: once, into data files and a stub for each page. Numbers
are written and charts are drawn by Hugo's templates (`figures/layouts`).

Left out, in favour of Hugo: checks, secondary suppression, intervals of chance, breaks in series,
what an area had before it was parted from others, downloads, and the placing of tiles on the map.
"""

import json
import re
import sys
from pathlib import Path

from content_of_site import WHOLE, Content, text
from figures_of_site import Figures, has_value, quantile

SIGNS = {"suppressed": ":", "not-applicable": ".", "not-collected": "..", "not-yet-published": ".."}


class Pages:
    """Writes the stub of each page with its data, and the data that pages share."""

    def __init__(self, content: Content, figures: dict[str, Figures], folder: Path) -> None:
        self.content, self.figures, self.folder = content, figures, folder
        self.strips: dict[str, list] = {}

    def write(self, path: str, kind: str, title: str, values: dict) -> None:
        stub = {
            "title": title,
            "type": kind,
            "url": f"/{path}.html",
            "root": "../" * path.count("/"),
        }
        file = self.folder / "content" / f"{path.replace('/index', '/profil')}.md"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(json.dumps(stub | values, ensure_ascii=False), encoding="utf-8")

    def write_all(self) -> None:
        for area in self.content.areas.values():
            self.area(area)
            self.series(area)
        for id in self.content.indicators:
            self.indicator(id)
        for region in self.content.regions.values():
            self.region(region)
        shared = {
            "labels": self.content.labels,
            "signs": SIGNS,
            "strips": self.strips,
            "sources": {id: self.content.source(id) for id in self.content.sources},
            "indicators": {
                id: {
                    "name": text(i["name"]),
                    "unit": text(i["unit"]),
                    "decimals": i.get("decimals", 0),
                }
                for id, i in self.content.indicators.items()
            },
            "areas": {
                a["code"]: [a["uniqueName"], a["slug"], self.content.name(a["region"])]
                for a in self.content.areas.values()
            },
        }
        data = self.folder / "data/shared.json"
        data.parent.mkdir()
        data.write_text(json.dumps(shared, ensure_ascii=False), encoding="utf-8")

    def area(self, area: dict) -> None:
        content = self.content
        facts = []
        for attribute in content.attributes:
            value = area.get(attribute["id"])
            if value:
                names = {v["id"]: text(v["name"]) for v in attribute.get("values", [])}
                source = content.sources.get(attribute.get("source"), {})
                number = float(value) if "decimals" in attribute else None
                facts.append(
                    [
                        text(attribute["name"]),
                        names.get(value, value),
                        attribute.get("year"),
                        attribute.get("source"),
                        source.get("publisher"),
                        number,
                        text(attribute.get("unit")),
                    ]
                )
        themes = []
        for theme in content.themes:
            rows = [self.row(f, area) for f in self.of_theme(theme["id"]) if f.of[area["code"]]]
            if rows:
                charts = [self.chart(c, area) for c in content.charts if c["theme"] == theme["id"]]
                themes.append(
                    {
                        "id": theme["id"],
                        "name": text(theme["name"]),
                        "rows": rows,
                        "charts": [c for c in charts if c],
                    }
                )
        similar = [
            a["code"]
            for a in content.sorted_areas
            if a["comparisonGroup"] == area["comparisonGroup"] and a is not area
        ]
        region = content.regions[area["region"]]
        keys = (self.sentence(f, area) for f in self.figures.values() if f.indicator.get("key"))
        self.write(
            f"kommuner/{area['slug']}/index",
            "area",
            area["uniqueName"],
            {
                "code": area["code"],
                "slug": area["slug"],
                "website": area["website"],
                "region": [region["name"], region["slug"]],
                "facts": facts,
                "themes": themes,
                "history": [
                    [c["date"], c["from"], content.name(c["from"]), c["to"], content.name(c["to"])]
                    for c in content.changes_to(area["code"])
                    if c["from"] != c["to"]
                ],
                "sentences": [s for s in keys if s][:5],
                "similar": similar,
            },
        )

    def of_theme(self, theme: str) -> list[Figures]:
        return [f for f in self.figures.values() if f.indicator["theme"] == theme]

    def row(self, f: Figures, area: dict) -> dict:
        code = area["code"]
        figures, period = f.of[code], f.latest(code)
        own = figures[period]
        row = {"i": f.id, "period": period, "own": f.cell(own, code), "source": own["source"]}
        values = [figure["value"] for figure in figures.values()]
        if sum(value is not None for value in values) > 2:
            row["spark"] = values
        known = has_value(figures)
        if known and known[0] != period and not f.indicator.get("projection"):
            change = own["value"] - figures[known[0]]["value"]
            step = self.content.comparison["leastSteps"] / 10**f.decimals
            row["trend"] = [
                "steady" if abs(change) < step else "up" if change > 0 else "down",
                known[0],
            ]
        row["beside"] = f.beside(area, period)
        group = None if f.is_sum or own["value"] is None else f.group(area, period)
        if group:
            quartiles = f.quartiles(group, period)
            key = f"{f.id}/{group}/{period}"
            self.strips[key] = [quartiles, f.groups[group, period]]
            row["compared"] = [
                self.position(own["value"], quartiles),
                key,
                f"{group}/{period}",
                self.content.group_name(group),
                self.caution(f, code, period),
            ]
        return row

    def position(self, value: float, quartiles: list[float]) -> str:
        return "lower" if value < quartiles[0] else "higher" if value > quartiles[2] else "similar"

    def caution(self, f: Figures, code: str, period: str) -> str:
        cases = self.figures.get(f.indicator.get("cases", ""))
        count = cases.of[code].get(period, {}).get("value") if cases else None
        few = count is not None and count < self.content.comparison["fewCases"]
        return self.content.labels["few-cases"] if few else ""

    def sentence(self, f: Figures, area: dict) -> dict | None:
        code = area["code"]
        period = f.latest(code)
        figure = f.of[code].get(period, {"value": None})
        if figure["value"] is None or "sentence" not in f.indicator:
            return None
        values = {
            "value": [figure["value"], f.decimals, f"{code}/{period}"],
            "unit": text(f.indicator["unit"]),
            "period": period,
        }
        pattern = text(f.indicator["sentence"])
        group = None if f.is_sum else f.group(area, period)
        if group:
            low, _, high = f.quartiles(group, period)
            pattern += (
                " "
                + self.content.labels[
                    "compared-" + self.position(figure["value"], [low, low, high])
                ]
            )
            where = f"{group}/{period}"
            values |= {
                "group": self.content.group_name(group),
                "low": [low, f.decimals, where + "/p25"],
                "high": [high, f.decimals, where + "/p75"],
                "count": [len(f.groups[group, period]), 0, where + "/n"],
            }
        pieces = [values[p] if n % 2 else p for n, p in enumerate(re.split(r"\{(\w+)\}", pattern))]
        return {"i": f.id, "pieces": pieces, "source": figure["source"]}

    def chart(self, chart: dict, area: dict) -> dict | None:
        """Parts of a whole in the newest period that has them all, or pairs over the years."""
        code, whole = area["code"], self.content.whole["code"]
        parts = [self.figures[part["indicator"]] for part in chart["parts"]]
        names = [text(part["name"]) for part in chart["parts"]]
        label, unit = self.content.labels, text(parts[0].indicator["unit"])
        if chart["form"] == "parts":
            periods = [set(has_value(f.of[code])) for f in parts]
            period = max(set.intersection(*periods), default=None)
            if period is None:
                return None
            rows = [
                [area["uniqueName"], [f.cell(f.of[code][period], code, f"/{f.id}/") for f in parts]]
            ]
            total = [f.total(whole, WHOLE, period) for f in parts]
            if all(total) and not any("median" in cell[2] for cell in total):
                cells = [cell[:3] + [f"/{f.id}/{cell[3]}"] for f, cell in zip(parts, total)]
                rows.append([self.content.name(whole), cells])
            title = (
                label["parts-title"]
                .replace("{name}", text(chart["name"]))
                .replace("{period}", period)
            )
            source = parts[0].of[code][period]["source"]
        else:
            periods = sorted({period for f in parts for period in f.of[code]})
            if not periods:
                return None
            rows = [
                [p, [f.cell(f.of[code].get(p), code, f"/{f.id}/") for f in parts]] for p in periods
            ]
            title = f"{text(chart['name'])}, {periods[0]}–{periods[-1]}"
            source = parts[-1].sources[0]
        return {
            "form": chart["form"],
            "title": title,
            "unit": unit,
            "names": names,
            "rows": rows,
            "decimals": parts[0].decimals,
            "source": source,
        }

    def series(self, area: dict) -> None:
        code = area["code"]
        blocks = []
        for theme in self.content.themes:
            series = []
            for f in self.of_theme(theme["id"]):
                figures = f.of[code]
                if len(figures) < 2:
                    continue
                periods = list(figures)
                rows = [
                    [p, f.cell(figures[p], code), *([] if f.is_sum else f.beside(area, p))]
                    for p in periods
                ]
                one = {
                    "i": f.id,
                    "title": f"{text(f.indicator['name'])}, {periods[0]}–{periods[-1]}",
                    "rows": rows,
                    "compared": not f.is_sum,
                    "sources": sorted({figure["source"] for figure in figures.values()}),
                }
                if (not f.is_sum or f.indicator.get("key")) and len(has_value(figures)) > 2:
                    one["chart"] = self.lines(f, area, periods)
                series.append(one)
            if series:
                blocks.append({"id": theme["id"], "name": text(theme["name"]), "series": series})
        region = self.content.regions[area["region"]]
        self.write(
            f"kommuner/{area['slug']}/utvikling",
            "series",
            self.content.labels["area-series-title"].replace("{name}", area["uniqueName"]),
            {
                "area": [area["uniqueName"], area["slug"]],
                "region": [region["name"], region["slug"]],
                "blocks": blocks,
            },
        )

    def lines(self, f: Figures, area: dict, own_periods: list[str]) -> dict:
        code = area["code"]
        periods = [p for p in f.periods if own_periods[0] <= p <= own_periods[-1]]
        values = [f.of[code].get(p, {"value": None})["value"] for p in periods]
        lines = [["own", area["uniqueName"], values, f"/{f.id}/{code}/{own_periods[-1]}"]]
        group = None if f.is_sum else f.group(area, own_periods[-1])
        if group:
            lines.append(f.medians(group, periods, "group"))
            if group != WHOLE:
                lines.append(f.medians(WHOLE, periods, "whole"))
        return {"years": [int(p[-4:]) for p in periods], "lines": lines, "decimals": f.decimals}

    def indicator(self, id: str) -> None:
        content, f = self.content, self.figures.get(id)
        indicator = content.indicators[id]
        keys = [
            "definition",
            "shows",
            "doesNotShow",
            "numerator",
            "denominator",
            "period",
            "limits",
        ]
        values: dict = {
            "i": id,
            "theme": next(text(t["name"]) for t in content.themes if t["id"] == indicator["theme"]),
        }
        values |= {key: text(indicator[key]) for key in keys if key in indicator}
        values["relations"] = [
            [folder, [[id, content.names[folder][id]] for id in indicator.get(key, [])]]
            for folder, key in [("strategier", "strategies"), ("virkemidler", "instruments")]
        ]
        if f:
            values |= self.indicator_figures(f)
        self.write(f"indikatorer/{id}", "indicator", text(indicator["name"]), values)

    def indicator_figures(self, f: Figures) -> dict:
        content, whole = self.content, self.content.whole["code"]
        newest = []
        for code in (area["code"] for area in content.sorted_areas):
            period = f.latest(code)
            cell = f.cell(f.of[code][period], code) if period else [None, "not-collected", "", code]
            newest.append([code, period or "", cell])
        values: dict = {
            "areas": newest,
            "sources": f.sources,
            "caption": content.labels["areas-of-indicator"],
        }
        counts = {p: len(f.groups.get((WHOLE, p), [])) for p in f.periods}
        most = max(counts.values())
        period = [p for p in f.periods if counts[p] * 2 >= most][-1]
        if most >= content.comparison["leastGroup"]:
            all_values = f.groups[WHOLE, period]
            values["distribution"] = [f.quartiles(WHOLE, period), all_values, period]
        if not f.is_sum and most >= content.comparison["leastGroup"]:
            bounds = [quantile(all_values, share / 5) for share in range(1, 5)]
            classes = {
                code: 1 + sum(figures[period]["value"] > bound for bound in bounds)
                for code, figures in f.of.items()
                if figures.get(period, {}).get("value") is not None
            }
            values["map"] = [
                [
                    region["name"],
                    [
                        [c, classes[c], f.of[c][period]["value"]] if c in classes else [c, 0, None]
                        for c in (a["code"] for a in content.by_region[code])
                    ],
                ]
                for code, region in content.regions.items()
            ]
        line = f.medians(WHOLE, f.periods, "own")
        if sum(value is not None for value in line[2]) > 2:
            values["development"] = {
                "years": [int(p[-4:]) for p in f.periods],
                "lines": [line],
                "decimals": f.decimals,
            }
            values["years"] = [
                [p, [[v, "", "", f"/{f.id}/{whole}/{p}"]]]
                for p, v in zip(f.periods, line[2])
                if v is not None
            ]
        totals = [[content.name(whole), "", f.total(whole, WHOLE, period)]]
        totals += [
            [r["name"], r["slug"], f.total(code, "in:" + code, period)]
            for code, r in content.regions.items()
        ]
        values["totals"] = [t for t in totals if t[2] and "median" not in t[2][2]]
        return values | {"newest": period}

    def region(self, region: dict) -> None:
        content, code, whole = self.content, region["code"], self.content.whole["code"]
        coded = [a for a in content.attributes if a.get("values")]
        areas = [
            [
                a["code"],
                [
                    next((text(v["name"]) for v in c["values"] if v["id"] == a[c["id"]]), "")
                    for c in coded
                ],
            ]
            for a in content.by_region[code]
        ]
        rows, charts = [], []
        for f in self.figures.values():
            totals = [(p, f.total(code, "in:" + code, p)) for p in f.periods]
            known = [(p, cell) for p, cell in totals if cell and "median" not in cell[2]]
            if known:
                period, own = known[-1]
                rows.append([f.id, period, own, f.total(whole, WHOLE, period), f.sources])
            with_line = [
                a["code"] for a in content.by_region[code] if len(has_value(f.of[a["code"]])) > 2
            ]
            if not f.is_sum and len(with_line) > 1 and len(with_line) * 2 >= len(areas):
                periods = [p for p in f.periods if any(f.of[c].get(p) for c in with_line)]
                charts.append(
                    {
                        "i": f.id,
                        "periods": periods,
                        "source": f.sources[0],
                        "whole": f.medians(WHOLE, periods, "whole")[2],
                        "panels": [
                            [c, [f.of[c].get(p, {"value": None})["value"] for p in periods]]
                            for c in with_line
                        ],
                        "rows": [
                            [
                                content.name(c),
                                [f.cell(f.of[c].get(p), c, f"/{f.id}/") for p in periods],
                            ]
                            for c in with_line
                        ],
                    }
                )
        self.write(
            f"kommuner/fylke/{region['slug']}",
            "region",
            region["name"],
            {
                "code": code,
                "attributes": [text(c["name"]) for c in coded],
                "areas": areas,
                "figures": rows,
                "charts": charts,
                "regions": [
                    [r["name"], r["slug"]] for r in content.regions.values() if r is not region
                ],
            },
        )


def prepare(root: Path, folder: Path) -> None:
    content = Content(root)
    files = {path.stem: path for path in (root / "data/observations").glob("*.csv")}
    figures = {id: Figures(content, id, files[id]) for id in content.indicators if id in files}
    Pages(content, figures, folder).write_all()


if __name__ == "__main__":
    prepare(Path(sys.argv[1]), Path(sys.argv[2]))
