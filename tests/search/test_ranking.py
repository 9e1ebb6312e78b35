"""Ranking: small named corpora, indexed by Python and searched by the client; each place has its reason."""

from __future__ import annotations

from pathlib import Path

import pytest
from search_client import Client
from search_corpus import Text, write_index

FILLER = "The government will continue to work closely with industry, as it did in the years before. "


@pytest.fixture(scope="module")
def exports(tmp_path_factory: pytest.TempPathFactory) -> Client:
    """Six releases about trade, all of one day but the last two."""
    return Client(
        write_index(
            tmp_path_factory.mktemp("exports"),
            Text("Exports Soar", "Shipments rose. " + FILLER),
            Text("Minister Visits Plant", "He spoke of exports. " + FILLER),
            Text("Minister Visits Harbour", "He spoke of exports, and exports, and exports. " + FILLER),
            Text("Minister Visits Capital", "He spoke of exports. " + FILLER * 20),
            Text("Semiconductor Exports Rise", "Chips did well. " + FILLER, date="2025-11-27"),
            Text("Semiconductor Exports Rise", "Chips did well. " + FILLER, date="2025-10-27"),
        )
    )


def test_titles_go_before_bodies_and_more_before_fewer_and_short_before_long(exports: Client) -> None:
    assert exports.titles("exports") == [
        "Exports Soar",  # in the shortest title
        "Semiconductor Exports Rise",  # in a longer one
        "Semiconductor Exports Rise",  # the same, but older
        "Minister Visits Harbour",  # three times in a short body
        "Minister Visits Plant",  # once in a short body
        "Minister Visits Capital",  # once in a long body
    ]


def test_of_equals_the_newest_goes_first(exports: Client) -> None:
    hits = exports.search("semiconductor exports")["hits"][:2]
    assert [hit["date"] for hit in hits] == ["2025-11-27", "2025-10-27"]
    assert hits[0]["score"] == hits[1]["score"]


@pytest.fixture(scope="module")
def minerals(tmp_path_factory: pytest.TempPathFactory) -> Client:
    """Releases that match one word of a query or both."""
    return Client(
        write_index(
            tmp_path_factory.mktemp("minerals"),
            Text("Mineral Mineral Mineral", "Mineral upon mineral. " + FILLER),
            Text("Recycling of Paper", "Recycling, recycling. " + FILLER),
            Text("Council Meets", "The council spoke of recycling each mineral. " + FILLER),
            *(Text(f"Council Meets Again, Part {number}", FILLER) for number in range(9)),
        )
    )


def test_all_words_go_before_many_occurrences_of_one(minerals: Client) -> None:
    assert set(minerals.titles("recycling mineral")[:2]) == {"Mineral Mineral Mineral", "Council Meets"}
    assert minerals.titles("mineral recycling council")[0] == "Council Meets"


def test_a_release_needs_the_words_that_matter(minerals: Client) -> None:
    """Ten releases hold "council", three another word of the query: the rare word decides what is found."""
    assert "Council Meets Again, Part 1" not in minerals.titles("council mineral")
    assert minerals.search("council mineral")["total"] == 2


def test_words_that_occur_nowhere_do_not_count(minerals: Client) -> None:
    assert minerals.titles("mineral zyzzyva council") == minerals.titles("mineral council")


@pytest.fixture(scope="module")
def names(tmp_path_factory: pytest.TempPathFactory) -> Client:
    """Names that are spelled in more ways than one."""
    return Client(
        write_index(
            tmp_path_factory.mktemp("names"),
            Text("K-Beauty Goes Abroad"),
            Text("Beauty Contest Held", "Vitamin K was served. " + FILLER),
            Text("Beauty Is Everywhere"),
            Text("M.AX Alliance Launched", "President Kim Dae-ja spoke."),
            Text("Kim Visits", "Minister Kim Jung-kwan spoke of 85.7 billion won and 6.7 percent."),
            Text("Retail Grows 6.7% in October"),
            Text("산업통상부는 회의를 열었다"),
            Text("Trade Minister Meets Traders"),
            Text("Tradition Kept Alive"),
            Text("Standards Adopted", issuers=("kats",), topics=("Trade/Investment",)),
            Text("Ministry Opens", "No name is given.", date="2025-12-01", issuers=("motir",)),
        )
    )


