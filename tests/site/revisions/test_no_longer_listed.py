"""What is no longer listed, as visitors and programs are told: its own page, the page of all, feeds, data."""

from __future__ import annotations

import csv
import gzip
import json
import sqlite3
from contextlib import closing
from pathlib import Path

import feedparser
import pytest

from markup import parse
from sites import BASE_URL, build_site, record, write_files

DAYS = ("2025-11-24", "2025-11-25", "2025-11-26", "2025-11-27", "2025-11-28")
TEXTS = ("steel is dear", "ports were shut", "a law was passed", "ships sailed early", "chips are small")
TITLES = [f"Notice of {day}" for day in DAYS]
ADDRESS = "2025/11/26/notice-of-2025-11-26.html"
SAID = (
    "The copy of the listing made on 29 November 2025 (a-2025-11-29.txt), which covers the day of this "
    "release, does not have it. The one made on 27 November 2025 (a-2025-11-27.txt) has."
)


def dump(*numbers: int) -> str:
    return "".join(record(TITLES[n], f"It says that {TEXTS[n]}.", DAYS[n]) for n in numbers)


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An archive of five releases, of which the second dump lacks the third."""
    folder = tmp_path_factory.mktemp("listed")
    files = {
        "archive.yaml": "sqlite: yes\n",
        "a-2025-11-27.txt": dump(3, 2, 1, 0),
        "a-2025-11-29.txt": dump(4, 3, 1, 0),
    }
    build_site(write_files(folder / "releases", files), folder / "build", base_url=BASE_URL)
    return folder / "build"


def words(path: Path, tag: str, **attributes: str) -> list[str]:
    page = parse(path.read_text(encoding="utf-8"))
    return [" ".join(element.text.split()) for element in page.all(tag, **attributes)]


def test_the_page_of_the_release_says_so(site: Path) -> None:
    (notice,) = words(site / ADDRESS, "p", **{"class": "notice"})
    assert notice == f"No longer listed. {SAID} All that is no longer listed"


def test_other_releases_say_nothing(site: Path) -> None:
    others = [path for path in (site / "2025/11").glob("*/notice-*.html") if path != site / ADDRESS]
    assert len(others) == 4
    assert not any("No longer listed" in path.read_text(encoding="utf-8") for path in others)


def test_a_page_lists_them(site: Path) -> None:
    page = site / "no-longer-listed/index.html"
    assert words(page, "p", **{"class": "lead"}) == [SAID]
    assert words(page, "h2") == ["Notice of 2025-11-26"]


def test_feeds_bring_them(site: Path) -> None:
    atom = feedparser.parse((site / "no-longer-listed/feed.xml").read_bytes())
    assert not atom.bozo
    (entry,) = atom.entries
    assert entry.title == "No longer listed: Notice of 2025-11-26"
    assert (entry.updated, entry.link) == ("2025-11-29T10:30:00Z", BASE_URL + ADDRESS)
    assert entry.summary == SAID
    (item,) = json.loads((site / "no-longer-listed/feed.json").read_text(encoding="utf-8"))["items"]
    assert (item["id"], item["title"], item["url"]) == (entry.id, entry.title, entry.link)
    assert item["date_published"] == entry.updated


def test_the_data_name_both_dumps(site: Path) -> None:
    lines = gzip.decompress((site / "data/releases.jsonl.gz").read_bytes()).decode().split("\n")[:-1]
    told = {release["address"]: release["no_longer_listed"] for release in map(json.loads, lines)}
    assert {address for address, gone in told.items() if gone} == {ADDRESS}
    assert told[ADDRESS] == {
        "listed": "a-2025-11-27.txt",
        "listed_on": "2025-11-27",
        "missing_from": "a-2025-11-29.txt",
        "missing_on": "2025-11-29",
    }
    with (site / "data/releases.csv").open(encoding="utf-8-sig", newline="") as table:
        days = {row["address"]: row["no_longer_listed"] for row in csv.DictReader(table)}
    assert {address: day for address, day in days.items() if day} == {ADDRESS: "2025-11-29"}
    with closing(sqlite3.connect(site / "data/archive.sqlite")) as database:
        query = "SELECT address, no_longer_listed FROM releases WHERE no_longer_listed IS NOT NULL"
        assert database.execute(query).fetchall() == [(ADDRESS, "2025-11-29")]


def test_where_nothing_shows_that_a_release_is_gone_the_page_claims_no_more(golden_site: Path) -> None:
    said = "No release is known to have been taken down."
    assert said in words(golden_site / "no-longer-listed/index.html", "p")
