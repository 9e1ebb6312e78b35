"""The one Jinja environment: the theme's templates and what they may call."""

from __future__ import annotations

import traceback
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import lru_cache, partial
from pathlib import Path

from jinja2 import (
    ChoiceLoader,
    Environment,
    FileSystemLoader,
    StrictUndefined,
    TemplateError,
    TemplateNotFound,
    TemplateSyntaxError,
)
from markupsafe import Markup, escape

from motir_archive.config import Config
from motir_archive.language.language import Language
from motir_archive.problems import OptionError
from motir_archive.site import urls
from motir_archive.site.catalogue import Catalogue
from motir_archive.site.crumbs import Crumb
from motir_archive.site.release_language import language_of
from motir_archive.site.rendering import short_markup, template_code, template_words
from motir_archive.site.rendering.compiled_templates import CompiledTemplates
from motir_archive.site.rendering.filters import FILTERS
from motir_archive.site.rendering.lang_attribute import lang, titled
from motir_archive.site.rendering.links import agency_link, issuer_links, partner_links, words
from motir_archive.site.rendering.short_markup import ShortMarkup
from motir_archive.site.rendering.template_code import ShortWayEnvironment
from motir_archive.site.rendering.template_words import FoldedWords, word_filters, word_functions
from motir_archive.site.site_map import MenuEntry
from motir_archive.site.theme.folders import style_sheets, theme
from motir_archive.theme_settings import LOGO

PARTS = ("links", "lists", "calendars", "charts", "differences", "origin", "prose", "frame")
"""Templates in parts/ whose macros all pages call, by name; one may call the macros of those before it."""

KEPT = 64
"""Trails that are kept for the other pages of their folder, at most. Chosen, not measured; it only bounds
memory."""

Macro = Callable[..., str]


def _made_by(language: Language) -> list[Path]:
    """Return the files that decide how templates are compiled: modules, and the catalogues of words."""
    modules = (__file__, short_markup.__file__, template_code.__file__, template_words.__file__)
    return [*map(Path, modules), *language.files]


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
        self._compiled = CompiledTemplates(theme(), _made_by(catalogue.language), catalogue.language.tag)
        self._environments: dict[str, ShortWayEnvironment] = {}
        """By the relative link from a page to the site's root."""

    def render(self, template: str, path: str, context: Mapping[str, object]) -> str:
        """Return the text of the page at `path`."""
        base_url = self._config.base_url
        # A 404 page is served at any address, so its links have to be absolute where that is possible.
        root = base_url if path == urls.NOT_FOUND else urls.to_root(path)
        canonical = urls.canonical(base_url, path) if base_url else ""
        try:
            return self._from(root).get_template(template).render(context, path=path, canonical=canonical)
        except (TemplateError, ArithmeticError, LookupError, TypeError, ValueError) as error:
            what = "no template has the name " if isinstance(error, TemplateNotFound) else ""
            message = f"{self._place(error, template)}: {what}{error}"
            raise OptionError(message) from error

    def _from(self, root: str) -> ShortWayEnvironment:
        """Return the environment of the pages from which `root` leads to the site's root.

        Links are the same on all of these pages. So macros, and the parts that all of these pages share, are
        made once, with their links.
        """
        if root not in self._environments:
            # Kept when it is whole: another thread may want it meanwhile, and makes one of its own then.
            self._environments[root] = self._environment(root)
        return self._environments[root]

    def _environment(self, root: str) -> ShortWayEnvironment:
        environment = ShortWayEnvironment(
            loader=ChoiceLoader([FileSystemLoader(folder) for folder in self._folders]),
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
            keep_trailing_newline=True,
            auto_reload=False,
            bytecode_cache=self._compiled,
            extensions=["jinja2.ext.i18n", ShortMarkup, FoldedWords],
        )
        self._add_to(environment, root)
        # An `import` in a template would compare the globals of both templates, for every page.
        for name in PARTS:
            template = f"parts/{name}.html"
            if any((folder / template).is_file() for folder in self._folders):
                environment.globals[name] = environment.get_template(template).module
        return environment

    def _add_to(self, environment: ShortWayEnvironment, root: str) -> None:
        """Add what templates may call: words in the language of the site, links from `root`, and the rest."""
        environment.policies["json.dumps_kwargs"] = {"ensure_ascii": False, "separators": (",", ":")}
        environment.extend(newstyle_gettext=True)
        href, catalogue = partial(_href, str(escape(root))), self._catalogue
        language = catalogue.language
        environment.filters.update(FILTERS, **word_filters(language), words=partial(words, href))
        environment.globals.update(
            self._globals,
            **word_functions(language),
            lang=partial(lang, self._config, language),
            titled=partial(titled, self._config, language),
            language_of=partial(language_of, config=self._config),
            root=root,
            href=href,
            near=_near,
            trail=_trails(environment),
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


@lru_cache(maxsize=4096)  # most pages lead to the same agencies, topics and days as those before
def _href(root: str, path: str) -> Markup:
    return Markup(root + urls.quoted(path))  # noqa: S704 - nothing to escape is left


def _near(here: str, there: str) -> str:
    """Return the shortest link from the page at `here` to the file at `there`, both paths of the site.

    Parts that all pages of one depth share have links by way of the site's root, from `href`. This is for
    links that one page alone has.
    """
    above, below = here.split("/"), there.split("/")
    shared = 0
    for own, other in zip(above[:-1], below[:-1], strict=False):
        if own != other:
            break
        shared += 1
    up = "../" * (len(above) - 1 - shared)
    return Markup(up + urls.quoted("/".join(below[shared:])))  # noqa: S704 - nothing to escape is left


def _trails(environment: Environment) -> Callable[[Macro, str, Iterable[object]], str]:
    """Return a function that says what a macro makes of the crumbs of a page.

    It is made once for all pages of a folder that stand below the same pages. A crumb may be a mapping, by
    which nothing can be found again: what counts is its label and its path.
    """

    @lru_cache(maxsize=KEPT)
    def made(macro: Macro, folder: str, *crumbs: Crumb) -> str:
        return macro(folder, crumbs)

    def read(crumb: object) -> Crumb:
        return Crumb(environment.getattr(crumb, "label"), environment.getattr(crumb, "path"))

    def trail(macro: Macro, path: str, crumbs: Iterable[object]) -> str:
        above = [each if isinstance(each, Crumb) else read(each) for each in crumbs]
        return made(macro, path[: path.rfind("/") + 1], *above)

    return trail
