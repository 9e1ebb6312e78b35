"""Catalogues of gettext in, the words of a theme in one language out.

A catalogue is a PO file, the format that translators and their programs use: templates/words/ko.po has the
words in Korean. A user's own catalogue goes before the theme's, word by word, so it may have one word or all.
A word that no catalogue has stays in English, the language in which the theme is written.
"""

from __future__ import annotations

import io
from collections.abc import Iterator, Sequence
from gettext import GNUTranslations, NullTranslations
from pathlib import Path
from typing import TYPE_CHECKING

from motir_archive.problems import OptionError

if TYPE_CHECKING:
    from babel.messages.catalog import Catalog, Message

FOLDER = "words"
"""The folder of catalogues, below the templates."""
SOURCE = "en"
"""The language of the words in templates, modules and scripts."""


def broader_tags(tag: str) -> Iterator[str]:
    """Yield a BCP 47 tag, then the broader ones: zh-Hant-TW, zh-Hant, zh."""
    parts = tag.split("-")
    for end in range(len(parts), 0, -1):
        yield "-".join(parts[:end])


def catalogue_files(tag: str, folders: Sequence[Path]) -> list[Path]:
    """Return the catalogues for a language, in the order in which words are looked up in them.

    `folders` are those of templates, the user's own first. In each, a file for zh-TW goes before one for zh.
    Case does not count.
    """
    names = [f"{each}.po".lower() for each in broader_tags(tag)]
    found = []
    for folder in folders:
        there = {file.name.lower(): file for file in sorted((folder / FOLDER).glob("*.po"))}
        found += [there[name] for name in names if name in there]
    return found


def read_words(files: Sequence[Path]) -> NullTranslations:
    """Return the words of catalogues; a word that the first does not have comes from the next.

    Raises OptionError with file and line where a catalogue cannot be read, or where a translation has places
    to fill that the English words do not have.
    """
    words = NullTranslations()
    for file in reversed(files):
        found = _read(file)
        found.add_fallback(words)
        words = found
    return words


def _read(file: Path) -> NullTranslations:
    # Loaded only where there is a catalogue: a site in English needs none.
    from babel.messages.mofile import write_mo
    from babel.messages.pofile import PoFileError, read_po

    try:
        with file.open("rb") as lines:
            catalogue = read_po(lines, locale=file.stem.replace("-", "_"), abort_invalid=True)
    except PoFileError as error:
        message = f"{file}:{error.lineno + 1}: not a line of a PO file: {error.line.strip()}"
        raise OptionError(message) from error
    except (LookupError, ValueError) as error:
        message = f"{file}: not a catalogue: {error}"
        raise OptionError(message) from error
    _check(file, catalogue)
    compiled = io.BytesIO()
    write_mo(compiled, catalogue)
    try:
        return GNUTranslations(io.BytesIO(compiled.getvalue()))
    except ValueError as error:
        message = f"{file}: its Plural-Forms cannot be read: {error}"
        raise OptionError(message) from error


def _check(file: Path, catalogue: Catalog) -> None:
    """Refuse translations with places that nothing will fill: they would stop the build at some page."""
    for message in catalogue:
        if not message.id:
            continue
        known = {place for text in _texts(message.id) for place in _places(text)} | {"num"}
        for text in _texts(message.string):
            place = f"{file}:{message.lineno}"
            try:
                unknown = _places(text) - known
            except (TypeError, ValueError) as error:
                fault = f"{place}: “{text}” cannot be filled; a percent sign is written %%"
                raise OptionError(fault) from error
            if unknown:
                raise OptionError(f"{place}: {_first(message)!r} has no %({min(unknown)})s to fill")


class _Places(dict[str, str]):
    """Gives an empty text for every name that is asked for, and keeps the names."""

    def __str__(self) -> str:
        """Raise ValueError: `%s` asks for everything at once."""
        raise ValueError

    def __missing__(self, name: str) -> str:
        self[name] = ""
        return ""


def _places(text: str) -> set[str]:
    """Return the names of the places to fill in a text: `name` in `by %(name)s`."""
    places = _Places()
    text % places
    return {*places}


def _texts(one_or_more: object) -> Sequence[str]:
    return (
        [one_or_more]
        if isinstance(one_or_more, str)
        else [*one_or_more]
        if isinstance(one_or_more, (list, tuple))
        else []
    )


def _first(message: Message) -> str:
    return _texts(message.id)[0]
