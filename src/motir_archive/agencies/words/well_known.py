"""Organisations that no head noun shows to be one: their names, as texts write them, with their countries."""

from __future__ import annotations

from motir_archive.agencies.words.country_forms import country_named
from motir_archive.agencies.words.lists import word_list

_ENTRIES = dict(line.split(" ", 1)[::-1] for line in word_list("well_known"))
WELL_KNOWN = {
    written: country_named(code)
    for name, code in _ENTRIES.items()
    for written in (name, name.replace("’", "'"))
}
"""Name, with either apostrophe -> country; empty for those of several or of none."""
