"""What Python and JavaScript both know about the search, in one file: tests/data/search_vectors.json.

These tests hold Python to it; those of the modules, tests/search/modules/, hold JavaScript to it.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from motir_archive.search.index import FORMAT_VERSION, is_mendable
from motir_archive.search.packing import pack, pack_ascending, unary
from motir_archive.search.plain_slugs import plain_slug
from motir_archive.search.stop_words import STOP_WORDS, is_stop_word
from motir_archive.search.terms import fold, terms, words_in
from motir_archive.site import urls
from sites import THEME

VECTORS: dict[str, Any] = json.loads(
    (Path(__file__).parents[1] / "data/search_vectors.json").read_text(encoding="utf-8")
)


def why(vector: dict[str, Any]) -> str:
    return str(vector["why"])


@pytest.mark.parametrize("vector", VECTORS["terms"], ids=why)
def test_terms(vector: dict[str, Any]) -> None:
    assert terms(vector["text"]) == vector["terms"]


@pytest.mark.parametrize("vector", VECTORS["words"], ids=why)
def test_words_of_queries(vector: dict[str, Any]) -> None:
    (word,) = words_in(vector["text"])
    assert (list(word.parts), word.needed) == (vector["parts"], vector["needed"])


@pytest.mark.parametrize("vector", VECTORS["folded"], ids=why)
def test_folding(vector: dict[str, Any]) -> None:
    assert fold(vector["text"]) == vector["folded"]


@pytest.mark.parametrize("vector", VECTORS["slugs"], ids=why)
def test_plain_slugs(vector: dict[str, Any]) -> None:
    assert plain_slug(vector["name"]) == vector["slug"]


@pytest.mark.parametrize("vector", VECTORS["stopWords"], ids=lambda vector: vector["written"])
def test_stop_words(vector: dict[str, Any]) -> None:
    assert is_stop_word(vector["term"], vector["written"]) == vector["isStopWord"]


def test_both_lists_of_stop_words_are_the_same() -> None:
    source = (THEME / "assets/search/words/stop-words.js").read_text(encoding="utf-8")
    lines = source[source.index("new Set(") : source.index(".split")].split('"')[1::2]
    assert set("".join(lines).split()) == STOP_WORDS


@pytest.mark.parametrize("vector", VECTORS["mended"], ids=why)
def test_words_to_mend_by(vector: dict[str, Any]) -> None:
    """Only words that typing errors are mended in need to be listed."""
    assert is_mendable(vector["word"]) == vector["isListed"]
    assert vector["isMended"] or not vector["isListed"]


@pytest.mark.parametrize("vector", VECTORS["packed"], ids=why)
def test_packed_numbers(vector: dict[str, Any]) -> None:
    assert pack(vector["numbers"]) == vector["packed"]


@pytest.mark.parametrize("vector", VECTORS["packedAscending"], ids=why)
def test_packed_ascending_numbers(vector: dict[str, Any]) -> None:
    numbers, marks = vector["numbers"], vector["marks"]
    packed = pack_ascending(numbers) if marks is None else pack_ascending(numbers, map(unary, marks))
    assert packed == vector["packed"]


def test_the_format() -> None:
    assert VECTORS["format"] == {"version": FORMAT_VERSION, "manifest": urls.SEARCH_INDEX}


@pytest.mark.parametrize("vector", VECTORS["paths"], ids=lambda vector: vector["path"])
def test_paths_of_pieces(vector: dict[str, Any]) -> None:
    path = urls.search_piece(*vector["names"])
    assert path == vector["path"]
    assert urls.script_of(path) == vector["script"]
