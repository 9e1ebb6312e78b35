"""What is far too large or too deep: the time and memory it takes, and what is said."""

from __future__ import annotations

import os
import subprocess
import time
from collections.abc import Callable, Iterator
from itertools import chain
from pathlib import Path

from trial import COMMAND, Trial, environment, record, write

MOST_SECONDS, MOST_MEGABYTES = 900, 2500
"""Bounds that hold on a slow machine: a bomb takes hours or all there is."""

Files = dict[str, str]
FINE = record("Exports Rise", "Exports rose, the ministry said.")


def _bomb(key: str) -> str:
    levels = "".join(f"  - &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]\n" for n in range(1, 12))
    return f"{key}:\n  - &a0 [lol]\n{levels}"


def _records(number: int, day: Callable[[int], str], title: Callable[[int], str]) -> str:
    return "".join(
        record(title(n), f"The ministry said case {n} of {n * 7919 % 9973}.", day(n)) for n in range(number)
    )


def _day(number: int) -> str:
    return f"{2000 + number // 336 % 25}-{number // 28 % 12 + 1:02}-{number % 28 + 1:02}"


Case = tuple[str, str, set[int], Callable[[], Files]]
"""Name, command, statuses that are right, and the maker of the releases folder."""


def nested(trial: Trial) -> Iterator[Case]:
    """Yield what a small file makes large: aliases, and what stands in one another."""
    some = trial.some
    yield "alias bomb in archive.yaml", "check", {2}, lambda: {"a.txt": FINE, "archive.yaml": _bomb("topics")}
    yield (
        "alias bomb in agencies.yaml",
        "check",
        {2},
        lambda: {"a.txt": FINE, "agencies.yaml": _bomb("agencies")},
    )
    yield "alias bomb in front matter", "check", {1}, lambda: {"a.md": f"---\n{_bomb('topics')}---\nText.\n"}
    nest = "[" * some(100_000)
    yield "nest in archive.yaml", "check", {2}, lambda: {"a.txt": FINE, "archive.yaml": f"topics: {nest}\n"}
    yield "nest in front matter", "check", {1}, lambda: {"a.md": f"---\ntitle: {nest}\n---\nText.\n"}
    yield (
        "nest of quotations",
        "build",
        {0, 1},
        lambda: {"a-2025-11-28.md": f"---\ntitle: T\ndate: 2025-11-28\n---\n{'> ' * some(50_000)}Text.\n"},
    )


def repeated(trial: Trial) -> Iterator[Case]:
    """Yield what is large because there is much of it."""
    some = trial.some
    yield (
        "line of 100 MB",
        "check",
        {0, 1},
        lambda: {"a.txt": f"-\nTitle\n{'word ' * some(20_000_000)}date2025-11-28\n"},
    )
    yield "a million separators", "check", {1}, lambda: {"a.txt": "-\n" * some(1_000_000)}
    yield "10,000 problems", "check", {1}, lambda: {"a.txt": "-\nNo Date\nNone.\n" * some(10_000)}
    yield (
        "200,000 records",
        "check",
        {0},
        lambda: {"a.txt": _records(some(200_000), _day, lambda n: f"Title {n}")},
    )
    yield (
        "50,000 releases of a day",
        "build",
        {0},
        lambda: {"a.txt": _records(some(50_000), lambda _: "2025-11-28", lambda n: f"Title {n}")},
    )
    yield (
        "5,000 twins",
        "build",
        {0, 1},
        lambda: {"a.txt": _records(some(5_000), lambda _: "2025-11-28", lambda _: "One Title")},
    )
    yield (
        "record of 30 MB",
        "build",
        {0},
        lambda: {"a.txt": record("Long", "The ministry said so, and it went on. " * some(30_000_000 // 38))},
    )
    yield "120 kB of agencies", "build", {0}, lambda: {"a.txt": record("Many", agencies(some(120_000)))}


def agencies(size: int) -> str:
    """Return a text of so many characters in which each sentence names another agency."""
    letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
    names = (letters[n % 26] + letters[n // 26 % 26].lower() + f"x{n}" for n in range(size // 50))
    sentences = (f"The {name} Trade Agency (Q{n}A, President Kim) spoke. " for n, name in enumerate(names))
    return "".join(sentences)[:size]


def prove(trial: Trial) -> int:
    """Print a row for each; return how many were not bounded, or not said in a plain message."""
    broken = 0
    for number, (name, command, statuses, files) in enumerate(
        trial.mine(chain(nested(trial), repeated(trial)))
    ):
        folder = trial.folder / f"case-{number}"
        made = files()
        size = sum(len(text.encode()) for text in made.values())
        write(folder / "releases", made)
        status, seconds, megabytes, said = _measured(folder, command)
        lines = said.splitlines()
        is_fine = status in statuses and seconds < MOST_SECONDS and megabytes < MOST_MEGABYTES
        is_plain = "Traceback" not in said and len(lines) <= 1000 and (bool(lines) or status == 0)
        broken += not (is_fine and is_plain)
        site = sum(path.stat().st_size for path in (folder / "build").rglob("*") if path.is_file())
        print(
            f"hostile_size  {name:28} {size / 1e6:7.1f} MB in {seconds:7.1f} s {megabytes:6.0f} MB memory "
            f"{site / 1e6:7.1f} MB site, status {status}{'' if is_fine and is_plain else '  NOT BOUNDED'}: "
            f"{lines[0][:120] if lines else ''}",
            flush=True,
        )
    return broken


def _measured(folder: Path, command: str) -> tuple[int, float, float, str]:
    """Run a command on a folder; return status, seconds, megabytes at most and what it said of faults."""
    words = folder / "words"
    started = time.monotonic()
    with words.open("w") as file:
        quiet = ["--quiet"] if command == "build" else []
        process = subprocess.Popen(
            [*COMMAND, command, *quiet], cwd=folder, env=environment(), stdout=subprocess.DEVNULL, stderr=file
        )
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    said = words.read_text(encoding="utf-8", errors="replace")
    return process.returncode, time.monotonic() - started, usage.ru_maxrss / 1024, said
