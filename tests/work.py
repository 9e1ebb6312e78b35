"""How much work a call is, measured without a clock, which gives another figure at every run."""

from __future__ import annotations

import sys
from collections.abc import Callable
from types import FrameType
from typing import Any


def lines_run(call: Callable[[], object]) -> int:
    """Return how many lines of Python a call runs.

    What a regular expression does is one line, however long it takes: benchmarks/parser_linear.py, which has
    a clock, tells that it does not take too long.
    """
    count = 0

    def trace(_frame: FrameType, event: str, _argument: object) -> Callable[..., Any]:
        nonlocal count
        count += event == "line"
        return trace

    before = sys.gettrace()
    sys.settrace(trace)
    try:
        call()
    finally:
        sys.settrace(before)
    return count


def growth(work: Callable[[str], object], unit: str, length: int = 3_000) -> float:
    """Return how many times as much work a text is that is ten times as long; the text repeats `unit`.

    10 means work in step with the length, 100 work that grows with its square; less than 10, that some work
    is the same for every text."""
    short, long = (unit * (size // len(unit)) for size in (length, 10 * length))
    return lines_run(lambda: work(long)) / lines_run(lambda: work(short))
