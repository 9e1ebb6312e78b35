"""Who issues a release, in which role, and who speaks for an agency."""

from __future__ import annotations

import datetime as dt

import pytest

from motir_archive.agencies.heads_seen import heads_seen
from motir_archive.agencies.identify import identify
from motir_archive.agencies.issuing.issuers import by_editor
from motir_archive.agencies.registry.reader import parse_registry
from motir_archive.model.text_store import TextStore
from passages import archive_of, companions_in, release_of, release_with
from recognition.small_registry import REGISTRY, TEXT, archive_from


def issued(text: str) -> list[tuple[str, str]]:
    """Return the issuers with their roles."""
    release = release_with(text, REGISTRY)
    assert release.issuers == tuple(issuance.agency for issuance in release.issuances)
    return [(issuance.agency, issuance.role) for issuance in release.issuances]


class TestRoles:
    @pytest.mark.parametrize(
        ("text", "roles"),
        [
            ("MOTIR announced a plan with KITA.", [("motir", "issuer")]),
            ("MOTIR and KITA held a fair.", [("motir", "issuer")]),
            ("MOTIR and the Korea Trade Commission held a fair.",
             [("motir", "joint issuer"), ("trade-commission", "joint issuer")]),
            ("The Korea Trade Commission under MOTIR met.",
             [("trade-commission", "issuer")]),
            ("The Korea Trade Commission, an agency under the MOTIR, and KITA met.",
             [("trade-commission", "issuer")]),
            ("Kim Min, Director General at MOTIR, visited KITA.", [("motir", "issuer")]),
            ("MOTIR’s Director General Kim visited KITA.", [("motir", "issuer")]),
            ("MOTIR’s new trade Director Kim visited KITA.", []),
            ("Director General for Boats and Harbours Kim Min of MOTIR visited Riga.", [("motir", "issuer")]),
            ("Exports grew, MOTIR said on Monday.", [("motir", "issuer")]),
            ("Exports grew, said MOTIR on Monday.", [("motir", "issuer")]),
            ("MOTIR’s Trade Law Bureau met.", [("motir", "issuer")]),
            ("The Trade Law Bureau of MOTIR met.", [("motir", "issuer")]),
            ("MOTIR’s Korea Trade Commission met.", [("trade-commission", "issuer")]),
            ("The Trade Law Bureau met.", [("trade-law-bureau", "issuer")]),
            ("The Ministry of Data, formerly Statistics Korea, met KITA.", [("kostat", "issuer")]),
            ("The race was held in Riga by MOTIR and KITA.", [("motir", "issuer")]),
            ("The Korea Trade Commission in Riga and MOTIR opened a pool.",
             [("trade-commission", "joint issuer"), ("motir", "joint issuer")]),
            ("ISO ruled. MOTIR welcomed it.", []),
            ("ISO and MOTIR signed a paper.", [("motir", "issuer")]),
            ("산업통상부와 KITA는 간담회를 열었다.", [("motir", "issuer")]),
            ("KITA rules are strict. Nothing else is known.", []),
            ("He met with MOTIR.", []),
            ("Minister Kim Jung-kwan met exporters.", [("motir", "issuer")]),
            ("Vice Minister of Trade, Industry and Resources Moon met KITA.", [("motir", "issuer")]),
            ("Minister Jung Kwan Kim met exporters.", [("motir", "issuer")]),
            ("Minister Kim Min-ji met exporters.", []),
            ("Talks with MOTIR began in Riga.", []),
            ("MOTIR co-hosted a forum with the Korea Trade Commission.",
             [("motir", "joint issuer"), ("trade-commission", "joint issuer")]),
            ("MOTIR jointly held a forum with the Korea Trade Commission.",
             [("motir", "joint issuer"), ("trade-commission", "joint issuer")]),
            ("Ministry of Mining of Kenya announced a ban.", []),
            ("Kim Min, the newly appointed Minister of Trade, Industry and Resources, visited Riga.",
             [("motir", "issuer")]),
            ("The Korea Trade Commission and the newly-minted Ministry of Data met.",
             [("trade-commission", "joint issuer"), ("kostat", "joint issuer")]),
            ("THE MINISTRY OF TRADE, INDUSTRY AND RESOURCES AND KITA HELD A FAIR", [("motir", "issuer")]),
            # "Official" before a noun is no title; the title says more than who bears it.
            ("The official opening of the Korea Trade Commission took place.", []),
            ("An official of the Korea Trade Commission visited Riga.", [("trade-commission", "issuer")]),
            ("The official Kim Min of MOTIR visited Riga.", [("motir", "issuer")]),
            ("Data Minister Kim Jung-kwan met exporters.", [("kostat", "issuer")]),
            ("MOTIR·KITA held a fair.", [("motir", "issuer")]),
            ("MOTIR, in cooperation with the Riga University Institute for Old Boats, held a fair.",
             [("motir", "issuer")]),
            # Who said so may follow a quotation, also one in which somebody is named.
            ("“Exports grew,” said Kim Min, Director General at MOTIR, on Monday.", [("motir", "issuer")]),
            ("“Exports to ISO grew,” said Kim Min, Director General at MOTIR, on Monday.",
             [("motir", "issuer")]),
            ("“We met MOTIR,” said Kim Min on Monday.", []),
            ("“Tides rose,” said MOTIR Minister Kim Min, during a talk on ‘Tides and Sails’ held on the 8th.",
             [("motir", "issuer")]),
            ("“Tides rose,” MOTIR said in a report that had been sent to all ports of the coast on that day.",
             [("motir", "issuer")]),
            ("Tides rose, MOTIR said in a report that had been sent to all ports of the coast on that day.",
             []),
            # A delegation’s members and who represents somebody do not act; a person after an agency does.
            ("A delegation consisting of men from MOTIR, KITA and the Korea Trade Commission met.", []),
            ("MOTIR said that a delegation led by MOTIR Director Kim and consisting of officials from "
             "the Ministry of Data and the Korea Trade Commission visited Riga.", [("motir", "issuer")]),
            ("Korea, represented by MOTIR, joined the pact.", []),
            ("MOTIR Seo Na-mi will host a forum.", [("motir", "issuer")]),
            ("MOTIR Seo Na Mi will host a forum.", [("motir", "issuer")]),
            ("MOTIR Seo will host a forum.", []),
            ("MOTIR Seo Na Mi Riga will host a forum.", []),
            ("Deputy Minister for Industrial Policy Kim Min met KITA.", [("motir", "issuer")]),
            ("Industrial Policy Deputy Minister Kim Min met KITA.", [("motir", "issuer")]),
            ("Deputy Minister for Policy Kim Min met KITA.", []),
            # A line after a dash is a sub-heading, whatever shows where it ends.
            ("- Tides are high at sea - MOTIR held a fair.", [("motir", "issuer")]),
            ("- Tides are high at sea The Director Kim from MOTIR held a fair.", [("motir", "issuer")]),
            ("- Tides are high at ISO 1. Minister Kim Jung-kwan met KITA.", [("motir", "issuer")]),
            ("- Tides are high. MOTIR held a fair.", [("motir", "issuer")]),
            ("- The Ministry of Data met. MOTIR held a fair.", [("kostat", "issuer")]),
            ("- Tides are high. ISO met. MOTIR held a fair.", []),
            ("- Tides are high. - So are ships. - So is all. MOTIR held a fair.", [("motir", "issuer")]),
            ("- Tides are high. - So are ships. - So is all. - So am I. MOTIR held a fair.", []),
            ("- Tides are high at sea - - Ships sail at sea- □ MOTIR held a fair.", [("motir", "issuer")]),
            ("- Tides of Riga-Lodz rose - The Ministry of Data met MOTIR.", [("kostat", "issuer")]),
            ("Tides are high. MOTIR held a fair.", []),
            ("Tides of the year at ISO held □ MOTIR held a fair. □ It was large.", [("motir", "issuer")]),
            ("14 May 2013. MOTIR held a fair.", [("motir", "issuer")]),
            # So is a slogan. A list mark ends a sentence.
            ("Tides are high! MOTIR held a fair.", [("motir", "issuer")]),
            ("“Tides are high!” MOTIR held a fair.", [("motir", "issuer")]),
            ("The tide is called “High!”. MOTIR held a fair.", []),
            ("Tides rose in 28. ° They were led by MOTIR.", []),
            ("In his remarks, Under Secretary of Trade and Korea Trade Commission Director Kim thanked KITA.",
             [("trade-commission", "issuer")]),
        ],
    )  # fmt: skip
    def test_who_issued_it(self, text: str, roles: list[tuple[str, str]]) -> None:
        assert issued(text) == roles

    @pytest.mark.parametrize(("since", "issuers"), [("2025-11-28", ("motir",)), ("2025-11-29", ())])
    def test_a_head_speaks_for_the_agency_from_the_first_day_on(
        self, since: str, issuers: tuple[str, ...]
    ) -> None:
        registry = parse_registry(TEXT.replace("title: Minister}", f"title: Minister, since: {since}}}"))
        assert release_with("Minister Kim Jung-kwan met exporters.", registry).issuers == issuers

    def test_what_comes_late_is_no_introduction(self) -> None:
        assert issued("Nothing. " * 3 + "MOTIR announced a plan.") == []

    @pytest.mark.parametrize(("start", "issuers"), [(699, [("trade-commission", "issuer")]), (700, [])])
    def test_who_begins_within_700_characters_of_a_sentence_counts(
        self, start: int, issuers: list[tuple[str, str]]
    ) -> None:
        opening, by = "At MOTIR a fair of ", " was hosted by the "
        assert issued(f"{opening:x<{start - len(by)}}{by}Korea Trade Commission.") == issuers

    @pytest.mark.parametrize(
        ("name", "issuers"),
        [
            *((each, [("stamps", "issuer")]) for each in ("Seo Na-mi", "Nami Seo", "Seo Na Mi", "Na Mi Seo")),
            ("Seon Ami", []),
        ],
    )
    def test_a_head_has_the_same_words_in_any_order(self, name: str, issuers: list[tuple[str, str]]) -> None:
        stamps = "{id: stamps, kind: agency, names: [{name: Stamp Service}], heads: [{name: Seo Na-mi}]}"
        release = release_with(f"Minister {name} met exporters.", parse_registry(f"{TEXT}  - {stamps}\n"))
        assert [(issuance.agency, issuance.role) for issuance in release.issuances] == issuers

    def test_the_words_of_an_official_are_kept(self) -> None:
        text = "Minister JK Kim met exporters."
        (issuance,) = release_with(text, REGISTRY).issuances
        assert text[issuance.start : issuance.end] == "Minister JK Kim"


