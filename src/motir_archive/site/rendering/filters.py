"""What templates may do with a value."""

from __future__ import annotations

import datetime as dt
import html
import re
from functools import lru_cache
from urllib.parse import urlsplit

from markupsafe import Markup, escape

from motir_archive.site.calendar import by_month
from motir_archive.site.dates import instant
from motir_archive.text.difference import around_changes
from motir_archive.text.shortening import shortened

_HYPHENATED = re.compile(r"(?<![\w-])\w{1,12}-\w{1,12}(?![\w-])")
_LONGEST_WHOLE = 14
"""Characters of a word with a hyphen within which no line breaks, at most. Chosen, not measured: most such
words are shorter."""


def site_name(address: str) -> str:
    """Return what people call a site: its host without `www.`, with its path where it has one."""
    parts = urlsplit(address)
    return host(address) + parts.path.rstrip("/")


def host(address: str) -> str:
    """Return the host of an address without `www.`."""
    return (urlsplit(address).hostname or "").removeprefix("www.")


def in_internet_archive(address: str, day: dt.date) -> str:
    """Return where the Internet Archive shows a page as it was about that day, or says that it has none."""
    return f"https://web.archive.org/web/{day:%Y%m%d}/{address}"


def unquoted(text: str) -> Markup:
    """Return a text as markup to stand between tags. There, quotation marks need no escape, which is
    shorter."""
    return Markup(html.escape(text, quote=False))  # noqa: S704 - it was escaped


@lru_cache(maxsize=256, typed=True)  # a title stands on its page, and on those beside it
def unbroken(text: str) -> Markup:
    """Return a text as markup in which no line breaks within a short word with a hyphen, such as a name."""
    if "-" not in text:
        return escape(text)
    parts, end = [], 0
    for word in _HYPHENATED.finditer(text):
        if len(word[0]) <= _LONGEST_WHOLE:
            parts += [
                escape(text[end : word.start()]),
                Markup("<span class=whole>{}</span>").format(word[0]),
            ]
            end = word.end()
    return Markup("").join([*parts, escape(text[end:])])


def capitalize_first(text: str) -> str:
    """Return a text with its first letter in upper case, the rest as it is."""
    return text[:1].upper() + text[1:]


FILTERS = {
    "around_changes": around_changes,
    "by_month": by_month,
    "iso": dt.date.isoformat,
    "instant": instant,
    "capitalize_first": capitalize_first,
    "site_name": site_name,
    "host": host,
    "in_internet_archive": in_internet_archive,
    "unbroken": unbroken,
    "shortened": shortened,
    "unquoted": unquoted,
}
"""By the names that templates call them."""
