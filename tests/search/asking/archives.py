"""Texts that are searched."""

from __future__ import annotations

from search_corpus import Text

TEXTS = (
    Text("Solar Park Opens", "The solar park opens.", "2025-11-28", ("motir",), ("kats",), ("Energy",)),
    Text("Solar Standards", "On solar cells.", "2025-11-02", ("kats",), (), ("Industry", "Energy")),
    Text("Solar Exports", "Solar goes abroad.", "2025-10-31", ("motir",), (), ("Industry",), ("Earlier.",)),
    Text("Solar Plan", "A solar plan is cut o", "2024-12-31", is_excerpt=True),
    Text("Wind Park Opens", "The wind park opens.", "2024-06-01", ("motir",)),
)
