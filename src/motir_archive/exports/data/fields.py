"""What schemas are put together from: fields, each with its JSON Schema and its meaning."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

Schema = Mapping[str, Any]
Field = tuple[str, Schema, str]
"""Name, JSON Schema, and what it means."""

TEXT: Schema = {"type": "string"}
DAY: Schema = {"type": "string", "format": "date"}
YES: Schema = {"type": "boolean"}
FALSE: Schema = {"const": False}
NUMBER: Schema = {"type": "integer", "minimum": 0}
DIGEST: Schema = {"type": "string", "pattern": "^[0-9a-f]{64}$"}
VERSION: Field = (
    "version",
    {"const": 1},
    "Version of this format; it goes up when an older program would misread it.",
)


def list_of(items: Schema) -> Schema:
    """Return the schema of a list."""
    return {"type": "array", "items": items}


def object_of(*fields: Field, optional: Sequence[Field] = ()) -> Schema:
    """Return the schema of an object that has these fields, perhaps the optional ones, and no others."""
    return {
        "type": "object",
        "required": [name for name, _, _ in fields],
        "properties": {name: {**schema, "description": what} for name, schema, what in (*fields, *optional)},
        "additionalProperties": False,
    }
