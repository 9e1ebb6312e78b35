"""Titles of ministers and secretaries: which of them are the archive's own, by what stands beside them."""

from __future__ import annotations

import pytest

from motir_archive.agencies.issuing import roles
from motir_archive.agencies.registry.reader import parse_registry
from recognition.test_abroad import NONE, OF_KOREA, archive_of

OF_KENYA = parse_registry("""
country: Kenya
agencies:
  - {id: trade, kind: ministry, names: [{name: Ministry of Trade}]}
  - {id: tides, kind: ministry, names: [{name: Federal Ministry for Tides and Sand}]}
""")


def issuers_by_rule(text: str, country: str, publisher: str) -> list[tuple[str, str]]:
    """Return who issued a text in an archive without a registry, and how that was found."""
    archive = archive_of(text, OF_KOREA if country == "KR" else NONE, country, publisher)
    return [(each.agency, each.rule) for each in archive.releases[0].issuances]


class TestSecretaries:
    @pytest.mark.parametrize(
        ("text", "country", "publisher"),
        [
            ("U.S. Secretary of Commerce Anna Holm signed a pact.", "US", "Department of Commerce"),
            ("Deputy Secretary of the Treasury Anna Holm signed it.", "US", "Department of the Treasury"),
            ("Secretary of State Anna Holm met firms.", "US", "Department of State"),
            ("Assistant Secretary of Commerce for Sand Anna Holm met firms.", "US", "Department of Commerce"),
            ("Trade Secretary Anna Holm signed a pact.", "PH", "Department of Trade and Industry"),
            ("Philippine Trade and Industry Secretary Holm met.", "PH", "Department of Trade and Industry"),
            ("The Secretary of State for Transport, Anna Holm, met firms.", "GB", "Department for Transport"),
            ("Sand Secretary Bo Lind and Transport Secretary Holm met.", "GB", "Department for Transport"),
        ],
    )
    def test_speak_for_the_department_with_their_portfolio(
        self, text: str, country: str, publisher: str
    ) -> None:
        ((agency, rule),) = issuers_by_rule(text, country, publisher)
        assert (agency, rule) == (publisher.lower().replace(" ", "-"), roles.BY_OFFICIAL)

    def test_may_say_what_the_sentence_says(self) -> None:
        text = "Fields could grow more, the Environment Secretary said today."
        ((_, rule),) = issuers_by_rule(text, "GB", "Department for Environment and Moss")
        assert rule == roles.BY_ATTRIBUTION

    @pytest.mark.parametrize(
        "text",
        [
            "Under Secretary of State for Tides Anna Holm met firms.",
            "Permanent Secretary for State Anna Holm met firms.",
            "Ohio Secretary of State Anna Holm met firms.",
            "Shadow State Secretary Anna Holm met firms.",
            "Kenyan Secretary of State Anna Holm met firms.",
            "Press Secretary Anna Holm met firms.",
            "Energy Secretary Anna Holm met firms.",
            "Secretary Anna Holm met firms.",
        ],
    )
    def test_others_do_not(self, text: str) -> None:
        assert issuers_by_rule(text, "US", "Department of State") == [("department-of-state", roles.BY_BOARD)]

    def test_are_nobody_where_ministries_are_no_departments(self) -> None:
        text = "Energy Secretary Anna Holm met firms."
        assert issuers_by_rule(text, "KR", "motir") == [("motir", roles.BY_BOARD)]

    def test_leave_the_agency_beside_them_its_director(self) -> None:
        text = "Under Secretary of Commerce for Sand and Sand Institute (SI) Director Anna Holm met firms."
        assert issuers_by_rule(text, "US", "Department of Commerce") == [("si", roles.BY_OFFICIAL)]


