"""A new archive: every setting explained, nothing half-written, and a site at once."""

from __future__ import annotations

import errno
import os
import re
from pathlib import Path

import pytest
import yaml

from command_line import say
from motir_archive.agencies.registry.reader import parse_registry
from motir_archive.config_reader import parse_config
from motir_archive.problems import SetupError
from motir_archive.starter.archive import Answers, archive_settings, registry
from motir_archive.starter.keys import AGENCY_KEYS, archive_keys
from motir_archive.starter.workflow import FROM_THE_LOCKS, version_in_hand, workflow
from sites import CHECKOUT, snapshot

ANSWERS = Answers('Trade: "news" & more', "the Ministry of Trade (MOT)", "en", "KE", "Africa/Nairobi")


def known_keys(text: str) -> set[str]:
    """Return the keys that the reader of archive.yaml or agencies.yaml names beside an unknown one."""
    with pytest.raises(SetupError) as caught:
        parse_registry(text) if text.startswith("agencies") else parse_config(text)
    (hint,) = {problem.hint for problem in caught.value.problems if "unknown key" in problem.what}
    return set(hint.removeprefix("known are ").split(", "))


def test_every_setting_is_explained() -> None:
    """archive.yaml has each key that the program reads, once, set or as a comment, below its meaning."""
    shown = re.findall(r"^(?:# )?([a-z_]+): .", archive_settings(ANSWERS), re.MULTILINE)
    assert sorted(shown) == sorted(known_keys("nonsense: 1"))
    assert 105 < max(map(len, archive_settings(ANSWERS).split("\n"))) <= 110


def test_every_example_can_be_set() -> None:
    """With the # taken away from every line, the settings have no fault."""
    assert [key.name for key in archive_keys() if not key.example] == []
    every = "\n".join(f"{key.name}: {key.example}" for key in archive_keys())
    assert parse_config(every).file_prefix == "bulletin"
    alone = re.sub(r"^# ([a-z_]+: )", r"\1", archive_settings(ANSWERS), flags=re.MULTILINE)
    config = parse_config(alone)
    assert (config.title, config.publisher, config.country) == ('Trade: "news" & more', "mot", "KE")
    assert config.topics == ("Industry", "Trade")


ENTRIES = {
    "an agency": "nonsense: 1",
    "a name": "names: [{nonsense: 1}]",
    "an acronym": "names: [{name: A, acronyms: [{nonsense: 1}]}]",
    "a parent": "parent: [{nonsense: 1}]",
    "a head": "heads: [{nonsense: 1}]",
}


@pytest.mark.parametrize("entry", ENTRIES)
def test_every_key_of_the_registry_is_explained(entry: str) -> None:
    known = known_keys(f"agencies:\n  - {{id: a, kind: ministry, {ENTRIES[entry]}}}\n")
    assert {key.name for key in AGENCY_KEYS[entry]} == known
    text = registry(ANSWERS)
    assert all(f"#   {key.name}: {key.meaning[:40]}" in text for key in AGENCY_KEYS[entry])


def test_publisher_is_in_the_registry() -> None:
    agency = parse_registry(registry(ANSWERS))["mot"]
    assert (agency.name.text, agency.name.acronyms) == ("Ministry of Trade", ("MOT",))


def test_a_site_in_two_commands(tmp_path: Path) -> None:
    """After the installation: init, build. No warning is in the way, and the sample is on the home page."""
    options = ("--publisher", "Ministry of Trade (MOT)", "--country", "ke", "--time-zone", "Africa/Nairobi")
    said = say(tmp_path, "init", "archive", *options, "--title", "Trade news")
    assert said.status == 0, said.err
    assert (
        said.out
        == """\
archive/releases/archive.yaml
archive/releases/agencies.yaml
archive/releases/sample-2025-12-01.txt
archive/.github/workflows/pages.yml
archive/.gitignore

Look at it:  cd archive && motir-archive serve
Build it:    cd archive && motir-archive build
Publish it:  push it to GitHub, and choose Settings > Pages > Source > GitHub Actions there
"""
    )
    built = say(tmp_path / "archive", "build", "--strict", "--quiet")
    assert built == (0, "", "")
    home = (tmp_path / "archive/build/index.html").read_text(encoding="utf-8")
    assert "<h1>Trade news</h1>" in home
    assert "How a Bulletin Is Written" in home
    assert "Ministry of Trade" in home


