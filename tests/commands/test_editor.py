"""What helps at a terminal: the help, completion, colour, and what an editor may want to look at."""

from __future__ import annotations

import os
import pty
import subprocess
from pathlib import Path

import pytest

from command_line import say
from motir_archive.commands.command_line import COMMANDS
from sites import HANGS, command, environment, record, write_files


def test_alone_it_shows_the_help(tmp_path: Path) -> None:
    said = say(tmp_path)
    assert (said.status, said.err) == (0, "")
    assert said.out == say(tmp_path, "--help").out
    assert all(f"\n    {name} " in said.out for name in COMMANDS)


@pytest.mark.parametrize(
    ("words", "completed"),
    [("b", "build"), ("build --allow", "--allow-removal"), ("init --ti", "--time-zone")],
)
def test_bash_completes_commands_and_options(tmp_path: Path, words: str, completed: str) -> None:
    """A real bash loads the script and is asked what it would complete."""
    (tmp_path / "completion").write_text(say(tmp_path, "--completion", "bash").out, encoding="utf-8")
    script = (
        f"source completion; COMP_WORDS=(motir-archive {words}); COMP_CWORD=$((${{#COMP_WORDS[@]}} - 1)); "
        'function=$(complete -p motir-archive | sed "s/.*-F \\([^ ]*\\).*/\\1/"); '
        '$function motir-archive "${COMP_WORDS[-1]}"; echo "${COMPREPLY[@]}"'
    )
    done = subprocess.run(
        ["bash", "-c", script], cwd=tmp_path, capture_output=True, text=True, timeout=HANGS, check=True
    )
    assert completed in done.stdout.split()


def test_check_lists_what_an_editor_may_want_to_look_at(tmp_path: Path) -> None:
    """Releases that name no issuer, and the days between two dumps that neither covers."""
    ministry = "The Ministry of Peace said on Monday that "
    write_files(
        tmp_path / "releases",
        {
            "archive.yaml": "publisher: mop\nauthority: example.org\n",
            "agencies.yaml": "agencies:\n  - {id: mop, kind: ministry, names: [{name: Ministry of Peace}]}\n",
            "a-2025-01-31.txt": record("Clinics Open", f"{ministry}clinics are open.", "2025-01-10"),
            "b-2025-03-31.txt": record("Rain Falls", "It rained.", "2025-01-12")
            + record("Clinics Close", f"{ministry}clinics are closed.", "2025-01-12"),
        },
    )
    said = say(tmp_path, "check")
    assert said.out.startswith(
        "3 releases, 0 errors, 0 warnings\n\n"
        "1 of 3 releases name no issuer, so they count as the publisher's:\n"
        "  2025/01/12/rain-falls.html\n\n"
        "1 day that no dump covers, latest first:\n  2025-01-11\n"
    )


def test_check_says_once_that_a_topic_is_unknown_however_many_files_have_it(tmp_path: Path) -> None:
    files = {
        f"{number}-2025-11-2{number}.txt": record(
            f"Talks {number}", f"They met {number} times.", "2025-11-20", "Mining"
        )
        * (2 + number % 2)
        for number in range(2)
    }
    files["0-2025-11-20.txt"] += record("Ships", "They sailed.", "2025-11-20", "Shipping")
    write_files(tmp_path / "releases", files)
    warnings = [line for line in say(tmp_path, "check").err.splitlines() if "unknown-topic" in line]
    hint = "add it to topics in archive.yaml if it is right"
    where = "releases/0-2025-11-20.txt"
    assert warnings == [
        f"{where}:2:1: warning[unknown-topic]: unknown topic line 'Mining' in 2 files; {hint}",
        f"{where}:10:1: warning[unknown-topic]: unknown topic line 'Shipping'; {hint}",
    ]


def test_check_shows_ten_entries_of_a_list_and_counts_the_others(tmp_path: Path) -> None:
    rain = "".join(record(f"Rain {number}", "It rained.", "2025-01-12") for number in range(12))
    write_files(tmp_path / "releases", {"archive.yaml": "authority: example.org\n", "a.txt": rain})
    said = say(tmp_path, "check")
    shown = [line for line in said.out.splitlines() if line.startswith("  2025/01/12/rain-")]
    assert len(shown) == 10
    assert "  … and 2 more\n" in said.out


@pytest.mark.parametrize(
    ("variables", "is_coloured"), [({"TERM": "xterm"}, True), ({"NO_COLOR": "1"}, False)]
)
def test_problems_have_a_colour_on_a_terminal(
    tmp_path: Path, variables: dict[str, str], is_coloured: bool
) -> None:
    write_files(tmp_path / "releases", {"a.txt": "-\nA Title\nNo day.\n"})
    ours, theirs = pty.openpty()
    done = subprocess.Popen(
        command("check"), cwd=tmp_path, env=environment(variables), stdout=theirs, stderr=theirs
    )
    os.close(theirs)
    said = b""
    while chunk := _read(ours):
        said += chunk
    os.close(ours)
    assert done.wait(HANGS) == 1
    place = "releases/a.txt:1:1"
    assert (f"\x1b[31m{place}\x1b[0m: error[no-date]" in said.decode()) == is_coloured
    assert (f"{place}: error[no-date]" in said.decode()) != is_coloured


def _read(descriptor: int) -> bytes:
    """Read from a terminal; nothing once its other end is closed, which Linux tells by an error."""
    try:
        return os.read(descriptor, 1 << 16)
    except OSError:
        return b""
