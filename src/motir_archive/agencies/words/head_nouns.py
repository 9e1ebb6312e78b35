"""Head nouns: they show that a capitalised phrase is the name of an organisation, and of which kind."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from motir_archive.agencies.words.country_forms import COUNTRY_OF
from motir_archive.agencies.words.lists import word_list

_ENTRIES = tuple(tuple(line.split(" = ")) for line in sorted(word_list("head_nouns")))
KIND_OF = {noun: kind for noun, kind, _ in _ENTRIES}
"""Head noun -> the kind that an organisation with it most likely is."""
NEEDS = {noun: needs for noun, _, needs in _ENTRIES}
"""Head noun -> what has to stand beside it, as words/head_nouns.txt says: "name", "words", "place", …"""
BEFORE_COUNTRIES = word_list("before_countries")
"""Words that are a name with the country directly after them."""
NATIONS_OF = {"England": "United Kingdom", "Scotland": "United Kingdom", "Wales": "United Kingdom"}
"""Nations that may end a name as their country may."""
PARTS = word_list("parts")
"""What organisations are made of; a name with one of these after it is that of a part."""
OF_GOVERNMENT = frozenset(["Ministry", "Department"])
"""Head nouns that come first, before what the body is for. Many countries have a "Ministry of Trade"."""
OF_MINISTRIES = frozenset(["Bureau", "Office"])
"""Head nouns of the parts of ministries, whose names have no place in them: "Industrial Policy Bureau"."""
_OF_OWNERS = OF_MINISTRIES | PARTS | word_list("parts_of_bodies")
"""Head nouns of what acts for the body that it is said to belong to: "MOTIR’s Trade Law Bureau"."""
OF_STATES = OF_GOVERNMENT | {noun for noun, needs in NEEDS.items() if needs in ("nation", "nothing")}
"""Head nouns of bodies that many countries have under one name."""
OF_PARLIAMENTS = frozenset(["House", "Senate"])
"""What the names of parliaments' committees begin with."""
_COUNTRIES = frozenset(form for form in COUNTRY_OF if " " not in form)
PLACES = _COUNTRIES | word_list("nationwide")
"""Words at the beginning of names of public bodies."""
SUBJECTS = word_list("subjects")
"""What ministries, institutes and universities are for; after "and" only these continue a name."""
FIELDS = SUBJECTS | word_list("public_tasks")
_PLAIN = word_list("plain_words")
_NO_NAME = re.compile(
    r".{3,}(?:[ts]ion|ment|[^c]ity|ness|ology|ography|ism|ics|ical|tial|ance|..ers|..ors)s?\Z"
)
"""Endings of words for tasks and qualities, which hardly any proper name has: "Neutrality",
"Petrochemical"."""
_DASH = re.compile("[-‐‑–]")


_THAT_ACT = ("agency", "research institute", "public corporation")


@lru_cache(maxsize=4096)
def is_place(word: str) -> bool:
    """Tell whether a word is a nation or the like, or several: "Korean", "Korea-France", "Federal"."""
    return word in PLACES or all(part in PLACES for part in _DASH.split(word))


@lru_cache(maxsize=4096)
def is_proper(word: str) -> bool:
    """Tell whether a word with a capital is a name by itself: one that no text writes in small letters."""
    if word.isupper() or not word[0].isupper():
        return False
    parts = _DASH.split(word.replace("’", "'").removesuffix("'s").rstrip("'"))
    return any(part not in FIELDS and part not in KIND_OF and not _is_plain(part.lower()) for part in parts)


def is_person(words: Sequence[str]) -> bool:
    """Tell whether words begin with the name of a person: "Anna Holm", "Yermek ABENOV"."""
    names = words[:2]
    return (
        len(names) > 1
        and is_proper(names[0])
        and all(is_proper(name) or name.isupper() for name in names)
        and not any(map(is_place, names))
    )


def _is_plain(small: str) -> bool:
    """Tell whether a word in small letters is an ordinary one and not a name."""
    one = small[:-3] + "y" if small.endswith("ies") else small.removesuffix("s")
    return small in _PLAIN or one in _PLAIN or _NO_NAME.match(small) is not None


def is_public(words: frozenset[str], head: str) -> bool:
    """Tell whether a name that brackets introduce, with these words and this head noun, is of a public
    body."""
    if head not in NEEDS or NEEDS[head] in ("name", "words", "place") or head in OF_GOVERNMENT:
        return True
    has_place, tasks = any(map(is_place, words)), len(words & FIELDS)
    if head in ("Corporation", "Bank", "Center", "Centre"):
        return tasks >= (1 if has_place else 2)
    return has_place or (head == "Service" and tasks > 1)


def is_of_ministry(name: str) -> bool:
    """Tell whether a body has a name like a part of a ministry: "Office of Trade Investigation"."""
    words = name.split()
    return not OF_MINISTRIES.isdisjoint((words[0], words[-1]))


def acts_for_owner(name: str, owner: str) -> bool:
    """Tell whether a body acts for the owner that a text gives it; brackets may follow the name.

    An institute or agency of a ministry acts itself, "the Ministry of Trade’s Tide Agency", and so does one
    whose name begins as those of nations' bodies do.
    """
    words = name.partition(" (")[0].split()
    if not _OF_OWNERS.isdisjoint((words[0], words[-1])) or kind_of(" ".join(words)) not in _THAT_ACT:
        return True
    return OF_GOVERNMENT.isdisjoint(owner.split()) and not is_place(words[0])


@lru_cache(maxsize=4096)
def kind_of(name: str) -> str:
    """Return the kind that the head noun of a name stands for: its last words, else its first head noun."""
    plain = name.replace(",", "").replace("’", "'")
    words = plain.split()
    last = " ".join(words[-2:])
    if words[0] in OF_PARLIAMENTS:
        return KIND_OF["Senate"]
    heads = [noun for noun in (last, words[-1], *words) if noun in KIND_OF]
    if not heads:
        heads = [noun for noun in KIND_OF if " " in noun and noun in plain]
    return KIND_OF[heads[0]] if heads else ""
