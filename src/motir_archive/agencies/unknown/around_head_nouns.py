"""A capitalised phrase around a head noun -> which of its words are the name of an organisation, if any.

    name = {word} head {("of" | "for" | "on") what it is for}          "Geological Survey of Finland"

What has to stand beside each head noun is said in words/head_nouns.txt.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from motir_archive.agencies.unknown.name_bounds import words_ahead, words_behind
from motir_archive.agencies.unknown.phrase_words import MOST_KNOWN, PhraseWord, is_field, is_joiner
from motir_archive.agencies.words.countries import COUNTRY_OF
from motir_archive.agencies.words.head_nouns import NEEDS, OF_GOVERNMENT, is_place, is_proper
from motir_archive.agencies.words.lists import word_list

_NATIONWIDE = word_list("nationwide")
_ENOUGH = 2
"""Words beside a head noun that make a name of it, where none of them is a name by itself."""
_ALSO_OF_COMPANIES = ("Bank", "Corporation")
"""Head nouns that need a nation: companies are called after persons and towns."""
_NEVER_AHEAD = frozenset(["Joint", "Task", "Working", "Steering", "Ministry", "Department"])
"""Words before a head noun that tell of a meeting, or of a second name."""


class Reach(NamedTuple):
    """How far a name reaches from its head noun, in characters."""

    ahead: int
    behind: int


@lru_cache(maxsize=MOST_KNOWN)
def name_around(ahead: str, head: str, behind: str) -> Reach | None:
    """Return how far the name of an organisation reaches in a phrase, which has these words around a head noun."""
    first = words_ahead(ahead)
    if first is None:
        return None
    says_what = head == "University" or any(is_field(word.text) for word in first)
    last = words_behind(behind, says_what=says_what)
    if last is None or not _is_name(_texts(first), head, _texts(last)):
        return None
    return Reach(len(ahead) - first[0].start if first else 0, last[-1].end if last else 0)


def _texts(words: Sequence[PhraseWord]) -> list[str]:
    return [word.text for word in words if not is_joiner(word.text)]


def _is_name(ahead: list[str], head: str, behind: list[str]) -> bool:
    """Tell whether what stands beside a head noun makes a name of it."""
    words = ahead + behind
    if not words or not _NEVER_AHEAD.isdisjoint(ahead):
        return False
    if head in OF_GOVERNMENT and (behind or not ahead):
        return any(map(is_field, behind)) or sum(not is_place(word) for word in behind) == 1
    has_place = any(map(is_place, words))
    has_nation = any(word in COUNTRY_OF for word in words)
    has_name = has_place or any(map(is_proper, words))
    fields = sum(map(is_field, words))
    needs = NEEDS[head]
    if needs == "name":
        return len(words) >= _ENOUGH or (has_name and not is_place(words[0])) or (has_place and not ahead)
    if needs == "words":
        return len(words) >= _ENOUGH and (has_place or fields > 0)
    if needs == "place":
        return has_name
    if needs == "brackets":
        return (has_place and bool(behind)) or (has_nation and len(ahead) > _ENOUGH)
    if head in _ALSO_OF_COMPANIES:
        is_of_nation = has_nation and len(ahead) >= _ENOUGH
        is_public = has_place and (fields > 0 or bool(behind))
        return is_public or is_of_nation or (has_name and "Development" in ahead)
    if not ahead and not has_place:
        return fields >= _ENOUGH
    is_wide = len(ahead) >= _ENOUGH and not _NATIONWIDE.isdisjoint(ahead)
    return is_wide or (has_name and (fields > 0 or bool(behind)))
