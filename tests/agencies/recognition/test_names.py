"""The names of agencies: how they may be written, and which country's agency they mean."""

from __future__ import annotations

import datetime as dt

import pytest

from motir_archive.agencies.registry.reader import parse_registry
from passages import archive_of, release_with
from recognition.small_registry import BEFORE, REGISTRY, TEXT, named


class TestNames:
    def test_a_former_name_is_said_to_be_one_only_when_it_is(self) -> None:
        text = "Then came MOTIE, the Ministry of Trade, Industry and Energy."
        assert named(text) == [
            ("MOTIE", "motir", "its acronym"),
            ("Ministry of Trade, Industry and Energy", "motir", "a former name"),
        ]
        assert named(text, BEFORE)[1][2] == "its name"

    @pytest.mark.parametrize(
        "written",
        [
            "Ministry of Climate, Energy, and Environment",
            "Ministry of Climate Energy and Environment",
            "Ministry of Climate, Energy & Environment",
            "Ministry of Climate,\nEnergy and\n  Environment",
        ],
    )
    def test_commas_blanks_and_ampersands_may_vary(self, written: str) -> None:
        assert named(f"They asked the {written} too.") == [(written, "mcee", "its name")]

    @pytest.mark.parametrize(
        ("written", "agency"),
        [
            ("International Organisation for Standardisation", "iso"),
            ("Korean International Trade Association", "kita"),
            ("Korea Trade Commissions", "trade-commission"),
        ],
    )
    def test_spelling_may_vary(self, written: str, agency: str) -> None:
        assert [(agency, "its name")] == [
            (found, rule) for _, found, rule in named(f"See the {written} and go.")
        ]

    @pytest.mark.parametrize(
        "written", ["Ministry of Climate and the Environment", "Korea International, Trade"]
    )
    def test_other_words_are_another_name(self, written: str) -> None:
        assert "mcee" not in [agency for _, agency, _ in named(f"They asked the {written} too.")]

    def test_a_line_may_end_anywhere(self) -> None:
        text = "the Korea International\nTrade Association and Korea\nTrade Commission"
        assert [agency for _, agency, _ in named(text)] == ["kita", "trade-commission"]

    def test_hangul_is_found_with_particles(self) -> None:
        assert named("산업통상부는 계획을 발표했다.") == [("산업통상부", "motir", "its name")]
        assert named("신산업통상부는") == []

    def test_a_university_of_something_is_another_one(self) -> None:
        text = "Seoul National University of Science and Technology; Seoul National University of Korea"
        agencies = [agency for _, agency, _ in named(text)]
        assert agencies == ["seoul-national-university-of-science-and-technology", "snu"]


class TestCountries:
    @pytest.mark.parametrize(
        "text",
        [
            "Kenya’s Ministry of Trade, Industry and Energy",
            "the Kenyan Ministry of Trade, Industry and Energy",
            "the Ministry of Trade, Industry and Energy of the Republic of Kenya",
            "the Ministry of Trade, Industry and Energy (MTIE) of Kenya",
            "the Ministry of Trade, Industry and Energy of Ruritania",
            "Ruritania’s Ministry of Trade, Industry and Energy",
        ],
    )
    def test_a_ministry_of_another_country_is_not_the_korean_one(self, text: str) -> None:
        assert "motir" not in [agency for _, agency, _ in named(f"They met {text} in Seoul.")]

    @pytest.mark.parametrize(
        "text",
        [
            "Korea’s Ministry of Trade, Industry and Energy",
            "the Korean Ministry of Trade, Industry and Energy",
            "the Ministry of Trade, Industry and Energy of the Republic of Korea",
            "the Ministry of Trade, Industry and Energy of Korea",
        ],
    )
    def test_a_ministry_of_korea_is_the_korean_one(self, text: str) -> None:
        assert "motir" in [agency for _, agency, _ in named(f"They met {text} in Seoul.")]

    def test_an_acronym_of_another_country(self) -> None:
        assert named("Japan’s MCEE met.") == []
        assert [agency for _, agency, _ in named("Korea’s MCEE met.")] == ["mcee"]

    def test_a_registered_foreign_ministry(self) -> None:
        assert {
            agency for _, agency, _ in named("Japan’s Ministry of Economy, Trade and Industry (METI)")
        } == {"meti"}
        assert "meti" not in {
            agency for _, agency, _ in named("Kenya’s Ministry of Economy, Trade and Industry")
        }

    def test_a_name_of_many_countries_needs_its_own(self) -> None:
        assert "mti" in {agency for _, agency, _ in named("Singapore’s Ministry of Trade and Industry")}
        assert named("the Ministry of Trade and Industry") == []

    def test_two_ways_to_say_whose_ministry_are_one_agency(self) -> None:
        archive = archive_of(
            ["Kenya’s Ministry of Mining met.", "The Ministry of Mining of Kenya met."], REGISTRY
        )
        assert list(archive.agencies) == ["ministry-of-mining-of-kenya"]
        assert archive.agencies["ministry-of-mining-of-kenya"].name.text == "Ministry of Mining of Kenya"


