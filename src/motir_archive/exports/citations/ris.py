"""RIS, for EndNote and its kin.

The format splits an author at the first comma into family and given name. EndNote reads a comma after a name
as the mark of an institution, and a doubled one as a comma that belongs to the name. Programs that do not
know this, such as Zotero, split the name all the same; they read the other formats.
"""

from __future__ import annotations

from motir_archive.exports.citations.citation import Citation
from motir_archive.exports.citations.cited_text import as_sentence, cited_text


def ris(citation: Citation) -> str:
    """Return a record with a line feed at its end."""
    date = citation.date
    address = f": {citation.text_address}" if citation.text_address else ""
    fields = [
        ("TY", "GEN"),
        ("ID", citation.key),
        *(("AU", _institution(author)) for author in citation.authors),
        ("TI", citation.title),
        ("PY", f"{date.year:04}"),
        ("DA", f"{date.year:04}/{date.month:02}/{date.day:02}"),
        ("M3", "Press release"),
        ("PB", citation.publisher),
        ("LA", citation.language),
        ("DB", citation.archive),
        ("N1", f"{as_sentence(cited_text(citation))}{address}"),
        ("N1", f"Original page: {citation.original}" if citation.original else ""),
        ("UR", citation.address if citation.is_online else ""),
    ]
    lines = [f"{tag}  - {' '.join(value.split())}" for tag, value in fields if value]
    return "\n".join([*lines, "ER  - ", ""])


def _institution(name: str) -> str:
    """Return a name so that EndNote takes it as an institution: its first comma doubled, or one after it."""
    return name.replace(",", ",,", 1) if "," in name else f"{name},"
