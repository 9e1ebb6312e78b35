"""What a query may say: words, phrases, forms, beginnings and typos."""

from __future__ import annotations

from pathlib import Path

import pytest
from search_client import Client
from search_corpus import Text, write_index

from motir_archive.search import term_pieces


@pytest.mark.parametrize("more", [(), ("Third Party",)], ids=["an earlier", "a later"])
def test_a_form_in_another_piece_is_found(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, more: tuple[str, ...]
) -> None:
    """Among `Parties` and `Party` the word is filed by the one that more titles have."""
    monkeypatch.setattr(term_pieces, "LARGEST", 20)
    texts = [Text(title, "Talks.") for title in ("Two Parties", "A Partner", "One Party", *more)]
    client = Client(write_index(tmp_path, *texts, small=0))
    for query in ("party ", "parties "):
        assert set(client.titles(query)) == {"One Party", "Two Parties", *more}
    assert client.titles("partner ") == ["A Partner"]
    assert set(client.titles("part")) == {"Two Parties", "A Partner", "One Party", *more}


def test_completions_are_found_wherever_they_stand(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(term_pieces, "LARGEST", 20)
    years = [Text(f"Plan {year}", "Talks.") for year in range(2010, 2019)]
    korean = [Text(title, "Talks.") for title in ("산업", "산림", "산불", "산촌", "산사", "산천")]
    texts = [Text("Analyses", "Talks."), Text("The Analysis", "Talks."), Text("Analysing", "Talks.")]
    client = Client(write_index(tmp_path, *years, *korean, *texts, small=0))
    assert set(client.titles("analysi")) == {"The Analysis", "Analyses", "Analysing"}
    assert client.search("201")["total"] > 0
    assert client.search("산")["total"] > 0


def test_a_long_phrase_is_found_among_many_texts_with_its_words(tmp_path: Path) -> None:
    words = "rules for trade in green steel"
    held = Text("Held", f"There are {words} now.", "2020-01-01")
    scattered = [Text(f"Part {number}", "Steel, green: in trade for rules. " * 3) for number in range(120)]
    some = [Text(f"Some {number}", "Rules for trade are old.", "2019-01-01") for number in range(120)]
    client = Client(write_index(tmp_path, held, *some, *scattered[:5], small=0))
    for sort in ("relevance", "newest", "oldest"):
        assert client.titles(f'"{words}"', sort=sort) == ["Held"]
    client = Client(write_index(tmp_path / "more", held, *scattered, small=0))
    answer = client.search(f'"{words}"', sort="newest")
    assert (answer["total"], answer["reading"]) == (0, {"read": 50, "candidates": 121})
    answer = client.search(f'"{words}"', sort="newest", texts=200)
    assert (answer["total"], answer["reading"]) == (1, {"read": 121, "candidates": 121})


def test_a_word_said_twice_is_reported_once_and_weighs_twice(tmp_path: Path) -> None:
    texts = (
        Text("A", "Solar and wind, wind.", "2025-01-02"),
        Text("B", "Solar, solar and wind.", "2025-01-01"),
    )
    client = Client(write_index(tmp_path, *texts, *(Text(f"Else {number}") for number in range(9))))
    assert client.titles("solar wind wind") == ["A", "B"]
    assert client.titles("wind solar solar ") == ["B", "A"]
    answer = client.search("zzyzx zzyzx solar")
    assert answer["missing"] == ["zzyzx"]


# ---------------------------------------------------------------- what a query may say

NEWS = (
    Text("Supply Chain Talks", "Talks about the supply chain of chips were held.", "2025-11-05", ("kats",)),
    Text(
        "Chain Stores Grow", "Stores in a chain find supply easy.", "2025-10-05", ("motir",), (), ("Energy",)
    ),
    Text("Supply of Chips", "Exports of chips. The chain of supply held.", "2025-09-05", is_excerpt=True),
    Text("Semiconductor Exporters Meet", "Exporters met in Seoul.", "2024-09-05", earlier=("They met.",)),
)


@pytest.fixture(scope="module")
def news(tmp_path_factory: pytest.TempPathFactory) -> Client:
    return Client(write_index(tmp_path_factory.mktemp("news"), *NEWS, small=0))


@pytest.mark.parametrize(
    ("query", "titles"),
    [
        ('"supply chain"', {"Supply Chain Talks"}),
        ("“supply chain”", {"Supply Chain Talks"}),
        ('"chain of supply"', {"Supply of Chips"}),
        ('"chips of exports" OR "supply-chain"', {"Supply Chain Talks"}),
        ("title:chain", {"Supply Chain Talks", "Chain Stores Grow"}),
        ('title:"chain stores"', {"Chain Stores Grow"}),
        ("stores OR semiconductor ", {"Chain Stores Grow", "Semiconductor Exporters Meet"}),
        ('supply -"supply chain"', {"Chain Stores Grow", "Supply of Chips"}),
        ("supply chain -stores", {"Supply Chain Talks", "Supply of Chips"}),
        ("chips -exports", {"Supply Chain Talks"}),
        ("supply agency:kats", {"Supply Chain Talks"}),
        ("supply agency:MOTIR", {"Chain Stores Grow"}),
        ('agency:"Korean Agency for Technology and Standards"', {"Supply Chain Talks"}),
        ("topic:energy", {"Chain Stores Grow"}),
        ("supply after:2025-10", {"Supply Chain Talks", "Chain Stores Grow"}),
        ("supply before:2025-09-05", {"Supply of Chips"}),
        ("after:2025-09-05 before:2025-10", {"Chain Stores Grow", "Supply of Chips"}),
        ("is:revised", {"Semiconductor Exporters Meet"}),
        ("is:excerpt chips", {"Supply of Chips"}),
        ("-supply", {"Semiconductor Exporters Meet"}),
    ],
)
def test_what_a_query_may_say(news: Client, query: str, titles: set[str]) -> None:
    answer = news.search(query)
    assert {hit["title"] for hit in answer["hits"]} == titles
    assert answer["total"] == len(titles)


def test_a_phrase_that_occurs_nowhere_falls_back_to_its_words_and_says_so(news: Client) -> None:
    answer = news.search('"chain chain"')
    assert answer["fellBack"]
    assert {hit["title"] for hit in answer["hits"]} == {
        "Supply Chain Talks",
        "Chain Stores Grow",
        "Supply of Chips",
    }


@pytest.mark.parametrize(
    ("query", "mended"),
    [
        ("semicondcutor", "semiconductor"),  # swapped
        ("emiconductor", "semiconductor"),  # dropped at the start
        ("semiconductorr", "semiconductor"),  # doubled at the end
        ("semocondactor", "semiconductor"),  # two, the end as it should be
        ("semiconduktoe", "semiconductor"),  # two, the beginning as it should be
        ("soeul", "seoul"),
        ("stors", "stores"),
    ],
)
def test_a_typo_is_mended_and_said(news: Client, query: str, mended: str) -> None:
    answer = news.search(f"{query} ")
    assert answer["mended"] == [{"word": query, "as": [mended]}]
    assert answer["hits"][0]["title"] == news.search(f"{mended} ")["hits"][0]["title"]
    assert answer["missing"] == []


@pytest.mark.parametrize("query", ["zyzzyva", "seo", "seouloulou", "중소기업"])
def test_a_word_that_is_like_no_other_is_missing(news: Client, query: str) -> None:
    answer = news.search(f"{query} ")
    assert (answer["missing"], answer["mended"], answer["total"]) == ([query], [], 0)


def test_other_forms_of_a_word_are_found_after_it(news: Client) -> None:
    answer = news.search("exports ")
    assert {hit["title"] for hit in answer["hits"]} == {"Supply of Chips", "Semiconductor Exporters Meet"}
    assert answer["found"] == ["exporters", "exports"]


def test_snippets_show_where_the_words_are(tmp_path: Path) -> None:
    body = "The beginning says nothing. " * 40 + "At last a tungsten mine opens. " + "And so on. " * 40
    site = write_index(tmp_path, Text("Mines", body))
    (hit,) = Client(site).search("tungsten")["hits"]
    assert "At last a tungsten mine opens." in hit["snippet"]
    assert hit["snippet"].startswith("… ")
    assert hit["snippet"].endswith(" …")
    assert len(hit["snippet"]) < 300
    (from_disk,) = Client(site, loading="script").search("tungsten")["hits"]
    assert from_disk["snippet"] == body[:300]
