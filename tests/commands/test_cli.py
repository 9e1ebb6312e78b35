"""The command line: what it says, where it says it, and the exit status it leaves with."""

from __future__ import annotations

import os
import pty
import re
import signal
import subprocess
import termios
import time
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

from markup import parse
from motir_archive import __version__
from motir_archive.commands.command_line import main
from motir_archive.site_files import PAGES_A_UNIT
from motir_archive.starter.keys import archive_keys
from sites import EPOCH, command, environment, large_archive, record, run, snapshot, write_files

SET = "set publisher, and country, in archive.yaml to say whose board this is"
FINE = {"a.txt": record("Exports Rise", "Exports rose, the ministry said.", "2025-11-28")}
FUTURE = {"f.txt": record("Exports Will Rise", "They will, the ministry said.", "2999-01-01")}
FAULTY = {"b.txt": "-\nNo Date\nNone.\n-\nNor Here\nAt all. date2025-02-30\n"}
NO_SUBSCRIBERS = (
    "Nobody should subscribe to the feeds yet: set base_url or authority in archive.yaml, which their ids "
    "are made of.\n"
)
NO_BASE_URL = (
    "No base URL: feeds and 404.html have relative links, citations name files, and there is no "
    f"sitemap.xml. Set base_url in archive.yaml, or say --base-url.\n{NO_SUBSCRIBERS}"
)
FAULTS = (
    "releases/b.txt:4:1: error[no-date]: the record before this separator has no date; its last line has to "
    "end in dateYYYY-MM-DD; a lone hyphen inside a text starts a new record\n"
    "releases/b.txt:6:9: error[impossible-date]: impossible date 2025-02-30\n"
)
IN_FUTURE = "releases/f.txt:3:31: {}[future-date]: the date 2999-01-01 lies in the future\n"
COMMANDS = ("build", "check", "add", "agencies", "explain", "diff")


class Said(NamedTuple):
    """How a command left, and what it said."""

    status: int
    out: str
    err: str


Say = Callable[..., Said]


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder to work in, on a day of 2025."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", EPOCH)
    monkeypatch.setenv("COLUMNS", "100")
    monkeypatch.delenv("GITHUB_ACTIONS", raising=False)
    return tmp_path


@pytest.fixture
def say(here: Path, capsys: pytest.CaptureFixture[str]) -> Say:
    """Run a command line in this process."""

    def said(*arguments: str) -> Said:
        try:
            status = main(arguments)
        except SystemExit as leaving:
            status = int(str(leaving.code))
        return Said(status, *capsys.readouterr())

    return said


