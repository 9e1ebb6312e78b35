"""Functions and filters with which templates say words, dates and numbers in the language of the site.

A word is written in English, `{{ _("Skip to the content") }}`, and what varies in it has a name:
`{{ _("Page %(number)s", number=2) }}`. What catalogues say is text, never markup; what fills its places may
be markup, such as a link.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cache, lru_cache

from jinja2.ext import Extension
from jinja2.lexer import Token, TokenStream
from markupsafe import Markup, escape

from motir_archive.language.language import Language
from motir_archive.site.rendering.wording import in_use, kind_heading, kind_name, role_name


def word_functions(language: Language) -> Mapping[str, Callable[..., Markup]]:
    """Return the functions with which templates say words, under the names that gettext gives them.

    `{% trans %}` calls the same functions.
    """
    words = language.words

    @cache  # a theme has some hundred texts, and says most of them on every page
    def form(text: str) -> Markup:
        return escape(words.gettext(text))

    def gettext(text: str, /, **values: object) -> Markup:
        return form(text) % values

    def pgettext(context: str, text: str, /, **values: object) -> Markup:
        return Markup(escape(words.pgettext(context, text))) % values  # noqa: S704

    def ngettext(singular: str, plural: str, num: int, /, **values: object) -> Markup:
        form = Markup(escape(words.ngettext(singular, plural, num)))  # noqa: S704
        return form % {**values, "num": language.number(num)}

    # Kept, since the same numbers of releases stand on many pages and in many cells of calendars. `typed`,
    # since Markup and a text with the same characters are equal, but only one of them is escaped.
    counted = lru_cache(maxsize=10_000, typed=True)(ngettext)

    def npgettext(context: str, singular: str, plural: str, num: int, /, **values: object) -> Markup:
        form = Markup(escape(words.npgettext(context, singular, plural, num)))  # noqa: S704
        return form % {**values, "num": language.number(num)}

    return {
        "_": gettext,
        "gettext": gettext,
        "ngettext": counted,
        "pgettext": pgettext,
        "npgettext": npgettext,
    }


def word_filters(language: Language) -> Mapping[str, Callable[..., object]]:
    """Return the filters with which templates say dates, numbers, kinds of agencies and roles of records."""

    def together(parts: Sequence[object]) -> Markup:
        if len(parts) < 2:  # as most lists of issuers and of partners
            return escape(parts[0] if parts else "")
        return Markup(escape(language.listed(len(parts)))) % tuple(parts)  # noqa: S704 - it is escaped

    return {
        "day": language.day,
        "full_day": language.full_day,
        "short_day": language.short_day,
        "day_of_month": language.day_of_month,
        "weekday": language.weekday,
        "month": language.month,
        "short_month": language.short_month,
        "month_of_year": language.month_of_year,
        "short_month_of_year": language.short_month_of_year,
        "year": language.year,
        "grouped": language.number,
        "size": language.size,
        "together": together,
        "in_use": lambda name: in_use(name, language),
        "kind_name": lambda kind: kind_name(kind, language),
        "role_name": lambda role: role_name(role, language),
        "kind_heading": lambda kind: kind_heading(kind, language),
    }


class FoldedWords(Extension):
    """Puts words into the language of the site when a template is compiled, once, instead of on each page.

    It does so where a word is written out and has nothing to fill: `_("Search")` becomes `"검색"`.
    """

    def filter_stream(self, stream: TokenStream) -> Iterator[Token]:
        language = self.environment.globals["language"]
        assert isinstance(language, Language)  # noqa: S101 - the renderer sets it
        tokens = list(stream)
        place = 0
        while place < len(tokens):
            end = _end_of_call(tokens, place)
            if end:
                text = "".join(token.value for token in tokens[place + 2 : end])
                yield Token(tokens[place].lineno, "string", language.gettext(text))
                place = end + 1
            else:
                yield tokens[place]
                place += 1


def _end_of_call(tokens: Sequence[Token], place: int) -> int:
    """Return the place of the bracket that ends `_("…")`, where one begins at `place`; else 0.

    The text may be written as several strings, one after the other.
    """
    if _types(tokens[place : place + 3]) != ["name", "lparen", "string"]:
        return 0
    if tokens[place].value not in ("_", "gettext") or (place and tokens[place - 1].type == "dot"):
        return 0
    end = place + 2
    while end < len(tokens) and tokens[end].type == "string":
        end += 1
    return end if _types(tokens[end : end + 1]) == ["rparen"] else 0


def _types(tokens: Iterable[Token]) -> list[str]:
    return [token.type for token in tokens]
