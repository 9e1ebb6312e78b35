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


def test_what_has_all_words_goes_before_what_has_some(minerals: Client) -> None:
    answer = minerals.search("council mineral ")
    assert (answer["all"], answer["total"]) == (1, 11)
    assert [hit["title"] for hit in answer["hits"]][:2] == ["Council Meets", "Mineral Mineral Mineral"]
    assert [hit["hasAll"] for hit in answer["hits"]][:2] == [True, False]


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
        ("회의를", "산업통상부는 회의를 열었다", "the word with its particle"),
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
    answer = names.search("K-beauty ")
    assert [(hit["title"], hit["hasAll"]) for hit in answer["hits"]] == [
        ("K-Beauty Goes Abroad", True),  # the name
        ("Beauty Contest Held", True),  # its parts, far from each other
        ("Beauty Is Everywhere", False),  # one part
    ]


def test_the_last_word_alone_is_completed(names: Client) -> None:
    assert "Tradition Kept Alive" in names.titles("kept trad")
    assert names.titles("alli vitamin") == names.titles("vitamin") == ["Beauty Contest Held"]
    assert names.titles("vita ") == []


def test_the_word_itself_goes_before_longer_ones(tmp_path: Path) -> None:
    client = Client(
        write_index(tmp_path, Text("Covidien Opens", "Covidien."), Text("Masks", "Against COVID-19."))
    )
    assert client.titles("covid") == ["Masks", "Covidien Opens"]


def test_a_single_letter_is_not_completed(names: Client) -> None:
    assert names.titles("v") == []


def test_a_long_question_is_answered_by_the_best_match_of_any_words(minerals: Client) -> None:
    question = "what does the ministry think of the recycling of tungsten and of zinc from old telephones"
    assert minerals.titles(question)[0] in {"Recycling of Paper", "Council Meets"}


def test_of_titles_with_all_words_those_go_first_that_say_them_as_they_are_and_in_order(
    tmp_path: Path,
) -> None:
    client = Client(
        write_index(
            tmp_path,
            Text("Clean Technology for the Use of Energy", FILLER),
            Text("Clean Energy Technology Is Shown in Seoul", FILLER),
            Text("Clean Energy Technologies Are Shown in Seoul", FILLER),
            Text("Technology, Clean Energy and Other Matters", FILLER),
            *(Text(f"Council Meets Again, Part {number}", FILLER) for number in range(9)),
        )
    )
    found = client.titles("clean energy technology ")
    assert found[0] == "Clean Energy Technology Is Shown in Seoul"  # the words as they are, in order
    assert len(found) == 4


def test_stop_words_tell_which_title_is_meant(tmp_path: Path) -> None:
    titles = ["Trade Talks with Japan on Steel", "Trade Talks against Japan on Steel"]
    client = Client(write_index(tmp_path, *(Text(title, FILLER) for title in titles)))
    for title in titles:
        assert client.titles(f"{title} ")[0] == title


def test_where_no_title_has_all_words_those_with_all_but_one_go_first(tmp_path: Path) -> None:
    """The word that is wrong is another word of the archive."""
    client = Client(
        write_index(
            tmp_path,
            Text("Woman Sentenced for Role in Fraud", FILLER),
            Text("Talks with Oman", FILLER),
            *(Text(f"Sentenced, Part {number}", "A role in a fraud. " * 4) for number in range(9)),
        )
    )
    assert "Woman Sentenced for Role in Fraud" in client.titles("oman sentenced role fraud ")[:1]


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
        Text(f"Plan {number}", "A smart grid needs turbines and turbines. " + FILLER) for number in range(12)
    ]
    named = [Text(f"Visit {number}", "A smart grid, said the minister. " + FILLER) for number in range(12)]
    others = [Text(f"Other {number}", FILLER) for number in range(300)]
    return Client(
        write_index(tmp_path_factory.mktemp("grids"), *named[:3], *about, *named[3:], *others, small=0)
    )


@pytest.mark.parametrize("query", ["smart grid ", "smart grids ", "what is a smart grid "])
def test_of_a_subject_those_go_first_that_have_its_other_words(grids: Client, query: str) -> None:
    answer = grids.search(query, limit=24)
    assert {hit["title"].split()[0] for hit in answer["hits"][:12]} == {"Plan"}
    assert (answer["total"], len(answer["hits"])) == (24, 24)
    assert "turbines" not in answer["found"]


def test_an_order_by_date_knows_no_subject(grids: Client) -> None:
    assert [title.split()[0] for title in grids.titles("smart grid ", sort="newest", limit=4)] == [
        "Visit",
        "Visit",
        "Visit",
        "Plan",
    ]
