"""What was published: releases with their texts, who issued them and whom they name."""

from __future__ import annotations

import datetime as dt
import pickle
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

from motir_archive.model.no_longer_listed import NoLongerListed
from motir_archive.model.record import Record, dump_order
from motir_archive.model.revision import Revision, TextChange, current_of


class Naming(NamedTuple):
    """A stretch of a body that names an agency; a tuple, since a build makes very many of them."""

    start: int
    """Index of the first character in the body."""
    end: int
    """Index after the last character."""
    agency: str
    """The agency's id."""
    rule: str = ""
    """Why these words name it, in a few words."""


def packed(namings: Iterable[Naming]) -> bytes:
    """Return namings as a release keeps them: as objects they would take three times the memory."""
    plain = list(map(tuple, namings))
    return pickle.dumps(plain) if plain else b""


def unpacked(namings: bytes) -> tuple[Naming, ...]:
    """Return namings that were packed."""
    return tuple(map(Naming._make, pickle.loads(namings))) if namings else ()  # noqa: S301 - our own


@dataclass(frozen=True, slots=True)
class Issuance:
    """Why an agency counts as an issuer of a release."""

    agency: str
    """The agency's id."""
    role: str
    """One of ROLES in agencies/issuing/roles.py."""
    rule: str
    """Why, in a few words."""
    start: int = 0
    """Index in the body of the first character of the words that say so."""
    end: int = 0
    """Index after their last character; equal to `start` where no words of the body say so."""


@dataclass(frozen=True, slots=True)
class HeadNamed:
    """Who heads an agency, as a release introduces it: `(KATS, President Kim Dae-ja)`."""

    agency: str
    """The agency's id."""
    title: str
    """As written, such as "Minister"."""
    name: str
    """As written, such as "JK Kim"."""


@dataclass(frozen=True, slots=True)
class ReleaseKey:
    """What identifies a release for good: its day, and its name among the releases of that day."""

    date: dt.date
    slug: str


@dataclass(frozen=True, slots=True)
class Release:
    """What was published once, under a date and a title."""

    date: dt.date
    title: str
    """The title of the current text."""
    slug: str
    """Its name in addresses, unique on its day; see merge/addresses.py."""
    topics: tuple[str, ...]
    """Topic lines of all its records, in alphabetical order."""
    revisions: tuple[Revision, ...]
    """Its texts in the order in which each was current; one that came back is in it twice. Never empty."""
    excerpts: tuple[Record, ...]
    """Places where a cut-off beginning of one of its texts came in."""
    packed_lead: bytes
    """See `lead`; as UTF-8, since one curly quotation mark doubles what a text takes in memory."""
    source_url: str = ""
    """Web address of its original, the page on the publisher's own site; empty where that is not known."""
    possibly_same: tuple[ReleaseKey, ...] = ()
    """Releases that may be this one under another date or title, or with another text; never merged."""
    issuers: tuple[str, ...] = ()
    """Ids of the agencies that published it, in the order in which the text introduces them."""
    partners: tuple[str, ...] = ()
    """Ids of those who act beside the issuers in the first sentence: universities, other countries."""
    mentions: tuple[str, ...] = ()
    """Ids of the other agencies that it names, in the order of the text."""
    packed_namings: bytes = b""
    """See `namings`."""
    issuances: tuple[Issuance, ...] = ()
    """One for each of the issuers, in the same order."""
    heads: tuple[HeadNamed, ...] = ()
    """The heads whom the current text names when it introduces agencies, in order."""
    no_longer_listed: NoLongerListed | None = None
    """Which dumps show that a board no longer lists it; None where none do for certain."""
    blocks: bytes = b""
    """The blocks of the current text, as prose/kept_blocks.py packs them; empty where they are not kept."""
    words: int = 0
    """How many words the current text has; 0 where they were not counted."""

    @property
    def lead(self) -> str:
        """The first sentence or so of the current text, at most LEAD_LENGTH characters."""
        return self.packed_lead.decode()

    @property
    def agencies(self) -> tuple[str, ...]:
        """Ids of all agencies that it is about: issuers, partners, mentions."""
        return self.issuers + self.partners + self.mentions

    @property
    def namings(self) -> tuple[Naming, ...]:
        """Where the current text names agencies, in order, never overlapping."""
        return unpacked(self.packed_namings)

    @property
    def key(self) -> ReleaseKey:
        """Its identity."""
        return ReleaseKey(self.date, self.slug)

    @property
    def current(self) -> Revision:
        """The text that is shown: the last whole one, or the last one where all of them break off."""
        last = self.revisions[-1]
        return current_of(self.revisions) if last.is_excerpt else last

    @property
    def collected(self) -> Revision | None:
        """The text that dumps have: the last whole one, else the last one; None where none has any."""
        dumped = [text for text in self.revisions if not text.by_editor]
        return current_of(dumped) if dumped else None

    @property
    def has_editors_words(self) -> bool:
        """Whether the text that is shown has the words of an editor, and not those that dumps have."""
        if not self.current.by_editor:
            return False
        return self.collected is None or self.collected.words != self.current.words

    @property
    def language(self) -> str:
        """The language of the text that is shown, as a BCP 47 tag; empty where it was not set."""
        return self.current.records[0].language

    @property
    def text(self) -> str:
        """The text that is shown; its paragraphs, if the file had any, separated by one line feed."""
        return self.current.text

    @property
    def after_current(self) -> tuple[Revision, ...]:
        """The texts after the current one. All of them break off: a whole one would be the current one."""
        return self.revisions[self.revisions.index(self.current) + 1 :]

    @property
    def texts(self) -> tuple[Revision, ...]:
        """Every text once, as it first came in."""
        texts: dict[str, Revision] = {}
        for revision in self.revisions:
            texts.setdefault(revision.digest, revision)
        return tuple(texts.values())

    @property
    def is_excerpt(self) -> bool:
        """Whether the current text breaks off, because no dump held the whole of it."""
        return self.current.is_excerpt

    @property
    def is_revised(self) -> bool:
        """Whether the ministry or an editor changed the text after it was first dumped."""
        return bool(self.changes)

    @property
    def changes(self) -> tuple[TextChange, ...]:
        """Every change of its words, oldest first. An editor's text with the words of a dump is no change."""
        if len(self.revisions) == 1:  # as most have: asked on every page, feed and list
            return ()
        pairs = (TextChange(*pair) for pair in pairwise(self.revisions))
        return tuple(change for change in pairs if change.earlier.words != change.later.words)

    def role_of(self, record: Record) -> str:
        """Return what one of its records holds, in the words of the pages: "current text", "excerpt", …"""
        current = self.current
        if record is current.records[0]:
            return "current text"
        if record.is_handwritten == current.by_editor and record.digest == current.words:
            return "copy of the current text"
        if record in self.excerpts:
            return "excerpt"
        is_later = any(record in revision.records for revision in self.after_current)
        return "cut-off later text" if is_later else "earlier text"

    @property
    def records(self) -> tuple[Record, ...]:
        """Every place where it came in, by dump, file and line."""
        everywhere = [record for revision in self.revisions for record in revision.records]
        everywhere += self.excerpts
        return tuple(sorted(everywhere, key=dump_order) if len(everywhere) > 1 else everywhere)

    @property
    def distinct_records(self) -> tuple[Record, ...]:
        """Its records, without those that are the same as an earlier one, byte for byte."""
        found: dict[bytes, Record] = {}
        for record in self.records:
            found.setdefault(record.raw.sha256, record)
        return tuple(found.values())
