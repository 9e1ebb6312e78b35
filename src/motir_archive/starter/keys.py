"""Every key of archive.yaml and agencies.yaml, what it means, and an example of it.

What the settings of archive.yaml mean is read from the docstrings of `Config`, so it is written only once.
"""

from __future__ import annotations

import ast
import inspect
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from motir_archive.agencies.registry.reader import KINDS
from motir_archive.config import Config


@dataclass(frozen=True, slots=True)
class Key:
    """A key of a settings file."""

    name: str
    meaning: str
    example: str
    """A value as YAML writes it."""


_KEY_OF = {"layouts": "layout"}
"""Field of Config -> key in archive.yaml, where the two have different names."""

EXAMPLES = {
    "title": "Press releases of the Ministry of Trade",
    "description": "Every press release of the ministry since 2020, searchable and citable.",
    "language": "en",
    "second_language": "ar",
    "base_url": "https://example.org/archive/",
    "authority": "example.org",
    "publisher": "mot",
    "country": "KE",
    "source_url": "https://www.example.org/press-releases",
    "source_pattern": "https://www.example.org/news/{year}/{slug}",
    "contact": "mailto:archive@example.org",
    "topics": "[Industry, Trade]",
    "layout": '{ "old/*.txt": plain }',
    "languages": '{ "korean/*.txt": ko }',
    "dumped": '{ "old/page-1.txt": 2023-05-02 }',
    "moved": "{ 2025/11/28/old-title.html: 2025/11/28/new-title.html }",
    "time_zone": "Africa/Nairobi",
    "file_prefix": "bulletin",
    "theme": '{ link: "#00558b / #8cc8ff", serif: "Georgia, serif", logo: logo.svg }',
    "rights": "Ministry of Trade; free to use with the source named.",
    "licence": "https://creativecommons.org/licenses/by/4.0/",
    "citations": "[Chicago, APA, BibTeX]",
    "extra_formats": "yes",
    "sqlite": "yes",
    "day_pages_from": "3",
    "longest_line": "33554432",
    "paragraph_length": "400",
}
"""A value of each setting of archive.yaml."""


def archive_keys() -> list[Key]:
    """Return the settings of archive.yaml, in the order of the fields of Config."""
    keys = [(_KEY_OF.get(field, field), meaning) for field, meaning in _documented_fields()]
    return [Key(key, meaning, EXAMPLES.get(key, "")) for key, meaning in keys]


def _documented_fields() -> Iterator[tuple[str, str]]:
    """Yield each field of Config with its docstring, which Python keeps in the source alone."""
    statements = ast.parse(inspect.getsource(Config)).body[0]
    for pair in pairwise(ast.iter_child_nodes(statements)):
        match pair:
            case ast.AnnAssign(target=ast.Name(id=field)), ast.Expr(value=ast.Constant(value=str(meaning))):
                yield field, " ".join(meaning.split())


_SINCE = Key("since", "First day, where it is known.", "2013-03-23")
_UNTIL = Key("until", "Last day; none where it still holds or is not known.", "2025-09-30")
_UNSURE = Key("unsure", "The keys of this entry whose values are not certain.", "[since]")
_NOTE = Key("note", "Why, in a few words.", "the day is that of the decree")

AGENCY_KEYS: dict[str, tuple[Key, ...]] = {
    "an agency": (
        Key("id", "The acronym in lower case, else the name with hyphens; part of addresses.", "mot"),
        Key("kind", f"One of: {', '.join(KINDS)}.", "ministry"),
        Key("names", "What it was called, the newest name first.", "[{ name: Ministry of Trade }]"),
        Key("parent", "The id of the agency it belongs to, or a list with days.", "mof"),
        Key("website", "Its address.", "https://www.example.org/"),
        Key("predecessors", "The ids of the agencies it was made from.", "[mof]"),
        Key("successors", "The ids of the agencies that took over from it.", "[mof]"),
        Key("heads", "Who headed it, the newest first.", "[{ name: Jane Doe, title: Minister }]"),
        Key("country", "Its country, where that is not the one for which the list was written.", "Japan"),
        _UNSURE,
        _NOTE,
    ),
    "a name": (
        Key("name", "The name in full.", "Ministry of Trade"),
        Key("acronyms", "Texts, or mappings with days; the first is shown.", "[MOT]"),
        Key(
            "local",
            "The name in the language of the country. Pages in that language show it, if the language has "
            "letters of its own.",
            "산업통상부",
        ),
        Key("aliases", "Other ways in which texts write it; never shown.", "[Trade Ministry]"),
        Key("alone", "`no` where it counts only together with its country.", "no"),
        _SINCE,
        _UNTIL,
        _UNSURE,
        _NOTE,
    ),
    "an acronym": (
        Key("acronym", "As texts write it.", "MOT"),
        Key("alone", "`no` where it counts only in a text that has the name as well.", "no"),
        _SINCE,
        _UNTIL,
        _UNSURE,
        _NOTE,
    ),
    "a parent": (Key("id", "The id of an agency in this file.", "mof"), _SINCE, _UNTIL, _UNSURE, _NOTE),
    "a head": (
        Key("name", "The spelling to show.", "Jane Doe"),
        Key("also", "Other spellings for the same person.", "[Jane A. Doe]"),
        Key("title", "What the office is called.", "Minister"),
        _SINCE,
        _UNTIL,
        _UNSURE,
        _NOTE,
    ),
}
"""The keys of each kind of entry in agencies.yaml."""
