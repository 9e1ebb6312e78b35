"""Releases to be cited, and their institutions."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from motir_archive.exports.citations.citation import Citation
from sites import BASE_URL

MINISTRY = "Ministry of Trade, Industry and Resources"
INSTITUTE = "R&D Institute of 100% Steel"
CITATION = Citation(
    authors=(MINISTRY, INSTITUTE),
    title="Korea’s “Steel” & 5% #Growth: a_b \\d ~e",
    date=dt.date(2025, 11, 28),
    key="2025-11-28-korea-s-steel-growth",
    publisher=MINISTRY,
    language="en",
    archive="MOTIR Press Release Archive",
    address=f"{BASE_URL}2025/11/28/steel.html",
    text_address=f"{BASE_URL}2025/11/28/steel.1aba8469.txt",
    text_mark="1aba8469",
    collected=dt.date(2025, 12, 5),
)
ALONE = replace(CITATION, authors=(MINISTRY,), title="Exports Rise")
NOBODY = replace(ALONE, authors=(), publisher="")
OFFLINE = replace(ALONE, address="2025/11/28/steel.html", text_address="2025/11/28/steel.1aba8469.txt")
