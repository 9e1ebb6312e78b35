"""RFC 5005: the feed leads to pages with everything that ever came in, in the order of its coming."""

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


def entries(site: Path, address: str) -> set[tuple[str, str]]:
    """Return the address and the day of the text of each release of a document."""
    return {(entry.link, entry.updated) for entry in document(site, address).entries}


def test_a_program_that_goes_back_finds_every_release_once(site: Path) -> None:
    feed, *pages = walked(site)
    assert [address.split(".")[-3].rpartition("/")[2] for address in pages] == ["2", "1"]
    in_pages = [entry.title for page in pages for entry in document(site, page).entries]
    assert len(set(in_pages)) == len(in_pages) == 100
    subscribed = {entry.title for entry in document(site, feed).entries}
    assert subscribed | set(in_pages) == {*FIRST, *SECOND}


def test_pages_name_the_one_before_and_the_feed(site: Path) -> None:
    _, *pages = walked(site)
    assert {f"{BASE_URL}feed/{path.name}" for path in (site / "feed").iterdir()} == {*pages}
    for address, previous in zip(pages, [*pages[1:], ""], strict=True):
        page = document(site, address)
        assert link(page, "prev-archive") == previous
        assert link(page, "next-archive") == ""
        assert link(page, "current") == f"{BASE_URL}feed.xml"
        assert link(page, "self") == address
        assert page.feed.fh_archive == ""
    assert "fh_archive" not in document(site, "feed.xml").feed


def test_pages_stay_as_they_are_when_more_comes_in(site: Path, tmp_path: Path) -> None:
    before = snapshot(site / "feed")
    dumps = snapshot(site.parent / "releases")
    later = {"a-2025-11-30.txt": dump([f"Third {n}" for n in range(60)], "2025-11-30")}
    later["b-2025-11-30.txt"] = dump(FIRST[:3], "2025-11-20")
    after = snapshot(built(tmp_path, {name: text.decode() for name, text in dumps.items()} | later) / "feed")
    assert before.items() < after.items()


BETWEEN = {
    "another dump of the same day": {"b-2025-11-21.txt": dump(["Between"], "2025-11-20")},
    "one that is listed before it": {"0-2025-11-21.txt": dump(["Between"], "2025-11-21")},
    "one of an earlier day": {"z-2025-11-14.txt": dump(["Between"], "2025-11-13")},
    "a new text of an old release": {"c-2025-11-28.txt": dump(FIRST[:1], "2025-11-20", "It is about {}.")},
    "sixty of the same day": {"b-2025-11-21.txt": dump([f"Between {n}" for n in range(60)], "2025-11-20")},
}


@pytest.mark.parametrize("added", BETWEEN.values(), ids=BETWEEN)
def test_a_program_that_knows_the_old_pages_misses_nothing(
    site: Path, tmp_path: Path, added: dict[str, str]
) -> None:
    """It goes back until it meets an address that it knows, as RFC 5005 says, and keeps what it has."""
    known = {address: entries(site, address) for address in walked(site)[1:]}
    read = entries(site, "feed.xml").union(*known.values())
    dumps = {name: text.decode() for name, text in snapshot(site.parent / "releases").items()}
    later = built(tmp_path, dumps | added)
    for address in walked(later):
        if address in known:
            assert entries(later, address) == known[address]
            break
        read |= entries(later, address)
    all_of_it = set().union(*(entries(later, address) for address in walked(later)))
    assert all_of_it <= read
    assert len(all_of_it) > 120


def test_a_small_archive_has_no_pages(golden_site: Path) -> None:
    assert not (golden_site / "feed").exists()
    assert "prev-archive" not in (golden_site / "feed.xml").read_text(encoding="utf-8")
