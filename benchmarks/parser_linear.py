"""Does reading take time in step with the size of a file, whatever is in it?

    python benchmarks/parser_linear.py [MEGABYTES]

For each hostile shape, prints how long it takes to read, parse, merge, cut into paragraphs and search for
agencies a bulletin of a tenth of the size and one of the size (10 MB), and the ratio. 10 is linear; more
than 12 is a fault, and the exit status is 1.
"""

from __future__ import annotations

import datetime as dt
import gc
import math
import multiprocessing
import sys
import time
from collections.abc import Callable
from multiprocessing.connection import Connection
from pathlib import Path

from motir_archive.archive.agencies import identify
from motir_archive.archive.merge import merge
from motir_archive.archive.prose import blocks
from motir_archive.archive.registry import parse_registry
from motir_archive.archive.store import TextStore
from motir_archive.config import Config
from motir_archive.ingest.bulletin import parse_bulletin
from motir_archive.ingest.frontmatter import parse_handwritten
from motir_archive.ingest.sources import SourceFile, source_of

TODAY = dt.date(2025, 11, 28)
MOST = 12.0
TRIES = 3
LONGEST = 40
"""Seconds after which a shape is given up."""
FORK = multiprocessing.get_context("fork")
REGISTRY_FILE = Path(__file__).resolve().parent.parent / "releases" / "agencies.yaml"
REGISTRY = parse_registry(REGISTRY_FILE.read_text(encoding="utf-8"))
TAIL = " date2025-11-28"


def one_record(body: str) -> str:
    """Return a bulletin of one record."""
    return f"-\nTitle\n{body}{TAIL}\n"


