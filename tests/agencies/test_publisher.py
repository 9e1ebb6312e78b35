"""The publisher of an archive and its country: who issued a release that names no issuer, and who is only a
partner."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from motir_archive.agencies.identify import identify, unknown_choices
from motir_archive.agencies.names_of_day import name_in
from motir_archive.agencies.registry.reader import parse_registry
from motir_archive.config import Config
from motir_archive.exports.citations.citation import citation_of
from motir_archive.ingest.frontmatter import parse_handwritten
from motir_archive.ingest.sources import SourceFile
from motir_archive.merge.releases import merge
from motir_archive.model.archive import Archive
from motir_archive.model.text_store import TextStore
from motir_archive.search.inverted import names_text
from motir_archive.site.catalogue import catalogue
from passages import TODAY, release_of

REGISTRY = parse_registry("""
agencies:
  - id: mot
    kind: ministry
    names:
      - {name: Ministry of Tides, acronyms: [MOTI], since: 2020-01-01}
      - {name: Ministry of Waves, acronyms: [MOW], since: 2010-01-01, until: 2019-12-31}
  - {id: office, kind: agency, names: [{name: Office for Harbour Policy Coordination}]}
  - {id: riga, kind: university, names: [{name: University of Riga}]}
  - {id: mof, kind: foreign government, country: Japan, names: [{name: Ministry of Foam}]}
""")
SILENT = "Boats will be cheaper next year."


def archive_of(text: str, country: str = "", publisher: str = "") -> Archive:
    """Return the archive of one text."""
    with TextStore() as store:
        return identify([release_of(text, store)], REGISTRY, country, publisher)


def acting(text: str, country: str = "", publisher: str = "") -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the issuers and the partners of a text."""
    (release,) = archive_of(text, country, publisher).releases
    return release.issuers, release.partners


class TestPublisher:
    def test_only_a_country_after_a_comma_is_ignored(self) -> None:
        publisher = archive_of(SILENT, publisher="Ministry of Salt, Sand and Sea").publisher
        assert publisher is not None
        assert (publisher.name.text, publisher.kind) == ("Ministry of Salt, Sand and Sea", "ministry")

    @pytest.mark.parametrize(
        "written",
        ["mot", "Ministry of Tides", "Ministry of Waves", "MOTI", "Ministry of Tides, Republic of Korea"],
    )
    def test_it_is_found_in_the_registry(self, written: str) -> None:
        archive = archive_of(SILENT, publisher=written)
        (issuance,) = archive.releases[0].issuances
        assert (issuance.agency, issuance.role, issuance.rule) == (
            "mot",
            "publisher of this board",
            "the first sentence names no issuer",
        )
        assert archive.publisher is REGISTRY["mot"]

    def test_another_name_is_an_agency_under_its_slug(self) -> None:
        archive = archive_of(SILENT, publisher="Office of Foam & Spray, Latvia")
        assert list(archive.agencies) == ["office-of-foam-spray"]
        assert archive.agencies["office-of-foam-spray"].name.text == "Office of Foam & Spray"

    def test_such_a_name_is_recognised_in_texts(self) -> None:
        text = "The Office of Foam & Spray opened a pool."
        (release,) = archive_of(text, publisher="Office of Foam & Spray").releases
        assert [issuance.role for issuance in release.issuances] == ["issuer"]

    def test_without_a_publisher_nobody_issued_it(self) -> None:
        assert acting(SILENT) == ((), ())

    def test_an_issuer_in_the_text_counts_before_the_publisher(self) -> None:
        assert acting("The Korea Tide Agency (KTA) opened a pool.", publisher="mot") == (("kta",), ())

    def test_the_ministry_means_the_publisher_where_no_other_is_named(self) -> None:
        text = "The Korea Tide Agency (KTA) will open a pool, the ministry said."
        assert acting(text, publisher="mot") == (("mot",), ())
        text = "The Ministry of Tides and the Korea Tide Agency (KTA) will open a pool, the ministry said."
        assert acting(text) == (("mot", "kta"), ())

    def test_a_foreign_speaker_does_not_make_the_subject_foreign(self) -> None:
        text = "The Ministry of Tides agreed to race, Japan’s Ministry of Foam said."
        assert acting(text, "KR") == (("mot",), ())

    def test_a_bureau_of_no_named_agency_is_one_of_the_publisher(self) -> None:
        text = "Director General Lee of the Trade Law Bureau opened a pool."
        assert acting(text, publisher="mot") == (("mot",), ())

    def test_a_country_belongs_to_the_name_that_it_begins(self) -> None:
        text = "The Ministry of Tides and the Ministry of Foam of the Japan Tide Safety Agency opened a pool."
        assert acting(text, "KR") == (("mot",), ("mof",))

    def test_a_minister_of_no_named_ministry_speaks_for_the_publisher(self) -> None:
        text = "Vice Minister Kim Min-ji opened a pool with the University of Riga."
        assert acting(text, "KR", "mot") == (("mot",), ("riga",))
        assert acting(f"Prime {text[5:]}", "KR", "mot") == (("mot",), ())

    def test_a_word_of_an_office_is_no_portfolio(self) -> None:
        text = "Shipping Policy Deputy Minister Kim Min-ji opened a pool."
        assert acting(text, "KR", "mot") == (("mot",), ())

    def test_parliaments_and_foreign_committees_issue_nothing(self) -> None:
        assert acting("The Riga People’s Committee opened a pool.", "KR", "mot") == (("mot",), ())

    def test_a_publisher_that_the_text_only_names_is_no_mention(self) -> None:
        (release,) = archive_of(f"{SILENT} So the Ministry of Tides said.", publisher="mot").releases
        assert (release.issuers, release.mentions) == (("mot",), ())


