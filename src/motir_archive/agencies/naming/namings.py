"""What the names in one release mean: places that may name an agency -> those that do, each with the rule."""

from __future__ import annotations

import datetime as dt
from bisect import bisect_left, insort
from collections.abc import Sequence

from motir_archive.agencies.naming.acronyms import Meanings, WordPlaces, stands_by_itself
from motir_archive.agencies.naming.countries_said import CountriesSaid
from motir_archive.agencies.naming.full_names import (
    begins_longer,
    best,
    goes_on,
    heads_office,
    is_cut,
    meant,
    stands_for_others,
    variant,
)
from motir_archive.agencies.naming.introductions import (
    Introduction,
    introductions,
    names_after_acronyms,
    words_end,
)
from motir_archive.agencies.naming.names import Form, Found, NameFinder
from motir_archive.agencies.naming.readings import (
    BY_ACRONYM,
    BY_DEFINED_ACRONYM,
    BY_FORMER_NAME,
    BY_HEAD_NOUN,
    BY_INTRODUCTION,
    BY_LIST,
    BY_NAME,
    UNKNOWN,
    Reading,
    side_by_side,
)
from motir_archive.agencies.naming.well_known_names import well_known
from motir_archive.agencies.unknown.discovery import (
    discovered_by_brackets,
    discovered_by_head_noun,
    discovered_in_brackets,
)
from motir_archive.agencies.unknown.found import Discovery
from motir_archive.agencies.words.countries import country_before, with_country
from motir_archive.agencies.words.well_known import SHORT
from motir_archive.model.release import Naming

_OF_MANY_COUNTRIES = ("Ministry", "Department", "Federal Ministry")
"""Beginnings of names that may have a country between them and their brackets."""


def read(body: str, day: dt.date, finder: NameFinder) -> Reading:
    """Return what names agencies in a text that was published on `day`."""
    places = finder.find(body)
    brackets = list(introductions(body))
    return _Text(body, day, places, finder.bare).reading(brackets) if places or brackets else Reading()


