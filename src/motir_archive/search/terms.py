r"""Text in, search terms out: the rules that assets/search/words/terms.js repeats.

`tests/data/search_vectors.json` holds the two sides together. Both spell out the characters they mean
(characters.py): `\w`, `\d` and the letter classes change with the Unicode version of a Python or a browser,
while the normal forms of these characters are fixed for good. A character outside ALPHABET separates words.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import chain
from sys import intern

from motir_archive.search.characters import DIGITS, LETTERS, PLAIN, SHAPE, SYLLABLE

LONGEST_TERM = 40
"""In characters; longer terms are cut, so that no web address or hyphen chain weighs on the index. Chosen,
not measured: no word of a dictionary is as long."""

_ACCENTS = re.compile("[\u0300-\u036f]")
# Letters with a stroke or a bar have no accent to take off, and a sigma has one form too many.
_SPELLINGS = str.maketrans(
    {"ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "ł": "l", "ħ": "h", "ı": "i"}
    | {"ς": "σ"}
)
# These look at the shape of a text, in which one letter stands for all syllables.
_IN_WORD = f"[{DIGITS}{LETTERS}{SYLLABLE}]"
_POSSESSIVE = re.compile(f"'(?:s(?!{_IN_WORD}))?")
_THOUSANDS = re.compile(f"([{DIGITS}]),(?=[{DIGITS}]{{3}}(?![{DIGITS}]))")
_JOINT = "(?:\\.?[-\u2010\u2013]|[.&\u00b7])"
_WORD = re.compile(f"{_IN_WORD}+(?:{_JOINT}{_IN_WORD}+)*")
# 6.7 is a number, 2025.11.28 three.
_DECIMAL = f"(?<![{DIGITS}]\\.)[{DIGITS}]+\\.[{DIGITS}]+(?!\\.?[{DIGITS}])"
# The last kinds of part take a whole run of letters, so that no abbreviation begins inside one.
_LETTER_BY_LETTER = f"[{LETTERS}](?:[.&][{LETTERS}])+(?![{LETTERS}])"
_SYLLABLE_BY_SYLLABLE = f"{SYLLABLE}(?:{_JOINT}{SYLLABLE})+(?!{SYLLABLE})"
_ABBREVIATION = f"{_LETTER_BY_LETTER}|{_SYLLABLE_BY_SYLLABLE}"
_PART = re.compile(f"{_ABBREVIATION}|{_DECIMAL}|[{DIGITS}]+|[{LETTERS}]+|{SYLLABLE}+")
_JOINTS = re.compile(f"(?<![{DIGITS}]){_JOINT}")
"""Those that part no word: what is left of them in a part, but for the point of a decimal number."""
_NUMBER = re.compile(f"[{DIGITS}.]+")
_PARTICLE = re.compile(
    "(?<=[가-힣]{2})(?:으로|에서|에게|까지|부터|에는|에도|이나|[은는이가을를의에와과도로만])$"
)
"""What Korean puts after a noun: "to", "of", its case. After one syllable it may be part of the word."""
PAIRS_OF_A_COMPOUND = 3
"""A word of so many pairs of syllables may be two words, which another text parts: it lacks the pair
between."""


_AROUND = '.,;:!?()[]"'
"""Punctuation around a word that is no part of it."""

UNITS = ("million", "billion", "trillion")
"""Words that make one amount with the number before them, also where they end in s: `$15 million`."""
_FORMS_OF_UNITS = (*UNITS, *(f"{unit}s" for unit in UNITS))


def terms(text: str) -> list[str]:
    """Return the terms of `text`, word by word, repeated as often as they occur.

    A word of one part is one term: `retail`, `6.7`. A word of several parts, split at a hyphen, a short dash,
    a dot, on the line or in the middle, or an ampersand and between letters, digits and Hangul, gives its
    parts and then the whole without the joints, so that it is found either way: `K-beauty` is `k`, `beauty`,
    `kbeauty`. An abbreviation, all single letters or all single syllables, is one part, alone or in a
    compound: `U.S.` is `us`, `Korea-U.S.` is `korea`, `us`, `koreaus`, `한·미` is `한미`. A part in Hangul,
    kana or Han gives its overlapping pairs of characters, so that a particle at its end does not hide it. An
    amount gives number, unit and both together: `15`, `million`, `15million`.
    """
    found: list[str] = []
    for term in chain.from_iterable(map(_TERMS_OF_RUNS.__getitem__, text.split())):
        amount = amount_of(found[-1], term) if found else ""
        found += [term, amount] if amount else [term]
    return found


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a query, as it is looked up."""

    text: str
    """Folded."""
    parts: tuple[str, ...]
    """The terms of its parts; of a part in Hangul without the particle at its end."""
    whole: str
    """The term of the word as a whole; empty where it has one part."""
    needed: int
    """How many of `parts` a release must have: all, but for one pair of syllables of each compound."""

    @property
    def terms(self) -> tuple[str, ...]:
        """Every term that it is looked up by."""
        return (*self.parts, self.whole) if self.whole else self.parts