class TestPartners:
    def test_bodies_that_are_not_public_are_partners(self) -> None:
        assert acting("The Ministry of Tides and the University of Riga opened a pool.") == (
            ("mot",),
            ("riga",),
        )

    def test_bodies_of_another_country_are_partners(self) -> None:
        text = "The Ministry of Tides and Japan’s Ministry of Foam opened a pool."
        assert acting(text, "KR") == (("mot",), ("mof",))

    def test_a_country_in_the_text_makes_a_body_foreign(self) -> None:
        text = "The Ministry of Tides and the Ministry of Sand of Peru opened a pool."
        expected = (("mot",), ("ministry-of-sand-of-peru",))
        assert acting(text) == acting(text, "KR") == expected

    def test_a_country_in_a_name_makes_a_body_foreign_where_the_archive_has_a_country(self) -> None:
        text = "The Ministry of Tides and the Japan Tide Safety Agency opened a pool."
        assert acting(text, "KR") == (("mot",), ("japan-tide-safety-agency",))
        assert acting(text, "JP") == acting(text) == (("mot", "japan-tide-safety-agency"), ())

    @pytest.mark.parametrize(
        "text",
        [
            "The Ministry of Tides held a race with the University of Riga on Monday.",
            "The Ministry of Tides signed a pact on boats with the University of Riga to save fuel.",
            "The Ministry of Tides announced that it held a race with the University of Riga.",
            "In cooperation with the University of Riga, the Ministry of Tides will race.",
            "The Ministry of Tides said on Monday that, together with the University of Riga, it raced.",
            "The Ministry of Tides, with the University of Riga, opened a pool.",
            "The Ministry of Tides welcomed a pact between the University of Riga and Foam Inc.",
            "The Ministry of Tides raced, alongside the University of Riga.",
        ],
    )
    def test_bodies_after_the_verb_are_partners(self, text: str) -> None:
        assert acting(text) == (("mot",), ("riga",))

    @pytest.mark.parametrize(
        "text",
        [
            "The Ministry of Tides met with the University of Riga.",
            "The Ministry of Tides agreed to race with the University of Riga.",
            "The Ministry of Tides held a race with University of Riga students.",
            "The Ministry of Tides held a race with the heads of the University of Riga.",
            "The Ministry of Tides said at a meeting with the University of Riga that boats are good.",
        ],
    )
    def test_a_body_that_is_only_met_is_no_partner(self, text: str) -> None:
        assert acting(text) == (("mot",), ())

    def test_an_unregistered_body_issues_alone_or_with_the_country_in_its_name(self) -> None:
        assert acting("The Fog Safety Agency opened a pool.", "KR")[0] == ("fog-safety-agency",)
        beside = "The Ministry of Tides and the {} Fog Safety Agency opened a pool."
        assert acting(beside.format("Big"), "KR") == (("mot",), ("big-fog-safety-agency",))
        assert acting(beside.format("Korea"), "KR") == (("mot", "korea-fog-safety-agency"), ())

    def test_without_another_issuer_a_body_is_no_partner(self) -> None:
        assert acting("The University of Riga opened a pool.", "KR", "mot") == (("mot",), ())


