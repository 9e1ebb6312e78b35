"""The agencies with their names over time, parents and heads, as one JSON document."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Mapping
from dataclasses import asdict

from motir_archive.exports.data.releases import VERSION
from motir_archive.model.agency import Agency
from motir_archive.site.catalogue import Catalogue


def agency_data(catalogue: Catalogue) -> str:
    """Return all agencies of an archive, by id."""
    agencies = [_data(catalogue, agency) for agency in sorted(catalogue.agencies, key=lambda each: each.id)]
    document = {"version": VERSION, "agencies": agencies}
    return json.dumps(document, ensure_ascii=False, indent=1, default=_day) + "\n"


def _data(catalogue: Catalogue, agency: Agency) -> Mapping[str, object]:
    """Return what the registry and the releases say of an agency; what is not known is left out."""
    known = {key: value for key, value in asdict(agency).items() if value not in ("", (), None)}
    counts = {"issued": catalogue.issued_count(agency), "named": catalogue.named_count(agency)}
    return {"id": agency.id, **known, **counts}


def _day(value: object) -> str:
    if isinstance(value, dt.date):
        return value.isoformat()
    raise TypeError(f"{value!r} has no place in data/agencies.json")