class TestFine:
    """Exit status 0."""

    def test_build_ends_with_what_it_made_and_how_to_see_it(self, here: Path, say: Say) -> None:
        write_files(here / "releases", FINE)
        said = say("build")
        assert (said.status, said.err) == (0, "")
        *first, last = said.out.splitlines(keepends=True)
        assert "".join(first) == NO_BASE_URL
        pages = len(list((here / "build").rglob("*.html")))
        made = (
            rf"1 release, 1 day, 0 agencies, {pages} pages: \d+ files of 0\.\d MB "
            r"in \d+\.\d\d seconds: open build/index\.html\n"
        )
        assert re.fullmatch(made, last)
        assert (here / "build/index.html").is_file()

    def test_numbers_have_their_nouns(self, here: Path, say: Say) -> None:
        agencies = "The Hydrogen Safety Institute (HSI, President Park) said so."
        releases = {"a.txt": FINE["a.txt"] + record("More", agencies, "2025-11-27")}
        write_files(here / "releases", releases)
        assert "2 releases, 2 days, 1 agency, " in say("build").out

    def test_build_with_a_base_url_has_nothing_to_remark(self, here: Path, say: Say) -> None:
        write_files(here / "releases", FINE)
        said = say("build", "--base-url", "https://example.org/archive")
        assert len(said.out.splitlines()) == 1
        assert (here / "build/sitemap.xml").is_file()

    def test_build_elsewhere_from_elsewhere(self, here: Path, say: Say) -> None:
        write_files(here / "dumps/of/2025", FINE)
        said = say("build", "--releases", "dumps", "--output", "deep/site")
        assert said.out.endswith("open deep/site/index.html\n")
        assert (here / "deep/site/index.html").is_file()

    def test_quiet_says_problems_alone(self, here: Path, say: Say) -> None:
        write_files(here / "releases", FINE)
        assert say("build", "--quiet") == (0, "", "")
        write_files(here / "releases", FUTURE)
        assert say("build", "--quiet") == (0, "", IN_FUTURE.format("warning"))

    def test_check_counts_and_writes_nothing(self, here: Path, say: Say) -> None:
        write_files(here / "releases", FINE)
        before = snapshot(here)
        unnamed = f"\n1 of 1 releases name no issuer; {SET}:\n  2025/11/28/exports-rise.html\n"
        assert say("check") == (0, f"1 release, 0 errors, 0 warnings\n{unnamed}{NO_SUBSCRIBERS}", "")
        write_files(here / "releases", FUTURE)
        said = say("check")
        assert said.out.startswith("2 releases, 0 errors, 1 warning\n\n2 of 2 releases name no issuer; ")
        assert (said.status, said.err) == (0, IN_FUTURE.format("warning"))
        assert snapshot(here) == {
            **before,
            **{f"releases/{name}": text.encode() for name, text in FUTURE.items()},
        }

    def test_check_does_not_ask_for_a_publisher_where_one_is_set(self, here: Path, say: Say) -> None:
        write_files(here / "releases", FINE | {"archive.yaml": "publisher: Ministry of Tides\n"})
        first, *others = say("check").out.splitlines()
        assert first == "1 release, 0 errors, 0 warnings"
        assert "set publisher" not in "".join(others)

    def test_agencies_are_listed_with_what_they_are_in(self, here: Path, say: Say) -> None:
        text = (
            "-\nTitle\nThe Korea Tide Research Institute (KTRI) met the University of Riga. date2025-11-28\n"
        )
        write_files(
            here / "releases", FINE | {"b.txt": text, "archive.yaml": "publisher: Ministry of Tides\n"}
        )
        assert say("agencies") == (
            0,
            "id                  issued   named  name\n"
            "ktri                     1       0  Korea Tide Research Institute (not in agencies.yaml)\n"
            "ministry-of-tides        1       0  Ministry of Tides (not in agencies.yaml)\n"
            "university-of-riga       0       1  University of Riga (not in agencies.yaml)\n",
            "",
        )

    def test_a_warning_lets_the_build_go_on(self, here: Path, say: Say) -> None:
        write_files(here / "releases", FINE | FUTURE)
        said = say("build")
        assert (said.status, said.err) == (0, IN_FUTURE.format("warning"))
        assert (here / "build/2999/01/01/exports-will-rise.html").is_file()

    def test_the_day_is_that_of_source_date_epoch_in_the_time_zone_of_the_archive(
        self, here: Path, say: Say, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """At 15:00 UTC the next day begins in Seoul."""
        write_files(here / "releases", FINE | {"archive.yaml": "time_zone: Asia/Seoul\n"})
        monkeypatch.setenv("SOURCE_DATE_EPOCH", "1764255599")  # 2025-11-27T14:59:59Z
        assert say("check").out.splitlines()[0] == "1 release, 0 errors, 1 warning"
        monkeypatch.setenv("SOURCE_DATE_EPOCH", "1764255600")
        assert say("check").out.splitlines()[0] == "1 release, 0 errors, 0 warnings"

    @pytest.mark.slow
    def test_jobs_may_be_any_whole_number(self, here: Path, say: Say) -> None:
        write_files(here / "releases", FINE)
        assert [say("build", "--jobs", jobs, "--quiet").status for jobs in ("0", "1", "7")] == [0, 0, 0]

    def test_version(self, say: Say) -> None:
        assert say("--version") == (0, f"motir-archive {__version__}\n", "")


class TestFaultyInput:
    """Exit status 1: all problems at once, with their places, and nothing is written."""

    def test_build_shows_every_error_and_leaves_the_earlier_site(self, here: Path, say: Say) -> None:
        write_files(here / "releases", FINE)
        say("build")
        before = snapshot(here / "build")
        write_files(here / "releases", FAULTY)
        assert say("build") == (1, "", FAULTS + "motir-archive: 2 errors; nothing was written\n")
        assert snapshot(here / "build") == before

    def test_check_counts_them(self, here: Path, say: Say) -> None:
        write_files(here / "releases", FINE | FAULTY)
        assert say("check") == (1, f"1 release, 2 errors, 0 warnings\n{NO_SUBSCRIBERS}", FAULTS)

    def test_warnings_are_shown_among_the_errors(self, here: Path, say: Say) -> None:
        write_files(here / "releases", FAULTY | FUTURE)
        said = say("build")
        assert said.err == (
            FAULTS + IN_FUTURE.format("warning") + "motir-archive: 2 errors; nothing was written\n"
        )
        assert not (here / "build").exists()

    def test_strict_makes_errors_of_warnings(self, here: Path, say: Say) -> None:
        write_files(here / "releases", FINE | FUTURE)
        error = IN_FUTURE.format("error")
        assert say("build", "--strict") == (1, "", error + "motir-archive: 1 error; nothing was written\n")
        assert say("check", "--strict") == (1, f"2 releases, 1 error, 0 warnings\n{NO_SUBSCRIBERS}", error)
        assert not (here / "build").exists()

    def test_an_empty_archive_is_never_published(self, here: Path, say: Say) -> None:
        (here / "releases").mkdir()
        problem = (
            "releases: error[no-input]: no bulletins in the releases folder; "
            "put a bulletin (*.txt) there; an empty site is never published\n"
        )
        assert say("build") == (1, "", problem + "motir-archive: 1 error; nothing was written\n")
        assert not (here / "build").exists()

    def test_problems_name_the_file_as_it_is_found_from_here(self, here: Path, say: Say) -> None:
        write_files(here / "deep/dumps/2025", FAULTY)
        assert say("check", "--releases", "deep/dumps").err == FAULTS.replace("releases/", "deep/dumps/2025/")


class TestFaultySetup:
    """Exit status 2: a fault in what surrounds the bulletins."""

    @pytest.mark.parametrize("name", ["build", "check"])
    def test_no_releases_folder(self, here: Path, say: Say, name: str) -> None:
        message = "there is no folder {}; name the one with the bulletins with --releases\n"
        assert say(name) == (2, "", "motir-archive: " + message.format("releases"))
        (here / "file").touch()
        for other in ("nowhere", "file"):
            assert say(name, "--releases", other) == (2, "", "motir-archive: " + message.format(other))

    def test_no_templates_folder(self, here: Path, say: Say) -> None:
        write_files(here / "releases", FINE)
        message = (
            "motir-archive: there is no folder nowhere; name the one with your templates with --templates\n"
        )
        assert say("build", "--templates", "nowhere") == (2, "", message)

    @pytest.mark.parametrize("name", ["build", "check"])
    def test_every_fault_in_the_settings(self, here: Path, say: Say, name: str) -> None:
        settings = "titel: x\nlanguage: '12345'\nbase_url: example.org\n"
        write_files(here / "releases", {**FINE, "archive.yaml": settings})
        known = ", ".join(sorted(key.name for key in archive_keys()))
        assert say(name) == (
            2,
            "",
            f"releases/archive.yaml:1:1: error[config]: unknown key 'titel'; known are {known}\n"
            "releases/archive.yaml:2:11: error[config]: language is '12345'; write a tag such as en or ko\n"
            "releases/archive.yaml:3:11: error[config]: base_url is 'example.org', not an address; "
            "start it with https://\n",
        )
        assert not (here / "build").exists()

    def test_every_fault_in_the_registry(self, here: Path, say: Say) -> None:
        registry = "agencies:\n  - id: X y\n    kind: shop\n    names:\n      - name: The Shop\n"
        write_files(here / "releases", {**FINE, "agencies.yaml": registry})
        said = say("build")
        assert (said.status, said.out) == (2, "")
        one, other = said.err.splitlines()
        assert one.startswith("releases/agencies.yaml:2:9: error[registry]: the id is 'X y'; ")
        assert other.startswith("releases/agencies.yaml:3:11: error[registry]: kind is 'shop'; ")

    def test_settings_that_are_no_yaml(self, here: Path, say: Say) -> None:
        write_files(here / "releases", {**FINE, "archive.yaml": "title: [\n"})
        said = say("build")
        assert said.status == 2
        assert re.fullmatch(r"releases/archive\.yaml:\d+:\d+: error\[config\]: .+\n", said.err)

    @pytest.mark.parametrize(
        ("epoch", "message"),
        [
            (
                "tomorrow",
                "SOURCE_DATE_EPOCH is 'tomorrow'; it has to be a whole number of seconds since 1970",
            ),
            ("", "SOURCE_DATE_EPOCH is ''; it has to be a whole number of seconds since 1970"),
            ("-1", "SOURCE_DATE_EPOCH is '-1'; it has to be a whole number of seconds since 1970"),
            ("１７", "SOURCE_DATE_EPOCH is '１７'; it has to be a whole number of seconds since 1970"),
            ("9" * 30, f"SOURCE_DATE_EPOCH is {'9' * 30}, which lies outside of the calendar"),
        ],
    )
    @pytest.mark.parametrize("name", ["build", "check"])
    def test_a_malformed_source_date_epoch(
        self, here: Path, say: Say, monkeypatch: pytest.MonkeyPatch, name: str, epoch: str, message: str
    ) -> None:
        write_files(here / "releases", FINE)
        monkeypatch.setenv("SOURCE_DATE_EPOCH", epoch)
        assert say(name) == (2, "", f"motir-archive: {message}\n")

    def test_an_output_folder_that_must_not_be_replaced(self, here: Path, say: Say) -> None:
        write_files(here / "releases", FINE)
        write_files(here / "build", {"thesis.txt": "mine"})
        assert say("build") == (
            2,
            "",
            "motir-archive: the output folder build is not empty and was not built by motir-archive "
            "(it has no .motir-archive file); choose another with --output\n",
        )

    @pytest.mark.parametrize(
        ("arguments", "message"),
        [
            (("build", "--nonsense"), "unrecognized arguments: --nonsense"),
            (("build", "--jobs", "x"), "argument --jobs: 'x' is not a whole number"),
            (("build", "--jobs", "-1"), "argument --jobs: '-1' is not a whole number"),
            (("build", "--jobs", "２"), "argument --jobs: '２' is not a whole number"),
            (("build", "--jobs", "1.5"), "argument --jobs: '1.5' is not a whole number"),
            *(
                (
                    ("build", "--base-url", url),
                    f"argument --base-url: {url!r} is not an address such as https://example.org/archive/",
                )
                for url in (
                    *("example.org", "ftp://example.org/", "https://", "https://a b/", "javascript:alert(1)"),
                    *(
                        "https://example.org/?q=1",
                        "https://example.org/#top",
                        'https://example.org/"',
                        "/archive/",
                    ),
                    *("https://example.org/<b>", "https://[::1"),
                )
            ),
        ],
    )
    def test_an_option_that_makes_no_sense(
        self, here: Path, say: Say, arguments: tuple[str, ...], message: str
    ) -> None:
        write_files(here / "releases", FINE)
        said = say(*arguments)
        assert (said.status, said.out) == (2, "")
        assert said.err.startswith("usage: motir-archive")
        assert said.err.splitlines()[-1].partition("error: ")[2] == message
        assert not (here / "build").exists()

    def test_an_unknown_command(self, say: Say) -> None:
        said = say("publish")
        assert said.status == 2
        assert "argument COMMAND: invalid choice: 'publish'" in said.err


class TestBaseUrl:
    """An address is taken with or without a slash, and beats the one of archive.yaml."""

    @pytest.mark.parametrize(
        ("given", "used"),
        [
            ("https://example.org", "https://example.org/"),
            ("https://example.org/archive", "https://example.org/archive/"),
            ("http://localhost:8000/archive/", "http://localhost:8000/archive/"),
            ("https://example.org/a//", "https://example.org/a/"),
        ],
    )
    def test_forms(self, here: Path, say: Say, given: str, used: str) -> None:
        write_files(here / "releases", FINE)
        assert say("build", "--quiet", "--base-url", given).status == 0
        page = parse((here / "build/about.html").read_text(encoding="utf-8"))
        assert page.one(rel="canonical").attributes["href"] == f"{used}about.html"

    def test_the_option_beats_the_setting(self, here: Path, say: Say) -> None:
        write_files(here / "releases", {**FINE, "archive.yaml": "base_url: https://one.example/\n"})
        say("build")
        assert "https://one.example/about.html" in (here / "build/about.html").read_text(encoding="utf-8")
        say("build", "--base-url", "https://two.example/")
        page = (here / "build/about.html").read_text(encoding="utf-8")
        assert "https://two.example/about.html" in page
        assert "one.example" not in page


class TestTheme:
    """A folder of one's own beside the releases, or named, takes the place of the theme file by file."""

    MINE = {  # noqa: RUF012 - a constant
        "about.html": "{% extends 'base.html' %}{% block title %}Mine{% endblock %}"
        "{% block main %}<h1>{{ config.title }} {{ '<b>' }}</h1>{% endblock %}",
        "assets/style.css": "/* mine */\na { color: teal }\n",
        "assets/more/logo.svg": "<svg/>\n",
        "assets/.DS_Store": "no\n",
    }

    def test_beside_the_releases(self, here: Path, say: Say) -> None:
        write_files(here / "releases", FINE)
        write_files(here / "templates", self.MINE)
        assert say("build").status == 0
        assert "<h1>Press release archive &lt;b&gt;</h1>" in (here / "build/about.html").read_text("utf-8")
        built = snapshot(here / "build/assets")
        assert built["style.css"] == b"a{color:teal}\n"
        assert built["more/logo.svg"] == b"<svg/>\n"
        assert ".DS_Store" not in built
        assert "search.js" in built

    def test_a_named_one_is_taken_instead(self, here: Path, say: Say) -> None:
        write_files(here / "releases", FINE)
        write_files(here / "templates", {"about.html": "beside"})
        write_files(here / "named", {"about.html": "named"})
        say("build", "--templates", "named")
        assert (here / "build/about.html").read_text("utf-8") == "named"


class TestHelp:
    """What can be said is said."""

    def test_every_command_is_named(self, say: Say) -> None:
        said = say("--help")
        assert (said.status, said.err) == (0, "")
        for name in COMMANDS:
            assert re.search(rf"^    {name} +[a-z]", said.out, re.MULTILINE), name
        assert re.search(r"^  0  .*\n  1  .*\n  2  ", said.out, re.MULTILINE)

    @pytest.mark.parametrize(
        ("name", "options"),
        [
            ("build", "--releases --templates --strict --output --base-url --jobs --quiet --previous --json"),
            ("check", "--releases --templates --strict --json"),
            ("add", "--releases --date --name --strict"),
            ("explain", "--releases"),
            ("diff", ""),
        ],
    )
    def test_every_option_is_explained(self, say: Say, name: str, options: str) -> None:
        said = say(name, "--help")
        assert (said.status, said.err) == (0, "")
        explained = set(re.findall(r"^  (--[a-z-]+)[^\n]*(?:\n {10,}|  +)[a-z]", said.out, re.MULTILINE))
        assert set(options.split()) <= explained
        usage = set(re.findall(r"--[a-z-]+", said.out.partition("\n\n")[0]))
        assert usage == explained, "an option without an explanation"

    def test_defaults_are_said(self, say: Say) -> None:
        text = " ".join(say("build", "--help").out.split())
        assert "(default: releases)" in text
        assert "(default: build)" in text


@pytest.mark.slow
class TestProcess:
    """As a person runs it."""

    def test_a_build_without_a_terminal_says_one_thing(self, here: Path) -> None:
        write_files(here / "releases", FINE)
        done = run("build", "--base-url", "https://example.org/", folder=here)
        assert (done.returncode, done.stderr) == (0, "")
        assert len(done.stdout.splitlines()) == 1

    def test_the_bar_is_for_terminals(self, here: Path) -> None:
        """A build of more than a second shows one on a terminal, and not a byte of it elsewhere."""
        write_files(here / "releases", dict(list(large_archive().items())[:13]))
        ours, theirs = pty.openpty()
        termios.tcsetwinsize(theirs, (24, 80))
        build_slowly(here, theirs)
        os.close(theirs)
        shown = os.read(ours, 10_000).decode("utf-8")
        for stage in ("read, merge, identify …", "paragraphs, catalogue …", "write: ", " pages", "publish …"):
            assert stage in shown
        os.close(ours)
        with (here / "stderr").open("wb") as file:
            build_slowly(here, file.fileno())
        assert (here / "stderr").read_bytes() == b""

    def test_names_that_the_terminal_cannot_show_are_no_fault(self, here: Path) -> None:
        """A Hangul file name and folder are shown as escapes."""
        write_files(here / "releases", {"수출.txt": FUTURE["f.txt"]})
        done = run("build", "--output", "사이트", folder=here, variables={"PYTHONIOENCODING": "ascii"})
        assert done.returncode == 0, done.stderr
        assert done.stderr.startswith("releases/\\uc218\\ucd9c.txt:3:31: warning[future-date]: ")
        assert done.stdout.endswith(": open \\uc0ac\\uc774\\ud2b8/index.html\n")
        assert (here / "사이트/index.html").is_file()

    def test_the_exit_status_is_handed_to_the_shell(self, here: Path) -> None:
        assert run("check", folder=here).returncode == 2
        write_files(here / "releases", FAULTY)
        assert run("check", folder=here).returncode == 1


def build_slowly(folder: Path, stderr: int) -> None:
    """Run a build that is held up for more than a second while it writes its pages."""
    arguments = command("build", "--jobs", "1")
    with subprocess.Popen(
        arguments, cwd=folder, env=environment(), stdout=subprocess.DEVNULL, stderr=stderr
    ) as process:
        while not list(folder.glob(".build.*.staging/site/index.html")):
            assert process.poll() is None
            time.sleep(0.002)
        process.send_signal(signal.SIGSTOP)
        time.sleep(1.3)
        process.send_signal(signal.SIGCONT)
    assert process.returncode == 0
    assert len(list((folder / "build").rglob("*.html"))) > PAGES_A_UNIT
