"""Capitalised phrases: the words before a bracket or around a head noun that may be a name."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from motir_archive.agencies.words.head_nouns import FIELDS, KIND_OF

LONGEST = 110
"""Characters before a bracket that are searched, at most. Chosen, not measured."""

JOINERS = frozenset(["of", "for", "and", "on", "the", "&", "in", "to"])
"""Words without a capital inside names."""
_PARTICLES = frozenset(["al", "bin", "da", "de", "del", "der", "di", "du", "la", "van", "von"])
"""Words without a capital inside the names of persons, after whom bodies are called."""
_SMALL = JOINERS | _PARTICLES
_PROPER = re.compile(r"(?![^.]{3,}\.\Z)(?:[^\W\d_a-z][\w’'.&‐‑–-]*|\d+[A-Z][\w-]*)\Z")
"""A word with a capital; one of three letters or more with a full stop ends a sentence."""
NOT_OF_A_NAME = frozenset(
    [
        *("The", "A", "An", "At", "In", "On", "By", "With", "From", "To", "Under", "For", "During"),
        *("After", "Before", "Since", "Through", "Also", "Both", "Meanwhile", "Notably", "According"),
        *("Following", "Minister", "President", "Chairman", "Chairperson", "Director", "Commissioner"),
        *("CEO", "Professor", "Dr", "Mr", "Ms", "Mrs", "Dr.", "Mr.", "Ms.", "Mrs.", "Organized"),
        *("Launched", "Hosted", "Led", "This", "That", "Its", "Their", "Participants", "Organizer"),
        *("Venue", "Host", "As", "When", "While", "However", "General"),
    ]
)
_OF_MANY = frozenset(["Ministry", "Department", "Bureau", "Committee", "Commission", "Council", "Agency"])
"""After these and "of" or "for", commas list what they are for."""


OPENING = tuple("([“‘\"'")
"""Marks before the first word of a phrase."""
_IN_LISTS = FIELDS | {"and"}
"""Words after the commas of lists."""
_LONGEST_AHEAD = 80
"""Characters before a head noun that are searched, at most. Chosen, not measured."""


class Word(NamedTuple):
    """A word of a phrase, without the comma after it."""

    text: str
    start: int
    end: int
    has_comma: bool


_CAPITAL = r"[^\W\d_a-z](?:[\w’'&‐‑–-]|\.(?=\w))*(?:(?<=\b[A-Z])\.|(?<=\b[A-Z][a-z])\.|(?<=\.[A-Z])\.)?"
"""A word with a capital; with the full stop of an abbreviation, not with that of a sentence."""
_LISTED = r"[A-Z]\w+(?: [A-Z]\w+){0,2}"
_REST = re.compile(
    rf"(?:(?:,(?= {_LISTED}(?:, {_LISTED}){{0,3}},? (?:and|&) ))?"
    rf"(?: (?:and|&))?(?: (?:of|for|on|in))?(?: the)? {_CAPITAL}){{0,14}}"
)
"""The words of a phrase after its first one, with joiners before them; commas only in lists with "and"."""


def phrase_around(body: str, start: int, end: int) -> tuple[int, int]:
    """Return where the capitalised phrase around the words from `start` to `end` begins and ends."""
    rest = _REST.match(body, end) if body.startswith(" ", end) else None
    return _phrase_start(body, start), rest.end() if rest else end


def _phrase_start(body: str, start: int) -> int:
    """Return where the words of a phrase that lead up to `start` begin."""
    floor = max(0, start - _LONGEST_AHEAD)
    words = body[floor:start].split(" ")
    if words.pop():  # No blank stands directly before `start`.
        return start
    if floor:
        del words[:1]  # The word may begin farther ahead.
    next_word = body[start : body.find(" ", start)]
    for word in reversed(words):
        if not _is_of_phrase(word) or (word[-1] == "," and next_word.rstrip(",") not in _IN_LISTS):
            break
        start -= len(word) + 1
        if word[0] in OPENING:
            return start + 1
        next_word = word
    return start


@lru_cache(maxsize=1 << 14)
def _is_of_phrase(word: str) -> bool:
    """Tell whether a word, with the mark before it or the comma after it, may be part of a phrase."""
    return word in _SMALL or _PROPER.match(word[word[:1] in OPENING :].rstrip(",")) is not None


def words_before(body: str, end: int, needed: frozenset[str], longest: int = LONGEST) -> list[Word]:
    """Return the words of the capitalised phrase that ends at `end`, from left to right.

    Commas are kept only in lists such as "Ministry of Trade, Industry and Resources". The answer is empty,
    and comes quickly, where none of the words in `needed` stands near, and where the last word is in small
    letters, since no name ends with one.
    """
    start = max(0, end - longest)
    near = body[start:end].split()
    if needed.isdisjoint(near) or near[-1].islower():
        return []
    found: list[Word] = []
    is_cut = start > 0 and body[start - 1].isalnum() and not body[start].isspace()
    for written in reversed(near[1:] if is_cut else near):  # A word that the stretch cuts in two is left out.
        text = written.rstrip(",")
        if text not in _SMALL and not _PROPER.match(text):
            break
        end = body.rfind(written, start, end)
        found.append(Word(text, end, end + len(text), has_comma=text != written))
    found.reverse()
    return _trimmed(_after_stray_comma(found))


def _after_stray_comma(words: list[Word]) -> list[Word]:
    """Return the words after the last comma that is not part of a list."""
    for index in reversed(range(len(words))):
        if words[index].has_comma and not _in_list(words, index):
            return words[index + 1 :]
    return words


def _in_list(words: Sequence[Word], index: int) -> bool:
    """Tell whether a head noun with "of" or "for" stands before, and "and" after, the comma at `index`."""
    before = [number for number in range(index) if words[number].text in _OF_MANY]
    opens = any(words[number + 1].text in ("of", "for", "on") for number in before)
    return opens and any(word.text in ("and", "&") for word in words[index + 1 :])


def _trimmed(words: list[Word]) -> list[Word]:
    """Return the words without joiners, and words that only open a sentence or a title, at their
    beginning."""
    for index in reversed(range(len(words))):
        if words[index].text in NOT_OF_A_NAME and not _begins_with_general(words, index):
            words = words[index + 1 :]
            break
    while words and words[0].text in JOINERS:
        words = words[1:]
    return words


def _begins_with_general(words: Sequence[Word], index: int) -> bool:
    """Tell whether "General" is in a name and no title: "General Administration of Customs"."""
    return words[index].text == "General" and index + 1 < len(words) and words[index + 1].text in KIND_OF


def plain(body: str, words: Sequence[Word]) -> str:
    """Return the phrase as it stands in the text, on one line."""
    return " ".join(body[words[0].start : words[-1].end].split())