def test_a_list_of_ministries_ends_at_an_article_before_one_of_the_registry() -> None:
    text = "They met Vietnam’s Ministry of Health and the Ministry of Environment."
    assert [agency for _, agency, _ in named(text, BEFORE)] == ["ministry-of-health-of-vietnam", "mcee"]


@pytest.mark.parametrize("name", ["Ministry of Tide", "Ministry of Tide Work", "Ministry of the Tide Work"])
def test_an_acronym_of_a_ministry_may_be_made_from_the_words_after_of(name: str) -> None:
    """It takes letters of them alone; the name begins before them."""
    assert [words for words, *_ in named(f"Kenya’s {name} (TW) met.")] == [name, "TW"]


def test_the_short_name_of_a_ministry_counts_between_other_names() -> None:
    text = "KITA met the Environment Ministry and ISO."
    assert [agency for _, agency, _ in named(text)] == ["kita", "mcee", "iso"]


@pytest.mark.parametrize(
    ("text", "agencies"),
    [
        ("They met the Agency for Natural Resources (ANRE).", ["anre", "anre"]),
        ("They met the Agency for Natural Resources.", ["agency-for-natural-resources"]),
        ("The Korea International Trade Association Chairman met.", ["kita"]),
        ("The Seoul National University Institute met.", ["seoul-national-university-institute"]),
        ("The Seoul National University Korea Trade Commission team met.", ["snu", "trade-commission"]),
        ("The Seoul National University MOTIR team met.", ["motir"]),
        ("The Seoul National University Anna Holm met.", ["snu"]),
        ("The Hilbert Institute Anna Holm met.", ["hilbert-institute"]),
        ("The Hilbert Institute Anna met.", []),
        ("The Heritage Foundation Anna Holm met.", ["heritage-foundation"]),
        ("The Korea International Trade Association Anna met.", []),
    ],
)
def test_what_stands_after_a_name_tells_whose_it_is(text: str, agencies: list[str]) -> None:
    """An acronym that the agency alone has, a title, words of a longer name, and another whole name."""
    assert [agency for _, agency, _ in named(text)] == agencies


@pytest.mark.parametrize(
    ("text", "agencies"),
    [
        (
            "They met the Space Agency for International Trade in Riga.",
            ["space-agency-for-international-trade"],
        ),
        ("They met the Space Agency for Anna.", ["sat"]),
        ("They met the Space Agency of Korea.", ["sat"]),
        ("They met the Korea Trade Commission for International Trade.", ["trade-commission"]),
    ],
)
def test_a_name_of_two_words_may_begin_a_longer_one(text: str, agencies: list[str]) -> None:
    assert [agency for _, agency, _ in named(text)] == agencies


