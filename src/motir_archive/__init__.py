"""Turns bulletins, raw dumps of a ministry's press-release listing, into a static archive.

What is listed here is the public interface; everything else may change.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from motir_archive.build_report import Report
    from motir_archive.config import Config, Options
    from motir_archive.exports.export import Export, SiteData
    from motir_archive.extensions import Extension
    from motir_archive.ingest.readers import Reader, ReadingContext
    from motir_archive.library import OpenArchive, build_site, read_archive
    from motir_archive.model.agency import Agency
    from motir_archive.model.archive import Archive
    from motir_archive.model.record import Record, Source
    from motir_archive.model.release import Release
    from motir_archive.model.revision import Revision
    from motir_archive.problems import InputError, OptionError, Problem, SetupError, VanishedError
    from motir_archive.site.site_map import MenuEntry, Page, PageKind

__version__ = "0.1.0"

__all__ = [
    "Agency",
    "Archive",
    "Config",
    "Export",
    "Extension",
    "InputError",
    "MenuEntry",
    "OpenArchive",
    "OptionError",
    "Options",
    "Page",
    "PageKind",
    "Problem",
    "Reader",
    "ReadingContext",
    "Record",
    "Release",
    "Report",
    "Revision",
    "SetupError",
    "SiteData",
    "Source",
    "VanishedError",
    "build_site",
    "read_archive",
]

_HOMES = {
    "build_report": ["Report"],
    "config": ["Config", "Options"],
    "exports.export": ["Export", "SiteData"],
    "extensions": ["Extension"],
    "ingest.readers": ["Reader", "ReadingContext"],
    "library": ["OpenArchive", "build_site", "read_archive"],
    "model.agency": ["Agency"],
    "model.archive": ["Archive"],
    "model.record": ["Record", "Source"],
    "model.release": ["Release"],
    "model.revision": ["Revision"],
    "problems": ["InputError", "OptionError", "Problem", "SetupError", "VanishedError"],
    "site.site_map": ["MenuEntry", "Page", "PageKind"],
}


if not TYPE_CHECKING:  # type checkers see the imports above

    def __getattr__(name: str) -> object:
        """Load a public name when it is first asked for: `--version` need not wait for Jinja."""
        home = next((home for home, names in _HOMES.items() if name in names), None)
        if home is None:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        # A submodule may bear the name of what it holds, so it is never looked up as an attribute here.
        return getattr(import_module(f"{__name__}.{home}"), name)
