"""How far the rules of recognition look: each limit, just reached and just passed."""

from __future__ import annotations

import pytest

from motir_archive.agencies.registry.reader import parse_registry
from motir_archive.agencies.unknown.phrases import phrase_around
from motir_archive.agencies.words.titles import as_written
from passages import archive_of, companions_in, release_with
from recognition.small_registry import REGISTRY, named

MINISTRY = "Ministry of Trade, Industry and Resources"


def issuers(text: str) -> tuple[str, ...]:
    return release_with(text, REGISTRY).issuers


def found(text: str) -> list[str]:
    return [words for words, _, _ in named(text)]


@pytest.mark.parametrize(("count", "expected"), [(40, 42), (41, 2)])
def test_more_than_forty_agencies_of_a_release_are_a_list_of_members(count: int, expected: int) -> None:
    letters = [f"{chr(65 + number // 26)}{chr(65 + number % 26)}" for number in range(count)]
    text = " ".join(f"The {each.title()}t Trade Institute ({each}TI, President Kim) met." for each in letters)
    assert len(companions_in(archive_of([text, "MOTIR met KITA."], REGISTRY))) == expected


@pytest.mark.parametrize(("words", "expected"), [(59, ("motir",)), (60, ())])
def test_an_insertion_of_more_than_sixty_words_is_not_understood(
    words: int, expected: tuple[str, ...]
) -> None:
    assert issuers(f"The {MINISTRY}, {'very ' * words}busy, opened talks on Monday.") == expected


@pytest.mark.parametrize(("words", "expected"), [(4, ("trade-commission",)), (5, ())])
def test_the_agency_above_stands_within_six_words(words: int, expected: tuple[str, ...]) -> None:
    above = f"under {'the ' * words}{MINISTRY}"
    assert issuers(f"The Korea Trade Commission {above} and KITA opened talks.") == expected


@pytest.mark.parametrize(("letters", "expected"), [(27, []), (28, [MINISTRY])])
def test_whose_ministry_it_is_stands_within_thirty_characters(letters: int, expected: list[str]) -> None:
    assert found(f"J{'a' * (letters - 1)}’s {MINISTRY} met.") == expected


@pytest.mark.parametrize(("length", "expected"), [(15, True), (16, False)])
def test_an_acronym_has_fifteen_letters_at_most(length: int, expected: bool) -> None:
    acronym = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"[:length]
    assert (acronym in found(f"The Sea Trade Institute ({acronym}, President Kim) met.")) == expected


@pytest.mark.parametrize(("letters", "expected"), [(88, True), (91, False)])
def test_a_name_before_a_bracket_is_sought_in_110_characters(letters: int, expected: bool) -> None:
    name = f"Sea{'x' * letters} Trade Institute"
    assert (name in found(f"MOTIR met the {name} (STI).")) == expected


def test_a_word_that_the_110_characters_cut_in_two_begins_no_name() -> None:
    assert found(f"KSea{'x' * 90} Trade Institute (STI) met KITA.") == ["KITA"]


@pytest.mark.parametrize(("words", "expected"), [(8, True), (9, False)])
def test_a_name_before_a_head_noun_is_sought_in_eighty_characters(words: int, expected: bool) -> None:
    name = f"Korea {'Seaside ' * words}Trade Institute"
    assert (name in found(f"The {name} met.")) == expected


def test_a_word_that_the_eighty_characters_cut_in_two_is_none_of_the_name() -> None:
    text = f"McT {'Tides ' * 13}Institute"
    assert text.index("T Tides") == text.index("Institute") - 80
    first, last = phrase_around(text, text.index("Institute"), len(text))
    assert text[first:last] == text.removeprefix("McT ")


@pytest.mark.parametrize(("words", "expected"), [(12, ("trade-commission",)), (13, ())])
def test_when_and_where_it_was_said_takes_twelve_words(words: int, expected: tuple[str, ...]) -> None:
    assert issuers(f"It is open, the Korea Trade Commission said {'today ' * (words - 1)}today.") == expected


@pytest.mark.parametrize(("ranks", "expected"), [(4, ()), (5, ("motir",))])
def test_ranks_before_a_title_have_forty_characters(ranks: int, expected: tuple[str, ...]) -> None:
    """A country before them is one of the minister's; further away it says nothing of the minister."""
    title = f"{'Senior ' * ranks}Deputy Minister for Trade, Industry and Resources"
    assert issuers(f"Japan’s {title} opened talks.") == expected


