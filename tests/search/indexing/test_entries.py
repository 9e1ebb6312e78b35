"""Entries of the index: what a hit shows, and the counts of agencies and topics."""

from __future__ import annotations

from base64 import b64decode
from dataclasses import replace

from search_corpus import Text, archive_of

from indexing.unpacking import CUT, GOLD, GROWTH, pieces_of, places, terms_of, unpacked
from motir_archive.model.text_store import TextStore
from motir_archive.search.entries import entry_pieces, words_of_titles
from motir_archive.search.packing import DIGITS


def test_releases_are_numbered_from_the_newest_and_an_entry_says_what_a_hit_shows() -> None:
    pieces = pieces_of(GROWTH, GOLD, CUT, Text("Silver", "Silver is down."))
    manifest = pieces["search/index.json"]
    assert (manifest["newest"], manifest["size"]) == ("2025-11-28", 4)
    assert unpacked(manifest["days"]) == [0, 2, 1, 1, 58, 1]
    entries = pieces["search/entries/0.json"]
    assert (len(b64decode(entries["marks"])), entries["longer"]) == (4 * 4, "")
    assert [*zip(*(entries[each] for each in ("titles", "urls", "issuers", "flags")), strict=True)] == [
        (" Gold  </script>  \u2028 ", "", [], "r"),
        (" Silver ", "", [], ""),
        (" Cut ", "", [], "e"),
        (" Retail  Grows  6.7% ", "", ["MOTIR"], ""),
    ]


def test_words_of_many_titles_are_told_by_their_places() -> None:
    titles = ["Gold Is Up", "Gold Is Down", "Gold Is Up", "Gold Is Café", "Up and Up"]
    pieces = pieces_of(*(Text(title) for title in titles))
    assert pieces["search/index.json"]["words"] == "Gold Is Up"
    told = ["ABC", "AB Down ", "ABC", "AB Café ", "C and C"]
    assert pieces["search/entries/0.json"]["titles"] == told


def test_words_of_four_titles_are_listed_and_three_thousand_at_most() -> None:
    assert words_of_titles(["Gold Up"] * 3 + ["Gold"]) == ["Gold"]
    words = [f"w{number}" for number in range(3001)]
    assert len(words_of_titles([" ".join(words)] * 4)) == 3000


def test_an_address_that_title_and_day_do_not_tell_is_given() -> None:
    (url,) = pieces_of(Text("산업 Café"))["search/entries/0.json"]["urls"]
    assert url == "2025/11/28/산업-cafe.html"


def test_a_mark_that_is_longer_than_others_is_told_in_two_parts() -> None:
    with TextStore() as store:
        archive = archive_of(store, [GOLD, GROWTH])
        one, other = archive.releases
        record = replace(one.current.records[0], mark_length=16)
        longer = replace(one, revisions=(replace(one.current, records=(record,)),))
        (piece,) = entry_pieces(replace(archive, releases=(longer, other)), [], with_leads=False)
        digests = [each.current.records[0].raw.sha256 for each in (one, other)]
    assert b64decode(piece["marks"]) == b"".join(digest[:4] for digest in digests)
    assert piece["longer"] == f"{digests[0].hex()[8:16]} "


def test_lengths_are_told_by_their_logarithm() -> None:
    lengths = pieces_of(Text("A", "b " * 61), Text("A", "b " * 125))["search/index.json"]["lengths"]
    assert [DIGITS.index(digit) for digit in lengths] == [30, 35]  # 64 and 128 words, the title's three times


def test_facets_tell_issuers_from_mentions_and_carry_names() -> None:
    facets = pieces_of(GROWTH, GOLD, CUT)["search/facets.json"]
    assert [each[:3] for each in facets["agencies"]] == [
        ["", "Korean Agency for Technology and Standards", "KATS"],
        ["", "Ministry of Trade, Industry and Resources", "MOTIR"],
        ["samsung", "Samsung Electronics", ""],
    ]
    assert [[places(each) for each in agency[3:]] for agency in facets["agencies"]] == [
        [[], [2]],
        [[2], []],
        [[], [2]],
    ]
    assert [[*each[:2], places(each[2])] for each in facets["topics"]] == [
        ["", "Industry", [0, 2]],
        ["", "Trade/Investment", [2]],
    ]
    assert places(facets["revised"]) == [0]
    assert places(facets["excerpts"]) == [1]


def test_only_the_current_text_is_searched() -> None:
    pieces = pieces_of(GOLD)
    found = terms_of(pieces["search/terms/0.json"]) + terms_of(pieces["search/rest/0.json"])
    assert "up" in found
    assert "down" not in found
