"""The citations that the page of a release shows: to read, to copy, and to save as a file."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from motir_archive.exports.citations.bibtex import bibtex
from motir_archive.exports.citations.citation import Citation
from motir_archive.exports.citations.csl import csl_item
from motir_archive.exports.citations.ris import ris
from motir_archive.exports.citations.styles import apa, bluebook, chicago, oscola


@dataclass(frozen=True, slots=True)
class ShownCitation:
    """A citation in one style or format."""

    name: str
    """Of the style or format."""
    text: str
    suffix: str = ""
    """Of a file that holds it; empty for a style, which no program reads."""


def shown(citation: Citation, names: Iterable[str]) -> list[ShownCitation]:
    """Return the citation in styles and formats, named as the setting `citations` names them."""
    return [ShownCitation(name, form(citation), suffix) for name in names for form, suffix in [_FORMS[name]]]


def _csl_json(citation: Citation) -> str:
    return json.dumps([csl_item(citation)], ensure_ascii=False) + "\n"


_FORMS: dict[str, tuple[Callable[[Citation], str], str]] = {
    "Chicago": (chicago, ""),
    "APA": (apa, ""),
    "OSCOLA": (oscola, ""),
    "Bluebook": (bluebook, ""),
    "BibTeX": (bibtex, "bib"),
    "RIS": (ris, "ris"),
    "CSL-JSON": (_csl_json, "csl.json"),
}
