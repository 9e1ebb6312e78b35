"""Prints how much of each room (folder) of the program the tests run, in lines and branches.

    coverage_by_room.py [--hold]

It reads the data that the last run of the tests left. With --hold it exits with status 1 if a room falls
short of its aim.
"""

from __future__ import annotations

import json
import subprocess
import sys
from collections import defaultdict
from collections.abc import Mapping
from pathlib import PurePath
from typing import Any

PACKAGE = "motir_archive"
OTHERS = "(modules of no room)"
WHOLE = {"ingest": 100.0, "merge": 100.0, "publish": 100.0}
"""Percent for the rooms in which a mistake loses a text or a site."""
MOST = 95.0
"""Percent for all others."""


def rooms(files: Mapping[str, Any]) -> dict[str, tuple[int, int]]:
    """Return how many lines and branches each room has, and how many of them were run."""
    found: defaultdict[str, tuple[int, int]] = defaultdict(lambda: (0, 0))
    for path, file in files.items():
        parts = PurePath(path).parts
        below = parts[parts.index(PACKAGE) + 1 :]
        room = below[0] if len(below) > 1 else OTHERS
        all_of_it, run = found[room]
        summary = file["summary"]
        found[room] = (
            all_of_it + summary["num_statements"] + summary["num_branches"],
            run + summary["covered_lines"] + summary["covered_branches"],
        )
    return dict(sorted(found.items()))


def short_of_aim(counts: Mapping[str, tuple[int, int]]) -> list[str]:
    """Print a row for each room; return those that fall short."""
    short = []
    for room, (all_of_it, run) in counts.items():
        share, aim = 100 * run / all_of_it if all_of_it else 100.0, WHOLE.get(room, MOST)
        is_short = share < aim
        short += [room] if is_short else []
        print(f"{room:24}{run:7,} of {all_of_it:7,}{share:8.1f} %{f'   aim: {aim:.0f}' if is_short else ''}")
    return short


def main() -> int:
    """Read the data that the last run of the tests left, and print it."""
    report = [sys.executable, "-m", "coverage", "json", "--quiet", "-o", "-"]
    files = json.loads(subprocess.run(report, check=True, capture_output=True, text=True).stdout)["files"]
    short = short_of_aim(rooms(files))
    return 1 if short and "--hold" in sys.argv[1:] else 0


if __name__ == "__main__":
    sys.exit(main())
