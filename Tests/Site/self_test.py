"""Shows that the checks find the faults they are for, and only those.

A folder under `fixtures/` has a small site and, for each check that is run on it, a file named
after the check with all that it prints. Only the site in `sound` has no faults.
"""

import difflib
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

HERE = Path(__file__).resolve().parent
FIXTURES = HERE / "fixtures"


def pad(site: Path, sizes: Path) -> None:
    """Fills files up to the sizes a fixture lists, which spares the repository the bulk."""
    for line in sizes.read_text("utf-8").splitlines():
        size, path = line.split(maxsplit=1)
        with (site / path).open("ab") as file:
            file.write(b"\n" * (int(size) - file.tell()))


def passes(expected: Path) -> bool:
    """Runs one check on one fixture; tells what differs from the expected text."""
    fixture = expected.parent
    with tempfile.TemporaryDirectory() as temporary:
        site = Path(temporary) / "site"
        shutil.copytree(fixture / "site", site)
        if (sizes := fixture / "sizes.txt").exists():
            pad(site, sizes)
        result = subprocess.run(
            [sys.executable, HERE / f"{expected.stem}.py", site],
            capture_output=True,
            encoding="utf-8",
            check=False,
        )
    wanted, got = expected.read_text("utf-8"), result.stdout + result.stderr
    sys.stdout.writelines(
        difflib.unified_diff(
            wanted.splitlines(keepends=True),
            got.splitlines(keepends=True),
            f"{fixture.name}/{expected.name}",
            "what the check printed",
        )
    )
    exit_code = 0 if fixture.name == "sound" else 1
    if result.returncode != exit_code:
        print(f"{fixture.name}: {expected.stem} ended with {result.returncode}, not {exit_code}")
    return wanted == got and result.returncode == exit_code


def main() -> None:
    expectations = sorted(FIXTURES.glob("*/check_*.txt"))
    results = [passes(expected) for expected in expectations]
    for check in sorted(HERE.glob("check_*.py")):
        uses = {path.parent.name for path in expectations if path.stem == check.stem}
        if "sound" not in uses or len(uses) < 2:
            print(f"{check.name} needs a fixture with faults and one without")
            results.append(False)
    print(f"Checks of the checks: {results.count(True)} passed, {results.count(False)} failed")
    sys.exit(0 if all(results) else 1)


if __name__ == "__main__":
    main()
