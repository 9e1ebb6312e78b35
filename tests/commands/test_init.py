"""A new archive: every setting explained, nothing half-written, and a site at once."""

from __future__ import annotations

import errno
import os
import pty
import re
import signal
import subprocess
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
from sites import CHECKOUT, HANGS, command, environment, snapshot

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
    assert len([line for line in archive_settings(ANSWERS).split("\n") if len(line) > 110]) == 0


def test_every_example_can_be_set() -> None:
    """Who takes the # away from every line has settings without a fault."""
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


def test_one_that_was_killed_in_the_middle_is_done_again(tmp_path: Path) -> None:
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


def test_what_is_left_beside_a_file_is_swept_up_next_time(
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


def test_a_folder_that_was_made_goes_with_what_cannot_be_written(
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


@pytest.mark.parametrize(
    ("option", "value", "message"),
    [
        (
            "--country",
            "Kenya",
            "'Kenya' is no country's code; write the two letters of ISO 3166-1, such as KE",
        ),
        ("--language", "Swahili!", "'Swahili!' is no language; write a tag such as en, ko or pt-BR (BCP 47)"),
        ("--time-zone", "Nairobi", "'Nairobi' is not a time zone; write a name of the IANA database"),
    ],
)
def test_wrong_answers_are_refused(tmp_path: Path, option: str, value: str, message: str) -> None:
    said = say(tmp_path, "init", option, value)
    assert said.status == 2
    assert message in said.err
    assert list(tmp_path.iterdir()) == []


class Terminal:
    """A command at a pseudo-terminal, and what a person types there."""

    def __init__(self, folder: Path, *arguments: str) -> None:
        self.master, other = pty.openpty()
        self.process = subprocess.Popen(
            command(*arguments),
            cwd=folder,
            env=environment({"TERM": "dumb"}),
            stdin=other,
            stdout=other,
            stderr=other,
            start_new_session=True,
        )
        os.close(other)

    def shown_until(self, end: str) -> str:
        """Return what appears on the terminal until it ends in `end`, which has to come."""
        shown = ""
        while not shown.endswith(end):
            try:
                shown += os.read(self.master, 1024).decode()
            except OSError:  # so Linux says that the other side has ended
                raise AssertionError(shown) from None
        return shown.replace("\r\n", "\n")

    def type(self, text: str) -> None:
        os.write(self.master, text.encode())

    def ended(self) -> int:
        status = self.process.wait(HANGS)
        os.close(self.master)
        return status


QUESTIONS = {
    "Who published the releases, acronym in brackets [Ministry of Examples]: ": "Міністерство економіки",
    "Title of the site [Press releases of the Міністерство економіки]: ": "Пресрелізи",
    "Language of the releases [en]: ": "uk",
    "Country, as two letters, or nothing: ": "ua",
    "Time zone [UTC]: ": "Europe/Kyiv",
}


def test_it_asks_at_a_terminal_until_each_answer_can_be_read(tmp_path: Path) -> None:
    terminal = Terminal(tmp_path, "init", "archive")
    for question, answer in QUESTIONS.items():
        terminal.shown_until(question)
        if question.startswith("Country"):
            terminal.type("Ukraine\n")
            said = terminal.shown_until(question)
            assert "'Ukraine' is no country's code; write the two letters of ISO 3166-1, such as KE" in said
        terminal.type(f"{answer}\n")
    terminal.shown_until("there\r\n")
    assert terminal.ended() == 0
    config = parse_config((tmp_path / "archive/releases/archive.yaml").read_text(encoding="utf-8"))
    assert (config.title, config.language, config.country) == ("Пресрелізи", "uk", "UA")
    assert config.time_zone.key == "Europe/Kyiv"
    built = say(tmp_path / "archive", "build", "--strict", "--quiet")
    assert built == (0, "", "")
    home = (tmp_path / "archive/build/index.html").read_text(encoding="utf-8")
    assert '<html lang="' in home
    assert "Міністерство економіки" in home


def test_an_empty_answer_takes_what_stands_in_brackets(tmp_path: Path) -> None:
    terminal = Terminal(tmp_path, "init", "--publisher", "Ministry of Trade", "--title", "News")
    for question in list(QUESTIONS)[2:]:
        terminal.shown_until(question)
        terminal.type("\n")
    terminal.shown_until("there\r\n")
    assert terminal.ended() == 0
    config = parse_config((tmp_path / "releases/archive.yaml").read_text(encoding="utf-8"))
    assert (config.title, config.language, config.country, config.time_zone.key) == ("News", "en", "", "UTC")


def test_the_end_of_what_is_typed_takes_the_rest_as_it_is(tmp_path: Path) -> None:
    terminal = Terminal(tmp_path, "init")
    terminal.shown_until(next(iter(QUESTIONS)))
    for _ in QUESTIONS:
        terminal.type("\x04")  # Ctrl-D
    terminal.shown_until("there\r\n")
    assert terminal.ended() == 0


def test_ctrl_c_at_a_question_leaves_nothing(tmp_path: Path) -> None:
    terminal = Terminal(tmp_path, "init")
    terminal.shown_until(next(iter(QUESTIONS)))
    os.killpg(terminal.process.pid, signal.SIGINT)
    terminal.type("\n")  # a signal just before the program waits for an answer counts once it has one
    assert terminal.ended() == 130
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
