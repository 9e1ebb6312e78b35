"""The citations that the page of a release shows: to read, to copy, and to save as a file."""

from __future__ import annotations

import json
from dataclasses import dataclass

from motir_archive.exports.citations.bibtex import bibtex
from motir_archive.exports.citations.citation import Citation
from motir_archive.exports.citations.csl import csl_item
from motir_archive.exports.citations.ris import ris
from motir_archive.exports.citations.styles import apa, bluebook, chicago, oscola


@dataclass(frozen=True, slots=True)
class Shown:
    """A citation in one style or format."""

    name: str
    """Of the style or format."""
    text: str
    suffix: str = ""
    """Of a file that holds it; empty for a style, which no program reads."""


def shown(citation: Citation) -> list[Shown]:
    """Return the citation in every style and format."""
    csl = json.dumps([csl_item(citation)], ensure_ascii=False)
    return [
        Shown("Chicago", chicago(citation)),
        Shown("APA", apa(citation)),
        Shown("OSCOLA", oscola(citation)),
        Shown("Bluebook", bluebook(citation)),
        Shown("BibTeX", bibtex(citation), "bib"),
        Shown("RIS", ris(citation), "ris"),
        Shown("CSL-JSON", f"{csl}\n", "csl.json"),
    ]
