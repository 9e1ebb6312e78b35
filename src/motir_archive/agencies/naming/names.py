"""Where a text has names of the registry's agencies, and whose they may be. namings.py decides what is
meant."""

from __future__ import annotations

import datetime as dt
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from motir_archive.agencies.naming.name_tree import name_tree
from motir_archive.agencies.naming.spelling import folded
from motir_archive.agencies.own_country import is_own, is_written_for
from motir_archive.agencies.words.countries import OWN
from motir_archive.agencies.words.country_forms import has_form
from motir_archive.agencies.words.departments import short
from motir_archive.agencies.words.head_nouns import KIND_OF, PLACES
from motir_archive.model.agency import Agency, AgencyName

_OF_GOVERNMENT = ("ministry", "agency", "foreign government")
_OF_NO_COUNTRY = ("international organisation", "association", "company alliance", "university")
_ALIKE = 0.7
"""Share of the words that two spellings of one name have in common, at least."""
_IN_CAPITALS = re.compile(r"(?<!\w)[A-Z]{2,}(?!\w)")
_SMALL_WORDS = frozenset(["OF", "FOR", "AND", "THE", "ON", "IN"])


class Form(NamedTuple):
    """A way in which an agency may be written."""

    agency: str
    """The agency's id."""
    is_acronym: bool
    stands_alone: bool
    """False where something else in the release has to show that it is meant."""
    since: dt.date | None
    until: dt.date | None
    country: str = ""
    """The country of the agency, if the same name with another country beside it means another agency."""
    says_country: bool = False
    """Whether the name itself has the country in it; then no country after it is looked for."""
    is_university: bool = False
    is_former: bool = False
    """Whether the agency has a newer name."""
    name: str = ""
    """The full name, or, for an acronym, the full name that it belongs to."""
    is_own: bool = True
    """Whether the agency is one of the archive's own country."""

    def was_used_on(self, day: dt.date) -> bool:
        """Tell whether it was in use on `day`, as far as is known."""
        return (self.since is None or self.since <= day) and (self.until is None or day <= self.until)

    def may_be_of(self, country: str) -> bool:
        """Tell whether the agency may be one of a country; empty where that is not known."""
        return not country or self.country in ("", country)

    def is_like(self, name: str) -> bool:
        """Tell whether `name` has nearly the same words as the full name of this form."""
        mine, its = _content(self.name), _content(name)
        return len(mine & its) >= _ALIKE * max(len(mine), len(its))

    def shares(self, words: Iterable[str]) -> bool:
        """Tell whether its full name has one of `words`; places, head nouns and its last word do not count.

        The last word may be a head noun that the list does not have: "World Economic Forum".
        """
        mine = _content(self.name) - PLACES - frozenset(KIND_OF)
        return not (mine - {self.name.split()[-1]} or mine).isdisjoint(words)


def _content(name: str) -> set[str]:
    return {word for word in folded(name).split() if not word.islower()}


class Found(NamedTuple):
    """A place in a text that may name an agency."""

    start: int
    end: int
    forms: tuple[Form, ...]
    """What it may be; empty for one of the words that were to be found as well."""

    @property
    def is_acronym(self) -> bool:
        """Whether it may be an acronym. Acronyms stand last among the forms."""
        return bool(self.forms) and self.forms[-1].is_acronym


class NameFinder:
    """Finds the names of a registry, and some words, in one pass over a text."""

    def __init__(self, registry: Mapping[str, Agency], words: Iterable[str] = (), home: str = "") -> None:
        self._names: defaultdict[str, dict[Form, None]] = defaultdict(dict)
        self._acronyms: defaultdict[str, dict[Form, None]] = defaultdict(dict)
        names = set(words)
        is_of_home = is_written_for(registry.values(), home)
        self.bare = "" if is_of_home else home
        """The country of a ministry that no country stands beside; empty where that is not known."""
        for agency in registry.values():
            own = is_own(agency, home)
            country = agency.country or home or OWN
            for written, form in _forms(agency, country, own=own, stands_alone=is_of_home or own):
                if form.is_acronym:
                    self._acronyms[written][form] = None
                else:
                    names.add(written)
                    self._names[folded(written)][form] = None
        self._tree = name_tree(frozenset(names), frozenset(self._acronyms))
        self._known: dict[str, tuple[Form, ...]] = {}
        """The forms of what was found before, by how it was written."""

    def find(self, body: str) -> list[Found]:
        """Return the places that have a name, an acronym or a word, in order; they never overlap."""
        found = self._find(body)
        return self._with_capitals(body, found) if " OF " in body else found

    def _with_capitals(self, body: str, found: list[Found]) -> list[Found]:
        """Return the places, and those of names in capitals throughout: "MINISTRY OF TRADE"."""
        plain = _IN_CAPITALS.sub(lambda word: _in_plain(word.group()), body)
        capital = [place for place in self._find(plain) if body[place.start : place.end].isupper()]
        names = [place for place in capital if any(not form.is_acronym for form in place.forms)]
        free = [
            place
            for place in found
            if not any(name.start < place.end and place.start < name.end for name in names)
        ]
        return sorted([*free, *names])

    def _find(self, body: str) -> list[Found]:
        known = self._known
        found = []
        for start, end in self._tree.places(body):
            written = body[start:end]
            forms = known.get(written)
            if forms is None:
                forms = known[written] = self._whose(written)
            found.append(Found(start, end, forms))
        return found

    def _whose(self, written: str) -> tuple[Form, ...]:
        names, acronyms = self._names.get(folded(written), {}), self._acronyms.get(written, {})
        return (*names, *acronyms)


def _in_plain(word: str) -> str:
    return word.lower() if word in _SMALL_WORDS else word.capitalize()


def _forms(agency: Agency, country: str, *, own: bool, stands_alone: bool) -> Iterator[tuple[str, Form]]:
    """Yield every way in which an agency may be written.

    `stands_alone` tells whether a name that other countries may have too means it without its country.
    """
    for name in agency.names:
        form = _form(agency, name, country)
        stands_alone_here = form.stands_alone and (stands_alone or not form.country)
        form = form._replace(stands_alone=stands_alone_here, is_own=own)
        for written in (name.text, *name.aliases):
            for each in filter(None, (written, short(written))):
                yield each, _with_country(form, written, agency, name, country)
        if name.local:
            yield name.local, form._replace(country="", stands_alone=name.stands_alone)
        details = {acronym.text: acronym for acronym in name.acronym_details}
        for acronym in name.acronyms:
            detail = details.get(acronym)
            yield (
                acronym,
                form._replace(
                    is_acronym=True,
                    country=form.country if agency.kind in _OF_GOVERNMENT else "",
                    stands_alone=(stands_alone or not form.country)
                    and (detail is None or detail.stands_alone),
                    since=(detail and detail.since) or form.since,
                    until=(detail and detail.until) or form.until,
                ),
            )


def _with_country(form: Form, written: str, agency: Agency, name: AgencyName, country: str) -> Form:
    """Return the form of a full name, with the country if `written` itself says it."""
    if agency.kind == "international organisation" or not has_form(written):
        return form
    return form._replace(country=country, says_country=True, stands_alone=name.stands_alone)


def _form(agency: Agency, name: AgencyName, country: str) -> Form:
    return Form(
        agency=agency.id,
        is_acronym=False,
        stands_alone=name.stands_alone,
        since=name.since,
        until=name.until,
        country="" if agency.kind in _OF_NO_COUNTRY else country,
        is_university=agency.kind == "university",
        is_former=name is not agency.name,
        name=name.text,
    )