def test_names_of_a_day() -> None:
    agency = REGISTRY["mot"]
    names = {year: agency.name_on(dt.date(year, 6, 1)).text for year in (1990, 2015, 2025)}
    assert names == {1990: "Ministry of Waves", 2015: "Ministry of Waves", 2025: "Ministry of Tides"}


@pytest.mark.parametrize(
    ("text", "called"),
    [
        ("The Ministry of Ripples met.", "Ministry of Ripples"),
        ("He met the Ministry\nof Ripples, or MOR.", "Ministry of Ripples"),
        ("MOR met.", "MOR"),
        ("Minister for Ripples Kim Min-ji met Lee.", "Ministry of Foam"),
    ],
)
def test_before_its_oldest_name_a_release_is_quoted(text: str, called: str) -> None:
    registry = parse_registry("""
agencies:
  - id: mor
    kind: ministry
    names:
      - {name: Ministry of Ripples, acronyms: [MOR], since: 2020-01-01}
      - {name: Ministry of Foam, since: 2010-01-01, until: 2019-12-31}
""")
    with TextStore() as store:
        archive = identify([release_of(text, store, dt.date(2009, 12, 31))], registry, publisher="mor")
        (release,) = archive.releases
        assert name_in(archive.agencies["mor"], release).text == called
        assert citation_of(release, catalogue(archive), Config()).publisher == called
        assert names_text(release, archive.agencies).startswith(called)
        later = replace(release, date=dt.date(2010, 1, 1))
        assert name_in(archive.agencies["mor"], later).text == "Ministry of Foam"


def test_a_foreign_ministry_is_shown_with_its_country() -> None:
    assert REGISTRY["mof"].shown(REGISTRY["mof"].name) == "Ministry of Foam (Japan)"
    assert REGISTRY["mot"].shown(REGISTRY["mot"].name) == "Ministry of Tides"


class TestEditors:
    """`agencies:` of a hand-written release takes every id of the archive, those of unknown bodies too."""

    FRONT = "---\ntitle: Foam\ndate: 2025-11-28\nagencies: [ktri, nobody]\n---\nFoam is good.\n"

    def archive(self) -> Archive:
        """Return the archive of a text that introduces a body, and of a release by an editor who names it."""
        with TextStore() as store:
            records, _ = parse_handwritten(SourceFile("a.md", "", self.FRONT), Config(), TODAY, store)
            texts = [release_of("He met the Korea Tide Research Institute (KTRI).", store)]
            return identify([*texts, *merge(records)[0]], REGISTRY)

    def test_an_unknown_body_that_a_text_introduces_can_be_named(self) -> None:
        assert self.archive().releases[1].issuers == ("ktri",)

    def test_an_id_that_no_agency_has_is_a_problem_at_its_place(self) -> None:
        (problem,) = unknown_choices(self.archive())
        assert str(problem) == (
            "a.md:4:11: error[front-matter]: unknown agency 'nobody'; write an id of agencies.yaml, or "
            "another that `motir-archive agencies` lists"
        )
