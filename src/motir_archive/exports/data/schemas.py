"""What the fields of the data mean: JSON Schemas, which the data page shows too."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from motir_archive.site import urls

_DIALECT = "https://json-schema.org/draft/2020-12/schema"
_TEXT = {"type": "string"}
_DAY = {"type": "string", "format": "date"}
_YES = {"type": "boolean"}
_NUMBER = {"type": "integer", "minimum": 0}
_DIGEST = {"type": "string", "pattern": "^[0-9a-f]{64}$"}
_NAMED = {"type": "object", "required": ["id", "name"], "properties": {"id": _TEXT, "name": _TEXT}}

Field = tuple[str, Mapping[str, Any], str]
"""Name, JSON Schema, and what it means."""


def _list(items: Mapping[str, Any]) -> Mapping[str, Any]:
    return {"type": "array", "items": items}


def _object(*fields: Field) -> Mapping[str, Any]:
    return {
        "type": "object",
        "required": [name for name, _, _ in fields],
        "properties": {name: {**schema, "description": what} for name, schema, what in fields},
        "additionalProperties": False,
    }


_VERSION = (
    "version",
    {"const": 1},
    "Of this format; goes up when a program would misread it.",
)
_ISSUER = _object(
    ("id", _TEXT, "Of agencies.json."),
    ("name", _TEXT, "That it bore on the day of the release."),
    (
        "role",
        _TEXT,
        "How it takes part: alone, jointly, as a parent, as the board's.",
    ),
    ("rule", _TEXT, "Why it counts as an issuer, in a few words."),
)
_TEXT_OBJECT = _object(
    ("file", _TEXT, "The record verbatim; a file that never changes, named after its own SHA-256."),
    ("digest", _DIGEST, "SHA-256 of the words, white space and quotation marks folded: equal for copies."),
    ("collected", _DAY, "The day of the first dump that holds it."),
    ("title", _TEXT, "That it came under."),
    ("current", _YES, "It is the text that the page shows."),
    ("excerpt", _YES, "It breaks off."),
    ("editor", _YES, "An editor of the archive wrote it, not the publisher."),
    ("text", {"type": ["string", "null"]}, "The text; null for the current one, which stands in `text`."),
)
_REVISION_OBJECT = _object(
    ("digest", _DIGEST, "Of the text that held."),
    ("first_dumped", _DAY, "The first dump of this run of the text."),
    ("last_dumped", _DAY, "The last one."),
    ("excerpt", _YES, "It breaks off."),
    ("editor", _YES, "An editor of the archive wrote it."),
)
_SOURCE_OBJECT = _object(
    ("digest", _DIGEST, "Of the record's words."),
    ("text", _TEXT, "The file of the site with the record verbatim."),
    ("file", _TEXT, "The source file, of sources.tsv."),
    ("lines", _list(_NUMBER), "First and last line in it."),
    ("sha256", _DIGEST, "Of the source file."),
    ("dumped", _DAY, "The day of the dump."),
)
_DISAPPEARANCE = _object(
    ("listed", _TEXT, "The last dump of the board that has it, of sources.tsv."),
    ("listed_on", _DAY, "The day of that dump."),
    ("missing_from", _TEXT, "The first later one that covers its day and does not have it."),
    ("missing_on", _DAY, "The day of that dump."),
)
RELEASE: tuple[Field, ...] = (
    _VERSION,
    ("address", _TEXT, "Path of the page, which never changes; tells the release."),
    ("url", _TEXT, "Address of the page; its path where the site's address is not known."),
    (
        "source_url",
        {"type": ["string", "null"]},
        "Address of its original page on the publisher's site; null where that is not known.",
    ),
    ("date", _DAY, "The day of publication."),
    ("title", _TEXT, "Of the current text."),
    ("lead", _TEXT, "Its first sentence or so."),
    ("issuers", _list(_ISSUER), "Agencies that issued it, in the order of the text."),
    ("partners", _list(_NAMED), "Who acts beside them: universities, other countries."),
    ("mentions", _list(_NAMED), "Other agencies that it names."),
    ("topics", _list(_TEXT), "Topic lines under which it was listed."),
    ("excerpt", _YES, "No dump held the whole text."),
    ("revised", _YES, "The text was changed after it was first dumped."),
    (
        "no_longer_listed",
        {"anyOf": [_DISAPPEARANCE, {"type": "null"}]},
        "Which dumps show that its board no longer lists it; null where none do for certain.",
    ),
    ("text", _TEXT, "The current text."),
    (
        "paragraphs",
        _list({"type": "array", "prefixItems": [_TEXT, _NUMBER, _NUMBER], "minItems": 3, "maxItems": 3}),
        "Kind, first character and character behind the last of each paragraph of `text`.",
    ),
    ("texts", _list(_TEXT_OBJECT), "Every text once, in the order in which they came in."),
    ("revisions", _list(_REVISION_OBJECT), "Which text held when; one that came back stands there again."),
    ("sources", _list(_SOURCE_OBJECT), "Every place where it came in."),
)
_CHANGED_TEXT = _object(
    ("file", _TEXT, "The record verbatim."),
    ("digest", _DIGEST, "Of its words."),
    ("first_dumped", _DAY, "The first dump of this run of the text."),
    ("last_dumped", _DAY, "The last one."),
    ("excerpt", _YES, "It breaks off."),
)
REVISION: tuple[Field, ...] = (
    _VERSION,
    ("release", _TEXT, "Path of the release's page."),
    ("history", _TEXT, "Path of the page that shows the change."),
    ("title", _TEXT, "Of the release."),
    ("day", _DAY, "The first day whose dumps show the later text alone."),
    ("editor", _YES, "An editor of the archive made the change."),
    ("earlier", _CHANGED_TEXT, "The text before."),
    ("later", _CHANGED_TEXT, "The text after."),
    ("words_removed", _NUMBER, "How many words were taken out."),
    ("words_added", _NUMBER, "How many were put in."),
    (
        "operations",
        _list({"type": "array", "prefixItems": [{"enum": ["same", "removed", "added"]}], "maxItems": 2}),
        "The way from one to the other: same with a number of characters, removed or added with the text.",
    ),
    ("numbers_removed", _list(_TEXT), "Numbers in what was taken out."),
    ("numbers_added", _list(_TEXT), "Numbers in what was put in."),
)
_AGENCY = {"type": "object", "required": ["id", "names", "issued", "named"]}
AGENCIES: tuple[Field, ...] = (
    _VERSION,
    (
        "agencies",
        _list(_AGENCY),
        "By id: names and their days, parents, heads, counts of releases.",
    ),
)


@dataclass(frozen=True, slots=True)
class Described:
    """A data file whose fields are described."""

    path: str
    """Of the file."""
    schema: str
    """Path of its JSON Schema."""
    title: str
    fields: tuple[Field, ...]


DESCRIBED = (
    Described(urls.RELEASES_DATA, urls.data("release.schema.json"), "One release, a line of JSON", RELEASE),
    Described(
        urls.REVISIONS_DATA,
        urls.data("revision.schema.json"),
        "One change, a line of JSON",
        REVISION,
    ),
    Described(urls.AGENCIES_DATA, urls.data("agencies.schema.json"), "All agencies", AGENCIES),
)


def schema_text(described: Described) -> str:
    """Return the JSON Schema of a data file."""
    schema = {"$schema": _DIALECT, "title": described.title, **_object(*described.fields)}
    return json.dumps(schema, ensure_ascii=False, indent=1) + "\n"
