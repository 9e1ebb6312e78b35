"""What another package may add to a site: a reader, an export, and a page with an entry in the menu."""

from __future__ import annotations

from pathlib import Path

from example_extension.longest import LONGEST
from example_extension.titles import TITLES
from example_extension.wire import WIRE
from motir_archive import Extension

EXTENSION = Extension(
    readers=[WIRE], exports=[TITLES], page_kinds=[LONGEST], templates=[Path(__file__).parent / "templates"]
)
