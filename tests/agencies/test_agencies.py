"""Agencies by a small registry: ways to write a name, issuers, and organisations that no registry has."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from motir_archive.agencies.identify import identify
from motir_archive.agencies.registry.reader import parse_registry
from motir_archive.config import Config
from motir_archive.ingest.frontmatter import parse_handwritten
from motir_archive.ingest.sources import SourceFile
from motir_archive.merge.releases import merge
from motir_archive.model.archive import Archive
from motir_archive.model.release import Release
from reading import TODAY, entry, parse, text_store

REGISTRY = """
agencies:
  - id: motir
    kind: ministry
    names:
      - {name: "Ministry of Trade, Industry and Resources", acronyms: [MOTIR], since: 2025-10-01}
      - {name: "Ministry of Trade, Industry and Energy", acronyms: [MOTIE], until: 2025-09-30}
  - id: kats
    kind: agency
    parent: motir
    names: [{name: Korean Agency for Technology and Standards, acronyms: [KATS]}]
  - {id: korea-bank, kind: agency, names: [{name: Bank of Korea, acronyms: [BOK]}]}
  - {id: export-bank, kind: agency, names: [{name: Export-Import Bank of Korea, acronyms: [KEXIM]}]}
  - {id: k-sure, kind: agency, names: [{name: Korea Trade Insurance Corporation, acronyms: [K-SURE]}]}
  - {id: snu, kind: university, names: [{name: Seoul National University, acronyms: [SNU]}]}
  - {id: hospital, kind: agency, names: [{name: Seoul National University Hospital}]}
"""
OLD = "2025-05-05"
MOTIR = "Ministry of Trade, Industry, and Resources (MOTIR, Vice Minister A. B. Kim)"
KATS = "Korean Agency for Technology and Standards (KATS, President Kim Dae-ja)"


def archive_of(body: str, date: str = "2025-11-28") -> Archive:
    """Return the archive of one release."""
    return identify(parse(entry("Title", body, date)).merged(), parse_registry(REGISTRY), "KR")


def release_of(body: str, date: str = "2025-11-28") -> Release:
    """Return a release with its agencies."""
    return archive_of(body, date).releases[0]


def agencies_of(body: str, date: str = "2025-11-28") -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the issuers and the mentions."""
    release = release_of(body, date)
    return release.issuers, release.mentions


def named(body: str) -> list[tuple[str, str]]:
    """Return each stretch of the body that names an agency, with the agency."""
    namings = release_of(body).namings
    return [(body[naming.start : naming.end], naming.agency) for naming in namings]


@pytest.mark.parametrize(
    "name",
    [
        "Ministry of Trade, Industry and Resources",
        "Ministry of Trade, Industry, and Resources",
        "Ministry of Trade Industry and Resources",
        "MOTIR",
    ],
)
@pytest.mark.parametrize("before", ["The ", "“The ", "(", "", "At the ", "—"])
@pytest.mark.parametrize(
    "after", ["’s plan", "'s plan", ", too", ".", "”", ")", "—that", " (MOTIR, Minister Kim)"]
)
def test_ways_to_write_a_name(name: str, before: str, after: str) -> None:
    assert (name, "motir") in named(f"{before}{name}{after} is here.")


@pytest.mark.parametrize(
    "text",
    [
        "MOTIRS", "AMOTIR", "MOTIR2", "Motir", "motir", "X-MOTIR", "MOTIR&K", "K-SUREty",
        "MOTIR’d",
        "Ministry of Trade", "Ministry of Trade, Industry", "ministry of trade, industry and resources",
    ],
)  # fmt: skip
def test_what_names_no_agency(text: str) -> None:
    assert named(f"It was said by the {text} today.") == []


@pytest.mark.parametrize(
    "ministry",
    [
        "Ministry of Industry and New Technologies of the Republic of Tajikistan",
        "Ministry of Trade, Industry and Resources of the Republic of Uzbekistan",
        "Tajikistan’s Ministry of Industry",
        "Ministry of Trade and Industry of Ghana",
    ],
)
def test_a_foreign_ministry_is_not_the_korean_one(ministry: str) -> None:
    issuers, mentions = agencies_of(f"KATS met the Deputy Minister at the {ministry} in Seoul.")
    assert issuers == ("kats",)
    assert "motir" not in mentions


def test_the_longest_name_counts() -> None:
    assert named("The Seoul National University Hospital and Seoul National University met.") == [
        ("Seoul National University Hospital", "hospital"),
        ("Seoul National University", "snu"),
    ]
    assert named("The Export-Import Bank of Korea (KEXIM) met the Bank of Korea.") == [
        ("Export-Import Bank of Korea", "export-bank"),
        ("KEXIM", "export-bank"),
        ("Bank of Korea", "korea-bank"),
    ]


