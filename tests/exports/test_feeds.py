"""Feeds as reader programs see them: feedparser reads Atom, and a schema of its specification checks JSON
Feed."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import feedparser
import pytest
from jsonschema import Draft202012Validator, FormatChecker

from sites import BASE_URL, build_site, record, write_files

_TEXT = {"type": "string", "minLength": 1}
_AUTHOR = {"type": "object", "minProperties": 1, "properties": {"name": _TEXT, "url": _TEXT, "avatar": _TEXT}}
_AUTHORS = {"type": "array", "items": _AUTHOR}
JSON_FEED = {
    "type": "object",
    "required": ["version", "title", "items"],
    "properties": {
        "version": {"const": "https://jsonfeed.org/version/1.1"},
        "title": _TEXT,
        "home_page_url": {"type": "string", "format": "uri"},
        "feed_url": {"type": "string", "format": "uri"},
        "description": _TEXT,
        "language": _TEXT,
        "authors": _AUTHORS,
        "items": {
            "type": "array",
            "items": {
                "type": "object",
                "required": ["id"],
                "anyOf": [{"required": ["content_html"]}, {"required": ["content_text"]}],
                "properties": {
                    "id": _TEXT,
                    "url": _TEXT,
                    "title": _TEXT,
                    "content_html": _TEXT,
                    "content_text": _TEXT,
                    "summary": _TEXT,
                    "date_published": {"type": "string", "format": "date-time"},
                    "date_modified": {"type": "string", "format": "date-time"},
                    "authors": _AUTHORS,
                    "tags": {"type": "array", "items": _TEXT},
                },
                "additionalProperties": False,
            },
        },
    },
    "additionalProperties": False,
}
"""After https://www.jsonfeed.org/version/1.1/, without what no archive has."""


def json_feed(site: Path, path: str = "feed.json") -> dict[str, Any]:
    feed: dict[str, Any] = json.loads((site / path).read_text(encoding="utf-8"))
    return feed


def parsed(site: Path, path: str = "feed.xml") -> Any:
    feed = feedparser.parse((site / path).read_bytes())
    assert not feed.bozo, feed.get("bozo_exception")
    return feed


def built(tmp_path: Path, files: Mapping[str, str]) -> Path:
    build_site(write_files(tmp_path / "releases", files), tmp_path / "build")
    return tmp_path / "build"


def dump(day: str, *titles: str, date: str = "2025-11-20") -> dict[str, str]:
    return {f"a-{day}.txt": "".join(record(title, f"It is of {title}.", date) for title in titles)}


@pytest.mark.parametrize("name", ["golden_site", "published_site", "real_site"])
def test_json_feeds_are_valid_and_say_what_atom_says(name: str, request: pytest.FixtureRequest) -> None:
    site: Path = request.getfixturevalue(name)
    paths = sorted(site.rglob("feed.json"))
    assert len(paths) >= 3
    for path in paths:
        feed = json.loads(path.read_text(encoding="utf-8"))
        Draft202012Validator(JSON_FEED, format_checker=FormatChecker()).validate(feed)
        atom = parsed(path.parent, "feed.xml")
        assert feed["title"] == atom.feed.title
        assert [item["id"] for item in feed["items"]] == [entry.id for entry in atom.entries]
        assert [item["title"] for item in feed["items"]] == [entry.title for entry in atom.entries]
        for item, entry in zip(feed["items"], atom.entries, strict=True):
            assert item["url"] == entry.link
            assert item.get("date_modified", item["date_published"]) == entry.updated
        if name != "real_site":
            assert feed["feed_url"] == BASE_URL + path.relative_to(site).as_posix()


def test_entries_carry_the_day_that_the_page_shows_wherever_one_reads(golden_site: Path) -> None:
    entries = parsed(golden_site).entries
    for entry in entries:
        instant = dt.datetime.fromisoformat(entry.published)
        day = dt.date.fromisoformat("-".join(entry.link.removeprefix(BASE_URL).split("/")[:3]))
        for zone in ("Pacific/Honolulu", "America/New_York", "Asia/Seoul", "Pacific/Auckland"):
            assert instant.astimezone(ZoneInfo(zone)).date() == day
    assert len(entries) == 4


def test_releases_of_long_ago_reach_subscribers_when_they_are_added(tmp_path: Path) -> None:
    new = [f"New {number}" for number in range(60)]
    files = dump("2025-11-21", *new) | dump("2025-11-28", "Old One", "Old Two", date="2019-03-01")
    feed = parsed(built(tmp_path, files))
    assert [entry.title for entry in feed.entries[:2]] == ["Old One", "Old Two"]
    assert len(feed.entries) == 50
    assert feed.feed.updated == "2025-11-28T10:30:00Z"
    assert feed.entries[0].updated == "2019-03-01T10:30:00Z"


def test_all_that_the_last_dump_brought_is_in_the_feed(tmp_path: Path) -> None:
    first = [f"Old {number}" for number in range(60)]
    later = [f"New {number}" for number in range(70)]
    files = dump("2025-11-21", *first) | dump("2025-11-28", *later)
    files["b-2025-11-28.txt"] = record("Old 7", "It is of Old 7, they said.", "2025-11-20")
    site = built(tmp_path, files)
    titles = [entry.title for entry in parsed(site).entries]
    assert set(titles) == {*later, "Old 7"}
    items = json_feed(site)["items"]
    assert [("content_html" in item) for item in items] == [True] * 50 + [False] * 21


def test_an_editor_s_note_is_no_dump_that_would_end_the_news_of_the_last_one(tmp_path: Path) -> None:
    first = [f"Old {number}" for number in range(60)]
    later = [f"New {number}" for number in range(70)]
    note = {"note-2025-11-29.md": "---\ntitle: A Note\ndate: 2025-11-20\n---\nIt was noted.\n"}
    site = built(tmp_path, dump("2025-11-21", *first) | dump("2025-11-28", *later) | note)
    assert {entry.title for entry in parsed(site).entries} == {*later, "A Note"}


def test_the_first_dump_is_no_news(tmp_path: Path) -> None:
    files = dump("2025-11-21", *[f"Old {number}" for number in range(60)])
    assert len(parsed(built(tmp_path, files)).entries) == 50


def test_a_copy_moves_nothing(tmp_path: Path) -> None:
    files = dump("2025-11-21", "One", "Two") | dump("2025-11-28", "One", "Two")
    feed = parsed(built(tmp_path, files))
    assert {entry.updated for entry in feed.entries} == {"2025-11-20T10:30:00Z"}
    assert feed.feed.updated == "2025-11-21T10:30:00Z"


@pytest.mark.parametrize(
    ("settings", "base_url", "authority"),
    [
        ("title: T\n", "", "archive.invalid"),
        ("title: T\n", "https://press.example.org/archive/", "press.example.org"),
        ("authority: example.net\n", "https://press.example.org/archive/", "example.net"),
    ],
)
def test_ids_come_from_the_authority_or_the_host(
    settings: str, base_url: str, authority: str, tmp_path: Path
) -> None:
    files = {"archive.yaml": settings} | dump("2025-11-21", "One")
    build_site(write_files(tmp_path / "releases", files), tmp_path / "build", base_url=base_url)
    assert parsed(tmp_path / "build").feed.id == f"tag:{authority},2025:feed.xml"
    page = (tmp_path / "build" / "feeds.html").read_text(encoding="utf-8")
    assert ("Not yet." in page) == (authority == "archive.invalid")
