"""Acronyms: which agency one means, and which words are none."""

from __future__ import annotations

import datetime as dt

import pytest

from motir_archive.agencies.registry.reader import parse_registry
from passages import release_with
from recognition.small_registry import BEFORE, archive_from, named


class TestAcronyms:
    def test_an_acronym_of_two_agencies_counts_only_with_a_name(self) -> None:
        assert named("The KTC mark.") == []
        assert [agency for _, agency, _ in named("KTC. The Korea Trade Commission met.")] == [
            "trade-commission"
        ] * 2

    @pytest.mark.parametrize(("day", "agency"), [(30, "sat"), (31, "kostat")])
    def test_an_acronym_is_its_agencys_up_to_the_last_day_of_the_name(self, day: int, agency: str) -> None:
        date = dt.date(2025, 8, 31) + dt.timedelta(day)
        assert [(words, whose) for words, whose, _ in named("SAT met.", date)] == [("SAT", agency)]

    @pytest.mark.parametrize(("between", "is_named"), [(" (", True), (" ((", False), (" – ", False)])
    def test_a_name_counts_with_its_acronym_in_brackets_right_after_it(
        self, between: str, is_named: bool
    ) -> None:
        text = f"They met the Agency for Natural Resources{between}ANRE) in May."
        by_name = ("Agency for Natural Resources", "anre", "its name")
        assert (by_name in named(text)) is is_named

    def test_a_name_in_brackets_after_an_acronym_says_what_it_means(self) -> None:
        text = "KTC (Korea Trade Commission) met the Korea Testing Certification Institute. KTC won."
        assert [(words, agency) for words, agency, _ in named(text) if words == "KTC"] == [
            ("KTC", "trade-commission")
        ] * 2

    def test_the_name_in_brackets_counts_before_one_that_only_has_the_acronym_too(self) -> None:
        text = "KTC (Korea Testing Certification Institute) met the Korea Trade Commission. KTC won."
        assert [agency for words, agency, _ in named(text) if words == "KTC"] == ["ktc", "ktc"]

    def test_an_acronym_means_the_agency_that_brackets_gave_it_to_last(self) -> None:
        text = (
            "The Korea Trade Commission (KTC) met. KTC went. "
            "The Korea Testing Certification Institute (KTC) met. KTC."
        )
        agencies = [agency for _, agency, _ in named(text)]
        assert agencies == ["trade-commission"] * 3 + ["ktc"] * 3

    def test_an_acronym_means_the_agency_that_had_it_on_the_day(self) -> None:
        assert [agency for _, agency, _ in named("Ask SAT.")] == ["kostat"]
        assert [agency for _, agency, _ in named("Ask SAT.", BEFORE)] == ["sat"]

    def test_brackets_give_an_acronym_another_meaning(self) -> None:
        text = "KITA met. Key Industrial Target Areas (KITA) are named. KITA are many."
        assert named(text) == [("KITA", "kita", "its acronym")]

    @pytest.mark.parametrize(
        ("text", "is_kita"),
        [
            ("The Korea International Trade Asociation (KITA) met.", True),
            ("Trade needs Key Industrial Target Areas (KITA).", True),
            ("Trade needs more Key Industrial Target Areas (KITA).", False),
        ],
    )
    def test_a_word_of_its_name_before_brackets_keeps_an_acronym(self, text: str, is_kita: bool) -> None:
        """The word has to be among the last few before the brackets: as many as the acronym has letters, and
        two more."""
        assert named(f"{text} KITA went.")[-1:] == ([("KITA", "kita", "its acronym")] if is_kita else [])

    def test_a_variant_of_the_name_before_brackets_still_names_the_agency(self) -> None:
        text = "The Korea International Trade and Commerce Association (KITA) met."
        assert {agency for _, agency, _ in named(text)} == {"kita"}

    @pytest.mark.parametrize(
        "text",
        [
            *("ISO 9001", "ISO/IEC 27001", "ISO-14001", "Korea-ISO", "Korea–ISO", "KITA Life", "KITA&K"),
            *("www.KITA.net", "a@KITA", "XKITA", "KITAX"),
        ],
    )
    def test_a_part_of_another_word_is_no_acronym(self, text: str) -> None:
        assert named(f"We saw {text} there.") == []

    @pytest.mark.parametrize(
        "text", ["ISO/TC 299", "ISO 2025 congress", "ISO-certified", "MOTIR-KITA", "KITA’s", "KITA/x"]
    )
    def test_an_acronym_counts_beside_marks_that_end_a_word(self, text: str) -> None:
        assert {agency for _, agency, _ in named(f"We saw {text} there.")} & {"iso", "kita"}

    def test_an_acronym_may_be_given_up_before_the_name_is(self) -> None:
        registry = parse_registry("""
agencies:
  - {id: old, kind: agency,
     names: [{name: Tide Board, acronyms: [{acronym: TBX, until: 2010-12-31, alone: no}]}]}
  - {id: new, kind: agency, names: [{name: Tidal Board, acronyms: [{acronym: TBX, alone: no}]}]}
""")
        release = release_with("They met the Tidal Board and the Tide Board. TBX won.", registry)
        assert [naming.agency for naming in release.namings] == ["new", "old", "new"]

    def test_an_acronym_within_a_longer_name_names_nobody_else(self) -> None:
        found = [words for words, _, _ in named("The Institute of KITA Affairs (IKA) met.")]
        assert found == ["Institute of KITA Affairs", "IKA"]

    def test_a_name_in_brackets_that_goes_into_another_name_is_none(self) -> None:
        found = [words for words, _, _ in named("TDI (Tide Institute of Statistics Korea) met.")]
        assert found == ["Statistics Korea"]

    def test_an_acronym_of_an_organisation_found_by_its_head_noun_counts_in_other_releases(self) -> None:
        """Its letters are not those of the name, so that the brackets alone would not show what it means."""
        archive = archive_from([("They met the Riga Tide Institute (XQR).", BEFORE), ("XQR left.", BEFORE)])
        assert [[naming.agency for naming in release.namings] for release in archive.releases] == [
            ["xqr", "xqr"],
            ["xqr"],
        ]
