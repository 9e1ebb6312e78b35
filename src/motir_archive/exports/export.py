"""What an export is: files for readers that are programs, made from the archive."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from motir_archive.config import Config
from motir_archive.model.release import Release
from motir_archive.site.catalogue import Catalogue

Content = str | bytes | Iterable[str] | Iterable[bytes]
"""What a file holds, whole or in pieces; texts become UTF-8."""


@dataclass(frozen=True, slots=True)
class SiteData:
    """What exports are made from."""

    config: Config
    catalogue: Catalogue
    """The releases by day, agency and topic; `catalogue.archive` is the archive itself."""
    listed: Callable[[], Sequence[str]]
    """Returns `page_paths`."""
    releases: Sequence[Release]
    """Those whose files are wanted, newest first: all of them, but for an export `by_month`."""
    render: Callable[[str, str, Mapping[str, object]], str]
    """Renders a template at a path with a context: `render("feeds/feed.xml", "feed.xml", {…})`."""

    @property
    def page_paths(self) -> Sequence[str]:
        """The path of every page of the site that search engines may list, relative to its root.

        They are gathered anew each time, and not kept, for they are as many as the site has pages.
        """
        return self.listed()


@dataclass(frozen=True, slots=True)
class Export:
    """One kind of file for programs."""

    name: str
    """What people call it: "Atom feeds"."""
    files: Callable[[SiteData], Iterator[tuple[str, Content]]]
    """Yields (path, content); a long content comes in pieces, so that it is never in memory as a whole."""
    by_month: bool = False
    """Each file belongs to one release: `files` is called for each month, in any process, with its releases
    in `data.releases`. Else it is called once."""
    pages: Sequence[str] = ()
    """Paths of those of its files that are pages."""
