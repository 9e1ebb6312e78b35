"""What a person typed -> what it asks for: clauses, exclusions and filters.

The rules are those of assets/search/words/query.js; `matches` in tests/data/search_vectors.json holds the two
to each other. A saved query is complete, so its last word is not taken for the beginning of a longer one.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from motir_archive.search.stop_words import is_stop_word
from motir_archive.search.terms import UNITS, Word, words_in

FIELDS = ("agency", "named", "topic", "after", "before", "is")
"""Filters: agency and named by id, acronym or name, after and before by date, is by flag."""

QUOTES = '"“”„'
# What JavaScript calls blank, which Python does not in all cases.
_BLANK = "\t-\r \xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\ufeff"
_CLAUSE = re.compile(
    f"(-?)(?:([a-z]+):)?(?:[{QUOTES}]([^{QUOTES}]*)[{QUOTES}]?|([^{_BLANK}{QUOTES}]+))", re.IGNORECASE
)
"""Perhaps a minus and a field, then a phrase in quotes or anything up to a blank."""
_AMOUNT = re.compile(f"(?<=[0-9])[{_BLANK}]+(?=(?:{'|'.join(UNITS)})s?(?![^\\W_]))", re.IGNORECASE)
"""A number and its unit are one word, as if a hyphen stood between."""


Pair = tuple[Word, Word]


@dataclass(frozen=True, slots=True)
class Sought:
    """A word, or the words of a quoted phrase."""

    text: str
    """As it was typed."""
    words: tuple[Word, ...]
    is_phrase: bool
    """The words stand side by side, in their order."""
    in_title: bool
    """Only titles count."""

    @property
    def is_stop_word(self) -> bool:
        """Whether it is a word that says nothing of what is asked."""
        return not self.is_phrase and is_stop_word(self.words[0].text, self.text)

    @property
    def needed(self) -> tuple[Word, ...]:
        """The words that a release must have before its text is read: of a phrase, all but stop words."""
        telling = tuple(word for word in self.words if not is_stop_word(word.text, word.text))
        return telling if self.is_phrase and telling else self.words

    @property
    def neighbours(self) -> tuple[Pair, ...]:
        """The words of a phrase that stand side by side, stop words left out."""
        return tuple(pairwise(self.needed))


@dataclass(frozen=True, slots=True)
class Filter:
    """What must hold of a release beside its words or, with a minus, must not."""

    field: str
    """One of FIELDS."""
    value: str
    is_not: bool


@dataclass(frozen=True, slots=True)
class Query:
    """What a release must have to match: something of each clause, nothing that is excluded."""

    clauses: tuple[tuple[Sought, ...], ...]
    """The alternatives of each clause, more than one where OR stands between."""
    excluded: tuple[Sought, ...]
    filters: tuple[Filter, ...]
    neighbours: tuple[Pair, ...]
    """Words of `clauses` that stand side by side: some release may write them as one."""
    has_lone_or: bool
    """OR stands where no word is before it, and says nothing."""

    @property
    def is_empty(self) -> bool:
        """Whether it asks for nothing, as one of signs alone does."""
        return not (self.clauses or self.excluded or self.filters)

    @property
    def words(self) -> frozenset[Word]:
        """Every word that it is about."""
        alternatives = [sought for clause in self.clauses for sought in clause]
        return frozenset(word for sought in (*alternatives, *self.excluded) for word in sought.words)

    @property
    def pairs(self) -> frozenset[Pair]:
        """All words that stand side by side."""
        alternatives = [sought for clause in self.clauses for sought in clause]
        of_phrases = (pair for sought in (*alternatives, *self.excluded) for pair in sought.neighbours)
        return frozenset((*self.neighbours, *of_phrases))


def parse_query(text: str) -> Query:
    """Return what `text` asks for. Any text is a query."""
    clauses: list[list[Sought]] = []
    excluded: list[Sought] = []
    filters: list[Filter] = []
    is_alternative = has_lone_or = False
    for match in _CLAUSE.finditer(_AMOUNT.sub("-", text)):
        minus, field, quoted, plain = match.groups()
        name, value = (field or "").lower(), plain if quoted is None else quoted
        if match.group() == "OR":
            is_alternative = bool(clauses)
            has_lone_or = has_lone_or or not is_alternative
            continue
        if name in FIELDS and value:
            filters.append(Filter(name, value, bool(minus)))
        else:
            is_known = name in ("", "title")
            sought = _sought(
                value if is_known else match.group(),
                is_quoted=quoted is not None and is_known,
                in_title=name == "title",
            )
            if minus and is_known:
                excluded += sought
            elif is_alternative:
                clauses[-1] += sought
            else:
                clauses += ([each] for each in sought)
        is_alternative = False
    telling = [clause for clause in clauses if not clause[0].is_stop_word]
    return Query(
        clauses=tuple(map(tuple, telling or clauses)),
        excluded=tuple(excluded),
        filters=tuple(filters),
        neighbours=tuple(_neighbours(clauses)),
        has_lone_or=has_lone_or,
    )


def _neighbours(clauses: Sequence[Sequence[Sought]]) -> Iterator[Pair]:
    """Yield the words that stand side by side; a word that occurs twice in the query is left out."""
    times = Counter(sought for clause in clauses for sought in clause)
    for before, after in pairwise(clauses):
        one, other = before[0], after[0]
        are_alone = len(before) == len(after) == times[one] == times[other] == 1
        if are_alone and not (one.is_phrase or other.is_phrase) and one.in_title == other.in_title:
            yield one.words[0], other.words[0]


def _sought(text: str, *, is_quoted: bool, in_title: bool) -> list[Sought]:
    words = words_in(text)
    if is_quoted and (len(words) > 1 or any(word.whole for word in words)):
        return [Sought(text, tuple(words), is_phrase=True, in_title=in_title)]
    return [
        Sought(word.text if len(words) > 1 else text, (word,), is_phrase=False, in_title=in_title)
        for word in words
    ]
