"""What `init` asks at a terminal, and what it makes of the answers."""

from __future__ import annotations

import os
import pty
import signal
import subprocess
from pathlib import Path

import pytest

from command_line import say
from motir_archive.config_reader import parse_config
from sites import HANGS, command, environment


@pytest.mark.parametrize(
    ("option", "value", "message"),
    [
        (
            "--country",
            "Kenya",
            "'Kenya' is no country's code; write the two letters of ISO 3166-1, such as KE",
        ),
        (
            "--language",
            "Swahili!",
            "'Swahili!' is no tag of a language (BCP 47); write a tag such as en or ko",
        ),
        ("--language", "English", "'English' is no tag of a language (BCP 47); write en"),
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
