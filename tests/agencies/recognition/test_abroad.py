"""Archives of one country with a registry that was written for another one, or with none."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from motir_archive.agencies.identify import identify
from motir_archive.agencies.registry.reader import parse_registry
from motir_archive.model.agency import Agency
from motir_archive.model.archive import Archive
from motir_archive.model.text_store import TextStore
from passages import release_of

NONE: Mapping[str, Agency] = {}
OF_KOREA = parse_registry("""
country: Korea
agencies:
  - {id: motir, kind: ministry, names: [{name: "Ministry of Trade, Industry and Energy", acronyms: [MOTIE]}]}
  - {id: mohw, kind: ministry, names: [{name: Ministry of Health, acronyms: [MOH]}]}
  - {id: kins, kind: agency, names: [{name: Korea Institute of Nuclear Safety, acronyms: [KINS]}]}
  - {id: doe, kind: foreign government, country: United States,
     names: [{name: Department of Energy, acronyms: [DOE]}]}
  - {id: meti, kind: foreign government, country: Japan,
     names: [{name: "Ministry of Economy, Trade and Industry", acronyms: [METI]}]}
""")
DOE_OF_BOTH = (
    "The Department of Energy (DOE) signed a pact with the U.S. Department of Energy. "
    "Later the DOE thanked all."
)


def archive_of(text: str, registry: Mapping[str, Agency], country: str, publisher: str = "") -> Archive:
    with TextStore() as store:
        return identify([release_of(text, store)], registry, country, publisher)


def issued_and_named(archive: Archive) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the issuers of the one release, and everybody else in it."""
    (release,) = archive.releases
    return release.issuers, release.partners + release.mentions


def words_of(text: str, archive: Archive, agency: str) -> list[str]:
    """Return the words of the text that name an agency."""
    (release,) = archive.releases
    return [text[each.start : each.end] for each in release.namings if each.agency == agency]


class TestNames:
    def test_a_department_is_that_of_the_archives_country_and_not_another_ones_of_that_name(self) -> None:
        archive = archive_of(DOE_OF_BOTH, OF_KOREA, "PH")
        assert issued_and_named(archive) == (("department-of-energy",), ("doe",))
        own = archive.agencies["department-of-energy"]
        assert (own.name.text, own.country, own.kind) == ("Department of Energy", "Philippines", "")
        assert words_of(DOE_OF_BOTH, archive, own.id) == ["Department of Energy", "DOE", "DOE"]

    def test_without_a_registry_the_two_departments_are_two_as_well(self) -> None:
        archive = archive_of(DOE_OF_BOTH, NONE, "PH")
        assert issued_and_named(archive) == (("doe",), ("u-s-department-of-energy",))

    def test_a_ministry_of_the_archives_country_with_an_acronym_in_brackets_introduces_itself(self) -> None:
        (release,) = archive_of("The Department of Energy (DOE) opened a plant.", NONE, "PH").releases
        assert [(each.agency, each.rule) for each in release.namings] == [
            ("doe", "introduces itself; not in agencies.yaml"),
            ("doe", "an acronym that this release introduces for it"),
        ]

    @pytest.mark.parametrize("registry", [OF_KOREA, NONE])
    def test_a_publisher_given_by_name_is_the_archives_own(self, registry: Mapping[str, Agency]) -> None:
        """Its name alone is in the setting; the acronym comes from the text."""
        archive = archive_of(DOE_OF_BOTH, registry, "PH", "Department of Energy")
        assert archive.releases[0].issuers == ("department-of-energy",)
        assert words_of(DOE_OF_BOTH, archive, "department-of-energy") == [
            "Department of Energy",
            "DOE",
            "DOE",
        ]

    @pytest.mark.parametrize("registry", [OF_KOREA, NONE])
    def test_a_ministry_without_a_country_beside_it_is_the_archives_own(
        self, registry: Mapping[str, Agency]
    ) -> None:
        archive = archive_of("The Ministry of Health opened a ward.", registry, "KE")
        assert issued_and_named(archive) == (("ministry-of-health",), ())
        assert archive.agencies["ministry-of-health"].country == "Kenya"

    def test_a_body_of_the_registry_counts_with_its_country(self) -> None:
        text = "The Ministry of Health met Korea’s Ministry of Health, and the METI of Japan’s METI met KINS."
        _, others = issued_and_named(archive_of(text, OF_KOREA, "KE"))
        assert others == ("mohw",)

    def test_a_name_that_says_its_country_needs_no_other(self) -> None:
        text = "The Korea Institute of Nuclear Safety came. KINS left."
        assert words_of(text, archive_of(text, OF_KOREA, "KE"), "kins") == [
            "Korea Institute of Nuclear Safety",
            "KINS",
        ]

    def test_in_a_registry_of_the_archives_country_a_name_that_nobody_at_home_bears_is_another_countrys(
        self,
    ) -> None:
        text = "MOTIE met the Department of Energy (DOE)."
        assert issued_and_named(archive_of(text, OF_KOREA, "KR")) == (("motir",), ("doe",))

    def test_a_department_in_a_country_whose_states_have_departments_is_nobodys(self) -> None:
        text = "The Department of Public Safety held a drill."
        assert issued_and_named(archive_of(text, NONE, "US")) == ((), ())

    def test_a_federal_ministry_keeps_its_name(self) -> None:
        text = "The Federal Ministry of Transport opened a road. The Ministry of Finance paid."
        assert sorted(archive_of(text, NONE, "AT").agencies) == [
            "federal-ministry-of-transport",
            "ministry-of-finance",
        ]


