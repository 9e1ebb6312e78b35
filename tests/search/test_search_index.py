"""The search index: what it holds, how it is cut and packed, and that it is the same twice."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from bisect import bisect_right
from itertools import accumulate
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from search_client import Client
from search_corpus import Text, archive_of, write_index

from motir_archive.archive.record import Archive
from motir_archive.archive.store import TextStore
from motir_archive.search import index
from motir_archive.search.packing import DIGITS, pack, pack_ascending
from motir_archive.search.pieces import cut, first_names
from motir_archive.search.stems import links, stems
from motir_archive.search.weights import LEVELS, TITLE, body_levels, level, weight

GROWTH = Text(
    "Retail Grows 6.7%",
    "Retail sales grew, said the Ministry of Trade, Industry and Energy.",
    date="2025-09-30",
    issuers=("motir",),
    mentions=("kats", "samsung"),
    topics=("Trade/Investment", "Industry"),
)
GOLD = Text("Gold </script> \u2028", "Gold is up.", topics=("Industry",), earlier=("Gold is down.",))
CUT = Text("Cut", "A body that is cut o", date="2025-11-27", is_excerpt=True)


def files_of(*texts: Text, small: int = index.SMALL) -> dict[str, str]:
    with TextStore() as store:
        return dict(index.index_files(archive_of(store, texts), small=small))


def pieces_of(*texts: Text) -> dict[str, Any]:
    return {
        name: json.loads(text) for name, text in files_of(*texts, small=0).items() if name.endswith(".json")
    }


def unpacked(packed: str) -> list[int]:
    """Read numbers after the description in packing.py."""
    numbers, digits = [], [DIGITS.index(digit) for digit in packed]
    while digits:
        value, scale = 0, 1
        while digits[0] >= 32:
            value, scale = value + (digits.pop(0) - 32) * scale, scale * 32
        numbers.append(value + digits.pop(0) * scale)
    return numbers


def test_releases_are_listed_newest_first_with_day_title_and_address() -> None:
    pieces = pieces_of(GROWTH, GOLD, CUT)
    assert pieces["search/titles/0.json"]["titles"] == ["Gold </script> \u2028", "Cut", "Retail Grows 6.7%"]
    assert pieces["search/titles/0.json"]["urls"] == ["", "", ""]
    manifest = pieces["search/index.json"]
    assert (manifest["newest"], manifest["size"]) == ("2025-11-28", 3)
    assert unpacked(manifest["days"]) == [0, 1, 1, 1, 58, 1]


def test_an_address_that_title_and_day_do_not_tell_is_given() -> None:
    titles = pieces_of(Text("산업 Café"))["search/titles/0.json"]
    assert titles["urls"] == ["2025/11/28/산업-cafe.html"]


def test_facets_tell_issuers_from_mentions_and_carry_names() -> None:
    facets = pieces_of(GROWTH, GOLD, CUT)["search/facets.json"]
    assert facets["agencies"] == [
        ["kats", "Korean Agency for Technology and Standards", "KATS"],
        ["motir", "Ministry of Trade, Industry and Resources", "MOTIR"],
        ["samsung", "Samsung Electronics", ""],
    ]
    assert facets["topics"] == [["industry", "Industry"], ["trade-investment", "Trade/Investment"]]
    of_gold, of_cut = [0, 0, 1, 0], [0, 0, 0]
    assert unpacked(facets["ofReleases"]) == [*of_gold, *of_cut, 1, 2, 2, 1, 0, 2, 0, 1]
    assert unpacked(facets["revised"]) == [1]  # a distance from -1
    assert unpacked(facets["excerpts"]) == [2]


def test_only_the_current_text_is_searched() -> None:
    found = pieces_of(GOLD)["search/terms/0.json"]["terms"].split(" ")
    assert "up" in found
    assert "down" not in found


def test_terms_stand_in_the_order_of_their_code_units_with_their_postings() -> None:
    piece = pieces_of(GROWTH, CUT, Text("산업 ｶ K-beauty Ж zinc 10 9"))["search/terms/0.json"]
    found = piece["terms"].split(" ")
    assert found == sorted(set(found))
    releases = dict(zip(found, piece["releases"].split(" "), strict=True))
    assert {term: list(accumulate(unpacked(releases[term]), initial=-1))[1:] for term in ("is", "the")} == {
        "is": [0, 1],
        "the": [2],
    }
    levels = piece["levels"].split(" ")
    assert [len(each) for each in levels] == [len(unpacked(releases[term])) for term in found]


def test_forms_of_a_word_are_linked() -> None:
    terms = ["export", "exportable", "exports", "import", "importing", "산업"]
    assert links(stems(terms)) == [0, 1, 1, 0, 1, 0]


def test_words_that_begin_unlike_are_no_forms_of_one() -> None:
    die, _lie, dying = stems(["die", "lie", "dying"])
    assert die != dying


def test_a_small_index_is_one_piece_and_a_large_one_the_same_in_many() -> None:
    whole = json.loads(files_of(GROWTH, GOLD)["search/index.json"])
    pieces = pieces_of(GROWTH, GOLD)
    leads = whole["pieces"].pop("search/leads/0.json")
    assert leads["leads"] == ["Gold is up.", GROWTH.body]
    assert whole.pop("pieces") == {name: each for name, each in pieces.items() if name != "search/index.json"}
    assert whole | {"pieces": {}} == pieces["search/index.json"]


def test_every_piece_says_of_which_build_it_is() -> None:
    of_gold, of_growth = pieces_of(GOLD), pieces_of(GROWTH)
    assert len({each["build"] for each in of_gold.values()}) == 1
    assert of_gold["search/index.json"]["build"] != of_growth["search/index.json"]["build"]


@pytest.mark.parametrize("small", [0, index.SMALL])
def test_the_scripts_hold_what_the_json_holds(small: int) -> None:
    files = files_of(GROWTH, GOLD, small=small)
    for name in [name for name in files if name.endswith(".json")]:
        text = files[name].removesuffix("\n")
        assert files[name.removesuffix("on")] == f'globalThis.motirArchive.receive("{name}", {text});\n'


def test_leads_are_for_use_from_disk_alone() -> None:
    names = [name for name in files_of(GROWTH, small=0) if "leads" in name]
    assert names == ["search/leads/0.js"]


def test_an_archive_that_is_too_large_for_use_from_disk_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(index, "MOST_FROM_DISK", 1)
    files = files_of(GROWTH, GOLD, small=0)
    assert [name for name in files if name.endswith(".js")] == ["search/index.js"]
    assert '"tooLarge":2' in files["search/index.js"]


@pytest.mark.parametrize("small", [0, index.SMALL])
def test_an_empty_index_is_searched(tmp_path: Path, small: int) -> None:
    client = Client(write_index(tmp_path, small=small))
    for answer in client.run(["search", "gold"], ["search", ""]):
        assert (answer["total"], answer["hits"]) == (0, [])
    assert dict(index.index_files(Archive(())))


def test_the_index_is_the_same_whatever_the_hash_seed() -> None:
    program = (
        "from test_search_index import *; print(files_of(GROWTH, GOLD, CUT)['search/index.json'].encode())"
    )
    outputs = {
        subprocess.run(
            [sys.executable, "-c", program],
            env=os.environ | {"PYTHONHASHSEED": seed, "PYTHONPATH": str(Path(__file__).parent)},
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("1", "2", "3")
    }
    assert len(outputs) == 1


def test_numbers_are_packed_as_described() -> None:
    # 100 = 4 + 3 * 32: a digit that goes on has 32 added.
    assert pack([1, 31, 100]) == "1" + "v" + "A3"
    assert pack_ascending([0, 3, 103]) == "1" + "3" + "A3"


@given(st.lists(st.integers(0, 10_000_000)))
def test_packed_numbers_can_be_read(numbers: list[int]) -> None:
    assert unpacked(pack(numbers)) == numbers


@given(st.lists(st.integers(1, 40), max_size=60), st.integers(1, 50), st.data())
def test_pieces_are_cut_without_gaps_and_found_by_their_first_names(
    sizes: list[int], target: int, data: st.DataObject
) -> None:
    words = st.text("abc", min_size=1, max_size=4)
    names = sorted(data.draw(st.lists(words, unique=True, min_size=len(sizes), max_size=len(sizes))))
    pieces = list(cut(sizes, target))
    assert [place for piece in pieces for place in piece] == list(range(len(sizes)))
    bounds = first_names(names, pieces)
    for number, piece in enumerate(pieces):
        for place in piece:
            assert bisect_right(bounds, names[place]) - 1 == number
        assert len(piece) == 1 or sum(sizes[place] for place in piece) <= target


def test_forms_of_a_word_stay_in_one_piece() -> None:
    assert [list(piece) for piece in cut([5, 5, 5, 5], 10, ["a", "b", "b", "c"])] == [[0, 1, 2], [3]]
    assert [list(piece) for piece in cut([5, 5, 5, 5], 10, ["a", "b", "c", "d"])] == [[0, 1], [2, 3]]


def test_levels_follow_weights() -> None:
    assert weight(0) == 0
    for each in range(1, LEVELS):
        assert level(weight(each)) == each
    assert level(1e9) == LEVELS - 1
    assert level(1e-9) == 1


def test_a_further_occurrence_says_ever_less_and_a_long_text_less_than_a_short_one() -> None:
    once, twice, thrice = (TITLE.weight(count, 1) for count in (1, 2, 3))
    assert once < twice < thrice
    assert thrice - twice < twice - once
    assert body_levels(0.5)[3] > body_levels(2)[3] > body_levels(2)[1]
