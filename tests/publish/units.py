"""Units of work that tests hand to processes."""

from __future__ import annotations

from motir_archive.publish.written import Amount, Written

UNIT = 100
"""Pages."""
ONE = Written({"page": Amount(files=1, size=10)})


class Units:
    """Some units of pages."""

    def __init__(self, count: int) -> None:
        self.sizes = [UNIT] * count
