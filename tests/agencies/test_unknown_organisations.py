"""Organisations that the registry does not know: their ids and pages, and acronyms known from elsewhere."""

from __future__ import annotations

import datetime as dt
import itertools
from dataclasses import replace

import pytest

from motir_archive.agencies.identify import identify
from motir_archive.agencies.registry.reader import parse_registry
from motir_archive.agencies.words.well_known import WELL_KNOWN
from motir_archive.model.archive import Archive
from motir_archive.model.release import Release
from motir_archive.model.text_store import TextStore
from motir_archive.text.slugs import LONGEST_ID
from passages import release_of

FIRST, LATER = dt.date(2025, 1, 1), dt.date(2025, 2, 1)


def archive_of(*texts: tuple[str, dt.date, dt.date], country: str = "KR", registry: str = "") -> Archive:
    """Return the archive of texts, each with the day of its release and that of its dump."""
    with TextStore() as store:
        releases = []
        for number, (text, day, dumped) in enumerate(texts):
            release = release_of(text, store, day, f"text-{number}")
            (revision,) = release.revisions
            record = replace(revision.records[0], source=replace(revision.records[0].source, dumped=dumped))
            releases.append(replace(release, revisions=(replace(revision, records=(record,)),)))
        return identify(releases, parse_registry(registry) if registry else {}, country)


def same_day(*texts: str) -> Archive:
    """Return the archive of texts that were published and dumped on one day."""
    return archive_of(*((text, FIRST, FIRST) for text in texts))


def rules(release: Release) -> list[tuple[str, str]]:
    """Return the namings as agency and rule."""
    return [(naming.agency, naming.rule) for naming in release.namings]


class TestIds:
    def test_five_namesakes_with_one_acronym_have_five_ids(self) -> None:
        """Their names are longer than an id and differ only at the end."""
        long = "Korea " + "Very " * 14
        archive = same_day(
            *(f"The {long}{word} Institute (KVI) met." for word in ["Art", "Bee", "Cod", "Dew", "Elm"])
        )
        assert len(archive.agencies) == 5
        assert {release.issuers for release in archive.releases} == {(agency,) for agency in archive.agencies}
        stem = "korea" + 10 * "-very"
        assert set(archive.agencies) == {"kvi", stem, f"{stem}-2", f"{stem}-3", f"{stem}-4"}
        assert all(len(agency) <= LONGEST_ID for agency in archive.agencies)

    def test_a_number_takes_the_place_of_the_last_word_of_an_id_that_has_no_room_for_it(self) -> None:
        long = "Korea " + "Very " * 10 + "Sea " + "Very " * 3
        archive = same_day(*(f"The {long}{word} Institute (KVI) met." for word in ["Art", "Bee", "Cod"]))
        stem = "korea" + 10 * "-very"
        assert set(archive.agencies) == {"kvi", f"{stem}-sea", f"{stem}-2"}

    def test_the_first_dumped_release_gives_the_id_whatever_its_date(self) -> None:
        texts = [
            ("The Korea Tide Research Institute met.", LATER, FIRST),
            ("The Korea Tide Research Institute (KTRI) met.", FIRST, LATER),
        ]
        for order in itertools.permutations(texts):
            (agency,) = archive_of(*order).agencies.values()
            assert (agency.id, agency.name.acronyms) == ("korea-tide-research-institute", ("KTRI",))

    def test_an_acronym_of_the_first_dump_is_the_id(self) -> None:
        texts = [
            ("The Korea Tide Research Institute (KTRI) met.", LATER, FIRST),
            ("The Korea Tide Research Institute met.", FIRST, LATER),
        ]
        assert set(archive_of(*texts).agencies) == {"ktri"}

    @pytest.mark.parametrize(
        "written",
        [
            "U.S. Tide Safety Administration",
            "US Tide Safety Administration",
            "United States Tide Safety Administration",
        ],
    )
    def test_one_body_with_and_without_the_country_before_its_name(self, written: str) -> None:
        archive = same_day(f"The {written} (TSA) met.", "The Tide Safety Administration (TSA) met.")
        assert len(archive.agencies) == 1

    def test_a_name_with_a_lost_apostrophe_is_the_one_without(self) -> None:
        archive = archive_of(
            ("He went to the University of Riga in May.", FIRST, FIRST),
            ("He read the University of Rigas rules.", FIRST, LATER),
            ("He saw the University of Zadar.", LATER, LATER),
        )
        assert set(archive.agencies) == {"university-of-riga", "university-of-zadar"}

    def test_of_two_acronyms_the_one_that_came_first_is_kept(self) -> None:
        name = "the Korea Tide Research Institute"
        first, later = f"He met {name} (KTRI).", f"She met {name} (KTI)."
        archive = archive_of((later, LATER, LATER), (first, FIRST, FIRST))
        assert [agency.name.acronyms for agency in archive.agencies.values()] == [("KTRI",)]


