"""Citations as people write them: Chicago, APA, OSCOLA, Bluebook.

Each names the page, and the text as it was collected, with the address at which that text stays.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from motir_archive.exports.citations.citation import Citation
from motir_archive.site.dates import MONTHS, long_day

_BLUEBOOK_MONTHS = (
    *("Jan.", "Feb.", "Mar.", "Apr.", "May", "June", "July", "Aug.", "Sept.", "Oct.", "Nov.", "Dec."),
)
"""Table T12 of the Bluebook."""


def chicago(citation: Citation) -> str:
    """Return a bibliography entry after the Chicago Manual of Style, 17th edition, 14.205 and 14.189."""
    title = citation.title.replace("“", "‘").replace("”", "’")
    author = _closed(_joined(citation.authors, "and")) + " " if citation.authors else ""
    return (
        f"{author}“{_closed(title)}” Press release, {_american(citation.date)}. "
        f"{_closed(citation.archive)} {citation.address}. "
        f"Text as collected on {_american(citation.collected)}, {citation.text_mark}, "
        f"{citation.text_address}."
    )


def apa(citation: Citation) -> str:
    """Return a reference after the Publication Manual of the APA, 7th edition, 10.16."""
    date = f"({citation.date.year}, {MONTHS[citation.date.month - 1]} {citation.date.day})"
    title = f"{citation.title} [Press release]."
    author = _closed(_joined(citation.authors, "&"))
    start = f"{author} {date}. {title}" if citation.authors else f"{title} {date}."
    return (
        f"{start} {_closed(citation.archive)} {citation.address} "
        f"(Text as collected on {_american(citation.collected)}, {citation.text_mark}: "
        f"{citation.text_address})"
    )


def oscola(citation: Citation) -> str:
    """Return a footnote after OSCOLA, 4th edition, 3.4.8: addresses stand in angle brackets."""
    author = _joined(citation.authors, "and") + ", " if citation.authors else ""
    return (
        f"{author}‘{citation.title}’ (press release, {long_day(citation.date)}) <{citation.address}>, "
        f"{citation.archive}, text as collected on {long_day(citation.collected)}, {citation.text_mark} "
        f"<{citation.text_address}>"
    )


def bluebook(citation: Citation) -> str:
    """Return a footnote after the Bluebook, rules 17.2.4 and 18.2; brackets hold the archived text."""
    author = _joined(citation.authors, "&") + ", " if citation.authors else ""
    return (
        f"Press Release, {author}{citation.title} ({_bluebook(citation.date)}), {citation.address} "
        f"[{citation.text_address}] ({citation.archive}, text as collected on "
        f"{_bluebook(citation.collected)}, {citation.text_mark})."
    )


def _american(date: dt.date) -> str:
    return f"{MONTHS[date.month - 1]} {date.day}, {date.year}"


def _bluebook(date: dt.date) -> str:
    return f"{_BLUEBOOK_MONTHS[date.month - 1]} {date.day}, {date.year}"


def _closed(text: str) -> str:
    """Return a text that ends in a full stop, or in what takes its place."""
    return text if text.endswith((".", "?", "!")) else f"{text}."


def _joined(authors: Sequence[str], word: str) -> str:
    if not authors:
        return ""
    *others, last = authors
    return f"{', '.join(others)}, {word} {last}" if others else last
