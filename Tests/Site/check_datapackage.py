"""Checks the files for programs of a built site against their description, `datapackage.json`."""

from pathlib import Path

import frictionless
from report import Problem, conclude, folder_argument

NAME = "datapackage.json"


def check(folder: Path) -> tuple[int, int, list[Problem]]:
    """How many tables are as described, how many are not, and what is wrong with those."""
    if not (folder / NAME).exists():
        return 0, 1, [Problem(NAME, 0, "is not there")]
    report = frictionless.validate(str(folder / NAME))
    problems = [Problem(NAME, 0, error.note) for error in report.errors]
    failed = len(problems)
    for task in report.tasks:
        failed += not task.valid
        if not (folder / task.place).exists():
            problems.append(Problem(task.place, 0, "is described and not there"))
            continue
        problems += [
            Problem(task.place, getattr(error, "row_number", 0), error.message)
            for error in task.errors
        ]
    return sum(task.valid for task in report.tasks), failed, problems


def main() -> None:
    passed, failed, problems = check(folder_argument(__doc__))
    conclude("Tables of the data package", passed, failed, problems)


if __name__ == "__main__":
    main()
