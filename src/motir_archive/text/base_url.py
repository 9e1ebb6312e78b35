"""The address of a folder on the web, such as that of a site's root."""

from __future__ import annotations

import re
from urllib.parse import urlsplit


def checked_base_url(text: str) -> str | None:
    """Return `text` with a slash at its end, None where it is no absolute http(s) address of a folder."""
    try:
        parts = urlsplit(text)
    except ValueError:
        return None
    usable = parts.scheme in ("https", "http") and parts.hostname and not parts.query and not parts.fragment
    if not usable or re.search(r"[\s\"<>\\]", text):
        return None
    return text.rstrip("/") + "/"
