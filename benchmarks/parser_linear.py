"""Does reading take time in step with the size of a file, whatever is in it?

    python benchmarks/parser_linear.py [--size MEGABYTES] [SHAPE...]

For each hostile shape, prints how long it takes to read, parse, merge, cut into paragraphs and search for
agencies a bulletin of a tenth of the size and one of the size (10 MB), and the ratio: of the time of the
processor in all, and of what the program itself takes of it. The rest is the system's, which clears the
memory of a large text page by page but lets a small one have what the last one gave back. 10 is linear; a
program that takes more than 12 is at fault, and the exit status is 1. SHAPE is part of the name of the shapes
to measure; without it, all are measured.

Each shape has a process of its own. A round reads the small bulletin ten times and the large one once, so
that whatever else the machine does weighs on both alike; of several rounds the mean counts, because systems
share time out between a program and themselves by looking who is at work some hundred times a second.
The garbage collector is set as the command line sets it, and is part of what is measured.
"""

from __future__ import annotations

import argparse
import datetime as dt
import gc
import multiprocessing
import os
import resource
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from multiprocessing.connection import Connection
from pathlib import Path
from statistics import mean

from parser_shapes import MARKDOWN, SHAPES

from motir_archive.agencies.identify import identify
from motir_archive.agencies.registry.reader import parse_registry
from motir_archive.commands.command_line import COLLECT_SELDOM
from motir_archive.config import Config
from motir_archive.ingest.bulletin import parse_bulletin
from motir_archive.ingest.frontmatter import parse_handwritten
from motir_archive.ingest.sources import SourceFile, source_of
from motir_archive.merge.releases import merge
from motir_archive.model.text_store import TextStore
from motir_archive.prose.blocks import blocks

TODAY = dt.date(2025, 11, 28)
MOST = 12.0
PARTS = 10
"""How many times the small bulletin goes into the large one."""
MOST_ROUNDS, ENOUGH = 12, 4
"""Rounds are over after so many, or so many seconds."""
LONGEST = 300
"""Seconds of the processor after which a shape is given up."""
FORK = multiprocessing.get_context("fork")
REGISTRY_FILE = Path(__file__).resolve().parent.parent / "releases" / "agencies.yaml"
REGISTRY = parse_registry(REGISTRY_FILE.read_text(encoding="utf-8"))


def read(text: str, *, is_markdown: bool) -> None:
    """Do with one file what a build does, up to the pages."""
    with TextStore() as store:
        file = source_of(text.encode(), "a.txt", 1 << 30)
        if not isinstance(file, SourceFile):
            raise TypeError(file)
        if is_markdown:
            front = f"---\ntitle: Title\ndate: 2025-11-28\n---\n{file.text}"
            records, _ = parse_handwritten(SourceFile("a.md", "", front), Config(), TODAY, store)
        else:
            records, _ = parse_bulletin(file, Config(), TODAY, store)
        releases, _ = merge(records)
        for release in releases:
            blocks(release.current.body.read())
        identify(releases, REGISTRY)


@dataclass(frozen=True, slots=True)
class Seconds:
    """How long the processor was busy, for one bulletin."""

    in_all: float
    of_program: float


def seconds(text: str, *, times: int, is_markdown: bool) -> Seconds:
    """Return how long it takes to read a text so many times, for one."""
    gc.collect()
    before = os.times()
    for _ in range(times):
        read(text, is_markdown=is_markdown)
    after = os.times()
    user, system = after.user - before.user, after.system - before.system
    return Seconds((user + system) / times, user / times)


def average(times: Sequence[Seconds]) -> Seconds:
    """Return the means."""
    return Seconds(mean(each.in_all for each in times), mean(each.of_program for each in times))


def measure(shape: Callable[[int], str], size: int, connection: Connection, *, is_markdown: bool) -> None:
    """Send how long the small and the large bulletin take."""
    resource.setrlimit(resource.RLIMIT_CPU, (LONGEST, LONGEST))
    small, large = shape(size // PARTS), shape(size)
    gc.set_threshold(*COLLECT_SELDOM)
    gc.freeze()
    rounds: list[tuple[Seconds, Seconds]] = []
    started = time.process_time()
    while len(rounds) < MOST_ROUNDS and time.process_time() - started < ENOUGH:
        ten = seconds(small, times=PARTS, is_markdown=is_markdown)
        rounds.append((ten, seconds(large, times=1, is_markdown=is_markdown)))
    connection.send([average(times) for times in zip(*rounds, strict=True)])


def measured(shape: Callable[[int], str], size: int, *, is_markdown: bool) -> tuple[Seconds, Seconds] | None:
    """Return how long the small and the large bulletin take, None after LONGEST seconds."""
    receiver, sender = FORK.Pipe(duplex=False)
    arguments = (shape, size, sender)
    process = FORK.Process(target=measure, args=arguments, kwargs={"is_markdown": is_markdown})
    process.start()
    sender.close()
    try:
        small, large = receiver.recv()
    except EOFError:
        return None
    finally:
        process.join()
    return small, large


def main() -> int:
    """Print the table and return the exit status."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--size", type=float, default=10, metavar="MEGABYTES")
    parser.add_argument("shapes", nargs="*", metavar="SHAPE")
    said = parser.parse_args()
    print(f"{'shape':34} {said.size / PARTS:>5g} MB {said.size:>6g} MB  in all  program")
    faults = 0
    for name, shape in {**SHAPES, **MARKDOWN}.items():
        if said.shapes and not any(part in name for part in said.shapes):
            continue
        is_markdown = name in MARKDOWN
        # Markdown is for what an editor writes by hand: a tenth of the size is plenty.
        size = int(said.size * 1e6) // (10 if is_markdown else 1)
        row, is_fault = _row(measured(shape, size, is_markdown=is_markdown))
        faults += is_fault
        print(f"{name:34} {row}", flush=True)
    print(f"{faults} not linear" if faults else "all linear")
    return 1 if faults else 0


def _row(times: tuple[Seconds, Seconds] | None) -> tuple[str, bool]:
    if times is None:
        return f"given up after {LONGEST} s  <-- not linear", True
    small, large = times
    in_all, program = large.in_all / small.in_all, large.of_program / small.of_program
    row = f"{small.in_all:6.3f} s {large.in_all:7.3f} s {in_all:7.1f} {program:8.1f}"
    return row + "  <-- not linear" * (program > MOST), program > MOST


if __name__ == "__main__":
    sys.exit(main())
