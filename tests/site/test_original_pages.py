"""The original page of a release, where it is known: linked, sought in the Internet Archive, in data."""

from __future__ import annotations

import csv
import gzip
import json
import sqlite3
from pathlib import Path

import pytest

from markup import cited, parse
from motir_archive.commands.command_line import main
from sites import BASE_URL, build_site, record, run, write_files

HEAD = "date\ttitle\taddress\n"
SETTINGS = """\
source_pattern: https://www.example.org/news/{year}/{month}/{day}/{slug}?t={title}&d={date}
sqlite: yes
extra_formats: yes
citations: [BibTeX, RIS, CSL-JSON]
"""
LISTED = "https://www.example.org/news/1234?a=b&c=d"
BY_HAND = "---\ntitle: {title}\ndate: 2025-11-28\n{source}---\nWritten by hand, in a few words.\n"
DUMPED = record("Exports “Rise” & Fall", "They rose in all countries.", "2025-11-28") + record(
    "Imports Fall", "They fell in some countries.", "2025-11-28"
)
FOLDER = "2025/11/28"


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    releases = tmp_path_factory.mktemp("originals") / "releases"
    files = {
        "archive.yaml": SETTINGS,
        "source_links.tsv": f"{HEAD}2025-11-28\tImports  Fall\t{LISTED}\n",
        "a-2025-11-28.txt": DUMPED,
        "own.md": BY_HAND.format(title="By Hand", source=""),
        "found.md": BY_HAND.format(title="Found", source="source: https://www.example.net/found\n"),
    }
    write_files(releases, files)
    build_site(releases, releases.parent / "site", base_url=BASE_URL)
    return releases.parent / "site"


def _links(site: Path, name: str) -> list[tuple[str, str]]:
    page = parse((site / FOLDER / f"{name}.html").read_text(encoding="utf-8"))
    links = page.one("article").one("footer").all("a")
    return [(link.text, link.attributes["href"]) for link in links if "://" in link.attributes["href"]]


def test_an_address_of_the_table_goes_before_the_pattern(site: Path) -> None:
    assert _links(site, "imports-fall") == [
        ("The original page at example.org", LISTED),
        ("Look for it in the Internet Archive", f"https://web.archive.org/web/20251128/{LISTED}"),
    ]


def test_the_pattern_makes_an_address_of_date_and_title(site: Path) -> None:
    made = (
        "https://www.example.org/news/2025/11/28/exports-rise-fall"
        "?t=Exports%20%E2%80%9CRise%E2%80%9D%20%26%20Fall&d=2025-11-28"
    )
    assert _links(site, "exports-rise-fall")[0] == ("The original page at example.org", made)


def test_what_an_editor_wrote_has_the_source_that_it_names_or_none(site: Path) -> None:
    assert _links(site, "found")[0] == ("The original page at example.net", "https://www.example.net/found")
    assert _links(site, "by-hand") == []


def test_data_and_citations_name_it(site: Path) -> None:
    path = f"{FOLDER}/imports-fall.html"
    lines = gzip.decompress((site / "data/releases.jsonl.gz").read_bytes()).decode().splitlines()
    by_address = {release["address"]: release["source_url"] for release in map(json.loads, lines)}
    assert by_address[path] == LISTED
    assert by_address[f"{FOLDER}/by-hand.html"] is None
    with (site / "data/releases.csv").open(encoding="utf-8-sig", newline="") as table:
        assert {row["address"]: row["source_url"] for row in csv.DictReader(table)}[path] == LISTED
    database = sqlite3.connect(site / "data/archive.sqlite")
    asked = "SELECT source_url FROM releases WHERE address = ?"
    assert database.execute(asked, (path,)).fetchall() == [(LISTED,)]
    database.close()
    page = parse((site / path).read_text(encoding="utf-8"))
    for name in ("BibTeX", "RIS", "CSL-JSON"):
        assert "Original page: " in cited(page, name)
        assert LISTED in cited(page, name)
    article = json.loads(page.one("script", type="application/ld+json").text)["@graph"][0]
    assert article["isBasedOn"][0] == LISTED


def test_a_line_that_belongs_to_no_release_or_to_two_is_a_warning(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    twins = record("Twins", "They rose in all countries.", "2025-11-28") + record(
        "Twins", "Steel is made of iron ore and coal.", "2025-11-28"
    )
    lines = ["2025-11-27\tTwins\thttps://example.org/1", "2025-11-28\tTwins\thttps://example.org/2"]
    write_files(
        tmp_path / "releases", {"a-2025-11-28.txt": twins, "source_links.tsv": HEAD + "\n".join(lines)}
    )
    assert main(["check", "--releases", str(tmp_path / "releases")]) == 0
    said = capsys.readouterr().err
    start, end = "source_links.tsv:", "releases have this date and title, so nothing is linked"
    assert f"{start}2:1: warning[source-link]: no {end}; copy both from the release's page\n" in said
    assert f"{start}3:1: warning[source-link]: 2 {end}\n" in said


def test_a_fault_in_the_table_is_one_of_the_settings(tmp_path: Path) -> None:
    files = {"a-2025-11-28.txt": DUMPED, "source_links.tsv": "title\n"}
    write_files(tmp_path / "releases", files)
    said = run("check", folder=tmp_path)
    assert said.returncode == 2
    assert "source_links.tsv:1:1: error[source-link]: the first line does not name the columns" in said.stderr
