"""Head nouns: what tells that a capitalised phrase is the name of an organisation, and of which kind."""

from __future__ import annotations

from motir_archive.agencies.words.countries import COUNTRY_OF
from motir_archive.agencies.words.lists import word_list

KIND_OF = {
    noun: kind for noun, _, kind in (line.partition(" = ") for line in sorted(word_list("head_nouns")))
}
"""Head noun -> the kind that an organisation with it most likely is."""
PARTS = word_list("parts")
"""What organisations are made of; a name with one of these behind it is that of a part."""
OF_GOVERNMENT = frozenset(["Ministry", "Department"])
"""Stand first, and say what they are for: many countries have one of the same name."""
_ALSO_OF_COMPANIES = word_list("also_of_companies")
"""Companies and things are called so too, unless a nation, the world or a public task is in the name."""
SAYS_ENOUGH = frozenset(KIND_OF) - OF_GOVERNMENT - {"Office", "Bureau", "Board", "Committee", "Union", "Club"}
"""With one of these and a nation in front a name needs no acronym."""
PLACES = (
    frozenset(form for form in COUNTRY_OF if " " not in form) | word_list("places") | word_list("nationwide")
)
"""Words at the beginning of names of public bodies."""
SUBJECTS = word_list("subjects")
"""What ministries, institutes and universities are for; behind "and" only these continue a name."""
_TASKS = word_list("public_tasks") | SUBJECTS


def is_public(words: frozenset[str], head: str) -> bool:
    """Tell whether a name with these words and this head noun is that of a public body or association."""
    if head not in _ALSO_OF_COMPANIES:
        return True
    has_place, tasks = not words.isdisjoint(PLACES), len(words & _TASKS)
    if head in ("Corporation", "Bank", "Center", "Centre"):
        return tasks >= (1 if has_place else 2)
    return has_place or (head == "Service" and tasks > 1)


def kind_of(name: str) -> str:
    """Return the kind that the head noun of a name speaks for, which is the first one in "Institute of …"."""
    words = name.replace(",", "").split()
    heads = [words[-1]] if words[-1] in KIND_OF else [word for word in words if word in KIND_OF]
    return KIND_OF[heads[0]] if heads else ""
