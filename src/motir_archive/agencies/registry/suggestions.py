"""Entries for the organisations that the registry does not know, ready to paste into agencies.yaml."""

from __future__ import annotations

from motir_archive.agencies.words.head_nouns import kind_of
from motir_archive.model.agency import Agency
from motir_archive.model.archive import Archive

_INDENT = "  "


def suggestions(archive: Archive) -> str:
    """Return YAML for every agency of the archive that is not registered, by id; empty where there is none.

    The kind follows from the head noun; a comment marks it as a guess.
    """
    unknown = [agency for _, agency in sorted(archive.agencies.items()) if not agency.is_registered]
    return "".join(_entry(agency) for agency in unknown)


def _entry(agency: Agency) -> str:
    name = agency.name
    lines = [
        f"- id: {agency.id}",
        f"  kind: {_kind(agency)} # a guess",
        *([f"  country: {agency.country}"] if agency.country else []),
        "  names:",
        f"    - name: {_quoted(name.text)}",
        *(f"      acronyms: [{_quoted(acronym)}]" for acronym in name.acronyms),
    ]
    return "".join(f"{_INDENT}{line}\n" for line in lines)


def _kind(agency: Agency) -> str:
    kind = kind_of(agency.name.text) or "agency"
    return "foreign government" if kind == "ministry" and agency.country else kind


def _quoted(text: str) -> str:
    """Return a YAML scalar: names hold commas, apostrophes and the like."""
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'