class TestOfficials:
    def test_a_minister_of_another_country_never_speaks_for_a_ministry_of_this_one(self) -> None:
        text = "Trade and Industry Minister Anna Holm met the press."
        assert issued_and_named(archive_of(text, OF_KOREA, "CA")) == ((), ())
        assert issued_and_named(archive_of(text, OF_KOREA, "KR")) == (("motir",), ())

    def test_a_minister_speaks_for_the_ministry_that_the_registry_calls_foreign(self) -> None:
        text = "Economy, Trade and Industry Minister Aoki met the press."
        assert issued_and_named(archive_of(text, OF_KOREA, "JP")) == (("meti",), ())

    def test_where_the_country_is_not_known_the_registrys_ministries_are_the_archives_own(self) -> None:
        text = "Trade, Industry and Energy Minister Kim met the press."
        assert issued_and_named(archive_of(text, OF_KOREA, "")) == (("motir",), ())


@pytest.mark.parametrize(
    "ministry",
    ["Korea’s Industry Ministry", "the ROK Industry Ministry", "Riga Port and the Korean Industry Ministry"],
)
def test_a_short_name_may_stand_behind_the_own_country(ministry: str) -> None:
    registry = parse_registry(
        "agencies: [{id: motir, kind: ministry, names: [{name: 'Ministry of Trade, Industry and Energy'}]}]"
    )
    (release,) = archive_of(f"Anna Holm met {ministry} on Monday.", registry, "KR").releases
    assert release.mentions == ("motir",)


@pytest.mark.parametrize(("country", "issuers"), [("KR", ()), ("", ("mimi",))])
def test_a_ministry_that_the_registry_lacks_is_another_country_s(
    country: str, issuers: tuple[str, ...]
) -> None:
    """Where the registry has the ministries of the archive's country."""
    registry = parse_registry("agencies: [{id: moh, kind: ministry, names: [{name: Ministry of Health}]}]")
    (release,) = archive_of("The Ministry of Mining (MIMI) met Anna Holm.", registry, country).releases
    assert release.issuers == issuers


def test_brackets_do_not_make_another_country_s_body_of_ours() -> None:
    text = "MOH met Japan’s Ministry of Health (MOH). The MOH said so."
    registry = parse_registry(
        "agencies: [{id: moh, kind: ministry, names: [{name: Ministry of Health, acronyms: [MOH]}]}]"
    )
    (release,) = archive_of(text, registry, "KR").releases
    assert [naming.agency for naming in release.namings] == ["moh", *["ministry-of-health-of-japan"] * 3]


@pytest.mark.parametrize(
    ("name", "country"),
    [
        ("European Tide Power Centre", ""),
        ("European Commission", "European Union"),
        ("Kenyan Tide Power Centre", "Kenya"),
    ],
)
def test_european_in_a_name_is_no_country(name: str, country: str) -> None:
    (agency,) = archive_of(f"Anna Holm met the {name} (ETPC).", NONE, "KR").agencies.values()
    assert (agency.name.title, agency.country) == (name, country)
