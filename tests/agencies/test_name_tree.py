"""Where a text has some names, whatever characters they begin with."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from motir_archive.agencies.naming.name_tree import NameTree

_BITS = [
    "'",
    "’",
    "(",
    "[",
    "\\",
    "*",
    "A",
    "Ministry",
    "‑",
    "-",
    "&",
    " ",
    "of",
    "and",
    "'s",
    "한",
    ".",
    ",",
    "|",
]


@pytest.mark.parametrize(
    "name", ["'Ndrangheta Commission", "’s-Hertogenbosch Agency", "(KATS)", "*", "A. [B] Board"]
)
def test_a_name_is_found_whatever_it_begins_with(name: str) -> None:
    text = f"The {name} said so."
    tree = NameTree(frozenset({name, "Other Agency"}), frozenset())
    assert [text[slice(*place)] for place in tree.places(text)] == [name]


@given(
    st.frozensets(
        st.lists(st.sampled_from(_BITS), min_size=1, max_size=5).map("".join), min_size=1, max_size=3
    )
)
def test_every_set_of_names_makes_a_tree(names: frozenset[str]) -> None:
    text = "The Ministry of A and A's, B."
    places = [*NameTree(names, names).places(text)]
    assert places == sorted(places)
    assert all(start < end for start, end in places)


NAMES = ["Lloyd’s Board", "Organisation of A", "Korea Board", "Services A", "Service A", "Bank of A", "Bank"]
NAMES += ["imec Lab", "Cooperation Fund", "국기원", "Co-operation Union", "Asia-Pacific Board"]
NAMES += [
    "D’Angelo Institute",
    "Xi’an Institute",
    "Audit of",
    "Audit of and for Trade",
    "Audit and",
    "K Board",
]
NAMES += ["K.I. Board"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Lloyd’s Board, Lloyds Board or Lloyd's Boardroom", ["Lloyd’s Board", "Lloyds Board"]),
        ("D’Angelo Institute or DAngelo Institute", ["D’Angelo Institute", "DAngelo Institute"]),
        ("Xi’an Institute or Xian Institute", ["Xi’an Institute", "Xian Institute"]),
        ("Organization of A, Reorganisation of A", ["Organization of A"]),
        ("Korean Board and Korea Board, xKorea Board, /Korea Board", ["Korean Board", "Korea Board"]),
        ("the KATSs stamp, KATSes, KATS2, KATS와 KITA, S&T, S&TX", ["KATS", "KATS", "KITA", "S&T"]),
        ("Services A or Service A, Service", ["Services A", "Service A"]),
        ("Bank of A, Bank of AB", ["Bank of A", "Bank"]),
        ("국기원은 말했다", ["국기원"]),
        ("imec Lab, Co-operation Fund", ["imec Lab", "Co-operation Fund"]),
        ("Cooperation Union, Asia Pacific Board", ["Cooperation Union", "Asia Pacific Board"]),
        ("Bank of a, Bank-of A", ["Bank", "Bank"]),
        ("Audit Of and\nfor Trade, Audit of Trade, Audit.", ["Audit Of and\nfor Trade", "Audit of", "Audit"]),
        ("K.I. Board, K  Board, K, and Board", ["K.I. Board", "K  Board"]),
    ],
)
def test_names_are_found_in_all_their_spellings_and_never_inside_others(text: str, found: list[str]) -> None:
    tree = NameTree(frozenset(NAMES), frozenset(["KATS", "KITA", "S&T"]))
    assert [text[slice(*place)] for place in tree.places(text)] == found


@pytest.mark.parametrize("name", ["Lloyd’s Board", "Korea U.S. Board", "K.I. Board"])
def test_a_name_is_found_before_a_shorter_one_that_its_first_words_begin_with(name: str) -> None:
    tree = NameTree(frozenset({"Lloyd", "Korea U", "K", name}), frozenset())
    assert [*tree.places(f"{name} met.")] == [(0, len(name))]
