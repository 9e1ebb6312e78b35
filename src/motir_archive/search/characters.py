"""The characters of search terms: which ones count, and how each is compared.

They are spelled out, as terms.py says. Expressions that list them all would take longer to compile than a
small archive takes to index: so each character is looked up, once, when a text has it.
"""

from __future__ import annotations

import re
from collections.abc import Callable

ALPHABET = (
    "\u0000-\u052f"  # Latin, Greek, Cyrillic
    "\u1100-\u11ff\u3130-\u318e\uac00-\ud7a3"  # Hangul
    "\u1e00-\u1fff\u2000-\u209c\u2100-\u218b\u2460-\u24ff"  # more Latin and Greek, punctuation, ², №, ①
    "\u3000-\u30ff\u3200-\u33ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufad9"  # kana, ㎿, Han
    "\ufb00-\ufb06\uff01-\uffee"  # ligatures, full and half width
)
"""What a text may hold before it is folded; the rest becomes a space."""

DIGITS = "0-9"
LETTERS = (
    "a-z\u00e0-\u00f6\u00f8-\u02af\u1e00-\u1eff\u0370-\u0373\u0376-\u037d\u0386\u0388-\u0481\u048a-\u052f"
)
"""Latin, Greek and Cyrillic, after folding."""
SYLLABLES = "\u1100-\u11ff\uac00-\ud7a3\u3005\u3041-\u3096\u30a1-\u30fa\u30fc\u3400-\u4dbf\u4e00-\u9fff"
"""Hangul, kana and Han: scripts whose words run together, or into particles."""

_IGNORED = (
    "\u00ad\u061c\u115f\u1160\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0"
)
_APOSTROPHES = "`\u00b4\u02bc\u2018\u2019\u201b\uff07"
SYLLABLE = "가"
"""Stands for each of SYLLABLES in the shape of a text."""


class _Table(dict[int, str]):
    """What becomes of each character, by its code: a table for `str.translate`."""

    def __init__(self, become: Callable[[int], str]) -> None:
        super().__init__()
        self._become = become

    def __missing__(self, code: int) -> str:
        self[code] = found = self._become(code)
        return found


def _has(ranges: str) -> Callable[[int], bool]:
    """Return what tells whether a character is in ranges, written as in a regular expression."""
    pairs = re.findall("(.)(?:-(.))?", ranges, re.DOTALL)
    codes = [range(ord(first), ord(last or first) + 1) for first, last in pairs]
    return lambda code: any(code in each for each in codes)


_is_known, _is_ignored, _is_syllable = map(_has, (ALPHABET, _IGNORED, SYLLABLES))


def _plain(code: int) -> str:
    if _is_ignored(code):
        return ""
    character = chr(code)
    return "'" if character in _APOSTROPHES else character if _is_known(code) else " "


PLAIN = _Table(_plain)
"""Leaves out what cannot be seen, writes every apostrophe as one, and a blank for what no term has."""
SHAPE = _Table(lambda code: SYLLABLE if _is_syllable(code) else chr(code))
"""Writes one letter for all syllables. Everything stays in its place."""
