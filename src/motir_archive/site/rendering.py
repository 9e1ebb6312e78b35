"""The one Jinja environment: the theme's templates and what they may call."""

from __future__ import annotations

import datetime as dt
import html
import re
import traceback
from collections.abc import Callable, Mapping, Sequence
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
from jinja2.ext import Extension
from markupsafe import Markup, escape

from motir_archive.config import Config
from motir_archive.problems import OptionError
from motir_archive.site import urls
from motir_archive.site.body import Passage
from motir_archive.site.calendar import by_month
from motir_archive.site.catalogue import Catalogue
from motir_archive.site.compiled_templates import CompiledTemplates
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
from motir_archive.text.difference import around_changes
from motir_archive.text.scripts import SecondLanguage
from motir_archive.theme_settings import LOGO, sheet

_AFTER_TAG = re.compile("([%#]}\n)[ \t]+")
"""Jinja takes the line break behind a tag, so that of the indentation one blank has to stay."""
_INDENTATION = re.compile("(?<![%#]}\n)^[ \t]+", re.MULTILINE)

OWN_SHEET = "theme.css"
"""What archive.yaml says of colours and fonts."""
CUSTOM_SHEET = "custom.css"
"""A style sheet of the user's own, beside the theme's."""
THEME = Path(__file__).parents[1] / "templates"
"""Where the wheel carries the theme."""
THEME_IN_REPOSITORY = Path(__file__).parents[3] / "templates"
"""Where it is edited: an editable installation has no copy of it."""


def theme_folders(override: Path | None, added: Sequence[Path] = ()) -> list[Path]:
    """Return the folders that templates and assets are looked for in.

    The user's own, `override`, comes first, then the theme, then those that extensions have `added`.
    """
    return [*([override] if override else []), _theme(), *added]


def _theme() -> Path:
    return THEME if THEME.is_dir() else THEME_IN_REPOSITORY


def style_sheets(config: Config, folders: Sequence[Path]) -> list[str]:
    """Return the names of the style sheets of every page; a later one goes before an earlier one."""
    has_custom = any((folder / "assets" / CUSTOM_SHEET).is_file() for folder in folders)
    own = [OWN_SHEET] if sheet(config.theme) else []
    return ["style.css", *own, *([CUSTOM_SHEET] if has_custom else [])]


class Renderer:
    """Renders the site's pages. A page's template is given its context and what every page needs.

    A fault in a template is an OptionError with its file and line: templates are the user's to change.
    """

    def __init__(
        self, config: Config, catalogue: Catalogue, menu: Sequence[MenuEntry], folders: Sequence[Path]
    ) -> None:
        self._config = config
        self._folders = folders
        self._globals = {
            "urls": urls,
            "config": config,
            "catalogue": catalogue,
            "menu": menu,
            "sheets": style_sheets(config, folders),
            "logo": dict(config.theme).get(LOGO, ""),
        }
        self._compiled = CompiledTemplates(_theme(), Path(__file__))
        self._environments: dict[str, Environment] = {}
        """By the way from a page to the site's root."""

    def render(self, template: str, path: str, context: Mapping[str, object]) -> str:
        """Return the text of the page at `path`."""
        base_url = self._config.base_url
        # A 404 page is served at any address, so its links have to be absolute where that is possible.
        root = base_url if path == urls.NOT_FOUND else urls.to_root(path)
        canonical = urls.canonical(base_url, path) if base_url else ""
        try:
            return self._from(root).get_template(template).render(context, path=path, canonical=canonical)
        except (TemplateError, ArithmeticError, LookupError, TypeError, ValueError) as error:
            message = f"{self._place(error, template)}: {error}"
            raise OptionError(message) from error

    def _from(self, root: str) -> Environment:
        """Return the environment of the pages from which `root` leads to the site's root.

        Links are the same on all of them. So `href` is known where macros are imported, which are then made
        once, with the parts that are the same on each of these pages.
        """
        if root not in self._environments:
            environment = self._environments[root] = Environment(
                loader=ChoiceLoader([FileSystemLoader(folder) for folder in self._folders]),
                autoescape=True,
                undefined=StrictUndefined,
                trim_blocks=True,
                lstrip_blocks=True,
                keep_trailing_newline=True,
                auto_reload=False,
                bytecode_cache=self._compiled,
                extensions=[_Unindented],
            )
            environment.policies["json.dumps_kwargs"] = {"ensure_ascii": False, "separators": (",", ":")}
            href = partial(_href, root)
            environment.filters.update(FILTERS, words=partial(_words, href))
            environment.tests["in_second_language"] = SecondLanguage(self._config.second_language).has
            environment.globals.update(self._globals, root=root, href=href)
        return self._environments[root]

    def _place(self, error: Exception, template: str) -> str:
        """Return the template and line at which `error` was raised."""
        if isinstance(error, TemplateSyntaxError):
            return f"{error.filename}:{error.lineno}"
        frames = traceback.extract_tb(error.__traceback__)
        inside = [frame for frame in frames if any(frame.filename.startswith(f"{f}/") for f in self._folders)]
        return f"{inside[-1].filename}:{inside[-1].lineno}" if inside else template


class _Unindented(Extension):
    """Leaves the indentation of templates out of pages, where it would be a tenth of what is not text."""

    def preprocess(self, source: str, *_args: object, **_given: object) -> str:
        return _INDENTATION.sub("", _AFTER_TAG.sub(r"\1 ", source))


def _href(root: str, path: str) -> str:
    return root + quote(path)


def _words(href: Callable[[str], str], passage: Passage, *, link: bool) -> str:
    """Return the words of a passage as markup, with links to the agencies that it names where `link` is set.

    In Python, for it runs for every paragraph of the archive.
    """
    if not link or len(passage.segments) == 1:
        return escape("".join(segment.text for segment in passage.segments))
    return Markup("").join(
        Markup('<a href="{}">{}</a>').format(href(urls.agency(segment.agency)), segment.text)
        if segment.agency
        else escape(segment.text)
        for segment in passage.segments
    )


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


def unquoted(text: str) -> Markup:
    """Return a text as markup for between tags, where quotation marks need no escape: it is shorter."""
    return Markup(html.escape(text, quote=False))  # noqa: S704 - it was escaped


def capitalize_first(text: str) -> str:
    """Return a text with its first letter in upper case, the rest as it is."""
    return text[:1].upper() + text[1:]


FILTERS = {
    "around_changes": around_changes,
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
    "unquoted": unquoted,
    "kind_heading": kind_heading,
}
"""What templates may do with a value."""
