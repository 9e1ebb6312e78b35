"""Where templates and assets are looked for, and which style sheets every page has."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from motir_archive.config import Config
from motir_archive.theme_settings import sheet

OWN_SHEET = "theme.css"
"""The style sheet that is made from `theme:` of archive.yaml."""
CUSTOM_SHEET = "custom.css"
"""A style sheet of the user's own, beside the theme's."""
THEME = Path(__file__).parents[2] / "templates"
"""Where the wheel carries the theme."""
THEME_IN_REPOSITORY = Path(__file__).parents[4] / "templates"
"""Where the theme is edited; an editable installation has no copy in the package."""


def theme_folders(override: Path | None, added: Sequence[Path] = ()) -> list[Path]:
    """Return the folders that templates and assets are looked for in.

    The user's own, `override`, comes first, then the theme, then those that extensions have `added`. In the
    project itself the user's own is the theme.
    """
    return [*dict.fromkeys([*([override] if override else []), theme(), *added])]


def theme() -> Path:
    """Return the folder of the theme."""
    return THEME if THEME.is_dir() else THEME_IN_REPOSITORY


def style_sheets(config: Config, folders: Sequence[Path]) -> list[str]:
    """Return the names of the style sheets of every page; a later one overrides an earlier one."""
    has_custom = any((folder / "assets" / CUSTOM_SHEET).is_file() for folder in folders)
    own = [OWN_SHEET] if sheet(config.theme) else []
    return ["style.css", *own, *([CUSTOM_SHEET] if has_custom else [])]
