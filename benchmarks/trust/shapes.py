"""Hostile texts of forty shapes, each at four sizes: time, memory and output grow in step with the words."""

from __future__ import annotations

import os
import random
import resource
import shutil
import string
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from forked import PATIENCE
from trial import Trial, record, write

from motir_archive.commands.command_line import main

SIZES = (30_000, 120_000, 1_000_000, 4_000_000)
"""Characters of one release."""
IN_STEP = 1.6
"""How many times more than in step is allowed: a release four times as long may take 6.4 times as long. Work
that grows with the square of the length would take sixteen times as long."""
LEAST_SECONDS, LEAST_MEGABYTES = 1.0, 60.0
"""Below these a ratio says little."""
FREE_MEGABYTES = 10.0
"""About as much memory is free in a process that has built a small archive, and what a small text takes
hides in it: 6 to 9 MB were missing at the smallest sizes of two shapes that take 22 and 111 MB for each
further megabyte."""
MEASURED = (
    ("seconds", LEAST_SECONDS, 0.0),
    ("memory", LEAST_MEGABYTES, FREE_MEGABYTES),
    ("output", 1.0, 0.0),
)
"""What of a cost is compared, from how much of it on, and how much of it a smaller text may hide."""
Shape = Callable[[int], str]


@dataclass(frozen=True, slots=True)
class Cost:
    """What a build took and made."""

    status: int
    seconds: float
    """Of processors, its own and its children's."""
    memory: float
    """The most that it held, in MB, beyond what a process holds that has built a small archive."""
    output: float
    """MB of files."""


def _name(number: int, letters: int = 4) -> str:
    """Return a capitalised word that stands for a number."""
    word = ""
    for _ in range(letters):
        number, letter = divmod(number, 26)
        word += string.ascii_lowercase[letter]
    return word.capitalize()


def _each(piece: Callable[[int], str]) -> Shape:
    """Return the shape that repeats a piece, made from its number."""

    def text(size: int) -> str:
        pieces, length, number = [], 0, 0
        while length < size:
            pieces.append(piece(number))
            length += len(pieces[-1])
            number += 1
        return "".join(pieces)[:size]

    return text


def _same(piece: str) -> Shape:
    return _each(lambda _: piece)


def _chosen(alphabet: str) -> Shape:
    """Return the shape of characters drawn from an alphabet."""
    return lambda size: "".join(random.Random(1).choices(alphabet, k=size))


SHAPES: Mapping[str, Shape] = {
    # Agencies: named, introduced, with heads, of one text and of many
    "agencies with acronyms": _each(lambda n: f"The {_name(n)} Trade Agency ({_name(n).upper()}) spoke. "),
    "agencies, one sentence": _each(lambda n: f"the {_name(n)} Trade Agency ({_name(n).upper()}), "),
    "agencies without acronyms": _each(lambda n: f"The {_name(n)} Agency said. "),
    "heads": _each(
        lambda n: f"The {_name(n)} Agency ({_name(n).upper()}, Minister {_name(n * 7)} Kim) met. "
    ),
    "ministers of ministries": _each(
        lambda n: f"Minister {_name(n)} Kim of the Ministry of {_name(n)} met. "
    ),
    "universities": _each(lambda n: f"{_name(n)} University met {_name(n + 5)} Corporation. "),
    "one acronym, many names": _each(lambda n: f"The {_name(n)} Board (TAB) met. "),
    "one name, many acronyms": _each(lambda n: f"The Harbour Board ({_name(n).upper()}) met. "),
    "acronyms alone": _each(lambda n: f"{_name(n).upper()} and "),
    "nested brackets": _each(lambda n: f"the {_name(n)} Office (of the {_name(n + 1)} Agency "),
    "open brackets": _same("("),
    "names of and": _same("Ministry of Trade and "),
    "names of of": _same("Office of the "),
    "capitals": _each(lambda n: f"{_name(n)} "),
    "one long sentence": _each(lambda n: f"{_name(n).lower()} "),
    "countries": _same("Korea and Viet Nam and the United States, "),
    # Prose: paragraphs, lists, headings, sentences
    "sentences": _each(lambda n: f"It said {_name(n).lower()}. "),
    "stops": _same("."),
    "abbreviations": _same("U.S. No. 5 Dr. Kim e.g. "),
    "list marks": _same("- "),
    "numbers of a list": _each(lambda n: f"{n}. point "),
    "circled numbers": _same("① one ② two "),
    "quotation marks": _same("“He said ‘"),
    "headings": _each(lambda n: f"<{_name(n)}> "),
    "dashes": _same("—"),
    "ellipses": _same("… "),
    "dates": _each(lambda n: f"On {n % 28 + 1} November {1900 + n % 200} "),
    "percent and money": _each(lambda n: f"{n}.5% and USD {n:,} "),
    # Characters
    "one letter": _same("a"),
    "one word": _same("export "),
    "blanks": _same(" \t"),
    "Hangul": _chosen("가나다라마바사 아자차카타파하"),
    "Hangul words": _each(lambda n: f"{chr(0xAC00 + n % 11172)}{chr(0xAC00 + n // 11172)} "),
    "ideographs": _chosen("貿易產業通商資源部長官"),
    "combining marks": _same("e\u0301a\u0308"),
    "markup": _same("<b>&amp;"),
    "addresses": _each(lambda n: f"https://example.org/{_name(n)}?a={n}&b "),
    "random letters": _chosen(string.ascii_letters + "  "),
    "random characters": _chosen(string.printable.strip() + " "),
    "long words": _each(lambda n: _name(n, 60) + " "),
}


