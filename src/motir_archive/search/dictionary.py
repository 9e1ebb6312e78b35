"""Titles in, shorter titles out: a word of many titles is written as one character.

A search shows titles out of many pieces of the index. A piece alone is too short for its compression to
learn the words that titles share; the manifest brings them once.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping

MOST_WORDS = 600
"""More of them would weigh more in the manifest than they save in the ten pieces of a query."""
FEWEST_TITLES = 16
"""In which a word has to occur."""

_CODES = [chr(code) for code in range(0xA1, 0x590) if not 0x2B0 <= code < 0x370]
"""Letters and signs of two bytes, but for accents."""


def word_codes(titles: Iterable[str]) -> dict[str, str]:
    """Return the characters that stand for words, none of which occurs in a title itself."""
    texts = list(titles)
    counts = Counter(word for title in texts for word in set(title.split(" ")) if len(word) > 1)
    most = sorted(counts, key=lambda word: (-counts[word], word))[:MOST_WORDS]
    used = set().union(*texts)
    free = (code for code in _CODES if code.isprintable() and code not in used)
    return dict(zip([word for word in most if counts[word] >= FEWEST_TITLES], free, strict=False))


def shorten(title: str, codes: Mapping[str, str]) -> str:
    """Return a title with the characters in place of words; a blank ends each word that is written out."""
    pieces = [codes.get(word, f"{word} ") for word in title.split(" ")]
    return "".join(pieces).removesuffix(" ")
