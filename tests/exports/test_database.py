"""The database of an archive: what is in it, and what the JSON says too."""

from __future__ import annotations

import csv
import json
import sqlite3
import tempfile
from contextlib import closing
from pathlib import Path

import pytest
from json_lines import lines_of

from motir_archive.exports.data import sqlite
from motir_archive.problems import MachineError
from sites import GOLDEN, build_site, record, write_files


@pytest.fixture(scope="module")
def database_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The golden archive with its database."""
    folder = tmp_path_factory.mktemp("database")
    files = {path.name: path.read_text(encoding="utf-8") for path in (GOLDEN / "releases").iterdir()}
    files["archive.yaml"] += "sqlite: yes\n"
    for name in ("one", "two"):
        build_site(write_files(folder / "releases", files), folder / name)
    return folder / "one"


class TestDatabase:
    """archive.sqlite, which a setting asks for."""

    def test_it_is_not_made_unasked(self, golden_site: Path) -> None:
        assert not (golden_site / "data/archive.sqlite").exists()

    def test_it_is_the_same_bytes_each_time(self, database_site: Path) -> None:
        files = [
            (database_site.parent / name / "data/archive.sqlite").read_bytes() for name in ("one", "two")
        ]
        assert files[0] == files[1]

    def test_it_says_what_the_json_says(self, database_site: Path) -> None:
        with closing(sqlite3.connect(database_site / "data/archive.sqlite")) as database:
            assert database.execute("PRAGMA foreign_key_check").fetchall() == []
            assert database.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
            rows = database.execute(
                "SELECT address, releases.title, body FROM releases JOIN texts ON texts.number = text "
                "ORDER BY address"
            ).fetchall()
            issuers = database.execute(
                "SELECT address, id, role, rule FROM issuers JOIN releases ON releases.number = release "
                "JOIN agencies ON agencies.number = agency"
            ).fetchall()
            files = database.execute(
                "SELECT record_files.file, sources.file, first_line, last_line FROM record_files "
                "JOIN sources ON sources.number = source"
            ).fetchall()
            texts = database.execute(
                "SELECT record_files.file, collected FROM texts JOIN record_files USING (release, mark)"
            ).fetchall()
        data = lines_of(database_site, "releases.jsonl.gz")
        assert rows == sorted((each["address"], each["title"], each["text"]) for each in data)
        assert sorted(issuers) == sorted(
            (each["address"], issuer["id"], issuer["role"], issuer["rule"])
            for each in data
            for issuer in each["issuers"]
        )
        assert sorted(files) == sorted(
            (source["text"], source["file"], *source["lines"]) for each in data for source in each["sources"]
        )
        assert {*texts} == {(text["file"], text["collected"]) for each in data for text in each["texts"]}

    @pytest.mark.parametrize("base_url", ["", "https://example.org/it's/"])
    def test_addresses_are_computed(self, tmp_path: Path, base_url: str) -> None:
        dump = record("A", "It is.", "2025-11-28") + record("수소", "It was.", "2025-11-28")
        files = {"archive.yaml": "sqlite: yes\n", "a-2025-11-28.txt": dump}
        build_site(write_files(tmp_path / "releases", files), tmp_path / "site", base_url=base_url)
        with closing(sqlite3.connect(tmp_path / "site/data/archive.sqlite")) as database:
            found = {row[0] for row in database.execute("SELECT url FROM releases")}
        assert found == {f"{base_url}2025/11/28/{slug}.html" for slug in ("a", "수소")}

    def test_every_name_and_every_agency_is_there(self, tmp_path: Path) -> None:
        """A name that came back, and a body that is named too rarely for a page."""
        registry = (
            "agencies:\n  - id: mot\n    kind: ministry\n    names:\n"
            "      - {name: Ministry of Trade, acronyms: [MOT], since: 2020-01-01}\n"
            "      - {name: Ministry of Ships, since: 2010-01-01, until: 2019-12-31}\n"
            "      - {name: Ministry of Trade, until: 2009-12-31}\n"
        )
        text = "The Ministry of Trade (MOT) signed an agreement with the Harbour Research Institute, it said."
        dump = record("A", text, "2025-11-28")
        files = {"archive.yaml": "sqlite: yes\n", "agencies.yaml": registry, "a-2025-11-28.txt": dump}
        site = tmp_path / "site"
        build_site(write_files(tmp_path / "releases", files), site)
        with closing(sqlite3.connect(site / "data/archive.sqlite")) as database:
            assert database.execute("PRAGMA foreign_key_check").fetchall() == []
            assert database.execute(
                "SELECT place, names.name FROM names JOIN agencies ON number = agency WHERE id = 'mot'"
            ).fetchall() == [
                (1, "Ministry of Trade"),
                (2, "Ministry of Ships"),
                (3, "Ministry of Trade"),
            ]
            ids = {row[0] for row in database.execute("SELECT id FROM agencies")}
        (release,) = lines_of(site, "releases.jsonl.gz")
        named = {each["id"] for key in ("issuers", "partners", "mentions") for each in release[key]}
        document = json.loads((site / "data/agencies.json").read_text(encoding="utf-8"))
        with (site / "data/agencies.csv").open(encoding="utf-8-sig", newline="") as table:
            rows = {row["id"] for row in csv.DictReader(table)}
        assert ids == rows == {each["id"] for each in document["agencies"]} >= named
        assert len(named) == 2
        without_page = [each["id"] for each in document["agencies"] if "address" not in each]
        assert without_page == ["harbour-research-institute"]

    def test_words_are_found(self, database_site: Path) -> None:
        query = (
            "SELECT address FROM texts_fts JOIN texts ON texts.number = texts_fts.rowid "
            "JOIN releases ON releases.number = release WHERE texts_fts MATCH ? AND current ORDER BY rank"
        )
        found = "2025/11/28/korea-opens-test-centre-for-batteries.html"
        # By these words Datasette knows that a table can be searched: detect_fts_sql in its utils.
        known = "SELECT name FROM sqlite_master WHERE sql LIKE '%VIRTUAL TABLE%USING FTS%content=\"texts\"%'"
        with closing(sqlite3.connect(database_site / "data/archive.sqlite")) as database:
            for words in ("batteries", "battery", '"test centre"'):
                assert database.execute(query, (words,)).fetchone() == (found,), words
            assert database.execute(query, ('"centre opens"',)).fetchone() is None
            assert database.execute(known).fetchall() == [("texts_fts",)]

    def test_a_disk_that_is_full_is_told(self, database_site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        """SQLite has errors of its own, which name no file."""
        monkeypatch.setattr(sqlite, "TABLES", "PRAGMA max_page_count = 2;" + sqlite.TABLES)
        with pytest.raises(MachineError) as raised:
            build_site(database_site.parent / "releases", database_site.parent / "full")
        assert str(raised.value) == (
            f"archive.sqlite could not be made in {tempfile.gettempdir()}: database or disk is full; "
            "make room there, or name another place with TMPDIR"
        )
        assert not (database_site.parent / "full").exists()
