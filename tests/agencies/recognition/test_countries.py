"""Whose ministry a name means: its country stands beside it, begins a list, or was said before."""

from __future__ import annotations

import pytest

from motir_archive.agencies.registry.reader import parse_registry
from recognition.test_abroad import NONE, OF_KOREA, archive_of, issued_and_named

CHAMBER = parse_registry("""
country: Korea
agencies:
  - {id: tides, kind: association,
     names: [{name: Korea Chamber of Tides, aliases: [Korean Chamber of Tides]}]}
""")
OF_THE_PHILIPPINES = "department-of-energy-of-the-philippines"


def named_in(text: str) -> tuple[str, ...]:
    """Return whom a text names in an archive of Korea."""
    return issued_and_named(archive_of(text, OF_KOREA, "KR"))[1]


class TestLists:
    @pytest.mark.parametrize(
        "text",
        [
            "It met the Philippine Department of Tides (DOT), Department of Moss (DOM), and the "
            "Department of Energy (DOE).",
            "It met the Philippines’ Department of Tides (DOT), the Department of Moss (DOM) and "
            "Department of Energy (DOE).",
        ],
    )
    def test_acronyms_do_not_end_a_list_of_departments(self, text: str) -> None:
        assert named_in(text) == ("dot", "dom", OF_THE_PHILIPPINES)

    @pytest.mark.parametrize(
        "text",
        [
            "It met Japan’s METI and the Department of Energy.",
            "It met Japan’s Ministry of Economy, Trade and Industry (METI) and the Department of Energy.",
        ],
    )
    def test_a_department_does_not_go_on_with_a_list_of_ministries(self, text: str) -> None:
        assert named_in(text) == ("meti", "doe")

    def test_an_own_ministry_with_its_acronym_is_not_one_of_the_list(self) -> None:
        text = "Kenya’s Ministry of Tides (MOT) and Ministry of Trade, Industry and Energy (MOTIE) met."
        assert issued_and_named(archive_of(text, OF_KOREA, "KR")) == (("motir",), ("mot",))

    def test_an_own_department_is_not_one_of_the_list(self) -> None:
        text = "It met the Philippine Department of Tides (DOT) and the Department of Energy."
        assert issued_and_named(archive_of(text, OF_KOREA, "US"))[1] == ("dot", "doe")


class TestSaidBefore:
    def test_a_department_keeps_the_country_that_a_text_gave_it(self) -> None:
        text = "It met the Philippines’ Department of Energy. The Department of Energy thanked all."
        assert named_in(text) == (OF_THE_PHILIPPINES,)

    def test_of_two_countries_neither_is_kept(self) -> None:
        text = "It met the U.S. Department of Energy and the Philippines’ Department of Energy."
        after = " The Department of Energy thanked all."
        assert named_in(text + after) == named_in(text) == ("doe", OF_THE_PHILIPPINES)

    def test_a_country_within_a_name_counts_as_said_but_not_as_one_beside_it(self) -> None:
        text = "It met the U.S. Department of Energy, then the Department of Energy."
        assert named_in(text) == ("doe",)
        text = "It met the French Korean Chamber of Tides (FKCT)."
        assert issued_and_named(archive_of(text, CHAMBER, "KR"))[1] == ("fkct",)

    def test_a_ministry_of_the_archives_own_country_needs_none(self) -> None:
        text = "It met Kenya’s Ministry of Health. The Ministry of Health thanked all."
        assert "mohw" in named_in(text) + issued_and_named(archive_of(text, OF_KOREA, "KR"))[0]


class TestAfterComma:
    @pytest.mark.parametrize(
        ("text", "named"),
        [
            ("It met the Ministry of Health, Kenya.", "ministry-of-health-of-kenya"),
            (
                "It met Anna, Ministry of Tides, the Republic of Kenya The sides",
                "ministry-of-tides-of-kenya",
            ),
            ("It met the Ministry of Tides (MOT), Republic of Kenya, on Monday.", "mot"),
            ("Issued by the Ministry of Tides, Kenya 13 June 2024", "ministry-of-tides-of-kenya"),
            ("It met the Ministry of Tides, Kenya and Ambassador Holm.", "ministry-of-tides-of-kenya"),
        ],
    )
    def test_a_country_after_a_comma_says_whose_it_is(self, text: str, named: str) -> None:
        assert named_in(text) == (named,)

    @pytest.mark.parametrize(
        "text",
        [
            "According to the Ministry of Health, Japan and Kenya agreed.",
            "According to the Ministry of Health, Japan, Kenya and Peru agreed.",
            "According to the Ministry of Health, Japan is far away.",
        ],
    )
    def test_not_where_the_country_begins_what_follows(self, text: str) -> None:
        assert issued_and_named(archive_of(text, OF_KOREA, "KR")) == (("mohw",), ())

    def test_without_a_registry_it_is_none_of_the_archives_own(self) -> None:
        text = "It met the Ministry of Tides, the Republic of Kenya."
        assert issued_and_named(archive_of(text, NONE, "JP"))[1] == ("ministry-of-tides-of-kenya",)
