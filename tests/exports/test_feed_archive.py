"""RFC 5005: behind the feed stand pages with everything that ever came in, in the order in which it did."""

from __future__ import annotations

from pathlib import Path
from typing import Any
from urllib.parse import urljoin

import feedparser
import pytest

from sites import BASE_URL, build_site, record, snapshot, write_files

FIRST = [f"First {number:03}" for number in range(120)]
SECOND = [f"Second {number:03}" for number in range(20)]


def dump(titles: list[str], date: str, text: str = "It is of {}.") -> str:
    return "".join(record(title, text.format(title), date) for title in titles)


def built(folder: Path, files: dict[str, str]) -> Path:
    build_site(write_files(folder / "releases", files), folder / "site", base_url=BASE_URL)
    return folder / "site"


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The archive after two dumps, the second with releases of long ago."""
    files = {"a-2025-11-21.txt": dump(FIRST, "2025-11-20"), "a-2025-11-28.txt": dump(SECOND, "2019-03-01")}
    return built(tmp_path_factory.mktemp("feeds"), files)


def document(site: Path, address: str) -> Any:
    found = feedparser.parse((site / address.removeprefix(BASE_URL)).read_bytes())
    assert not found.bozo, found.get("bozo_exception")
    assert found.feed.id == "tag:example.org,2025:feed.xml"
    return found


def link(found: Any, rel: str) -> str:
    return next((each.href for each in found.feed.links if each.rel == rel), "")


def walked(site: Path) -> list[str]:
    """Return the addresses of the documents, followed from the feed to the oldest page, as RFC 5005 says."""
    addresses = [urljoin(BASE_URL, "feed.xml")]
    while previous := link(document(site, addresses[-1]), "prev-archive"):
        addresses.append(previous)
    return addresses


def test_a_program_that_goes_back_finds_every_release_once(site: Path) -> None:
    feed, *pages = walked(site)
    assert pages == [f"{BASE_URL}feed/{number}.xml" for number in (2, 1)]
    in_pages = [entry.title for page in pages for entry in document(site, page).entries]
    assert len(set(in_pages)) == len(in_pages) == 100
    subscribed = {entry.title for entry in document(site, feed).entries}
    assert subscribed | set(in_pages) == {*FIRST, *SECOND}


def test_pages_name_each_other_and_the_feed(site: Path) -> None:
    first, second = (document(site, f"feed/{number}.xml") for number in (1, 2))
    assert (link(first, "next-archive"), link(first, "prev-archive")) == (f"{BASE_URL}feed/2.xml", "")
    assert (link(second, "next-archive"), link(second, "prev-archive")) == ("", f"{BASE_URL}feed/1.xml")
    for number, page in enumerate((first, second), 1):
        assert link(page, "current") == f"{BASE_URL}feed.xml"
        assert link(page, "self") == f"{BASE_URL}feed/{number}.xml"
        assert page.feed.fh_archive == ""
    assert "fh_archive" not in document(site, "feed.xml").feed


def test_a_page_stays_as_it_is_when_more_comes_in(site: Path, tmp_path: Path) -> None:
    before = snapshot(site / "feed")
    dumps = snapshot(site.parent / "releases")
    later = {"a-2025-11-30.txt": dump([f"Third {n}" for n in range(60)], "2025-11-30")}
    later["b-2025-11-30.txt"] = dump(FIRST[:3], "2025-11-20")
    after = snapshot(built(tmp_path, {name: text.decode() for name, text in dumps.items()} | later) / "feed")
    assert after["1.xml"] == before["1.xml"]
    lines = [line for line in after["2.xml"].split(b"\n") if b"next-archive" not in line]
    assert before["2.xml"].split(b"\n") == lines


def test_a_small_archive_has_no_pages(golden_site: Path) -> None:
    assert not (golden_site / "feed").exists()
    assert "prev-archive" not in (golden_site / "feed.xml").read_text(encoding="utf-8")
