"""How persons who stand for an agency are written: "Minister of Trade and Industry", heads by name."""

from __future__ import annotations

import re
from collections.abc import Iterator

from motir_archive.model.agency import Agency

_MINISTRY = re.compile(r"Ministry (?=of |for )")


def officials(agency: Agency) -> Iterator[str]:
    """Yield the titles with which a text may name the head of an agency without naming the agency."""
    for name in agency.names:
        if name.stands_alone and _MINISTRY.match(name.text):
            yield _MINISTRY.sub("Minister ", name.text)
    for head in agency.heads:
        for spelling in (head.name, *head.also):
            yield f"{head.title} {spelling}".strip()