@pytest.mark.parametrize(
    ("query", "best", "why"),
    [
        ("K-beauty", "K-Beauty Goes Abroad", "the name as it is written"),
        ("kbeauty", "K-Beauty Goes Abroad", "the name in one word"),
        ("k beauty", "K-Beauty Goes Abroad", "the name in two words, both in the title"),
        ("M.AX", "M.AX Alliance Launched", "a dotted name as it is written"),
        ("max alliance", "M.AX Alliance Launched", "a dotted name in one word"),
        ("Kim Dae-ja", "M.AX Alliance Launched", "this Kim, not the one in the title"),
        ("kim daeja", "M.AX Alliance Launched", "a person's name without the hyphen"),
        ("6.7%", "Retail Grows 6.7% in October", "the number in the title"),
        ("85.7", "Kim Visits", "the only release with that number"),
        ("산업통상부", "산업통상부는 회의를 열었다", "the word before its particle"),
        ("산업통상부가", "산업통상부는 회의를 열었다", "the word with another particle"),
        ("회", "산업통상부는 회의를 열었다", "the first syllable of a word"),
        ("산업통상자원부", "Ministry Opens", "the issuer's former name in Korean"),
        ("motie", "Ministry Opens", "the issuer's former acronym"),
        ("kats", "Standards Adopted", "the issuer's acronym, which the text does not give"),
        ("investment", "Standards Adopted", "the topic, which the text does not give"),
        ("Trad", "Trade Minister Meets Traders", "two words begin so, in other titles one"),
        ("trade", "Trade Minister Meets Traders", "the word itself, not a longer one"),
    ],
)
def test_the_best_hit(names: Client, query: str, best: str, why: str) -> None:
    assert names.titles(query)[:1] == [best], why


def test_a_hyphenated_name_needs_all_its_parts(names: Client) -> None:
    assert names.titles("K-beauty") == [
        "K-Beauty Goes Abroad",  # the name
        "Beauty Contest Held",  # its parts, far from each other
    ]


def test_the_last_word_alone_is_completed(names: Client) -> None:
    assert "Tradition Kept Alive" in names.titles("kept trad")
    assert names.titles("alli vitamin") == names.titles("vitamin") == ["Beauty Contest Held"]
    assert names.titles("vita ") == []


def test_the_word_itself_goes_before_longer_ones(tmp_path: Path) -> None:
    plans = [Text(f"Export Plan {number}") for number in range(20)]
    others = [Text(f"Council Meets, Part {number}") for number in range(40)]
    client = Client(write_index(tmp_path, Text("Exports Exports Exports"), *plans, *others))
    found = client.titles("export", limit=100)
    assert found[-1] == "Exports Exports Exports"  # three times, but another word
    assert len(found) == 21


def test_a_single_letter_is_not_completed(names: Client) -> None:
    assert names.titles("v") == []


def test_ranking_can_be_tuned(names: Client) -> None:
    assert names.titles("kept trade", ranking={"enough": 1, "prefix": 0}) != names.titles("kept trade")


def test_a_long_question_is_answered_by_the_best_match_of_any_words(minerals: Client) -> None:
    question = "what does the ministry think of the recycling of tungsten and of zinc from old telephones"
    assert minerals.titles(question)[0] in {"Recycling of Paper", "Council Meets"}


def test_of_titles_with_all_words_those_in_order_side_by_side_go_first(tmp_path: Path) -> None:
    client = Client(
        write_index(
            tmp_path,
            Text("Energy Use Grows and Clean Technology Follows", FILLER),
            Text("Clean Technology for the Use of Energy", FILLER),
            Text("Clean Energy Technology Is Shown in Seoul", FILLER),
            Text("Clean Energy Technologies Are Shown in Seoul", FILLER),
            Text("Technology, Clean Energy and Other Matters", FILLER),
            *(Text(f"Council Meets Again, Part {number}", FILLER) for number in range(9)),
        )
    )
    found = client.titles("clean energy technology")
    assert found[0] == "Clean Energy Technology Is Shown in Seoul"  # the words as they are, in order
    assert found[-1] == "Clean Energy Technologies Are Shown in Seoul"  # has another form
    assert found.index("Technology, Clean Energy and Other Matters") < found.index(
        "Energy Use Grows and Clean Technology Follows"
    )  # two of the words stand side by side


