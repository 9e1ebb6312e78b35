"""What a build tells of itself: what it read, what it made, and where its time went."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from contextlib import AbstractContextManager
from dataclasses import dataclass

from motir_archive.config import Config
from motir_archive.model.archive import Archive
from motir_archive.problems import Problem
from motir_archive.publish.written import Written

Advance = Callable[[int], object]
"""Called with the number of pages that have just been made."""
Progress = Callable[[int], AbstractContextManager[Advance]]
"""Called once, with the number of pages that will be made."""
Clock = Callable[[], float]
"""Returns processor time in seconds."""


@dataclass(frozen=True, slots=True)
class MergedFolder:
    """A releases folder after the first half of the pipeline: read, merged, its agencies identified."""

    config: Config
    archive: Archive
    problems: tuple[Problem, ...]


@dataclass(frozen=True, slots=True)
class Report:
    """What a build made."""

    merged: MergedFolder
    days: int
    pages: int
    written: Written
    stages: Mapping[str, float]
    """Processor time of this process by stage, in seconds, in the order of the stages."""
    remains: OSError | None
    """Why the earlier site could not be removed after the new one took its place; None where it was
    removed."""


class Stopwatch:
    """The time that each stage of a build takes."""

    def __init__(self, clock: Clock) -> None:
        self._clock, self._start = clock, clock()
        self.stages: dict[str, float] = {}

    def end(self, stage: str) -> None:
        """Note that a stage has ended; the next one begins."""
        now = self._clock()
        self.stages[stage] = now - self._start
        self._start = now


def no_clock() -> float:
    """Return no time at all, for builds whose time nobody asks for."""
    return 0.0
