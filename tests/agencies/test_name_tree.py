"""One pattern of all names, whatever characters they begin with."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from motir_archive.agencies.naming.name_tree import name_pattern
from reading import no_deadline

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
    found = name_pattern(frozenset({name, "Other Agency"}), frozenset()).search(f"The {name} said so.")
    assert found is not None
    assert found.group() == name


@no_deadline
@given(
    st.frozensets(
        st.lists(st.sampled_from(_BITS), min_size=1, max_size=5).map("".join), min_size=1, max_size=3
    )
)
def test_every_set_of_names_makes_a_pattern(names: frozenset[str]) -> None:
    name_pattern(names, names).search("The Ministry of A and A's, B.")