class TestPages:
    def test_one_that_is_seldom_named_has_no_page(self) -> None:
        archive = same_day("He met the Korea Tide Research Institute.")
        assert not archive.agencies["korea-tide-research-institute"].has_page

    def test_one_that_three_releases_name_has_a_page(self) -> None:
        archive = same_day(
            *(f"{who} met the Korea Tide Research Institute." for who in ("He", "She", "They"))
        )
        assert archive.agencies["korea-tide-research-institute"].has_page

    def test_one_that_two_releases_name_has_none(self) -> None:
        archive = same_day(*(f"{who} met the Korea Tide Research Institute." for who in ("He", "She")))
        assert not archive.agencies["korea-tide-research-institute"].has_page

    def test_one_that_introduces_itself_has_a_page(self) -> None:
        assert same_day("He met the Korea Tide Research Institute (KTRI).").agencies["ktri"].has_page

    def test_acronyms_give_pages_to_no_more_than_twenty_of_one_release(self) -> None:
        """An organisation that two more releases name has a page all the same."""
        letters = "ABCDEFGHIJKLMNOPQRSTUVWXY"
        named = [f"the Korea {letter}arg Tide Institute" for letter in letters]
        text = " ".join(f"He met {name} (K{letter}TI)." for name, letter in zip(named, letters, strict=True))
        archive = same_day(text, f"It met {named[-1]}.", f"She met {named[-1]}.")
        assert {agency.name.acronyms[0]: agency.has_page for agency in archive.agencies.values()} == {
            f"K{letter}TI": number < 20 or letter == "Y" for number, letter in enumerate(letters)
        }

    def test_one_that_issued_a_release_has_a_page(self) -> None:
        archive = same_day("The Korea Tide Research Institute opened a lab.")
        assert archive.agencies["korea-tide-research-institute"].has_page


class TestAcronymsElsewhere:
    INTRODUCES = "He met the Korea Tide Research Institute (KTRI)."

    @pytest.mark.parametrize(("acronym", "expected"), [("KI", ()), ("KRI", ("kri",))])
    def test_it_has_three_capitals_at_least(self, acronym: str, expected: tuple[str, ...]) -> None:
        name = "Korea Institute" if acronym == "KI" else "Korea Research Institute"
        _, second = same_day(f"He met the {name} ({acronym}).", f"The lab of {acronym} opened.").releases
        assert second.mentions == expected

    def test_one_that_another_release_introduces_is_known(self) -> None:
        first, second = same_day(self.INTRODUCES, "The lab of KTRI opened. Ask KTRI.").releases
        assert first.mentions == second.mentions == ("ktri",)
        assert rules(second) == [("ktri", "an acronym that another release introduces for it")] * 2
        assert [(naming.start, naming.end) for naming in second.namings] == [(11, 15), (28, 32)]

    @pytest.mark.parametrize(
        "other",
        [
            "He met the Korea Tower Rental Institute (KTRI).",
            "He counted key tidal range indices (KTRI).",
        ],
    )
    def test_an_acronym_of_two_meanings_is_unknown(self, other: str) -> None:
        assert same_day(self.INTRODUCES, other, "Ask KTRI.").releases[2].mentions == ()

    def test_a_part_of_a_longer_word_is_no_acronym_from_elsewhere(self) -> None:
        assert same_day(self.INTRODUCES, "Ask KTRIX and Korea-KTRI.").releases[1].mentions == ()

    def test_the_registry_goes_before_what_releases_introduce(self) -> None:
        registry = """
agencies:
  - {id: ktr, kind: agency, names: [{name: Korea Tide Register, acronyms: [{acronym: KTRI, alone: no}]}]}
"""
        texts = [(text, FIRST, FIRST) for text in (self.INTRODUCES, "Ask KTRI.")]
        assert archive_of(*texts, registry=registry).releases[1].mentions == ()


