"""Which words before brackets with an acronym are the name of the organisation that has the acronym, if
any."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from motir_archive.agencies.unknown.phrase_words import is_field, is_owner
from motir_archive.agencies.unknown.phrases import JOINERS
from motir_archive.agencies.words.head_nouns import KIND_OF, OF_GOVERNMENT, PARTS, PLACES, SUBJECTS, is_public

NONE = -1
"""No word of the phrase."""

_PREPOSITIONS = ("of", "for", "on", "in", "to")
_NEVER_FIRST = frozenset(["Master", "Masters", "Bachelor", "Doctor", "Technical", "Graduate", "Working"])
"""Words that no organisation's name begins with, whatever its head noun."""
_FIRST_HEADS = ("Board", "Bureau")
"""Head nouns that begin a name where its initials are in brackets: "Board of Investments (BOI)"."""
_REACH = frozenset(["Federal", "International", "National"])
"""Words that begin a name and that its acronym may leave out: "International Institute of Robotics (IR)"."""
_OF_OTHERS = PARTS | (frozenset(KIND_OF) - SUBJECTS)
"""Words after the field of an organisation that show a part of it, or another organisation."""
_WORD = re.compile(r"[^\s,-]+")
_SHORTEST = 2
"""Words of a name, at least: "Institute (INS)" names none."""


@lru_cache(maxsize=4096)
def introduced(words: tuple[str, ...], acronym: str) -> int:
    """Return the index at which the name before `(ACRONYM)` begins, or NONE where no name stands there.

    Initials that make the acronym show where the name begins. The name of a ministry may begin before them;
    "International" and the like may, too.
    """
    spelled = next((index for index in range(len(words)) if _is_made_of(words[index:], acronym)), NONE)
    government = _government(words)
    if government != NONE and spelled in (NONE, government, _after_of(words, government)):
        return _with_reach(words, government) if is_one_name(words[government + 2 :]) else NONE
    if spelled != NONE:
        return _with_reach(words, _if_sure(words, _with_what_kind(words, spelled)))
    head = head_index(words)
    if head == NONE or not is_one_name(words[head + 2 :]):
        return NONE
    start = _beginning(words, head, acronym)
    name = words[start:]
    if len(name) < _SHORTEST or name[0] in _NEVER_FIRST or not is_public(frozenset(name), words[head]):
        return NONE
    if not is_one_name(words[start:head]):
        return NONE
    return start if not PLACES.isdisjoint(name) or _fits(name, acronym) else NONE


def _government(words: Sequence[str]) -> int:
    """Return the index of "Ministry of" or the like; NONE where there is none."""
    pairs = (index for index, after in enumerate(words[1:-1]) if after in ("of", "for"))
    return next((index for index in pairs if words[index] in OF_GOVERNMENT), NONE)


def _after_of(words: Sequence[str], government: int) -> int:
    """Return the index of the first word after "Ministry of" and "the"."""
    return government + (3 if words[government + 2] == "the" else 2)


def _with_reach(words: Sequence[str], start: int) -> int:
    """Return `start`, or the index before it where that word says how far the organisation reaches."""
    return start - 1 if start > 0 and words[start - 1] in _REACH else start


def _with_what_kind(words: Sequence[str], start: int) -> int:
    """Return where a name begins whose initials begin at its head noun: with the nation before that, if there
    is one, else with all that stands directly before it, but for an owner."""
    first = start
    while words[start] in KIND_OF and first and not (words[first - 1] in JOINERS or _owns(words[first - 1])):
        first -= 1
    return next((index for index in range(first, start) if words[index] in PLACES), first)


def _if_sure(words: Sequence[str], start: int) -> int:
    """Return `start`, where initials show that a name begins; NONE if it is not that of an organisation."""
    name = words[start:]
    head = head_index(name)
    if head == NONE or len(name) < _SHORTEST or name[0] in _NEVER_FIRST:
        return NONE
    # A phrase neither begins nor ends with a preposition, so that two words lead up to a name after one.
    is_inside = words[start - 1] in _PREPOSITIONS and words[start - 2] in KIND_OF
    before = [_without_owner(word) for word in words[max(0, start - 1) : start]]
    with_place = [*(word for word in before if word in PLACES), *name]
    is_board = name[0] in _FIRST_HEADS and any(map(is_field, name))
    is_body = is_board or is_public(frozenset(with_place), name[head])
    return start if is_body and not is_inside else NONE


def _owns(word: str) -> bool:
    """Tell whether a name begins after a word with a possessive: "Commerce Department’s Census Bureau"."""
    return word.endswith(("’s", "'s")) and is_owner(_without_owner(word))


def _without_owner(word: str) -> str:
    return word.removesuffix("’s").removesuffix("'s")


def is_one_name(words: Sequence[str]) -> bool:
    """Tell whether the words name neither a second organisation nor a part of one."""
    return _OF_OTHERS.isdisjoint(_WORD.findall(" ".join(words)))


def head_index(words: Sequence[str]) -> int:
    """Return the index of the head noun: the last word, or one with "of", "for" and the like after it."""
    for index in reversed(range(len(words))):
        is_last = index == len(words) - 1
        if words[index] in KIND_OF and (is_last or words[index + 1] in _PREPOSITIONS):
            return index
    return NONE


def after_other_names(words: Sequence[str], head: int) -> int:
    """Return the index after the last owner, or "and" that separates two names, before the head noun."""
    first = 0
    for index in range(head):
        is_and = index > 0 and words[index] in ("and", "&")
        if _owns(words[index]) or (
            is_and
            and (words[index - 1] in KIND_OF or words[index + 1] in PLACES or words[index + 1] == "the")
        ):
            first = index + 1
    while words[first] in JOINERS:
        first += 1
    return first


def _beginning(words: Sequence[str], head: int, acronym: str) -> int:
    """Return the index of the first word of the name.

    The name begins with a nation, else with the acronym's first letter, else where the phrase does. It never
    reaches back over another head noun and "and".
    """
    starts = [
        index for index in range(after_other_names(words, head), head + 1) if words[index] not in JOINERS
    ]
    choices = (
        [start for start in starts if words[start] in PLACES],
        [start for start in starts if words[start][0] == acronym[0]],
        starts,
    )
    return next(choice[0] for choice in choices if choice)


def _is_made_of(words: Sequence[str], acronym: str) -> bool:
    """Tell whether the initials of a name make an acronym, with or without those of "of" and the like."""
    if words[0] in JOINERS:
        return False
    letters = [character.upper() for character in acronym if character.isupper()]
    return letters == _initials(words) or letters == [word[0].upper() for word in words]


def _initials(words: Sequence[str]) -> list[str]:
    return [part[0] for word in words if word not in JOINERS for part in word.split("-") if part]


def _fits(name: Sequence[str], acronym: str) -> bool:
    """Tell whether the acronym may be made from the name: both begin alike, and its letters come in order."""
    letters = iter("".join(name).upper())
    wanted = [character for character in acronym.upper() if character.isalnum()]
    return name[0][0].upper() == wanted[0] and all(letter in letters for letter in wanted)
