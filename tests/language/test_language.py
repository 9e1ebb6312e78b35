"""Dates, numbers, lists and the order of names in a language."""

from __future__ import annotations

import datetime as dt
import json
import pickle
import re
from pathlib import Path

import pytest
import rjsmin  # type: ignore[import-untyped]  # has no types
from babel import Locale
from babel.localedata import locale_identifiers

from motir_archive.language import language as language_module
from motir_archive.language.language import ENGLISH, Language
from motir_archive.language.words_in_scripts import in_language
from sites import THEME, write_files

FOR_PROGRAMS = ("`base must", "`sort must", "`${source} is not of this site")
"""How messages begin that only who writes a program can see."""
DAY = dt.date(2025, 11, 8)
KOREAN = Language("ko", [THEME])


@pytest.mark.parametrize(
    ("language", "said"),
    [
        (
            ENGLISH,
            ["8 November 2025", "Saturday, 8 November 2025", "8 Nov 2025", "November 2025", "Nov 2025"],
        ),
        (
            KOREAN,
            ["2025년 11월 8일", "2025년 11월 8일 토요일", "2025년 11월 8일", "2025년 11월", "2025년 11월"],
        ),
        (
            Language("en-US"),
            ["November 8, 2025", "Saturday, November 8, 2025", "Nov 8, 2025", "November 2025", "Nov 2025"],
        ),
    ],
    ids=["en", "ko", "en-US"],
)
def test_dates(language: Language, said: list[str]) -> None:
    forms = (language.day, language.full_day, language.short_day, language.month, language.short_month)
    assert [form(DAY) for form in forms] == said


@pytest.mark.parametrize(
    ("language", "said"),
    [(ENGLISH, ["2025", "November", "Nov", "8"]), (KOREAN, ["2025년", "11월", "11월", "8일"])],
    ids=["en", "ko"],
)
def test_parts_of_dates(language: Language, said: list[str]) -> None:
    parts = (language.year, language.month_of_year, language.short_month_of_year, language.day_of_month)
    assert [part(DAY) for part in parts] == said


def test_the_week_begins_as_people_have_it() -> None:
    assert ENGLISH.weekdays[0] == ("Monday", "Mo")
    assert [short for _, short in KOREAN.weekdays] == ["일", "월", "화", "수", "목", "금", "토"]


@pytest.mark.parametrize(
    ("tag", "first"), [("en", 0), ("en-US", 6), ("en-GB", 0), ("ko", 6), ("fr", 0), ("fr-CA", 6), ("xx", 0)]
)
def test_a_country_says_with_which_day(tag: str, first: int, tmp_path: Path) -> None:
    (tmp_path / "words").mkdir()
    (tmp_path / f"words/{tag}.po").write_text('msgid "Copied"\nmsgstr "x"\n', encoding="utf-8")
    assert Language(tag, [tmp_path]).first_weekday == first


def test_case_does_not_count_in_the_name_of_a_catalogue(tmp_path: Path) -> None:
    (tmp_path / "words").mkdir()
    (tmp_path / "words/PT-br.po").write_text('msgid "Copied"\nmsgstr "Copiado"\n', encoding="utf-8")
    assert Language("pt-BR", [tmp_path]).gettext("Copied") == "Copiado"


def test_numbers_of_things() -> None:
    words = "%(num)s release", "%(num)s releases"
    assert [ENGLISH.ngettext(*words, number) for number in (1, 0, 1234)] == [
        "1 release",
        "0 releases",
        "1,234 releases",
    ]
    assert KOREAN.ngettext(*words, 1234) == "보도자료 1,234건"


def test_lists() -> None:
    assert [ENGLISH.listed(number) for number in range(4)] == ["", "%s", "%s and %s", "%s, %s and %s"]
    assert KOREAN.listed(3) == "%s, %s 및 %s"


def test_names_stand_in_the_order_of_the_language() -> None:
    names = ["Zebra", "한국", "apple", "Ämter", "가나"]
    assert sorted(names, key=ENGLISH.order) == ["Ämter", "apple", "Zebra", "가나", "한국"]
    assert sorted(names, key=KOREAN.order) == ["가나", "한국", "Ämter", "apple", "Zebra"]


def test_a_language_that_nobody_knows_has_the_dates_of_english() -> None:
    assert Language("x-unknown").day(DAY) == "8 November 2025"


def test_a_process_that_is_handed_a_language_reads_it_again() -> None:
    again = pickle.loads(pickle.dumps(KOREAN))  # noqa: S301 - its own
    assert (again.tag, again.gettext("Search")) == ("ko", "검색")


ENGLISH_IN_ANY_SITE = ("stop-words.js", "citation-styles.js")
"""The list of stop words; the styles of citations, which prescribe their words."""


