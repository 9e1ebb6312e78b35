"""The agencies with their names over time, parents and heads, as one JSON document.

Keys are those of agencies.yaml, so that what is read in one can be written in the other. What is not known is
left out. Fields are described in agency_schema.py.
"""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Mapping
from typing import Protocol

from motir_archive.exports.data.releases import VERSION
from motir_archive.model.agency import Acronym, Agency, AgencyName, Head, Parent
from motir_archive.site import urls
from motir_archive.site.catalogue import Catalogue

Data = Mapping[str, object]


def agency_data(catalogue: Catalogue) -> str:
    """Return all agencies of an archive, by id, an agency a line."""
    encode = json.JSONEncoder(ensure_ascii=False).encode
    agencies = ",\n".join(encode(_agency(catalogue, agency)) for agency in all_agencies(catalogue))
    return f'{{"version": {VERSION}, "agencies": [\n{agencies}\n]}}\n'


def all_agencies(catalogue: Catalogue) -> list[Agency]:
    """Return the agencies by id, also those without a page, because other data files name them."""
    return sorted(catalogue.archive.agencies.values(), key=lambda agency: agency.id)


def _agency(catalogue: Catalogue, agency: Agency) -> Data:
    return {
        "id": agency.id,
        **_known(address=urls.agency(agency.id) if agency.has_page else ""),
        **_known(kind=agency.kind, country=agency.country, website=agency.website, parent=agency.parent),
        "names": [_name(name) for name in agency.names],
        **_known(
            parents=[_parent(parent) for parent in agency.parents],
            predecessors=list(agency.predecessors),
            successors=list(agency.successors),
            heads=[_head(head) for head in agency.heads],
            unsure=list(agency.unsure),
            note=agency.note,
        ),
        "registered": agency.is_registered,
        "issued": catalogue.issued_count(agency),
        "named": catalogue.named_count(agency),
    }


def _name(name: AgencyName) -> Data:
    details = {detail.text: detail for detail in name.acronym_details}
    acronyms = [_acronym(details.get(text) or Acronym(text)) for text in name.acronyms]
    own = _known(acronyms=acronyms, local=name.local, aliases=list(name.aliases))
    return {"name": name.text, **own, **_alone(name.stands_alone), **_days_and_doubts(name)}


def _acronym(acronym: Acronym) -> Data:
    return {"acronym": acronym.text, **_alone(acronym.stands_alone), **_days_and_doubts(acronym)}


def _parent(parent: Parent) -> Data:
    return {"id": parent.id, **_days_and_doubts(parent)}


def _head(head: Head) -> Data:
    return {"name": head.name, **_known(also=list(head.also), title=head.title), **_days_and_doubts(head)}


def _alone(stands_alone: bool) -> Data:  # noqa: FBT001 - it has a name where it is kept
    return {} if stands_alone else {"alone": False}


class _Dated(Protocol):
    """What held from one day to another, and what is not certain about it."""

    @property
    def since(self) -> dt.date | None: ...
    @property
    def until(self) -> dt.date | None: ...
    @property
    def unsure(self) -> tuple[str, ...]: ...
    @property
    def note(self) -> str: ...


def _days_and_doubts(fact: _Dated) -> Data:
    since, until = (day.isoformat() if day else "" for day in (fact.since, fact.until))
    return _known(since=since, until=until, unsure=list(fact.unsure), note=fact.note)


def _known(**values: str | list[str] | list[Data]) -> Data:
    """Return what is not empty."""
    return {key: value for key, value in values.items() if value}
