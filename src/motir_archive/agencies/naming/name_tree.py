"""Many names -> where a text has them, in a time that hardly grows with their number.

The names are sorted by the words that they begin with. A text is read once for its words; where one of them
begins names, one regular expression looks there for those that go on as the text does.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from itertools import groupby
from typing import NamedTuple

from motir_archive.agencies.naming.spelling import Step, acronym_steps, beginnings, steps

_END = r"(?:(?<=[가-힣])|(?!(?!s\b|[가-힣])\w|&\w|\.[a-z0-9]|['’](?!s\b)\w))"
"""A name ends with its last word; the "s" of a possessive may follow, with or without apostrophe.

Hangul may follow too, since Korean particles are written without a blank. After a name in Hangul, anything
may follow.
"""
_AT_END = re.compile(_END)
_INSIDE = r"[\w&@/.]"
"""What may not stand before a name."""
_WORD = r"[^\W가-힣]"
"""A character of the words by which names are sorted. Hangul has none, since particles are written without a
blank."""
_FIRST_WORD = re.compile(rf"{_WORD}+")
_BETWEEN = r"[\s,‐‑–-]"
_SMALL = rf"(?:(?i:of|for|and)|&)(?={_BETWEEN}|\Z)"
_MOST_SMALL = 4
"""Small words in a row that no name exceeds. Without it, a text of many such words took time by the square of
its length."""
_TO_NEXT = re.compile(rf"(?:{_BETWEEN}+{_SMALL}){{0,{_MOST_SMALL}}}{_BETWEEN}+(?!{_SMALL})([^\s,‐‑–&-])")
"""From the end of a name's first word to the letter of the next one, small words not counted. In no spelling
does a word begin with another letter, but for its case."""
_LETTERS = 3
"""Letters by which a word is told from those that begin no name. More would take longer to prepare; with
fewer, more words have to be looked up. Bounds time only."""


@dataclass(slots=True)
class _Node:
    """The names that begin with the same words."""

    then: dict[Step, _Node] = field(default_factory=dict)
    is_end: bool = False
    """Whether one of the names has no further word."""

    def add(self, words: list[Step]) -> None:
        node = self
        for word in words:
            node = node.then.setdefault(word, _Node())
        node.is_end = True

    def expression(self) -> str:
        """Return what may follow, longer names before shorter ones."""
        longer = [
            gap + _any([step.word + node.expression() for step, node in steps])
            for gap, steps in groupby(self.then.items(), lambda item: item[0].gap)
        ]
        return _any([*longer, *([""] if self.is_end else [])])


class _Name(NamedTuple):
    text: str
    is_acronym: bool
    is_plain: bool
    """Whether the word by which it is sorted is, in each of its spellings, its whole first word."""

    @property
    def steps(self) -> list[Step]:
        return acronym_steps(self.text) if self.is_acronym else steps(self.text)

    @property
    def letter(self) -> str:
        """The letter of the next word; empty where there is none, or where none can be told by it."""
        first = _FIRST_WORD.match(self.text) if self.is_plain else None
        following = _TO_NEXT.match(self.text, first.end()) if first else None
        return following[1].lower() if following else ""


def _pattern(names: Iterable[_Name]) -> str:
    """Return a pattern of names, longer ones before shorter ones."""
    root = _Node()
    for name in names:
        root.add(name.steps)
    return root.expression()


class _Expression:
    """Names as one expression."""

    def __init__(self, pattern: str) -> None:
        self._pattern = pattern
        self._names = re.compile(pattern)

    @cached_property
    def _whole_names(self) -> re.Pattern[str]:
        """What ends a name takes a millisecond to compile, and is seldom needed to choose among names."""
        return re.compile(self._pattern + _END)

    def end(self, body: str, start: int) -> int:
        """Return where the longest name ends that starts at a place; 0 for none."""
        match = self._names.match(body, start)
        if match and not _AT_END.match(body, match.end()):
            match = self._whole_names.match(body, start)
        return match.end() if match else 0


class _Namesakes:
    """The names that begin with one word. Those that go on with one letter are compiled when a text does."""

    def __init__(self, groups: Iterable[Sequence[_Name]]) -> None:
        """Names of an earlier group go before those of a later one."""
        self._groups = [[(name.letter, name) for name in group] for group in groups]
        self._expressions: dict[str, _Expression] = {}
        """By the letter that a text goes on with; empty where it ends or goes on with a mark."""

    def end(self, body: str, start: int, after: int) -> int:
        """Return where the longest name ends that starts at a place, 0 for none; its word ends at `after`."""
        following = _TO_NEXT.match(body, after)
        letter = following[1] if following else ""
        return (self._expressions.get(letter) or self._that_go_on(letter)).end(body, start)

    def _that_go_on(self, letter: str) -> _Expression:
        fitting = ("", letter.lower())
        groups = [[name for goes_on, name in group if goes_on in fitting] for group in self._groups]
        patterns = [_pattern(group) for group in groups if group]
        found = self._expressions[letter] = _Expression(_any(patterns) if patterns else r"(?!)")
        return found


class NameTree:
    """Names, arranged by their beginnings."""

    def __init__(self, names: frozenset[str], acronyms: frozenset[str]) -> None:
        self._by_word: defaultdict[str, list[_Name]] = defaultdict(list)
        self._others: list[_Name] = []
        """Names that begin with a mark, or with Hangul."""
        marks: set[str] = set()
        # In this order a word goes before another one that it begins with: "Lloyd’s Board" before "Lloyd".
        written = [(name, False, beginnings(name)) for name in sorted(names, reverse=True)]
        written += [(acronym, True, {acronym}) for acronym in sorted(acronyms, reverse=True)]
        for text, is_acronym, firsts in written:
            begins = {match.group() for match in map(_FIRST_WORD.match, firsts) if match}
            name = _Name(text, is_acronym, begins == firsts and text.startswith(tuple(firsts)))
            for word in begins:
                self._by_word[word].append(name)
            if not begins and any(firsts):
                marks |= {first[0] for first in firsts}
                self._others.append(name)
        self._beginnings = frozenset(word + ending for word in self._by_word for ending in ("", "s"))
        self._namesakes: dict[str, _Namesakes] = {}
        """By the word that the names begin with; made when a text has this word for the first time."""
        self._words = re.compile(f"{_opening(self._by_word)}{_WORD}*", re.DOTALL)
        self._marks = re.compile(_any_of(marks)) if marks else None
        self._are_beyond_ascii = not any(map(str.isascii, marks))

    @cached_property
    def _other_names(self) -> re.Pattern[str]:
        """What finds names that begin with a mark; few texts have one of these marks."""
        return re.compile(f"(?<!{_INSIDE}){_pattern(self._others)}{_END}")

    def places(self, body: str) -> Iterator[tuple[int, int]]:
        """Yield where names start and end, in order and never overlapping, the longest at each place."""
        found = self._by_words(body)
        # Marks are mostly letters of Hangul, which a text in ASCII cannot have.
        if self._marks and not (self._are_beyond_ascii and body.isascii()) and self._marks.search(body):
            found = iter(sorted([*found, *(match.span() for match in self._other_names.finditer(body))]))
        last = 0
        for start, end in found:
            if start >= last:
                yield start, end
                last = end

    def _by_words(self, body: str) -> Iterator[tuple[int, int]]:
        last = 0
        beginnings, namesakes = self._beginnings, self._namesakes
        for word in self._words.finditer(body):
            written = word.group()
            if written in beginnings and (start := word.start()) >= last:
                end = (namesakes.get(written) or self._namesakes_of(written)).end(body, start, word.end())
                if end:
                    last = end
                    yield start, end

    def _namesakes_of(self, word: str) -> _Namesakes:
        """Return the names that begin with a word, or with it without its last "s", which may be a
        possessive's."""
        words = [each for each in dict.fromkeys((word, word.removesuffix("s"))) if each in self._by_word]
        found = _Namesakes([self._by_word[each] for each in words])
        self._namesakes[word] = found
        return found


