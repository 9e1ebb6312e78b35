"""Queries and an archive in, the releases out that match each: every word, every phrase, every filter.

The search page shows the same releases for the same query above its line, "with all words", as long as each
word occurs in the archive as it is written. One that does not, the page takes for a typo; here its other
forms count, and where there are none, it matches nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate

from motir_archive.model.archive import Archive
from motir_archive.model.release import Release
from motir_archive.search.facets import Facets, facets_of
from motir_archive.search.inverted import names_text
from motir_archive.search.joints import Joint, joints, ways_to_part
from motir_archive.search.saved.filters import let_through
from motir_archive.search.saved.query import Pair, Query, Sought
from motir_archive.search.stems import stem_class
from motir_archive.search.terms import Word, distinct_terms, parts_in


@dataclass(frozen=True, slots=True)
class Matches:
    """What a query finds in an archive."""

    releases: tuple[Release, ...]
    """In the order of the archive."""
    unknown: tuple[str, ...]
    """Words that no release has in any form, and agencies and topics that do not exist, in the order of the
    query: `earhts`, `agency:xyz`."""


def match_all(queries: Sequence[Query], archive: Archive) -> list[Matches]:
    """Return what each query finds. Texts are read one after the other, once for all words."""
    wanted = {term for query in queries for word in query.words for term in word.terms}
    pairs = {pair for query in queries for pair in query.pairs}
    words = _Words(wanted | {"".join(joint) for pair in pairs if (joint := _as_joint(pair))}, archive)
    facets = facets_of(archive)
    return [_matches(query, words, facets, archive) for query in queries]


class _Words:
    """Which releases have which of the wanted terms, in any form. A release is known by its number."""

    def __init__(self, wanted: AbstractSet[str], archive: Archive) -> None:
        may_be_two = {part for term in wanted for way in ways_to_part(term) for part in way}
        classes_of = _Classes({stem_class(term) for term in wanted | may_be_two})
        self._joints: dict[str, Joint] = {}
        """Those of the archive that are wanted, by their words put together."""
        self._anywhere: list[AbstractSet[str]] = []
        """By release: the stem classes that it has."""
        self._in_title: list[AbstractSet[str]] = []
        for release in archive.releases if wanted else ():
            texts = release.title, release.current.body.read(), names_text(release, archive.agencies)
            for whole, joint in joints(set(" ".join(texts).split())).items():
                if whole in wanted:
                    self._joints[whole] = min(joint, self._joints.get(whole, joint))
            title, body, names = (classes_of.those(distinct_terms(text)) for text in texts)
            self._in_title.append(title)
            self._anywhere.append(title | body | names)
        self._known = frozenset().union(*self._anywhere)

    def has(self, number: int, word: Word, pairs: Iterable[Pair], *, in_title: bool) -> bool:
        """Tell whether a release has a word: as many of its parts as are needed, or the whole.

        One of two words that some release joins with a hyphen may also be in the whole of the two. `pairs`
        are those words of the query that stand side by side, in its order.
        """
        return self._is_in((self._in_title if in_title else self._anywhere)[number], word, pairs)

    def is_known(self, word: Word, pairs: Iterable[Pair]) -> bool:
        """Tell whether any release may have a word."""
        return self._is_in(self._known, word, pairs)

    def _is_in(self, classes: AbstractSet[str], word: Word, pairs: Iterable[Pair]) -> bool:
        parts = sum(stem_class(part) in classes for part in word.parts)
        if parts >= word.needed or stem_class(word.whole) in classes:
            return True
        joint = () if word.whole else self._joints.get(word.text, ())
        if joint and all(stem_class(part) in classes for part in joint):
            return True
        return any(word in pair and stem_class(whole) in classes for pair, whole in self._joined(pairs))

    def _joined(self, pairs: Iterable[Pair]) -> Iterator[tuple[Pair, str]]:
        """Yield the pairs that some release joins, and what they make; of three in a row the first two."""
        last: Word | None = None
        for pair in pairs:
            joint = _as_joint(pair)
            if joint and pair[0] is not last and self._joints.get("".join(joint)) == joint:
                last = pair[1]
                yield pair, "".join(joint)


def _as_joint(pair: Pair) -> Joint | None:
    """Return two words as a joint; None where one of them is made of several parts."""
    one, other = pair
    return (one.parts[0], other.parts[0]) if len(one.parts) == len(other.parts) == 1 else None


class _Classes(dict[str, str]):
    """The stem class of each term that was asked for; empty for one that is not wanted."""

    def __init__(self, wanted: AbstractSet[str]) -> None:
        super().__init__()
        self._wanted = wanted

    def __missing__(self, term: str) -> str:
        found = stem_class(term)
        self[term] = kept = found if found in self._wanted else ""
        return kept

    def those(self, terms: Iterable[str]) -> AbstractSet[str]:
        """Return the wanted classes of some terms."""
        return frozenset(map(self.__getitem__, terms)) - {""}


def _matches(query: Query, words: _Words, facets: Facets, archive: Archive) -> Matches:
    lets = [(asked, let_through(asked, archive, facets)) for asked in query.filters]
    alternatives = [sought for clause in query.clauses for sought in clause]
    unknown = [
        *(
            word.text
            for sought in alternatives
            for word in sought.needed
            if not words.is_known(word, _pairs(sought, query))
        ),
        *(f"{asked.field}:{asked.value}" for asked, numbers in lets if numbers is None),
    ]
    numbers = set(range(len(archive.releases))).intersection(*(numbers or () for _, numbers in lets))
    found = [
        archive.releases[number]
        for number in sorted(numbers)
        if _fits(query, number, words, archive.releases[number])
    ]
    return Matches(tuple(found), tuple(dict.fromkeys(unknown)))


def _fits(query: Query, number: int, words: _Words, release: Release) -> bool:
    texts = _Texts(release)

    def has(sought: Sought, pairs: Sequence[Pair]) -> bool:
        is_there = all(words.has(number, word, pairs, in_title=sought.in_title) for word in sought.needed)
        return is_there and (not sought.is_phrase or texts.hold(sought))

    has_all = all(any(has(each, _pairs(each, query)) for each in clause) for clause in query.clauses)
    return not query.is_empty and has_all and not any(has(each, each.neighbours) for each in query.excluded)


def _pairs(sought: Sought, query: Query) -> Sequence[Pair]:
    return sought.neighbours if sought.is_phrase else query.neighbours


class _Texts:
    """The title and the text of a release, each read when a phrase is first looked for in it."""

    def __init__(self, release: Release) -> None:
        self._release = release

    def hold(self, phrase: Sought) -> bool:
        """Tell whether the words of a phrase follow one another."""
        letters = "".join(parts_in(phrase.text))
        return self._title.holds(letters) or (not phrase.in_title and self._text.holds(letters))

    @cached_property
    def _title(self) -> _Run:
        return _run(self._release.title)

    @cached_property
    def _text(self) -> _Run:
        return _run(self._release.current.body.read())


@dataclass(frozen=True, slots=True)
class _Run:
    """The parts of a text put together: a hyphen, a dash, a blank and nothing are one joint."""

    letters: str
    bounds: AbstractSet[int]
    """Where a part begins or ends."""

    def holds(self, wanted: str) -> bool:
        at = self.letters.find(wanted)
        while at >= 0:
            if at in self.bounds and at + len(wanted) in self.bounds:
                return True
            at = self.letters.find(wanted, at + 1)
        return False


def _run(text: str) -> _Run:
    parts = parts_in(text)
    return _Run("".join(parts), frozenset(accumulate(map(len, parts), initial=0)))
