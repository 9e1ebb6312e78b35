"""What was written: how many files, how many bytes and in what time, by kind; and their checksums."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import chain

Clock = Callable[[], float]
"""Returns processor time in seconds."""


@dataclass(frozen=True, slots=True)
class Amount:
    """How much was written of one kind of file."""

    files: int = 0
    size: int = 0
    """In bytes."""
    seconds: float = 0.0
    """Processor time."""

    def __add__(self, other: Amount) -> Amount:
        return Amount(self.files + other.files, self.size + other.size, self.seconds + other.seconds)


@dataclass(frozen=True, slots=True)
class Written:
    """What was written."""

    by_kind: Mapping[str, Amount] = field(default_factory=dict)
    """How much of each kind of file, by the name of its template or export."""
    checksums: tuple[str, ...] = ()
    """The lines of all files for the manifest, some in a text, in no order."""

    @property
    def total(self) -> Amount:
        """All kinds together."""
        return sum(self.by_kind.values(), Amount())

    @property
    def manifest_lines(self) -> Iterator[str]:
        """A line for each file, in no order."""
        return chain.from_iterable(some.split("\n") for some in self.checksums if some)

    def __add__(self, other: Written) -> Written:
        kinds = self.by_kind.keys() | other.by_kind.keys()
        none = Amount()
        both = {kind: self.by_kind.get(kind, none) + other.by_kind.get(kind, none) for kind in sorted(kinds)}
        return Written(both, self.checksums + other.checksums)
