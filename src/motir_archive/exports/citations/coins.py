"""COinS: a citation that Zotero and other programs find on the page itself.

OpenURL (Z39.88-2004) with the fields of Dublin Core, in the title of an empty element. It is the
only thing on a page from which Zotero learns that an author is an institution (`rft.aucorp`). It has no
place for an archive, nor for the address of one text of several.

It stands in the page where `extra_formats` is set. Elsewhere the script of the page makes it, of what the
page shows (assets/page/coins.js): for Zotero in a browser, and no program that runs no scripts.
"""

from __future__ import annotations

from functools import lru_cache
from urllib.parse import quote_plus

from motir_archive.exports.citations.citation import Citation


def coins(citation: Citation) -> str:
    """Return the context object, key-encoded values with `&` between."""
    values = [
        ("ctx_ver", "Z39.88-2004"),
        ("rft_val_fmt", "info:ofi/fmt:kev:mtx:dc"),
        ("rft.type", "document"),
        ("rft.title", citation.title),
        # Zotero puts each institution in front of those before it, so the first one goes last.
        *(("rft.aucorp", author) for author in reversed(citation.authors)),
        ("rft.date", citation.date.isoformat()),
        ("rft.publisher", citation.publisher),
        ("rft.source", citation.archive),
        ("rft.language", citation.language),
        ("rft_id", citation.address if citation.is_online else ""),
    ]
    return "&".join([f"{key}={_quoted(value)}" for key, value in values if value])


@lru_cache(maxsize=256)  # most values are the same for many releases in a row
def _quoted(value: str) -> str:
    return quote_plus(value, safe="/:")
