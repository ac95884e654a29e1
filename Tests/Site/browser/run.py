"""Runs all checks of this folder on a built site: every module that has a `check`.

A check may be in parts, which run at the same time. What a check says is a `Report`.
"""

import argparse
import os
import sys
import time
import traceback
from concurrent.futures import ProcessPoolExecutor
from importlib import import_module
from pathlib import Path
from typing import Any

from support import Report

HERE = Path(__file__).resolve().parent


def modules(names: list[str]) -> list[str]:
    found = sorted(path.stem for path in HERE.glob("*.py") if "\ndef check(" in path.read_text())
    return [name for name in found if not names or name in names]


def run(name: str, site: Path, part: Any) -> tuple[str, Report, float]:
    report = Report()
    started = time.monotonic()
    try:
        check = import_module(name).check
        check(site, report) if part is None else check(site, report, part)
    except Exception:
        report.failures.append("stopped: " + traceback.format_exc())
    return name, report, time.monotonic() - started


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path, help="the folder with the built site")
    parser.add_argument("check", nargs="*", help="only these checks, such as walk_table")
    arguments = parser.parse_args()
    site: Path = arguments.folder.resolve()
    if not (site / "index.html").is_file():
        parser.error(f"there is no site in '{arguments.folder}'; build it first")
    tasks: list[tuple[str, Any]] = []
    for name in modules(arguments.check):
        parts = getattr(import_module(name), "parts", None)
        tasks += [(name, part) for part in (parts(site) if parts else [None])]
    totals: dict[str, Report] = {}
    seconds: dict[str, float] = {}
    with ProcessPoolExecutor(max_workers=os.cpu_count() or 1) as pool:
        for future in [pool.submit(run, name, site, part) for name, part in tasks]:
            name, report, time_taken = future.result()
            total = totals.setdefault(name, Report())
            total.passed += report.passed
            total.failures += report.failures
            seconds[name] = seconds.get(name, 0) + time_taken
    for name, report in totals.items():
        for failure in report.failures:
            print(f"{name}: {failure}")
        print(
            f"{name}: {report.passed} passed, {len(report.failures)} failed, {seconds[name]:.0f} s"
        )
    passed = sum(report.passed for report in totals.values())
    # A check that looked at nothing has failed.
    failed = sum(len(report.failures) or not report.passed for report in totals.values())
    print(f"Browser: {passed} passed, {failed} failed", flush=True)
    sys.exit(0 if passed and not failed else 1)


if __name__ == "__main__":
    main()
