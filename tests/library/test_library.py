"""The archive as a library, as another program uses it."""

from __future__ import annotations

import datetime as dt
import re
from pathlib import Path

import pytest

import motir_archive
from motir_archive import InputError, OptionError, Options, SetupError, build_site, read_archive
from sites import NOW, REAL, write_files

TWO = (
    "-\nA Harbour Opens\nThe harbour of Ulsan opened today. date2025-11-28\n"
    "-\nShips Leave\nTwelve ships left. date2025-11-27\n"
)


def test_what_is_public_can_be_imported_and_nothing_else() -> None:
    assert sorted(motir_archive.__all__) == motir_archive.__all__
    assert all(getattr(motir_archive, name).__name__ == name for name in motir_archive.__all__)
    with pytest.raises(AttributeError, match="module 'motir_archive' has no attribute 'reed_archive'"):
        motir_archive.reed_archive  # type: ignore[attr-defined]  # noqa: B018  # it is not there


def test_an_archive_has_releases_agencies_and_texts() -> None:
    with read_archive(REAL, now=NOW) as archive:
        newest = archive.releases[0]
        assert (newest.date, newest.issuers) == (dt.date(2025, 11, 28), ("kats",))
        assert newest.text.startswith("The Korean Agency for Technology and Standards (KATS,")
        assert newest.revisions[0].text == newest.text
        assert archive.agencies["kats"].parent == "motir"
        assert archive.config.source_url == "https://english.motir.go.kr/"
        assert archive.problems == ()


def test_a_closed_archive_says_so(tmp_path: Path) -> None:
    with read_archive(write_files(tmp_path, {"a.txt": TWO}), now=NOW) as archive:
        pass
    assert [release.title for release in archive.releases] == ["A Harbour Opens", "Ships Leave"]
    with pytest.raises(ValueError, match="the archive is closed: its texts cannot be read any more"):
        archive.releases[0].text  # noqa: B018  # reading is what fails


def test_the_folder_above_the_releases_is_refused(tmp_path: Path) -> None:
    """For `build_site` it would be a site of all that lies beside them."""
    write_files(tmp_path / "news/releases", {"a.txt": TWO})
    message = re.escape(f"{tmp_path}/news is no releases folder; did you mean {tmp_path}/news/releases?")
    with pytest.raises(OptionError, match=message):
        read_archive(tmp_path / "news")
    with pytest.raises(OptionError, match=message):
        build_site(Options(tmp_path / "news", output=tmp_path / "build"), now=NOW)
    assert not (tmp_path / "build").exists()


def test_faults_have_their_places(tmp_path: Path) -> None:
    with pytest.raises(OptionError, match=r"there is no folder .*nowhere"):
        read_archive(tmp_path / "nowhere")
    write_files(tmp_path, {"a.txt": TWO.replace("date2025-11-27", "date2025-11-31")})
    with pytest.raises(InputError) as caught:
        read_archive(tmp_path, now=NOW)
    assert [str(problem) for problem in caught.value.problems] == [
        "a.txt:6:20: error[impossible-date]: impossible date 2025-11-31"
    ]
    write_files(tmp_path, {"archive.yaml": "titel: x\n"})
    with pytest.raises(SetupError, match="unknown key 'titel'"):
        read_archive(tmp_path, now=NOW)


def test_warnings_are_handed_over_with_the_archive(tmp_path: Path) -> None:
    with read_archive(write_files(tmp_path, {"a.txt": TWO}), now=NOW - dt.timedelta(days=4)) as archive:
        assert [problem.code for problem in archive.problems] == ["future-date"]


def test_a_site_is_built(tmp_path: Path) -> None:
    releases, output = write_files(tmp_path / "releases", {"a.txt": TWO}), tmp_path / "build"
    report = build_site(Options(releases, output=output, jobs=1), now=NOW)
    assert (report.days, len(report.merged.archive.releases)) == (2, 2)
    assert "Ships Leave" in (output / "index.html").read_text(encoding="utf-8")
    write_files(releases, {"b.txt": "no bulletin\n"})
    with pytest.raises(InputError, match=r"b\.txt:1:1: error\[no-records\]"):
        build_site(Options(releases, output=output, jobs=1), now=NOW)
    assert (output / "index.html").is_file()