def test_nothing_is_overwritten_and_nothing_half_written(tmp_path: Path) -> None:
    (tmp_path / "releases").mkdir()
    (tmp_path / "releases/agencies.yaml").write_text("agencies: []\n", encoding="utf-8")
    said = say(tmp_path, "init")
    assert said == (2, "", "motir-archive: releases/agencies.yaml is there already; nothing was changed\n")
    assert [path.name for path in tmp_path.rglob("*") if path.is_file()] == ["agencies.yaml"]


def test_an_init_that_was_killed_can_be_run_again(tmp_path: Path) -> None:
    say(tmp_path, "init", "whole")
    say(tmp_path, "init", "half")
    whole = snapshot(tmp_path / "whole")
    for name in ("releases/agencies.yaml", ".github/workflows/pages.yml"):
        (tmp_path / "half" / name).unlink()
    assert say(tmp_path, "init", "half").status == 0
    assert snapshot(tmp_path / "half") == whole
    assert say(tmp_path, "init", "half", "--title", "Another") == (
        2,
        "",
        "motir-archive: half/releases/archive.yaml is there already; nothing was changed\n",
    )
    assert snapshot(tmp_path / "half") == whole


def test_what_a_killed_init_left_is_removed_next_time(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The file is there, so `init` has not failed."""
    unlink = Path.unlink

    def fail(path: Path, missing_ok: bool = False) -> None:
        if path.suffix == ".adding":
            raise OSError(errno.EIO, "Input/output error", str(path))
        unlink(path, missing_ok)

    with monkeypatch.context() as failing:
        failing.setattr(Path, "unlink", fail)
        assert say(tmp_path, "init", "archive").status == 0
    assert list(tmp_path.rglob(".*.adding")) != []
    assert say(tmp_path, "init", "archive").status == 0
    assert list(tmp_path.rglob(".*.adding")) == []


def test_a_folder_that_was_made_is_removed_where_its_file_cannot_be_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    link = os.link

    def fail(source: str, target: Path) -> None:
        if target.name == "pages.yml":
            raise OSError(errno.ENOSPC, "No space left on device", source)
        link(source, target)

    monkeypatch.setattr(os, "link", fail)
    assert say(tmp_path, "init", "deep/archive") == (
        3,
        "",
        "motir-archive: deep/archive/.github/workflows/pages.yml: No space left on device; make room; "
        "nothing was changed\n",
    )
    assert list(tmp_path.iterdir()) == []


def test_workflow_is_the_one_of_this_repository_but_for_what_it_installs() -> None:
    """The archive's own workflow is tested step by step; a new archive gets the same, without make."""
    own = (CHECKOUT / ".github/workflows/pages.yml").read_text(encoding="utf-8")
    made = workflow("motir-archive @ git+https://example.org/it@v1")
    assert FROM_THE_LOCKS in own
    assert "make" not in re.sub("#.*", "", made)
    mine, theirs = (
        yaml.safe_load(own)["jobs"]["build"]["steps"],
        yaml.safe_load(made)["jobs"]["build"]["steps"],
    )
    (changed,) = [new for old, new in zip(mine, theirs, strict=True) if old != new]
    assert changed["env"] == {"SPEC": "motir-archive @ git+https://example.org/it@v1"}
    assert changed["run"] == 'python -m pip install --disable-pip-version-check "$SPEC"'


def test_workflow_installs_the_version_in_hand() -> None:
    assert re.fullmatch(r"motir-archive==[0-9.]+", version_in_hand())