@pytest.mark.parametrize(("letters", "expected"), [(28, []), (29, ["mcee"])])
def test_a_word_before_a_short_name_has_thirty_characters(letters: int, expected: list[str]) -> None:
    """It would make another name of it: "Natural" before "Resources Ministry"."""
    text = f"Kim met the A{'b' * letters} Environment Ministry on Monday."
    assert [agency for _, agency, _ in named(text)] == expected


@pytest.mark.parametrize(("fields", "expected"), [(7, True), (8, False)])
def test_the_country_of_a_department_follows_within_eighty_characters(fields: int, expected: bool) -> None:
    name = f"Department of Labor{' and Work' * fields} of Kenya"
    assert (found(f"Kim met the {name}.") == [name]) == expected


@pytest.mark.parametrize(("words", "expected"), [(41, ["ministry-of-fish-of-vietnam"]), (42, [])])
def test_the_country_of_a_list_of_ministries_stands_within_200_characters(
    words: int, expected: list[str]
) -> None:
    text = f"It met Vietnam’s Ministry of {'Sea ' * words}Finance and Ministry of Fish."
    assert [agency for _, agency, _ in named(text)] == expected


def test_titles_of_three_letters_are_abbreviations() -> None:
    assert [as_written(title) for title in ("ceo", "dean", "vice-chair")] == ["CEO", "Dean", "Vice-Chair"]


@pytest.mark.parametrize(("acronym", "expected"), [("ABc", True), ("Abc", False)])
def test_an_acronym_has_two_capitals_at_least(acronym: str, expected: bool) -> None:
    assert (acronym in found(f"The Sea Trade Institute ({acronym}, President Kim) met.")) == expected


@pytest.mark.parametrize(
    ("name", "acronym", "expected"), [("Academy", "ACA", False), ("Trade Academy", "TA", True)]
)
def test_a_name_before_brackets_has_two_words_at_least(name: str, acronym: str, expected: bool) -> None:
    assert (acronym in found(f"MOTIR met the {name} ({acronym}).")) == expected


@pytest.mark.parametrize(("name", "expected"), [("Estate", False), ("Real Estate", True)])
def test_a_board_after_a_nation_has_two_words_between(name: str, expected: bool) -> None:
    assert (f"Korea {name} Board" in found(f"MOTIR met the Korea {name} Board.")) == expected


def test_a_country_of_four_letters_may_follow_what_it_names() -> None:
    assert found("Kim met Invest Fiji on Monday.") == ["Invest Fiji"]


def test_a_list_of_fields_ends_with_its_and_however_long_it_is() -> None:
    name = "Korea Food, Fish, Gas, Oil, Coal, Tax, Law, Arts, Land, Road and Wind Institute"
    assert found(f"MOTIR met the {name}.") == ["MOTIR", name]


def test_a_full_stop_of_an_abbreviation_is_part_of_a_name() -> None:
    name = "University of Missouri-St. Louis"
    assert found(f"MOTIR met the {name}. Talks began.") == ["MOTIR", name]


def test_a_name_of_any_length_that_is_looked_at_is_found_before_its_brackets() -> None:
    """Wherever the stretch that is looked at begins: in a word, at one, or at the blank before one."""
    for letters in range(3, 53):
        name = f"Korea {'Very ' * 8}{'T' + 'o' * letters} Institute"
        text = f"The ship of the {name} (KVI) came."
        assert name in found(text), len(name)


@pytest.mark.parametrize(("text", "expected"), [("the G20", ("g20",)), ("the G20 EMPOWER alliance", ())])
def test_two_digits_at_the_end_of_a_name_make_no_text_in_capitals_of_it(
    text: str, expected: tuple[str, ...]
) -> None:
    registry = parse_registry("agencies: [{id: g20, kind: international organisation, names: [{name: G20}]}]")
    assert release_with(f"They met {text}.", registry).mentions == expected


@pytest.mark.parametrize(("place", "expected"), [(699, ("motir",)), (700, ())])
def test_a_body_of_the_country_is_near_the_beginning_within_700_characters(
    place: int, expected: tuple[str, ...]
) -> None:
    """Without one there, nobody looks for the heads of its bodies in the first sentence."""
    text = "Director Kim Jung-kwan met METI in Riga. It rained."
    assert issuers(f"{text}{' ' * (place - len(text))}KTC, the Korea Trade Commission, left.") == expected
