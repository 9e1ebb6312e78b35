"""Numbers packed into printable ASCII, for strings of JSON that search.js reads.

A number is written in base 32, the lowest digit first; every digit but the last has 32 added, and each is
one character of DIGITS. So the end of a number shows, and most numbers take one character.
"""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise

DIGITS = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ-_"
"""64 characters that neither JSON nor JavaScript escapes."""

_BASE = 32


def pack(numbers: Iterable[int]) -> str:
    """Return numbers from 0 on as text."""
    return "".join([_SMALL[number] if number < len(_SMALL) else _packed(number) for number in numbers])


def pack_ascending(numbers: Iterable[int]) -> str:
    """Return ascending numbers as text: the distance of each from the one before, the first from -1."""
    return pack([number - before for before, number in pairwise((-1, *numbers))])


def _packed(number: int) -> str:
    digits = ""
    while number >= _BASE:
        digits += DIGITS[_BASE + number % _BASE]
        number //= _BASE
    return digits + DIGITS[number]


_SMALL = [_packed(number) for number in range(4096)]
