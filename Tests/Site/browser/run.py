"""Runs the checks of this folder on a built site: every module that has a `check`."""

import sys
from importlib import import_module
from pathlib import Path

from support import Report

HERE = Path(__file__).resolve().parent


def main() -> None:
    if len(sys.argv) < 2 or not (Path(sys.argv[1]) / "index.html").is_file():
        sys.exit("usage: run.py <folder with a built site> [check …]")
    site, chosen = Path(sys.argv[1]).resolve(), sys.argv[2:]
    names = sorted(path.stem for path in HERE.glob("*.py") if "\ndef check(" in path.read_text())
    failed = 0
    for name in names:
        if chosen and name not in chosen:
            continue
        report = Report()
        import_module(name).check(site, report)
        for failure in report.failures:
            print(f"{name}: {failure}")
        print(f"{name}: {report.passed} passed, {len(report.failures)} failed", flush=True)
        # A check that looked at nothing has failed.
        failed += len(report.failures) or not report.passed
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
