"""The citations of a whole archive, one compressed file a format.

With a file for each release and format there would be three times as many files as releases. A reader who
wants one record saves it from the release's page.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator

from motir_archive.exports.citations.bibtex import bibtex
from motir_archive.exports.citations.citation import Citation, citation_of
from motir_archive.exports.citations.csl import csl_item
from motir_archive.exports.citations.ris import ris
from motir_archive.exports.compression import gzipped
from motir_archive.exports.export import SiteData
from motir_archive.site import urls


def csl_list(citations: Iterable[Citation]) -> Iterator[str]:
    """Yield a list of CSL-JSON, one item a line."""
    before, encode = "[", json.JSONEncoder(ensure_ascii=False).encode
    for citation in citations:
        yield f"{before}\n{encode(csl_item(citation))}"
        before = ","
    yield "\n]\n"


def _each(form: Callable[[Citation], str]) -> Callable[[Iterable[Citation]], Iterator[str]]:
    return lambda citations: (f"{form(citation)}\n" for citation in citations)


FORMATS: tuple[tuple[str, Callable[[Iterable[Citation]], Iterator[str]]], ...] = (
    (urls.CITATIONS_BIBTEX, _each(bibtex)),
    (urls.CITATIONS_RIS, _each(ris)),
    (urls.CITATIONS_CSL, csl_list),
)


def citation_files(data: SiteData) -> Iterator[tuple[str, Iterable[bytes]]]:
    """Yield the path and content of each file."""
    for path, form in FORMATS:
        citations = (
            citation_of(release, data.catalogue, data.config) for release in data.catalogue.archive.releases
        )
        yield path, gzipped(form(citations))
