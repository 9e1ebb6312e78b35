"""The words of a capitalised phrase, and the part that each may play beside a head noun."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from motir_archive.agencies.unknown.phrases import JOINERS, NOT_OF_A_NAME
from motir_archive.agencies.words.country_forms import COUNTRY_OF
from motir_archive.agencies.words.head_nouns import FIELDS, KIND_OF, PARTS, is_place, is_proper
from motir_archive.agencies.words.lists import word_list
from motir_archive.agencies.words.titles import RANKS

_ENDS = RANKS | word_list("adjuncts") | word_list("openers")
_ALSO_IN_NAMES = frozenset(
    ["building", "executive", "experts", "first", "general", "office", "second", "state", "third", "trade"]
)
"""Words of titles and openings that stand in names as well."""
_POSSESSIVE = re.compile(r"(?:[’']s?|(?<=[A-Z]{2})s)\Z")
"""What ends a possessive; texts that lost their apostrophes write "FDAs"."""
_OF_DATE = re.compile(
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?"
    r"|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?|[A-Z][a-z]+day)\b"
)
ADJECTIVE = re.compile(r"-[a-z]+ed\Z")
"""What turns a name into an adjective: "Department of State-issued", "Dayton-based"."""
_OF_PLACES = ("East", "New", "North", "South", "West")
"""First words of the names of places."""
_OF_PERSONS = frozenset(["Consumer", "Women", "Youth"])
"""Fields that own nothing: "Women’s Development Institute" is one name, "Commerce’s Census Bureau" is not."""
AND = ("and", "&")
APOSTROPHES = ("’", "'")
MOST_KNOWN = 1 << 14
"""Phrases and words whose reading is kept, at most: most of them come again and again. Chosen, not
measured."""


class PhraseWord(NamedTuple):
    """A word of a phrase."""

    text: str
    """Without its mark."""
    start: int
    """Index in the phrase."""
    mark: str
    """The comma or the possessive after it; empty for none. A full stop is that of an abbreviation, and part
    of the word: phrases end with their sentence."""

    @property
    def end(self) -> int:
        """Index after the word, without its mark."""
        return self.start + len(self.text)


def words_of(phrase: str) -> list[PhraseWord]:
    """Return the words of a phrase or of a part of one."""
    words, start = [], 0
    for written in phrase.split():
        start = phrase.index(written, start)
        text = _without_mark(written)
        words.append(PhraseWord(text, start, written[len(text) :]))
        start += len(written)
    return words


@lru_cache(maxsize=MOST_KNOWN)
def _without_mark(written: str) -> str:
    if written[-1] == ",":
        return written[:-1]
    return _POSSESSIVE.sub("", written)


@lru_cache(maxsize=MOST_KNOWN)
def is_stop(text: str) -> bool:
    """Tell whether a word with a capital belongs to a title, a day or an opening, not to the name beside
    it."""
    small = text.lower()
    if small in _ALSO_IN_NAMES or (text.isupper() and len(text) > 1 and small not in RANKS):
        return False  # An acronym opens no sentence: "Riga IT Agency".
    found = text in NOT_OF_A_NAME or small in _ENDS or _OF_DATE.match(text) or ADJECTIVE.search(text)
    return bool(found)


def is_of_title(words: Sequence[PhraseWord], index: int) -> bool:
    """Tell whether a word is the second of a title: "Director General"."""
    return words[index].text == "General" and index > 0 and words[index - 1].text.lower() in RANKS


@lru_cache(maxsize=MOST_KNOWN)
def is_field(text: str) -> bool:
    """Tell whether a word says what an organisation is for."""
    return not is_place(text) and any(part in FIELDS for part in text.split("-"))


def stands_alone(text: str) -> bool:
    """Tell whether a word may begin a name, whatever stands before the word."""
    return is_place(text) or is_proper(text)


@lru_cache(maxsize=MOST_KNOWN)
def is_owner(text: str) -> bool:
    """Tell whether what follows a word with "’s" is its own name: "Commerce Department’s Census Bureau"."""
    return text in KIND_OF or is_place(text) or (text in FIELDS and text not in _OF_PERSONS)


def begins_with_name(words: Sequence[str]) -> bool:
    """Tell whether words begin with a name by itself; "East Riga" does, though "East" is none."""
    first = words[1:2] if words[0] in _OF_PLACES else words[:1]
    return any(map(stands_alone, first))


@lru_cache(maxsize=MOST_KNOWN)
def _is_task(text: str) -> bool:
    """Tell whether a word may say what an organisation is for: a field, or a capitalised word of no name."""
    if is_field(text):
        return True
    is_of_name = is_place(text) or is_proper(text) or text in KIND_OF or text in PARTS
    return text[0].isupper() and not text.isupper() and not is_of_name and not is_stop(text)


def joins_fields(words: Sequence[PhraseWord], index: int) -> bool:
    """Tell whether an "and" joins what a body is for: "Food and Drug", "International and Public"."""
    if not index or not (is_field(words[index - 1].text) or words[index - 1].text == "International"):
        return False
    after = words[index + 1 : index + 3]
    is_of_place = bool(after) and not after[0].mark and is_place(after[0].text)  # not "and Kenya’s Energy"
    return bool(after) and (is_field(after[0].text) or (is_of_place and is_field(after[-1].text)))


def joins_tasks(words: Sequence[PhraseWord], index: int) -> bool:
    """Tell whether an "and" joins two words that are not names: "Missing and Exploited"."""
    return _is_task(words[index - 1].text) and _is_task(words[index + 1].text)


def joins_inside(words: Sequence[PhraseWord], index: int) -> bool:
    """Tell whether an "and" is inside a name that begins with a nation: "Korea Carbon and Nano Association".

    Before it stands what the name is for, and no other name that a head noun ends.
    """
    start = index
    while start and not (
        words[start - 1].mark or is_stop(words[start - 1].text) or words[start - 1].text in JOINERS
    ):
        start -= 1
    before = [word.text for word in words[start:index]]
    after = [word.text for word in words[index + 1 : index + 2]]
    is_of_nation = len(before) > 1 and before[0] in COUNTRY_OF
    return is_of_nation and KIND_OF.keys().isdisjoint(before) and not any(map(is_place, after))


def is_listed(words: Sequence[PhraseWord], index: int) -> bool:
    """Tell whether a comma after a word is part of a list of fields: "Standards, Metrology and Quality"."""
    after = words[index + 1 :]
    has_and = any(word.text in AND for word in after)
    next_one = next((word.text for word in after if word.text not in AND), "")
    return words[index].text in FIELDS and next_one in FIELDS and has_and
