"""How a name may be written: a name -> the words to look for, and what may stand between them."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from motir_archive.agencies.words.country_forms import COUNTRY_OF

_COMMA = r",?\s+(?:(?:and|&)\s+)?"
"""Between words that a comma joins: a comma, "and", both or neither."""
_AND = r",?\s+(?:[aA]nd|&)\s+"
"""Between words that "and" or "&" joins: either of the two, with or without a comma."""
_TIGHT = r"\s+"
_DASH = r"(?:\s*[-‐‑–]\s*|\s+)"

_VARIANTS = {
    "of": "[oO]f",
    "for": "[fF]or",
    "Organization": "Organi[sz]ation",
    "Organisation": "Organi[sz]ation",
    "Standardization": "Standardi[sz]ation",
    "Center": "Cent(?:er|re)",
    "Centre": "Cent(?:er|re)",
    "Defense": "Defen[cs]e",
    "Defence": "Defen[cs]e",
    "Labor": "Labou?r",
    "Labour": "Labou?r",
    "Corporation": r"Corp(?:oration|\.)",
    "Co-operation": r"Co[-‐‑]?operation",
    "Cooperation": r"Co[-‐‑]?operation",
}
"""Words that are spelled in several ways in one and the same name."""
_NATIONS = {f"{form}n": form for form in COUNTRY_OF if f"{form}n" in COUNTRY_OF and " " not in form}
"""Adjectives that are the country's name and an "n": names of bodies have either, "Korea" or "Korean"."""
_VARIANTS |= {word: f"{form}n?" for adjective, form in _NATIONS.items() for word in (adjective, form)}
_SPELLINGS = {
    pattern: [word for word, same in _VARIANTS.items() if same == pattern] for pattern in _VARIANTS.values()
}
"""The words that one pattern stands for."""

_SAME = {
    "Organisation": "Organization",
    "Standardisation": "Standardization",
    "Centre": "Center",
    "Defence": "Defense",
    "Labour": "Labor",
    "Co operation": "Cooperation",
    "Corp": "Corporation",
    "Of": "of",
    "For": "for",
}
_DASHES = re.compile("[-‐‑–]")
_SAME |= _NATIONS
_BETWEEN = re.compile(r"[\s,‐‑–-]+(?:(?:[aA]nd|&)\s+)?")
_SAME_WORD = re.compile("|".join(rf"\b{word}\b" for word in _SAME))


class Step(NamedTuple):
    """A word of a name with what may stand before it, both as regular expressions."""

    gap: str
    word: str


def steps(name: str) -> list[Step]:
    """Return the words of a name; the gap of the first is empty."""
    found: list[Step] = []
    gap = ""
    for word in name.split():
        if word in ("and", "&"):
            gap = _AND
            continue
        plain = word.rstrip(",")
        parts = [plain] if plain in _VARIANTS else _DASHES.split(plain)
        found += [Step(_DASH if number else gap, _word(part)) for number, part in enumerate(parts)]
        gap = _COMMA if word.endswith(",") else _TIGHT
    return found


def beginnings(name: str) -> set[str]:
    """Return the spellings of the word that a name begins with."""
    word = next((word for word in name.split() if word not in ("and", "&")), "")
    if not word:
        return set()
    plain = word.rstrip(",")
    part = plain if plain in _VARIANTS else _DASHES.split(plain)[0]
    spelled = _SPELLINGS.get(_VARIANTS.get(part, ""), [part])
    return {*spelled, *(word[:1] + word[1:].replace("'", "").replace("’", "") for word in spelled)}


def acronym_steps(acronym: str) -> list[Step]:
    """Return an acronym as a name of one word."""
    return [Step("", re.escape(acronym))]


@cache  # names share their words, and are arranged anew for every build
def _word(part: str) -> str:
    # The first character stays as it is: the pattern of all names is sorted by it.
    return _VARIANTS.get(part) or re.escape(part[:1]) + re.sub("['’]", "['’]?", re.escape(part[1:]))


def folded(written: str) -> str:
    """Return what all spellings of a name have in common."""
    plain = _BETWEEN.sub(" ", written.rstrip(".")).replace("’", "").replace("'", "")
    return _SAME_WORD.sub(lambda match: _SAME[match.group()], plain)
