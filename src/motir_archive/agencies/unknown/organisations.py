"""Which part of a capitalised phrase is the name of an organisation, if any."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from motir_archive.agencies.unknown.phrases import JOINERS
from motir_archive.agencies.words.head_nouns import KIND_OF, OF_GOVERNMENT, PLACES, is_public

NONE = -1
"""No word of the phrase."""

_PREPOSITIONS = ("of", "for", "on", "in", "to")
_NEVER_FIRST = frozenset(["Master", "Masters", "Bachelor", "Doctor", "Technical", "Graduate", "Working"])
"""Words that no organisation's name begins with, whatever its head noun."""
_SHORTEST = 2
"""Words of a name at least."""


@lru_cache(maxsize=4096)
def introduced(words: tuple[str, ...], acronym: str) -> int:
    """Return the index at which the name begins that `(ACRONYM)` behind the words introduces, or NONE."""
    for index, word in enumerate(words[:-_SHORTEST]):
        if word in OF_GOVERNMENT and words[index + 1] in ("of", "for"):
            return index - 1 if index and words[index - 1] == "Federal" else index
    head = head_index(words)
    if head == NONE:
        return NONE
    start = _beginning(words, head, acronym)
    name = words[start:]
    if len(name) < _SHORTEST or name[0] in _NEVER_FIRST or not is_public(frozenset(name), words[head]):
        return NONE
    return start if not PLACES.isdisjoint(name) or _fits(name, acronym) else NONE


def head_index(words: Sequence[str]) -> int:
    """Return the index of the head noun: the last word, or one with "of", "for" and the like behind it."""
    for index in range(len(words) - 1, -1, -1):
        is_last = index == len(words) - 1
        if words[index] in KIND_OF and (is_last or words[index + 1] in _PREPOSITIONS):
            return index
    return NONE


def behind_other_names(words: Sequence[str], head: int) -> int:
    """Return the index behind the last "and" before the head noun that parts two names."""
    first = 0
    for index in range(1, head):
        is_and = words[index] in ("and", "&")
        if is_and and (words[index - 1] in KIND_OF or words[index + 1] in PLACES):
            first = index + 1
    return first


def _beginning(words: Sequence[str], head: int, acronym: str) -> int:
    """Return the index of the first word of the name.

    Where initials make the acronym the name begins there; else with a nation; else with the acronym's
    first letter; else with the phrase. Names never reach over another head noun and "and".
    """
    starts = [
        index for index in range(behind_other_names(words, head), head + 1) if words[index] not in JOINERS
    ]
    letters = [character for character in acronym if character.isupper()]
    choices = (
        [start for start in starts if _initials(words[start:]) == letters],
        [start for start in starts if words[start] in PLACES],
        [start for start in starts if words[start][0] == acronym[0]],
        starts,
    )
    return next(choice[0] for choice in choices if choice)


def _initials(words: Sequence[str]) -> list[str]:
    return [part[0] for word in words if word not in JOINERS for part in word.split("-") if part]


def _fits(name: Sequence[str], acronym: str) -> bool:
    """Tell whether the acronym may be made of the name: it begins alike, and its letters come in order."""
    letters = iter("".join(name).upper())
    wanted = [character for character in acronym.upper() if character.isalnum()]
    return name[0][0].upper() == wanted[0] and all(letter in letters for letter in wanted)
