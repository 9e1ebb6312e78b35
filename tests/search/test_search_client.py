"""The search client: its answers, filters and orders, and what it says when something is wrong."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest
from search_client import Client
from search_corpus import Text, write_index

from motir_archive.search import term_pieces
from motir_archive.search.entries import PER_PIECE

TEXTS = (
    Text("Solar Park Opens", "The solar park opens.", "2025-11-28", ("motir",), ("kats",), ("Energy",)),
    Text("Solar Standards", "On solar cells.", "2025-11-02", ("kats",), (), ("Industry", "Energy")),
    Text("Solar Exports", "Solar goes abroad.", "2025-10-31", ("motir",), (), ("Industry",), ("Earlier.",)),
    Text("Solar Plan", "A solar plan is cut o", "2024-12-31", is_excerpt=True),
    Text("Wind Park Opens", "The wind park opens.", "2024-06-01", ("motir",)),
)


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_index(tmp_path_factory.mktemp("site"), *TEXTS)


@pytest.fixture(scope="module")
def in_pieces(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The same site with its index in pieces, as that of a large archive."""
    return write_index(tmp_path_factory.mktemp("pieces"), *TEXTS, small=0)


@pytest.fixture(scope="module", params=["site", "in_pieces"])
def client(request: pytest.FixtureRequest) -> Client:
    return Client(request.getfixturevalue(request.param))


def test_a_hit_has_all_that_a_page_shows(client: Client) -> None:
    answer = client.search("park solar")
    hit = answer["hits"][0]
    assert hit.pop("score") > 0
    assert hit == {
        "release": 0,
        "url": "2025/11/28/solar-park-opens.html",
        "title": "Solar Park Opens",
        "date": "2025-11-28",
        "issuers": ["MOTIR"],
        "snippet": "The solar park opens.",
        "excerpt": False,
        "revised": False,
        "hasAll": True,
    }


def test_revised_releases_and_excerpts_are_marked(client: Client) -> None:
    flags = {hit["title"]: (hit["excerpt"], hit["revised"]) for hit in client.search("solar")["hits"]}
    assert flags["Solar Exports"] == (False, True)
    assert flags["Solar Plan"] == (True, False)


@pytest.mark.parametrize(
    ("options", "titles"),
    [
        ({"agency": "motir"}, {"Solar Park Opens", "Solar Exports"}),
        ({"agency": "kats"}, {"Solar Standards"}),
        ({"agency": "KATS", "named": True}, {"Solar Park Opens", "Solar Standards"}),
        ({"topic": "energy"}, {"Solar Park Opens", "Solar Standards"}),
        ({"topic": "energy", "agency": "motir"}, {"Solar Park Opens"}),
        ({"from": "2025-11"}, {"Solar Park Opens", "Solar Standards"}),
        ({"from": "2025-11-02", "to": "2025-11-02"}, {"Solar Standards"}),
        ({"from": "2025-10-31", "to": "2025-11-27"}, {"Solar Standards", "Solar Exports"}),
        ({"to": "2024"}, {"Solar Plan"}),
        ({"from": "2025", "to": "2025-10"}, {"Solar Exports"}),
        ({"from": "2026"}, set()),
    ],
    ids=lambda value: str(value) if isinstance(value, dict) else ", ".join(sorted(value)),
)
def test_filters_narrow_down(client: Client, options: dict[str, str], titles: set[str]) -> None:
    answer = client.search("solar", **options)
    assert {hit["title"] for hit in answer["hits"]} == titles
    assert answer["total"] == len(titles)


def test_hits_can_be_ordered_by_date(client: Client) -> None:
    newest = ["Solar Park Opens", "Solar Standards", "Solar Exports", "Solar Plan"]
    assert client.titles("solar", sort="newest") == newest
    assert client.titles("solar", sort="oldest") == newest[::-1]


def test_the_limit_bounds_the_hits_not_the_total(client: Client) -> None:
    answer = client.search("solar", limit=1, sort="newest")
    assert ([hit["title"] for hit in answer["hits"]], answer["total"]) == (["Solar Park Opens"], 4)


@pytest.mark.parametrize("query", ["solar", "", "-wind"])
@pytest.mark.parametrize("sort", ["relevance", "newest", "oldest"])
def test_a_limit_of_none_still_counts(client: Client, query: str, sort: str) -> None:
    answer = client.search(query, limit=0, sort=sort)
    assert (answer["hits"], answer["total"] >= 4) == ([], True)


def test_an_empty_query_finds_everything_newest_first(client: Client) -> None:
    assert client.titles(" ") == [text.title for text in TEXTS]


