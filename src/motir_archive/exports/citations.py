"""How to cite a release: one record, written in the styles and formats that people ask for.

The author is an institution, so every format gets it in the form that keeps it from being split into a
family name and a given name at its comma.
"""

from __future__ import annotations

import datetime as dt
import json
import re
from dataclasses import dataclass

from motir_archive.site.dates import MONTHS

_BIBTEX_SPECIAL = str.maketrans(
    {
        **{character: f"\\{character}" for character in "&%$#_{}"},
        "\\": r"\textbackslash{}",
        "~": r"\textasciitilde{}",
        "^": r"\textasciicircum{}",
    }
)


@dataclass(frozen=True, slots=True)
class Citation:
    """What is needed to cite a release."""

    authors: tuple[str, ...]
    """Institutions, never empty."""
    title: str
    date: dt.date
    key: str
    """Names the entry in a bibliography: ASCII letters, digits and hyphens."""
    url: str
    """Permanent address; empty where it is not known."""
    archive: str
    """Title of the archive."""

    def formats(self) -> list[tuple[str, str]]:
        """Return (name, text) of every format."""
        return [
            ("Chicago", chicago(self)),
            ("APA", apa(self)),
            ("BibTeX", bibtex(self)),
            ("RIS", ris(self)),
            ("CSL-JSON", csl_json(self)),
        ]


def citation_key(agency: str, date: dt.date, slug: str) -> str:
    """Return a key such as `motir-2025-11-28-korea-to-boost`."""
    words = re.findall("[a-z0-9]+", slug)[:3]
    return "-".join([*re.findall("[a-z0-9]+", agency), date.isoformat(), *words])


def chicago(citation: Citation) -> str:
    """Return a bibliography entry after the Chicago Manual of Style."""
    title = citation.title.replace("“", "‘").replace("”", "’")
    end = "" if title.endswith((".", "?", "!")) else "."
    parts = [f"{_joined(citation.authors, 'and')}. “{title}{end}” Press release, {_american(citation.date)}."]
    return " ".join([*parts, *([f"{citation.url}."] if citation.url else [])])


def apa(citation: Citation) -> str:
    """Return a reference after the Publication Manual of the APA."""
    date = f"{citation.date.year}, {MONTHS[citation.date.month - 1]} {citation.date.day}"
    text = f"{_joined(citation.authors, '&')}. ({date}). {citation.title} [Press release]."
    return f"{text} {citation.url}" if citation.url else text


def bibtex(citation: Citation) -> str:
    """Return a BibTeX entry."""
    authors = " and ".join(f"{{{author.translate(_BIBTEX_SPECIAL)}}}" for author in citation.authors)
    fields = {
        "author": authors,
        "title": f"{{{citation.title.translate(_BIBTEX_SPECIAL)}}}",
        "howpublished": "Press release",
        "year": f"{citation.date.year:04}",
        "month": str(citation.date.month),
        "day": str(citation.date.day),
        "note": f"Archived in {citation.archive.translate(_BIBTEX_SPECIAL)}",
        "url": citation.url,
    }
    lines = [f"  {name} = {{{value}}}," for name, value in fields.items() if value]
    return "\n".join([f"@misc{{{citation.key},", *lines, "}"])


def ris(citation: Citation) -> str:
    """Return a RIS record. The comma behind an author marks an institution."""
    date = citation.date
    lines = [
        "TY  - GEN",
        *(f"AU  - {author}," for author in citation.authors),
        f"TI  - {citation.title}",
        f"PY  - {date.year:04}",
        f"DA  - {date.year:04}/{date.month:02}/{date.day:02}",
        "M3  - Press release",
        f"DB  - {citation.archive}",
        *([f"UR  - {citation.url}"] if citation.url else []),
        "ER  - ",
    ]
    return "\n".join(lines)


def csl_json(citation: Citation) -> str:
    """Return an item of CSL-JSON, as a list of one."""
    item = {
        "id": citation.key,
        "type": "document",
        "genre": "Press release",
        "author": [{"literal": author} for author in citation.authors],
        "issued": {"date-parts": [[citation.date.year, citation.date.month, citation.date.day]]},
        "title": citation.title,
        "archive": citation.archive,
        **({"URL": citation.url} if citation.url else {}),
    }
    return json.dumps([item], ensure_ascii=False, indent=1)


def _american(date: dt.date) -> str:
    return f"{MONTHS[date.month - 1]} {date.day}, {date.year}"


def _joined(authors: tuple[str, ...], word: str) -> str:
    *others, last = authors
    return f"{', '.join(others)}, {word} {last}" if others else last
