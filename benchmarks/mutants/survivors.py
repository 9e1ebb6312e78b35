"""Change the program in one place at a time and see whether a test fails: what survives is tested by none.

    python benchmarks/mutants ROOM... [--sample N] [--part K/N] [--tests FOLDER...]

ROOM is a folder or module below src/motir_archive, such as merge or ingest/sources.py. The tests of its
folder below tests/ (or those named) run once to learn which of them reach which line; then each mutant meets
those that reach it, and all others in their files, in a process of its own. Nothing is written to the
checkout. A survivor is a comparison, a number, a condition, a call or a result that could be another one
without a test that notices. It is printed with its module, line and change.
"""

from __future__ import annotations

import argparse
import os
import random
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

import pytest
from changes import Mutant, mutants
from coverage import CoverageData
from trials import SURVIVED, UNREACHED, Reached, Trials, name_of

CHECKOUT = Path(__file__).resolve().parents[2]
PACKAGE = CHECKOUT / "src/motir_archive"
PYTEST = ("-q", "-s", "-p", "no:cacheprovider", "--hypothesis-profile", "quick")


def reached(tests: Sequence[str]) -> Reached:
    """Run the tests once; return for each file and line the tests that reach it."""
    with tempfile.TemporaryDirectory() as folder:
        data = Path(folder) / "coverage"
        subprocess.run(
            [sys.executable, "-m", "pytest", *PYTEST, "--cov", "--cov-report=", "--cov-context=test", *tests],
            cwd=CHECKOUT,
            env={**os.environ, "COVERAGE_FILE": str(data)},
            stdout=subprocess.DEVNULL,
            check=False,
        )
        found = CoverageData(str(data))
        found.read()
        return {
            file: {
                line: sorted({name_of(context.partition("|")[0]) for context in contexts if context})
                for line, contexts in found.contexts_by_lineno(file).items()
            }
            for file in found.measured_files()
        }


def main() -> int:
    """Print every survivor, and how many there were of each outcome."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("rooms", nargs="+", metavar="ROOM")
    parser.add_argument("--sample", type=int, default=0, metavar="N", help="so many, drawn with a fixed seed")
    parser.add_argument("--part", default="1/1", metavar="K/N")
    parser.add_argument("--tests", nargs="*", default=[], metavar="FOLDER")
    said = parser.parse_args()
    os.chdir(CHECKOUT)
    tests = said.tests or sorted({f"tests/{room.split('/')[0].removesuffix('.py')}" for room in said.rooms})
    paths = [
        path for room in said.rooms for path in sorted((PACKAGE / room).rglob("*.py")) or [PACKAGE / room]
    ]
    found = [mutant for path in paths for mutant in mutants(path)]
    random.Random(1).shuffle(found)
    part, parts = map(int, said.part.split("/"))
    chosen = found[: said.sample or None][part - 1 :: parts]
    counts = Counter[str]()

    def tell(mutant: Mutant, by: str) -> None:
        how = by if by in (SURVIVED, UNREACHED) else "killed"
        counts[how] += 1
        if how == by:
            print(f"{how:9}  {mutant.path.relative_to(PACKAGE)}:{mutant.line}  {mutant.what}", flush=True)

    pytest.main([*PYTEST, *tests], plugins=[Trials(chosen, reached(tests), tell)])
    rows = ", ".join(f"{how} {count:,}" for how, count in sorted(counts.items()))
    print(f"{len(found):,} mutants in {len(paths)} modules, {len(chosen):,} tried: {rows}")
    return 0
