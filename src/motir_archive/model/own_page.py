"""A page that whoever keeps the archive wrote for it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class OwnPage:
    """One file of pages/."""

    name: str
    """Of the file without its suffix, and so of the page in its address."""
    title: str
    """Its heading, and its entry in the menu."""
    order: int
    """Pages of a lower one stand before it in the menu; those of the same stand by title."""
    markdown: str
    """Its text."""