@lru_cache(maxsize=2)
def name_tree(names: frozenset[str], acronyms: frozenset[str]) -> NameTree:
    """Return the tree of names and acronyms; the trees of the last two archives are kept."""
    return NameTree(names, acronyms)


def _opening(words: Iterable[str]) -> str:
    """Return a pattern of the first letters of words, with nothing before them that a name cannot follow.

    Each first letter has a branch of its own: then `re` looks for the letters alone, which is quick.
    """
    by_letter = _by_first(words)
    branches = [
        f"{re.escape(letter)}(?<!{_INSIDE}.){_next_letters(rests, _LETTERS - 1)}"
        for letter, rests in sorted(by_letter.items())
    ]
    return _any(branches) if branches else r"(?!)"


def _next_letters(rests: Collection[str], count: int) -> str:
    """Return a pattern of the first `count` letters of `rests`, or of as many as the shortest has."""
    if not count or "" in rests:
        return ""
    by_rest: defaultdict[str, set[str]] = defaultdict(set)
    for letter, further in _by_first(rests).items():
        by_rest[_next_letters(further, count - 1)].add(letter)
    return _any([_any_of(letters) + rest for rest, letters in sorted(by_rest.items())])


def _by_first(words: Iterable[str]) -> Mapping[str, set[str]]:
    """Return, by their first letter, what follows it in words."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for word in words:
        found[word[0]].add(word[1:])
    return found


def _any_of(characters: set[str]) -> str:
    """Return a pattern of one of some characters."""
    return f"[{re.escape(''.join(sorted(characters)))}]"


def _any(expressions: list[str]) -> str:
    return expressions[0] if len(expressions) == 1 else f"(?:{'|'.join(expressions)})"
