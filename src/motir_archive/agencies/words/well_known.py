"""Organisations that no head noun shows to be one, and what else texts call them, with their countries."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from motir_archive.agencies.words.country_forms import country_named
from motir_archive.agencies.words.lists import word_list

_OF_THE_WORLD = "--"


class WellKnown(NamedTuple):
    """An organisation of the list."""

    name: str
    country: str
    """Empty for those of several countries or of none."""
    is_of_world: bool
    """Whether it is one of these."""


def _entries() -> Iterator[tuple[str, WellKnown]]:
    """Yield every name and acronym, with either apostrophe."""
    for line in sorted(word_list("well_known")):
        code, names = line.split(" ", 1)
        first, *others = names.split("/")
        known = WellKnown(first, country_named(code), code == _OF_THE_WORLD)
        for written in (first, *others):
            yield from ((written, known), (written.replace("’", "'"), known))


WELL_KNOWN = dict(_entries())
"""What texts write -> whom that means."""
SHORT = frozenset(written for written in WELL_KNOWN if " " not in written)
"""Those of one word, which may mean something else beside other words."""
