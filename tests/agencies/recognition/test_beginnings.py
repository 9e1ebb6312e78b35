"""Texts that begin with what a rule looks for, or looks back to: nothing stands before it."""

from __future__ import annotations

import pytest

from motir_archive.agencies.issuing import roles
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


@pytest.mark.parametrize(
    "text",
    [
        "Today the Ministry of Trade, Industry and Resources met KITA.",
        "Yesterday MOTIR met KITA.",
        "This week Industry Minister Kim met KITA.",
        "Last Friday the MOTIR met KITA.",
        "Pursuant to the act, today MOTIR met KITA.",
        "As planned, on November 3 MOTIR met KITA.",
        "Busan City–The Ministry of Trade, Industry and Resources met KITA.",
        "BUSAN-The Ministry of Trade, Industry and Resources met KITA.",
        "Busan–On 3 November 2025, MOTIR met KITA.",
        "MOTIR and the Sand Club link up to help KITA.",
    ],
)
def test_times_and_datelines_do_not_hide_who_acts(text: str) -> None:
    release = release_with(text, registry())
    assert release.issuers == ("motir",)
    assert all(issuance.rule != roles.BY_BOARD for issuance in release.issuances)


@pytest.mark.parametrize(
    "text", ["Today’s MOTIR plan grew.", "This MOTIR week helped KITA.", "Today, in Busan."]
)
def test_a_time_is_no_subject(text: str) -> None:
    assert [
        each.rule for each in release_with(text, registry()).issuances if each.rule != roles.BY_BOARD
    ] == []
