"""The site map: what a page and a kind of page are, all pages of a site, and the menu at their head."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

from motir_archive.config import Config
from motir_archive.model.release import Release
from motir_archive.site.catalogue import Catalogue

Context = Mapping[str, object]
"""What a template is given beside what every page has."""
Neighbour = TypeVar("Neighbour")


@dataclass(frozen=True, slots=True)
class Page:
    """One HTML page. Its context is made when it is rendered, so no body is read before that."""

    path: str
    template: str
    context: Callable[[], Context]
    is_listed: bool = True
    """Whether search engines are to find it: not a page that leads elsewhere, or shows a replaced text."""


@dataclass(frozen=True, slots=True)
class MenuEntry:
    """A link at the head of every page."""

    label: str
    path: str


def _none(*_given: object) -> tuple[()]:
    return ()


@dataclass(frozen=True, slots=True)
class PageKind:
    """One kind of page: all pages of this kind in an archive, and their links in the menu."""

    name: str
    """What people call it: "agencies"."""
    pages: Callable[[Catalogue, Config], Iterable[Page]] = _none
    menu: Callable[[Catalogue, Config], Sequence[MenuEntry]] = _none
    of_releases: Callable[[Catalogue, Config, Sequence[Release]], Iterable[Page]] = _none
    """Yields the pages that belong to one release each, of some releases that follow one another. It is
    called more than once for each, in every process, so what takes long belongs into a page's context."""


def around(index: int, sequence: Sequence[Neighbour]) -> tuple[Neighbour | None, Neighbour | None]:
    """Return the entries before and after `index`, None where there is none."""
    newer = sequence[index - 1] if index else None
    older = sequence[index + 1] if index + 1 < len(sequence) else None
    return newer, older


def site_map(kinds: Sequence[PageKind], catalogue: Catalogue, config: Config) -> Iterator[Page]:
    """Yield every page of the site."""
    for kind in kinds:
        yield from kind.of_releases(catalogue, config, catalogue.archive.releases)
        yield from kind.pages(catalogue, config)


def menu(kinds: Sequence[PageKind], catalogue: Catalogue, config: Config) -> list[MenuEntry]:
    """Return the entries of the menu, in the order of the kinds."""
    return [entry for kind in kinds for entry in kind.menu(catalogue, config)]
