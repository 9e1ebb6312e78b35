"""What the fields of the data mean: JSON Schemas, which the data page shows too."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import get_args

from motir_archive.agencies.issuing.roles import ROLES
from motir_archive.exports.data.agency_schema import AGENCIES
from motir_archive.exports.data.fields import (
    DAY,
    DIGEST,
    NUMBER,
    TEXT,
    VERSION,
    YES,
    Field,
    Schema,
    list_of,
    object_of,
)
from motir_archive.prose.list_items import BlockKind
from motir_archive.site import urls
from motir_archive.text.difference import RunKind

_DIALECT = "https://json-schema.org/draft/2020-12/schema"


def _tuple(*items: Schema) -> Schema:
    """Return the schema of a list with these members."""
    return {"type": "array", "prefixItems": list(items), "minItems": len(items), "maxItems": len(items)}


_NAMED = object_of(
    ("id", TEXT, "Of agencies.json."),
    ("name", TEXT, "That it bore on the day of the release."),
)
_ISSUER = object_of(
    ("id", TEXT, "Of agencies.json."),
    ("name", TEXT, "That it bore on the day of the release."),
    ("role", {"enum": [*ROLES, ""]}, "How it takes part; empty where nothing in the text says."),
    ("rule", TEXT, "Why it counts as an issuer, in a few words."),
)
_TEXT_OBJECT = object_of(
    (
        "file",
        TEXT,
        "The record verbatim, named after its own SHA-256; it never changes, unless an editor wrote it.",
    ),
    (
        "digest",
        DIGEST,
        "SHA-256 of the text; white space, quotes, dashes, unseen characters folded: equal for copies.",
    ),
    ("collected", DAY, "The day of the first dump that holds it; of an editor's text, its own."),
    ("title", TEXT, "That it came under."),
    ("current", YES, "It is the text that the page shows."),
    ("excerpt", YES, "It breaks off."),
    ("editor", YES, "An editor of the archive wrote it, not the publisher."),
    ("text", {"type": ["string", "null"]}, "The text; null for the current one, which stands in `text`."),
)
_REVISION_OBJECT = object_of(
    ("digest", DIGEST, "Of the text that the board showed in this period."),
    ("first_dumped", DAY, "The first dump of the period; of an editor's text, its own day."),
    ("last_dumped", DAY, "The last one."),
    ("excerpt", YES, "It breaks off."),
    ("editor", YES, "An editor of the archive wrote it."),
)
_SOURCE_OBJECT = object_of(
    ("digest", DIGEST, "Of the record's words."),
    ("text", TEXT, "The file of the site with the record verbatim."),
    ("file", TEXT, "The source file, of sources.tsv."),
    ("lines", list_of(NUMBER), "First and last line in it."),
    ("sha256", DIGEST, "Of the source file."),
    ("dumped", DAY, "The day of the dump; of an editor's file, its own."),
)
_NO_LONGER_LISTED = object_of(
    ("listed", TEXT, "The last dump of the board that has it, of sources.tsv."),
    ("listed_on", DAY, "The day of that dump."),
    ("missing_from", TEXT, "The first later one that covers its day and does not have it."),
    ("missing_on", DAY, "The day of that dump."),
)
RELEASE: tuple[Field, ...] = (
    VERSION,
    ("address", TEXT, "Path of the page, which never changes; identifies the release."),
    ("url", TEXT, "Address of the page; its path where the site's address is not known."),
    ("former_addresses", list_of(TEXT), "Paths that it had before an editor moved it, and that lead to it."),
    (
        "source_url",
        {"type": ["string", "null"]},
        "Web address of its original page on the publisher's site; null where that is not known.",
    ),
    ("date", DAY, "The day of publication."),
    ("title", TEXT, "Of the current text."),
    ("language", TEXT, "Of the current text, as a BCP 47 tag."),
    ("lead", TEXT, "Its first sentence or so."),
    ("issuers", list_of(_ISSUER), "Agencies that issued it, in the order of the text."),
    ("partners", list_of(_NAMED), "Who acts beside them: universities, other countries."),
    ("mentions", list_of(_NAMED), "Other agencies that it names."),
    ("topics", list_of(TEXT), "Topic lines under which it was listed."),
    ("excerpt", YES, "No copy of the listing held the whole text."),
    ("revised", YES, "The text was changed after it was first collected."),
    ("editor", YES, "An editor of the archive wrote the current text, not the publisher."),
    (
        "no_longer_listed",
        {"anyOf": [_NO_LONGER_LISTED, {"type": "null"}]},
        "Which copies of the listing show that its board no longer lists it; null where none do for certain.",
    ),
    ("text", TEXT, "The current text."),
    (
        "paragraphs",
        list_of(_tuple({"enum": list(get_args(BlockKind))}, NUMBER, NUMBER)),
        "For each paragraph, its kind, the place of its first character in the text, "
        "and the place after its last.",
    ),
    ("texts", list_of(_TEXT_OBJECT), "Every text once, in the order in which they came in."),
    (
        "revisions",
        list_of(_REVISION_OBJECT),
        "Which text was current when; a text that became current again is listed again.",
    ),
    ("sources", list_of(_SOURCE_OBJECT), "Every place where it came in."),
)
_CHANGED_TEXT = object_of(
    ("file", TEXT, "The record verbatim."),
    ("digest", DIGEST, "Of its words."),
    ("first_dumped", DAY, "The first dump of this run of the text; of an editor's text, its own day."),
    ("last_dumped", DAY, "The last one."),
    ("excerpt", YES, "It breaks off."),
)
REVISION: tuple[Field, ...] = (
    VERSION,
    ("release", TEXT, "Path of the release's page."),
    ("history", TEXT, "Path of the page that shows the change."),
    ("title", TEXT, "Of the release."),
    (
        "day",
        DAY,
        "The first day whose copies of the listing show the later text alone; of an editor's text, its own.",
    ),
    ("editor", YES, "An editor of the archive made the change."),
    ("earlier", _CHANGED_TEXT, "The text before."),
    ("later", _CHANGED_TEXT, "The text after."),
    ("words_removed", NUMBER, "How many words were taken out."),
    ("words_added", NUMBER, "How many were put in."),
    (
        "operations",
        list_of(_tuple({"enum": list(get_args(RunKind))}, {"type": ["integer", "string"]})),
        "The steps from one text to the other: same with a number of characters, "
        "removed or added with the text.",
    ),
    ("numbers_removed", list_of(TEXT), "Numbers in what was taken out."),
    ("numbers_added", list_of(TEXT), "Numbers in what was put in."),
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
    schema = {"$schema": _DIALECT, "title": described.title, **object_of(*described.fields)}
    return json.dumps(schema, ensure_ascii=False, indent=1) + "\n"
