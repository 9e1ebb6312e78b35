"""An index, unpacked as the search client reads it."""

from __future__ import annotations

import json
from typing import Any

from search_corpus import Text, archive_of

from motir_archive.model.text_store import TextStore
from motir_archive.search import index
from motir_archive.search.packing import DIGITS

GROWTH = Text(
    "Retail Grows 6.7%",
    "Retail sales grew, said the Ministry of Trade, Industry and Energy.",
    date="2025-09-30",
    issuers=("motir",),
    mentions=("kats", "samsung"),
    topics=("Trade/Investment", "Industry"),
)
GOLD = Text("Gold </script> \u2028", "Gold is up.", topics=("Industry",), earlier=("Gold is down.",))
CUT = Text("Cut", "A body that is cut o", date="2025-11-27", is_excerpt=True)


def files_of(*texts: Text, small: int = index.SMALL) -> dict[str, str]:
    with TextStore() as store:
        return dict(index.index_files(archive_of(store, texts), small=small))


def pieces_of(*texts: Text) -> dict[str, Any]:
    return {
        name: json.loads(text) for name, text in files_of(*texts, small=0).items() if name.endswith(".json")
    }


def unpacked(packed: str) -> list[int]:
    """Read numbers after the description in packing.py."""
    numbers, digits = [], [DIGITS.index(digit) for digit in packed]
    while digits:
        value, scale = 0, 1
        while digits[0] >= 32:
            value, scale = value + (digits.pop(0) - 32) * scale, scale * 32
        numbers.append(value + digits.pop(0) * scale)
    return numbers


def unpacked_ascending(packed: str, *, marked: bool = False) -> list[tuple[int, int]]:
    """Read ascending numbers and their marks (0 where they have none) after the description in packing.py."""
    low = DIGITS.index(packed[0]) if packed else 0
    bits = "".join(f"{DIGITS.index(digit):06b}" for digit in packed[1:])
    numbers, last = [], -1
    while "0" in bits:
        ones, bits = bits.index("0"), bits[bits.index("0") + 1 :]
        rest, bits = bits[:low], bits[low:]
        last += (ones << low) + int(rest or "0", 2) + 1
        mark = bits.index("0") if marked else 0
        bits = bits[mark + 1 :] if marked else bits
        numbers.append((last, mark))
    return numbers


def places(packed: str) -> list[int]:
    return [number for number, _ in unpacked_ascending(packed)]


def terms_of(piece: dict[str, str]) -> list[str]:
    return piece["terms"].replace(",", " ").split(" ")
