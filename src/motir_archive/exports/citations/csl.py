"""CSL-JSON, for Zotero, pandoc, citation-js and citeproc: institutions are `literal` names."""

from __future__ import annotations

from collections.abc import Mapping

from motir_archive.exports.citations.citation import Citation
from motir_archive.exports.citations.cited_text import as_sentence, cited_text


def csl_item(citation: Citation) -> Mapping[str, object]:
    """Return an item of the CSL data schema 1.0."""
    online = {"URL": citation.address} if citation.is_online else {}
    publisher = {"publisher": citation.publisher} if citation.publisher else {}
    authors = {"author": [{"literal": author} for author in citation.authors]} if citation.authors else {}
    location = {"archive_location": citation.text_address} if citation.text_address else {}
    original = f". Original page: {citation.original}" if citation.original else ""
    return {
        "id": citation.key,
        "type": "document",
        "genre": "Press release",
        **authors,
        "issued": {"date-parts": [[citation.date.year, citation.date.month, citation.date.day]]},
        "title": citation.title,
        **publisher,
        "language": citation.language,
        "archive": citation.archive,
        **location,
        "note": f"{as_sentence(cited_text(citation))}{original}",
        **online,
    }
