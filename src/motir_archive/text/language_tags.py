"""The tags that name languages (BCP 47), such as `ko` and `pt-BR`."""

from __future__ import annotations

import re

LANGUAGE = re.compile(r"[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*")
"""The form of a tag; it may still name no language."""


def canonical_tag(tag: str) -> str:
    """Return a language tag in the case that tags are written in: `ko`, `pt-BR`, `zh-Hant` (RFC 5646, 2.1.1).

    Case has no meaning in a tag. Once tags are written in one way, they can be compared.
    """
    first, *rest = tag.lower().split("-")
    cased = {2: str.upper, 4: str.title}
    return "-".join([first, *(cased.get(len(part), str)(part) for part in rest)])


def is_language(text: str) -> bool:
    """Tell whether a text has the form of a language tag (BCP 47), such as `ko` or `pt-BR`."""
    return bool(LANGUAGE.fullmatch(text))
