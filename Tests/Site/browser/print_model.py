"""Prints the matrix, which has to fit on one sheet whatever is chosen, and nothing may be lost."""

import re
import subprocess
import tempfile
from itertools import product
from pathlib import Path

from playwright.sync_api import Page

from support import Report, browser, open_page, window

PATH = "modellen/index.html"
#: The texts that the sheet has to have, as they are chosen.
TEXTS = """() =>
  [...document.querySelectorAll(".edition-block :is(th, td li, .beams li, .beams p)")]
  .filter((e) => e.checkVisibility()).map((e) => e.innerText)"""
EDITIONS = "[...document.querySelectorAll('[name=edition]')].map((e) => e.id)"


def words(text: str) -> list[str]:
    return re.findall(r"\w+", text)


def print_page(page: Page, paper: str, file: Path) -> tuple[int, list[float], str]:
    """How many sheets it takes, how large they are in points, and what stands on them."""
    if paper == "A4":
        page.pdf(path=file, prefer_css_page_size=True)
    else:
        page.pdf(path=file, format=paper, landscape=True)
    info = subprocess.run(["pdfinfo", file], capture_output=True, text=True, check=True).stdout
    sheets = re.search(r"Pages:\s+(\d+)", info)
    size = re.search(r"Page size:\s+([\d.]+) x ([\d.]+)", info)
    text = subprocess.run(["pdftotext", file, "-"], capture_output=True, text=True, check=True)
    points = [float(number) for number in size.groups()] if size else []
    return int(sheets[1]) if sheets else 0, points, text.stdout


def check(site: Path, report: Report) -> None:
    with (
        tempfile.TemporaryDirectory() as folder,
        browser() as chromium,
        window(chromium, site) as where,
    ):
        page = open_page(where, PATH)
        editions = page.evaluate(EDITIONS)
        for edition, time, differs in product(editions, ("as-made", "as-now"), (False, True)):
            page.check(f"[id='{edition}']")
            page.check("#" + time)
            page.locator("#show-differences").set_checked(differs)
            wanted = page.evaluate(TEXTS)
            for paper, width, height in (("A4", 842, 595), ("A3", 1191, 842)):
                sheets, size, text = print_page(page, paper, Path(folder) / "sheet.pdf")
                state = f"{edition}, {time}, {differs=}, {paper}"
                report.expect(sheets == 1, f"{state}: {sheets} sheets")
                is_size = len(size) == 2 and abs(size[0] - width) < 2 and abs(size[1] - height) < 2
                report.expect(is_size, f"{state}: the sheet is {size} points")
                # Words at the ends of lines are joined with what stands in the next column.
                printed = "".join(words(text))
                lost = [cell for cell in wanted if not all(word in printed for word in words(cell))]
                report.expect(wanted and not lost, f"{state}: not on the sheet: {lost[:3]}")
