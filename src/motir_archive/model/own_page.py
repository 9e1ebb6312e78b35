"""A page that the archive's editors wrote, such as one on how to ask for a release."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class OwnPage:
    """One file of pages/."""

    name: str
    """The name of the file without its suffix; the page has it in its address."""
    title: str
    """Its heading, and its entry in the menu."""
    order: int
    """Pages with a lower number come first in the menu; those with the same number are in order of title."""
    markdown: str
    """Its text."""
