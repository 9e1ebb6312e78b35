"""Texts that begin with what a rule looks for, or looks back to: nothing stands before it."""

from __future__ import annotations

import pytest

from passages import release_with
from recognition.small_registry import named
from recognition.test_sentences import registry


@pytest.mark.parametrize(
    ("text", "issuers"),
    [
        ("Hosted by MOTIR in Busan.", ["MOTIR"]),
        ("Hosted Jointly by MOTIR and KOTRA, the fair drew many.", ["MOTIR", "KOTRA"]),
        (
            "Ministries of Oceans and Fisheries and for Trade, Industry and Resources met KITA.",
            ["Ministries of Oceans and Fisheries", "for Trade, Industry and Resources"],
        ),
        ("Tide Bank of Korea met KITA.", ["Tide Bank of Korea"]),
    ],
)
def test_who_acts(text: str, issuers: list[str]) -> None:
    release = release_with(text, registry())
    assert [text[issuance.start : issuance.end] for issuance in release.issuances] == issuers


def test_the_words_before_brackets_may_be_the_first_of_the_text() -> None:
    assert named("Korean Income Tax Act (KITA) was changed. KITA now covers land.") == []


def test_a_ministry_by_its_short_name_may_be_the_first_of_the_text() -> None:
    found = named("Industry Ministry officials met KITA.")
    assert [agency for _, agency, _ in found] == ["motir", "kita"]
