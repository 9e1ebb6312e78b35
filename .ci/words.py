"""Bring the catalogues in templates/words/ up to date with the words in templates, scripts and modules.

`make words` runs this. theme.pot lists the words. In the file of a language, a new word is added without a
translation, and a word that is no longer used is removed.
"""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import DEFAULT_KEYWORDS, extract_from_file
from babel.messages.pofile import read_po, write_po

from motir_archive.exports.data.schemas import DESCRIBED

ROOT = Path(__file__).parents[1]
WORDS = ROOT / "templates/words"
SOURCES = (
    ("jinja2", "templates", ("**/*.html", "**/*.xml", "**/*.txt")),
    ("javascript", "templates/assets", ("**/*.js",)),
    ("python", "src/motir_archive", ("**/*.py",)),
)
"""(extractor of Babel, folder, patterns of the files in it) for everything that has words."""

_UNKEPT = re.compile(
    rb'^"(?:Project|Report|POT|PO-Rev|Last|Language-Team|Generated)[^\n]*\n',
    re.MULTILINE,
)
"""Lines at the head of a catalogue that version control knows better, or that change when no word does."""


def current() -> Catalog:
    """Return the words of the theme, with the files that have them."""
    catalogue = Catalog(header_comment="# The words of the theme, in English.", fuzzy=False)
    for text, file in sorted(_said(), key=lambda pair: pair[1]):
        catalogue.add(text, locations=[(file, 0)])
    return catalogue


def _said() -> Iterator[tuple[str | tuple[str, ...], str]]:
    for method, folder, patterns in SOURCES:
        files = {file for pattern in patterns for file in (ROOT / folder).glob(pattern)}
        for file in sorted(files):
            name = file.relative_to(ROOT).as_posix()
            options = {"encoding": "utf-8", "silent": "false"}
            for _, text, _, _ in extract_from_file(method, str(file), DEFAULT_KEYWORDS, options=options):
                yield text, name
    for described in DESCRIBED:  # the data page says what stands in the JSON Schemas
        for text in (described.title, *(what for _, _, what in described.fields)):
            yield text, "src/motir_archive/exports/data/schemas.py"


def updated(file: Path, words: Catalog) -> Catalog:
    """Return the catalogue of a language with exactly the words in `words`."""
    with file.open("rb") as lines:
        catalogue = read_po(lines)
    catalogue.update(words, no_fuzzy_matching=True, update_header_comment=False)
    catalogue.obsolete.clear()
    return catalogue


def written(catalogue: Catalog) -> bytes:
    """Return a catalogue as a file. Lines of words are not broken, so that searching finds them."""
    lines = io.BytesIO()
    is_source = catalogue.locale is None
    write_po(lines, catalogue, width=0, omit_header=is_source, include_lineno=False, sort_output=True)
    return _UNKEPT.sub(b"", lines.getvalue())


def out_of_date() -> dict[Path, bytes]:
    """Return the catalogues that are not up to date, each with what should stand in it."""
    words = current()
    made = {WORDS / "theme.pot": written(words)}
    made |= {file: written(updated(file, words)) for file in WORDS.glob("*.po")}
    return {file: text for file, text in made.items() if not file.is_file() or file.read_bytes() != text}


if __name__ == "__main__":
    for changed, content in out_of_date().items():
        changed.write_bytes(content)
        print(f"{changed.relative_to(ROOT)}: brought up to date")
