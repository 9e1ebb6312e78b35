"""agencies.yaml: what an entry can say beside its names, and the registry that comes with this archive."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from functools import cache

import pytest

from motir_archive.agencies.registry.reader import KINDS, parse_registry
from motir_archive.model.agency import Acronym, Agency, AgencyName, Head, Parent
from motir_archive.text.slugs import slug
from reading import REAL_BULLETIN

FULL = """
country: Korea
agencies:
  - id: new
    kind: agency
    country: Japan
    website: https://example.org/
    note: it is made up
    parent:
      - {id: home, since: 2025-10-01, unsure: [since], note: in autumn}
      - {id: old, until: 2025-09-30}
    predecessors: [old]
    unsure: [website]
    names:
      - name: New Agency
        local: 새청
        aliases: [Agency, New]
        acronyms:
          - NA
          - {acronym: NAG, since: 2024-01-01, until: 2024-12-31, alone: no, unsure: [until], note: in jest}
        alone: no
        since: 2025-01-01
        unsure: [local, since]
        note: said to be so
    heads:
      - {name: Kim Min, also: [M. Kim], title: Minister, since: 2025-01-01, until: 2025-02-01,
         unsure: [until]}
  - {id: home, kind: ministry, names: [{name: Home Ministry}]}
  - id: old
    kind: agency
    successors: [new]
    parent: {id: home, until: 2024-12-31}
    names: [{name: Old Agency}]
"""


def test_everything_that_an_entry_can_say() -> None:
    agencies = parse_registry(FULL)
    nag = Acronym("NAG", dt.date(2024, 1, 1), dt.date(2024, 12, 31), False, ("until",), "in jest")
    name = AgencyName(
        text="New Agency",
        acronyms=("NA", "NAG"),
        local="새청",
        since=dt.date(2025, 1, 1),
        aliases=("Agency", "New"),
        acronym_details=(nag,),
        stands_alone=False,
        unsure=("local", "since"),
        note="said to be so",
    )
    assert agencies["new"] == Agency(
        id="new",
        kind="agency",
        names=(name,),
        parent="home",
        website="https://example.org/",
        parents=(
            Parent("home", dt.date(2025, 10, 1), None, ("since",), "in autumn"),
            Parent("old", None, dt.date(2025, 9, 30)),
        ),
        predecessors=("old",),
        heads=(
            Head("Kim Min", ("M. Kim",), "Minister", dt.date(2025, 1, 1), dt.date(2025, 2, 1), ("until",)),
        ),
        country="Japan",
        unsure=("website",),
        note="it is made up",
    )


def test_a_parent_that_has_ended_is_no_parent_today() -> None:
    agencies = parse_registry(FULL)
    assert agencies["new"].parent == "home"
    assert agencies["old"].parent == ""
    assert agencies["home"].country == "Korea"


def test_a_head_is_found_by_every_spelling() -> None:
    agency = parse_registry(FULL)["new"]
    assert agency.head_named("M. Kim") == agency.head_named("Kim Min") == agency.heads[0]
    assert agency.head_named("Kim") is None


@pytest.mark.parametrize(
    "acronyms",
    [
        ("{acronym: XX, alone: no}", "XX"),
        ("XX", "{acronym: XX, alone: no}"),
        ("{acronym: XX, until: 2024-12-31}", "{acronym: XX, since: 2025-01-01}"),
    ],
)
def test_an_acronym_may_be_shared_where_a_text_can_tell(acronyms: tuple[str, str]) -> None:
    entries = [
        f"  - {{id: {key}, kind: agency, names: [{{name: Agency {key}, acronyms: [{acronym}]}}]}}\n"
        for key, acronym in zip("ab", acronyms, strict=True)
    ]
    assert len(parse_registry("agencies:\n" + "".join(entries))) == 2


def test_countries_may_have_ministries_of_one_name() -> None:
    text = """
agencies:
  - {id: a, kind: foreign government, country: Kenya, names: [{name: Ministry of Mining}]}
  - {id: b, kind: foreign government, country: Ghana, names: [{name: Ministry of Mining}]}
