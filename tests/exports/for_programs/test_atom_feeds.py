"""Atom feeds: valid, with the text and the links of the pages."""

from __future__ import annotations

import re
import shutil
from html.parser import HTMLParser
from pathlib import Path
from typing import Any, cast
from urllib.parse import quote, unquote, urljoin
from xml.etree import ElementTree as ET

import pytest

from for_programs.feeds import releases
from markup import squeezed
from sites import BASE_URL, REAL, build_site, record, write_files

ATOM = "{http://www.w3.org/2005/Atom}"
INSTANT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(Z|[+-]\d\d:\d\d)")
OF_EVENTS = ("corrections/feed.xml", "no-longer-listed/feed.xml")
"""Feeds of what happened to releases; there may be nothing in them."""
TAG = re.compile(r"tag:[a-z0-9.-]+(@[a-z0-9.-]+)?,\d{4}(-\d\d(-\d\d)?)?:\S+")


def feeds(site: Path) -> dict[str, ET.Element]:
    """Return every feed of a site by its path."""
    return {
        path.relative_to(site).as_posix(): ET.fromstring(path.read_bytes())  # noqa: S314 - our own
        for path in sorted(site.rglob("feed.xml"))
    }


def text_of(element: ET.Element, name: str) -> str:
    """Return the text of the only child of a name."""
    (child,) = element.findall(ATOM + name)
    return child.text or ""


