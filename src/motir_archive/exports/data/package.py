"""The Data Package (Frictionless, version 1), which describes the files of data/ to programs."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Any

from motir_archive.config import Config
from motir_archive.exports.data.tables import AGENCY_COLUMNS, RELEASE_COLUMNS
from motir_archive.site import urls
from motir_archive.text.slugs import slug

_TYPES = {
    **dict.fromkeys(("date", "first_collected", "last_collected", "no_longer_listed", "dumped"), "date"),
    **dict.fromkeys(("words", "issued", "named"), "integer"),
    **dict.fromkeys(("excerpt", "revised", "editor", "registered"), "boolean"),
}


def data_package(config: Config, sizes: Mapping[str, int]) -> str:
    """Return datapackage.json. `sizes` are those of the tables, in bytes, by path."""
    tables = (
        _table("releases", urls.RELEASES_TABLE, RELEASE_COLUMNS, ["address"]),
        _table("agencies", urls.AGENCIES_TABLE, AGENCY_COLUMNS, ["id"]),
        _table("sources", urls.SOURCES_DATA, ("file", "dumped", "told by", "sha256"), ["file"], "\t"),
    )
    package = {
        "profile": "data-package",
        "name": slug(config.title) if slug(config.title).isascii() else "archive",
        "title": config.title,
        "description": config.description,
        **({"homepage": config.base_url} if config.base_url else {}),
        "resources": [{**table, "bytes": sizes[f"data/{table['path']}"]} for table in tables],
    }
    return json.dumps(package, ensure_ascii=False, indent=1) + "\n"


def _table(
    name: str, path: str, columns: Sequence[str], key: Sequence[str], delimiter: str = ","
) -> Mapping[str, Any]:
    fields = [{"name": column, "type": _TYPES.get(column, "string")} for column in columns]
    return {
        "profile": "tabular-data-resource",
        "name": name,
        "path": path.removeprefix("data/"),
        "format": path.rpartition(".")[2],
        "mediatype": "text/csv" if delimiter == "," else "text/tab-separated-values",
        "encoding": "utf-8-sig" if delimiter == "," else "utf-8",
        "dialect": {"delimiter": delimiter, "doubleQuote": True, "quoteChar": '"'},
        "schema": {"fields": fields, "primaryKey": key},
    }
