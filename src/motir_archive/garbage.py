"""Keeps Python's garbage collector away from an archive.

The collector goes through all objects again and again, in search of those that only hold each other and could
be freed. While an archive is in use it finds none, so its work is wasted: of the time that a search index
takes, it is a sixth.
"""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def none_collected() -> Iterator[None]:
    """Stop the collector within the block, for work that makes many objects and drops few, like reading."""
    was_collecting = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_collecting:
            gc.enable()


@contextmanager
def none_of_it_garbage() -> Iterator[None]:
    """Within the block, keep the collector from the objects that exist when it begins.

    Processes that are started within the block share these objects with this one. A collector that went
    through them would write to their memory, and so copy it.
    """
    gc.freeze()
    try:
        yield
    finally:
        gc.unfreeze()
