"""The one Jinja environment: the theme's templates and what they may call."""

from __future__ import annotations

import datetime as dt
import html
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
from jinja2.ext import Extension
from markupsafe import Markup, escape

from motir_archive.config import Config
from motir_archive.language.language import Language
from motir_archive.problems import OptionError
from motir_archive.site import template_words, urls
from motir_archive.site.calendar import by_month
from motir_archive.site.catalogue import Catalogue
from motir_archive.site.compiled_templates import CompiledTemplates
from motir_archive.site.dates import instant
from motir_archive.site.lang_attribute import lang
from motir_archive.site.links import agency_link, issuer_links, partner_links, words
from motir_archive.site.pages.page import MenuEntry
from motir_archive.site.release_language import language_of
from motir_archive.site.template_words import FoldedWords, word_filters, word_functions
from motir_archive.text.difference import around_changes
from motir_archive.theme_settings import LOGO, sheet

_AFTER_TAG = re.compile("([%#]}\n)[ \t]+")
"""Jinja takes the line break behind a tag, so that of the indentation one blank has to stay."""
_INDENTATION = re.compile("(?<![%#]}\n)^[ \t]+", re.MULTILINE)

_PLAIN = re.compile("[0-9A-Za-z_./-]*")
"""An address in which nothing needs quoting, as most are: it is seen in a fraction of the time."""
MACROS = {"m": "macros.html", "t": "text.html", "frame": "frame.html"}
"""Templates that all pages call parts of, by what they call them."""

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


def _made_by(language: Language) -> list[Path]:
    """Return what templates are compiled by: two modules, and the words that are put into them."""
    return [Path(__file__), Path(template_words.__file__), *language.files]


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
        self._config, self._catalogue = config, catalogue
        self._folders = folders
        self._globals = {
            "urls": urls,
            "config": config,
            "catalogue": catalogue,
            "language": catalogue.language,
            "menu": menu,
            "sheets": style_sheets(config, folders),
            "logo": dict(config.theme).get(LOGO, ""),
        }
        self._compiled = CompiledTemplates(_theme(), _made_by(catalogue.language), catalogue.language.tag)
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
                extensions=["jinja2.ext.i18n", _Unindented, FoldedWords],
            )
            self._add_to(environment, root)
            # An `import` in a template would compare all that the two know, for every page.
            for name, template in MACROS.items():
                if any((folder / template).is_file() for folder in self._folders):
                    environment.globals[name] = environment.get_template(template).module
        return self._environments[root]

    def _add_to(self, environment: Environment, root: str) -> None:
        """Add what templates may call, of the language of the site and of links from `root`."""
        environment.policies["json.dumps_kwargs"] = {"ensure_ascii": False, "separators": (",", ":")}
        environment.extend(newstyle_gettext=True)
        href, catalogue = partial(_href, root), self._catalogue
        language = catalogue.language
        environment.filters.update(FILTERS, **word_filters(language), words=partial(words, href))
        environment.globals.update(
            self._globals,
            **word_functions(language),
            lang=partial(lang, self._config, language),
            language_of=partial(language_of, config=self._config),
            root=root,
            href=href,
            agency_link=partial(agency_link, href),
            issuer_links=partial(issuer_links, catalogue, href),
            partner_links=partial(partner_links, catalogue, href),
        )

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
    return root + (path if _PLAIN.fullmatch(path) else quote(path))


def site_name(address: str) -> str:
    """Return what people call a site: its host without `www.`, with its path where it has one."""
    parts = urlsplit(address)
    return host(address) + parts.path.rstrip("/")


def host(address: str) -> str:
    """Return the host of an address without `www.`."""
    return (urlsplit(address).hostname or "").removeprefix("www.")


def unquoted(text: str) -> Markup:
    """Return a text as markup for between tags, where quotation marks need no escape: it is shorter."""
    return Markup(html.escape(text, quote=False))  # noqa: S704 - it was escaped


_HYPHENATED = re.compile(r"(?<![\w-])\w{1,12}-\w{1,12}(?![\w-])")
_LONGEST_WHOLE = 14
"""Characters of a word with a hyphen that no line breaks in. Chosen, not measured: as most words have."""


def unbroken(text: str) -> Markup:
    """Return a text as markup in which no line breaks within a short word with a hyphen, such as a name."""
    if "-" not in text:
        return escape(text)
    parts, end = [], 0
    for word in _HYPHENATED.finditer(text):
        if len(word[0]) <= _LONGEST_WHOLE:
            parts += [
                escape(text[end : word.start()]),
                Markup('<span class="whole">{}</span>').format(word[0]),
            ]
            end = word.end()
    return Markup("").join([*parts, escape(text[end:])])


def capitalize_first(text: str) -> str:
    """Return a text with its first letter in upper case, the rest as it is."""
    return text[:1].upper() + text[1:]


FILTERS = {
    "around_changes": around_changes,
    "by_month": by_month,
    "iso": dt.date.isoformat,
    "instant": instant,
    "capitalize_first": capitalize_first,
    "readable": unquote,
    "site_name": site_name,
    "host": host,
    "unbroken": unbroken,
    "unquoted": unquoted,
}
"""What templates may do with a value."""