class _Text:
    """One text while it is read: full names first, then what brackets say, then the rest."""

    def __init__(self, body: str, day: dt.date, places: Sequence[Found], bare: str) -> None:
        self._body, self._day, self._places, self._bare = body, day, places, bare
        self._written = {body[place.start : place.end]: place.forms for place in places if place.forms}
        """Names and acronyms of the registry that the text has, with the forms that they may be."""
        self._reading, self._countries = Reading(), CountriesSaid()
        self._meanings = Meanings()
        self._namings: dict[int, Naming] = {}
        """By where they start."""
        self._names: dict[int, Naming] = {}
        """Namings by full names, by their ends, and by the ends of the countries after them."""
        self._starts: list[int] = []
        """Where the namings by full names start, in order."""
        self._new_acronyms: dict[str, str] = {}
        """Acronyms that brackets introduce for agencies of the registry, which does not have them."""
        self._named: set[str] = set()
        """The agencies that have a full name in the text."""

    def reading(self, brackets: Sequence[Introduction]) -> Reading:
        ends = {words_end(self._body, introduction): introduction for introduction in brackets}
        for place in self._places:
            self._read_name(place)
        for end, introduction in ends.items():
            self._read_brackets(end, introduction)
        self._read_names_after_acronyms()
        unread = ends.keys() - self._names.keys()
        for place in self._places:
            self._read_head_noun(place)
        for place in [each for each in self._places if self._body[each.start : each.end] in SHORT]:
            self._read_well_known(place)
        for end in sorted(unread & self._names.keys()):
            self._read_brackets(end, ends[end])
        for place in self._places:
            if place.is_acronym:
                self._read_acronym(place)
        self._read_introduced()
        self._reading.namings = side_by_side(self._namings.values())
        return self._reading

    def _read_introduced(self) -> None:
        word_places = WordPlaces(self._body)
        for agency, discovery in self._reading.discoveries.items():
            self._read_again(agency, discovery.name, BY_HEAD_NOUN, word_places)
            if discovery.acronym:
                self._read_again(agency, discovery.acronym, BY_DEFINED_ACRONYM, word_places)
        for acronym, agency in self._new_acronyms.items():
            self._read_again(agency, acronym, BY_DEFINED_ACRONYM, word_places)

    def _read_name(self, place: Found) -> None:
        """Take the full name at a place, if it is one."""
        if not place.forms:
            if " " in self._body[place.start : place.end]:  # Those of one word come last.
                self._read_well_known(place)
            return
        names = [form for form in place.forms if not form.is_acronym]
        if not names or is_cut(self._body, place, names, self._places):
            return
        if begins_longer(self._body, place) or (not names[0].country and heads_office(self._body, place.end)):
            return  # The longer name, or the office, is looked for at its head noun.
        country = self._countries.of(self._body, place, names, self._places)
        form = meant(self._body, self._day, place, names, self._places, country)
        if form:
            is_former = form.is_former and not form.was_used_on(self._day)
            self._add_name(place.start, place.end, form.agency, BY_FORMER_NAME if is_former else BY_NAME)

    def _read_well_known(self, place: Found) -> None:
        """Take the well-known name at a place, if brackets say nothing else of it."""
        if place.forms or self._body[place.start : place.end] in self._reading.other_acronyms:
            return
        discovery = well_known(self._body, place.start, place.end)
        if discovery and self._said(place) is None and not self._overlaps(place.start, place.end):
            self._take(discovery, BY_LIST)

    def _add_name(self, start: int, end: int, agency: str, rule: str) -> Naming:
        naming = self._namings[start] = Naming(start, end, agency, rule)
        self._names[end] = naming
        self._named.add(agency)
        insort(self._starts, start)
        if self._body.startswith(_OF_MANY_COUNTRIES, start):
            self._names[with_country(self._body, start, end)[1]] = naming
        return naming

    def _overlaps(self, start: int, end: int) -> bool:
        """Tell whether a full name that was taken already overlaps a stretch."""
        index = bisect_left(self._starts, end)
        return index > 0 and self._namings[self._starts[index - 1]].end > start

    def _read_brackets(self, end: int, introduction: Introduction) -> None:
        """Learn what the acronym in the brackets after `end` means, and who is introduced."""
        naming, acronym = self._names.get(end), introduction.acronym
        if naming is None:
            naming = self._discovered_before(introduction) if acronym else self._acronym_before(end)
        if naming:
            self._reading.introduced.append((naming, introduction))
            self._reading.add_acronym(naming.agency, acronym)
        elif acronym:
            self._reading.other_acronyms.add(acronym)
        # An acronym that stands for other words here does not mean the registry's agency in this release.
        if acronym and (naming or self._is_another(introduction)):
            self._meanings.add(acronym, introduction.start, naming.agency if naming else "")
            if naming and acronym not in self._written and not naming.agency.startswith(UNKNOWN):
                self._new_acronyms[acronym] = naming.agency

    def _is_another(self, introduction: Introduction) -> bool:
        """Tell whether an acronym of the registry stands for other words here, whose initials it has."""
        forms = self._written.get(introduction.acronym, ())
        return bool(forms) and stands_for_others(self._body, introduction, forms)

    def _read_names_after_acronyms(self) -> None:
        """Learn what an acronym means from the name in brackets after it: "KIER (Korea Institute of …)"."""
        for start, end, first, last in names_after_acronyms(self._body):
            acronym, naming = self._body[start:end], self._namings.get(first)
            if naming and naming.end == last:
                self._meanings.add(acronym, start, naming.agency)
                self._reading.add_acronym(naming.agency, acronym)
                continue
            discovery = discovered_in_brackets(self._body, first, last, acronym)
            if discovery and not self._overlaps(first, last):
                self._take(discovery, BY_INTRODUCTION)

    def _acronym_before(self, end: int) -> Naming | None:
        """Return a naming for "KITA" in `KITA (Chairman Yoon Jin-sik)`."""
        index = bisect_left(self._places, end, key=lambda each: each.end)
        place = self._places[index] if index < len(self._places) else None
        agency = self._acronym_meant(place) if place and place.end == end and place.forms else ""
        return Naming(place.start, place.end, agency, BY_ACRONYM) if place and agency else None

    def _discovered_before(self, introduction: Introduction) -> Naming | None:
        discovery = discovered_by_brackets(self._body, introduction, self._bare)
        if not discovery or self._overlaps(discovery.start, discovery.end):
            return None
        registered = variant(discovery, self._day, self._places)
        if registered:
            return self._add_name(discovery.start, discovery.end, registered, BY_NAME)
        return self._take(discovery, BY_INTRODUCTION)

    def _take(self, discovery: Discovery, rule: str) -> Naming:
        agency = UNKNOWN + discovery.key
        known = self._reading.discoveries.get(agency)
        if known is None or not known.acronym:
            self._reading.discoveries[agency] = discovery
        return self._add_name(discovery.start, discovery.end, agency, rule)

    def _read_head_noun(self, place: Found) -> None:
        if self._overlaps(place.start, place.end):
            return
        discovery = discovered_by_head_noun(self._body, place.start, place.end, self._bare)
        if discovery and not self._overlaps(discovery.start, discovery.end):
            self._take(discovery, BY_HEAD_NOUN)

    def _read_acronym(self, place: Found) -> None:
        if self._overlaps(place.start, place.end):
            return
        agency = self._acronym_meant(place)
        if agency:
            rule = BY_ACRONYM if self._said(place) is None else BY_DEFINED_ACRONYM
            self._namings[place.start] = Naming(place.start, place.end, agency, rule)

    def _said(self, place: Found) -> str | None:
        return self._meanings.at(self._body[place.start : place.end], place.start)

    def _acronym_meant(self, place: Found) -> str:
        """Return the agency that an acronym means at its place; empty for none."""
        if not stands_by_itself(self._body, place.start, place.end):
            return ""
        said = self._said(place)
        if said is not None:
            return said
        form = best([form for form in place.forms if form.is_acronym and self._is_named(form)], self._day)
        if form is None:
            return ""
        country = country_before(self._body, place.start) if form.country else ""
        return form.agency if country in ("", form.country) else ""

    def _is_named(self, form: Form) -> bool:
        return form.stands_alone or form.agency in self._named

    def _read_again(self, agency: str, written: str, rule: str, word_places: WordPlaces) -> None:
        """Take the other places that name an agency by a name or an acronym that the text introduced."""
        for start in word_places.of(written):
            end = start + len(written)
            is_cut = rule == BY_HEAD_NOUN and goes_on(self._body, end)
            if start not in self._namings and not is_cut and not self._overlaps(start, end):
                self._namings[start] = Naming(start, end, agency, rule)
