"""Countries in a text: whose ministry is meant by "Japan’s Ministry of …" or "… of the Republic of Kenya"."""

from __future__ import annotations

import re

from motir_archive.agencies.words.country_forms import COUNTRY_OF, form_from, form_to

OWN = "?"
"""Stands for the archive's own country where no setting says which it is."""

_STATE = (
    r"(?:(?:Democratic |People[’']s |Islamic |Federal |Socialist |Bolivarian |Arab |United )*"
    r"(?:Republic|Kingdom|State|Sultanate|Commonwealth|Federation|Union|Government) of )?(?:the )?"
)
_OF = re.compile(rf"\sof\s+(?:the\s+)?{_STATE}")
_AFTER = re.compile(rf"\s*(?:\([^()]{{1,80}}\)\s*)?,?\s+of\s+(?:the\s+)?{_STATE}")
_BEHIND = re.compile(r"(?:[’']s?)?\s+(?:Federal\s+|National\s+)?\Z")
_STATE_BEFORE = re.compile(rf"{_STATE}\Z")
_LONGEST = 40
"""Characters that may hold a country: "United States of America’s National " has 36. More only takes time."""
_LONGEST_WORD = 16
"""Characters of the last word of a country, at most; the longest has 14. More would only take time."""
_COMMA = re.compile(rf"(?: ?\([^()]{{1,80}}\))?, (?:the )?{_STATE}")
_ENDS_NAME = re.compile(r"[.,;:)\n]| \([A-Z]|,? and (?:the )?[A-Z]| (?:The\b|On\b|In\b|At\b|\d)|\Z")
"""What may follow "Ministry of Trade, Japan". Elsewhere the country begins what it does itself."""
_NEXT_OF_LIST = re.compile(r",? (?:and |or |& )?(?:the )?")
_MAY_FOLLOW = (" of", " (", ", ", "\n", "  ", "(")
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
    return COUNTRY_OF.get(_before(body, start)[0], "")


def country_after(body: str, end: int) -> str:
    """Return the country that follows `end`, as in "… of the Republic of Kenya"; empty for none."""
    if not body.startswith(_MAY_FOLLOW, end):
        return ""
    return COUNTRY_OF.get(_after(body, end)[0], "")


def _before(body: str, start: int) -> tuple[str, int]:
    """Return the form directly before `start`, and where it starts; for none, nothing and `start`."""
    first = max(0, start - _LONGEST)
    behind = _BEHIND.search(body, first, start)
    form = form_to(body, first, behind.start()) if behind else ""
    return (form, behind.start() - len(form)) if behind and form else ("", start)


def _after(body: str, end: int) -> tuple[str, int]:
    """Return the form that follows `end`, and where it ends; for none, nothing and `end`."""
    match = _AFTER.match(body, end)
    form = form_from(body, match.end()) if match else ""
    return (form, match.end() + len(form)) if match and form else _after_comma(body, end)


def _after_comma(body: str, end: int) -> tuple[str, int]:
    """Return the country of "Ministry of Trade, the Republic of Kenya", and where it ends.

    Not where other countries follow, or what it does: "… the Ministry of Trade, Japan and Korea agreed".
    """
    match = _COMMA.match(body, end)
    form = form_from(body, match.end()) if match else ""
    last = match.end() + len(form) if match else end
    if not form or not _ENDS_NAME.match(body, last):
        return "", end
    following = _NEXT_OF_LIST.match(body, last)
    return ("", end) if following and form_from(body, following.end()) else (form, last)


_REST_OF_LIST = re.compile(
    r"(?:[’']s?)?\s+(?:Federal\s+)?(?P<head>Ministry|Department)"
    r"(?: (?:of|for|the(?! \Z)|and|&|[A-Z][\w-]*|\([A-Z][\w-]*\)),?)+ (?P<article>the )?\Z"
)
_LONGEST_LIST = 200
"""Characters of a list of ministries that are looked at, at most. Chosen, not measured."""
_IN_LIST_AFTER = (", ", " and ", " & ", " the ")
"""What stands before a ministry that is not the first of a list. Without one of these, no list is searched
for."""


def country_of_list(body: str, start: int, *, article: bool) -> str:
    """Return the country whose list of ministries goes on at `start`: "Vietnam’s Ministry of Finance, …".

    `article` tells whether the list still goes on where "the" stands before the next one. Empty for none, and
    where the list has ministries and a department follows: these are hardly of one country.
    """
    if not body.endswith(_IN_LIST_AFTER, 0, start):
        return ""
    first = max(0, start - _LONGEST_LIST)
    rest = _REST_OF_LIST.search(body, first, start)
    while rest and not (form := form_to(body, first, rest.start())):
        rest = _REST_OF_LIST.search(body, rest.start() + 1, start)
    goes_on = rest is not None and (article or not rest["article"]) and body.startswith(rest["head"], start)
    return COUNTRY_OF[form] if goes_on else ""


def country_at_end(name: str) -> str:
    """Return the country that a name itself ends with, as "Ministry of Trade of Kenya" does, or nothing."""
    return COUNTRY_OF.get(_at_end(name)[0], "")


def without_country_at_end(name: str) -> str:
    """Return a name without "of Kenya" or the like at its end."""
    return name[: _at_end(name)[1]]


def _at_end(name: str) -> tuple[str, int]:
    """Return the form that a name ends with, and where the "of" before it starts; for none, nothing and the
    end."""
    of = _OF.search(name)
    while of:
        if name[of.end() :] in COUNTRY_OF:
            return name[of.end() :], of.start()
        of = _OF.search(name, of.start() + 1)
    return "", len(name)


def with_country(body: str, start: int, end: int) -> tuple[int, int]:
    """Return a stretch of a text together with the country directly before or after it."""
    if country_before(body, start):
        start = _before(body, start)[1]
        state = _STATE_BEFORE.search(body, max(0, start - _LONGEST), start)
        start = state.start() if state else start
    if body.startswith(_MAY_FOLLOW, end):
        end = _after(body, end)[1]
    return start, end


_PREFIXES = {"United States": "U.S."}
"""Country -> how the names of its bodies begin with it, as they write themselves."""
_WITH_ARTICLE = ("United", "Netherlands", "Philippines", "Maldives", "European Union", "Czech Republic")
_PREFIX = re.compile(r"(?:U\.S\.|US|United States)\s+")


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
    return COUNTRY_OF.get(form_from(name, 0), "")
