"""The search index: what it holds, that it is the same twice, and how postings are packed."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

from hypothesis import given
from hypothesis import strategies as st
from search_client import Client
from search_corpus import Text, archive_of, write_index

from motir_archive.archive.record import Archive
from motir_archive.archive.store import TextStore
from motir_archive.search.index import index_files
from motir_archive.search.postings import DIGITS, MOST_BODY, MOST_TITLE, Frequency, Postings

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


def files_of(*texts: Text) -> dict[str, str]:
    with TextStore() as store:
        return dict(index_files(archive_of(store, texts)))


def index_of(*texts: Text) -> Any:
    return json.loads(files_of(*texts)["search/index.json"])


def test_releases_are_listed_newest_first_with_all_that_a_hit_shows() -> None:
    index = index_of(GROWTH, GOLD, CUT)
    releases = index["releases"]
    assert releases["url"] == [
        "2025/11/28/gold-script.html",
        "2025/11/27/cut.html",
        "2025/09/30/retail-grows-6-7.html",
    ]
    assert releases["title"] == ["Gold </script> \u2028", "Cut", "Retail Grows 6.7%"]
    assert releases["date"] == ["2025-11-28", "2025-11-27", "2025-09-30"]
    assert releases["lead"] == ["Gold is up.", "A body that is cut o", GROWTH.body]
    assert (releases["titleLength"], releases["bodyLength"]) == ([2, 1, 3], [3, 6, 11])
    assert (index["revised"], index["excerpts"]) == ([0], [1])


def test_issuers_come_before_mentions_and_are_told_apart() -> None:
    index = index_of(GROWTH, GOLD)
    assert [agency["id"] for agency in index["agencies"]] == ["kats", "motir", "samsung"]
    assert index["releases"]["agencies"] == [[], [1, 0, 2]]
    assert index["releases"]["issuers"] == [0, 1]


def test_agencies_and_topics_carry_their_names() -> None:
    index = index_of(GROWTH, GOLD)
    assert index["agencies"][1:] == [
        {"id": "motir", "name": "Ministry of Trade, Industry and Resources", "acronym": "MOTIR"},
        {"id": "samsung", "name": "Samsung Electronics", "acronym": ""},
    ]
    assert index["topics"] == [
        {"id": "industry", "name": "Industry"},
        {"id": "trade-investment", "name": "Trade/Investment"},
    ]
    assert index["releases"]["topics"] == [[0], [0, 1]]


def test_only_the_current_text_is_searched() -> None:
    found = index_of(GOLD)["terms"].split(" ")
    assert "up" in found
    assert "down" not in found


def test_terms_stand_in_the_order_of_their_code_units() -> None:
    found = index_of(GROWTH, Text("산업 ｶ K-beauty Ж zinc 10 9"))["terms"].split(" ")
    assert found == sorted(found)
    assert len(found) == len(set(found))


def test_the_script_holds_what_the_json_holds() -> None:
    files = files_of(GROWTH, GOLD)
    text = files["search/index.json"].removesuffix("\n")
    assert files["search/index.js"] == f'globalThis.motirArchive.receive("search/index.json", {text});\n'


def test_an_archive_without_releases_has_an_index() -> None:
    text = dict(index_files(Archive(())))["search/index.json"]
    assert json.loads(text)["releases"]["url"] == []


def test_an_empty_index_is_searched(tmp_path: Path) -> None:
    empty = {"total": 0, "hits": [], "facets": {"agencies": [], "topics": []}}
    client = Client(write_index(tmp_path))
    assert client.run(["search", "gold"], ["search", ""]) == [empty, empty]


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


def test_postings_are_packed_as_described() -> None:
    postings = Postings()
    postings.add(0, Frequency(title=0, body=2, names=0))
    postings.add(3, Frequency(title=1, body=0, names=0))
    postings.add(103, Frequency(title=9, body=99, names=9))
    # 1, 2; 3, 16; 100 = 4 + 3 * 32, 127 = 31 + 3 * 32: a digit that goes on has 32 added.
    assert postings.packed() == "12" + "3g" + "A3" + "-3".replace("-", chr(DIGITS[63]))


def test_frequencies_are_counted_up_to_a_bound() -> None:
    assert Frequency(1000, 1000, 1000) != Frequency(MOST_TITLE, MOST_BODY, 1)
    assert Frequency(1000, 1000, 1000).code == Frequency(MOST_TITLE, MOST_BODY, 1).code == 127


@given(
    st.dictionaries(
        st.integers(0, 100_000),
        st.builds(Frequency, st.integers(0, MOST_TITLE), st.integers(0, MOST_BODY), st.integers(0, 1)),
        max_size=50,
    )
)
def test_packed_postings_hold_every_number(frequencies: dict[int, Frequency]) -> None:
    postings = Postings()
    for release in sorted(frequencies):
        postings.add(release, frequencies[release])
    assert unpacked(postings.packed()) == {number: each.code for number, each in frequencies.items()}


def unpacked(packed: str) -> dict[int, int]:
    """Read postings after the description in postings.py."""
    numbers, digits = [], [DIGITS.index(digit) for digit in packed.encode()]
    while digits:
        value, scale = 0, 1
        while digits[0] >= 32:
            value, scale = value + (digits.pop(0) - 32) * scale, scale * 32
        numbers.append(value + digits.pop(0) * scale)
    codes, release = {}, -1
    for distance, code in zip(numbers[::2], numbers[1::2], strict=True):
        release += distance
        codes[release] = code
    return codes
