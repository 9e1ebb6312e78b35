"""A real bulletin, end to end: nothing is lost and nothing is made up."""

from __future__ import annotations

import datetime as dt
import hashlib
import re
from pathlib import Path
from typing import NamedTuple

import pytest

from markup import parse, read_pages, squeezed
from motir_archive.site.dates import MONTHS
from sites import REAL

BULLETIN = REAL / "motir-2025-11-28.txt"
AGENCIES = {
    *("motir", "kats", "mcee", "snu", "kita", "kotra", "kcci", "kociri", "k-sure", "wto"),
    *("korea-core-industrial-technology-investment-association", "iec", "semi", "jedec"),
}


class Entry(NamedTuple):
    """A record of the bulletin, read without the code under test."""

    title: str
    body: str
    day: str
    raw: str


def entries() -> list[Entry]:
    """Read the bulletin: three lines a record, the date glued to the end of the third."""
    lines = BULLETIN.read_text(encoding="utf-8").split("\n")
    found = []
    for hyphen, title, text in zip(lines[0::3], lines[1::3], lines[2::3], strict=False):
        body, day = text[: -len("date2025-11-28")], text[-len("2025-11-28") :]
        assert hyphen == "-", "the bulletin is not as this reader expects it"
        assert text == f"{body}date{day}", "the bulletin is not as this reader expects it"
        found.append(Entry(title, body, day, f"{hyphen}\n{title}\n{text}\n"))
    return found


ENTRIES = entries()


def page_of(entry: Entry, site: Path) -> Path:
    """Find an entry's page by its title, among the pages of its day."""
    pages = sorted((site / entry.day.replace("-", "/")).glob("*.html"))
    (found,) = [
        page for page in pages if parse(page.read_text(encoding="utf-8")).one("h1").text == entry.title
    ]
    return found


def test_the_pages_are_these(real_site: Path) -> None:
    pages = [path.relative_to(real_site).as_posix() for path in real_site.rglob("*.html")]

    def matching(pattern: str) -> set[str]:
        return {match.group(1) for page in pages if (match := re.fullmatch(pattern, page))}

    assert len(ENTRIES) == 8
    assert len(matching(r"(\d{4}/\d\d/\d\d/(?!index).*)\.html")) == 8
    assert matching(r"(\d{4}/\d\d/\d\d)/index\.html") == {f"2025/11/{day}" for day in range(24, 29)}
    assert matching(r"(\d{4}/\d\d)/index\.html") == {"2025/11"}
    assert matching(r"(\d{4})/index\.html") == {"2025"}
    assert matching(r"agencies/(.*)/index\.html") == AGENCIES
    assert not (real_site / "topics").exists()


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda entry: entry.title[:40])
class TestEveryRelease:
    """What has to be on the page of each release."""

    def test_its_title_is_the_heading(self, entry: Entry, real_site: Path) -> None:
        page = parse(page_of(entry, real_site).read_text(encoding="utf-8"))
        assert page.one("h1").text == entry.title
        day = dt.date.fromisoformat(entry.day)
        tab = f"{entry.title}, {day.day} {MONTHS[day.month - 1]} {day.year} – MOTIR Press Release Archive"
        assert page.one("head").one("title").text == tab

    def test_its_text_is_whole(self, entry: Entry, real_site: Path) -> None:
        page = parse(page_of(entry, real_site).read_text(encoding="utf-8"))
        text = page.one(id="text")
        assert squeezed(text.text) == squeezed(entry.body)
        # Word by word too: blocks may part words, but never join or cut them.
        assert text.text.split() == entry.body.split()

    def test_its_record_is_kept_as_it_was_dumped(self, entry: Entry, real_site: Path) -> None:
        own = hashlib.sha256(entry.raw.encode("utf-8")).hexdigest()[:8]
        file = page_of(entry, real_site).with_suffix(f".{own}.txt")
        assert file.read_bytes().decode("utf-8") == entry.raw

    def test_it_is_listed_on_the_home_page_and_its_day(self, entry: Entry, real_site: Path) -> None:
        page = page_of(entry, real_site)
        for listing in (real_site / "index.html", page.parent / "index.html"):
            links = parse(listing.read_text(encoding="utf-8")).one("main").all("a")
            texts = {(listing.parent / link.attributes["href"]).resolve(): link.text for link in links}
            assert texts[page.resolve()] == entry.title


def test_agencies_that_issued_and_that_are_named_are_told_apart(real_site: Path) -> None:
    kats = parse((real_site / "agencies/kats/index.html").read_text(encoding="utf-8"))
    assert [heading.text for heading in kats.one("main").all("h2")] == ["Issued 2 releases"]
    wto = parse((real_site / "agencies/wto/index.html").read_text(encoding="utf-8"))
    assert [heading.text for heading in wto.one("main").all("h2")] == ["Named in 1 release"]
    byline = parse(page_of(ENTRIES[0], real_site).read_text(encoding="utf-8")).one("p", **{"class": "byline"})
    assert [(link.text, link.attributes["href"]) for link in byline.all("a")] == [
        ("Korean Agency for Technology and Standards", "../../../agencies/kats/index.html"),
    ]


def test_the_archive_says_where_the_texts_come_from(real_site: Path) -> None:
    for path, page in read_pages(real_site).items():
        footer = " ".join(page.all("footer")[-1].text.split())
        assert "by the Ministry of Trade, Industry and Resources" in footer, path
        assert "not an official site" in footer, path
