"""Postings: in which releases a term occurs, how often in which field, packed into printable ASCII.

A posting is two numbers: the distance from the release of the posting before it (the first counts from
-1, so a distance is never 0), and a Frequency's code. A number is written in base 32, the lowest digit
first; every digit but the last has 32 added, and each is one character of DIGITS. Most postings take
two characters. search.js reads this.
"""

from __future__ import annotations

from dataclasses import dataclass

DIGITS = b"0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ-_"
"""64 characters that neither JSON nor JavaScript escapes."""

MOST_TITLE = 3
MOST_BODY = 15
"""Beyond these a further occurrence says nothing more; ranking would saturate anyway."""

_BASE = 32


@dataclass(frozen=True, slots=True)
class Frequency:
    """How often a term occurs in the fields of a release."""

    title: int
    body: int
    names: int
    """In the names of its agencies and topics."""

    @property
    def code(self) -> int:
        """The frequency as one number, small where a term is in the body alone."""
        return min(self.body, MOST_BODY) + 16 * min(self.title, MOST_TITLE) + 64 * min(self.names, 1)


class Postings:
    """The postings of one term, packed as they come in."""

    __slots__ = ("_last", "_packed")

    def __init__(self) -> None:
        self._last = -1
        self._packed = bytearray()

    def add(self, release: int, frequency: Frequency) -> None:
        """Append a posting. `release` is the number of a release, greater than the one before."""
        _write(self._packed, release - self._last)
        _write(self._packed, frequency.code)
        self._last = release

    def packed(self) -> str:
        """Return the postings as text."""
        return self._packed.decode("ascii")


def _write(packed: bytearray, number: int) -> None:
    while number >= _BASE:
        packed.append(DIGITS[_BASE + number % _BASE])
        number //= _BASE
    packed.append(DIGITS[number])
