"""Who issued a release and who is named in it, read off its text.

An agency is found by its registered names and acronyms, the longest one first, word by word in one pass.
It issued a release if the first sentence introduces it as `Name (ACRONYM, Title Person)`, or if that
sentence opens with its name. An organisation that the registry does not know is taken up only if it
introduces itself so and its name has a head noun such as Ministry or University.
"""

from __future__ import annotations

import datetime as dt
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from motir_archive.archive.prose import first_sentence
from motir_archive.archive.record import Agency, AgencyName, Archive, Naming, Release
from motir_archive.archive.slugs import slug

HEAD_NOUNS = frozenset(
    [
        *("Ministry", "Agency", "Administration", "Commission", "Committee", "Council", "Board", "Bureau"),
        *("Office", "Authority", "Service", "Institute", "Institution", "University", "Foundation"),
        *("Corporation", "Association", "Federation", "Chamber", "Organization", "Organisation"),
    ]
)
"""A name that the registry does not know is an organisation's only with one of these."""

_WORD = re.compile(r"[^\W_]+(?:[.&·'’-][^\W_]+)*")
_TITLE = "|".join(
    [
        *("(?:Vice |Deputy )?Minister", "President", "Chair(?:man|woman|person)?", "Commissioner", "CEO"),
        *("Administrator", "Director(?: General)?", "Governor", "Secretary(?: General)?", "Chief"),
    ]
)
_INTRODUCED = re.compile(
    rf"\s*\(\s*(?P<acronym>[A-Z][\w.&-]{{1,14}})\s*,\s+(?:Acting )?(?:{_TITLE})\s+[^()]{{2,60}}\)"
)
_CAPITALISED = r"[A-Z][\w’'.-]*"
_JOINT = r"(?:,? (?:(?:of|for|and|on|the|&) )*|, )"
_NAME_BEFORE = re.compile(rf"{_CAPITALISED}(?:{_JOINT}{_CAPITALISED})*\Z")
_LONGEST_NAME = 120


@dataclass(frozen=True, slots=True)
class _Form:
    """One way in which an agency may be written."""

    pattern: re.Pattern[str]
    agency: str
    name: AgencyName


class Recogniser:
    """The names of a registry, arranged for one pass over a text."""

    def __init__(self, registry: Mapping[str, Agency]) -> None:
        self._forms: defaultdict[str, list[_Form]] = defaultdict(list)
        for agency in registry.values():
            for name in agency.names:
                for written in sorted({name.text, *name.acronyms}, key=len, reverse=True):
                    self._forms[_WORD.findall(written)[0]].append(_Form(_pattern(written), agency.id, name))
        # Every alternative starts with a plain character, which is what lets `re` skip quickly.
        self._first_words = re.compile("|".join(sorted(map(re.escape, self._forms), reverse=True)) or r"(?!)")

    def namings(self, body: str, day: dt.date) -> list[Naming]:
        """Return where `body`, published on `day`, names registered agencies, in order, without overlaps."""
        found: list[Naming] = []
        end = 0
        while match := self._first_words.search(body, end):
            naming = self._naming_at(body, match, day)
            if naming:
                found.append(naming)
            end = naming.end if naming else match.end()
        return found

    def _naming_at(self, body: str, first_word: re.Match[str], day: dt.date) -> Naming | None:
        """Return the longest naming that starts with `first_word`; of equals, the name used on `day`."""
        start = first_word.start()
        if start and (body[start - 1].isalnum() or body[start - 1] in "-&"):
            return None
        fitting = [
            (match.end(), form.name.was_used_on(day), form.agency)
            for form in self._forms[first_word.group()]
            if (match := form.pattern.match(body, start))
        ]
        if not fitting:
            return None
        end, _, agency = max(fitting)
        return Naming(start, end, agency)


def _pattern(written: str) -> re.Pattern[str]:
    """Match a name with a comma more or less between its words, and nothing that goes on in the last one."""
    words = r"(?:,|\s+&)?\s+".join(map(re.escape, _WORD.findall(written)))
    return re.compile(rf"{words}(?![^\W_]|[-&·.][^\W_]|['’](?!s\b)[^\W_])")


def identify(releases: Iterable[Release], registry: Mapping[str, Agency]) -> Archive:
    """Return the archive: the releases with their issuers and mentions, and the agencies that they name."""
    recogniser = Recogniser(registry)
    known = dict(registry)
    identified = tuple(_identified(release, recogniser, known) for release in releases)
    named = {agency for release in identified for agency in (*release.issuers, *release.mentions)}
    for agency in sorted(named):
        named |= set(_parents(agency, known))
    return Archive(identified, {agency: known[agency] for agency in sorted(named)})


def _parents(agency: str, known: Mapping[str, Agency]) -> Iterator[str]:
    while (agency := known[agency].parent) and agency in known:
        yield agency


def _identified(release: Release, recogniser: Recogniser, known: dict[str, Agency]) -> Release:
    """Return the release with its agencies; those that are new to the registry are added to `known`."""
    body = release.current.body.read()
    namings = recogniser.namings(body, release.date)
    sentence = first_sentence(body)
    namings = _with_unknown(body[: sentence.end], namings, known)
    issuers = _editors_choice(release) or _issuers(body, sentence.start, sentence.end, namings)
    mentions = dict.fromkeys(naming.agency for naming in namings if naming.agency not in issuers)
    return replace(release, issuers=issuers, mentions=tuple(mentions), namings=tuple(namings))


def _editors_choice(release: Release) -> tuple[str, ...]:
    return next((record.agencies for record in reversed(release.records) if record.agencies), ())


def _issuers(body: str, start: int, end: int, namings: Sequence[Naming]) -> tuple[str, ...]:
    in_lead = [naming for naming in namings if naming.end <= end]
    introduced = [naming.agency for naming in in_lead if _INTRODUCED.match(body, naming.end)]
    opening = [naming.agency for naming in in_lead if body[start : naming.start].strip() in ("", "The")]
    return tuple(dict.fromkeys(introduced or opening))


def _with_unknown(lead: str, namings: list[Naming], known: dict[str, Agency]) -> list[Naming]:
    """Add the organisations that the lead introduces and the registry does not have."""
    for introduction in _INTRODUCED.finditer(lead):
        end = introduction.start()
        before = _NAME_BEFORE.search(lead, max(0, end - _LONGEST_NAME), end)
        if not before or any(naming.end == end for naming in namings):
            continue
        text = before.group().removeprefix("The ")
        if HEAD_NOUNS.isdisjoint(text.replace(",", "").split()):
            continue
        agency = Agency(
            id=slug(introduction["acronym"]),
            kind="",
            names=(AgencyName(text, (introduction["acronym"],)),),
            is_registered=False,
        )
        # Where the acronym is a registered agency's, nothing sure can be said.
        if not known.setdefault(agency.id, agency).is_registered:
            start = end - len(text)
            apart = [naming for naming in namings if naming.end <= start or naming.start >= end]
            namings = sorted([*apart, Naming(start, end, agency.id)], key=lambda naming: naming.start)
    return namings
