"""The tags that name languages (BCP 47), such as `ko` and `pt-BR`."""

from __future__ import annotations

import re
from itertools import takewhile

_FORM = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*")
_REGION = re.compile("[A-Z]{2}")


def canonical_tag(tag: str) -> str:
    """Return a language tag in the case that tags are written in: `ko`, `pt-BR`, `zh-Hant` (RFC 5646, 2.1.1).

    Case has no meaning in a tag. Once tags are written in one way, they can be compared.
    """
    first, *rest = tag.lower().split("-")
    cased = {2: str.upper, 4: str.title}
    return "-".join([first, *(cased.get(len(part), str)(part) for part in rest)])


def is_language(text: str) -> bool:
    """Tell whether a text is a tag (BCP 47) of a language and, where it has one, of a region that there are.

    Browsers and screen readers pass over any other tag, and read the text as if it were in any language.
    """
    from babel import Locale
    from babel.core import get_global

    if not _FORM.fullmatch(text):
        return False
    first, *rest = canonical_tag(text).split("-")
    english = Locale("en")
    before_extensions = takewhile(lambda part: len(part) > 1, rest)
    regions = {part for part in before_extensions if _REGION.fullmatch(part)}
    is_known = first in get_global("likely_subtags") or first in english.languages
    return is_known and regions <= english.territories.keys()


def how_to_write(text: str) -> str:
    """Return what to do about a text that is no tag: write the one that is meant, where that can be seen."""
    return f"write {meant}" if (meant := _meant(text)) else "write a tag such as en or ko"


def _meant(text: str) -> str:
    """Return the tag of a language by its English name (`English`), or for a code in use elsewhere (`eng`,
    `en_US`, `en-UK`); empty where there is none."""
    from babel import Locale
    from babel.core import get_global

    by_name = {name.casefold(): tag for tag, name in Locale("en").languages.items()}
    first, *rest = by_name.get(text.casefold(), text).replace("_", "-").split("-")
    others = get_global("language_aliases").get(first.lower(), first)
    regions = get_global("territory_aliases")
    tag = canonical_tag("-".join([others, *(regions.get(part.upper(), [part])[0] for part in rest)]))
    return tag if is_language(tag) else ""
