"""What is said of a release that its board no longer lists."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from motir_archive.model.record import Record, Source


@dataclass(frozen=True, slots=True)
class NoLongerListed:
    """A release that one dump of a board lists, and a later one, which covers its day, does not."""

    listed: Record
    """Its entry in the last dump of the board that has it."""
    missing_from: Source
    """The first later dump of the board that covers its day and does not have it."""

    @property
    def day(self) -> dt.date:
        """The day of the dump that does not have it."""
        return self.missing_from.dumped
