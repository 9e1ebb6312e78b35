"""archive.yaml: every setting, and every fault at its place."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from motir_archive.commands.command_line import main
from motir_archive.config import Config, Move
from motir_archive.config_reader import parse_config
from motir_archive.problems import SetupError
from motir_archive.starter.keys import EXAMPLES
from reading import expected_messages, invalid_files


def test_without_settings_the_defaults_hold() -> None:
    assert (
        parse_config("") == parse_config("# nothing\n") == parse_config("title:\nlanguage: ''\n") == Config()
    )


EVERY_SETTING = """
title: >-
  An archive of
  산업통상부
description: NO
language: ko
second_language: ja
base_url: https://example.org/archive
authority: archive@example.org
publisher: 2025
country: KR
source_url: https://example.org/list.do
source_pattern: https://example.org/{year}/{slug}
contact: mailto:a@example.org
topics: [Mining, Industry]
layout: { "old/*.txt": plain, b.txt: topic }
languages: { "old/*.txt": KO-kr }
dumped: { "old/*.txt": 2020-01-02 }
moved: { 2025/11/28/old.html: 2025/11/28/new.html }
time_zone: Asia/Seoul
file_prefix: motir
paragraph_length: 258
day_pages_from: 3
theme: { logo: logo.svg }
rights: Free to use.
licence: https://example.org/licence
citations: [APA, BibTeX, APA]
extra_formats: yes
sqlite: yes
longest_line: 1000
"""


def test_every_setting() -> None:
    assert parse_config(EVERY_SETTING) == Config(
        title="An archive of 산업통상부",
        description="NO",
        language="ko",
        second_language="ja",
        base_url="https://example.org/archive/",
        authority="archive@example.org",
        publisher="2025",
        country="KR",
        source_url="https://example.org/list.do",
        source_pattern="https://example.org/{year}/{slug}",
        contact="mailto:a@example.org",
        topics=("Mining", "Industry"),
        layouts=(("old/*.txt", "plain"), ("b.txt", "topic")),
        languages=(("old/*.txt", "ko-KR"),),
        dumped=(("old/*.txt", dt.date(2020, 1, 2)),),
        moved=(Move("2025/11/28/old.html", "2025/11/28/new.html", 19, 31),),
        time_zone=ZoneInfo("Asia/Seoul"),
        file_prefix="motir",
        paragraph_length=258,
        day_pages_from=3,
        theme=(("logo", "logo.svg"),),
        rights="Free to use.",
        licence="https://example.org/licence",
        citations=("APA", "BibTeX"),
        extra_formats=True,
        sqlite=True,
        longest_line=1000,
    )


@pytest.mark.parametrize("key", EXAMPLES)
def test_a_value_of_the_wrong_shape_is_one_fault(key: str) -> None:
    is_list, shape = EXAMPLES[key].startswith("["), "mapping" if EXAMPLES[key].startswith("{") else "text"
    what = f"an entry of {key}" if is_list else key
    with pytest.raises(SetupError) as caught:
        parse_config(f"{key}: [[a]]")
    column = len(f"{key}: [") + is_list
    assert list(map(str, caught.value.problems)) == [
        f"archive.yaml:1:{column}: error[config]: {what} is not a {shape}"
    ]


@pytest.mark.parametrize("path", invalid_files("archive"), ids=lambda path: path.stem)
def test_faults_and_their_places(path: Path) -> None:
    with pytest.raises(SetupError) as caught:
        parse_config(path.read_text(encoding="utf-8"))
    assert [str(problem) for problem in caught.value.problems] == expected_messages(path)


@pytest.mark.parametrize(
    ("pattern", "name", "fits"),
    [
        ("b.txt", "b.txt", True),
        ("b.txt", "old/b.txt", True),
        ("old/b.txt", "b.txt", False),
        ("old/*.txt", "old/b.txt", True),
        ("old/*.txt", "old/new/b.txt", False),
        ("*", "old/b.txt", True),
        ("[2].txt", "[2].txt", True),
        ("B.txt", "b.txt", False),
    ],
)
def test_patterns_of_file_names(pattern: str, name: str, fits: bool) -> None:
    assert (Config(layouts=((pattern, "plain"),)).layout_of(name) == "plain") is fits


def test_the_first_pattern_that_fits_counts() -> None:
    config = parse_config("layout: { old/a.txt: topic, 'old/*': plain }")
    assert [config.layout_of(name) for name in ("old/a.txt", "old/b.txt", "b.txt")] == [
        "topic",
        "plain",
        None,
    ]


@given(st.text(st.characters(codec="utf-8")) | st.text("[]{}:,-&*!|>'\"\n a?%<#0", max_size=40))
def test_nothing_but_documented_faults_is_raised(text: str) -> None:
    try:
        title, problems = parse_config(text).title, 0
    except SetupError as fault:
        title, problems = "", len(fault.problems)
    assert bool(title) == (problems == 0)


@pytest.mark.parametrize("epoch", ["", "x", "1.5", "-1", "٣", "1e9", " 1"])
def test_a_malformed_source_date_epoch(
    epoch: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", epoch)
    (tmp_path / "archive.yaml").write_text("time_zone: Asia/Seoul\n", encoding="utf-8")
    (tmp_path / "b.txt").write_text("-\nT\nB. date2025-11-28\n", encoding="utf-8")
    assert main(["check", "--releases", str(tmp_path)]) == 2
    assert f"SOURCE_DATE_EPOCH is {epoch!r}" in capsys.readouterr().err


@pytest.mark.parametrize("epoch", ["99999999999999", "9" * 5000])
def test_a_source_date_epoch_outside_of_the_calendar(
    epoch: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", epoch)
    (tmp_path / "archive.yaml").write_text("time_zone: Asia/Seoul\n", encoding="utf-8")
    (tmp_path / "b.txt").write_text("-\nT\nB. date2025-11-28\n", encoding="utf-8")
    assert main(["check", "--releases", str(tmp_path)]) == 2
    assert "lies outside of the calendar" in capsys.readouterr().err


@pytest.mark.parametrize(("epoch", "lies_ahead"), [(1764255599, True), (1764255600, False)])
def test_the_future_begins_at_midnight_in_seoul(
    epoch: int,
    lies_ahead: bool,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """At 15:00 UTC, in an archive of a publisher in Seoul."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", str(epoch))
    (tmp_path / "archive.yaml").write_text("time_zone: Asia/Seoul\n", encoding="utf-8")
    (tmp_path / "b.txt").write_text("-\nT\nB. date2025-11-28\n", encoding="utf-8")
    assert main(["check", "--releases", str(tmp_path)]) == 0
    assert main(["check", "--strict", "--releases", str(tmp_path)]) == int(lies_ahead)
    message = "b.txt:3:4: warning[future-date]: the date 2025-11-28 lies in the future"
    assert (message in capsys.readouterr().err) is lies_ahead


def test_faulty_settings_are_shown_and_end_with_status_2(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "b.txt").write_text("-\nT\nB. date2025-11-28\n", encoding="utf-8")
    (tmp_path / "archive.yaml").write_text("title: a\nlongest_line: 0\n", encoding="utf-8")
    assert main(["check", "--releases", str(tmp_path)]) == 2
    assert capsys.readouterr().err == (
        f"{tmp_path}/archive.yaml:2:15: error[config]: longest_line is '0', not a whole number above 0\n"
    )
