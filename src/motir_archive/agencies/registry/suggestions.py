"""Entries for the organisations that the registry does not know, ready to paste into agencies.yaml."""

from __future__ import annotations

from motir_archive.agencies.words.head_nouns import KIND_OF
from motir_archive.model.agency import Agency
from motir_archive.model.archive import Archive

_INDENT = "  "


def suggestions(archive: Archive) -> str:
    """Return YAML for every agency of the archive that is not registered, by id; empty where there is none.

    The kind is read off the head noun and marked as a guess by a comment.
    """
    unknown = [agency for _, agency in sorted(archive.agencies.items()) if not agency.is_registered]
    return "".join(_entry(agency) for agency in unknown)


def _entry(agency: Agency) -> str:
    name = agency.name
    lines = [
        f"- id: {agency.id}",
        f"  kind: {_kind(name.text)} # a guess",
        "  names:",
        f"    - name: {_quoted(name.text)}",
        *(f"      acronyms: [{_quoted(acronym)}]" for acronym in name.acronyms),
    ]
    return "".join(f"{_INDENT}{line}\n" for line in lines)


def _kind(name: str) -> str:
    """Return the kind that the head noun speaks for, which is the first one in "Institute of …"."""
    words = name.replace(",", "").split()
    heads = [word for word in words if word in KIND_OF]
    if words[-1] in KIND_OF:
        heads = [words[-1]]
    if heads and KIND_OF[heads[0]] == "ministry" and " of " in name.partition(" of ")[2]:
        return "foreign government"
    return KIND_OF[heads[0]] if heads else "agency"


def _quoted(text: str) -> str:
    """Return a YAML scalar: names hold commas, apostrophes and the like."""
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'
