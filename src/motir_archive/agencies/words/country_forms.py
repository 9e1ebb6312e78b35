"""Every way to write a country, and where a text has one: "Kenya", "Kenyan", "Republic of Kenya"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from motir_archive.agencies.words.lists import word_list


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


def _by_letter(place: int) -> dict[str, tuple[str, ...]]:
    """Return the forms by their letter at a place, longer ones before shorter ones."""
    found: dict[str, tuple[str, ...]] = {}
    for form in sorted(COUNTRY_OF, key=len, reverse=True):
        found[form[place]] = (*found.get(form[place], ()), form)
    return found


# One expression of all forms would take longer to compile than a release takes to read.
_BY_FIRST, _BY_LAST = _by_letter(0), _by_letter(-1)
_WORD = re.compile(r"\w+")
_IN_WORD = re.compile(r"\w")
_AFTER_FORM = re.compile(r"[\w-]")
_BEFORE_FORM = re.compile(r"[\w–-]")


def form_from(text: str, start: int, going_on: re.Pattern[str] = _AFTER_FORM) -> str:
    """Return the longest form that starts at a place, empty for none; `going_on` may not follow it."""
    for form in _BY_FIRST.get(text[start : start + 1], ()):
        if text.startswith(form, start) and not going_on.match(text, start + len(form)):
            return form
    return ""


def form_to(text: str, first: int, end: int) -> str:
    """Return the longest form that ends at a place and does not start before `first`; empty for none."""
    for form in _BY_LAST.get(text[end - 1 : end], ()):
        start = end - len(form)
        if text.endswith(form, first, end) and not (start and _BEFORE_FORM.match(text, start - 1)):
            return form
    return ""


def has_form(text: str) -> bool:
    """Tell whether one of the words of a text, or several together, are a country."""
    return any(form_from(text, word.start(), _IN_WORD) for word in _WORD.finditer(text))
