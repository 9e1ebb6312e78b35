"""What the fields of agencies.json mean. What is not known of an agency is not there."""

from __future__ import annotations

from motir_archive.agencies.registry.reader import KINDS
from motir_archive.exports.data.fields import (
    DAY,
    FALSE,
    NUMBER,
    TEXT,
    VERSION,
    YES,
    Field,
    list_of,
    object_of,
)

_UNSURE = ("unsure", list_of(TEXT), "The keys of what is not certain here.")
_NOTE = ("note", TEXT, "Why, in a few words.")
_SINCE = ("since", DAY, "The first day; missing where it is not known.")
_UNTIL = ("until", DAY, "The last day; missing where it still holds or is not known.")
_DAYS_AND_DOUBTS = (_SINCE, _UNTIL, _UNSURE, _NOTE)
_ACRONYM = object_of(
    ("acronym", TEXT, "As texts write it."),
    optional=(
        ("alone", FALSE, "It counts only in a text that has the name as well."),
        *_DAYS_AND_DOUBTS,
    ),
)
_NAME = object_of(
    ("name", TEXT, "In full."),
    optional=(
        ("acronyms", list_of(_ACRONYM), "The first is the one that is shown."),
        ("local", TEXT, "In the language of the country."),
        ("aliases", list_of(TEXT), "Other ways in which texts write it."),
        ("alone", FALSE, "It counts only together with its country."),
        *_DAYS_AND_DOUBTS,
    ),
)
_PARENT = object_of(("id", TEXT, "Of an agency."), optional=_DAYS_AND_DOUBTS)
_HEAD = object_of(
    ("name", TEXT, "The spelling to show."),
    optional=(
        ("also", list_of(TEXT), "Other spellings for the same person."),
        ("title", TEXT, "What the office is called."),
        *_DAYS_AND_DOUBTS,
    ),
)
_AGENCY = object_of(
    ("id", TEXT, "For life; part of its address."),
    ("names", {**list_of(_NAME), "minItems": 1}, "What it was called, the newest name first."),
    ("registered", YES, "It stands in agencies.yaml; else only releases tell of it."),
    ("issued", NUMBER, "How many releases it issued."),
    ("named", NUMBER, "How many releases of others name it."),
    optional=(
        ("address", TEXT, "Path of its page; missing where it is named too rarely for one."),
        ("kind", {"enum": list(KINDS)}, "What it is."),
        ("country", TEXT, "Whose institution it is."),
        ("website", TEXT, "Its own address."),
        ("parent", TEXT, "The id of the agency that it belongs to today."),
        ("parents", list_of(_PARENT), "Those that it belonged to, the newest first."),
        ("predecessors", list_of(TEXT), "The ids of the agencies that it was made from."),
        ("successors", list_of(TEXT), "The ids of the agencies that took over from it."),
        ("heads", list_of(_HEAD), "Who headed it, the newest first."),
        _UNSURE,
        _NOTE,
    ),
)
AGENCIES: tuple[Field, ...] = (
    VERSION,
    ("agencies", list_of(_AGENCY), "By id: names and their days, parents, heads, counts of releases."),
)
