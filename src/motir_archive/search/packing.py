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
    low = low_bits(numbers[-1], len(numbers))
    steps = zip(numbers, chain((-1,), numbers), marks, strict=False)
    return packed_codes(low, [code_of(number - before, low) + mark for number, before, mark in steps])


def low_bits(last: int, count: int) -> int:
    """Return k for so many ascending numbers up to the last of them."""
    return int(_LOG_2 * ((last + 1) / count - 1)).bit_length()


def code_of(distance: int, low: int) -> str:
    """Return a distance from 1 on as bits; k is `low`."""
    quotient, rest = divmod(distance - 1, 1 << low)
    return unary(quotient) + (f"{rest:0{low}b}" if low else "")


def packed_codes(low: int, codes: Iterable[str]) -> str:
    """Return k and the codes of ascending numbers, with their marks, as text."""
    return DIGITS[low] + _digits("".join(codes))


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


_SMALL = [_packed(number) for number in range(4096)]
