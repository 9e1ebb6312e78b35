"""The text of searches.yaml -> named queries; then, with an archive, saved searches.

There are two steps, because a fault of the file is a fault whatever the archive is, and because only the
archive shows what a query finds.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from motir_archive.model.archive import Archive
from motir_archive.model.saved_search import SavedSearch
from motir_archive.problems import Problem, ProblemSink, SetupError
from motir_archive.search.saved.filters import fault_of
from motir_archive.search.saved.matching import Matches, match_all
from motir_archive.search.saved.query import QUOTES, Query, parse_query
from motir_archive.strict_yaml.fields import Fields
from motir_archive.strict_yaml.reader import Mapping, Place, parse_mapping
from motir_archive.text.slugs import LONGEST_ID, is_id

NAME = "searches.yaml"
LONGEST_QUERY = 500
"""Characters, as many as the field of the search page takes."""
CODE = "searches"


@dataclass(frozen=True, slots=True)
class NamedQuery:
    """An entry of searches.yaml."""

    id: str
    name: str
    description: str
    text: str
    """The query as it is written."""
    query: Query
    place: Place
    """Where the query stands."""


def parse_searches(text: str) -> Sequence[NamedQuery]:
    """Return the entries in the text of searches.yaml, in their order.

    Raises SetupError with every fault in it.
    """
    parsed = parse_mapping(text, NAME, CODE)
    if isinstance(parsed, Problem):
        raise SetupError([parsed])
    problems: list[Problem] = []
    fields = Fields(parsed, NAME, CODE, problems)
    entries: dict[str, NamedQuery] = {}
    for node in fields.mappings("searches"):
        entry = _entry(node, entries, problems)
        entries.setdefault(entry.id, entry)
    fields.end()
    if problems:
        raise SetupError(problems)
    return tuple(entries.values())


def _entry(node: Mapping, before: dict[str, NamedQuery], problems: ProblemSink) -> NamedQuery:
    fields = Fields(node, NAME, CODE, problems)
    entry = NamedQuery(
        id=fields.required("id"),
        name=fields.required("name"),
        description=fields.text("description"),
        text=(text := fields.required("query")),
        query=parse_query(text),
        place=fields.place("query"),
    )
    if entry.id and not is_id(entry.id):
        hint = f"write at most {LONGEST_ID} lower-case letters and digits, joined by single hyphens"
        fields.fault(fields.place("id"), f"the id is {entry.id!r}", hint)
    elif entry.id in before:
        fields.fault(fields.place("id"), f"a second search with the id {entry.id!r}")
    if text:
        _check(entry, fields)
    fields.end()
    return entry


def _check(entry: NamedQuery, fields: Fields) -> None:
    """Report what is wrong with a query, whatever the archive."""
    query = entry.query
    if len(entry.text) > LONGEST_QUERY:
        fields.fault(entry.place, f"a query of more than {LONGEST_QUERY} characters")
    if sum(map(entry.text.count, QUOTES)) % 2:
        fields.fault(entry.place, "a phrase in the query does not end", "write a quotation mark at both ends")
    if query.has_lone_or:
        fields.fault(entry.place, "an OR in the query has no word before it", "write OR between two words")
    if query.is_empty:
        fields.fault(entry.place, f"the query {entry.text!r} asks for nothing")
    for asked in query.filters:
        if fault := fault_of(asked):
            fields.fault(entry.place, *fault)


def with_searches(archive: Archive, entries: Sequence[NamedQuery]) -> tuple[Archive, list[Problem]]:
    """Return the archive with its saved searches, and a warning for each that finds nothing.

    A search that finds nothing is no error: the next dump may bring what it waits for.
    """
    found = list(zip(entries, match_all([entry.query for entry in entries], archive), strict=True))
    searches = tuple(
        SavedSearch(entry.id, entry.name, entry.text, entry.description, matches.releases)
        for entry, matches in found
    )
    warnings = [_warning(entry, each) for entry, each in found if each.unknown or not each.releases]
    return replace(archive, searches=searches), warnings


def _warning(entry: NamedQuery, matches: Matches) -> Problem:
    part = "a part of " if matches.releases else ""
    what = f"{part}the search {entry.id!r} finds nothing"
    unknown = " and no ".join(map(repr, matches.unknown))
    hint = f"the archive has no {unknown}" if unknown else ""
    place = entry.place
    return Problem(NAME, place.line, place.column, "finds-nothing", what, hint, is_error=False)
