"""The search index: what it holds, how it is cut and packed, and that it is the same twice."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from base64 import b64decode
from bisect import bisect_right
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from search_client import Client
from search_corpus import Text, archive_of, write_index

from motir_archive.model.archive import Archive
from motir_archive.model.text_store import TextStore
from motir_archive.search import index
from motir_archive.search import term_pieces as term_pieces_module
from motir_archive.search.entries import entry_pieces
from motir_archive.search.inverted import IndexedWord, Inverted
from motir_archive.search.packing import DIGITS, pack, pack_ascending, unary
from motir_archive.search.pieces import cut, cut_by_use, first_names
from motir_archive.search.postings import COUNTS
from motir_archive.search.stems import stem_class
from motir_archive.search.term_pieces import term_pieces

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


def unpacked_ascending(packed: str, *, marked: bool = False) -> list[tuple[int, int]]:
    """Read ascending numbers and their marks (0 where they have none) after the description in packing.py."""
    low = DIGITS.index(packed[0]) if packed else 0
    bits = "".join(f"{DIGITS.index(digit):06b}" for digit in packed[1:])
    numbers, last = [], -1
    while "0" in bits:
        ones, bits = bits.index("0"), bits[bits.index("0") + 1 :]
        rest, bits = bits[:low], bits[low:]
        last += (ones << low) + int(rest or "0", 2) + 1
        mark = bits.index("0") if marked else 0
        bits = bits[mark + 1 :] if marked else bits
        numbers.append((last, mark))
    return numbers


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


def places(packed: str) -> list[int]:
    return [number for number, _ in unpacked_ascending(packed)]


def test_only_the_current_text_is_searched() -> None:
    pieces = pieces_of(GOLD)
    found = terms_of(pieces["search/terms/0.json"]) + terms_of(pieces["search/rest/0.json"])
    assert "up" in found
    assert "down" not in found


def terms_of(piece: dict[str, str]) -> list[str]:
    return piece["terms"].replace(",", " ").split(" ")


def test_terms_stand_by_classes_with_their_postings() -> None:
    pieces = pieces_of(GROWTH, CUT, Text("산업 ｶ K-beauty Ж zinc 10 9", "It is, and was, cut; it cuts."))
    of_titles, rest = pieces["search/terms/0.json"], pieces["search/rest/0.json"]
    assert "cut,cuts" in of_titles["terms"].split(" ")
    found = terms_of(of_titles) + terms_of(rest)
    assert len(set(found)) == len(found)
    assert postings_in(of_titles)["cut"] == [(0, 2, False), (1, 3, True)]  # 4, of which the title is three
    assert postings_in(rest)["it"] == [(0, 2, False)]  # a stop word
    assert postings_in(rest)["motir"] == [(2, 1, False)]  # the issuer's acronym
    assert "motir" not in postings_in(of_titles)


def postings_in(piece: dict[str, str]) -> dict[str, list[tuple[int, int, bool]]]:
    words = [forms.split(",")[0] for forms in piece["terms"].split(" ")]
    return dict(zip(words, map(read_postings, piece["postings"].split(" ")), strict=True))


def test_stop_words_tell_the_releases_whose_titles_have_them() -> None:
    titles = ("Talks with Japan", "Talks against Japan", "The Talks with All")
    stops = pieces_of(*(Text(title, "It is about the talks.") for title in titles))["search/stops.json"]
    releases = dict(zip(stops["words"].split(" "), map(places, stops["releases"].split(" ")), strict=True))
    assert releases == {"against": [1], "all": [2], "the": [2], "with": [0, 2]}


def test_stop_words_of_titles_are_not_among_what_is_asked_for() -> None:
    pieces = pieces_of(Text("The Wind and the Sun", "Calm."))
    assert terms_of(pieces["search/terms/0.json"]) == ["sun", "wind"]
    assert terms_of(pieces["search/rest/0.json"]) == ["and", "calm", "the"]


@pytest.mark.parametrize(
    ("said", "told"), [(1, 1), (2, 2), (4, 3), (6, 5), (7, 8), (11, 8), (12, 14), (90, 14)]
)
def test_a_count_is_told_by_the_nearest_of_a_few(said: int, told: int) -> None:
    pieces = pieces_of(Text("Rain", "dust " * said))
    assert postings_in(pieces["search/rest/0.json"])["dust"] == [(0, told, False)]


def read_postings(packed: str) -> list[tuple[int, int, bool]]:
    """Read releases, counts and places in titles after the description in postings.py."""
    low = DIGITS.index(packed[0])
    bits = "".join(f"{DIGITS.index(digit):06b}" for digit in packed[1:])
    found, last = [], -1
    while "0" in bits:
        ones, bits = bits.index("0"), bits[bits.index("0") + 1 :]
        rest, bits = bits[:low], bits[low:]
        last += (ones << low) + int(rest or "0", 2) + 1
        count, bits = COUNTS[bits.index("0")], bits[bits.index("0") + 1 :]
        in_title, bits = (bits[0] == "1", bits[1:]) if count >= 3 else (False, bits)
        found.append((last, count, in_title))
    return found


def test_forms_of_a_word_are_of_one_class() -> None:
    assert {stem_class(term) for term in ("export", "exportable", "exports")} == {"exp export"}
    assert stem_class("산업") == "산업"


def test_words_that_begin_unlike_are_no_forms_of_one() -> None:
    assert len({stem_class(term) for term in ("die", "dying", "lie")}) == 3


def test_a_form_that_stands_in_another_piece_is_listed_where_its_name_leads(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(term_pieces_module, "LARGEST", 20)
    words = [
        IndexedWord(forms[0], forms, forms, "x" * 6, 1, 0)
        for forms in (["parties", "party"], ["partner"], ["zinc"])
    ]
    bounds, pieces = term_pieces(words)
    assert bounds == ["", "partn", "z"]
    assert [piece["terms"] for piece in pieces] == ["parties,party", "partner", "zinc"]
    assert [piece["elsewhere"] for piece in pieces] == ["", "party", ""]
    assert [unpacked(piece["homes"]) for piece in pieces] == [[], [0], []]


def test_a_word_is_filed_by_the_form_that_titles_have_most_often() -> None:
    titles = ("Parties Meet", "A Party", "The Party", "Meets")
    with TextStore() as store:
        words = list(Inverted(archive_of(store, [Text(each, "The parties.") for each in titles])).words())
    names = {word.forms[0]: word.name for word in words}
    assert {"parties": "party", "meet": "meet"}.items() <= names.items()
    terms = term_pieces_module.by_use(words)["terms"]
    assert [word.name for word in terms] == ["meet", "party"]


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


@pytest.mark.parametrize("small", [0, index.SMALL])
def test_an_empty_index_is_searched(tmp_path: Path, small: int) -> None:
    client = Client(write_index(tmp_path, small=small))
    for answer in client.run(["search", "gold"], ["search", ""]):
        assert (answer["total"], answer["hits"]) == (0, [])
    assert dict(index.index_files(Archive(())))


@pytest.mark.slow
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
