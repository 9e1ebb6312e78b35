"""How long the word-by-word difference and the Markdown of hand-written texts take on hostile input.

    python benchmarks/hostile_texts.py [BYTES]

Prints a table of seconds of work, for texts of a tenth of BYTES (default 1,000,000) and of BYTES. Exits with
status 1 where the longer text takes more than twenty times as long, and half a second at least.
"""

from __future__ import annotations

import random
import sys
import time
from collections.abc import Callable, Mapping

from motir_archive.text.difference import difference
from motir_archive.text.markdown import html, words_of

MOST_TIMES = 20
LEAST_SECONDS = 0.5

Hostile = Callable[[int], str]

_RANDOM = random.Random(1)


def _repeated(text: str) -> Hostile:
    return lambda size: (text * (size // len(text) + 1))[:size]


def _chosen(*words: str) -> Hostile:
    return lambda size: "".join(_RANDOM.choices(words, k=size // max(map(len, words))))


def _numbered(size: int) -> str:
    return "".join(f"{number if number % 2 else _RANDOM.random()} " for number in range(size // 12))


DIFFERENCES: Mapping[str, Hostile] = {
    "one character": _repeated("."),
    "one word": _repeated("a "),
    "one sentence": _repeated("a. "),
    "words of two kinds": _chosen("a ", "b "),
    "sentences of two kinds": _chosen("a. ", "b. "),
    "sentences and words": _chosen("a ", "b ", "a ", "b ", "a ", "b. "),
    "every other word": _numbered,
    "quotes after stops": _repeated('."'),
    "one word of stops": _repeated("a!!!!!!!"),
    "line breaks": _repeated("\n"),
}
MARKDOWNS: Mapping[str, Hostile] = {
    "quotations": _repeated(">"),
    "lists": _repeated("- "),
    "brackets": _repeated("["),
    "links": _repeated("[a]("),
    "images": _repeated("!["),
    "emphasis": _repeated("**a *a "),
    "back ticks": lambda size: " ".join("`" * number for number in range(int((2 * size) ** 0.5)))[:size],
    "entities": _repeated("&"),
    "comments": _repeated("<!--"),
    "references": _repeated("[a]: b\n"),
    "nested lists": lambda size: "".join("  " * (n % 40) + "- a\n" for n in range(size // 44)),
}


def main() -> int:
    """Print the table and return the exit status."""
    size = int(sys.argv[1]) if len(sys.argv) > 1 else 1_000_000
    rows = [("difference", name, text, _differ) for name, text in DIFFERENCES.items()]
    rows += [("Markdown", name, text, _read) for name, text in MARKDOWNS.items()]
    is_fine = True
    for what, name, text, work in rows:
        short, long = _seconds(work, text(size // 10)), _seconds(work, text(size))
        is_slow = long > MOST_TIMES * short and long > LEAST_SECONDS
        is_fine &= not is_slow
        print(
            f"{what:10}  {name:24}  {short:7.2f}  {long:7.2f}  {'SLOW' if is_slow else ''}".rstrip(),
            flush=True,
        )
    return 0 if is_fine else 1


def _differ(text: str) -> None:
    half = len(text) // 2
    difference(text[:half], text[half:])
    difference(text, text + "!")


def _read(text: str) -> None:
    html(text)
    words_of(text)


def _seconds(work: Callable[[str], None], text: str) -> float:
    started = time.process_time()
    work(text)
    return time.process_time() - started


if __name__ == "__main__":
    sys.exit(main())
