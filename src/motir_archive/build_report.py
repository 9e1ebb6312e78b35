"""What a build reports: what it read, what it made, and where its time went."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass

from motir_archive.config import Config
from motir_archive.model.archive import Archive
from motir_archive.problems import Problem
from motir_archive.publish.written import Clock, Written

Advance = Callable[[int], object]
"""Called with the number of pages that have just been made."""
Progress = Callable[[str, int], AbstractContextManager[Advance]]
"""Called for each stage with its name and the number of pages that it makes; 0 where it makes none."""


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


class Stages:
    """The stages of a build: each is shown while it lasts, and timed."""

    def __init__(self, clock: Clock, progress: Progress) -> None:
        self._clock, self._progress = clock, progress
        self.times: dict[str, float] = {}
        """By stage, in seconds."""

    @contextmanager
    def at(self, stage: str, pages: int = 0) -> Iterator[Advance]:
        """Show a stage while it lasts, and time it.

        Gives the function to call with the number of pages just made, out of `pages` in all.
        """
        start = self._clock()
        with self._progress(stage, pages) as advance:
            yield advance
        self.times[stage] = self._clock() - start


def no_clock() -> float:
    """Return 0 always: the clock of a build that nobody times."""
    return 0.0
