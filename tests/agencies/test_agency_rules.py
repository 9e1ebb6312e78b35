"""The rules of recognition one by one, with a registry small enough to be read here."""

from __future__ import annotations

import datetime as dt
import itertools

import pytest

from motir_archive.agencies.companions import companions
from motir_archive.agencies.heads_seen import heads_seen
from motir_archive.agencies.identify import identify
from motir_archive.agencies.registry.reader import parse_registry
from motir_archive.agencies.registry.suggestions import suggestions
from motir_archive.model.agency import Agency, AgencyName
from motir_archive.model.archive import Archive
from motir_archive.model.release import Release
from motir_archive.model.text_store import TextStore
from passages import archive_of, release_of, release_with
from work import growth

TEXT = """
agencies:
  - id: motir
    kind: ministry
    names:
      - name: Ministry of Trade, Industry and Resources
        local: 산업통상부
        acronyms: [MOTIR]
        since: 2025-10-01
      - {name: "Ministry of Trade, Industry and Energy", acronyms: [MOTIE], until: 2025-09-30}
    heads:
      - {name: Kim Jung-kwan, also: [JK Kim], title: Minister}
  - {id: trade-commission, kind: agency, parent: motir,
     names: [{name: Korea Trade Commission, acronyms: [{acronym: KTC, alone: no}]}]}
  - {id: ktc, kind: research institute,
     names: [{name: Korea Testing Certification Institute, acronyms: [{acronym: KTC, alone: no}]}]}
  - {id: mcee, kind: ministry, names: [
      {name: "Ministry of Climate, Energy and Environment", acronyms: [MCEE], since: 2025-10-01},
      {name: Ministry of Environment, acronyms: [{acronym: MOE, alone: no}], until: 2025-09-30}]}
  - {id: kita, kind: association, names: [{name: Korea International Trade Association, acronyms: [KITA]}]}
  - {id: kostat, kind: agency, names: [
      {name: Ministry of Data, acronyms: [SAT], since: 2025-10-01},
      {name: Statistics Korea, until: 2025-09-30}]}
  - {id: sat, kind: agency, names: [{name: Space Agency, acronyms: [SAT], until: 2025-09-30}]}
  - {id: snu, kind: university, names: [{name: Seoul National University}]}
  - {id: iso, kind: international organisation,
     names: [{name: International Organization for Standardization, acronyms: [ISO]}]}
  - {id: meti, kind: foreign government, country: Japan,
     names: [{name: "Ministry of Economy, Trade and Industry", acronyms: [METI]}]}
  - {id: mti, kind: foreign government, country: Singapore,
     names: [{name: Ministry of Trade and Industry, alone: no}]}
  - {id: anre, kind: foreign government, country: Japan,
     names: [{name: Agency for Natural Resources, acronyms: [ANRE], alone: no}]}
"""
REGISTRY = parse_registry(TEXT)
AFTER, BEFORE = dt.date(2025, 11, 28), dt.date(2025, 9, 1)


def named(text: str, day: dt.date = AFTER) -> list[tuple[str, str, str]]:
    """Return the words that name agencies, each with the agency and the rule."""
    release = release_with(text, REGISTRY, day)
    return [(text[naming.start : naming.end], naming.agency, naming.rule) for naming in release.namings]


def issued(text: str) -> list[tuple[str, str]]:
    """Return the issuers with their roles."""
    release = release_with(text, REGISTRY)
    assert release.issuers == tuple(issuance.agency for issuance in release.issuances)
    return [(issuance.agency, issuance.role) for issuance in release.issuances]


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


