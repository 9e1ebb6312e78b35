"""A file with something wrong in it, and what has to be said of it."""

from __future__ import annotations

from dataclasses import dataclass

from reading import entry

GOOD = entry("Good title", "Good body.")
KEPT = ("2025-11-28", "Good title", "Good body.")
"""What is kept of GOOD; it shows that a fault does not take the other records with it."""
NO_DATE_HINT = "its last line has to end in dateYYYY-MM-DD; a lone hyphen inside a text starts a new record"
MISSING = "error[no-body]: title or body missing; a record is a title line and a body that ends in its date"
INVISIBLE = "warning[invisible-character]: invisible character"
LOOKALIKE = (
    "looks like a separator; write a lone hyphen if it is one; if it belongs to the text, join it to the "
    "line above"
)
LOOSE_HINT = "write it as dateYYYY-MM-DD"
SAVED_PAGE = "is this the saved page of one release? a bulletin is a dump of the listing"
LOST = (
    "a separator may be missing here; "
    "if a new record starts after this line, put a line with a lone hyphen there"
)
FOOT = "remove it if it is the foot of the page; a record ends with its date"
NOT_UTF8 = "b.txt:1: error[encoding]: UTF-16 or UTF-32, not UTF-8; save as UTF-8"


def not_utf8(place: str, byte: str, encoding: str) -> str:
    """Return the message for a file that is not UTF-8 from `byte` on."""
    return (
        f"b.txt:{place}: error[encoding]: byte {byte} is not UTF-8; it looks like {encoding}; save as UTF-8"
    )


@dataclass(frozen=True)
class Case:
    """One file and what comes of it."""

    name: str
    data: bytes | str
    """The bytes of the file b.txt."""
    messages: tuple[str, ...] = ()
    kept: tuple[tuple[str, str, str], ...] = ()
    """Date, title and body of the records."""


def body(text: str) -> str:
    """Return a bulletin of one record."""
    return entry("Good title", text)


def held(text: str) -> tuple[tuple[str, str, str], ...]:
    """Return what is kept of `body(text)`."""
    return (("2025-11-28", "Good title", text),)


NO_DATE_BEFORE = f"error[no-date]: the record before this separator has no date; {NO_DATE_HINT}"
FURTHER = "further problems of this kind, the last in line"
