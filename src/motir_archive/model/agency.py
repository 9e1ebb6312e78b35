"""The data of an agency: its names, acronyms, parents and heads, each with the days on which it held."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Acronym:
    """An acronym that has days of its own, or that does not stand alone."""

    text: str
    since: dt.date | None = None
    """First day; None where it is that of the name, or not known."""
    until: dt.date | None = None
    """Last day; None where it is that of the name, or not known."""
    stands_alone: bool = True
    """False where other bodies have it too. Then it counts only in a release that also has the name."""
    unsure: tuple[str, ...] = ()
    """Which of the facts above are not certain, by their keys in agencies.yaml."""
    note: str = ""
    """What an editor says about it."""

    def was_used_on(self, day: dt.date) -> bool:
        """Tell whether the acronym was in use on `day`, as far as is known."""
        return _is_in(day, self.since, self.until)


@dataclass(frozen=True, slots=True)
class AgencyName:
    """A name of an agency with the days on which it was in use."""

    text: str
    """In English."""
    acronyms: tuple[str, ...] = ()
    """The first is the one to show."""
    local: str = ""
    """In the language of the country; empty where the name in it is not known."""
    by_local: bool = False
    """Whether pages show `local` and not `text`: they do where their language is written in its letters."""
    since: dt.date | None = None
    """First day; None where it is not known."""
    until: dt.date | None = None
    """Last day; None where it is in use today or the end is not known."""
    aliases: tuple[str, ...] = ()
    """Other ways in which texts write it, in either language; never shown."""
    acronym_details: tuple[Acronym, ...] = ()
    """Those of the acronyms that have days of their own or do not stand alone."""
    stands_alone: bool = True
    """False where it counts only together with its country, as in "Singapore's Ministry of …"."""
    unsure: tuple[str, ...] = ()
    """Which of the facts above are not certain, by their keys in agencies.yaml."""
    note: str = ""
    """What an editor says about it."""

    def was_used_on(self, day: dt.date) -> bool:
        """Tell whether the name was in use on `day`, as far as is known."""
        return _is_in(day, self.since, self.until)

    @property
    def title(self) -> str:
        """The name as pages show it."""
        return self.local if self.by_local else self.text

    @property
    def other(self) -> str:
        """The name in the other language; empty where there is none."""
        return self.text if self.by_local else self.local

    @property
    def short(self) -> str:
        """The acronym, or the name where there is none. Pages that show `local` get the name: acronyms are of
        the English one."""
        return self.acronyms[0] if self.acronyms and not self.by_local else self.title


@dataclass(frozen=True, slots=True)
class Parent:
    """The agency that another belonged to, with the days on which it did."""

    id: str
    since: dt.date | None = None
    """First day; None where it is not known."""
    until: dt.date | None = None
    """Last day; None where it still does or the end is not known."""
    unsure: tuple[str, ...] = ()
    """Which of the facts above are not certain, by their keys in agencies.yaml."""
    note: str = ""
    """What an editor says about it."""


@dataclass(frozen=True, slots=True)
class Head:
    """A person who headed an agency, or spoke for it under a title of its own."""

    name: str
    """The spelling to show."""
    also: tuple[str, ...] = ()
    """Other spellings of the name of this one person."""
    title: str = ""
    """Such as "Minister"."""
    since: dt.date | None = None
    """First day; None where it is not known."""
    until: dt.date | None = None
    """Last day; None where the person is in office today or the day is not known."""
    unsure: tuple[str, ...] = ()
    """Which of the facts above are not certain, by their keys in agencies.yaml."""
    note: str = ""
    """What an editor says about it."""

    def was_in_office(self, day: dt.date) -> bool:
        """Tell whether the person was in office on `day`, as far as is known."""
        return (self.since is None or self.since <= day) and (self.until is None or day <= self.until)


@dataclass(frozen=True, slots=True)
class Agency:
    """An institution: the same one for life, whatever it is called."""

    id: str
    """For addresses and links; never changes."""
    kind: str
    """One of KINDS in agencies/registry/reader.py; empty where the registry does not have the agency."""
    names: tuple[AgencyName, ...]
    """Newest first. Never empty."""
    parent: str = ""
    """Id of the agency that it belongs to today; empty where there is none."""
    website: str = ""
    is_registered: bool = True
    """False for an agency that only introduced itself in a release."""
    has_page: bool = True
    """False for an unregistered one that is hardly ever named: its name is shown without a link."""
    parents: tuple[Parent, ...] = ()
    """Every agency that it belonged to, newest first."""
    predecessors: tuple[str, ...] = ()
    """Ids of the agencies that it was made from."""
    successors: tuple[str, ...] = ()
    """Ids of the agencies that took over from it."""
    heads: tuple[Head, ...] = ()
    """Newest first."""
    country: str = ""
    """The country whose institution it is; empty for those of no country."""
    unsure: tuple[str, ...] = ()
    """Which of the facts above are not certain, by their keys in agencies.yaml."""
    note: str = ""
    """What an editor says about it."""

    @property
    def name(self) -> AgencyName:
        """The name in use today, or the last one."""
        return self.names[0]

    def name_on(self, day: dt.date) -> AgencyName:
        """Return the name that it had on `day`, as far as is known.

        Before the first known day it is the oldest name; in a gap between two names, today's.
        """
        oldest = self.names[-1]
        if oldest.since and day < oldest.since:
            return oldest
        return next((name for name in self.names if name.was_used_on(day)), self.name)

    def shown(self, name: AgencyName) -> str:
        """Return one of its names as pages show it: with the country for a body of a foreign government."""
        is_foreign = self.kind == "foreign government" and self.country and self.country not in name.text
        if name.by_local or not is_foreign:
            return name.title
        return name.text if name.text.startswith(("U.S.", "US ")) else f"{name.text} ({self.country})"

    def head_named(self, name: str) -> Head | None:
        """Return the head whose name is written `name`; None where there is none."""
        return next((head for head in self.heads if name in (head.name, *head.also)), None)


def _is_in(day: dt.date, since: dt.date | None, until: dt.date | None) -> bool:
    return (since is None or since <= day) and (until is None or day <= until)
