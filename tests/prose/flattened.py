"""Bodies as a dump flattens them, and the blocks that are read from them."""

from __future__ import annotations

from motir_archive.prose.blocks import blocks

SENTENCE = "The ministry and its partners talked at length about the supply of critical minerals in {}."


def read(body: str, paragraph_length: int = 359) -> list[tuple[str, str]]:
    return [(block.kind, body[block.start : block.end]) for block in blocks(body, paragraph_length)]


def paragraph(*places: str) -> str:
    return " ".join(SENTENCE.format(place) for place in places)


OPENING = paragraph("Seoul", "Busan")
CLOSING = paragraph("Daegu", "Ulsan")
SNU = (
    "SNU and M.AX Alliance to Jointly Develop AI Models for Humanoids, Autonomous Vehicles, and AI Factories"
)
MARKED = SENTENCE.format("Jeju")
