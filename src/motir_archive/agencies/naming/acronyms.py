"""Acronyms: where one is a word by itself, and what brackets say that it means."""

from __future__ import annotations

import re
from bisect import bisect_right, insort
from collections import defaultdict
from collections.abc import Iterator

from motir_archive.agencies.naming.introductions import Introduction
from motir_archive.agencies.unknown.phrases import JOINERS, LONGEST

_STANDARD = re.compile(r"(?:/(?!TC|SC|WG|JTC)[A-Z]+)*[ -](?!(?:19|20)\d\d\b)\d{2,}")
"""After an acronym: with these it is the designation of a standard, such as ISO 9001."""
_COMPANY = re.compile(
    r"\s+(?:Nuclear Fuel|E&C|KDN|KPS|NF|Life|Insurance|Securities|Capital|Asset|Investments?|Holdings"
    r"|Electronics|Engineering|Construction|Electric|Motors|Networks|Group|Partners|Ventures|Co\.|Inc\.|Ltd|Corp\.)(?!\w)"
)
"""After an acronym: with these it is the name of a company."""
_DASHES = "-‐‑–"
_BEHIND_DASH = re.compile(rf"(?<=(?<![A-Z]{{3}})[{_DASHES}])")
"""Before an acronym: a dash after anything but another acronym, as in "Korea-EU"."""
_AFTER_DASH = re.compile(rf"[{_DASHES}](?:[a-z]|[A-Z]{{3,}}(?!\w))")
_INSIDE = "-&@/."
_LETTERS_AND_DIGITS = re.compile(r"[^\W_]+")
FEW = 20
"""Names that are looked for one by one, at most. For more, listing the words of the text once is quicker."""


def stands_by_itself(body: str, start: int, end: int) -> bool:
    """Tell whether an acronym is not part of a pair such as "Korea-EU", of a standard or of a company."""
    if _BEHIND_DASH.match(body, start):
        return False
    if body.startswith(tuple(_DASHES), end) and not _AFTER_DASH.match(body, end):
        return False
    return not (_STANDARD.match(body, end) or _COMPANY.match(body, end))


def is_spelled(body: str, introduction: Introduction) -> bool:
    """Tell whether the initials of the words before the brackets make the acronym in them."""
    letters = [character.lower() for character in introduction.acronym if character.isupper()]
    words = _LETTERS_AND_DIGITS.findall(body, max(0, introduction.start - LONGEST), introduction.start)
    initials = [word[0].lower() for word in words if word not in JOINERS]
    return initials[-len(letters) :] == letters


def occurrences(body: str, written: str) -> Iterator[int]:
    """Yield where a name or an acronym starts in a text, not counting parts of longer words."""
    start = body.find(written)
    while start >= 0:
        end = start + len(written)
        if _is_whole(body, start, end):
            yield start
        start = body.find(written, end)


def _is_whole(body: str, start: int, end: int) -> bool:
    before = body[start - 1 : start]
    return not (before.isalnum() or (before and before in _INSIDE) or body[end : end + 1].isalnum())


class WordPlaces:
    """Where names and acronyms stand in one text.

    A few names are looked for one after the other. For many, the words of the text are listed once, so that
    the time grows with the length of the text and not with its square.
    """

    def __init__(self, body: str) -> None:
        self._body = body
        self._sought = 0
        self._words: defaultdict[str, list[int]] | None = None
        """Where each word starts."""

    def of(self, written: str) -> Iterator[int]:
        """Yield the same as `occurrences`."""
        self._sought += 1
        return occurrences(self._body, written) if self._sought <= FEW else self._by_words(written)

    def _by_words(self, written: str) -> Iterator[int]:
        if self._words is None:
            self._words = defaultdict(list)
            for word in _LETTERS_AND_DIGITS.finditer(self._body):
                self._words[word.group()].append(word.start())
        starts = [
            (self._words.get(word.group(), []), word.start())
            for word in _LETTERS_AND_DIGITS.finditer(written)
        ]
        places, ahead = min(starts, key=lambda found: len(found[0]))
        for place in places:
            start, end = place - ahead, place - ahead + len(written)
            if start >= 0 and self._body.startswith(written, start) and _is_whole(self._body, start, end):
                yield start


class Meanings:
    """What the acronyms of one release mean, each from the place where brackets say so."""

    def __init__(self) -> None:
        self._meanings: dict[str, list[tuple[int, str]]] = {}

    def add(self, acronym: str, place: int, agency: str) -> None:
        """Note what an acronym means from a place on: `agency`, or something else where that is empty."""
        insort(self._meanings.setdefault(acronym, []), (place, agency))

    def at(self, acronym: str, place: int) -> str | None:
        """Return what the acronym was last said to mean before a place; None where nothing was said."""
        said = self._meanings.get(acronym, [])
        index = bisect_right(said, place, key=_start)
        return said[index - 1][1] if index else None


def _start(said: tuple[int, str]) -> int:
    return said[0]
