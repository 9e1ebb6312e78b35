"""The settings of an archive, from archive.yaml, and the options of the command line."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

from motir_archive.prose.weights import USUAL_LENGTH
from motir_archive.strict_yaml.reader import Place

UTC = ZoneInfo("UTC")
CITATIONS = ("Chicago", "APA", "OSCOLA", "Bluebook", "BibTeX", "RIS", "CSL-JSON")
"""What a citation can be in: styles, and formats for programs."""
LAYOUTS = ("topic", "plain")
"""Layouts of bulletins: with a topic line in every record, or without. Extensions can add others."""
PATTERNS = ("layout", "languages", "dumped")
"""Keys of archive.yaml that set something for files, by name or pattern."""


@dataclass(frozen=True, slots=True)
class Move:
    """A former address of a release, and where it stands now."""

    old: str
    new: str
    """Addresses of pages, whole or from the year on."""
    line: int
    column: int
    """Where archive.yaml says so; both count from 1."""


@dataclass(frozen=True, slots=True)
class Config:
    """What can be set in archive.yaml. Every setting has a default that suits any archive."""

    title: str = "Press release archive"
    """Name of the site."""
    description: str = "Press releases, kept complete, searchable and citable."
    """One sentence for the home page, feeds and search engines."""
    language: str = "en"
    """Language of the releases and of the pages, as a BCP 47 tag. Words for English and Korean pages come
    with the theme, see docs/theme.md."""
    second_language: str = ""
    """Language of some releases, titles or names, where it is not written in Latin letters: ko, ja, ar, ru,
    …"""
    base_url: str = ""
    """Canonical address of the site's root, ending in a slash; empty where it is not known."""
    authority: str = ""
    """Domain or mail address in the `tag:` ids of the feeds; empty for the host of `base_url`. Once people
    read the feeds, never change what the ids have: feed readers would show every entry as new."""
    publisher: str = ""
    """Who published the releases and owns their text: the id of an agency of agencies.yaml, or a name."""
    country: str = ""
    """The publisher's country, as a code of ISO 3166-1; bodies of other countries are partners. Empty if
    unknown."""
    source_url: str = ""
    """The site that the releases come from."""
    source_pattern: str = ""
    """Address of a release's original there, where it can be made from the release: with {date}, {year},
    {month}, {day}, {title} or {slug} in it."""
    contact: str = ""
    """Whom to tell of errors: an https or mailto address."""
    topics: tuple[str, ...] = ()
    """Topic lines of the publisher's listing. A file in which a record begins with one of them has topic
    lines, if each of its records has at least the three lines that this needs."""
    layouts: tuple[tuple[str, str], ...] = ()
    """Layout by file name or pattern, plain or topic, for files that do not show which it is."""
    languages: tuple[tuple[str, str], ...] = ()
    """Language of releases by file name or pattern, as a BCP 47 tag, for files that are not in the archive's
    language."""
    dumped: tuple[tuple[str, dt.date], ...] = ()
    """Dump day by file name or pattern, for files that do not carry it in their name."""
    moved: tuple[Move, ...] = ()
    """Former addresses of releases that got another one, such as a hand-written one whose title was changed,
    each with its new address: a page at the old one leads there."""
    time_zone: ZoneInfo = UTC
    """Time zone of the publisher, as a name of the IANA database. A release that is dated after the present
    day there gets a warning."""
    file_prefix: str = "bulletin"
    """How the names of the files that `add` makes begin."""
    paragraph_length: int = USUAL_LENGTH
    """Characters of a usual paragraph on the publisher's own pages. Flattened texts are cut into paragraphs
    of about that length."""
    theme: tuple[tuple[str, str], ...] = ()
    """Colours, fonts and the logo of the site: see docs/theme.md."""
    day_pages_from: int = 1
    """Number of releases from which on a day has a page of its own. Those of another day are read on the page
    of its month, between the days around it: see docs/scale.md for what a large archive saves by it."""
    longest_line: int = 32 * 2**20
    """Longest line of a file in bytes; a longer one is an error, and the rest of the file is not read.
    Chosen, not measured."""

    rights: str = ""
    """What readers may do with the texts, in a sentence; empty where nobody has said."""
    licence: str = ""
    """Address of the licence that the texts are under; empty where there is none."""
    citations: tuple[str, ...] = CITATIONS[:1]
    """Styles and formats of the citations on the page of a release, in the order in which they stand there:
    any of Chicago, APA, OSCOLA, Bluebook, BibTeX, RIS, CSL-JSON."""
    extra_formats: bool = False
    """Whether pages carry cards for links to them, JSON-LD, Dublin Core and COinS, and agencies and topics
    have a JSON Feed: see docs/scale.md for what it costs."""
    sqlite: bool = False
    """Whether data/archive.sqlite is made, not quite twice as large as the texts: see docs/data.md."""

    places: Mapping[tuple[str, str], Place] = field(default_factory=dict, compare=False, repr=False)
    # Where archive.yaml names the publisher, and files or patterns, for messages: by key, and by name or
    # pattern, which is empty for the publisher. No setting, so it has no docstring.

    @property
    def id_authority(self) -> str:
        """The domain or mail address in the `tag:` ids of the feeds."""
        return self.authority or urlsplit(self.base_url).hostname or "archive.invalid"

    def layout_of(self, name: str) -> str | None:
        """Return the layout set for the file `name`, None where the file itself decides."""
        return next((layout for pattern, layout in self.layouts if fits(name, pattern)), None)

    def language_of(self, name: str) -> str:
        """Return the language set for the releases of the file `name`, empty where there is none."""
        return next((tag for pattern, tag in self.languages if fits(name, pattern)), "")

    def dumped_on(self, name: str) -> dt.date | None:
        """Return the dump day set for the file `name`, None where there is none."""
        return next((day for pattern, day in self.dumped if fits(name, pattern)), None)


@dataclass(frozen=True, slots=True)
class Options:
    """What the command line decides."""

    releases: Path
    strict: bool = False
    """Whether warnings are errors."""
    templates: Path | None = None
    """The folder of the user's own templates and assets; None for those of the theme alone."""
    output: Path = Path("build")
    base_url: str = ""
    """Beats the one of archive.yaml; empty to leave it."""
    jobs: int = 0
    """Processes at most; 0 for as many as there are processors."""
    previous: Path | None = None
    """An earlier build, or the list of addresses in it, whose releases must all be there again."""
    allow_removal: bool = False
    """Whether releases of `previous` may be missing."""

    @property
    def pages(self) -> Path:
        """The folder of the user's own pages, which need not be there."""
        return self.releases.absolute().parent / "pages"

    @property
    def inputs(self) -> tuple[Path, ...]:
        """The folders that a build reads and must not replace."""
        return (self.releases, self.pages, *([self.templates] if self.templates else []))


def fits(name: str, pattern: str) -> bool:
    """Tell whether a file below releases/ has a name, or fits a pattern, of archive.yaml."""
    return name == pattern or PurePosixPath(name).match(pattern)
