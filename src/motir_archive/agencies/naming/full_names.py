"""Which agency a full name means: several countries have a ministry of one name, and names contain others."""

from __future__ import annotations

import datetime as dt
import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from motir_archive.agencies.naming.acronyms import is_spelled
from motir_archive.agencies.naming.introductions import Introduction
from motir_archive.agencies.naming.names import Form, Found
from motir_archive.agencies.unknown.discovery import discovered_by_head_noun
from motir_archive.agencies.unknown.found import Discovery
from motir_archive.agencies.unknown.phrases import JOINERS, LONGEST
from motir_archive.agencies.words.countries import country_after, country_before, country_of_list
from motir_archive.agencies.words.head_nouns import KIND_OF, OF_GOVERNMENT, is_person, is_place
from motir_archive.agencies.words.lists import word_list
from motir_archive.agencies.words.titles import RANKS

_OF_PROPER = re.compile(r"\s+of\s+(?:the\s+)?[A-Z]")
_OWNER = re.compile(r"(?<!\w)(?!Government|Minister)[A-Z][\w.]+[’']s\s+\Z")
_LONGEST_OWNER = 30
"""Characters of a possessive before a name that are searched, at most. Chosen, not measured."""
_LEGAL_FORMS = frozenset(["co", "corp", "inc", "ltd"])
_ENDS_A_NAME = RANKS | word_list("adjuncts") | word_list("openers") | _LEGAL_FORMS
BEFORE_ACRONYM = 2
"""Characters between a name and the acronym in the brackets after it, at most: a space and the bracket."""


def country_beside(body: str, place: Found, forms: Sequence[Form], places: Sequence[Found]) -> str:
    """Return the country that the text gives to the name of a ministry; empty for none.

    A list of ministries has one country, but for those of the archive's own country: these come with an
    acronym, and a department is one of them where the registry has it.
    """
    country = country_before(body, place.start)
    if not country and not forms[0].says_country:
        country = country_after(body, place.end)
    if not country and body.startswith("Ministry", place.start):
        is_known = any(_acronym_follows(form, place, places) for form in forms)
        return "" if is_known else country_of_list(body, place.start, article=False)
    if not country and body.startswith("Department", place.start) and not any(form.is_own for form in forms):
        return country_of_list(body, place.start, article=True)
    return country


def meant(
    body: str, day: dt.date, place: Found, forms: Sequence[Form], places: Sequence[Found], country: str
) -> Form | None:
    """Return which of the forms is meant at a place; None for another country's body or a part of a name.

    `places` are all places of the text that have names, `country` is the one that the text gives to this one.
    A form that does not stand alone needs its country beside it, or its own acronym in brackets after it.
    """
    if any(form.is_university for form in forms) and _is_of_something(body, place.end):
        return None
    if not any(form.country for form in forms):
        return best(forms, day)
    if not country and _is_of_another(body, place, places):
        return None
    fitting = [form for form in forms if form.country in ("", country or form.country)]
    if not country:
        fitting = [form for form in fitting if form.stands_alone or _acronym_follows(form, place, places)]
    return best(fitting, day)


def _is_of_something(body: str, end: int) -> bool:
    """Tell whether "of …" after a name is part of a longer name, and not the country of the body."""
    return _OF_PROPER.match(body, end) is not None and not country_after(body, end)


_DASHES = tuple("-‐‑–")
_JOINED = (" of ", " for ", " on ")
_FIRST_HEADS = KIND_OF.keys() - OF_GOVERNMENT
"""Head nouns with which a name may begin, and that a longer name may have behind its first words."""
_WORD_BEFORE = re.compile(r"(?<![\w.])([A-Z][\w-]*) \Z")
_NEXT_WORD = re.compile(r" ([A-Z][\w’'-]*)")
_TWO_WORDS = re.compile(r" ([A-Z][\w-]*) ([A-Z][\w-]*)")


def goes_on(body: str, end: int) -> bool:
    """Tell whether a longer name goes on where one ends: "Asian Development Bank Institute".

    A person, "Ministry of Foreign Affairs Anna Holm", a title or a word that begins a sentence is something
    else. In a text in capitals only another head noun shows that the name goes on.
    """
    word = _NEXT_WORD.match(body, end)
    if word and word[1].isupper() and body[end - 2 : end].isupper():
        return word[1].capitalize() in KIND_OF
    if word is None or word[1].partition("’")[0].lower() in _ENDS_A_NAME:
        return False
    following = _TWO_WORDS.match(body, end)
    return following is None or not is_person(following.groups())


def heads_office(body: str, end: int) -> bool:
    """Tell whether an office with a name of its own goes on where one ends: "United Nations Office for …"."""
    word = _NEXT_WORD.match(body, end)
    return word is not None and word[1] in KIND_OF and body.startswith(_JOINED, word.end())


