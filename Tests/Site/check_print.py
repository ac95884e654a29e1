"""Checks that pages which promise to be one sheet of paper are one when a browser prints them."""

import re
import subprocess
import tempfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from report import Problem, conclude, folder_argument

SHEET = re.compile(r'class="(?:[^"]* )?sheet[ "]')
#: An object of the PDF that is a page, and not the list of them.
PAGE = re.compile(rb"/Type\s*/Page\b(?!s)")


def print_to(target: Path, page: Path) -> None:
    subprocess.run(
        [
            "chromium",
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            f"--user-data-dir={target}.profile",
            "--no-pdf-header-footer",
            f"--print-to-pdf={target}",
            page.resolve().as_uri(),
        ],
        capture_output=True,
        check=True,
        timeout=120,
    )


def check(folder: Path, path: str, temporary: Path, number: int) -> list[Problem]:
    target = temporary / f"{number}.pdf"
    print_to(target, folder / path)
    sheets = len(PAGE.findall(target.read_bytes()))
    return [] if sheets == 1 else [Problem(path, 0, f"prints on {sheets} sheets, not on one")]


def main() -> None:
    folder = folder_argument(__doc__)
    paths = sorted(
        file.relative_to(folder).as_posix()
        for file in folder.rglob("*.html")
        if SHEET.search(file.read_text("utf-8"))
    )
    with tempfile.TemporaryDirectory() as temporary, ThreadPoolExecutor(2) as pool:
        found = list(
            pool.map(
                lambda numbered: check(folder, numbered[1], Path(temporary), numbered[0]),
                enumerate(paths),
            )
        )
    problems = [problem for problems in found for problem in problems]
    conclude("Sheets", len(paths) - len(problems), len(problems), problems)


if __name__ == "__main__":
    main()
