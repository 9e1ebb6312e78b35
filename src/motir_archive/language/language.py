"""A BCP 47 tag in, the language of a site out: its words, dates, numbers, and order of names.

Words come from catalogues (words.py). Forms of dates and numbers come through Babel from CLDR, Unicode's
collection of such forms for all languages.
"""

from __future__ import annotations

import datetime as dt
import unicodedata
from collections.abc import Mapping, Sequence
from functools import cache, cached_property
from pathlib import Path

from babel import Locale, UnknownLocaleError
from babel.core import get_global
from babel.dates import format_date, format_skeleton
from babel.lists import format_list
from babel.numbers import format_decimal
from babel.units import format_unit

from motir_archive.language.words import SOURCE, broader_tags, catalogue_files, read_words
from motir_archive.text.scripts import own_letters

WORLD = "en-001"
"""English outside of one country: 28 November 2025."""
_DIFFERENT = 200
"""Numbers below this are tried for plural forms. In all of CLDR, greater numbers have the form of their last
two digits, except for whole millions. From 22 on all forms of its languages have come up, so
more only take time."""
MONDAY = dt.date(2001, 1, 1)
"""The first day of a week, of a month and of a year. What depends on the weekday or the month alone is
written for a day near this one, so that it is worked out once and not for each day of an archive."""


class Language:
    """The language of a site.

    Where a language has no catalogue, the site is in English: its pages would mix two languages otherwise.
    """

    def __init__(self, asked: str = SOURCE, folders: Sequence[Path] = ()) -> None:
        """`asked` is a BCP 47 tag, `folders` those of templates, the user's own first."""
        self._given = asked, tuple(folders)
        self.files = catalogue_files(asked, folders)
        """The catalogues that its words come from."""
        is_known = bool(self.files) or asked.split("-")[0] == SOURCE
        self.tag = asked if is_known else SOURCE
        """Tag of the language of the pages; releases may be in another."""
        self.words = read_words(self.files)
        """The words, through the methods of gettext; places in them are not filled yet."""
        self._locale = str(_locale(self.tag))
        self._own_letters = own_letters(self.tag.split("-")[0])

    def __reduce__(self) -> tuple[object, ...]:
        return Language, self._given

    def gettext(self, text: str, /, **values: object) -> str:
        """Return a text in this language, with its places filled: `%(name)s` with `name`."""
        return self.words.gettext(text) % values

    def ngettext(self, singular: str, plural: str, number: int, /, **values: object) -> str:
        """Return what is said of a number of things, the number in the place of `%(num)s`."""
        return self.words.ngettext(singular, plural, number) % {"num": self.number(number), **values}

    def plural_forms(self, singular: str, plural: str) -> Mapping[str, str]:
        """Return what is said of any number of things, by the names that CLDR has for plurals."""
        category = Locale.parse(self._locale).plural_form
        forms: dict[str, str] = {}
        for number in (*range(_DIFFERENT), 10**6):
            forms.setdefault(category(number), self.words.ngettext(singular, plural, number))
        return {"other": self.words.ngettext(singular, plural, 2), **forms}

    def number(self, number: int) -> str:
        """Return a number with its thousands apart: `12,345`."""
        return _number(number, self._locale)

    def size(self, size: int) -> str:
        """Return a number of bytes as people read it: `12 kB`, `57.3 MB`; a thousand bytes are a kilobyte."""
        if size < 10**6:
            return format_unit(-(-size // 1000), "digital-kilobyte", "short", locale=self._locale)
        return format_unit(round(size / 10**6, 1), "digital-megabyte", "short", locale=self._locale)

    def day(self, day: dt.date) -> str:
        """Return a date: `28 November 2025`."""
        return _date(day, "long", self._locale)

    def full_day(self, day: dt.date) -> str:
        """Return a date with its day of the week: `Friday, 28 November 2025`."""
        return _date(day, "full", self._locale)

    def short_day(self, day: dt.date) -> str:
        """Return a date with its month cut short: `28 Nov 2025`."""
        return _skeleton(day, "yMMMd", self._locale)

    def day_of_month(self, day: dt.date) -> str:
        """Return a day under its month: `28`."""
        return _skeleton(MONDAY.replace(day=day.day), "d", self._locale)

    def month(self, day: dt.date) -> str:
        """Return a month: `November 2025`."""
        return _skeleton(day.replace(day=1), "yMMMM", self._locale)

    def short_month(self, day: dt.date) -> str:
        """Return a month, cut short: `Nov 2025`."""
        return _skeleton(day.replace(day=1), "yMMM", self._locale)

    def month_of_year(self, day: dt.date) -> str:
        """Return a month under its year: `November`."""
        return _date(MONDAY.replace(month=day.month), "LLLL", self._locale)

    def short_month_of_year(self, day: dt.date) -> str:
        """Return a month under its year, cut short: `Nov`."""
        return _date(MONDAY.replace(month=day.month), "LLL", self._locale)

    def year(self, day: dt.date) -> str:
        """Return a year: `2025`."""
        return _skeleton(day.replace(month=1, day=1), "y", self._locale)

    def weekday(self, day: dt.date) -> str:
        """Return a day of the week: `Friday`."""
        return _date(MONDAY + dt.timedelta(days=day.weekday()), "cccc", self._locale)

    @cached_property
    def first_weekday(self) -> int:
        """The day with which a week begins, from 0 for Monday.

        It depends on the country. Where the tag names none, the country with most speakers counts; English
        without a country counts as that of the world.
        """
        locale = Locale.parse(self._locale)
        likely = get_global("likely_subtags").get(locale.language, "")
        return int((locale if locale.territory or not likely else Locale.parse(likely)).first_week_day)

    @cached_property
    def weekdays(self) -> list[tuple[str, str]]:
        """The days of the week, beginning with its first, each in full and cut short: `Friday`, `Fr`."""
        days = [MONDAY + dt.timedelta(days=self.first_weekday + number) for number in range(7)]
        return [(self.weekday(day), _date(day, "cccccc", self._locale)) for day in days]

    def listed(self, places: int) -> str:
        """Return the pattern for a list of so many things: `%s, %s and %s`."""
        return _list(places, self._locale)

    def order(self, text: str) -> tuple[bool, str, str]:
        """Return the sort key of a text. Case and accents count only between texts that are equal without
        them.

        Where the language has a script of its own, texts that begin in it go first.
        """
        bare = "".join(
            each for each in unicodedata.normalize("NFKD", text) if not unicodedata.combining(each)
        )
        is_foreign = self._own_letters is not None and self._own_letters.match(text) is None
        return is_foreign, bare.casefold(), text


def _locale(tag: str) -> Locale:
    """Return the locale of CLDR that is nearest to a tag."""
    for each in broader_tags(tag):
        try:
            return Locale.parse(WORLD if each == SOURCE else each, sep="-")
        except (UnknownLocaleError, ValueError):
            continue
    return Locale.parse(WORLD, sep="-")


@cache
def _known(locale: str) -> Locale:
    """Return the locale of that name, which Babel would look up for each day."""
    return Locale.parse(locale)


@cache
def _date(day: dt.date, form: str, locale: str) -> str:
    return format_date(day, form, _known(locale))


@cache
def _skeleton(day: dt.date, fields: str, locale: str) -> str:
    return format_skeleton(fields, day, locale=_known(locale))


@cache
def _number(number: int, locale: str) -> str:
    return format_decimal(number, locale=locale)


@cache
def _list(places: int, locale: str) -> str:
    return format_list(["%s"] * places, locale=locale) if places else ""


ENGLISH = Language()
