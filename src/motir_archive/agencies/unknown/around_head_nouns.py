"""A capitalised phrase around a head noun -> which of its words are the name of an organisation, if any.

    name = {word} head {("of" | "for" | "on") what it is for}          "Geological Survey of Finland"

words/head_nouns.txt says what has to stand beside each head noun.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from motir_archive.agencies.unknown.name_bounds import words_ahead, words_behind
from motir_archive.agencies.unknown.phrase_words import MOST_KNOWN, PhraseWord, is_field
from motir_archive.agencies.unknown.phrases import JOINERS
from motir_archive.agencies.words.countries import country_at_beginning, country_before
from motir_archive.agencies.words.country_forms import COUNTRY_OF
from motir_archive.agencies.words.head_nouns import (
    NEEDS,
    OF_GOVERNMENT,
    OF_MINISTRIES,
    OF_PARLIAMENTS,
    is_place,
    is_proper,
)
from motir_archive.agencies.words.lists import word_list

_NATIONWIDE = word_list("nationwide")
_ENOUGH = 2
"""Words beside a head noun, at least, where none of them is a name by itself."""
_ALSO_OF_COMPANIES = ("Bank", "Corporation")
"""Head nouns that need a nation, since companies that have them are named after persons and towns."""
_SCHOOLS = ("College", "University")
"""Head nouns after which a town may end the name: "University College Dublin"."""
_CALLED_AFTER_NATIONS = ("Academy", "Council", "Foundation", "Society")
"""Head nouns that make a name with a nation alone: "British Council"."""
_NEVER_AHEAD = frozenset(
    ["Joint", "Task", "Working", "Steering", "Organizing", "Preparatory", "Ministry", "Department"]
)
"""Words before a head noun that show that it is a meeting, or that another name begins there."""


class Reach(NamedTuple):
    """How far a name reaches from its head noun, in characters."""

    ahead: int
    behind: int


@lru_cache(maxsize=MOST_KNOWN)
def name_around(ahead: str, head: str, behind: str) -> Reach | None:
    """Return how far the name reaches in a phrase with these words around a head noun; None without a
    name."""
    first = words_ahead(ahead)
    if first is None and NEEDS[head] == "nothing":  # "the Finance Committee of the Senate"
        first = []
    if first is None:
        return None
    says_what = head == "University" or any(is_field(word.text) for word in first)
    last = words_behind(behind, says_what=says_what, is_school=head in _SCHOOLS)
    if last is None:
        return None
    may_be_owned = NEEDS[head] == "task" or head == "Directorate"  # "Kenya’s Supreme Court" would be any
    is_long_enough = head == "Ministry" or (may_be_owned and len(first) >= _ENOUGH)
    owned = is_long_enough and bool(first) and bool(country_before(ahead, first[0].start))
    if not _is_name(_beside(first, head, last, owned=owned)):
        return None
    return Reach(len(ahead) - first[0].start if first else 0, last[-1].end if last else 0)


def _texts(words: Sequence[PhraseWord]) -> list[str]:
    return [word.text for word in words if word.text not in JOINERS]


class _Beside(NamedTuple):
    """What stands beside a head noun, without joiners."""

    head: str
    ahead: Sequence[str]
    behind: Sequence[str]
    has_place: bool
    has_nation: bool
    has_name: bool
    """Of a place or of anything else."""
    has_article: bool
    """Before what it is for: "Office of the County Executive"."""
    fields: int
    """Number of words that say what the organisation is for."""

    @property
    def words(self) -> int:
        """Number of the words on both sides."""
        return len(self.ahead) + len(self.behind)


def _beside(first: Sequence[PhraseWord], head: str, last: Sequence[PhraseWord], *, owned: bool) -> _Beside:
    """Return what stands beside a head noun; `owned` tells that a country owns it."""
    ahead, behind = _texts(first), _texts(last)
    words = [*ahead, *behind]
    is_in_name = any(word in COUNTRY_OF for word in words) or bool(country_at_beginning(" ".join(ahead)))
    has_nation = owned or is_in_name
    has_place = has_nation or any(map(is_place, words))
    return _Beside(
        head,
        ahead,
        behind,
        has_place=has_place,
        has_nation=has_nation,
        has_name=has_place or any(map(is_proper, words)),
        has_article=any(word.text == "the" for word in last),
        fields=sum(map(is_field, words)),
    )


def _is_name(beside: _Beside) -> bool:
    """Tell whether a head noun is a name together with the words beside it."""
    head, ahead, behind = beside.head, beside.ahead, beside.behind
    if not ahead and not behind:
        return NEEDS[head] == "nothing"
    if not _NEVER_AHEAD.isdisjoint(ahead):
        return False
    if head == "Ministry" and ahead and not behind:  # "Kenya’s Energy Ministry"
        return beside.has_nation and all(is_field(word) or word in COUNTRY_OF for word in ahead)
    if head in OF_GOVERNMENT and (behind or not ahead):
        return any(map(is_field, behind)) or sum(not is_place(word) for word in behind) == 1
    return _HAS_WHAT_IT_NEEDS[NEEDS[head]](beside)


def _has_name(beside: _Beside) -> bool:
    is_of_nation = beside.has_nation and beside.head in _CALLED_AFTER_NATIONS
    is_of_one = bool(beside.ahead) and is_place(beside.ahead[0]) and "-" not in beside.ahead[0]
    is_other_name = beside.has_name and not is_of_one  # "European-African Institute" is of two
    return beside.words >= _ENOUGH or is_of_nation or is_other_name


def _has_words(beside: _Beside) -> bool:
    return beside.words >= _ENOUGH and (beside.has_name or beside.fields > 0)


def _has_brackets(beside: _Beside) -> bool:
    opens = OF_PARLIAMENTS | _NATIONWIDE if beside.head == "Committee" else frozenset()
    if beside.ahead and beside.ahead[0] in opens:
        return beside.words >= _ENOUGH
    return (beside.has_place and bool(beside.behind)) or (beside.has_nation and len(beside.ahead) > _ENOUGH)


def _has_task(beside: _Beside) -> bool:
    ahead = beside.ahead
    if beside.head in _ALSO_OF_COMPANIES:
        is_of_nation = beside.has_nation and len(ahead) >= _ENOUGH
        is_public = beside.has_place and (beside.fields > 0 or bool(beside.behind))
        return is_public or is_of_nation or (beside.has_name and "Development" in ahead)
    is_of_ministry = not beside.has_name and beside.head in OF_MINISTRIES
    if is_of_ministry and len(ahead) >= _ENOUGH and is_field(ahead[-1]):  # "Critical Minerals Office"
        return True
    is_narrow = beside.words >= _ENOUGH and beside.fields > 0 and not beside.has_article
    if not ahead and not beside.has_place and is_narrow:  # "Office of Trade Investigation"
        return True
    if (not ahead and not beside.has_place) or is_of_ministry:
        return beside.fields >= _ENOUGH
    is_of_nation = len(ahead) > _ENOUGH and COUNTRY_OF.get(ahead[0]) == ahead[0]  # "Korea Real Estate Board"
    is_wide = is_of_nation or (len(ahead) >= _ENOUGH and not _NATIONWIDE.isdisjoint(ahead))
    return is_wide or (beside.has_name and (beside.fields > 0 or bool(beside.behind)))


_HAS_WHAT_IT_NEEDS: Mapping[str, Callable[[_Beside], bool]] = {
    "name": _has_name,
    "words": _has_words,
    "place": lambda beside: beside.has_name,
    "task": _has_task,
    "brackets": _has_brackets,
    "field": lambda beside: beside.fields > 0,
    "nation": lambda beside: beside.has_nation,
    "nothing": lambda beside: beside.has_nation if beside.behind else beside.has_name,
}
"""What a head noun needs, as words/head_nouns.txt says -> whether that stands beside it."""
