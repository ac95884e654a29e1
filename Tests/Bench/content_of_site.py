"""The content of the real site, read as a site made with Hugo would have to read it."""

import csv
from collections import defaultdict
from functools import cache
from pathlib import Path

import yaml

WHOLE = "all"


def read_yaml(path: Path) -> dict:
    return yaml.load(path.read_bytes(), yaml.CSafeLoader)


def read_csv(path: Path) -> list[dict]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def text(value: dict | str | None) -> str:
    return value["nb"] if isinstance(value, dict) else value or ""


class Content:
    """The content as it is read, and what is the same for all pages."""

    def __init__(self, root: Path) -> None:
        data = root / "data"
        self.labels = read_yaml(root / "languages/nb.yml")["labels"]
        self.whole = read_yaml(root / "site.yml")["whole"]
        self.themes = read_yaml(data / "themes.yml")["themes"]
        self.charts = read_yaml(data / "charts.yml")["charts"]
        self.attributes = read_yaml(data / "attributes.yml")["attributes"]
        self.comparison = read_yaml(data / "comparison.yml")
        self.sources = {s["id"]: s for s in read_yaml(data / "sources.yml")["sources"]}
        self.areas = {a["code"]: a for a in read_csv(data / "areas.csv")}
        self.regions = {r["code"]: r for r in read_csv(data / "regions.csv")}
        self.former = {a["code"]: a["name"] for a in read_csv(data / "former-areas.csv")}
        self.changes = sorted(read_csv(data / "changes.csv"), key=lambda c: c["date"])
        files = sorted((root / "indicators").glob("*.yml"))
        all_indicators = {path.stem: read_yaml(path) for path in files}
        order = [theme["id"] for theme in self.themes]
        self.indicators = dict(
            sorted(all_indicators.items(), key=lambda item: order.index(item[1]["theme"]))
        )
        self.names = {
            folder: {
                path.stem: text(read_yaml(path)["name"]) for path in root.glob(f"{files}/*.yml")
            }
            for folder, files in [
                ("strategier", "model/strategies"),
                ("virkemidler", "instruments"),
            ]
        }
        self.sorted_areas = sorted(self.areas.values(), key=lambda a: a["uniqueName"])
        self.by_region = defaultdict(list)
        for area in self.sorted_areas:
            self.by_region[area["region"]].append(area)
        self.group_names = {
            value["id"]: text(value["name"])
            for attribute in self.attributes
            if attribute.get("isComparisonGroup")
            for value in attribute["values"]
        }

    def name(self, code: str) -> str:
        if code in self.areas:
            return self.areas[code]["uniqueName"]
        return (
            self.former.get(code)
            or self.regions.get(code, {}).get("name")
            or text(self.whole["name"])
        )

    def groups(self, area: dict) -> list[str]:
        return ["like:" + area["comparisonGroup"], "in:" + area["region"], WHOLE]

    def group_name(self, group: str) -> str:
        kind, _, code = group.partition(":")
        if kind == "like":
            return self.group_names[code].split(":")[0]
        label = "group-of-region" if kind == "in" else "group-of-whole"
        return self.labels[label].replace("{name}", self.name(code or "0"))

    @cache
    def parts(self, code: str, year: int) -> tuple[str, ...] | None:
        """The codes that were a year's just the area of today, None when it was a part of one."""
        found: set[str] = set()
        queue = [(code, "9999")]
        while queue:
            current, before = queue.pop()
            dates = [
                c["date"]
                for c in self.changes_to(current)
                if c["date"] < before and int(c["date"][:4]) > year
            ]
            if not dates:
                found.add(current)
                continue
            for change in self.changes_to(current):
                if change["date"] == max(dates):
                    if change["kind"] == "split" or self.is_divided(change):
                        return None
                    queue.append((change["from"], max(dates)))
        return tuple(sorted(found))

    @cache
    def changes_to(self, code: str) -> list[dict]:
        return [change for change in self.changes if change["to"] == code]

    def is_divided(self, change: dict) -> bool:
        return (
            sum((c["from"], c["date"]) == (change["from"], change["date"]) for c in self.changes)
            > 1
        )

    def source(self, id: str) -> list[str]:
        source = self.sources[id]
        return [id, text(source["title"]), source["publisher"]]