def words_in(text: str) -> list[Word]:
    """Return the words of `text`, in order."""
    return [_word(word) for word in _found(_WORD, fold(text))]


def parts_in(text: str) -> list[str]:
    """Return the parts of the words of `text`, in order: what a quoted phrase is compared with."""
    return [part for word in _found(_WORD, fold(text)) for part in _parts(word)]


def distinct_terms(text: str) -> set[str]:
    """Return the terms of `text`, each once."""
    found = set().union(*map(_TERMS_OF_RUNS.__getitem__, set(text.split())))
    return set(terms(text)) if found.intersection(_FORMS_OF_UNITS) else found


def terms_of_run(run: str) -> tuple[str, ...]:
    """Return the terms of a text without a blank."""
    return _TERMS_OF_RUNS[run]


def plain_run(run: str) -> str:
    """Return the run that many a run is but for its capitals and the punctuation around it: it has the same
    terms."""
    return run.strip(_AROUND).lower() if run.isascii() else run


def fresh_terms(plain: str) -> tuple[str, ...]:
    """Return the terms of a plain run without keeping them, for whoever keeps what is made of them."""
    # One string for each term, so that it is hashed once and compared by its place in memory.
    return tuple(map(intern, _terms_of_plain(plain)))


def _with_amounts(parts: Iterable[str]) -> list[str]:
    """Return the parts of a word, a number and its unit as one: whoever asks for both wants them together."""
    found: list[str] = []
    for part in parts:
        amount = amount_of(found[-1], part) if found else ""
        found = [*found[:-1], amount] if amount else [*found, part]
    return found


def amount_of(before: str, term: str) -> str:
    """Return the term of a number and the unit after it; empty where the two are no amount."""
    unit = term.removesuffix("s")
    is_amount = unit in UNITS and _NUMBER.fullmatch(before)
    return (before + unit)[:LONGEST_TERM] if is_amount else ""


def fold(text: str) -> str:
    """Return `text` as it is compared: one form of each letter, without case, accents and possessives.

    Invisible characters, apostrophes and the commas in 12,345 go; compatibility forms are spelled out
    (`㎿` is `mw`, `①` is `1`).
    """
    letters = text.replace("`", "'").lower() if text.isascii() else _letters(text)
    return _THOUSANDS.sub(r"\1", _without_possessives(letters))


def _letters(text: str) -> str:
    lower = unicodedata.normalize("NFKD", text.translate(PLAIN)).lower()
    return unicodedata.normalize("NFC", _ACCENTS.sub("", lower).translate(_SPELLINGS))


def _without_possessives(letters: str) -> str:
    if letters.isascii() or "'" not in letters:
        return _POSSESSIVE.sub("", letters)
    kept, last = [], 0
    for possessive in _POSSESSIVE.finditer(letters.translate(SHAPE)):
        kept.append(letters[last : possessive.start()])
        last = possessive.end()
    return "".join([*kept, letters[last:]])


def _found(pattern: re.Pattern[str], folded: str) -> list[str]:
    """Return the stretches of a folded text whose shape a pattern finds."""
    if folded.isascii():
        return pattern.findall(folded)
    return [folded[slice(*each.span())] for each in pattern.finditer(folded.translate(SHAPE))]


class _TermsOfRuns(dict[str, tuple[str, ...]]):
    """The terms of runs of letters without a blank, kept: an archive has few different ones."""

    def __missing__(self, run: str) -> tuple[str, ...]:
        self[run] = found = fresh_terms(plain_run(run))
        return found


def _terms_of_plain(plain: str) -> Iterable[str]:
    if plain.isascii() and plain.isalpha():  # most of them
        return (plain[:LONGEST_TERM],)
    return chain.from_iterable(map(_terms_of_word, _found(_WORD, fold(plain))))


_TERMS_OF_RUNS = _TermsOfRuns()


def _parts(word: str) -> list[str]:
    return [_JOINTS.sub("", part) for part in _found(_PART, word)]


def _word(word: str) -> Word:
    parts = _with_amounts(_parts(word))
    terms = [_terms_of_part(_PARTICLE.sub("", part)) for part in parts]
    return Word(
        text=word if len(parts) > 1 else parts[0],
        parts=tuple(chain.from_iterable(terms)),
        whole="".join(parts)[:LONGEST_TERM] if len(parts) > 1 else "",
        needed=sum(len(own) - (len(own) >= PAIRS_OF_A_COMPOUND) for own in terms),
    )


def _terms_of_word(word: str) -> list[str]:
    parts = _parts(word)
    found = [term for part in parts for term in _terms_of_part(part)]
    return [*found, "".join(parts)[:LONGEST_TERM]] if len(parts) > 1 else found


def _terms_of_part(part: str) -> list[str]:
    if len(part) == 1 or SHAPE[ord(part[0])] != SYLLABLE:
        return [part[:LONGEST_TERM]]
    return [part[start : start + 2] for start in range(len(part) - 1)]
