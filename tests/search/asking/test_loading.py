"""What the search client loads, and what it says when something cannot be had."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest
from search_client import Client
from search_corpus import Text, write_index

from asking.archives import TEXTS
from motir_archive.search.entries import PER_PIECE


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


def test_a_text_that_cannot_be_had_is_said_and_read_at_the_next_try(tmp_path: Path) -> None:
    site = write_index(tmp_path, Text("Mines", "A tungsten mine opens."))
    client = Client(site, failures=("", "missing"))
    failed, answer = client.run(["search", "tungsten"], ["search", "tungsten"])
    assert re.fullmatch("Error: could not load 2025/11/28/mines.[0-9a-f]{8}.txt: 404 Not Found", failed)
    assert answer["hits"][0]["snippet"] == "A tungsten mine opens."