def prove(trial: Trial) -> int:
    """Print a row for each shape; return how many grow out of step."""
    work = partial(main, ["build", "--quiet", "--jobs", "1"])
    sizes = [trial.some(size) for size in SIZES]
    write(trial.folder / "least/releases", {"a.txt": record("Long", "The ministry said so.")})
    _cost(trial.folder / "least", work, 0)
    least = _cost(trial.folder / "least", work, 0)
    broken = 0
    for name in trial.mine(SHAPES):
        print(f"shapes  {name:26}", end="", flush=True)
        costs = []
        for size in sizes:
            text = record("Long", f"The ministry said so. {SHAPES[name](size)} end.")
            cost = _cost(write(trial.folder / "one", {"releases/a.txt": text}), work, least.memory)
            shutil.rmtree(trial.folder / "one")
            print(f"  {cost.seconds:6.2f} s {cost.memory:4.0f} MB {cost.output:6.2f} MB", end="", flush=True)
            costs.append(cost)
        faults = _out_of_step(sizes, costs)
        broken += bool(faults)
        print(f"  {', '.join(faults)}".rstrip(), flush=True)
    return broken


def _out_of_step(sizes: list[int], costs: list[Cost]) -> list[str]:
    """Return what grew faster than the text, or was refused."""
    faults = [f"status {cost.status}" for cost in costs if cost.status not in (0, 1)]
    for smaller, larger, first, second in zip(sizes, sizes[1:], costs, costs[1:], strict=False):
        most = IN_STEP * larger / smaller
        for what, least, hidden in MEASURED:
            before, after = getattr(first, what), getattr(second, what)
            if after > least and after > most * max(before + hidden, least / most):
                faults.append(f"{what} x{after / max(before, 0.01):.1f} at {larger:,}")
    return faults


def _cost(folder: Path, work: Callable[[], int], memory: float) -> Cost:
    """Build in a forked process, and count what it takes."""
    child = os.fork()
    if not child:
        os.chdir(folder)
        null = os.open(os.devnull, os.O_WRONLY)
        os.dup2(null, 1)
        os.dup2(null, 2)
        resource.setrlimit(resource.RLIMIT_CPU, (20 * PATIENCE, 20 * PATIENCE))
        os._exit(work())
    _, status, usage = os.wait4(child, 0)
    output = sum(path.stat().st_size for path in (folder / "build").rglob("*") if path.is_file())
    return Cost(
        os.waitstatus_to_exitcode(status),
        usage.ru_utime + usage.ru_stime,
        usage.ru_maxrss / 1024 - memory,
        output / 1e6,
    )
