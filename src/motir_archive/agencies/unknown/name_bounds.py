"""A head noun in a capitalised phrase -> the words before and after it that belong to its name.

Before the head noun, the name reaches back to a title, a mark, or an "and" that separates two names. After
it, the name goes on with groups that "of" and the like join. A name that may not begin or end where it seems
to does not count.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from motir_archive.agencies.unknown.phrase_words import (
    AND,
    APOSTROPHES,
    MOST_KNOWN,
    PhraseWord,
    is_field,
    is_listed,
    is_of_title,
    is_owner,
    is_stop,
    joins_fields,
    joins_inside,
    joins_tasks,
    stands_alone,
    words_of,
)
from motir_archive.agencies.unknown.phrases import JOINERS
from motir_archive.agencies.words.country_forms import COUNTRY_OF
from motir_archive.agencies.words.head_nouns import (
    FIELDS,
    KIND_OF,
    NATIONS_OF,
    OF_GOVERNMENT,
    PARTS,
    is_person,
    is_place,
    is_proper,
)
from motir_archive.agencies.words.titles import RANKS

_PREPOSITIONS = frozenset(["of", "for", "on"])
_SEATS = frozenset(["Commerce", "Industry", "University"])
"""Words after which "in" and a place belong to the name: "Chamber of Commerce in Korea"."""
_NO_WORD = re.compile(r"\A[A-Z]\.?\Z|[a-z]{2}\.?[A-Z]")
"""The initial of a person, or a place where a blank is missing: "Florida.Since"."""


@lru_cache(maxsize=MOST_KNOWN)
def words_ahead(ahead: str) -> Sequence[PhraseWord] | None:
    """Return the words of the name before its head noun; None where it is not certain where they begin."""
    words = words_of(ahead)
    first = _beginning(words)
    if first is None:
        return None
    name = words[first:]
    is_opening = len(name) > 1 and is_place(name[1].text) and name[0].text.endswith(("ing", "ed"))
    if is_opening or (name and name[0].text in AND):
        name = name[1:]  # "Visiting Norwegian …" begins a sentence, "and Korea Robot …" follows a comma.
    return None if any(_NO_WORD.search(word.text) for word in name) else name


def _beginning(words: Sequence[PhraseWord]) -> int | None:
    for index in reversed(range(len(words))):
        if words[index].text in AND:
            if not _joins_one_name(words, index):
                return index + 1 if _parts_names(words, index) else None
        elif _ends_before(words, index):
            return index + 1 if _is_apart(words, index) else None
    return 0


def _joins_one_name(words: Sequence[PhraseWord], index: int) -> bool:
    """Tell whether the "and" before a head noun is inside its name: "Supervision and Resolution Authority".

    Where no field shows that, only one word may stand after it, and no acronym before it.
    """
    if joins_fields(words, index) or joins_inside(words, index):
        return True
    is_last = index == len(words) - 2
    return is_last and joins_tasks(words, index) and not any(word.text.isupper() for word in words[:index])


def _parts_names(words: Sequence[PhraseWord], index: int) -> bool:
    """Tell whether a name certainly begins after an "and": with a nation, say, or after a whole name."""
    behind = words[index + 1].text if index + 1 < len(words) else ""
    return not index or not behind or stands_alone(behind) or is_place(words[index - 1].text)


def _ends_before(words: Sequence[PhraseWord], index: int) -> bool:
    """Tell whether a name cannot reach back over a word."""
    word = words[index]
    if word.text in JOINERS or is_stop(word.text) or is_of_title(words, index):
        return True
    if word.mark == ",":
        return not is_listed(words, index)
    if word.mark.endswith("s"):  # "Sheriff’s Office" is a name, "Kenya’s Office" is Kenya's.
        is_inside = not word.text.isupper() or (index > 0 and words[index - 1].text in COUNTRY_OF)
        return is_owner(word.text) or is_proper(word.text) or not is_inside  # "Korea NGO’s Network"
    return word.mark in APOSTROPHES and is_place(word.text)  # "the Netherlands’ Tide Institute"


def _is_apart(words: Sequence[PhraseWord], index: int) -> bool:
    """Tell whether the word before a name is no part of a longer one, as in "District of Columbia Court"."""
    of = index - (words[index].text == "the")
    if of < 1 or words[of].text not in _PREPOSITIONS:
        return True
    before = words[of - 1].text
    is_title = is_stop(before) or before.lower().removesuffix("s") in RANKS  # "Professors of …"
    return before not in KIND_OF and (not before[:1].isupper() or is_title or is_proper(before))


@lru_cache(maxsize=MOST_KNOWN)
def words_behind(behind: str, *, says_what: bool, is_school: bool) -> Sequence[PhraseWord] | None:
    """Return the words of the name after its head noun; None where it is not certain where they end.

    `says_what`: the head noun, or the words before it, say what the organisation is for. `is_school`: it may
    be named after a town.
    """
    words = words_of(behind)
    end = 0
    while end < len(words) and _leads_on(words, end):
        group = _group_end(words, end + 1)
        if group and words[end].text == "in" and words[group - 1].text not in COUNTRY_OF:
            break
        if group and _is_acronym(words[end + 1 : group]):
            return words[:end]
        if group is None or ((says_what or end) and _is_aside(words[end:group])):
            break
        if end and _is_of_body(words[end:group]):
            return words[:end]
        end = group
        if words[end - 1].mark:
            return None if _goes_on(words, end) else words[:end]
    name, rest = words[:end], words[end:]
    if any((word.text in PARTS or word.text in KIND_OF) and word.text not in FIELDS for word in name) or any(
        _NO_WORD.search(word.text) for word in name
    ):
        return None
    if not rest or _is_over(name, rest, is_school=is_school):
        return name
    return rest[:1] if not name and _is_place_alone(rest, is_school=is_school) else None


def _goes_on(words: Sequence[PhraseWord], end: int) -> bool:
    """Tell whether a name may go on after a mark: "Ministry of Trade, Industry", "the People’s Congress"."""
    last = words[end - 1]
    if end == len(words):
        return False
    return words[end].text in FIELDS if last.mark == "," else not stands_alone(last.text)


def _is_acronym(words: Sequence[PhraseWord]) -> bool:
    """Tell whether the acronym of the body follows of which the named one is a part: "Office of the FBI"."""
    last = words[-1].text
    is_alone = len(words) == 1 or (len(words) == 2 and words[0].text == "the")
    return is_alone and last.isupper() and len(last) > 1 and not is_field(last) and not is_place(last)


def _is_of_body(words: Sequence[PhraseWord]) -> bool:
    """Tell whether "of the …" names the body that the one before is a part of: "of the FBI Academy"."""
    if [word.text for word in words[:2]] != ["of", "the"]:
        return False
    return any(word.text in KIND_OF and word.text not in FIELDS for word in words)


def _is_aside(words: Sequence[PhraseWord]) -> bool:
    """Tell whether "for …" may be outside of the name: "at the Korea Robot Institute for Trade Day".

    It is inside with fields alone, "for International Trade", with England or the like, and in the name of a
    court for its district.
    """
    what_for = [word.text for word in words[1:] if word.text not in JOINERS]
    are_fields = all(word in FIELDS or word in NATIONS_OF or is_field(word) for word in what_for)
    return words[0].text == "for" and "District" not in what_for and not are_fields


def _leads_on(words: Sequence[PhraseWord], index: int) -> bool:
    word = words[index].text
    return word in _PREPOSITIONS or (word == "in" and index > 0 and words[index - 1].text in _SEATS)


def _group_end(words: Sequence[PhraseWord], index: int) -> int | None:
    """Return the index after a run of words with capitals, fields joined by "and"; None without a run."""
    if words[index].text == "the":  # A phrase ends with a capital, so that a word follows each joiner.
        index += 1
    start = index
    while index < len(words) and not is_stop(words[index].text):
        word = words[index]
        if word.text in AND:
            if index == start or not (joins_fields(words, index) or joins_tasks(words, index)):
                break
        elif word.text in JOINERS or _begins_anew(words, index):
            break
        index += 1
        if word.mark and not (word.mark == "," and is_listed(words, index - 1)):
            break
    return index if index > start else None


def _begins_anew(words: Sequence[PhraseWord], index: int) -> bool:
    """Tell whether a person follows a country, or a word that is no name: "Office of Labor Anna Holm"."""
    before = words[index - 1].text
    is_end = before in COUNTRY_OF or not (before in JOINERS or is_proper(before))
    return is_end and is_person([word.text for word in words[index:]])


def _is_over(name: Sequence[PhraseWord], rest: Sequence[PhraseWord], *, is_school: bool) -> bool:
    """Tell whether a name certainly ends before the rest of a phrase; towns may follow a school's."""
    first = rest[0].text
    if first == "&":
        return False
    if first == "and":
        return not _is_list_open(name) and _begins_another(name, rest[1].text)
    are_members = first.endswith("s") and first.lower() in RANKS  # "Association of National Census Directors"
    if first in KIND_OF or first in PARTS or are_members:
        return False
    is_person_next = is_person([word.text for word in rest]) and not is_school
    if _begins_anew([name[-1], *rest], 1) if name else is_person_next:
        return True
    return first in ("for", "in", "on", "to") or is_stop(first)


