"""How a function is called for each of many items: one after the other, or divided among processes."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Protocol, TypeVar

Item = TypeVar("Item")
Made = TypeVar("Made")


class Each(Protocol):
    """`map`, or what does the same in several processes; publish/pool.py has that."""

    def __call__(self, function: Callable[[Item], Made], items: Sequence[Item], /) -> Iterable[Made]:
        """Return what `function` makes of each of the `items`, in their order."""
        ...
