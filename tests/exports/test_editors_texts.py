"""What an editor of the archive wrote is never given as what a ministry published, in citations and data."""

from __future__ import annotations

import csv
import gzip
import json
import re
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from markup import cited, parse
from sites import BASE_URL, build_site, record, write_files

STYLES = ("Chicago", "APA", "OSCOLA", "Bluebook", "BibTeX", "RIS", "CSL-JSON")
SETTINGS = (
    f"base_url: {BASE_URL}\npublisher: Harbour Office\nextra_formats: yes\nsqlite: yes\n"
    f"citations: [{', '.join(STYLES)}]\n"
)
DUMPED = record(
    "Quays Reopen", "Four quays reopen on Monday after repairs. Ships are expected.", "2025-03-03"
)
CUT = record(
    "Buoys", "The office laid new buoys at the mouth of the river and " + "in the bay and " * 28, "2025-03-04"
)
CORRECTION = (
    "---\ntitle: Quays Reopen\ndate: 2025-03-03\n---\n"
    "Five quays reopen on Monday after repairs. Ships are expected.\n"
)
OWN = "---\ntitle: Pilots Wanted\ndate: 2025-03-05\n---\nThe office looks for pilots.\n"
FILES = {
    "archive.yaml": SETTINGS,
    "a-2025-03-06.txt": DUMPED + CUT,
    "quays-2025-03-14.md": CORRECTION,
    "pilots-2025-03-15.md": OWN,
    "lamps.md": OWN.replace("Pilots", "Lamps"),
}
CORRECTED, WRITTEN = "2025/03/03/quays-reopen", "2025/03/05/pilots-wanted"


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return built(tmp_path_factory.mktemp("editors"), FILES)


def built(folder: Path, files: dict[str, str], previous: Path | None = None) -> Path:
    build_site(write_files(folder / "releases", files), folder / "build", previous=previous)
    return folder / "build"


def page(site: Path, path: str) -> str:
    return (site / f"{path}.html").read_text(encoding="utf-8")


def citations(site: Path, path: str) -> list[str]:
    return [cited(parse(page(site, path)), style) for style in STYLES]


def linked_data(site: Path, path: str) -> dict[str, object]:
    (found,) = re.findall(r'<script type="?application/ld\+json"?>(.*?)</script>', page(site, path))
    article: dict[str, object] = json.loads(found)["@graph"][0]
    return article


def marks(site: Path, path: str) -> dict[bool, str]:
    """Return the marks of a release's texts: by whether an editor wrote it."""
    files = site.glob(f"{path}.*.txt")
    return {file.read_text(encoding="utf-8").startswith("---"): file.name.split(".")[-2] for file in files}


def test_a_correction_is_cited_as_the_editor_s(site: Path) -> None:
    of = marks(site, CORRECTED)
    for citation in citations(site, CORRECTED):
        assert re.search(
            r"[Tt]ext as corrected by the editor of this archive on (March 14|14 March|Mar\. 14),? 2025, "
            rf"{of[True]}; "
            rf"uncorrected text as collected on (March 6|6 March|Mar\. 6),? 2025, {of[False]}",
            citation,
        )
        assert f"{BASE_URL}{CORRECTED}.{of[False]}.txt" in citation
        assert f"{of[True]}.txt" not in citation


def test_a_release_that_an_editor_wrote_was_not_collected(site: Path) -> None:
    for citation in citations(site, WRITTEN):
        assert re.search(
            r"[Tt]ext as written for this archive by its editor on (March 15|15 March|Mar\. 15),? 2025",
            citation,
        )
        assert "collected" not in citation
        assert ".txt" not in citation


def test_the_day_of_an_editor_s_text_is_not_guessed(site: Path) -> None:
    (mark,) = marks(site, "2025/03/05/lamps-wanted").values()
    for citation in citations(site, "2025/03/05/lamps-wanted"):
        assert re.search(rf"[Tt]ext as written for this archive by its editor, {mark}", citation)