def test_a_former_name_is_the_same_agency() -> None:
    """Also on days when it was no longer, or not yet, in use."""
    for name in ("MOTIE", "MOTIR", "Ministry of Trade, Industry and Energy"):
        for date in (OLD, "2025-11-28"):
            assert agencies_of(f"{name} said so.", date) == (("motir",), ())


class TestIssuers:
    @pytest.mark.parametrize(
        ("body", "issuers", "mentions"),
        [
            (f"The {MOTIR} said so.", ["motir"], []),
            (f"The {MOTIR} met KATS.", ["motir"], ["kats"]),
            ("MOTIR announced a plan with KATS.", ["motir"], ["kats"]),
            ("The KATS announced a plan.", ["kats"], []),
            (f"An official of the {MOTIR} met KATS. K-SURE came.", ["motir"], ["kats", "k-sure"]),
            (f"The {KATS} under the {MOTIR} said so.", ["kats"], ["motir"]),
        ],
    )
    def test_who_issued_it(self, body: str, issuers: list[str], mentions: list[str]) -> None:
        assert agencies_of(body) == (tuple(issuers), tuple(mentions))

    def test_a_parent_without_a_release_has_a_page(self) -> None:
        assert set(archive_of("The KATS announced a plan.").agencies) == {"kats", "motir"}

    def test_an_issuer_that_an_editor_names_counts_before_the_text(self) -> None:
        text = "---\ntitle: Title\ndate: 2025-11-28\nagencies: [kats]\n---\nMOTIR said so.\n"
        registry = parse_registry(REGISTRY)
        records, _ = parse_handwritten(SourceFile("a.md", "", text), Config(), TODAY, text_store())
        [release] = identify(merge(records)[0], registry).releases
        assert (release.issuers, release.mentions) == (("kats",), ("motir",))


class TestUnknownOrganisations:
    @pytest.mark.parametrize(
        ("introduction", "agency_id", "name"),
        [
            ("The Korea Forest Service (KFS, Minister Lim Sang-seop)", "kfs", "Korea Forest Service"),
            (
                "The National Institute of Things (NIT, Acting President Kim)",
                "nit",
                "National Institute of Things",
            ),
        ],
    )
    def test_one_that_introduces_itself_is_taken_up(
        self, introduction: str, agency_id: str, name: str
    ) -> None:
        archive = archive_of(f"{introduction} said so on Monday.")
        agency = archive.agencies[agency_id]
        assert (agency.name.text, agency.is_registered) == (name, False)
        assert archive.releases[0].issuers == (agency_id,)

    @pytest.mark.parametrize(
        "body",
        [
            "Hyundai Motor Company (HMC, President Chang) said so.",
            "Samsung Electronics (SEC, CEO Han) said so.",
            "The 2035 Nationally Determined Contribution (NDC) was approved.",
            "The forest service (KFS, Minister Lim) said so.",
        ],
    )
    def test_one_that_does_not_introduce_itself_is_left_out(self, body: str) -> None:
        assert archive_of(body).agencies == {}

    def test_a_foreign_namesake_of_a_registered_acronym_is_not_that_agency(self) -> None:
        """Under its own name it has no page."""
        release = release_of("The Bureau of Kenya (BOK, Director Smith) said so.")
        assert "korea-bank" not in release.issuers


PIECES = st.sampled_from(
    [
        "MOTIR",
        "KATS",
        "Ministry",
        "of",
        "Trade",
        ",",
        "Industry",
        "and",
        "Resources",
        "Bank",
        "Korea",
        "Export-Import",
        "(",
        ")",
        "(KATS,",
        "President",
        "X)",
        "(ABC,",
        "Minister",
        "Y)",
        "The",
        "Office",
        "’s",
        "-",
        ".",
        ".",
        ".",
        "said",
        "Seoul",
        "National",
        "University",
        "Hospital",
        "&",
        "[",
        "*",
        "\\",
    ]
)


@given(st.lists(PIECES, min_size=1, max_size=30).map(" ".join) | st.text(min_size=1, max_size=80))
def test_namings_are_in_order_and_of_agencies_with_a_page(body: str) -> None:
    body = f"a{body}"
    reading = parse(entry("Title", body))
    archive = identify(reading.merged(), parse_registry(REGISTRY), "KR")
    for release in archive.releases:
        end = 0
        for naming in release.namings:
            assert end <= naming.start < naming.end <= len(release.current.body.read())
            assert naming.agency in archive.agencies
            end = naming.end
        assert len(set(release.agencies)) == len(release.agencies)
        named = {naming.agency for naming in release.namings}
        by_official = {issuance.agency for issuance in release.issuances if issuance.agency not in named}
        assert named | by_official == set(release.agencies)
