"""An entry of `names` in agencies.yaml -> a name with its acronyms; faults in it are reported."""

from __future__ import annotations

from motir_archive.agencies.registry.entries import Entry
from motir_archive.model.agency import Acronym, AgencyName
from motir_archive.text.slugs import has_slug


def read_name(entry: Entry) -> AgencyName:
    """Return the name in an entry of `names`."""
    fields = entry.fields
    since, until = entry.days("the name")
    acronyms = [_acronym(node) for node in entry.entries("acronyms")]
    name = AgencyName(
        text=fields.required("name"),
        acronyms=tuple(acronym.text for acronym in acronyms if acronym.text),
        local=fields.text("local"),
        since=since,
        until=until,
        aliases=fields.texts("aliases"),
        acronym_details=tuple(acronym for acronym in acronyms if acronym != Acronym(acronym.text)),
        stands_alone=entry.yes("alone"),
        unsure=entry.unsure(),
        note=fields.text("note"),
    )
    for written in filter(None, (name.text, *name.acronyms, *name.aliases)):
        if not has_slug(written):
            fields.fault(fields.place("name"), f"{written!r} has neither letters nor digits")
    fields.end()
    return name


def _acronym(entry: Entry) -> Acronym:
    since, until = entry.days("the acronym")
    fields = entry.fields
    acronym = Acronym(
        text=fields.required("acronym"),
        since=since,
        until=until,
        stands_alone=entry.yes("alone"),
        unsure=entry.unsure(),
        note=fields.text("note"),
    )
    fields.end()
    return acronym
