"""What a unit of work is, whoever does it."""

from __future__ import annotations

from collections.abc import Generator, Sequence
from pathlib import Path
from typing import Protocol

from motir_archive.publish.written import Written


class Work(Protocol):
    """Units of work that any process can do in any order; can be pickled."""

    @property
    def sizes(self) -> Sequence[int]:
        """How many pages each unit writes, other files not counted. The longest units come first."""
        ...

    def do(self, unit: int, staging: Path) -> Written:
        """Write the files of a unit below `staging`; return what they were."""
        ...


Done = Generator[tuple[int, Written], None, None]
"""Units that are done, each with what it wrote."""