class TestAcronyms:
    def test_one_of_two_bearers_counts_only_with_its_name(self) -> None:
        assert named("The KTC mark.") == []
        assert [agency for _, agency, _ in named("KTC. The Korea Trade Commission met.")] == [
            "trade-commission"
        ] * 2

    @pytest.mark.parametrize(("between", "is_named"), [(" (", True), (" ((", False), (" – ", False)])
    def test_an_acronym_vouches_for_a_name_a_space_and_a_bracket_before_it(
        self, between: str, is_named: bool
    ) -> None:
        text = f"They met the Agency for Natural Resources{between}ANRE) in May."
        by_name = ("Agency for Natural Resources", "anre", "its name")
        assert (by_name in named(text)) is is_named

    def test_each_bearer_where_brackets_say_so(self) -> None:
        text = (
            "The Korea Trade Commission (KTC) met. KTC went. "
            "The Korea Testing Certification Institute (KTC) met. KTC."
        )
        agencies = [agency for _, agency, _ in named(text)]
        assert agencies == ["trade-commission"] * 3 + ["ktc"] * 3

    def test_the_bearer_on_the_day_counts(self) -> None:
        assert [agency for _, agency, _ in named("Ask SAT.")] == ["kostat"]
        assert [agency for _, agency, _ in named("Ask SAT.", BEFORE)] == ["sat"]

    def test_brackets_take_an_acronym_away(self) -> None:
        text = "KITA met. Key Industrial Target Areas (KITA) are named. KITA are many."
        assert named(text) == [("KITA", "kita", "its acronym")]

    @pytest.mark.parametrize(
        ("text", "is_kita"),
        [
            ("The Korea International Trade Asociation (KITA) met.", True),
            ("Trade needs Key Industrial Target Areas (KITA).", True),
            ("Trade needs more Key Industrial Target Areas (KITA).", False),
        ],
    )
    def test_a_word_of_its_name_before_brackets_keeps_an_acronym(self, text: str, is_kita: bool) -> None:
        """The word has to be one of as many as the acronym has letters, and two more."""
        assert named(f"{text} KITA went.")[-1:] == ([("KITA", "kita", "its acronym")] if is_kita else [])

    def test_a_varied_name_before_brackets_stays_the_agency(self) -> None:
        text = "The Korea International Trade and Commerce Association (KITA) met."
        assert {agency for _, agency, _ in named(text)} == {"kita"}

    @pytest.mark.parametrize(
        "text",
        [
            *("ISO 9001", "ISO/IEC 27001", "ISO-14001", "Korea-ISO", "Korea–ISO", "KITA Life", "KITA&K"),
            *("www.KITA.net", "a@KITA", "XKITA", "KITAX"),
        ],
    )
    def test_parts_of_other_things(self, text: str) -> None:
        assert named(f"We saw {text} there.") == []

    @pytest.mark.parametrize(
        "text", ["ISO/TC 299", "ISO 2025 congress", "ISO-certified", "MOTIR-KITA", "KITA’s", "KITA/x"]
    )
    def test_words_by_themselves(self, text: str) -> None:
        assert {agency for _, agency, _ in named(f"We saw {text} there.")} & {"iso", "kita"}


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
    def test_of_others(self, text: str) -> None:
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
    def test_of_korea(self, text: str) -> None:
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
            ("Director General for Boats and Harbours Kim Min of MOTIR visited Riga.", [("motir", "issuer")]),
            ("Exports grew, MOTIR said on Monday.", [("motir", "issuer")]),
            ("Exports grew, said MOTIR on Monday.", [("motir", "issuer")]),
            ("MOTIR’s Trade Law Bureau met.", [("motir", "issuer")]),
            ("The Trade Law Bureau of MOTIR met.", [("motir", "issuer")]),
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
        ],
    )  # fmt: skip
    def test_who_issued_it(self, text: str, roles: list[tuple[str, str]]) -> None:
        assert issued(text) == roles

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
        [("Seo Na-mi", [("stamps", "issuer")]), ("Nami Seo", [("stamps", "issuer")]), ("Seon Ami", [])],
    )
    def test_a_head_has_the_same_words_in_any_order(self, name: str, issuers: list[tuple[str, str]]) -> None:
        stamps = "{id: stamps, kind: agency, names: [{name: Stamp Service}], heads: [{name: Seo Na-mi}]}"
        release = release_with(f"Minister {name} met exporters.", parse_registry(f"{TEXT}  - {stamps}\n"))
        assert [(issuance.agency, issuance.role) for issuance in release.issuances] == issuers

    def test_the_words_of_an_official_are_kept(self) -> None:
        text = "Minister JK Kim met exporters."
        (issuance,) = release_with(text, REGISTRY).issuances
        assert text[issuance.start : issuance.end] == "Minister JK Kim"


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
            ("the Korea Robot Institute for Trade Day", "korea-robot-institute", "Korea Robot Institute"),
            ("Inha University for Trade Day", "inha-university", "Inha University"),
            # The acronym is the id of another agency.
            ("the Korea Tile Council (KTC)", "korea-tile-council", "Korea Tile Council"),
        ],
    )  # fmt: skip
    def test_organisations(self, text: str, agency: str, name: str) -> None:
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
    def test_other_things(self, text: str) -> None:
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
    def test_what_is_no_name_or_not_surely_a_whole_one(self, text: str) -> None:
        assert named(f"They met {text} in May.") == []

    def test_what_is_of_a_parliament_leaves_it_its_name(self) -> None:
        assert [words for words, *_ in named("They met the Tide Committee of the U.S. Senate.")] == ["Senate"]

    def test_a_comma_behind_a_head_noun_ends_the_name(self) -> None:
        text = "They met the Riga Institute, Lodz Harbor Trade and the University of Lodz."
        assert [words for words, *_ in named(text)] == ["Riga Institute", "University of Lodz"]

    def test_a_body_before_its_country_may_introduce_itself(self) -> None:
        archive = archive_of(["They met Natural Resources Malta (NRMal). NRMal agreed."], REGISTRY)
        assert [agency.name.text for agency in archive.agencies.values()] == ["Natural Resources Malta"]
        assert list(archive.agencies) == ["nrmal"]

    def test_a_name_that_goes_on_is_not_cut_where_it_comes_again(self) -> None:
        text = "The Riga Institute met. They saw the Riga Institute Press, then the Riga Institute again."
        assert [words for words, *_ in named(text)] == ["Riga Institute", "Riga Institute"]

    def test_its_acronym_and_name_count_in_the_whole_release(self) -> None:
        text = (
            "KFSA? The Korea Fine Steel Association (KFSA) met. "
            "The Korea Fine Steel Association and KFSA, not KFSAX."
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
            archive = _archive(list(chosen))
            assert archive.agencies["kaba"].name.text == "Korea Art Board Association"
        assert set(_archive(texts).agencies) == {"kaba", "korea-apple-breeders-association"}

    def test_a_suggestion_can_be_pasted(self) -> None:
        archive = archive_of(
            ["The Korea “Fine” Steel Association (KFSA) and the Ministry of Mining of Kenya met KITA."],
            REGISTRY,
        )
        pasted = parse_registry(TEXT + suggestions(archive))
        new = set(pasted) - set(REGISTRY)
        assert new == {agency for agency in archive.agencies if agency != "kita"}
        assert {key: pasted[key].name for key in new} == {key: archive.agencies[key].name for key in new}
        assert pasted["ministry-of-mining-of-kenya"].kind == "foreign government"

    def test_a_suggestion_is_yaml_whatever_the_name(self) -> None:
        name = AgencyName('The: "Big" \\ Agency # 1', ("[A]",))
        archive = Archive((), {"big": Agency("big", "", (name,), is_registered=False)})
        assert parse_registry("agencies:\n" + suggestions(archive))["big"].name == name


def _archive(texts: list[tuple[str, dt.date]]) -> Archive:
    with TextStore() as store:
        releases: list[Release] = [release_of(text, store, day, f"t{day}") for text, day in texts]
        return identify(releases, REGISTRY, "KR")


def test_heads_of_one_agency_are_one_person_where_the_registry_says_so() -> None:
    archive = _archive(
        [
            ("MOTIR (Minister JK Kim) met.", dt.date(2025, 11, 1)),
            (
                "The Ministry of Trade, Industry and Resources (MOTIR, Minister Kim Jung-kwan) met.",
                dt.date(2025, 11, 3),
            ),
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
        ("Yoon Jin-sik", "Chairman", False)
    ]


def test_companions_come_most_first() -> None:
    archive = archive_of(["MOTIR met KITA.", "MOTIR met KITA and ISO.", "ISO met."], REGISTRY)
    assert companions(archive) == {
        "iso": (("kita", 1), ("motir", 1)),
        "kita": (("motir", 2), ("iso", 1)),
        "motir": (("kita", 2), ("iso", 1)),
    }


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
