"""What follows an agency in a first sentence: the agency that it belongs to, and the place where it is."""

from __future__ import annotations

from motir_archive.agencies.issuing.wording import DETERMINERS, Wording
from motir_archive.agencies.words.lists import word_list

_ATTACHED = word_list("attached")
_BELOW = _ATTACHED | DETERMINERS
_LONGEST_PARENT = 6
"""Tokens between an agency and the one that it belongs to, at most: ", an agency affiliated under the"."""


def after_parents(wording: Wording, index: int) -> int:
    """Return the index after the agencies to which an agency belongs. They are named, but do not act."""
    while (parent := parent_at(wording, index)) is not None:
        index = parent + 1
    return _after_place(wording, index)


def parent_at(wording: Wording, index: int) -> int | None:
    """Return the index of the agency to which the one before it belongs: ", affiliated under the …"."""
    words = wording.words
    if wording.kinds[index] == "comma":
        index += 1
    if words[index] not in _BELOW:
        return None
    for at in range(index, min(index + _LONGEST_PARENT, wording.size)):
        if wording.kinds[at] == "agency":
            return at if not _ATTACHED.isdisjoint(words[index:at]) else None
        word = words[at]
        if not word or word == "and" or (wording.is_verb(at) and word not in _ATTACHED):
            return None
        if word == "with" and words[at - 1] not in _ATTACHED:
            return None
    return None


def _after_place(wording: Wording, index: int) -> int:
    """Return the index after the place where an agency is: "the Korean Cultural Center in Brazil and …"."""
    end = index + 1
    while end < wording.size and wording.tokens[end].is_capitalised:
        end += 1
    is_place = wording.words[index] == "in" and end > index + 1
    goes_on = wording.join(end) is not None or wording.verb(end) is not None
    return end if is_place and goes_on else index
