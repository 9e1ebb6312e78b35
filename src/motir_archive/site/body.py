"""The body of a release -> what its page shows: paragraphs, lists and headings, with links to agencies."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from motir_archive.model.release import Naming
from motir_archive.prose.blocks import Block, blocks
from motir_archive.prose.list_items import BlockKind


@dataclass(frozen=True, slots=True)
class Segment:
    """A stretch of a passage. The segments of a passage, put together, are its text."""

    text: str
    agency: str = ""
    """Id of the agency that it names and links to; empty for plain text."""


@dataclass(frozen=True, slots=True)
class Passage:
    """A block as the page shows it."""

    kind: BlockKind
    segments: Sequence[Segment]


@dataclass(frozen=True, slots=True)
class Group:
    """Passages that belong together: the items of a list, the pairs of a definition list, or one alone."""

    kind: str
    """"list", "definitions", or the kind of its only passage."""
    passages: Sequence[Passage]


def groups(body: str, namings: Iterable[Naming], paragraph_length: int) -> list[Group]:
    """Return what the page shows of `body`; of the `namings` of one agency in it the first is a link.

    `paragraph_length` is the setting of that name, in characters.
    """
    links = list(_first_of_each(namings))
    passages = [
        Passage(block.kind, list(_segments(body, block, links))) for block in blocks(body, paragraph_length)
    ]
    return [
        Group(kind, group)
        for (kind, _), members in groupby(enumerate(passages), key=_group_of)
        for group in [[passage for _, passage in members]]
    ]


def _group_of(numbered: tuple[int, Passage]) -> tuple[str, int]:
    """Return the group that a passage belongs to; those that stand alone are told apart by their numbers."""
    number, passage = numbered
    together = {"item": "list", "term": "definitions", "definition": "definitions"}.get(passage.kind)
    return (together, -1) if together else (passage.kind, number)


def _first_of_each(namings: Iterable[Naming]) -> Iterator[Naming]:
    seen: set[str] = set()
    for naming in namings:
        if naming.agency not in seen:
            seen.add(naming.agency)
            yield naming


def _segments(body: str, block: Block, links: Sequence[Naming]) -> Iterator[Segment]:
    position = block.start
    for naming in links:
        if block.start <= naming.start and naming.end <= block.end:
            yield Segment(body[position : naming.start])
            yield Segment(body[naming.start : naming.end], naming.agency)
            position = naming.end
    yield Segment(body[position : block.end])
