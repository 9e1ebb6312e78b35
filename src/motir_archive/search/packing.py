"""Numbers packed into printable ASCII, for strings of JSON that search.js reads.

Single numbers are written in base 32, the lowest digit first; every digit but the last has 32 added, and each
is one character of DIGITS. So it shows where a number ends, and most numbers take one character.

Ascending numbers are written in the Golomb–Rice code, which takes hardly more bits than the least possible.
The first character is a number k; each of the others holds six bits, the highest first. What is written of a
number is d, its distance from the one before (from -1, for the first), less one: as many ones as 2**k goes
into d, a zero, and then the lowest k bits of d. The last character is filled up with ones. They are no
number, because no zero ends them.
"""

from __future__ import annotations

from base64 import urlsafe_b64encode
from collections.abc import Iterable, Sequence
from itertools import chain, repeat

DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
"""64 characters that neither JSON nor JavaScript escapes; base64's for addresses."""

_BASE = 32
_PER_DIGIT = 6
"""Bits."""
_LOG_2 = 0.69
"""Of numbers scattered at random, the code is shortest where 2**k is about the mean distance times this."""


def pack(numbers: Iterable[int]) -> str:
    """Return numbers from 0 on as text."""
    return "".join([_SMALL[number] if number < len(_SMALL) else _packed(number) for number in numbers])


def pack_ascending(numbers: Sequence[int], marks: Iterable[str] = repeat("")) -> str:
    """Return ascending numbers from 0 on as text. After each come the bits of its mark, written out."""
    if not numbers:
        return ""
    low = int(_LOG_2 * ((numbers[-1] + 1) / len(numbers) - 1)).bit_length()
    codes = _CODES[low]
    steps = zip(numbers, chain((-1,), numbers), marks, strict=False)
    bits = "".join([codes[number - before] + mark for number, before, mark in steps])
    return DIGITS[low] + _digits(bits)


def unary(number: int) -> str:
    """Return a number from 0 on as bits: so many ones and a zero."""
    return "1" * number + "0"


def _digits(bits: str) -> str:
    whole = bits + "1" * (-len(bits) % 24)  # of 24 bits base64 makes four digits, with nothing left over
    digits = urlsafe_b64encode(int(whole, 2).to_bytes(len(whole) // 8)).decode()
    return digits[: -(-len(bits) // _PER_DIGIT)]


def _packed(number: int) -> str:
    digits = ""
    while number >= _BASE:
        digits += DIGITS[_BASE + number % _BASE]
        number //= _BASE
    return digits + DIGITS[number]


class _Codes(dict[int, str]):
    """The bits of each distance, for one k; kept, because most distances come often."""

    def __init__(self, low: int) -> None:
        super().__init__()
        self._low = low

    def __missing__(self, distance: int) -> str:
        quotient, rest = divmod(distance - 1, 1 << self._low)
        code = unary(quotient) + (f"{rest:0{self._low}b}" if self._low else "")
        self[distance] = code
        return code


_SMALL = [_packed(number) for number in range(4096)]
_CODES = [_Codes(low) for low in range(len(DIGITS))]
