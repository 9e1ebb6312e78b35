"""Words that one text writes as one and another as two, with a hyphen."""

from __future__ import annotations

from motir_archive.search.joints import joints, ways_to_part


def test_parts_of_a_joined_word_have_three_letters_at_least() -> None:
    assert joints(["air-bag", "co-host", "tie-in"]) == {"airbag": ("air", "bag")}
    assert list(ways_to_part("airbags")) == [("air", "bags"), ("airb", "ags")]