@pytest.mark.parametrize("query", ["!?", "zyzzyva", "constructor", "__proto__", "toString"])
def test_a_query_that_matches_nothing_finds_nothing(client: Client, query: str) -> None:
    assert client.search(query)["hits"] == []


def test_hits_are_counted_by_year_issuer_and_topic(client: Client) -> None:
    motir = {"id": "motir", "name": "Ministry of Trade, Industry and Resources", "count": 2}
    kats = {"id": "kats", "name": "Korean Agency for Technology and Standards", "count": 1}
    energy, industry = (
        {"id": "energy", "name": "Energy", "count": 2},
        {"id": "industry", "name": "Industry", "count": 2},
    )
    assert client.search("solar", limit=1)["facets"] == {
        "years": [{"id": "2025", "name": "2025", "count": 3}, {"id": "2024", "name": "2024", "count": 1}],
        "agencies": [motir, kats],
        "topics": [energy, industry],
    }


@pytest.mark.parametrize(
    ("query", "options", "field", "message"),
    [
        ("solar agency:nobody", {}, "agency", "There is no agency “nobody” in this archive."),
        ("solar", {"topic": "none"}, "topic", "There is no topic “none” in this archive."),
        (
            "solar",
            {"from": "12/31/2015"},
            "from",
            "“12/31/2015” is not a date: write 2025, 2025-11 or 2025-11-28.",
        ),
        ("solar before:2015-13", {}, "to", "“2015-13” is not a date: write 2025, 2025-11 or 2025-11-28."),
        (
            "solar",
            {"from": "2025-12", "to": "2025-11-30"},
            "from",
            "2025-12 is after 2025-11-30, so no day is between them.",
        ),
    ],
    ids=str,
)
def test_a_filter_that_makes_no_sense_is_said_at_its_field(
    client: Client, query: str, options: dict[str, str], field: str, message: str
) -> None:
    answer = client.search(query, **options)
    assert answer["faults"] == [{"field": field, "message": message}]
    assert answer["hits"] == []


def test_the_client_lists_agencies_and_topics(client: Client) -> None:
    (created,) = client.run(["create"])
    assert sorted(agency["acronym"] for agency in created["agencies"]) == ["KATS", "MOTIR"]
    assert [topic["name"] for topic in created["topics"]] == ["Energy", "Industry"]


def test_from_disk_the_answers_are_the_same(client: Client) -> None:
    """From disk only leads are searched; here each lead is the whole text."""
    calls: list[list[Any]] = [["create"], ["search", "solar park"], ["search", "sol", {"sort": "oldest"}]]
    assert Client(client.base, loading="script").run(*calls) == client.run(*calls)


def test_from_disk_an_archive_that_is_too_large_says_what_to_do(tmp_path: Path) -> None:
    (tmp_path / "search").mkdir()
    note = '{"version":8,"tooLarge":12000}'
    (tmp_path / "search/index.js").write_text(f'motirArchive.receive("search/index.json", {note})')
    (refused,) = Client(tmp_path, loading="script").run(["create"])
    assert refused.startswith(
        "Error: From disk, archives of 12,000 releases cannot be searched. Serve the folder"
    )


@pytest.mark.parametrize(
    ("loading", "failure", "message"),
    [
        ("fetch", "refused", "could not load search/index.json: fetch failed"),
        ("fetch", "missing", "could not load search/index.json: 404 Not Found"),
        ("fetch", "garbled", "could not read search/index.json: Unexpected token '<'"),
        ("script", "missing", "could not load search/index.js"),
        ("script", "garbled", "could not read search/index.js"),
    ],
)
def test_a_failed_load_says_so_and_can_be_retried(
    site: Path, loading: str, failure: str, message: str
) -> None:
    client = Client(site, loading=loading, failures=(failure,))
    failed, answer = client.run(["create"], ["search", "wind"])
    assert failed.startswith(f"Error: {message}")
    assert [hit["title"] for hit in answer["hits"]] == ["Wind Park Opens"]


@pytest.mark.parametrize("loading", ["fetch", "script"])
@pytest.mark.parametrize(("version", "name"), [(4, "4"), (0, "0"), (None, "undefined")])
def test_another_format_is_refused_by_name(
    tmp_path: Path, loading: str, version: int | None, name: str
) -> None:
    (tmp_path / "search").mkdir()
    text = json.dumps({} if version is None else {"version": version})
    (tmp_path / "search/index.json").write_text(text)
    (tmp_path / "search/index.js").write_text(f'motirArchive.receive("search/index.json", {text})')
    (refused,) = Client(tmp_path, loading=loading).run(["create"])
    assert refused == f"Error: search/index.json has format {name}; this search client reads format 8"


