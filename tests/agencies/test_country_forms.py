"""Where a text has a country, and where its letters are only a part of something else."""

from __future__ import annotations

import pytest

from motir_archive.agencies.words.countries import (
    country_after,
    country_at_end,
    country_before,
    with_country,
    without_country_at_end,
)
from motir_archive.agencies.words.country_forms import form_from, form_to, has_form

MINISTRY = "Ministry of Tides"
WHOLE_KINGDOM = "United Kingdom of Great Britain and Northern Ireland"


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("Korea", "Korea"),
        ("Korea, Japan", "Korea"),
        ("Korea’s ports", "Korea"),
        ("Korean ports", "Korean"),
        ("Koreans", ""),
        ("Korea-based firms", ""),
        ("Great Britain, Kenya", "Great Britain"),
    ],
)
def test_a_form_ends_where_its_word_ends(text: str, form: str) -> None:
    assert form_from(text, 0) == form


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("Korean", "Korean"),
        ("the South Korean", "South Korean"),
        ("(Korean", "Korean"),
        ("anti-Korean", ""),
        ("Non–Kenyan", ""),
        ("preKorean", ""),
    ],
)
def test_a_form_begins_where_its_word_begins(text: str, form: str) -> None:
    assert form_to(text, 0, len(text)) == form


@pytest.mark.parametrize(
    ("text", "has_one"),
    [
        ("Institute of New Zealand", True),
        ("Korea-based Institute", True),
        ("Koreana Institute", False),
        ("Polishing Institute", False),
    ],
)
def test_a_name_has_a_country_also_before_a_hyphen(text: str, has_one: bool) -> None:
    assert has_form(text) is has_one


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("of Korea", "Korea"),
        ("of the Republic of Korea", "Korea"),
        ("of Korea-based firms", ""),
        ("of the Republic of Koreatown", ""),
        (f"of the {WHOLE_KINGDOM}", "United Kingdom"),
        ("of Great Britain and Kenya", "United Kingdom"),
    ],
)
def test_a_country_follows_a_ministry(text: str, country: str) -> None:
    assert country_after(f"{MINISTRY} {text}", len(MINISTRY)) == country


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        (f"the {WHOLE_KINGDOM}’s {MINISTRY}", f"{WHOLE_KINGDOM}’s {MINISTRY}"),
        (f"in Northern Ireland’s {MINISTRY}", f"Northern Ireland’s {MINISTRY}"),
        (f"the {MINISTRY} of the {WHOLE_KINGDOM} met", f"{MINISTRY} of the {WHOLE_KINGDOM}"),
        (f"the {MINISTRY}, {WHOLE_KINGDOM}, met", f"{MINISTRY}, {WHOLE_KINGDOM}"),
    ],
)
def test_a_ministry_of_the_whole_kingdom_is_none_of_ireland(text: str, whole: str) -> None:
    start = text.index(MINISTRY)
    end = start + len(MINISTRY)
    assert (country_before(text, start) or country_after(text, end)) == "United Kingdom"
    first, last = with_country(text, start, end)
    assert text[first:last] == whole


@pytest.mark.parametrize("whose", [WHOLE_KINGDOM, "Republic of Kenya", "Kenya"])
def test_a_name_is_told_without_the_whole_of_its_country(whose: str) -> None:
    name = f"{MINISTRY} of the {whose}"
    assert country_at_end(name) == ("Kenya" if whose.endswith("Kenya") else "United Kingdom")
    assert without_country_at_end(name) == MINISTRY
