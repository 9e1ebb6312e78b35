"""Bodies with their owners before them, and departments as newspapers call them: one name for each."""

from __future__ import annotations

import pytest
from recognition.small_registry import named

from motir_archive.agencies.identify import identify
from motir_archive.agencies.registry.reader import parse_registry
from motir_archive.model.archive import Archive
from motir_archive.model.text_store import TextStore
from passages import release_of


def names(text: str) -> list[str]:
    return [words for words, _, _ in named(text)]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("They met the Trade Department’s Bureau of Tide Energy in May.", "Bureau of Tide Energy"),
        ("They met the Trade Department’s Bureau of Tide Energy (BTE) in May.", "Bureau of Tide Energy"),
        ("They met the U.S. Trade Department’s Bureau of Tide Energy (BTE).", "Bureau of Tide Energy"),
        ("They met the Trade Department’s Tide Waves Institute (TWAI).", "Tide Waves Institute"),
        ("They met the Department of Trade’s Bureau of Tide Energy (BTE).", "Bureau of Tide Energy"),
        ("They met the Department of the Treasury’s Office of Tide Trade.", "Office of Tide Trade"),
        ("They met Trade’s International Tide Administration.", "International Tide Administration"),
        ("They met Energy’s Tide and Wave Institute (TAWI).", "Tide and Wave Institute"),
        # What belongs to persons is part of a name.
        ("They met the Women’s Tide Agency (WTA).", "Women’s Tide Agency"),
        ("They met the Riga Women’s Tide Institute.", "Riga Women’s Tide Institute"),
        ("They met the Children’s Trade Agency.", "Children’s Trade Agency"),
        ("They met the People’s Tide Bank of Malta (PTBM).", "People’s Tide Bank of Malta"),
    ],
)
def test_a_name_begins_after_the_body_that_owns_it(text: str, name: str) -> None:
    assert name in names(text)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The Board of Investments (BOI) met.", "Board of Investments"),
        ("The Bureau of Customs (BOC) met.", "Bureau of Customs"),
        ("The Bureau of Trade Tides (BTT) met.", "Bureau of Trade Tides"),
        ("The Board of Directors (BOD) met.", ""),
        ("An agent of KBI’s Trade Bureau (TB) met.", ""),
    ],
)
def test_an_acronym_shows_that_a_board_or_bureau_is_a_body(text: str, name: str) -> None:
    assert (names(text) or [""])[0] == name


def archive(text: str, publisher: str = "", country: str = "US", registry: str = "agencies: []") -> Archive:
    with TextStore() as store:
        return identify([release_of(text, store)], parse_registry(registry), country, publisher)


@pytest.mark.parametrize(
    ("text", "department"),
    [
        ("The U.S. Energy Department met. The U.S. Department of Energy met.", "U.S. Department of Energy"),
        ("The US Treasury Department met in May.", "US Department of the Treasury"),
        ("The United States State Department met in May.", "United States Department of State"),
    ],
)
def test_a_department_of_the_united_states_has_one_name(text: str, department: str) -> None:
    agencies = archive(text, country="KR").agencies
    assert [agency.name.text for agency in agencies.values()] == [department]


def test_a_department_of_the_registry_is_known_as_newspapers_call_it() -> None:
    registry = """
agencies:
  - {id: doe, kind: foreign government, country: United States, names: [{name: U.S. Department of Energy}]}
"""
    (release,) = archive("The U.S. Energy Department met.", country="KR", registry=registry).releases
    assert release.mentions == ("doe",)


@pytest.mark.parametrize("text", ["The Justice Department", "Today, the U.S. Justice Department"])
def test_the_publisher_is_known_as_newspapers_call_it(text: str) -> None:
    (release,) = archive(f"{text} opened a desk.", "Department of Justice").releases
    assert [(each.agency, each.role) for each in release.issuances] == [("department-of-justice", "issuer")]


@pytest.mark.parametrize("publisher", ["Ministry of Justice", "Department of Trade"])
def test_a_department_that_is_not_the_publishers_speaks_for_nobody(publisher: str) -> None:
    (release,) = archive("The Justice Department opened a desk.", publisher).releases
    assert [each.role for each in release.issuances] == ["publisher of this board"]
