"""The tags that name languages (BCP 47), such as `ko` and `pt-BR`."""

from __future__ import annotations

import re

LANGUAGE = re.compile(r"[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*")
"""A tag, as far as its form goes."""


def canonical_tag(tag: str) -> str:
    """Return a language tag in the case that tags are written in: `ko`, `pt-BR`, `zh-Hant` (RFC 5646, 2.1.1).

    Case does not count in one; so written, tags can be compared.
    """
    first, *rest = tag.lower().split("-")
    cased = {2: str.upper, 4: str.title}
    return "-".join([first, *(cased.get(len(part), str)(part) for part in rest)])


def is_language(text: str) -> bool:
    """Tell whether a text is written as a language tag is (BCP 47), such as `ko` or `pt-BR`."""
    return bool(LANGUAGE.fullmatch(text))
