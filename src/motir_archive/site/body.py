"""The body of a release -> what its page shows: paragraphs with links to the agencies that they name."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from motir_archive.archive.prose import Block, blocks
from motir_archive.archive.record import Naming


@dataclass(frozen=True, slots=True)
class Segment:
    """A stretch of a paragraph. The segments of a paragraph, put together, are its text."""

    text: str
    agency: str = ""
    """Id of the agency that it names and links to; empty for plain text."""


def paragraphs(body: str, namings: Iterable[Naming]) -> list[list[Segment]]:
    """Return the paragraphs of `body`; of the `namings` of one agency in it the first is a link."""
    links = list(_first_of_each(namings))
    return [list(_segments(body, block, links)) for block in blocks(body)]


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
