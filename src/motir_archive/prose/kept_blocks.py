"""The blocks of each release's current text and its number of words: found once, kept for pages and data."""

from __future__ import annotations

from array import array
from collections.abc import Iterable
from dataclasses import replace
from functools import partial
from itertools import chain
from typing import get_args

from motir_archive.each import Each
from motir_archive.model.archive import Archive
from motir_archive.model.release import Release
from motir_archive.prose.blocks import Block, blocks
from motir_archive.prose.list_items import BlockKind

_KINDS: tuple[BlockKind, ...] = get_args(BlockKind)


def with_blocks(archive: Archive, paragraph_length: int, each: Each = map) -> Archive:
    """Return the archive with the blocks and the number of words of each current text.

    `paragraph_length` is the setting. `each` says how a function is called for all releases.
    """
    found = each(partial(_found, paragraph_length), archive.releases)
    releases = (
        replace(release, blocks=kept, words=words)
        for release, (kept, words) in zip(archive.releases, found, strict=True)
    )
    return replace(archive, releases=tuple(releases))


def _found(paragraph_length: int, release: Release) -> tuple[bytes, int]:
    text = release.text
    return _packed(blocks(text, paragraph_length)), len(text.split())


def blocks_of(release: Release, body: str, paragraph_length: int) -> list[Block]:
    """Return the blocks of a release's current text, which is `body`: those kept, else found now."""
    if not release.blocks:
        return blocks(body, paragraph_length)
    numbers = array("I", release.blocks)
    threes = zip(numbers[::3], numbers[1::3], numbers[2::3], strict=True)
    return [Block(start, end, _KINDS[kind]) for start, end, kind in threes]


def word_count(release: Release) -> int:
    """Return how many words a release's current text has: as was counted, else counted now."""
    return release.words or len(release.text.split())


def _packed(found: Iterable[Block]) -> bytes:
    numbers = ((block.start, block.end, _KINDS.index(block.kind)) for block in found)
    return array("I", chain.from_iterable(numbers)).tobytes()
