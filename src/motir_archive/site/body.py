"""The body of a release -> what its page shows: paragraphs, lists and headings, with links in them."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from motir_archive.model.release import Naming
from motir_archive.prose.blocks import Block
from motir_archive.prose.list_items import BlockKind
from motir_archive.text.links import Link, links


class Segment(NamedTuple):
    """A stretch of a passage. The segments of a passage, put together, are its text.

    It is a tuple, as passages and groups are, since a build makes very many of them.
    """

    text: str
    agency: str = ""
    """Id of the agency that it names and links to; empty where it is no such link."""
    target: str = ""
    """Web address that it spells and links to; empty where it is none."""


class Passage(NamedTuple):
    """A block as the page shows it."""

    kind: BlockKind
    segments: Sequence[Segment]


class Group(NamedTuple):
    """Passages that belong together: the items of a list, the pairs of a definition list, or one alone."""

    kind: str
    """"list", "definitions", or the kind of its only passage."""
    passages: Sequence[Passage]


def groups(body: str, blocks: Iterable[Block], namings: Iterable[Naming] = ()) -> list[Group]:
    """Return what the page shows of `body`. Web addresses are links, and so is the first naming of each
    agency.

    `blocks` are those of the body, and `namings` says where it names agencies that have a page.
    """
    marked = _marked(body, namings)
    passages = [Passage(block.kind, list(_segments(body, block, marked))) for block in blocks]
    return [
        Group(kind, group)
        for (kind, _), members in groupby(enumerate(passages), key=_group_of)
        for group in [[passage for _, passage in members]]
    ]


def _group_of(numbered: tuple[int, Passage]) -> tuple[str, int]:
    """Return the group that a passage belongs to. A passage that stands alone has a group with its own
    number."""
    number, passage = numbered
    together = {"item": "list", "term": "definitions", "definition": "definitions"}.get(passage.kind)
    return (together, -1) if together else (passage.kind, number)


def _marked(body: str, namings: Iterable[Naming]) -> list[Naming | Link]:
    """Return what is a link in the body, in order. An agency in an address is linked at its next naming."""
    addresses = list(links(body))
    if not addresses:
        return list(_first_of_each(namings))
    within = {index for link in addresses for index in range(link.start, link.end)}
    outside = (naming for naming in namings if naming.start not in within and naming.end - 1 not in within)
    return sorted([*addresses, *_first_of_each(outside)], key=lambda mark: mark.start)


def _first_of_each(namings: Iterable[Naming]) -> Iterator[Naming]:
    seen: set[str] = set()
    for naming in namings:
        if naming.agency not in seen:
            seen.add(naming.agency)
            yield naming


def _segments(body: str, block: Block, marked: Sequence[Naming | Link]) -> Iterator[Segment]:
    position = block.start
    first = bisect_left(marked, block.start, key=lambda mark: mark.start)
    end = bisect_left(marked, block.end, key=lambda mark: mark.start)
    for mark in marked[first:end]:
        if mark.end <= block.end:
            yield Segment(body[position : mark.start])
            yield _linked(body[mark.start : mark.end], mark)
            position = mark.end
    yield Segment(body[position : block.end])


def _linked(text: str, mark: Naming | Link) -> Segment:
    return (
        Segment(text, agency=mark.agency) if isinstance(mark, Naming) else Segment(text, target=mark.target)
    )