def begins_longer(body: str, place: Found) -> bool:
    """Tell whether a name of two words begins a longer one: "Korea Foundation for International Healthcare".

    A longer name is seldom the beginning of another: what follows it is what somebody did it for.
    """
    is_short = body.count(" ", place.start, place.end) == 1
    if not (is_short and body.startswith(_JOINED, place.end)) or country_after(body, place.end):
        return False
    longer = discovered_by_head_noun(body, place.start, place.end)
    return longer is not None and longer.start == place.start and longer.end > place.end


def is_after_dash(body: str, start: int) -> bool:
    """Tell whether a name is the second half of a word: "German-Korean Chamber" is no Korean one."""
    return body[start - 1 : start] in _DASHES and body[start - 2 : start - 1].isalpha()


def best(forms: Sequence[Form], day: dt.date) -> Form | None:
    """Return the form in use on `day`, else the one that was in use last; None without forms."""
    return max(forms, key=lambda form: (form.was_used_on(day), form.since or dt.date.min), default=None)


def _is_of_another(body: str, place: Found, places: Sequence[Found]) -> bool:
    """Tell whether a ministry is one of an unknown country: "Ruritania’s Ministry of …"."""
    if not body.startswith("Ministry", place.start):
        return False
    after, following = _OF_PROPER.match(body, place.end), next_place(place.end, places)
    if after and not (following and following.start < after.end() <= following.end):
        return True
    return _OWNER.search(body, max(0, place.start - _LONGEST_OWNER), place.start) is not None


def _acronym_follows(form: Form, place: Found, places: Sequence[Found]) -> bool:
    """Tell whether an acronym that the agency alone has stands in brackets after its name."""
    return any(other.stands_alone for other in _acronyms_after([form], place.end, places))


def variant(discovery: Discovery, day: dt.date, places: Sequence[Found]) -> str:
    """Return the registered agency whose acronym follows a name, if its own has nearly the same words."""
    place = next_place(discovery.end, places)
    if discovery.is_own or place is None or place.start > discovery.end + BEFORE_ACRONYM:
        return ""
    acronyms = [form for form in place.forms if form.is_acronym]
    form = best([form for form in acronyms if form.may_be_of(discovery.country)], day)
    return form.agency if form and form.is_like(discovery.name) else ""


def stands_for_others(body: str, introduction: Introduction, forms: Sequence[Form]) -> bool:
    """Tell whether the acronym in brackets has the initials of the words before it, and none of these words
    is in the names of the agencies that have this acronym."""
    if not is_spelled(body, introduction):
        return False
    before = body[max(0, introduction.start - LONGEST) : introduction.start]
    words = before.split()[-len(introduction.acronym) - 2 :]
    return not any(form.shares(words) for form in forms if form.is_acronym)


def is_cut(body: str, place: Found, names: Sequence[Form], places: Sequence[Found]) -> bool:
    """Tell whether a name is only a part of a longer one.

    Its own acronym makes none, "Korea AeroSpace Administration KASA", nor does another full name that lost
    its comma.
    """
    if is_after_dash(body, place.start) or _is_last_part(body, place.start):
        return True
    if not goes_on(body, place.end):
        return False
    return not (any(_acronyms_after(names, place.end, places)) or _name_follows(place.end, places))


def _name_follows(end: int, places: Sequence[Found]) -> bool:
    """Tell whether the full name of another agency of the registry begins directly after a name."""
    following = next_place(end, places)
    if following is None or following.start != end + 1:
        return False
    return any(" " in form.name and not form.is_acronym for form in following.forms)


def _is_last_part(body: str, start: int) -> bool:
    """Tell whether a longer name ends with one that begins with its head noun: "Tide Bank of Korea"."""
    before = _WORD_BEFORE.search(body, max(0, start - _LONGEST_OWNER), start)
    if before is None or body[start : body.find(" ", start)] not in _FIRST_HEADS:
        return False
    small = before[1].lower()
    return not (small in _ENDS_A_NAME or small in JOINERS or is_place(before[1]))


def _acronyms_after(names: Sequence[Form], end: int, places: Sequence[Found]) -> Iterator[Form]:
    agencies = {form.agency for form in names}
    following = next_place(end, places)
    if following and following.start <= end + BEFORE_ACRONYM:
        yield from (form for form in following.forms if form.is_acronym and form.agency in agencies)


def next_place(end: int, places: Sequence[Found]) -> Found | None:
    """Return the next place after a name that ends at `end`; None after the last one."""
    index = bisect_left(places, end, key=_start)
    return places[index] if index < len(places) else None


def _start(place: Found) -> int:
    return place.start
