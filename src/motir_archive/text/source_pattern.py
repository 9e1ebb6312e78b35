"""Web addresses of originals that follow from a release's date and title: `https://www.example.org/{year}/{slug}`."""

from __future__ import annotations

import datetime as dt
import re
from urllib.parse import quote

from motir_archive.text.slugs import slug

PLACES = ("date", "year", "month", "day", "title", "slug")
"""What a pattern can have in braces. `title` has its blanks and signs percent-encoded; `slug` is the title in
lower case with hyphens, as in the addresses of the archive itself."""

_PLACE = re.compile(r"\{([^{}]*)\}")


def places(pattern: str) -> list[str]:
    """Return the names in braces in a pattern, in order, known or not."""
    return _PLACE.findall(pattern)


def filled(pattern: str, date: dt.date, title: str) -> str:
    """Return a pattern, all of whose places are known, filled in for a release."""
    values = {
        "date": date.isoformat(),
        "year": f"{date.year:04}",
        "month": f"{date.month:02}",
        "day": f"{date.day:02}",
        "title": quote(title, safe=""),
        "slug": quote(slug(title)),
    }
    return _PLACE.sub(lambda place: values[place[1]], pattern)
