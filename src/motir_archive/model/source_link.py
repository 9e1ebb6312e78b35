"""A line of source_links.tsv: where the publisher shows a release."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

FILE = "source_links.tsv"
CODE = "source-link"
"""The code of problems in the file."""


@dataclass(frozen=True, slots=True)
class SourceLink:
    """The web address of a release's original, by the release's date and title."""

    date: dt.date
    title: str
    """In any of the spellings that text/one_style.py makes equal."""
    address: str
    """Of the web: http or https."""
    line: int
    """Where it stands in the file, 1 for the first line."""
