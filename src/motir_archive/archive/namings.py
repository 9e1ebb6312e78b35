"""What the names in one release mean: places that may name an agency -> those that do, each with the rule."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from motir_archive.archive.countries import country_after, country_before, with_country
from motir_archive.archive.discovery import Discovery, discovered_by_brackets, discovered_by_head_noun
from motir_archive.archive.introductions import Introduction, introductions
from motir_archive.archive.names import Form, Found, NameFinder
from motir_archive.archive.record import Naming
from motir_archive.archive.slugs import slug

BY_NAME = "its name"
BY_FORMER_NAME = "a former name"
BY_ACRONYM = "its acronym"
BY_DEFINED_ACRONYM = "an acronym that this release introduces for it"
BY_INTRODUCTION = "introduces itself; not in agencies.yaml"
BY_OFFICIAL = "the title of its head"
BY_HEAD_NOUN = "a name with a head noun; not in agencies.yaml"

UNKNOWN = "?"
"""Before the slug of its name, the agency of a naming that is not registered and has no id yet."""

_STANDARD = re.compile(r"(?:/(?!TC|SC|WG|JTC)[A-Z]+)*[ -](?!(?:19|20)\d\d\b)\d{2,}")
"""Behind an acronym: with these it is the designation of a standard, such as ISO 9001."""
_COMPANY = re.compile(
    r"\s+(?:E&C|KDN|KPS|NF|Life|Insurance|Securities|Capital|Asset|Investments?|Holdings|Electronics|Engineering"
    r"|Construction|Electric|Motors|Networks|Group|Partners|Ventures|Co\.|Inc\.|Ltd|Corp\.)(?!\w)"
)
"""Behind an acronym: with these it is the name of a company."""
_DASHES = "-‐‑–"
_BEFORE_DASH = re.compile(rf"[A-Z]{{3,}}[{_DASHES}]\Z")
_AFTER_DASH = re.compile(rf"[{_DASHES}](?:[a-z]|[A-Z]{{3,}}(?!\w))")
_OF_PROPER = re.compile(r"\s+of\s+(?:the\s+)?(?!Korea\b|Republic\s+of\s+Korea\b|ROK\b)[A-Z]")
_OWNER = re.compile(r"(?<![\w])(?!Korea|Government|Minister)[A-Z][\w.]+[’']s\s+\Z")


@dataclass(slots=True)
class Reading:
    """What was found in one text."""

    namings: list[Naming] = field(default_factory=list)
    introduced: list[tuple[Naming, Introduction]] = field(default_factory=list)
    """Agencies that brackets introduce, at the names before the brackets."""
    discoveries: dict[str, Discovery] = field(default_factory=dict)
    """By the agency of their namings."""
    officials: list[Naming] = field(default_factory=list)
    """Persons who stand for agencies; they are no namings."""


class Reader:
    """Reads texts of one registry."""

    def __init__(self, finder: NameFinder) -> None:
        self._finder = finder

    def read(self, body: str, day: dt.date) -> Reading:
        """Return what names agencies in a text that was published on `day`."""
        found = self._finder.find(body)
        brackets = list(introductions(body))
        if not found and not brackets:
            return Reading()
        return _Text(body, day, found, brackets).reading()


class _Text:
    """One text while it is read: full names first, then what brackets define, then acronyms."""

    def __init__(
        self, body: str, day: dt.date, found: Sequence[Found], brackets: Sequence[Introduction]
    ) -> None:
        self._body, self._day, self._found, self._brackets = body, day, found, brackets
        self._reading = Reading()
        self._written = {body[place.start : place.end] for place in found if place.forms}
        """Names and acronyms of the registry that the text has."""
        self._namings: dict[int, Naming] = {}
        """By where they start."""
        self._ends: dict[int, Naming] = {}
        """Those by full names, by where they end."""
        self._meanings: dict[str, list[tuple[int, str]]] = {}
        """What an acronym means from a place on; an empty id where it is no agency's."""

    def reading(self) -> Reading:
        doubtful = self._read_names()
        for introduction in self._brackets:
            self._read_brackets(introduction)
        for found in doubtful:
            self._read_head_noun(found)
        self._read_acronyms()
        self._read_again()
        self._reading.namings = [self._namings[start] for start in sorted(self._namings)]
        return self._reading

    def _read_names(self) -> list[Found]:
        """Take the full names; return the places with names of others, and with head nouns."""
        doubtful = []
        for found in self._found:
            names = [form for form in found.forms if not form.is_acronym]
            if names and names[0].is_official:
                self._read_official(found, names)
                continue
            if names:
                form = self._meant(found, names)
                if form:
                    rule = BY_FORMER_NAME if form.is_former and not form.was_used_on(self._day) else BY_NAME
                    self._add(found.start, found.end, form.agency, rule, is_name=True)
                    continue
            if names or not found.forms:
                doubtful.append(found)
        return doubtful

    def _read_official(self, found: Found, forms: Sequence[Form]) -> None:
        country = country_before(self._body, found.start) or country_after(self._body, found.end)
        form = _best([form for form in forms if country in ("", form.country)], self._day)
        if form:
            self._reading.officials.append(Naming(found.start, found.end, form.agency, BY_OFFICIAL))

    def _add(self, start: int, end: int, agency: str, rule: str, *, is_name: bool = False) -> Naming:
        naming = self._namings[start] = Naming(start, end, agency, rule)
        if is_name:
            self._ends[end] = self._ends[with_country(self._body, start, end)[1]] = naming
        return naming

    def _meant(self, found: Found, forms: Sequence[Form]) -> Form | None:
        """Return which of the forms a full name is; None where it is another country's or part of a longer one."""
        body, start, end = self._body, found.start, found.end
        if any(form.is_university for form in forms) and _OF_PROPER.match(body, end):
            return None
        if not any(form.country for form in forms):
            return _best(forms, self._day)
        country = country_before(body, start)
        if not country and not forms[0].says_country:
            country = country_after(body, end)
        if not country and body.startswith("Ministry", start):
            country = "another" if self._is_of_another(start, end) else ""
        fitting = [form for form in forms if form.country in ("", country or form.country)]
        if not country:
            fitting = [form for form in fitting if form.stands_alone or self._acronym_says_so(form, end)]
        return _best(fitting, self._day)

    def _is_of_another(self, start: int, end: int) -> bool:
        """Tell whether a place that is no known country owns the ministry."""
        after = _OF_PROPER.match(self._body, end)
        is_agency = after and any(found.start <= after.end() - 1 < found.end for found in self._found)
        return bool((after and not is_agency) or _OWNER.search(self._body, max(0, start - 30), start))

    def _acronym_says_so(self, form: Form, end: int) -> bool:
        """Tell whether an acronym of the agency alone stands in brackets behind the name."""
        return any(
            other.agency == form.agency and other.is_acronym and other.stands_alone
            for found in self._found
            if end < found.start <= end + 2
            for other in found.forms
        )

    def _read_brackets(self, introduction: Introduction) -> None:
        """Learn what the acronym in the brackets means, and who is introduced."""
        start = len(self._body[: introduction.start].rstrip(" \n”\"’'"))
        naming = self._ends.get(start)
        acronym = introduction.acronym
        if naming is None and acronym:
            naming = self._discover_before(introduction)
        if naming is None and not acronym:
            naming = self._acronym_before(start)
        if naming:
            self._reading.introduced.append((naming, introduction))
        if acronym and (naming or (acronym in self._written and self._is_something_else(introduction))):
            meaning = (introduction.start, naming.agency if naming else "")
            self._meanings.setdefault(acronym, []).append(meaning)

    def _acronym_before(self, end: int) -> Naming | None:
        """Return a naming for "KITA" in `KITA (Chairman Yoon Jin-sik)`."""
        for found in self._found:
            if found.end == end and found.forms:
                agency = self._acronym_meant(found)
                return Naming(found.start, found.end, agency, BY_ACRONYM) if agency else None
        return None

    def _discover_before(self, introduction: Introduction) -> Naming | None:
        discovery = discovered_by_brackets(self._body, introduction)
        if not discovery or self._overlaps(discovery.start, discovery.end):
            return None
        registered = self._variant(discovery)
        if registered:
            return self._add(discovery.start, discovery.end, registered, BY_NAME, is_name=True)
        return self._take(discovery, BY_INTRODUCTION)

    def _variant(self, discovery: Discovery) -> str:
        """Return the registered agency of the acronym whose name this is but for a word or so."""
        for found in self._found:
            if discovery.end < found.start <= discovery.end + 3 and found.forms:
                form = _best([form for form in found.forms if form.is_acronym], self._day)
                return form.agency if form and form.is_like(discovery.name) else ""
        return ""

    def _take(self, discovery: Discovery, rule: str) -> Naming:
        agency = _provisional(discovery.name)
        known = self._reading.discoveries.get(agency)
        if known is None or not known.acronym:
            self._reading.discoveries[agency] = discovery
        return self._add(discovery.start, discovery.end, agency, rule, is_name=True)

    def _overlaps(self, start: int, end: int) -> bool:
        """Tell whether a name that is already taken lies in a stretch."""
        for naming in self._ends.values():  # noqa: SIM110  # `any` with a generator takes twice as long
            if naming.start < end and start < naming.end:
                return True
        return False

    def _is_something_else(self, introduction: Introduction) -> bool:
        """Tell whether the words before the brackets, which are no agency, spell the acronym."""
        letters = [character.lower() for character in introduction.acronym if character.isupper()]
        words = re.findall(r"[^\W_]+", self._body[max(0, introduction.start - 100) : introduction.start])
        initials = [word[0].lower() for word in words if word not in ("of", "for", "and", "the", "in", "on", "to")]
        return initials[-len(letters) :] == letters

    def _read_head_noun(self, found: Found) -> None:
        if self._overlaps(found.start, found.start + 1):
            return
        discovery = discovered_by_head_noun(self._body, found.start, found.end)
        if discovery and not self._overlaps(discovery.start, discovery.end):
            self._take(discovery, BY_HEAD_NOUN)

    def _read_acronyms(self) -> None:
        for found in self._found:
            if found.start in self._namings or not any(form.is_acronym for form in found.forms):
                continue
            if self._overlaps(found.start, found.end):
                continue
            agency = self._acronym_meant(found)
            if agency:
                rule = BY_DEFINED_ACRONYM if self._defined(found) is not None else BY_ACRONYM
                self._add(found.start, found.end, agency, rule)

    def _acronym_meant(self, found: Found) -> str:
        """Return the agency that an acronym means at its place; empty for none."""
        defined = self._defined(found)
        if defined is not None and (not defined or self._stands_for_agency(found)):
            return defined
        forms = [form for form in found.forms if form.is_acronym and self._is_named(form)]
        form = _best(forms, self._day) if self._stands_for_agency(found) else None
        return form.agency if form and self._is_of_country(form, found) else ""

    def _defined(self, found: Found) -> str | None:
        """Return what the release said last that an acronym means; None where it did not."""
        meanings = self._meanings.get(self._body[found.start : found.end], ())
        return next((agency for start, agency in reversed(meanings) if start <= found.start), None)

    def _is_named(self, form: Form) -> bool:
        return form.stands_alone or any(naming.agency == form.agency for naming in self._ends.values())

    def _is_of_country(self, form: Form, found: Found) -> bool:
        country = country_before(self._body, found.start) if form.country else ""
        return country in ("", form.country)

    def _stands_for_agency(self, found: Found) -> bool:
        """Tell whether an acronym is a word by itself: no part of a pair, a standard or a company."""
        body, start, end = self._body, found.start, found.end
        if start and body[start - 1] in _DASHES and not _BEFORE_DASH.search(body, max(0, start - 12), start):
            return False
        if body[end : end + 1] in tuple(_DASHES) and not _AFTER_DASH.match(body, end):
            return False
        return not (_STANDARD.match(body, end) or _COMPANY.match(body, end))

    def _read_again(self) -> None:
        """Take what else names the organisations that were discovered."""
        for agency, discovery in self._reading.discoveries.items():
            for written in filter(None, (discovery.name, discovery.acronym)):
                for start in _occurrences(self._body, written):
                    end = start + len(written)
                    if start not in self._namings and not self._overlaps(start, end):
                        rule = BY_DEFINED_ACRONYM if written == discovery.acronym else BY_HEAD_NOUN
                        self._add(start, end, agency, rule)


@lru_cache(maxsize=4096)
def _provisional(name: str) -> str:
    return UNKNOWN + slug(name)


def _best(forms: Sequence[Form], day: dt.date) -> Form | None:
    """Return the form in use on `day`, else the one that was in use last."""
    return max(forms, key=lambda form: (form.was_used_on(day), form.since or dt.date.min), default=None)


def _occurrences(body: str, written: str) -> Iterator[int]:
    start = body.find(written)
    while start >= 0:
        end = start + len(written)
        is_inside = (start and (body[start - 1].isalnum() or body[start - 1] in "-&@/.")) or body[end : end + 1].isalnum()
        if not is_inside:
            yield start
        start = body.find(written, end)
