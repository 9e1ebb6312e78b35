"""Citations as people write them: Chicago, APA, OSCOLA, Bluebook.

Each names the page, and the text as it was collected, with the address at which that text stays. Of a text
that an editor wrote the page alone is named.

Authors are institutions, whose names are never inverted: so of two there is no comma before the last one, but
for Chicago, whose bibliographies have it always.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from motir_archive.exports.citations.citation import Citation
from motir_archive.exports.citations.cited_text import as_sentence, cited_text
from motir_archive.site.dates import MONTHS, long_day

_BLUEBOOK_MONTHS = (
    *("Jan.", "Feb.", "Mar.", "Apr.", "May", "June", "July", "Aug.", "Sept.", "Oct.", "Nov.", "Dec."),
)
"""Table T12 of the Bluebook."""


def chicago(citation: Citation) -> str:
    """Return a bibliography entry after the Chicago Manual of Style, 17th edition, 14.205 and 14.189."""
    title = citation.title.replace("“", "‘").replace("”", "’")
    author = _closed(_joined(citation.authors, ", and ")) + " " if citation.authors else ""
    return (
        f"{author}“{_closed(title)}” Press release, {_american(citation.date)}. "
        f"{_closed(citation.archive)} {citation.address}. "
        f"{as_sentence(cited_text(citation, _american))}{_after(', ', citation.text_address)}."
    )


def apa(citation: Citation) -> str:
    """Return a reference after the Publication Manual of the APA, 7th edition, 10.16."""
    date = f"({citation.date.year}, {MONTHS[citation.date.month - 1]} {citation.date.day})"
    title = f"{citation.title} [Press release]."
    several = ", & " if len(citation.authors) > 2 else " & "
    author = _closed(_joined(citation.authors, several))
    start = f"{author} {date}. {title}" if citation.authors else f"{title} {date}."
    return (
        f"{start} {_closed(citation.archive)} {citation.address} "
        f"({as_sentence(cited_text(citation, _american))}{_after(': ', citation.text_address)})"
    )


def oscola(citation: Citation) -> str:
    """Return a footnote after OSCOLA, 4th edition, 3.4.8: addresses stand in angle brackets.

    Of more than three authors it names the first (1.3.1).
    """
    authors = citation.authors if len(citation.authors) <= 3 else (citation.authors[0], "others")
    author = _joined(authors, " and ") + ", " if authors else ""
    text = f" <{citation.text_address}>" if citation.text_address else ""
    return (
        f"{author}‘{citation.title}’ (press release, {long_day(citation.date)}) <{citation.address}>, "
        f"{citation.archive}, {cited_text(citation)}{text}"
    )


def bluebook(citation: Citation) -> str:
    """Return a footnote after the Bluebook, rules 17.2.4 and 18.2; brackets hold the archived text."""
    author = _joined(citation.authors, " & ") + ", " if citation.authors else ""
    text = f" [{citation.text_address}]" if citation.text_address else ""
    return (
        f"Press Release, {author}{citation.title} ({_bluebook(citation.date)}), {citation.address}"
        f"{text} ({citation.archive}, {cited_text(citation, _bluebook)})."
    )


def _american(date: dt.date) -> str:
    return f"{MONTHS[date.month - 1]} {date.day}, {date.year}"


def _bluebook(date: dt.date) -> str:
    return f"{_BLUEBOOK_MONTHS[date.month - 1]} {date.day}, {date.year}"


def _closed(text: str) -> str:
    """Return a text that ends in a full stop, or in what takes its place."""
    return text if text.endswith((".", "?", "!")) else f"{text}."


def _after(mark: str, address: str) -> str:
    """Return an address with the mark before it; nothing where there is none."""
    return address and f"{mark}{address}"


def _joined(authors: Sequence[str], last: str) -> str:
    """Return the names with commas between, and `last` before the last one."""
    return last.join(part for part in (", ".join(authors[:-1]), *authors[-1:]) if part)
