"""What a site is made with: readers, exports and kinds of page. Other packages can add theirs.

A package adds its own by naming an `Extension` in an entry point of the group `motir_archive`. What comes
with this package stands first; the rest follows in the order of the names of the entry points.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.metadata import EntryPoint, entry_points
from itertools import chain
from pathlib import Path

from motir_archive.exports.export import Export, SiteData
from motir_archive.exports.feeds.atom import ATOM
from motir_archive.exports.feeds.json_feed import JSON_FEED
from motir_archive.exports.raw_records import RAW_RECORDS
from motir_archive.exports.sitemap import SITEMAP
from motir_archive.ingest.readers import READERS, Reader
from motir_archive.problems import OptionError
from motir_archive.search.index import index_files
from motir_archive.site.pages.about import ABOUT
from motir_archive.site.pages.agencies import AGENCIES
from motir_archive.site.pages.changes import CHANGES
from motir_archive.site.pages.data import DATA
from motir_archive.site.pages.home import HOME
from motir_archive.site.pages.moved import MOVED
from motir_archive.site.pages.no_longer_listed import NO_LONGER_LISTED
from motir_archive.site.pages.own import OWN_PAGES
from motir_archive.site.pages.periods import PERIODS
from motir_archive.site.pages.releases import RELEASES
from motir_archive.site.pages.search import SEARCH
from motir_archive.site.pages.searches import SAVED_SEARCHES
from motir_archive.site.pages.subscribe import SUBSCRIBE
from motir_archive.site.pages.topics import TOPICS
from motir_archive.site.site_map import PageKind

GROUP = "motir_archive"
"""The group of entry points that other packages use."""


def _index_files(data: SiteData) -> Iterator[tuple[str, str]]:
    yield from index_files(data.catalogue.archive)


EXPORTS = (Export("search index", _index_files), DATA, ATOM, JSON_FEED, SITEMAP, RAW_RECORDS)
"""In the order in which they are made: the longest first, so that at the end no process waits for it."""
PAGE_KINDS = (
    *(HOME, RELEASES, PERIODS, AGENCIES, TOPICS, CHANGES, NO_LONGER_LISTED, MOVED),
    *(SEARCH, SAVED_SEARCHES, SUBSCRIBE, OWN_PAGES, ABOUT),
)
"""In the order of their entries in the menu."""


@dataclass(frozen=True, slots=True)
class Extension:
    """What a package adds."""

    readers: Sequence[Reader] = ()
    """For files of other kinds, or of other layouts."""
    exports: Sequence[Export] = ()
    """More files for programs."""
    page_kinds: Sequence[PageKind] = ()
    """More pages, with their entries in the menu."""
    templates: Sequence[Path] = ()
    """Folders with the templates that its pages and exports name. Where the theme has a template of the same
    name, the theme's is used."""


@cache
def extensions() -> Extension:
    """Return what comes with this package, together with what others add.

    Raises OptionError where an entry point cannot be loaded or leads to something else.
    """
    found = sorted(entry_points(group=GROUP), key=lambda point: (point.name, point.value))
    added = [_loaded(point) for point in found]
    return Extension(
        readers=(*READERS, *chain.from_iterable(each.readers for each in added)),
        exports=(*EXPORTS, *chain.from_iterable(each.exports for each in added)),
        page_kinds=(*PAGE_KINDS, *chain.from_iterable(each.page_kinds for each in added)),
        templates=tuple(chain.from_iterable(each.templates for each in added)),
    )


def _loaded(point: EntryPoint) -> Extension:
    try:
        extension = point.load()
    except (ImportError, AttributeError) as error:
        message = f"the extension {point.name} ({point.value}) cannot be loaded: {error}"
        raise OptionError(message) from error
    if not isinstance(extension, Extension):
        message = f"the extension {point.name} ({point.value}) is no motir_archive.Extension"
        raise OptionError(message)
    return extension