def _begins_another(name: Sequence[PhraseWord], second: str) -> bool:
    """Tell whether the word after an "and" certainly does not belong to the name before that."""
    if not name or second == "the" or second in OF_GOVERNMENT or is_stop(second) or is_place(second):
        return True
    names = is_proper(name[-1].text) + is_proper(second)
    # "Commission for Lodz and Riga" may be one body, "Institute of Lodz and Riga University" are two.
    joiner = next((word.text for word in reversed(name) if word.text in _PREPOSITIONS), "")
    return second not in FIELDS and names > 0 and not (names > 1 and joiner == "for")


def _is_list_open(name: Sequence[PhraseWord]) -> bool:
    """Tell whether a list with commas still lacks its "and": "Ministry of Trade, Industry"."""
    last = next((word for word in reversed(name) if word.mark == "," or word.text in AND), None)
    return last is not None and last.mark == ","


def _is_place_alone(rest: Sequence[PhraseWord], *, is_school: bool) -> bool:
    """Tell whether only a place follows the head noun: "Museum Korea", "Imperial College London"."""
    word = rest[0].text
    is_country = COUNTRY_OF.get(word) == word
    is_town = is_school and word not in COUNTRY_OF and is_proper(word)
    is_last = len(rest) == 1 or rest[1].text in ("and", "in", "on", "to", "for")
    return is_last and (is_country or is_town)
