"""What another package may add to a site: a reader, two exports, a page with an entry in the menu, and a
page for each release."""

from __future__ import annotations

from pathlib import Path

from example_extension.cards import CARDS
from example_extension.longest import LONGEST
from example_extension.paths import PATHS
from example_extension.titles import TITLES
from example_extension.wire import WIRE
from motir_archive import Extension

EXTENSION = Extension(
    readers=[WIRE],
    exports=[TITLES, PATHS],
    page_kinds=[LONGEST, CARDS],
    templates=[Path(__file__).parent / "templates"],
)
