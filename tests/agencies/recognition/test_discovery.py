"""Organisations that the registry does not have: what is one, and under which name and id."""

from __future__ import annotations

import datetime as dt
import itertools

import pytest

from motir_archive.agencies.registry.reader import parse_registry
from motir_archive.agencies.registry.suggestions import suggestions
from motir_archive.model.agency import Agency, AgencyName
from motir_archive.model.archive import Archive
from passages import archive_of, release_with
from recognition.small_registry import REGISTRY, TEXT, archive_from, named
from work import growth


class TestDiscovery:
    @pytest.mark.parametrize(
        ("text", "agency", "name"),
        [
            ("the Korea Fine Steel Association (KFSA)", "kfsa", "Korea Fine Steel Association"),
            ("SK On and the Korea Fine Steel Association (KFSA)", "kfsa", "Korea Fine Steel Association"),
            ("Japan and Korea Fine Steel Association (KFSA)", "kfsa", "Korea Fine Steel Association"),
            ("Fuji Film, Fine Steel Institute (FISTI)", "fisti", "Fine Steel Institute"),
            ("Busan University of Foreign Studies", "busan-university-of-foreign-studies",
             "Busan University of Foreign Studies"),
            ("the Ministry of Mining of the Republic of Kenya", "ministry-of-mining-of-kenya",
             "Ministry of Mining of Kenya"),
            ("the Korea Fine Steel\nAssociation (KFSA)", "kfsa", "Korea Fine Steel Association"),
            ("the Korea Institute for Robots and Trade", "korea-institute-for-robots-and-trade",
             "Korea Institute for Robots and Trade"),
            ("the Korea Energy Club for International Trade",
             "korea-energy-club-for-international-trade", "Korea Energy Club for International Trade"),
            ("the International Institute of Robotics (IR)", "ir", "International Institute of Robotics"),
            ("the National Institute of Robotics (NIR)", "nir", "National Institute of Robotics"),
            # Initials may leave out what stands before the head noun.
            ("the Korea Tide Institute of Robotics (IR)", "ir", "Korea Tide Institute of Robotics"),
            ("the Ulsan Institute of Robotics (IR)", "ir", "Ulsan Institute of Robotics"),
            ("Kim and the Institute of Robotics (IR)", "ir", "Institute of Robotics"),
            # Plurals and "building" are words as others are; one word alone is no person.
            ("the Korea Federation of Science and Robot Clubs",
             "korea-federation-of-science-and-robot-clubs", "Korea Federation of Science and Robot Clubs"),
            ("The Korea Tide Building and Buoy Association", "korea-tide-building-and-buoy-association",
             "Korea Tide Building and Buoy Association"),
            ("the Korea Bureau of Trade Relations of the TRD Anna Holm", "korea-bureau-of-trade-relations",
             "Korea Bureau of Trade Relations"),
            ("the Riga TechnoPark", "riga-technopark", "Riga TechnoPark"),
            ("the Riga IT Promotion Agency", "riga-it-promotion-agency", "Riga IT Promotion Agency"),
            ("the Korea Institute of Robot Programs Anna Maria Holm", "korea-institute-of-robot-programs",
             "Korea Institute of Robot Programs"),
            ("the Korea Fine Tile Board", "korea-fine-tile-board", "Korea Fine Tile Board"),
            ("the Tide Administration’s National Institute of Tide Science",
             "national-institute-of-tide-science", "National Institute of Tide Science"),
            ("the Riga Prefectural Government", "riga-prefectural-government", "Riga Prefectural Government"),
            ("the National Gallery of Kenya", "national-gallery-of-kenya", "National Gallery of Kenya"),
            ("the Korea Robot Institute for Trade Day", "korea-robot-institute", "Korea Robot Institute"),
            ("Inha University for Trade Day", "inha-university", "Inha University"),
            # The acronym is the id of another agency.
            ("the Korea Tile Council (KTC)", "korea-tile-council", "Korea Tile Council"),
        ],
    )  # fmt: skip
    def test_an_organisation_is_found(self, text: str, agency: str, name: str) -> None:
        archive = archive_of([f"They met {text} in Seoul."], REGISTRY)
        assert {key: its.name.text for key, its in archive.agencies.items()} == {agency: name}
        assert not archive.agencies[agency].is_registered

    @pytest.mark.parametrize(
        "text",
        [
            "materials, parts, and equipment (MPE)", "the Nationally Determined Contribution (NDC)", "CEPA",
            "the Comprehensive Economic Partnership Agreement (CEPA)", "the Trade Minister", "the Ministry",
            "Korea–Japan", "the Korea–Japan Agency", "the Export Agency", "Lotte Chemical Corporation (LCC)",
            "Contract Manufacturing Organization (CMO)", "Master of Business Administration (MBA)",
            "Technical Committee (TC)", "the Trump Administration", "the Ministry of Mining", "a University",
            "the National University", "Software as a Service (SaaS)", "the Korea Agency Reform Act (KARA)",
            "the Department of Mechanical Engineering (DME)", "a Platinum Research Institute (Pt)",
        ],
    )  # fmt: skip
    def test_other_things_are_no_organisation(self, text: str) -> None:
        assert archive_of([f"They met {text} in Seoul."], REGISTRY).agencies == {}

    @pytest.mark.parametrize(
        "name",
        [
            "Geological Survey of Finland", "Federal Tide Commission", "Supreme Prosecutors’ Office",
            "Lodz Harbor Department", "Lodz Metropolitan Government", "Food and Drug Administration",
            "German-Korean Chamber of Commerce and Industry",
            "Riga Chamber of Commerce and Industry", "Bavaria National Institute of Metrology",
            "Hilbert Institute", "Hilbert Institute for Chemical Physics", "Bank of Finland",
            "Maritime and Port Authority of Malta", "Office of Audit and Budget", "Malta Development Board",
            "Supreme Court of Malta", "Maltese Standards, Metrology and Quality Organization",
            "State Committee on Science of Malta", "Lodz Department of Natural Resources",
            "Swiss National Bank", "Korean Council for University Education",
            "Center for Strategic and Global Studies",
            "Japanese Industrial Standards Committee", "Czech State Office for Nuclear Safety",
            "Court for the Eastern District of Riga", "Malta Stock Exchange", "Chamber of Commerce in Malta",
            "Senate", "House of Representatives", "Riga Senate", "House Tide Committee", "Maltese Navy",
            "National Assembly of Malta", "Senate of Malta", "Riga People’s Committee",
            "Statistics Malta", "Natural Resources Malta", "Global Affairs Malta", "Maltese Council",
            "Industrial Policy Bureau", "Office of Trade and Energy Cooperation", "Lodz Technopark",
            "Maltese Prudential Supervision and Resolution Authority", "Lodz Capital Authority",
            "Presidential Committee on Carbon Neutrality and Green Growth",
            "National Center for Missing and Exploited Children",
            "Riga Prospectors and Developers Association", "Hilbert College Riga", "Global Tide Committee",
            "Rare Minerals Office", "Directorate-General for Trade",
            "Maltese Federal Laboratories for Testing",
            "Riga Metropolitan City Government", "Environment and Climate Change Malta",
        ],
    )  # fmt: skip
    @pytest.mark.parametrize(
        "around", ["He met {} in May.", "The {}’s plan", "Kim of the {}, and Lee", "({})"]
    )
    def test_a_name_without_an_acronym_is_whole(self, name: str, around: str) -> None:
        text = f"{around} It is.".format(name)
        assert [(words, rule) for words, _, rule in named(text)] == [
            (name, "a name with a head noun; not in agencies.yaml")
        ]

    @pytest.mark.parametrize(
        "text",
        [
            "the Joint Tide Committee", "the Export Office", "the Supply Chain Office",
            "the Trump Administration",
            "the District of Columbia Court", "the Riga-based Service", "a Tide Institute", "the Tide Board",
            "the Department of Energy-led forum", "the Institute of Art or Music", "the Second Commission",
            "the University of Riga Hospital School",
            "the Energy and Boat Agency", "Gdansk Bank", "Director General Institute",
            "the Foos and Atomic Energy Commission", "the Riga Hospital & Medical Union", "the May Council",
            "the Student Senate", "the Senate Tide Bill", "a National Assembly", "Senate of Kim Min",
            "the Committee of the Malta People’s Congress", "the Hilbert University Kim Min",
            "the National Organizing Committee", "the Tide Center Riga",
            "the Navy", "the Tide Statistics", "Smart Development Maltese",
            "the Minister of Foreign Affairs Malta",
            "Statistics Malta Day", "Foo Statistics Malta", "the Riga Office", "the Export Bureau",
            "the Commission for Lodz and Riga", "the Foo Test Unit and Riga Institute School",
        ],
    )  # fmt: skip
    def test_what_may_not_be_a_whole_name_is_left_out(self, text: str) -> None:
        assert named(f"They met {text} in May.") == []

    def test_a_committee_of_a_parliament_names_the_parliament_alone(self) -> None:
        assert [words for words, *_ in named("They met the Tide Committee of the U.S. Senate.")] == ["Senate"]

    def test_a_comma_after_a_head_noun_ends_the_name(self) -> None:
        text = "They met the Riga Institute, Lodz Harbor Trade and the University of Lodz."
        assert [words for words, *_ in named(text)] == ["Riga Institute", "University of Lodz"]

    def test_a_body_before_its_country_may_introduce_itself(self) -> None:
        archive = archive_of(["They met Natural Resources Malta (NRMal). NRMal agreed."], REGISTRY)
        assert [agency.name.text for agency in archive.agencies.values()] == ["Natural Resources Malta"]
        assert list(archive.agencies) == ["nrmal"]

    def test_a_name_that_goes_on_is_not_cut_where_it_comes_again(self) -> None:
        text = "The Riga Institute met. They saw the Riga Institute Press, then the Riga Institute again."
        assert [words for words, *_ in named(text)] == ["Riga Institute", "Riga Institute"]

    def test_a_name_in_front_of_brackets_counts_again_where_nothing_else_shows_that_it_is_one(self) -> None:
        text = "The Metropolitan Tide Department (MTD) met. Members of the Metropolitan Tide Department left."
        assert [(words, agency) for words, agency, _ in named(text)] == [
            ("Metropolitan Tide Department", "mtd"), ("MTD", "mtd"), ("Metropolitan Tide Department", "mtd")
        ]  # fmt: skip
        assert named(text[text.index("Members") :]) == []

    def test_a_name_whose_initials_begin_at_its_head_noun_has_all_words_before_that(self) -> None:
        text = "Korea and the United Nations Office for Tide Affairs (OTA) met."
        assert [words for words, *_ in named(text)] == ["United Nations Office for Tide Affairs", "OTA"]

    @pytest.mark.parametrize(
        ("text", "name"),
        [
            ("Norway and Korea Trade Association (KITRA)", "Korea Trade Association"),
            ("Norway and the Tide Institute (NOTI)", "Tide Institute"),
            ("Norway and Baltic Institute (NOBI)", "Norway and Baltic Institute"),
            ("Kim, Trade and Tide Institute of Norway (KITI)", "Trade and Tide Institute of Norway"),
            ("Council of Trade, Tide Institute of Norway (CTTIN)", "Tide Institute of Norway"),
        ],
    )
    def test_a_name_before_brackets_begins_after_a_comma_and_after_an_and_before_a_nation_or_the(
        self, text: str, name: str
    ) -> None:
        assert [words for words, *_ in named(f"{text} met.")][:1] == [name]

    def test_a_comma_is_of_a_list_of_fields_where_the_next_word_is_one(self) -> None:
        text = "They met the Riga Institute of Standards, Volvo and Industry leaders."
        assert [words for words, *_ in named(text)] == ["Riga Institute of Standards"]

    def test_an_article_at_the_beginning_of_a_sentence_is_no_acronym(self) -> None:
        assert [words for words, *_ in named("A Tide Council met.")] == ["Tide Council"]

    def test_its_acronym_and_name_count_in_the_whole_release(self) -> None:
        text = (
            "KFSA? The Korea Fine Steel Association (KFSA) met. "
            "The Korea Fine Steel Association and KFSA, not KFSAX or ICE-KFSA."
        )
        assert [words for words, _, _ in named(text)] == [
            "KFSA", "Korea Fine Steel Association", "KFSA", "Korea Fine Steel Association", "KFSA"
        ]  # fmt: skip

    def test_ids_do_not_depend_on_the_order_and_stay_when_releases_are_added(self) -> None:
        texts = [
            ("The Korea Art Board Association (KABA) met.", dt.date(2025, 1, 1)),
            ("The Korea Apple Breeders Association (KABA) met.", dt.date(2025, 1, 2)),
            ("The Korea Art Board Association met.", dt.date(2025, 1, 3)),
        ]
        for chosen in (texts[:1], *itertools.permutations(texts)):
            archive = archive_from(list(chosen))
            assert archive.agencies["kaba"].name.text == "Korea Art Board Association"
        assert set(archive_from(texts).agencies) == {"kaba", "korea-apple-breeders-association"}

    def test_a_suggestion_can_be_pasted(self) -> None:
        archive = archive_of(
            [
                "The Korea “Fine” Steel Association (KFSA), the Malta Tide Institute"
                " and the Ministry of Mining of Kenya met KITA."
            ],
            REGISTRY,
        )
        pasted = parse_registry(TEXT + suggestions(archive))
        new = set(pasted) - set(REGISTRY)
        assert new == {agency for agency in archive.agencies if agency != "kita"}
        assert {key: pasted[key].name for key in new} == {key: archive.agencies[key].name for key in new}
        assert {key: pasted[key].country for key in new} == {
            key: archive.agencies[key].country for key in new
        }
        kinds = {key: pasted[key].kind for key in new}
        assert kinds == {
            "malta-tide-institute": "research institute",
            "ministry-of-mining-of-kenya": "foreign government",
        }

    def test_a_suggestion_is_yaml_whatever_the_name(self) -> None:
        name = AgencyName('The: "Big" \\ Agency # 1', ("[A]",))
        archive = Archive((), {"big": Agency("big", "", (name,), is_registered=False)})
        assert parse_registry("agencies:\n" + suggestions(archive))["big"].name == name


@pytest.mark.parametrize(
    "text",
    [
        *("Ministry of Trade, Industry and Resources ", "Korea Fine Steel Association (KFSA) ", "Japan’s "),
        *("A, ", "Ministry of ", "University of ", "Korea University of ", "Vice Minister of the ", "“"),
        *("Korea Trade Commission (KTC) KTC ", "(Vice Minister "),
    ],
)
def test_work_grows_in_step_with_length(text: str) -> None:
    assert growth(lambda body: release_with(f"X {body}", REGISTRY), text) < 11
