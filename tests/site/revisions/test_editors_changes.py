"""Changes that the editor of the archive made: every page and feed says whose they are, and on which day."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from markup import parse
from revisions.changes import ATOM, feed
from sites import build_site, record, write_files

DUMPED = record(
    "Quays Reopen", "Four quays reopen on Monday after repairs. Ships are expected.", "2025-03-03"
)
BUOYS = record("Buoys Laid", "The office laid new buoys. They are red.", "2025-03-04")
HEAD = "---\ntitle: Quays Reopen\ndate: 2025-03-03\n---\n"
NOTE = f"{HEAD}Four quays reopen on Monday after long repairs. Ships are expected.\n"
SHORTER = "---\ntitle: Buoys Laid\ndate: 2025-03-04\n---\nThe office laid buoys. They are red.\n"
COPIES = {"a-2025-03-06.txt": DUMPED + BUOYS, "c-2025-03-10.txt": BUOYS}
FILES = COPIES | {"b-2025-03-14.md": NOTE, "buoys.md": SHORTER}


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return built(tmp_path_factory.mktemp("editors"), FILES)


def built(folder: Path, files: dict[str, str]) -> Path:
    build_site(write_files(folder / "releases", files), folder / "build")
    return folder / "build"


def words(site: Path, path: str) -> str:
    return " ".join(parse((site / path).read_text(encoding="utf-8")).one("main").text.split())


def corrections(site: Path, path: str) -> list[str]:
    """Return what the history of a release says of each correction: its heading, and how much it changed."""
    main = parse((site / f"{path}.history.html").read_text(encoding="utf-8")).one("main")
    said = [" ".join(each.text.split()) for each in main.all("h2", "p")]
    starts = [place for place, each in enumerate(said) if each.startswith("Corrected")]
    return [each for place in starts for each in said[place : place + 2]]


def test_both_feeds_of_changes_say_that_the_editor_did_it_and_no_nought(site: Path) -> None:
    entries = feed(site).iter(f"{ATOM}entry")
    told = {each.findtext(f"{ATOM}title", ""): each.findtext(f"{ATOM}content", "") for each in entries}
    items = json.loads((site / "corrections/feed.json").read_text(encoding="utf-8"))["items"]
    for said in (told, {item["title"]: item["content_html"] for item in items}):
        longer = said["Corrected by the editor of this archive: Quays Reopen"]
        shorter = said["Corrected by the editor of this archive: Buoys Laid"]
        assert "<p>1 word put in. Corrected by the editor of this archive.<" in longer
        assert "<p>1 word taken out. Corrected by the editor of this archive.<" in shorter
        assert len(said) == 2


def test_the_history_gives_the_day_of_a_correction_where_it_is_known(site: Path) -> None:
    assert corrections(site, "2025/03/03/quays-reopen") == [
        "Corrected by the editor of this archive on 14 March 2025",
        "1 word put in. Compared with the text collected on 6 March 2025.",
    ]
    assert corrections(site, "2025/03/04/buoys-laid") == [
        "Corrected by the editor of this archive",
        "1 word taken out. Compared with the text collected on 10 March 2025.",
    ]


def test_an_editor_s_note_is_no_copy_of_the_listing(site: Path) -> None:
    assert "Collected from 6 March 2025 to 10 March 2025." in words(site, "index.html")
    about = words(site, "about.html")
    assert "They were read from 2 copies of the publisher’s listing" in about
    assert "The editor of this archive wrote or corrected 2 of them." in about


def test_nothing_was_collected_where_all_was_written_by_hand(tmp_path: Path) -> None:
    site = built(tmp_path, {"b-2025-03-14.md": NOTE})
    assert "Collected" not in words(site, "index.html")
    assert "copies of the publisher’s listing" not in words(site, "about.html")


def test_two_corrections_are_told_apart(tmp_path: Path) -> None:
    second = NOTE.replace("Monday", "Tuesday")
    site = built(tmp_path, COPIES | {"b-2025-03-14.md": NOTE, "d-2025-03-15.md": second})
    assert corrections(site, "2025/03/03/quays-reopen")[:2] == [
        "Corrected by the editor of this archive on 15 March 2025",
        "1 word taken out, 1 word put in. Compared with the editor’s text of 14 March 2025.",
    ]
    page = words(site, "2025/03/03/quays-reopen.html")
    assert "this text differs from the one collected on 6 March 2025" in page
