"""Which text of a release a citation is of: as it was collected, or as an editor of the archive wrote it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

from motir_archive.exports.citations.citation import Citation
from motir_archive.site.dates import long_day


def cited_text(citation: Citation, day: Callable[[dt.date], str] = long_day) -> str:
    """Return which text is cited, such as `text as collected on 5 December 2025, 1aba8469`.

    `day` writes a date as the style wants it. What an editor wrote is never said to have been collected.
    """
    collected = ""
    if citation.collected:
        kind = "excerpt" if citation.is_excerpt else "text"
        collected = f"{kind} as collected on {day(citation.collected)}, {citation.text_mark}"
    if not citation.editors_mark:
        return collected
    edited = f"{f' on {day(citation.edited)}' if citation.edited else ''}, {citation.editors_mark}"
    if collected:
        return f"text as corrected by the editor of this archive{edited}; uncorrected {collected}"
    return f"text as written for this archive by its editor{edited}"


def as_sentence(text: str) -> str:
    """Return the text with a capital at its beginning."""
    return text[:1].upper() + text[1:]
