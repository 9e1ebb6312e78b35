"""Countries in a text: whose ministry is meant by "Japan’s Ministry of …" or "… of the Republic of Kenya"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from motir_archive.agencies.words.lists import word_list

OWN = "?"
"""Stands for the archive's own country where no setting says which it is."""


def _entries() -> Iterator[tuple[str, str, str]]:
    """Yield (form, name, code) of every way to write a country."""
    for line in sorted(word_list("countries")):
        code, _, written = line.partition(" ")
        forms = written.split("/")
        for form in forms:
            yield form, forms[0], code


_ENTRIES = tuple(_entries())
COUNTRY_OF = {form: name for form, name, _ in _ENTRIES}
"""Name or adjective -> country."""
_BY_CODE = {code: name for _, name, code in _ENTRIES if code != "--"}


def is_country_code(text: str) -> bool:
    """Tell whether `text` is the code of a country in ISO 3166-1, such as KR."""
    return text in _BY_CODE


def country_named(text: str) -> str:
    """Return the name of the country with a code of ISO 3166-1, or with a name; empty for none."""
    return _BY_CODE.get(text) or COUNTRY_OF.get(text, "")


_ANY = "|".join(re.escape(form) for form in sorted(COUNTRY_OF, key=lambda form: (-len(form), form)))
_STATE = (
    r"(?:(?:Democratic |People[’']s |Islamic |Federal |Socialist |Bolivarian |Arab |United )*"
    r"(?:Republic|Kingdom|State|Sultanate|Commonwealth|Federation|Union|Government) of )?(?:the )?"
)
_AFTER = re.compile(rf"\s*(?:\([^()]{{1,80}}\)\s*)?,?\s+of\s+(?:the\s+)?{_STATE}(?P<form>{_ANY})(?![\w-])")
_AT_END = re.compile(rf"\sof\s+(?:the\s+)?{_STATE}(?P<form>{_ANY})\Z")
_BEFORE = re.compile(rf"(?<![\w–-])(?P<form>{_ANY})(?:[’']s?)?\s+(?:Federal\s+|National\s+)?\Z")
_STATE_BEFORE = re.compile(rf"{_STATE}\Z")
_LONGEST = 40
"""Characters that may hold a country: "United States of America’s National " has 36. More only takes time."""
_LONGEST_WORD = 16
"""Characters of the last word of a country, at most; the longest has 14. More would only take time."""
_MAY_FOLLOW = (" of", " (", ", of", "\n", "  ", "(")
_LAST_WORDS = frozenset(
    form.split()[-1] + suffix
    for form in (*COUNTRY_OF, "Federal", "National")
    for suffix in ("", "’s", "'s", "’", "'")
)

_OPENING = '([“"‘'
"""Marks that may stand directly before a country: "Anna Holm (Kenyan Ministry of Energy)"."""


def country_before(body: str, start: int) -> str:
    """Return the country directly before `start`, as in "Japan’s …" or "Japanese …"; empty for none."""
    # The word before a name is seldom a country, and that is seen without a search.
    near = body[max(0, start - _LONGEST_WORD) : start].split()
    if not near or near[-1].lstrip(_OPENING) not in _LAST_WORDS or not body[start - 1].isspace():
        return ""
    match = _BEFORE.search(body, max(0, start - _LONGEST), start)
    return COUNTRY_OF[match["form"]] if match else ""


def country_after(body: str, end: int) -> str:
    """Return the country that follows `end`, as in "… of the Republic of Kenya"; empty for none."""
    if not body.startswith(_MAY_FOLLOW, end):
        return ""
    match = _AFTER.match(body, end)
    return COUNTRY_OF[match["form"]] if match else ""


_IN_LIST = re.compile(
    rf"(?<![\w–-])(?P<form>{_ANY})(?:[’']s?)?\s+(?:Federal\s+)?(?:Ministry|Department)"
    r"(?: (?:of|for|the(?! \Z)|and|&|[A-Z][\w-]*),?)+ (?P<article>the )?\Z"
)
_LONGEST_LIST = 200
"""Characters of a list of ministries that are looked at, at most. Chosen, not measured."""
_IN_LIST_AFTER = (", ", " and ", " & ", " the ")
"""What stands before a ministry that is not the first of a list. Without one of these, no list is searched
for."""


def country_of_list(body: str, start: int, *, article: bool) -> str:
    """Return the country whose list of ministries goes on at `start`: "Vietnam’s Ministry of Finance, …".

    `article` tells whether the list still goes on where "the" stands before the next one. Empty for none.
    """
    if not body.endswith(_IN_LIST_AFTER, 0, start):
        return ""
    match = _IN_LIST.search(body, max(0, start - _LONGEST_LIST), start)
    return COUNTRY_OF[match["form"]] if match and (article or not match["article"]) else ""


def country_at_end(name: str) -> str:
    """Return the country that a name itself ends with, as "Ministry of Trade of Kenya" does, or nothing."""
    match = _AT_END.search(name)
    return COUNTRY_OF[match["form"]] if match else ""


def without_country_at_end(name: str) -> str:
    """Return a name without "of Kenya" or the like at its end."""
    return _AT_END.sub("", name)


def with_country(body: str, start: int, end: int) -> tuple[int, int]:
    """Return a stretch of a text together with the country directly before or after it."""
    if country_before(body, start):
        match = _BEFORE.search(body, max(0, start - _LONGEST), start)
        start = match.start() if match else start
        state = _STATE_BEFORE.search(body, max(0, start - _LONGEST), start)
        start = state.start() if state else start
    if body.startswith(_MAY_FOLLOW, end):
        match = _AFTER.match(body, end)
        end = match.end() if match else end
    return start, end


_PREFIXES = {"United States": "U.S."}
"""Country -> how the names of its bodies begin with it, as they write themselves."""
_WITH_ARTICLE = ("United", "Netherlands", "Philippines", "Maldives", "European Union", "Czech Republic")
_PREFIX = re.compile(r"(?:U\.S\.|US|United States)\s+")
_AT_BEGINNING = re.compile(rf"(?P<form>{_ANY})(?![\w-])")


def of_country(name: str, country: str) -> str:
    """Return a ministry with its country: "Ministry of Mining of Kenya", "U.S. Department of State"."""
    if not country or name.endswith(country):
        return name
    if country in _PREFIXES:
        return f"{_PREFIXES[country]} {name}"
    return f"{name} of {'the ' if country.startswith(_WITH_ARTICLE) else ''}{country}"


def without_prefix(name: str) -> str:
    """Return a name without a country that may be left out before it: "U.S.", "United States"."""
    return _PREFIX.sub("", name, count=1) if _PREFIX.match(name) else name


def country_at_beginning(name: str) -> str:
    """Return the country that a name begins with, as "Japan Fair Trade Commission" does; empty for none."""
    match = _AT_BEGINNING.match(name)
    return COUNTRY_OF[match["form"]] if match else ""
