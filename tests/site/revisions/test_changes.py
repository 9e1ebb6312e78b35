"""The page and the feed of changes: every one of the archive, newest first."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from markup import parse
from revisions.changes import ATOM, feed
from revisions.revised import FILES, TIED
from sites import build_site, write_files


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of the revised releases, made for an address."""
    folder = tmp_path_factory.mktemp("changes")
    releases = write_files(folder / "releases", {**FILES, **TIED})
    build_site(releases, folder / "build", base_url="https://example.org/archive/")
    return folder / "build"


def entries(site: Path) -> list[tuple[str, str, str]]:
    """Return (day, title, what changed) of each change, as the page lists them."""
    page = parse((site / "corrections" / "index.html").read_text(encoding="utf-8"))
    found = []
    for section in page.all("section", **{"class": "day"}):
        day = section.one("time").attributes["datetime"]
        for entry in section.all("article"):
            extent = " ".join(entry.one("p", **{"class": "lead"}).text.split())
            found.append((day, entry.one("h2").text.strip(), extent))
    return found


EXPECTED = [
    ("2025-03-14", "Tied", "1 word taken out, 1 word put in."),
    ("2025-03-14", "Tied", "1 word taken out, 1 word put in."),
    (
        "2025-02-20",
        "Talks Were Held",
        "1 word taken out, 4 words put in. Corrected by the editor of this archive.",
    ),
    ("2025-02-14", "Excerpt First", "2 words taken out, 2 words put in."),
    ("2025-02-07", "Ports & <b>Harbours</b>", "1 word taken out, 1 word put in."),
    ("2025-02-07", "Korea Opens a Test Centre", "1 word taken out, 4 words put in."),
    ("2025-01-24", "Korea Opens a Test Centre", "1 word taken out, 1 word put in."),
]


def test_the_page_lists_every_change_newest_first(site: Path) -> None:
    listed = entries(site)
    assert [entry[:2] for entry in listed] == [entry[:2] for entry in EXPECTED]
    assert listed == EXPECTED


def test_each_change_leads_to_its_history(site: Path) -> None:
    page = parse((site / "corrections" / "index.html").read_text(encoding="utf-8"))
    for entry in page.all("article"):
        history, release = (link.attributes["href"] for link in entry.all("a"))
        assert history == release.replace(".html", ".history.html")
        assert (site / "corrections" / history).resolve().is_file()


def test_the_feed_tells_the_same_in_the_same_order(site: Path) -> None:
    found = [
        (entry.findtext(f"{ATOM}updated", "")[:10], entry.findtext(f"{ATOM}title", ""))
        for entry in feed(site).iter(f"{ATOM}entry")
    ]
    whose = {True: "Corrected by the editor of this archive", False: "Revised"}
    assert found == [(day, f"{whose['editor' in what]}: {title}") for day, title, what in EXPECTED]


def test_of_two_changes_on_one_day_the_later_one_comes_first(site: Path) -> None:
    contents = [entry.findtext(f"{ATOM}content", "") for entry in feed(site).iter(f"{ATOM}entry")]
    assert "<ins>three</ins>" in contents[0]
    assert "<ins>two</ins>" in contents[1]


def test_the_feed_is_valid_atom(site: Path) -> None:
    root = feed(site)
    assert root.tag == f"{ATOM}feed"
    elements = [root, *root.iter(f"{ATOM}entry")]
    for element in elements:
        for name in ("id", "title", "updated"):
            assert len(element.findall(f"{ATOM}{name}")) == 1, name
        assert re.fullmatch(
            r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(Z|[+-]\d\d:\d\d)", element.findtext(f"{ATOM}updated", "")
        )
    ids = [element.findtext(f"{ATOM}id", "") for element in elements]
    assert len(set(ids)) == len(ids)
    assert all(re.fullmatch(r"tag:example\.org,2025:[!-~]+", identity) for identity in ids), ids
    assert root.findtext(f"{ATOM}author/{ATOM}name")
    links = {link.get("rel"): link.get("href") for link in root.findall(f"{ATOM}link")}
    assert links == {
        "self": "https://example.org/archive/corrections/feed.xml",
        "alternate": "https://example.org/archive/corrections/",
    }
    assert root.findtext(f"{ATOM}updated", "")[:10] == "2025-03-14"
    for entry in elements[1:]:
        (link,) = entry.findall(f"{ATOM}link")
        assert link.get("rel") == "alternate"
        assert (site / link.get("href", "").removeprefix("https://example.org/archive/")).is_file()


def test_what_the_feed_shows_is_escaped_once(site: Path) -> None:
    """The content is HTML in which the text of a release is text."""
    (ports,) = [
        entry for entry in feed(site).iter(f"{ATOM}entry") if "Ports" in entry.findtext(f"{ATOM}title", "")
    ]
    content = ports.find(f"{ATOM}content")
    assert content is not None
    assert content.get("type") == "html"
    shown = parse(f"<!doctype html>\n<html><body>{content.text}</body></html>")
    assert "Ports <b>" in shown.text
    assert "{{ 7 * 7 }}" in shown.text
    assert [change.tag for change in shown.all("ins", "del")] == ["del", "ins"]
    assert not shown.all("b")


def test_an_id_stays_when_later_dumps_come_in(site: Path, tmp_path: Path) -> None:
    """A feed reader must not show a change again because the archive has grown."""
    fewer = {name: text for name, text in FILES.items() if name < "f"}
    build_site(
        write_files(tmp_path / "releases", fewer), tmp_path / "build", base_url="https://example.org/archive/"
    )
    ids, earlier = (
        {entry.findtext(f"{ATOM}id", "") for entry in feed(folder).iter(f"{ATOM}entry")}
        for folder in (site, tmp_path / "build")
    )
    assert len(earlier) == 3
    assert earlier < ids
