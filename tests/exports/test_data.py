"""Data, opened by programs that nobody here wrote: pandas, jsonschema, frictionless, SQLite."""

from __future__ import annotations

import csv
import gzip
import io
import json
import sqlite3
import tempfile
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator, FormatChecker

from markup import parse
from motir_archive.exports.data import sqlite
from motir_archive.exports.data.tables import harmless
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


def lines_of(site: Path, name: str) -> list[dict[str, Any]]:
    content = (site / "data" / name).read_bytes()
    text = (gzip.decompress(content) if name.endswith(".gz") else content).decode("utf-8")
    return [json.loads(line) for line in text.split("\n")[:-1]]


@pytest.mark.parametrize("name", ["golden_site", "real_site"])
def test_json_is_as_its_schemas_say(name: str, request: pytest.FixtureRequest) -> None:
    site: Path = request.getfixturevalue(name)
    for schema_name, documents in (
        ("release", lines_of(site, "releases.jsonl.gz")),
        ("revision", lines_of(site, "revisions.jsonl")),
        ("agencies", [json.loads((site / "data/agencies.json").read_text(encoding="utf-8"))]),
    ):
        schema = json.loads((site / f"data/{schema_name}.schema.json").read_text(encoding="utf-8"))
        Draft202012Validator.check_schema(schema)
        validator = Draft202012Validator(schema, format_checker=FormatChecker())
        for document in documents:
            validator.validate(document)
    assert len(lines_of(site, "releases.jsonl.gz")) > 3


def test_all_texts_are_there_and_paragraphs_cut_the_current_one(golden_site: Path) -> None:
    releases = lines_of(golden_site, "releases.jsonl.gz")
    for release in releases:
        text = release["text"]
        cut = [text[start:end] for _, start, end in release["paragraphs"]]
        assert "".join("".join(cut).split()) == "".join(text.split())
        for each in release["texts"]:
            assert (golden_site / each["file"]).is_file()
            assert (each["text"] is None) == each["current"]
    (revised,) = [release for release in releases if release["revised"]]
    assert [each["current"] for each in revised["texts"]] == [False, True]


def test_a_change_can_be_replayed(golden_site: Path) -> None:
    (change,) = lines_of(golden_site, "revisions.jsonl")
    (release,) = [each for each in lines_of(golden_site, "releases.jsonl.gz") if each["revised"]]
    earlier, later, made = release["texts"][0]["text"], release["text"], ""
    for kind, what in change["operations"]:
        if kind == "same":
            made += later[len(made) : len(made) + what]
        elif kind == "added":
            made += what
        else:
            assert what in earlier
    assert made == later
    assert change["release"] == release["address"]


def test_numbers_that_changed_are_told(tmp_path: Path) -> None:
    text = "Exports rose by 6.7% to 1,234 million dollars in 2025, as the ministry said on that day."
    files = {
        "a-2025-11-28.txt": record("Exports", text, "2025-11-28"),
        "b-2025-11-29.txt": record(
            "Exports", text.replace("6.7%", "7.6%").replace("1,234", "1,243"), "2025-11-28"
        ),
    }
    build_site(write_files(tmp_path / "releases", files), tmp_path / "build")
    (change,) = lines_of(tmp_path / "build", "revisions.jsonl")
    assert (change["numbers_removed"], change["numbers_added"]) == (["6.7", "1,234"], ["7.6", "1,243"])


def test_pandas_opens_the_data(golden_site: Path) -> None:
    import pandas  # here, because it takes long to load and every process collects this module

    frame = pandas.read_json(golden_site / "data/releases.jsonl.gz", lines=True)
    table = pandas.read_csv(golden_site / "data/releases.csv", parse_dates=["date"])
    assert list(table["address"]) == list(frame["address"])
    assert list(table["title"]) == list(frame["title"])
    assert str(table["date"].dtype).startswith("datetime64")
    assert table["revised"].sum() == 1


@pytest.mark.parametrize("name", ["golden_site", "real_site"])
def test_the_data_package_is_valid(name: str, request: pytest.FixtureRequest) -> None:
    site: Path = request.getfixturevalue(name)
    import frictionless  # takes long to load

    report = frictionless.validate(str(site / "data/datapackage.json"))
    assert report.valid, report.flatten(["type", "message"])
    assert [task.name for task in report.tasks] == ["releases", "agencies", "sources"]
    assert all(task.stats["rows"] for task in report.tasks)


def test_sizes_are_those_of_the_files(golden_site: Path) -> None:
    package = json.loads((golden_site / "data/datapackage.json").read_text(encoding="utf-8"))
    for table in package["resources"]:
        assert table["bytes"] == (golden_site / "data" / table["path"]).stat().st_size
    page = parse((golden_site / "data/index.html").read_text(encoding="utf-8"))
    told = {
        row.one("a").text: row.one("td", **{"class": "size"}).text
        for row in page.one("table", **{"class": "files"}).one("tbody").all("tr")
    }
    sizes = {name: (golden_site / "data" / name).stat().st_size for name in told}
    # The checksums are of the page too; the package is described by its own file.
    assert {name for name, size in told.items() if not size} == {"manifest-sha256.txt", "datapackage.json"}
    assert {name: size for name, size in told.items() if size} == {
        name: f"{-(-size // 1000)} kB" for name, size in sizes.items() if told[name]
    }


def test_tables_follow_rfc_4180_and_run_nothing(tmp_path: Path) -> None:
    titles = ["=1+1", "+1", "-1", "@SUM(A1)", 'Says "yes", he', "Plain"]
    dump = "".join(
        record(title, f"It is of {number}, they said.", "2025-11-28") for number, title in enumerate(titles)
    )
    build_site(write_files(tmp_path / "releases", {"a.txt": dump}), tmp_path / "build")
    content = (tmp_path / "build/data/releases.csv").read_bytes()
    assert content.startswith(b"\xef\xbb\xbfdate,title,")
    assert content.count(b"\r\n") == content.count(b"\n") == len(titles) + 1
    rows = list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"), newline="")))
    shown = {row["title"] for row in rows}
    assert shown == {"'=1+1", "'+1", "'-1", "'@SUM(A1)", 'Says "yes", he', "Plain"}
    cells = ("\tx", "'=1", "''-1", "'tis", "")
    assert [harmless(cell) for cell in cells] == ["'\tx", "''=1", "'''-1", "'tis", ""]


class TestDatabase:
    """archive.sqlite, where it is asked for."""

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
