"""What the proofs share: where they work, the program they run, archives, and trees of files told apart."""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import count
from pathlib import Path
from typing import TypeVar

EPOCH = "1764547200"
"""The day of every build, 1 December 2025, for SOURCE_DATE_EPOCH."""
Case = TypeVar("Case")
COMMAND = (sys.executable, "-m", "motir_archive")


@dataclass(frozen=True, slots=True)
class Trial:
    """How a proof is carried out."""

    folder: Path
    """Empty, and its own."""
    amount: float = 1.0
    """The share of the kills, faults and names that are tried."""
    pythons: tuple[str, ...] = ()
    """Other interpreters, by path."""
    part: int = 0
    """Which part of the work is done, from 0."""
    parts: int = 1
    """In how many parts the work is done, one by each call: what they count adds up."""

    def some(self, number: int) -> int:
        """Return the share of a number, 1 at least."""
        return max(1, round(number * self.amount))

    def mine(self, cases: Iterable[Case]) -> list[Case]:
        """Return those of the cases that belong to this part."""
        return [case for number, case in enumerate(cases) if number % self.parts == self.part]

    def every(self, step: int) -> Iterator[int]:
        """Yield 1 and on without an end, by steps, but only what belongs to this part."""
        return count(1 + self.part * step, self.parts * step)


def record(title: str, body: str, date: str = "2025-11-28", topic: str = "") -> str:
    """Return a record of a bulletin."""
    return "\n".join(["-", *([topic] if topic else []), title, f"{body} date{date}"]) + "\n"


def archive(releases: int, word: str = "exports") -> dict[str, str]:
    """Return the files of an archive of so many releases, a hundred a file and four a day."""
    texts = [
        record(
            f"Measure {number} for {word}",
            f"The Ministry of Trade {number % 9} (MOT{number % 9}, Minister Kim) announced measure {number}. "
            f"It concerns {word} and the city of {number * 7919 % 1000}-dong. " * 3,
            f"{2020 + number // 4 // 336}-{number // 4 // 28 % 12 + 1:02}-{number // 4 % 28 + 1:02}",
            ("Industry", "Energy", "Trade/Investment")[number % 3],
        )
        for number in range(releases)
    ]
    return {f"page-{start}.txt": "".join(texts[start : start + 100]) for start in range(0, releases, 100)}


def write(folder: Path, files: Mapping[str, str]) -> Path:
    """Write texts below a folder, which is made; return it."""
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="")
    return folder


def environment(**variables: str) -> dict[str, str]:
    """Return this process's environment with the day of the build and some more variables."""
    return {**os.environ, "SOURCE_DATE_EPOCH": EPOCH, **variables}


def run(
    folder: Path, *arguments: str, command: Iterable[str] = COMMAND, **variables: str
) -> subprocess.CompletedProcess[str]:
    """Run the program in a folder and return what it said."""
    return subprocess.run(
        [*command, *arguments],
        cwd=folder,
        env=environment(**variables),
        stdin=subprocess.DEVNULL,
        capture_output=True,
        encoding="utf-8",
        errors="backslashreplace",
        check=False,
    )


def digest(folder: Path) -> str:
    """Return one SHA-256 of all files below a folder, names and contents; empty where there is none."""
    if not folder.is_dir():
        return ""
    total = hashlib.sha256()
    for path in sorted(path for path in folder.rglob("*") if path.is_file()):
        total.update(f"{path.relative_to(folder).as_posix()}\0".encode())
        total.update(hashlib.sha256(path.read_bytes()).digest())
    return total.hexdigest()


def left_behind(folder: Path) -> list[str]:
    """Return what a program left that was stopped: staging folders, dumps being filed, temporary files.

    An empty temporary file is none: between its making and the loss of its name a process may be killed.
    """
    begun = [path.name for ending in ("staging", "adding") for path in folder.rglob(f".*.{ending}")]
    temporary = [path for path in (folder / "tmp").rglob("*") if path.is_dir() or path.stat().st_size]
    return sorted([*begun, *(f"tmp/{path.name}" for path in temporary)])
