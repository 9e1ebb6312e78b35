"""The weekly archive, and what `explain` says of it."""

from __future__ import annotations

from pathlib import Path

from command_line import say
from sites import CHECKOUT

WEEKLY = CHECKOUT / "tests" / "data" / "weekly"
WIND = "2025/01/16/three-offshore-wind-farms-receive-permits.html"
WIND_EXPLAINED = """\
2025/01/16/three-offshore-wind-farms-receive-permits.html
  title     Three Offshore Wind Farms Receive Permits
  date      2025-01-16
  current   the text that came in last
            mixed-2025-02-07.txt:21-24, dumped 2025-02-07 according to its name
  earlier   a text that differs in its words
            mixed-2025-01-24.txt:9-12, dumped 2025-01-24 according to its name
  earlier   a text that differs in its words
            mixed-2025-01-17.txt:1-4, dumped 2025-01-17 according to its name
  change    on 2025-01-24: 2 words taken out, 2 put in
  change    on 2025-02-07: 1 word taken out, 1 put in
  left out  press-2025-01-24.txt:7-9, dumped 2025-01-24 according to its name: 486 characters, the beginning \
of a fuller text
  issuer    motie, by “Ministry of Trade, Industry and Energy” (its name) at character 5, and 1 more; \
as issuer: introduces itself with its head
  topic     Energy
"""
SAME_TEXT = (
    "mixed-2025-02-28.txt:5:1: warning[same-text]: the text of this release is also that of "
    "korea-announces-its-strategy-for-critical-minerals on the same day; both are kept and shown as "
    "possibly the same"
)


def explained(what: str, releases: Path = WEEKLY, folder: Path = CHECKOUT) -> str:
    """Return what `explain` prints on standard output; nothing else may be printed."""
    said = say(folder, "explain", "--releases", releases, what)
    assert (said.status, said.err) == (0, "")
    return said.out
