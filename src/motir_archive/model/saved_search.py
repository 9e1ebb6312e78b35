"""A saved search: a query that the archive's owner named, and the releases that it finds."""

from __future__ import annotations

from dataclasses import dataclass

from motir_archive.model.release import Release


@dataclass(frozen=True, slots=True)
class SavedSearch:
    """What its page and its feeds are made from."""

    id: str
    """The name of its folder."""
    name: str
    query: str
    """In the syntax of the search page."""
    description: str
    """A sentence for readers; may be empty."""
    releases: tuple[Release, ...]
    """The releases that match, in the order of the archive: newest day first."""
