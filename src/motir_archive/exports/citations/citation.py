"""What is needed to cite a release: its issuers, its title and day, and where its text is kept for good."""

from __future__ import annotations

import datetime as dt
import hashlib
from dataclasses import dataclass

from motir_archive.agencies.names_of_day import name_in
from motir_archive.config import Config
from motir_archive.model.release import Release
from motir_archive.site import urls
from motir_archive.site.catalogue import Catalogue
from motir_archive.site.release_language import language_of


@dataclass(frozen=True, slots=True)
class Citation:
    """A release as bibliographies know it."""

    authors: tuple[str, ...]
    """Institutions; empty where nobody is known to have issued it. Never the archive."""
    title: str
    date: dt.date
    key: str
    """Names the entry in a bibliography: ASCII letters, digits and hyphens, unique in the archive."""
    publisher: str
    """Empty where it is not set."""
    language: str
    """Of the release, as a BCP 47 tag."""
    archive: str
    """Title of the archive."""
    address: str
    """Of the page: a URL, or its path in the archive where the site's address is not known."""
    text_address: str
    """Of the text as it was collected, likewise; it never changes. Empty where none was collected."""
    text_mark: str
    """Hex digits that tell that text from the release's other ones: eight, but for rare coincidences."""
    collected: dt.date | None
    """The day on which it was collected."""
    is_excerpt: bool = False
    """Whether it breaks off."""
    editors_mark: str = ""
    """The mark of the text that an editor of the archive wrote and that is shown; empty where none is. It has
    no address here, because editors may change what they wrote."""
    edited: dt.date | None = None
    """The day of that text, where it is known."""
    original: str = ""
    """Web address of the original, on the publisher's site; empty where that is not known."""

    @property
    def is_online(self) -> bool:
        """Whether the addresses are URLs."""
        return "://" in self.address


def citation_of(release: Release, catalogue: Catalogue, config: Config) -> Citation:
    """Return how to cite a release: by its issuers under the names of that day, else by its publisher."""
    board = catalogue.archive.publisher
    publisher = name_in(board, release).title if board else ""
    issuers = tuple(name.title for _, name in catalogue.issuers(release))
    shown = release.current.records[0]
    is_edited = release.has_editors_words
    text = release.collected
    record = text.records[0] if text else None
    return Citation(
        authors=issuers or ((publisher,) if publisher else ()),
        title=release.title,
        date=release.date,
        key=citation_key(release),
        publisher=publisher,
        language=language_of(release, config),
        archive=config.title,
        address=urls.absolute(config.base_url, urls.release(release)),
        text_address=urls.absolute(config.base_url, urls.text(release, record)) if record else "",
        text_mark=urls.text_mark(record) if record else "",
        collected=record.source.dumped if record else None,
        is_excerpt=text.is_excerpt if text else False,
        editors_mark=urls.text_mark(shown) if is_edited else "",
        edited=shown.source.dumped if is_edited and shown.source.is_dated else None,
        original=release.source_url,
    )


def citation_key(release: Release) -> str:
    """Return a key such as `2025-11-28-korea-to-boost-recycling`: the day and the slug, which are unique.

    What is not ASCII in a slug gives way to eight hex digits of the slug's SHA-256: older programs that read
    BibTeX know no other letters.
    """
    ascii_slug = release.slug
    if not ascii_slug.isascii():
        ascii_slug = "-".join(part for part in release.slug.split("-") if part.isascii())
        digest = hashlib.sha256(release.slug.encode("utf-8")).hexdigest()[:8]
        ascii_slug = f"{ascii_slug}-{digest}" if ascii_slug else digest
    return f"{release.date.isoformat()}-{ascii_slug}"
