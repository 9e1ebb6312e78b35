"""A line of a body -> where a sentence certainly starts though no mark ends the one before it.

Headings, notes and list items have no full stop. A word that has a capital only where it opens a sentence
tells where they end: "… for export The plan will …".
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from motir_archive.prose.sentences import LONGEST_BRACKET, is_in_brackets

# Of such words in 4,080 US releases nine in ten open a paragraph, and most others a sentence. "After", "As",
# "Under" and "With" are left out, since they are in names as well: "Trading With the Enemy Act". One letter
# before them may be a list mark. The pattern looks for capitals first, which are few.
_OPENER = re.compile(
    r"[TIDW](?<=\S[a-zà-ÿ0-9)%] .)(?:he|his|hese|n|t|o|oday|uring|hereas) (?=[a-z]|\([A-Z][a-z]|[“\"])"
)


def unmarked_starts(body: str, start: int, end: int) -> Iterator[int]:
    """Yield the offsets after `start`."""
    for opener in _OPENER.finditer(body, start + 1, end):
        at = opener.start()
        if not (_is_after_label(body, start, at) or is_in_brackets(body, start, at, end)):
            yield at


def _is_after_label(body: str, start: int, at: int) -> bool:
    """Tell whether a bracket before an offset is a list mark or a label, "1)" or "(Exports)"."""
    if body[at - 2] != ")":
        return False
    opening = body.rfind("(", max(start, at - LONGEST_BRACKET), at)
    return opening < start + 2 or not body[opening - 2].isalnum()
