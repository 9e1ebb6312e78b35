"""How the index is cut and packed, and that it is the same twice."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from bisect import bisect_right
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from search_client import Client
from search_corpus import Text, write_index

from indexing.unpacking import GOLD, GROWTH, files_of, pieces_of, unpacked, unpacked_ascending
from motir_archive.model.archive import Archive
from motir_archive.search import index
from motir_archive.search.packing import DIGITS, pack, pack_ascending, unary
from motir_archive.search.pieces import cut, cut_by_use, first_names


def test_a_small_index_is_one_piece_and_a_large_one_the_same_in_many() -> None:
    whole = json.loads(files_of(GROWTH, GOLD)["search/index.json"])
    pieces = pieces_of(GROWTH, GOLD)
    assert whole.pop("pieces") == {name: each for name, each in pieces.items() if name != "search/index.json"}
    assert whole | {"pieces": {}} == pieces["search/index.json"]


def test_every_piece_says_of_which_build_it_is() -> None:
    of_gold, of_both = pieces_of(GOLD), pieces_of(GOLD, GROWTH)
    assert len({each["build"] for each in of_gold.values()}) == 1
    assert of_gold["search/index.json"]["build"] != of_both["search/index.json"]["build"]


def data_of(script: str) -> tuple[str, Any]:
    """Read the name and the data that a script of the index brings."""
    name, data = script.removeprefix("globalThis.motirArchive.receive(").removesuffix(");\n").split(", ", 1)
    return json.loads(name), json.loads(data)


@pytest.mark.parametrize("small", [0, index.SMALL])
def test_the_scripts_hold_what_the_json_holds_and_leads_too(small: int) -> None:
    files = files_of(GROWTH, GOLD, small=small)
    scripts = {path: data_of(text) for path, text in files.items() if path.endswith(".js")}
    assert scripts.keys() == {f"{name.removesuffix('on')}" for name, _ in scripts.values()}
    brought = dict(scripts.values())
    held = brought if small == 0 else brought["search/index.json"]["pieces"]
    leads = held["search/entries/0.json"].pop("leads")
    assert leads == ["Gold is up.", GROWTH.body]
    assert brought == {name: json.loads(text) for name, text in files.items() if name.endswith(".json")}


def test_an_archive_that_is_too_large_for_use_from_disk_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(index, "MOST_FROM_DISK", 1)
    files = files_of(GROWTH, GOLD, small=0)
    assert [name for name in files if name.endswith(".js")] == ["search/index.js"]
    assert '"tooLarge":2' in files["search/index.js"]


@pytest.mark.parametrize(("releases", "can_be_searched"), [(3000, True), (3001, False)])
def test_archives_of_up_to_3000_releases_can_be_searched_from_disk(
    releases: int, can_be_searched: bool
) -> None:
    files = files_of(*(Text(f"T{number}", "a") for number in range(releases)))
    assert ("tooLarge" not in files["search/index.js"]) == can_be_searched


@pytest.mark.parametrize("small", [0, index.SMALL])
def test_an_empty_index_is_searched(tmp_path: Path, small: int) -> None:
    client = Client(write_index(tmp_path, small=small))
    for answer in client.run(["search", "gold"], ["search", ""]):
        assert (answer["total"], answer["hits"]) == (0, [])
    assert dict(index.index_files(Archive(())))


@pytest.mark.slow
def test_the_index_is_the_same_whatever_the_hash_seed() -> None:
    program = (
        "from indexing.unpacking import *; print(files_of(GROWTH, GOLD, CUT)['search/index.json'].encode())"
    )
    outputs = {
        subprocess.run(
            [sys.executable, "-c", program],
            env=os.environ | {"PYTHONHASHSEED": seed, "PYTHONPATH": str(Path(__file__).parents[1])},
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("1", "2", "3")
    }
    assert len(outputs) == 1


def test_numbers_are_packed_as_described() -> None:
    # 100 = 4 + 3 * 32: a digit that goes on has 32 added.
    assert pack([1, 31, 100]) == "B" + "f" + "kD"


def test_ascending_numbers_are_packed_as_described() -> None:
    # All distances are 1, so that k is 0 and each is a zero; ones fill the last digit up.
    assert pack_ascending([0, 1, 2, 3]) == "A" + DIGITS[0b000011]
    # Distances of 1, 8 and 9 less one: 0, 7 and 8; k is 2: 0 00, 10 11, 110 00; the marks: 0, 10 and 0.
    packed = pack_ascending([0, 8, 17], [unary(0), unary(1), unary(0)])
    bits = "0" + "00" + "0" + "10" + "11" + "10" + "110" + "00" + "0" + "11"
    assert packed == "C" + "".join(DIGITS[int(bits[start : start + 6], 2)] for start in range(0, 18, 6))
    assert pack_ascending([]) == ""


@given(st.sets(st.integers(0, 100_000)), st.booleans(), st.data())
def test_packed_ascending_numbers_can_be_read(numbers: set[int], marked: bool, data: st.DataObject) -> None:
    ordered = sorted(numbers)
    marks = [data.draw(st.integers(0, 15)) if marked else 0 for _ in ordered]
    packed = pack_ascending(ordered, map(unary, marks)) if marked else pack_ascending(ordered)
    assert unpacked_ascending(packed, marked=marked) == list(zip(ordered, marks, strict=True))


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


def test_entries_that_are_used_often_have_small_pieces() -> None:
    sizes, uses = [10] * 6, [0, 0, 0, 5, 1, 0]
    assert [list(piece) for piece in cut_by_use(sizes, uses, 60, 30)] == [[0, 1, 2], [3], [4, 5]]


def test_words_of_more_than_a_tenth_of_the_releases_are_common() -> None:
    """They say nothing of what a release is about."""
    bodies = [*["gold silver"] * 9, "silver", *(f"metal{number}" for number in range(80))]
    files = files_of(*(Text(f"Title{number}", body) for number, body in enumerate(bodies)), small=0)
    common = json.loads(files["search/common.json"])["terms"].split()
    assert ("silver" in common, "gold" in common) == (True, False)