"""
    assert len(parse_registry(text)) == 2


@cache
def shipped() -> dict[str, Agency]:
    """Return the registry of this archive."""
    return dict(parse_registry((REAL_BULLETIN.parent / "agencies.yaml").read_text(encoding="utf-8")))


class TestThisArchive:
    @pytest.mark.parametrize(
        ("day", "name", "korean"),
        [
            ("2026-01-01", "Ministry of Trade, Industry and Resources", "산업통상부"),
            ("2025-10-01", "Ministry of Trade, Industry and Resources", "산업통상부"),
            ("2025-09-30", "Ministry of Trade, Industry and Energy", "산업통상자원부"),
            ("2013-03-23", "Ministry of Trade, Industry and Energy", "산업통상자원부"),
            ("2013-03-22", "Ministry of Knowledge Economy", "지식경제부"),
            ("2008-02-29", "Ministry of Knowledge Economy", "지식경제부"),
            ("2008-02-28", "Ministry of Commerce, Industry and Energy", "산업자원부"),
            ("1998-02-27", "Ministry of Trade, Industry and Energy", "통상산업부"),
            ("1994-12-22", "Ministry of Trade, Industry and Energy", "상공자원부"),
            ("1993-03-05", "Ministry of Trade and Industry", "상공부"),
        ],
    )
    def test_the_ministry_had_this_name(self, day: str, name: str, korean: str) -> None:
        found = shipped()["motir"].name_on(dt.date.fromisoformat(day))
        assert (found.text, found.local) == (name, korean)

    def test_the_trade_and_industry_world_is_there(self) -> None:
        wanted = [
            *("motir", "kats", "moip", "korea-trade-commission", "kotra", "kita", "kcci", "kiat"),
            *("kitech", "keit", "ketep", "k-sure", "kociri", "kexim", "kepco", "khnp", "kogas"),
            *("knoc", "komir", "kicox", "ktl", "ktr", "kcl", "ktc", "ksa", "kidp", "kpc", "nipa"),
            *("kama", "kosa", "ksia", "koshipa", "kbia", "mcee", "moef", "msit", "mofa", "molit"),
            *("mafra", "moel", "mss", "mohw", "moe", "mnd", "mois", "kftc", "fsc", "kcs", "nts"),
            *("pps", "rda", "kfs", "snu", "kaist", "postech", "wto", "iec", "iso", "itu", "oecd"),
            *("iea", "iaea", "imf", "world-bank", "apec", "asean", "eu", "european-commission"),
            *("unido", "semi", "jedec", "ieee", "ustr", "meti", "mofcom", "doc", "doe", "bis"),
        ]
        assert [key for key in wanted if key not in shipped()] == []
        assert len(shipped()) >= 150
        kinds = Counter(agency.kind for agency in shipped().values())
        assert set(kinds) == set(KINDS) - {"company alliance"}

    def test_ids_are_acronyms_or_names(self) -> None:
        """But for aT, not registered as an acronym as it reads like a word, H2Korea and the NREL, renamed."""
        odd = [
            agency.id
            for agency in shipped().values()
            if agency.id not in {slug(agency.name.text), *map(slug, agency.name.acronyms)}
            and not agency.id.startswith(slug(agency.name.text))
        ]
        assert odd == ["at", "h2korea", "nrel"]

    def test_an_agency_moves_from_one_parent_to_the_next(self) -> None:
        """Since the reorganisation of 2025."""
        last, first = dt.date(2025, 9, 30), dt.date(2025, 10, 1)
        for agency, before, today in (("moip", "motir", "opm"), ("kepco", "motir", "mcee")):
            newest, oldest, *_ = shipped()[agency].parents
            assert (newest.id, newest.since, newest.until) == (today, first, None)
            assert (oldest.id, oldest.until) == (before, last)
            assert shipped()[agency].parent == today
        assert shipped()["kats"].parent == "motir"

    def test_two_spellings_of_a_minister_are_one_person(self) -> None:
        motir = shipped()["motir"]
        assert motir.head_named("JK Kim") == motir.head_named("Kim Jung-kwan")

    def test_nothing_is_named_by_an_abbreviation_of_something_else(self) -> None:
        acronyms = {
            acronym for agency in shipped().values() for name in agency.names for acronym in name.acronyms
        }
        assert not acronyms & {
            "MOU",
            "NDC",
            "ETS",
            "MPE",
            "SSM",
            "GR",
            "FTA",
            "CEPA",
            "ODA",
            "ESG",
            "AI",
            "IPEF",
        }