def filled(piece: str) -> Callable[[int], str]:
    """Return the shape of one record that repeats `piece`."""
    return lambda size: one_record("x" + piece * (size // len(piece.encode())) + "x")


def lines(piece: str) -> Callable[[int], str]:
    """Return the shape of a file that repeats `piece`."""
    return lambda size: piece * (size // len(piece.encode()))


def numbered(piece: str) -> Callable[[int], str]:
    """Return the shape of a file that repeats `piece` with a number in the place of #."""
    return lambda size: "".join(piece.replace("#", str(n)) for n in range(size // len(piece)))


SHAPES: dict[str, Callable[[int], str]] = {
    "one long line of words": filled("word "),
    "one long word": filled("a"),
    "one long word without a date": lines("a"),
    "sentences": filled("It grew by 5.3 percent in the U.S. market. "),
    "abbreviations": filled("No. "),
    "full stops": filled("."),
    "full stops and closing quotes": filled(".”"),
    "colons and semicolons": filled("A: b; "),
    "blanks": filled(" "),
    "blanks before a capital": filled(". " + " " * 1000 + "A"),
    "blank lines": lines("\n"),
    "lines of blanks": lines(" " * 100 + "\n"),
    "short lines": filled("a\n"),
    "separators": lines("-\n"),
    "separators with blanks": lines("- \n"),
    "lookalikes": lines("--\n"),
    "one long lookalike": filled("\n" + "-" * 100_000 + " \n"),
    "one long line of hyphens": lines("-"),
    "one long line of hyphens and blanks": lines("- "),
    "unclosed quotation marks": filled("“a. B "),
    "closing quotation marks": filled("”. A "),
    "straight quotation marks": filled('"a. B" '),
    "unclosed straight quotation marks": filled(' "a.'),
    "nested quotation marks": lambda size: one_record("“a. " * (size // 12) + "B” " * (size // 12)),
    "brackets": filled("("),
    "introductions": filled("Ministry of A (AB, Minister "),
    "capitalised words": filled("Korea Agency of "),
    "agency names": filled("MOTIR KATS Ministry of Trade, Industry "),
    "list markers": filled(" ❶"),
    "date": filled("date"),
    "date with digits": filled("date2025-11-2"),
    "digits": filled("2"),
    "dates": filled(TAIL),
    "full-width digits": filled("２"),
    "Hangul": filled("산업통상부 "),
    "decomposed Hangul": filled("\u1112\u1161\u11ab"),
    "combining marks": filled("\u0301"),
    "combining marks in rows of 60": filled("a" + "\u0323\u0301" * 30),
    "words with a mark": filled("e\u0301"),
    "controls": filled("\x01"),
    "controls on many lines": filled("\x01\n"),
    "bidi controls": filled("\u202e"),
    "odd line breaks": filled("\u2028"),
    "zero-width spaces": filled("\u200b"),
    "a long title": lambda size: f"-\n{'word ' * (size // 5)}\nBody.{TAIL}\n",
    "a long title of hyphens": lambda size: f"-\nA{'-' * size}\nBody.{TAIL}\n",
    "a long topic": lambda size: f"-\n{'word ' * (size // 5)}\nTitle\nBody.{TAIL}\n",
    "carriage returns": lines("\r"),
    "short records": lines(f"-\nT\nB{TAIL}\n"),
    "records without a date": lines("-\nT\nB\n"),
    "twins": numbered(f"-\nTitle #\nA text of #.{TAIL}\n-\nTitle #\nOther words on #.{TAIL}\n"),
    "one text under many titles": numbered(f"-\nTitle #\nText.{TAIL}\n"),
    "one title over many texts": numbered(f"-\nTitle\nText of its own #.{TAIL}\n"),
    "releases of one day": numbered(f"-\nTitle #\nText number #.{TAIL}\n"),
    "topic records": numbered(f"-\nIndustry\nTitle #\nText number #.{TAIL}\n"),
}
MARKDOWN: dict[str, Callable[[int], str]] = {
    "Markdown emphasis": filled("*a"),
    "Markdown links": filled("[a]("),
    "Markdown brackets": filled("["),
    "Markdown quotations": filled("> "),
    "Markdown lists": filled("\n- a"),
    "Markdown backticks": filled("`a"),
    "Markdown entities": filled("&a;"),
}


def read(text: str, *, is_markdown: bool) -> None:
    """Do with one file what a build does, up to the pages."""
    with TextStore() as store:
        file = source_of(text.encode(), "a.txt", 1 << 30)
        if not isinstance(file, SourceFile):
            raise TypeError(file)
        if is_markdown:
            front = f"---\ntitle: Title\ndate: 2025-11-28\n---\n{file.text}"
            records, _ = parse_handwritten(SourceFile("a.md", "", front), Config(), REGISTRY, TODAY, store)
        else:
            records, _ = parse_bulletin(file, Config(), TODAY, store)
        releases, _ = merge(records)
        for release in releases:
            blocks(release.current.body.read())
        identify(releases, REGISTRY)


def measure(text: str, connection: Connection, *, is_markdown: bool) -> None:
    """Send the shortest of some processor times that reading takes."""
    times: list[float] = []
    while len(times) < TRIES and sum(times) < 1:
        gc.collect()
        started = time.process_time()
        read(text, is_markdown=is_markdown)
        times.append(time.process_time() - started)
    connection.send(min(times))


def seconds(text: str, *, is_markdown: bool) -> float:
    """Return how long reading takes; infinity after LONGEST seconds, in a process that can be ended."""
    receiver, sender = FORK.Pipe(duplex=False)
    process = FORK.Process(target=measure, args=(text, sender), kwargs={"is_markdown": is_markdown})
    process.start()
    sender.close()
    taken = receiver.recv() if receiver.poll(LONGEST) else math.inf
    process.kill()
    process.join()
    return float(taken)


def main() -> int:
    """Print the table and return the exit status."""
    size = int(float(sys.argv[1]) * 1e6) if len(sys.argv) > 1 else 10_000_000
    print(f"{'shape':40} {size / 1e7:>6g} MB {size / 1e6:>6g} MB   ratio")
    faults = 0
    for name, shape in {**SHAPES, **MARKDOWN}.items():
        is_markdown = name in MARKDOWN
        # Markdown is for what an editor writes by hand: a tenth of the size is plenty.
        whole = size // 10 if is_markdown else size
        small, large = (seconds(shape(n), is_markdown=is_markdown) for n in (whole // 10, whole))
        # Under a tenth of a second a garbage collection weighs more than the shape.
        is_fault = large > 0.1 and large / small > MOST
        faults += is_fault
        print(f"{name:40} {small:7.3f} s {large:7.3f} s {large / small:7.1f}{'  <-- not linear' * is_fault}")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