class TestScripts:
    """What scripts say is put into the language when a site is built."""

    COUNTED = 'ngettext("%(num)s release", "%(num)s releases", count, { asked })'

    def test_english_stays_as_it_is(self) -> None:
        assert in_language(f'gettext("Copied"); {self.COUNTED}', ENGLISH) == (
            f'gettext("Copied"); {self.COUNTED}'
        )

    def test_words_give_way(self) -> None:
        said = in_language(
            'say(gettext("Copied"));\nlink(\n  gettext(\n    "Page %(number)s", { number })', KOREAN
        )
        assert said == 'say(gettext("복사했습니다"));\nlink(\n  gettext("%(number)s쪽", { number })'

    def test_numbers_of_things_have_all_forms(self, tmp_path: Path) -> None:
        assert in_language(self.COUNTED, KOREAN) == (
            'ngettext({"other": "보도자료 %(num)s건"}, "", count, { asked })'
        )
        russian = (
            'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=utf-8\\n"\n'
            '"Plural-Forms: nplurals=3; plural=(n%10==1 && n%100!=11 ? 0 : n%10>=2 && n%10<=4 && '
            '(n%100<10 || n%100>=20) ? 1 : 2);\\n"\n\n'
            'msgid "%(num)s release"\nmsgid_plural "%(num)s releases"\n'
            'msgstr[0] "%(num)s пресс-релиз"\n'
            'msgstr[1] "%(num)s пресс-релиза"\n'
            'msgstr[2] "%(num)s пресс-релизов"\n'
        )
        write_files(tmp_path / "words", {"ru.po": russian})
        forms = Language("ru", [tmp_path]).plural_forms("%(num)s release", "%(num)s releases")
        assert [forms[each] for each in ("one", "few", "many")] == [
            "%(num)s пресс-релиз",
            "%(num)s пресс-релиза",
            "%(num)s пресс-релизов",
        ]

    def test_a_word_cannot_end_its_quotation_marks(self, tmp_path: Path) -> None:
        words = 'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=utf-8\\n"\n\n'
        write_files(
            tmp_path / "words", {"fr.po": words + 'msgid "Copied"\nmsgstr "\\");alert(1);(\\"\\\\"\n'}
        )
        said = in_language('gettext("Copied");', Language("fr", [tmp_path]))
        assert said == 'gettext("\\");alert(1);(\\"\\\\");'

    @pytest.mark.parametrize(
        ("written", "word"),
        [
            (r"it\'s", "it's"),
            (r"a\`b\/c", "a`b/c"),
            (r"\x41\u0042\u{43}", "ABC"),
            (r"tab\tand\\", "tab\tand\\"),
            ("a\tb", "a\tb"),
            (r"\v\0", "\v\0"),
            (r"\u{ffffff}", "\U0010ffff"),
        ],
    )
    def test_a_word_may_be_escaped_as_scripts_can(self, written: str, word: str) -> None:
        said = in_language(f'gettext("{written}")', KOREAN)
        assert json.loads(said.removeprefix("gettext(").removesuffix(")")) == word

    def test_no_call_of_the_theme_is_left_out(self) -> None:
        """Each call has its words in one string: no other call can be found and replaced."""
        for file in (THEME / "assets").rglob("*.js"):
            text = file.read_text(encoding="utf-8")
            calls = (
                text.count("gettext(") - text.count("function gettext(") - text.count("function ngettext(")
            )
            if file.name != "counts.js":
                assert in_language(text, _Marked()).count("⟦") == calls, file

    @pytest.mark.parametrize(
        "file",
        [file for file in (THEME / "assets").rglob("*.js") if file.name not in ENGLISH_IN_ANY_SITE],
        ids=lambda file: file.relative_to(THEME).as_posix(),
    )
    def test_no_sentence_is_left_in_a_script(self, file: Path) -> None:
        """Three words in a row are a sentence."""
        code = bytes(rjsmin.jsmin(file.read_bytes())).decode()
        said = re.sub(r'\b(?:n?gettext)\((?:"[^"]*",?)+', "", code)
        strings = [*re.findall(r'"[^"\n]*"', said), *re.findall(r"`[^`]*`", said)]
        sentences = [text for text in strings if re.search(r"\b[A-Za-z]+ [a-z]+ [a-z]+\b", text)]
        assert [text for text in sentences if not text.startswith(FOR_PROGRAMS)] == []


class _Marked(Language):
    """A translation that puts each word into brackets, so that a word without them is found."""

    def __init__(self) -> None:
        super().__init__("ko", [THEME])

        class Words:
            def gettext(self, text: str) -> str:
                return f"⟦{text}⟧"

            def ngettext(self, singular: str, _plural: str, _number: int) -> str:
                return f"⟦{singular}⟧"

        self.words = Words()  # type: ignore[assignment]


def test_the_numbers_that_are_tried_for_plurals_have_all_forms_of_all_languages() -> None:
    tried = range(language_module._DIFFERENT)
    for tag in {tag.split("_")[0] for tag in locale_identifiers()}:
        form = Locale.parse(tag).plural_form
        assert {form(number) for number in range(1000)} <= {form(number) for number in tried}, tag
