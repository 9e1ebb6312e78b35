"""The registry of agencies, agencies.yaml -> agencies by id."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping

from motir_archive.archive.record import Agency, AgencyName
from motir_archive.problems import Problem, SetupError
from motir_archive.strict_yaml import Fields, parse_mapping
from motir_archive.strict_yaml import Mapping as Node

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

_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


def parse_registry(text: str) -> Mapping[str, Agency]:
    """Return the agencies in the text of agencies.yaml. Raises SetupError with every fault in it."""
    parsed = parse_mapping(text, NAME, "registry")
    if isinstance(parsed, Problem):
        raise SetupError([parsed])
    problems: list[Problem] = []
    fields = Fields(parsed, NAME, "registry", problems)
    agencies: dict[str, Agency] = {}
    nodes: dict[str, Fields] = {}
    for node in fields.mappings("agencies"):
        entry = Fields(node, NAME, "registry", problems)
        agency = _agency(entry, problems)
        if agency.id in agencies:
            entry.fault(entry.place("id"), f"a second agency with the id {agency.id!r}")
        agencies.setdefault(agency.id, agency)
        nodes.setdefault(agency.id, entry)
    fields.end()
    _check_parents(agencies, nodes)
    _check_names(agencies, nodes)
    if problems:
        raise SetupError(problems)
    return agencies


def _agency(entry: Fields, problems: list[Problem]) -> Agency:
    agency = Agency(
        id=entry.required("id"),
        kind=entry.choice("kind", KINDS),
        names=tuple(_name(node, problems) for node in entry.mappings("names")),
        parent=entry.text("parent"),
        website=entry.text("website"),
    )
    if agency.id and not _ID.fullmatch(agency.id):
        hint = "write lower-case letters and digits, joined by single hyphens"
        entry.fault(entry.place("id"), f"the id is {agency.id!r}", hint)
    if not agency.kind:
        entry.required("kind")
    if not agency.names:
        entry.fault(entry.place("names"), "names is missing", "write the newest name first")
    if agency.website and not agency.website.startswith(("https://", "http://")):
        entry.fault(entry.place("website"), f"website is {agency.website!r}, not an address")
    entry.end()
    return agency


def _name(node: Node, problems: list[Problem]) -> AgencyName:
    entry = Fields(node, NAME, "registry", problems)
    name = AgencyName(
        text=entry.required("name"),
        acronyms=entry.texts("acronyms"),
        korean=entry.text("korean"),
        since=entry.day("since"),
        until=entry.day("until"),
    )
    if name.since and name.until and name.until < name.since:
        entry.fault(entry.place("until"), f"the name ends on {name.until}, before it begins on {name.since}")
    entry.end()
    return name


def _check_parents(agencies: Mapping[str, Agency], nodes: Mapping[str, Fields]) -> None:
    for agency in agencies.values():
        entry = nodes[agency.id]
        if agency.parent and agency.parent not in agencies:
            entry.fault(entry.place("parent"), f"unknown parent {agency.parent!r}")
        elif agency.id in _ancestors(agency, agencies):
            entry.fault(entry.place("parent"), f"{agency.id} is its own ancestor")


def _ancestors(agency: Agency, agencies: Mapping[str, Agency]) -> list[str]:
    found: list[str] = []
    parent = agency.parent
    while parent in agencies and parent not in found:
        found.append(parent)
        parent = agencies[parent].parent
    return found


def _check_names(agencies: Mapping[str, Agency], nodes: Mapping[str, Fields]) -> None:
    """One name or acronym for two agencies at one time cannot be told apart in a text."""
    owners: defaultdict[str, list[tuple[str, AgencyName]]] = defaultdict(list)
    for agency in agencies.values():
        for name in agency.names:
            for word in sorted({name.text, *name.acronyms} - {""}):
                for other, its in owners[word]:
                    if other != agency.id and _overlap(its, name):
                        what = f"{word!r} is also a name of {other} at the same time"
                        nodes[agency.id].fault(nodes[agency.id].place("names"), what)
                owners[word].append((agency.id, name))


def _overlap(one: AgencyName, other: AgencyName) -> bool:
    starts_late = one.since and other.until and one.since > other.until
    ends_early = one.until and other.since and one.until < other.since
    return not (starts_late or ends_early)