@pytest.mark.parametrize(
    ("text", "publisher", "issuers"),
    [
        # A ministry with just these words goes before one that has them among others.
        ("Tides and Harbors Minister Kim met KITA.", "", ("tides",)),
        ("Harbors Minister Kim met KITA.", "", ()),
        # Of several that have them, it is the publisher.
        ("Harbors Minister Kim met KITA.", "sea", ("sea",)),
        ("Sea Minister Kim met KITA.", "tides", ("sea",)),
        ("Harbors Minister Kim met KITA.", "salt", ("salt",)),
    ],
)
def test_whose_minister_it_is(text: str, publisher: str, issuers: tuple[str, ...]) -> None:
    registry = parse_registry("""
agencies:
  - {id: sea, kind: ministry, names: [{name: "Ministry of the Sea, Tides and Harbors"}]}
  - {id: tides, kind: ministry, names: [{name: Ministry of Tides and Harbors}]}
  - {id: salt, kind: ministry, names: [{name: Ministry of Salt}]}
""")
    with TextStore() as store:
        (release,) = identify([release_of(text, store)], registry, "KR", publisher).releases
    assert release.issuers == issuers


def test_heads_of_one_agency_are_one_person_where_the_registry_says_so() -> None:
    archive = archive_from(
        [
            ("MOTIR (Minister JK Kim) met.", dt.date(2025, 11, 1)),
            (
                "The Ministry of Trade, Industry and Resources (MOTIR, Minister Kim Jung-kwan) met.",
                dt.date(2025, 11, 3),
            ),
            ("KITA (Chairman Koo Ja-yeol) met.", dt.date(2025, 10, 2)),
            ("KITA (Chairman Yoon Jin-sik) met.", dt.date(2025, 11, 2)),
        ]
    )
    heads = heads_seen(archive)
    (kim,) = heads["motir"]
    assert (kim.name, kim.spellings, kim.releases, kim.is_registered) == (
        "Kim Jung-kwan", ("JK Kim", "Kim Jung-kwan"), 2, True
    )  # fmt: skip
    assert (kim.first, kim.last) == (dt.date(2025, 11, 1), dt.date(2025, 11, 3))
    assert [(head.name, head.title, head.is_registered) for head in heads["kita"]] == [
        ("Yoon Jin-sik", "Chairman", False),
        ("Koo Ja-yeol", "Chairman", False),
    ]


@pytest.mark.parametrize(
    ("agencies", "roles"), [(["motir"], ["issuer"]), (["motir", "kita"], ["joint issuer", "joint issuer"])]
)
def test_issuers_that_an_editor_names_are_joint_where_there_are_two(
    agencies: list[str], roles: list[str]
) -> None:
    assert [issuance.role for issuance in by_editor(agencies)] == roles


def test_companions_come_most_first_and_then_by_id() -> None:
    archive = archive_of(["MOTIR met ISO.", "KITA met ISO."], REGISTRY)
    assert companions_in(archive)["iso"] == [("kita", 1), ("motir", 1)]
    archive = archive_of(["MOTIR met KITA.", "MOTIR met KITA and ISO.", "ISO met."], REGISTRY)
    assert companions_in(archive) == {
        "iso": [("kita", 1), ("motir", 1)],
        "kita": [("motir", 2), ("iso", 1)],
        "motir": [("kita", 2), ("iso", 1)],
    }