@pytest.mark.parametrize(
    ("options", "message"),
    [
        ({"sort": "best"}, 'sort must be relevance, newest, oldest, not "best"'),
        ({"sort": "toString"}, 'sort must be relevance, newest, oldest, not "toString"'),
    ],
    ids=str,
)
def test_options_that_make_no_sense_are_refused(
    client: Client, options: dict[str, str], message: str
) -> None:
    assert client.run(["search", "solar", options]) == [f"Error: {message}"]


def test_a_base_that_is_no_folder_is_refused(client: Client) -> None:
    assert client.run(["create", "https://example.org/archive"]) == [
        'Error: base must end in "/", not "https://example.org/archive"'
    ]


@pytest.mark.parametrize(
    ("text", "terms", "found"),
    [
        (
            "Korea’s Retail Industry Grows 6.7% in October",
            ["korea", "retail", "6.7"],
            ["Korea’s", "Retail", "6.7%"],
        ),
        ("Exports, imports and “re-exports”.", ["export", "exports"], ["Exports", "re-exports"]),
        ("K-beauty, Kbeauty and beauty", ["beauty", "kbeauty"], ["K-beauty", "Kbeauty", "beauty"]),
        ("산업통상부는 회의를 열었다", ["산업", "업통"], ["산업통상부는"]),
        ("Nothing of it", ["solar"], []),
        ("Nothing of it", [], []),
    ],
)
def test_what_was_found_is_marked(client: Client, text: str, terms: list[str], found: list[str]) -> None:
    assert client.run(["highlight", text, terms]) == [found]
    (pieces,) = client.run(["pieces", text, terms])
    assert "".join(pieces) == text


def test_a_piece_that_fails_to_load_is_loaded_again(in_pieces: Path) -> None:
    calls = [["create"], ["search", "solar"], ["search", "solar"]]
    for failure in ("refused", "missing"):
        # The manifest and, for the list of agencies, the facets load; the piece of terms does not.
        _, failed, answer = Client(in_pieces, failures=("", "", failure)).run(*calls)
        assert failed.startswith("Error: could not load search/terms/0.json")
        assert answer["total"] == 4


def test_a_piece_of_another_build_is_refused(tmp_path: Path) -> None:
    site = write_index(tmp_path, *TEXTS, small=0)
    piece = site / "search/terms/0.json"
    piece.write_text(piece.read_text().replace('"build":"', '"build":"0'))
    (refused,) = Client(site).run(["search", "solar"])
    assert refused.startswith("Error: search/terms/0.json is of another build than search/index.json")


def test_a_query_loads_only_the_pieces_that_it_needs(tmp_path: Path) -> None:
    texts = [Text(f"Solar {number}", "Power. " * 9) for number in range(3 * PER_PIECE)]
    site = write_index(tmp_path, *texts, Text("Wind Park", "A lone wind park.", "2020-01-01"), small=0)
    for file in (
        "starts/0.json",
        "ends/0.json",
        "rest/0.json",
        *(f"entries/{number}.json" for number in range(3)),
    ):
        (site / "search" / file).unlink()
    answer = Client(site).search("park")
    assert [hit["url"] for hit in answer["hits"]] == ["2020/01/01/wind-park.html"]


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


def test_issuers_are_in_the_order_of_the_release(tmp_path: Path) -> None:
    both = Text("Both", "Talks.", issuers=("kats", "motir"))
    others = (Text(f"Other {number}", "Talks.", issuers=("motir",)) for number in range(2))
    site = write_index(tmp_path, both, Text("Plain", issuers=("motir", "kats")), *others)
    hits = {hit["title"]: hit["issuers"] for hit in Client(site).search("")["hits"]}
    assert hits["Both"] == ["KATS", "MOTIR"]
    assert hits["Plain"] == ["MOTIR", "KATS"]
    assert hits["Other 1"] == ["MOTIR"]


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


def test_a_text_that_cannot_be_had_is_said_and_read_at_the_next_try(tmp_path: Path) -> None:
    site = write_index(tmp_path, Text("Mines", "A tungsten mine opens."))
    client = Client(site, failures=("", "missing"))
    failed, answer = client.run(["search", "tungsten"], ["search", "tungsten"])
    assert re.fullmatch("Error: could not load 2025/11/28/mines.[0-9a-f]{8}.txt: 404 Not Found", failed)
    assert answer["hits"][0]["snippet"] == "A tungsten mine opens."