class TestUnknownPortfolios:
    @pytest.mark.parametrize(
        "text",
        [
            "Petroleum Minister Anna Holm met firms.",
            "Regional Development Minister Anna Holm met firms.",
            "Lobby Petroleum Vice Minister Anna Holm met firms.",
            "Ruritania’s Trade Minister Anna Holm met firms.",
        ],
    )
    def test_are_no_ministry_of_ours(self, text: str) -> None:
        assert issuers_by_rule(text, "KR", "motir") == [("motir", roles.BY_BOARD)]

    @pytest.mark.parametrize(
        "text",
        [
            "Korean Minister Anna Holm met firms.",
            "Korea’s Minister Anna Holm met firms.",
            "Newly-appointed Minister Anna Holm met firms.",
            "On Monday Minister Anna Holm met firms.",
            "On 3 March Minister Anna Holm met firms.",
            "MOTAR Minister Anna Holm met firms.",
            "Her Excellency Minister Anna Holm met firms.",
            "Bo Lind and Minister Anna Holm met firms.",
            "Vice Minister Anna Holm met firms.",
            "2nd Vice Min. Holm met firms.",
            "Trade, Industry and Energy Vice Min. Holm met firms.",
            "Dep. Trade Minister Holm met firms.",
            "The Government’s Trade Minister Anna Holm met firms.",
        ],
    )
    def test_other_words_before_a_title_are_none(self, text: str) -> None:
        assert issuers_by_rule(text, "KR", "motir") == [("motir", roles.BY_OFFICIAL)]


@pytest.mark.parametrize(
    "text",
    [
        "Federal Minister for Tides and Sand Anna Holm met firms.",
        "The Federal Minister for Tides, Anna Holm, met firms.",
        "Federal Tides Minister Anna Holm met firms.",
    ],
)
def test_a_federal_minister_speaks_for_the_federal_ministry(text: str) -> None:
    (release,) = archive_of(text, OF_KENYA, "KE", "trade").releases
    assert release.issuers == ("tides",)


def test_a_federal_minister_without_a_portfolio_speaks_for_the_publisher() -> None:
    (release,) = archive_of("Federal Minister Holm met firms.", OF_KENYA, "KE", "tides").releases
    assert [each.rule for each in release.issuances] == [roles.BY_OFFICIAL]


@pytest.mark.parametrize(
    ("text", "publisher"),
    [
        ("The Honourable Anna Holm, Minister of Tides and Sand, met firms.", "Tides and Development Canada"),
        ("Tides Minister Anna Holm met firms.", "Tides Development Canada"),
    ],
)
def test_a_ministry_may_be_named_by_what_it_is_for_and_its_country(text: str, publisher: str) -> None:
    ((_, rule),) = issuers_by_rule(text, "CA", publisher)
    assert rule == roles.BY_OFFICIAL


class TestLists:
    @pytest.mark.parametrize(
        "text",
        [
            "The Departments of Energy and Tides announced a plan.",
            "The Departments of Tides, Moss and Sand, and Energy announced a plan.",
            "The US Departments of Tides and Energy announced a plan.",
        ],
    )
    def test_departments_share_their_head_noun(self, text: str) -> None:
        assert issuers_by_rule(text, "US", "Department of Energy") == [
            ("department-of-energy", roles.BY_SUBJECT)
        ]

    def test_those_of_another_country_are_not_ours(self) -> None:
        text = "The Philippine Departments of Tides and Energy announced a plan."
        assert issuers_by_rule(text, "US", "Department of Energy") == [
            ("department-of-energy", roles.BY_BOARD)
        ]

    def test_ministries_share_theirs_without_a_second_of(self) -> None:
        (release,) = archive_of(
            "The Ministries of Tides and Trade met firms.", OF_KENYA, "KE", "trade"
        ).releases
        assert release.issuers == ("tides", "trade")


class TestOwners:
    @pytest.mark.parametrize(
        ("text", "issuer"),
        [
            ("The Department of Trade’s Institute of Tides (IT) has made an award.", "it"),
            ("The U.S. Department of Trade’s National Tide Agency made an award.", "national-tide-agency"),
        ],
    )
    def test_an_institute_of_a_department_acts_itself(self, text: str, issuer: str) -> None:
        assert issuers_by_rule(text, "US", "Department of Trade") == [(issuer, roles.BY_SUBJECT)]

    @pytest.mark.parametrize(
        "text",
        [
            "The Department of Trade’s Bureau of Tides and Sand (BTS) made an award.",
            "The Department of Trade’s Tide Laboratory (TL) made an award.",
            "The Department of Trade’s National Tide Center (NTC) made an award.",
        ],
    )
    def test_a_part_acts_for_its_owner(self, text: str) -> None:
        ((agency, _),) = issuers_by_rule(text, "US", "Department of Trade")
        assert agency == "department-of-trade"