def test_a_name_of_two_words_is_whole_where_no_name_follows() -> None:
    registry = parse_registry("agencies: [{id: snu, kind: university, names: [{name: Riga University}]}]")
    assert release_with("They met Riga University on Monday.", registry).mentions == ("snu",)


def test_of_agencies_that_are_no_more_an_acronym_means_the_one_that_began_last() -> None:
    registry = parse_registry("""
agencies:
  - {id: old, kind: agency, names: [{name: Tide Board, acronyms: [TBX], until: 2000-12-31}]}
  - {id: new, kind: agency,
     names: [{name: Tidal Board, acronyms: [TBX], since: 2001-01-01, until: 2010-12-31}]}
""")
    assert release_with("They met TBX.", registry).mentions == ("new",)


def test_a_name_is_in_use_from_its_first_day_on() -> None:
    registry = parse_registry("""
agencies:
  - id: tides
    kind: ministry
    names:
      - {name: Ministry of Tides, since: 2013-03-23}
      - {name: Ministry of Waves, since: 2008-02-29, until: 2013-03-22}
""")
    text = "They met the Ministry of Waves."
    rules = [
        release_with(text, registry, day).namings[0].rule
        for day in (dt.date(2008, 2, 28), dt.date(2008, 2, 29))
    ]
    assert rules == ["a former name", "its name"]


def test_a_name_of_one_word_counts_with_its_acronym_in_brackets() -> None:
    registry = parse_registry(f"""{TEXT}
  - {{id: hmt, kind: foreign government, country: United Kingdom,
     names: [{{name: Treasury, acronyms: [HMT], alone: no}}]}}
""")
    assert release_with("They met the Treasury (HMT).", registry).mentions == ("hmt",)
    assert [each.start for each in release_with("They met the Treasury (HMT).", registry).namings] == [13, 23]
    assert release_with("They met the Treasury in London.", registry).mentions == ()


@pytest.mark.parametrize(("same", "expected"), [(7, "sand"), (6, "kdsi")])
def test_names_are_alike_that_share_seven_of_ten_words(same: int, expected: str) -> None:
    words = ["Deep", "Sea", "Sand", "Clay", "Salt", "Coal", "Iron", "Gold"]
    registry = parse_registry(f"""
agencies:
  - {{id: sand, kind: research institute,
     names: [{{name: Korea {" ".join(words)} Institute, acronyms: [KDSI]}}]}}
""")
    others = ["Wind", "Wave", "Tide", "Fish"]
    written = " ".join([*words[: same - 2], *others[same - 6 :]])
    text = f"They met the Korea {written} Institute (KDSI)."
    assert release_with(text, registry).mentions == (expected,)


@pytest.mark.parametrize(
    ("text", "agencies"),
    [
        # A variant of a name with the acronym in brackets, where no country is said, or another one.
        ("The Ministry of Economics, Trade and Industry (METI) met.", ["meti", "meti"]),
        (
            "Kenya’s Ministry of Economics, Trade and Industry (METI) met.",
            ["ministry-of-economics-trade-and-industry-of-kenya"] * 2,
        ),
        # What makes another name of it: a letter and a dash, the acronym of another body before a head noun.
        ("The e-Seoul National University opened.", []),
        ("The Seoul National University KITA Center opened.", ["seoul-national-university-kita-center"]),
        # An organisation that brackets introduce, and whose name begins with a short one.
        ("The Environment Ministry Training Institute (EMTI) opened.", ["emti", "emti"]),
        # In capitals, letters that are no head noun do not go on with a name.
        ("MINISTRY OF DATA AI TALKS BEGIN", ["kostat"]),
        ("MINISTRY OF DATA U.S. TALKS BEGIN", ["kostat"]),
    ],
)
def test_what_stands_beside_a_name_tells_whether_it_is_whole(text: str, agencies: list[str]) -> None:
    assert [agency for _, agency, _ in named(text)] == agencies