def test_a_question_is_answered_by_the_title_with_its_rare_words(tmp_path: Path) -> None:
    client = Client(
        write_index(
            tmp_path,
            Text("Who Was at the Opening of the Fair for the Export of Fruit", FILLER),
            Text("Night Goggles Illegally Exported", "The export of night vision goggles. " + FILLER),
            *(
                Text(f"What Was Said at the Opening of Plant {number} for the Public", FILLER)
                for number in range(9)
            ),
        )
    )
    assert client.titles("who was fined for the export of night vision goggles ")[0] == (
        "Night Goggles Illegally Exported"
    )


def test_the_order_does_not_depend_on_how_many_hits_are_asked_for(tmp_path: Path) -> None:
    texts = [Text(f"Clean Energy, Part {number}", "Energy. " * number + FILLER) for number in range(15)]
    client = Client(write_index(tmp_path, *texts))
    answers = [client.titles("energy clean", limit=limit) for limit in (3, 10, 15)]
    assert answers[2][:3] == answers[1][:3] == answers[0]
    assert answers[2][:10] == answers[1]


@pytest.fixture(scope="module")
def grids(tmp_path_factory: pytest.TempPathFactory) -> Client:
    """Releases about smart grids, some that only name them, and many about other things."""
    about = [
        Text(f"Smart Grid Plan {number}", "A smart grid needs turbines. " + FILLER) for number in range(10)
    ]
    named = [
        Text("Smart Grid Minister", "A smart grid, a smart grid: the minister left. " + FILLER),
        *(Text(f"Grid, Smart {number}", "Grid. Smart. " + FILLER) for number in range(10)),
    ]
    others = [Text(f"Other {number}", FILLER) for number in range(300)]
    return Client(write_index(tmp_path_factory.mktemp("grids"), *about, *named, *others, small=0))


SOON = {"ranking": {"subject": {"fewest": 20}}}


@pytest.mark.parametrize("query", ["grid", "smart grid", "smart grids "])
def test_of_a_subject_those_go_first_that_have_its_other_words(grids: Client, query: str) -> None:
    assert grids.titles(query, limit=1) == ["Smart Grid Minister"]
    answer = grids.search(query, limit=21, **SOON)
    assert {hit["title"][:15] for hit in answer["hits"][:10]} == {"Smart Grid Plan"}
    assert (answer["total"], len(answer["hits"])) == (21, 21)
    assert "turbines" not in answer["found"]


@pytest.mark.parametrize(
    "query", ["grid smart ", '"smart grid"', "smart grid plan minister ", "smart grid turbine", "other"]
)
def test_words_that_the_best_do_not_say_side_by_side_are_no_subject(grids: Client, query: str) -> None:
    assert grids.titles(query, **SOON) == grids.titles(query)


def test_an_order_by_date_knows_no_subject(grids: Client) -> None:
    for sort in ("newest", "oldest"):
        assert grids.titles("grid", sort=sort, **SOON) == grids.titles("grid", sort=sort)


def test_of_texts_that_say_the_same_words_those_go_first_that_say_them_side_by_side(tmp_path: Path) -> None:
    scattered = "The chain of shops is in good supply of bread. "
    client = Client(
        write_index(
            tmp_path,
            Text("Report A", scattered + FILLER),
            Text("Report B", "The supply chain of shops is in good bread of. " + FILLER),
            Text("Report C", scattered + FILLER),
        )
    )
    assert client.titles("supply chain ") == ["Report B", "Report A", "Report C"]
    assert client.titles("supply chain ", ranking={"title": {"text": 0}}) == [
        "Report A",
        "Report B",
        "Report C",
    ]


def test_words_that_share_a_form_are_near_one_another_too(tmp_path: Path) -> None:
    client = Client(
        write_index(
            tmp_path,
            Text("Report A", "Expo of bread, export. " + FILLER),
            Text("Report B", "Export expo of bread. " + FILLER),
        )
    )
    for query in ("export expo ", "export expo", "export exp"):
        assert client.titles(query) == ["Report B", "Report A"]


def test_a_question_is_as_long_as_it_is_asked_whether_or_not_its_words_occur(tmp_path: Path) -> None:
    client = Client(
        write_index(
            tmp_path,
            Text("Report A", "Russia is large."),
            Text("Report B", "It defended itself against all."),
            *(Text(f"Other {number}") for number in range(8)),
        )
    )
    assert client.titles("Russia defended itself against ") == ["Report B"]
    assert client.titles("Russia defended itself against zyzzyva ") == ["Report B", "Report A"]
