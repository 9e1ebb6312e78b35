"""BibTeX, for BibTeX, biber and JabRef: institutions stand in braces, which keep their names whole."""

from __future__ import annotations

from motir_archive.exports.citations.citation import Citation
from motir_archive.exports.citations.cited_text import as_sentence, cited_text

_SPECIAL = str.maketrans(
    {
        **{character: f"\\{character}" for character in "&%$#_"},
        "{": r"{\textbraceleft}",
        "}": r"{\textbraceright}",
        "\\": r"\textbackslash{}",
        "~": r"\textasciitilde{}",
        "^": r"\textasciicircum{}",
        "\n": " ",
    }
)
"""BibTeX wants braces in pairs, even those after a backslash, and a title may have one without a partner."""
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
"""Names that every style defines."""


def bibtex(citation: Citation) -> str:
    """Return an entry of the type that every style knows, @misc, with a line feed at its end."""
    date = citation.date
    where = as_sentence(cited_text(citation))
    where += f": {_address(citation.text_address)}" if citation.text_address else ""
    where += f". Original page: {_address(citation.original)}" if citation.original else ""
    fields = {
        "author": " and ".join(f"{{{author.translate(_SPECIAL)}}}" for author in citation.authors),
        "title": f"{{{citation.title.translate(_SPECIAL)}}}",
        "howpublished": "Press release",
        "publisher": citation.publisher.translate(_SPECIAL),
        "year": f"{date.year:04}",
        "day": str(date.day),
        "note": f"{citation.archive.translate(_SPECIAL)}. {where}",
        "url": citation.address if citation.is_online else "",
        "language": citation.language,
    }
    lines = [f"  {name} = {{{value}}}," for name, value in fields.items() if value]
    lines.insert(-1, f"  month = {_MONTHS[date.month - 1]},")
    return "\n".join([f"@misc{{{citation.key},", *lines, "}\n"])


def _address(text: str) -> str:
    return rf"\url{{{text}}}" if "://" in text else text.translate(_SPECIAL)
