"""The registry of agencies, agencies.yaml -> agencies by id."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from motir_archive.agencies.registry.checks import check
from motir_archive.agencies.registry.entries import Entry
from motir_archive.agencies.registry.names import read_name
from motir_archive.model.agency import Agency, Head, Parent
from motir_archive.problems import Problem, SetupError
from motir_archive.strict_yaml.fields import Fields
from motir_archive.strict_yaml.reader import parse_mapping
from motir_archive.text.slugs import LONGEST_ID, is_id

NAME = "agencies.yaml"
KINDS = (
    "ministry",
    "agency",
    "public corporation",
    "research institute",
    "association",
    "university",
    "international organisation",
    "foreign government",
    "company alliance",
)
"""In the order in which the agency index shows them."""


def parse_registry(text: str) -> Mapping[str, Agency]:
    """Return the agencies in the text of agencies.yaml. Raises SetupError with every fault in it."""
    parsed = parse_mapping(text, NAME, "registry")
    if isinstance(parsed, Problem):
        raise SetupError([parsed])
    problems: list[Problem] = []
    file = Entry(parsed, NAME, problems)
    home = file.fields.text("country")
    entries: dict[str, tuple[Agency, Entry]] = {}
    for node in file.fields.mappings("agencies"):
        entry = Entry(node, NAME, problems)
        agency = _agency(entry, home)
        if agency.id in entries:
            entry.fields.fault(entry.fields.place("id"), f"a second agency with the id {agency.id!r}")
        elif agency.id:
            entries[agency.id] = agency, entry
    file.fields.end()
    check(entries)
    if problems:
        raise SetupError(problems)
    return {agency.id: agency for agency, _ in entries.values()}


def _agency(entry: Entry, home: str) -> Agency:
    fields = entry.fields
    parents = tuple(_parent(parent) for parent in entry.entries("parent"))
    agency = Agency(
        id=fields.required("id"),
        kind=fields.choice("kind", KINDS),
        names=tuple(read_name(name) for name in entry.entries("names")),
        parent=_todays(parents),
        website=fields.text("website"),
        parents=parents,
        predecessors=fields.texts("predecessors"),
        successors=fields.texts("successors"),
        heads=tuple(_head(head) for head in entry.entries("heads")),
        country=fields.text("country", home),
        unsure=entry.unsure(),
        note=fields.text("note"),
    )
    _check_agency(agency, fields)
    fields.end()
    return agency


def _todays(parents: Sequence[Parent]) -> str:
    """Return the id of the newest parent, unless the agency no longer belongs to it; else nothing."""
    return parents[0].id if parents and parents[0].until is None else ""


def _check_agency(agency: Agency, fields: Fields) -> None:
    if agency.id and not is_id(agency.id):
        hint = f"write at most {LONGEST_ID} lower-case letters and digits, joined by single hyphens"
        fields.fault(fields.place("id"), f"the id is {agency.id!r}", hint)
    if not agency.names:
        fields.fault(fields.place("names"), "names is missing", "write the newest name first")
    if agency.website and not agency.website.startswith(("https://", "http://")):
        fields.fault(
            fields.place("website"),
            f"website is {agency.website!r}, not an address",
            "start it with https://",
        )


def _parent(entry: Entry) -> Parent:
    since, until = entry.days("the parent")
    parent = Parent(entry.fields.required("id"), since, until, entry.unsure(), entry.fields.text("note"))
    entry.fields.end()
    return parent


def _head(entry: Entry) -> Head:
    since, until = entry.days("the time in office")
    fields = entry.fields
    head = Head(
        name=fields.required("name"),
        also=fields.texts("also"),
        title=fields.text("title"),
        since=since,
        until=until,
        unsure=entry.unsure(),
        note=fields.text("note"),
    )
    fields.end()
    return head