@pytest.mark.parametrize("name", ["'t Hooft Institute", "'Tis (Bureau", "’s Lands Bureau (East)", "(Bureau"])
def test_a_name_with_marks_in_it_is_found_and_breaks_nothing(name: str) -> None:
    registry = f"""
agencies:
  - {{id: odd, kind: agency, names: [{{name: "{name}", acronyms: [OTB]}}]}}
"""
    (release,) = archive_of((f"He met the {name} and OTB.", FIRST, FIRST), registry=registry).releases
    assert [agency for agency, _ in rules(release)] == ["odd", "odd"]


@pytest.mark.parametrize(
    ("text", "agencies"),
    [
        ("The Bureau of Tides (East)국토 met.", ["tides", "lands"]),
        ("THE BUREAU OF TIDES (EAST)국토 MET.", ["tides", "lands"]),
        ("The Bureau of Tides (East)(WORKS OF RIGA) met.", ["tides", "works"]),
    ],
)
def test_names_with_marks_need_no_blank_between_them(text: str, agencies: list[str]) -> None:
    registry = """
agencies:
  - {id: tides, kind: agency, names: [{name: "Bureau of Tides (East)"}]}
  - {id: lands, kind: agency, names: [{name: Lands Office, acronyms: [국토]}]}
  - {id: works, kind: agency, names: [{name: "(Works of Riga)"}]}
"""
    (release,) = archive_of((text, FIRST, FIRST), registry=registry).releases
    assert [agency for agency, _ in rules(release)] == agencies


def test_a_list_of_what_a_ministry_is_for_is_taken_whole_or_not_at_all() -> None:
    """After a comma the list needs its "and", and after this a word for what ministries are for."""
    whole, unsure = same_day(
        "KATS met Uganda's Ministry of Trade, Industry and Cooperatives on Monday.",
        "KATS met Uganda's Ministry of Trade, Industry and Zebras on Monday.",
    ).releases
    assert [naming.agency for naming in whole.namings] == [
        "ministry-of-trade-industry-and-cooperatives-of-uganda"
    ]
    assert unsure.namings == ()


def test_every_well_known_name_is_found_whole_and_once() -> None:
    """With a country before it, one that another country's body has too would be cut or go unseen."""
    before = "The clerk met "
    names = sorted(WELL_KNOWN)
    archive = same_day(*(f"{before}{name} in Oslo." for name in names))
    places = [[(naming.start, naming.end) for naming in release.namings] for release in archive.releases]
    assert places == [[(len(before), len(before) + len(name))] for name in names]


def test_a_well_known_name_that_goes_on_is_another_one() -> None:
    (release,) = same_day("Bpifrance Courtage and Finnvera’s desk, not Nordic-Norad, met.").releases
    assert release.mentions == ("finnvera",)


def test_the_acronym_of_a_well_known_name_is_its_id_where_the_first_release_has_it() -> None:
    text = "The Otoritas Jasa Keuangan (OJK) met. The OJK wrote."
    archive = archive_of((text, FIRST, FIRST), ("The Otoritas Jasa Keuangan met.", LATER, LATER))
    (agency,) = archive.agencies.values()
    assert (agency.id, agency.name.acronyms, agency.country) == ("ojk", ("OJK",), "Indonesia")
    assert [rule for _, rule in rules(archive.releases[0])] == [
        "a name that is well known; not in agencies.yaml",
        "an acronym that this release introduces for it",
        "an acronym that this release introduces for it",
    ]
