"""What an archive may be trusted with, tried: one table a proof, and exit status 1 where one does not hold.

    python benchmarks/trust [PROOF ...] [--amount SHARE] [--part K/N] [--python INTERPRETER ...]

`--amount 0.1` takes a tenth of the kills, faults and names. `--part 2/5` does the second of five parts; what
the five count adds up to the whole. The proofs, and what they need:

    kills         commands stopped at any moment; needs Linux and a C compiler
    faults        every Nth call of the system fails, for every N; needs the same
    filesystems   full, read-only, another one, a mount point; needs Linux and root
    together      two builds at once, and two filings of a dump
    paths         hostile titles, topics and names: where files go
    same_bytes    one archive under many circumstances, one tree; --python names other interpreters
    shapes        forty shapes of text at four sizes: what they take and make
    hostile_size  time, memory and words for what is far too large; needs some GB of temporary space
    nothing_runs  payloads in every field, opened in a browser; needs Chromium, and takes the lists of
                  payloads, one a line, whose paths MOTIR_ARCHIVE_PAYLOADS names, separated as PATH is
"""

from __future__ import annotations

import argparse
import tempfile
from collections.abc import Callable
from pathlib import Path

import faults
import filesystems
import hostile_size
import kills
import nothing_runs
import paths
import same_bytes
import shapes
import together
from trial import Trial

PROOFS: dict[str, Callable[[Trial], int]] = {
    "kills": kills.prove,
    "faults": faults.prove,
    "filesystems": filesystems.prove,
    "together": together.prove,
    "paths": paths.prove,
    "same_bytes": same_bytes.prove,
    "shapes": shapes.prove,
    "hostile_size": hostile_size.prove,
    "nothing_runs": nothing_runs.prove,
}


def main() -> int:
    """Try what is asked for; return 1 where something did not hold."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("proofs", nargs="*", metavar="PROOF", help=f"of {', '.join(PROOFS)} (default: all)")
    parser.add_argument(
        "--amount", type=float, default=1.0, metavar="SHARE", help="how much of each is tried"
    )
    parser.add_argument(
        "--python", nargs="*", default=[], metavar="INTERPRETER", help="others for same_bytes"
    )
    parser.add_argument("--part", type=_part, default=(0, 1), metavar="K/N", help="part K of N alone")
    said = parser.parse_args()
    broken = 0
    for name in said.proofs or PROOFS:
        with tempfile.TemporaryDirectory(prefix="trust-") as folder:
            broken += PROOFS[name](Trial(Path(folder), said.amount, tuple(said.python), *said.part))
    print("all of it holds" if not broken else f"{broken:,} did not hold")
    return 1 if broken else 0


def _part(text: str) -> tuple[int, int]:
    """Read `2/5` as the second of five, counted from 0."""
    part, _, parts = text.partition("/")
    return int(part) - 1, int(parts)
