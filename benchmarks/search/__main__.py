"""How good, how large and how fast the search is, beside other engines on the same data in the same run.

    python benchmarks/search [--only quality cost growth judged] [--without lunr ...] [--cache FOLDER]

Prints a table for each part; parts.py says what is measured how. The releases are those of ../shared; the
other engines are installed, pinned, into the cache. Times compare within one run only: a machine that does
other things slows all of them down, processor time (cpu) less than others.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path

import parts
from engines import PEERS
from releases import CORPUS

PARTS: dict[str, Callable[[Path, Sequence[str], int], None]] = {
    "quality": parts.quality,
    "cost": parts.cost,
    "growth": parts.growth,
    "judged": parts.judged,
}


def main() -> int:
    """Run the parts that are asked for."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--only", nargs="*", default=list(PARTS), choices=list(PARTS), help="parts to run")
    parser.add_argument("--without", nargs="*", default=[], choices=PEERS, help="engines to leave out")
    parser.add_argument("--questions", type=int, default=300, help="known items asked for")
    parser.add_argument(
        "--cache", type=Path, help="folder that keeps what was installed and made for the next run"
    )
    options = parser.parse_args()
    if not CORPUS.is_file():
        print(f"skipped: the releases to search are not there ({CORPUS})", file=sys.stderr)
        return 0
    engines = [engine for engine in PEERS if engine not in options.without]
    with tempfile.TemporaryDirectory(prefix="search-benchmark-") as name:
        cache = options.cache or Path(name)
        cache.mkdir(parents=True, exist_ok=True)
        for part in options.only:
            PARTS[part](cache, engines, options.questions)
    return 0


if __name__ == "__main__":
    sys.exit(main())