def test_an_excerpt_is_cited_as_one(site: Path) -> None:
    for citation in citations(site, "2025/03/04/buoys"):
        assert re.search("[Ee]xcerpt as collected on ", citation)
        assert "ext as collected" not in citation


def test_a_copy_in_an_editor_s_hand_is_cited_as_it_was_collected(tmp_path: Path) -> None:
    site = built(tmp_path, FILES | {"quays-2025-03-14.md": CORRECTION.replace("Five", "Four")})
    for citation in citations(site, CORRECTED):
        assert re.search("[Tt]ext as collected on ", citation)
        assert "editor" not in citation


def test_search_engines_are_told_whose_words_they_are(site: Path) -> None:
    corrected, written = linked_data(site, CORRECTED), linked_data(site, WRITTEN)
    assert str(corrected["creditText"]).startswith("Text as corrected by the editor of this archive on 14 ")
    assert corrected["isBasedOn"] == f"{BASE_URL}{CORRECTED}.{marks(site, CORRECTED)[False]}.txt"
    assert str(written["creditText"]).startswith("Text as written for this archive by its editor on 15 ")
    assert "isBasedOn" not in written
    assert not {"author"} & {*corrected, *written}
    assert "creditText" not in linked_data(site, "2025/03/04/buoys")


def test_an_editor_may_mend_a_text_and_no_address_that_was_cited_goes(site: Path, tmp_path: Path) -> None:
    mended = built(
        tmp_path, FILES | {"quays-2025-03-14.md": CORRECTION.replace("Five", "Six")}, previous=site
    )
    assert marks(mended, CORRECTED)[True] != marks(site, CORRECTED)[True]
    said = "".join(citations(site, CORRECTED) + citations(site, WRITTEN))
    addresses = {*re.findall(rf"{re.escape(BASE_URL)}([0-9/]+[a-z0-9./-]+?\.(?:txt|html))", said)}
    assert len(addresses) == 3
    for address in addresses:
        assert (mended / address).is_file()


def test_the_data_say_which_texts_an_editor_wrote(site: Path) -> None:
    expected = {
        f"{CORRECTED}.html": True,
        f"{WRITTEN}.html": True,
        "2025/03/05/lamps-wanted.html": True,
        "2025/03/04/buoys.html": False,
    }
    with gzip.open(site / "data/releases.jsonl.gz", "rt", encoding="utf-8") as lines:
        assert {each["address"]: each["editor"] for each in map(json.loads, lines)} == expected
    with closing(sqlite3.connect(site / "data/archive.sqlite")) as database:
        rows = database.execute("SELECT address, editor FROM releases").fetchall()
    assert {address: bool(editor) for address, editor in rows} == expected
    assert {each["address"]: each["editor"] == "true" for each in table(site)} == expected


def test_the_days_of_collecting_are_days_of_dumps(site: Path) -> None:
    days = {each["address"]: (each["first_collected"], each["last_collected"]) for each in table(site)}
    assert days[f"{CORRECTED}.html"] == ("2025-03-06", "2025-03-06")
    assert days[f"{WRITTEN}.html"] == ("", "")


def test_feeds_say_whose_words_they_bring(site: Path) -> None:
    items = json.loads((site / "feed.json").read_text(encoding="utf-8"))["items"]
    opening = {item["title"]: item["content_html"].split("</strong>")[0] for item in items}
    assert opening["Quays Reopen"].endswith("<strong>Corrected by the editor of this archive.")
    assert opening["Pilots Wanted"].endswith("<strong>Written for this archive by its editor.")
    assert "editor" not in opening["Buoys"]
    atom = (site / "feed.xml").read_text(encoding="utf-8")
    assert atom.count("Corrected by the editor of this archive.") == 1
    assert atom.count("Written for this archive by its editor.") == 2


def table(site: Path) -> list[dict[str, str]]:
    with (site / "data/releases.csv").open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))
