"""Archives that are fine, faulty or of the future, and the messages about each."""

from __future__ import annotations

from collections.abc import Callable

from command_line import Said
from sites import record

FINE = {"a.txt": record("Exports Rise", "Exports rose, the ministry said.", "2025-11-28")}
FUTURE = {"f.txt": record("Exports Will Rise", "They will, the ministry said.", "2999-01-01")}
FAULTY = {"b.txt": "-\nNo Date\nNone.\n-\nNor Here\nAt all. date2025-02-30\n"}
NO_SUBSCRIBERS = (
    "Nobody should subscribe to the feeds yet, because their ids will change: set base_url or authority in "
    "archive.yaml first.\n"
)
IN_FUTURE = "releases/f.txt:3:31: {}[future-date]: the date 2999-01-01 lies in the future\n"


Say = Callable[..., Said]
