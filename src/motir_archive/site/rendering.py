"""The one Jinja environment: the theme's templates and what they may call."""

from __future__ import annotations

import datetime as dt
import re
import traceback
from collections.abc import Mapping, Sequence
from functools import partial
from pathlib import Path
from urllib.parse import quote, unquote, urlsplit

from jinja2 import (
    ChoiceLoader,
    Environment,
    FileSystemLoader,
    StrictUndefined,
    TemplateError,
    TemplateSyntaxError,
)

from motir_archive.config import Config
from motir_archive.problems import OptionError
from motir_archive.site import urls
from motir_archive.site.calendar import by_month
from motir_archive.site.catalogue import Catalogue
from motir_archive.site.dates import (
    in_use,
    instant,
    long_day,
    month_name,
    month_of_year,
    short_month,
    weekday,
)
from motir_archive.site.pages.page import MenuEntry

_HANGUL = re.compile("[가-힣]")
_LATIN = re.compile("[A-Za-z]")

THEME = Path(__file__).parents[1] / "templates"
"""Where the wheel carries the theme."""
THEME_IN_REPOSITORY = Path(__file__).parents[3] / "templates"
"""Where it is edited: an editable installation has no copy of it."""


def theme_folders(override: Path | None, added: Sequence[Path] = ()) -> list[Path]:
    """Return the folders that templates and assets are looked for in.

    The user's own, `override`, comes first, then the theme, then those that extensions have `added`.
    """
    theme = THEME if THEME.is_dir() else THEME_IN_REPOSITORY
    return [*([override] if override else []), theme, *added]


class Renderer:
    """Renders the site's pages. A page's template is given its context and what every page needs.

    A fault in a template is an OptionError with its file and line: templates are the user's to change.
    """

    def __init__(
        self, config: Config, catalogue: Catalogue, menu: Sequence[MenuEntry], folders: Sequence[Path]
    ) -> None:
        self._config = config
        self._folders = folders
        self._environment = Environment(
            loader=ChoiceLoader([FileSystemLoader(folder) for folder in folders]),
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
            keep_trailing_newline=True,
            auto_reload=False,
        )
        self._environment.filters.update(FILTERS)
        self._environment.tests["korean"] = is_korean
        self._environment.globals.update(urls=urls, config=config, catalogue=catalogue, menu=menu)

    def render(self, template: str, path: str, context: Mapping[str, object]) -> str:
        """Return the text of the page at `path`."""
        base_url = self._config.base_url
        # A 404 page is served at any address, so its links have to be absolute where that is possible.
        root = base_url if path == urls.NOT_FOUND else urls.to_root(path)
        page = {
            "path": path,
            "root": root,
            "href": partial(_href, root),
            "canonical": urls.canonical(base_url, path) if base_url else "",
        }
        try:
            return self._environment.get_template(template).render(**page, **context)
        except (TemplateError, ArithmeticError, LookupError, TypeError, ValueError) as error:
            message = f"{self._place(error, template)}: {error}"
            raise OptionError(message) from error

    def _place(self, error: Exception, template: str) -> str:
        """Return the template and line at which `error` was raised."""
        if isinstance(error, TemplateSyntaxError):
            return f"{error.filename}:{error.lineno}"
        frames = traceback.extract_tb(error.__traceback__)
        inside = [frame for frame in frames if any(frame.filename.startswith(f"{f}/") for f in self._folders)]
        return f"{inside[-1].filename}:{inside[-1].lineno}" if inside else template


def _href(root: str, path: str) -> str:
    return root + quote(path)


def grouped(number: int) -> str:
    """Return a number with commas between thousands."""
    return f"{number:,}"


def counted(number: int, noun: str, plural: str = "") -> str:
    """Return a number with its noun: `1 release`, `1,200 releases`."""
    return f"{grouped(number)} {noun if number == 1 else plural or noun + 's'}"


def site_name(address: str) -> str:
    """Return what people call a site: its host without `www.`, with its path where it has one."""
    parts = urlsplit(address)
    return (parts.hostname or "").removeprefix("www.") + parts.path.rstrip("/")


def kind_heading(kind: str) -> str:
    """Return the heading over the agencies of one kind."""
    if not kind:
        return "Named by the releases alone"
    plural = f"{kind[:-1]}ies" if kind.endswith("y") else f"{kind}s"
    return plural[0].upper() + plural[1:]


def is_korean(text: str) -> bool:
    """Tell whether a text is Korean: whether it has more syllables of Hangul than Latin letters."""
    return len(_HANGUL.findall(text)) > len(_LATIN.findall(text))


def capitalize_first(text: str) -> str:
    """Return a text with its first letter in upper case, the rest as it is."""
    return text[:1].upper() + text[1:]


FILTERS = {
    "by_month": by_month,
    "day": long_day,
    "weekday": weekday,
    "month": month_name,
    "short_month": short_month,
    "month_of_year": month_of_year,
    "iso": dt.date.isoformat,
    "instant": instant,
    "in_use": in_use,
    "capitalize_first": capitalize_first,
    "counted": counted,
    "grouped": grouped,
    "readable": unquote,
    "site_name": site_name,
    "kind_heading": kind_heading,
}
"""What templates may do with a value."""
