"""Data, opened by programs that nobody here wrote: pandas, jsonschema, frictionless."""

from __future__ import annotations

import csv
import io
import json
import subprocess
from pathlib import Path

import pytest
from json_lines import lines_of
from jsonschema import Draft202012Validator, FormatChecker

from markup import parse
from motir_archive.exports.data.tables import harmless
from sites import build_site, record, write_files


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


def test_the_page_counts_the_agencies_of_the_files(tmp_path: Path) -> None:
    """Also one without a page: one release names it, and it has no acronym."""
    text = "The National Harbour Institute (NHI) opened a quay. The Marsh Ferry Institute runs boats."
    write_files(tmp_path / "releases", {"a-2025-11-28.txt": record("Boats", text, "2025-11-27")})
    build_site(tmp_path / "releases", tmp_path / "site")
    page = parse((tmp_path / "site/data/index.html").read_text(encoding="utf-8"))
    assert "2 agencies." in page.one("p", **{"class": "standfirst"}).text
    assert (
        len(json.loads((tmp_path / "site/data/agencies.json").read_text(encoding="utf-8"))["agencies"]) == 2
    )


@pytest.mark.parametrize("rights", ["Open Licence v3", "Open Licence v3."])
def test_the_rights_end_before_the_licence(rights: str, tmp_path: Path) -> None:
    settings = f"rights: {rights}\nlicence: https://example.org/open\n"
    dump = record("Boats", "Boats run.", "2025-11-27")
    write_files(tmp_path / "releases", {"archive.yaml": settings, "a-2025-11-28.txt": dump})
    build_site(tmp_path / "releases", tmp_path / "site")
    page = parse((tmp_path / "site/data/index.html").read_text(encoding="utf-8"))
    told = [" ".join(paragraph.text.split()) for paragraph in page.all("p")]
    assert "Open Licence v3. Licence: example.org/open." in told


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
        row.one("a").text: row.one("td", **{"class": "size"}).text.strip()
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


@pytest.mark.parametrize("line_end", ["\n", "\r\n"])
def test_three_commands_hold_a_page_against_manifest_and_bulletin(tmp_path: Path, line_end: str) -> None:
    """As the page says them, in the folder of a copy with the bulletin beside it, whose name is quoted."""
    text = record("Exports Rise", "They rose, the ministry said.", "2025-11-28").replace("\n", line_end)
    name, site = "it's $(odd)-2025-11-28.txt", tmp_path / "site"
    write_files(tmp_path / "releases", {name: text})
    build_site(tmp_path / "releases", site)
    write_files(site, {name: text})
    page = parse((site / "data/index.html").read_text(encoding="utf-8"))
    built, listed, dumped = (
        subprocess.run(["sh", "-c", command], cwd=site, capture_output=True, text=True, check=True).stdout
        for command in page.one("pre", **{"aria-label": "Checksums of a page"}).text.splitlines()
    )
    html, txt = sorted(listed.splitlines(), key=lambda line: line.endswith(".txt"))
    assert [html.split()[0], txt.split()[0]] == [built.split()[0], dumped.split()[0]]