class _Text(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.text = ""
        self.tags: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        assert not attrs

    def handle_data(self, data: str) -> None:
        self.text += data


def read_html(text: str) -> _Text:
    reader = _Text()
    reader.feed(text)
    reader.close()
    return reader


def links(element: ET.Element, rel: str) -> list[str]:
    """Return where the links of a relation lead; without one it is `alternate` (RFC 4287, 4.2.7.2)."""
    found = element.findall(f"{ATOM}link")
    return [link.attrib["href"] for link in found if link.attrib.get("rel", "alternate") == rel]


def test_the_archive_its_topics_and_agencies_that_issued_have_feeds(site: Path) -> None:
    issued = {issuer["id"] for data in releases(site).values() for issuer in cast("Any", data["issuers"])}
    in_json = {"", "corrections/", "no-longer-listed/"}
    in_json |= {f"searches/{path.parent.name}/" for path in site.glob("searches/*/index.html")}
    lists = in_json | {f"agencies/{agency}/" for agency in issued}
    lists |= {f"topics/{path.parent.name}/" for path in site.glob("topics/*/index.html")}
    assert set(feeds(site)) == {f"{path}feed.xml" for path in lists}
    if site.parent.name.startswith("golden"):  # the archive that asks for extra_formats
        in_json = lists
    assert {path.relative_to(site).as_posix() for path in site.rglob("feed.json")} == {
        f"{path}feed.json" for path in in_json
    }


def test_feeds_are_valid_atom(site: Path) -> None:
    """RFC 4287: what has to be there, once, in its form."""
    for path, feed in feeds(site).items():
        assert feed.tag == f"{ATOM}feed"
        assert text_of(feed, "title").strip(), path
        assert feed.findall(f"{ATOM}author/{ATOM}name"), path
        entries = feed.findall(f"{ATOM}entry")
        assert len(entries) <= 50, path
        assert entries or path in OF_EVENTS or path.startswith("searches/"), path
        for element in (feed, *entries):
            assert TAG.fullmatch(text_of(element, "id")), path
            assert INSTANT.fullmatch(text_of(element, "updated")), path
            assert len(links(element, "alternate")) == 1, path
        for entry in entries:
            assert text_of(entry, "title").strip(), path
            for published in entry.findall(f"{ATOM}published"):
                assert INSTANT.fullmatch(published.text or ""), path
                assert (published.text or "") <= text_of(entry, "updated"), path
            assert entry.findall(f"{ATOM}published") or path in OF_EVENTS, path
            assert all((name.text or "").strip() for name in entry.findall(f"{ATOM}author/{ATOM}name")), path
        ids = [text_of(entry, "id") for entry in entries]
        assert len(set(ids)) == len(ids), path
        assert text_of(feed, "id") not in ids, path
        if entries:
            assert text_of(feed, "updated") >= max(text_of(entry, "updated") for entry in entries), path


def test_no_two_feeds_have_one_id(site: Path) -> None:
    ids = [text_of(feed, "id") for feed in feeds(site).values()]
    assert len(set(ids)) == len(ids)


def test_an_entry_is_the_same_in_every_feed(site: Path) -> None:
    """A reader of two feeds is shown a release once."""
    seen: dict[str, str] = {}
    for path, feed in feeds(site).items():
        if path in OF_EVENTS:
            continue
        for entry in feed.findall(f"{ATOM}entry"):
            content = text_of(entry, "title") + text_of(entry, "summary")
            assert seen.setdefault(text_of(entry, "id"), content) == content
            assert bool(entry.findall(f"{ATOM}content")) is (path == "feed.xml"), path


def test_links_of_feeds_lead_to_pages(site: Path) -> None:
    base = BASE_URL if (site / "sitemap.xml").is_file() else ""
    for path, feed in feeds(site).items():
        here = f"https://reader.example/{quote(path)}"
        root = base or "https://reader.example/"
        for element in (feed, *feed.findall(f"{ATOM}entry")):
            for rel in ("self", "alternate"):
                for link in links(element, rel):
                    assert link.startswith(BASE_URL) if base else "://" not in link, f"{path}: {link}"
                    target = urljoin(here, link)
                    assert target.startswith(root), f"{path}: {link}"
                    file = site / unquote(target.removeprefix(root).partition("#")[0])
                    assert (file / "index.html" if file.is_dir() else file).is_file(), f"{path}: {link}"
        assert [urljoin(here, link) for link in links(feed, "self")] == [root + quote(path)]


def test_the_content_of_an_entry_is_the_text_of_the_release(golden_site: Path, real_site: Path) -> None:
    for site in (golden_site, real_site):
        texts = {data["address"]: data["text"] for data in releases(site).values()}
        found = 0
        for entry in feeds(site)["feed.xml"].findall(f"{ATOM}entry"):
            (content,) = entry.findall(f"{ATOM}content")
            assert content.attrib["type"] == "html"
            html = read_html(content.text or "")
            assert html.tags <= {"p", "h2", "ul", "li", "dl", "dt", "dd", "blockquote"}
            (link,) = links(entry, "alternate")
            address = unquote(link.removeprefix(BASE_URL))
            assert squeezed(html.text) == squeezed(str(texts[address]))
            found += 1
        assert found == len(texts)


def test_hostile_text_is_text_in_a_feed(golden_site: Path) -> None:
    hostile = '<script>alert(1)</script> {{ 7*7 }} **x** & "quotes" </script>'
    entries = feeds(golden_site)["feed.xml"].findall(f"{ATOM}entry")
    (entry,) = [entry for entry in entries if hostile in text_of(entry, "title")]
    assert text_of(entry, "title") == f"A Title with {hostile}"
    html = read_html(text_of(entry, "content"))
    assert hostile in html.text
    assert "<img src=x onerror=alert(1)>" in html.text


@pytest.mark.slow
def test_ids_do_not_depend_on_where_the_site_is_published(tmp_path: Path) -> None:
    """Nor on anything else that may change: readers would be shown everything again."""
    releases = shutil.copytree(REAL, tmp_path / "releases")
    settings = releases / "archive.yaml"
    settings.write_text(settings.read_text(encoding="utf-8") + "authority: example.org\n", encoding="utf-8")
    ids = []
    for name, base_url in (("one", ""), ("two", BASE_URL), ("three", "http://localhost:8000/")):
        build_site(releases, tmp_path / name, base_url=base_url)
        ids.append(
            {
                path: [text_of(element, "id") for element in (feed, *feed.findall(f"{ATOM}entry"))]
                for path, feed in feeds(tmp_path / name).items()
            }
        )
    assert ids[0] == ids[1] == ids[2]
    assert ids[0]["feed.xml"][:2] == [
        "tag:example.org,2025:feed.xml",
        "tag:example.org,2025:2025/11/28/"
        "korea-to-boost-recycling-of-critical-minerals-and-advanced-materials.html",
    ]


def test_the_authority_of_the_ids_is_a_setting(golden_site: Path) -> None:
    assert text_of(feeds(golden_site)["feed.xml"], "id") == "tag:example.org,2025:feed.xml"


def test_a_revision_is_news_and_a_copy_is_not(tmp_path: Path) -> None:
    """An entry is updated when its text changed, not when a later dump repeats it."""
    text = "The ministry said on Friday that exports rose by some percent in October, and that it was glad."
    one, two = "Exports Rise", "Imports Fall"
    releases = {
        "dump-2025-11-28.txt": record(one, text, "2025-11-28") + record(two, text[:-9], "2025-11-28"),
        "dump-2025-11-30.txt": record(one, text, "2025-11-28") + record(two, text, "2025-11-28"),
    }
    build_site(write_files(tmp_path / "releases", releases), tmp_path / "build")
    feed = feeds(tmp_path / "build")["feed.xml"]
    updated = {text_of(entry, "title"): text_of(entry, "updated") for entry in feed.findall(f"{ATOM}entry")}
    assert updated == {one: "2025-11-28T10:30:00Z", two: "2025-11-30T10:30:00Z"}
    assert text_of(feed, "updated") == "2025-11-30T10:30:00Z"
