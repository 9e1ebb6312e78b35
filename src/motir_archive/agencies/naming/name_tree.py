"""Many names -> one regular expression, which reads a text once however many names there are."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass, field
from functools import lru_cache

from motir_archive.agencies.naming.spelling import Step, acronym_steps, steps

_END = r"(?:(?<=[가-힣])|(?!(?!s\b|[가-힣])\w|[&·]\w|\.[a-z0-9]|['’](?!s\b)\w))"
"""A name ends with its last word; the "s" of a possessive may follow, with or without apostrophe.

Hangul may follow too, since Korean particles are written without a blank. After a name in Hangul, anything
may follow.
"""
_FIRST = re.compile(r"(\\.|\[[^]]*\]|.)\??", re.DOTALL)
"""The first character of an expression: escaped, one of a few, or plain. In a name it is never optional."""
_NOT_INSIDE = r"(?<![\w&@/.]{0})"
"""What may not stand before a name; {0} is replaced by the name's first character."""


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
        """Return a pattern of what may follow, longer names before shorter ones."""
        longer = [step.gap + step.word + node.expression() for step, node in self.then.items()]
        return _any([*longer, *([""] if self.is_end else [])])


@lru_cache(maxsize=2)
def name_pattern(names: frozenset[str], acronyms: frozenset[str]) -> re.Pattern[str]:
    """Return a pattern that finds names and acronyms from left to right, the longest at each place."""
    root = _Node()
    for name in sorted(names):
        root.add(steps(name))
    for acronym in sorted(acronyms):
        root.add(acronym_steps(acronym))
    by_first: defaultdict[str, list[str]] = defaultdict(list)
    for step, node in root.then.items():
        first = _FIRST.match(step.word)
        if first:
            by_first[first[1]].append(step.word[first.end() :] + node.expression())
    # Every alternative starts with one character, which is what lets `re` skip quickly.
    alternatives = [
        first + _NOT_INSIDE.format(first) + _any(rest) for first, rest in sorted(by_first.items())
    ]
    return re.compile(f"(?:{'|'.join(alternatives)}){_END}" if alternatives else r"(?!)")


def _any(expressions: list[str]) -> str:
    return expressions[0] if len(expressions) == 1 else f"(?:{'|'.join(expressions)})"
