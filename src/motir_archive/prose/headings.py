"""A line of a body -> where headings certainly start, and the text after them. Doubtful ones do not count."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import pairwise

from motir_archive.prose.list_items import Start

_LONGEST_HEADING = 120
"""Characters of a heading and the first word after it, at most; the longest heading in the releases of
2025-11-28 has 63."""

# Headings write words such as "the" in small letters. Where one has a capital, the sentence after the heading
# starts.
OPENER_AFTER_HEADING = (
    r"(?:The|This|These|It|In|At|As|To|With|Under|Following|During|After|Through|Building|Based|Meanwhile,)"
    r"(?= [a-z])"
)
_CAPITALISED = r"(?:[^\Wa-z_][\w.&’'/–-]*\w|[A-Z])(?!\S)"
_SMALL = r"(?:(?:of|in|the|to|and|for|with|on|at|by|a|an|as|from|via|into|under|&|–) ){1,3}"
_HEADING = re.compile(
    rf"(?=\S+ (?:{_SMALL})?[^\Wa-z_])(?:"  # a quick look ahead, which most sentences fail
    rf"(?:Next Steps|Way Forward|Future Plans|Looking Ahead|Key (?:Outcomes|Results|Achievements)) (?=[A-Z])"
    rf"|(?:Background|Overview|Outlook|Conclusion|Summary) (?={OPENER_AFTER_HEADING})"
    rf"|{_CAPITALISED}(?: (?:{_SMALL})?{_CAPITALISED}){{1,13}}? (?={OPENER_AFTER_HEADING})"
    r")"
)
TITLE = re.compile(rf"{_CAPITALISED}(?: (?:{_SMALL})?{_CAPITALISED}){{0,13}} ")
_BRACKETED = re.compile(r"\[[^\Wa-z_][^\[\]]{2,80}\] (?=[\"“‘(]?[^\Wa-z_])")


def headings(body: str, starts: Sequence[int], others: Sequence[Start]) -> Iterator[Start]:
    """Yield the headings before a sentence, a list or a definition list; none inside a definition list."""
    for (_, before), (at, kind) in pairwise([(0, "paragraph"), *others]):
        start = starts[bisect_left(starts, at) - 1]
        is_first = kind in ("item", "term") and before not in ("item", "definition")
        if is_first and TITLE.fullmatch(body, start, at):
            yield start, "heading"
    has_brackets = "[" in body
    for start in starts:
        is_bracketed = has_brackets and body.startswith("[", start)
        heading = (_BRACKETED if is_bracketed else _HEADING).match(body, start, start + _LONGEST_HEADING)
        if heading and body[max(start - 2, 0)] not in ":;" and _is_free(others, start, heading.end()):
            yield start, "heading"
            yield heading.end(), "paragraph"


def _is_free(others: Sequence[Start], start: int, end: int) -> bool:
    """Tell whether nothing else starts in a stretch, and it is not part of a definition list."""
    number = bisect_left(others, (start,))
    is_defined = number > 0 and others[number - 1][1] in ("term", "definition")
    return not is_defined and (number == len(others) or others[number][0] > end)
