"""The page and the feed of changes, as they are read."""

from __future__ import annotations

from pathlib import Path
from xml.etree import ElementTree as ET

ATOM = "{http://www.w3.org/2005/Atom}"


def feed(site: Path) -> ET.Element:
    return ET.fromstring((site / "corrections" / "feed.xml").read_text(encoding="utf-8"))  # noqa: S314 -- our own
