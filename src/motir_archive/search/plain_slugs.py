"""A name in, its plain slug out: what search.js can tell from a name, the index need not carry."""

from __future__ import annotations

import re

_APOSTROPHES = re.compile("['’‘]")
_OTHERS = re.compile("[^a-z0-9]+")


def plain_slug(name: str) -> str:
    """Return a name in lower-case ASCII letters and digits with hyphens between; `plainSlug` of search.js."""
    return _OTHERS.sub("-", _APOSTROPHES.sub("", name).lower()).strip("-")
