"""What was written: how many files, how many bytes and in what time, by kind."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


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
    """How much was written of each kind of file, by the name of its template or export."""

    by_kind: Mapping[str, Amount] = field(default_factory=dict)

    @property
    def total(self) -> Amount:
        """All kinds together."""
        return sum(self.by_kind.values(), Amount())

    def __add__(self, other: Written) -> Written:
        kinds = self.by_kind.keys() | other.by_kind.keys()
        none = Amount()
        return Written(
            {kind: self.by_kind.get(kind, none) + other.by_kind.get(kind, none) for kind in sorted(kinds)}
        )
