"""What Python's collector of garbage is told: that an archive is none.

It looks again and again through all that there is, in case things that hold each other can be freed. Of an
archive nothing can be before the end.
"""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def none_collected() -> Iterator[None]:
    """Collect none within the block: for what makes much and drops little, such as reading an archive."""
    was_collecting = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_collecting:
            gc.enable()


@contextmanager
def none_of_it_garbage() -> Iterator[None]:
    """Look, within the block, at nothing that is there when it begins.

    Processes that are started within it share that with this one; looking through it would copy it.
    """
    gc.freeze()
    try:
        yield
    finally:
        gc.unfreeze()
