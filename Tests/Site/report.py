"""Tells what a check found, the same way for every check."""

import argparse
import sys
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

SHOWN = 20


@dataclass(frozen=True, order=True)
class Problem:
    """Something wrong in a file of the site; line 0 is the file as a whole."""

    path: str
    line: int
    text: str

    def __str__(self) -> str:
        place = f"{self.path}:{self.line}" if self.line else self.path
        return f"{place}: {self.text}"


def folder_argument(description: str | None) -> Path:
    """The folder named on the command line: a site somebody has built."""
    parser = argparse.ArgumentParser(description=description)
    parser.add_argument("folder", type=Path, help="the folder with the built site")
    folder: Path = parser.parse_args().folder
    if not folder.is_dir():
        parser.error(f"there is no folder '{folder}'; build the site first")
    return folder


def conclude(name: str, passed: int, failed: int, problems: Iterable[Problem]) -> None:
    """Prints the first problems and a summary, and ends the program.

    A check that found nothing to look at has failed: an empty site is never a sound one.
    """
    found = sorted(problems)
    for problem in found[:SHOWN]:
        print(problem)
    if len(found) > SHOWN:
        print(f"… and {len(found) - SHOWN} more")
    if passed + failed == 0:
        print("there was nothing to check")
    print(f"{name}: {passed} passed, {failed} failed", flush=True)
    sys.exit(0 if passed and not failed and not found else 1)
