"""CSL-JSON, for Zotero, pandoc, citation-js and citeproc: institutions are `literal` names."""

from __future__ import annotations

from collections.abc import Mapping

from motir_archive.exports.citations.citation import Citation
from motir_archive.site.dates import long_day


def csl_item(citation: Citation) -> Mapping[str, object]:
    """Return an item of the CSL data schema 1.0."""
    online = {"URL": citation.address} if citation.is_online else {}
    publisher = {"publisher": citation.publisher} if citation.publisher else {}
    authors = {"author": [{"literal": author} for author in citation.authors]} if citation.authors else {}
    where = f"Text as collected on {long_day(citation.collected)}, {citation.text_mark}"
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
        "archive_location": citation.text_address,
        "note": f"{where}{original}",
        **online,
    }
