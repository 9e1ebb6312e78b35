"""Exit status 0: what a command says when all is well, and in its help."""

from __future__ import annotations

import re
import threading
from pathlib import Path

import pytest

from exit_status.archives import FINE, FUTURE, IN_FUTURE, NO_SUBSCRIBERS, Say
from motir_archive import __version__
from sites import record, snapshot, write_files

SET = "set publisher, and country, in archive.yaml to say whose board this is"
NO_BASE_URL = (
    "No base URL: feeds and 404.html have relative links, citations name files, and there is no "
    f"sitemap.xml. Set base_url in archive.yaml, or say --base-url.\n{NO_SUBSCRIBERS}"
)
COMMANDS = ("build", "check", "add", "agencies", "explain", "diff")


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

    def test_the_bar_of_a_build_starts_no_thread(self, here: Path, say: Say) -> None:
        write_files(here / "releases", FINE)
        say("build")
        assert not [each for each in threading.enumerate() if type(each).__module__.startswith("tqdm")]

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

    def test_a_folder_that_is_not_there_is_not_on_the_way_to_the_home_page(
        self, here: Path, say: Say
    ) -> None:
        write_files(here / "releases", FINE)
        said = say("build", "--output", "site/absent/..")
        assert said.out.endswith(f"open {here.resolve() / 'site/index.html'}\n")

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
        self, here: Path, say: Say
    ) -> None:
        """At 15:00 UTC the next day begins in Seoul."""
        write_files(here / "releases", FINE | {"archive.yaml": "time_zone: Asia/Seoul\n"})
        for second, said in (
            ("1764255599", "1 release, 0 errors, 1 warning"),  # 2025-11-27T14:59:59Z
            ("1764255600", "1 release, 0 errors, 0 warnings"),
        ):
            assert say("check", variables={"SOURCE_DATE_EPOCH": second}).out.splitlines()[0] == said

    @pytest.mark.slow
    def test_jobs_may_be_any_whole_number(self, here: Path, say: Say) -> None:
        write_files(here / "releases", FINE)
        assert [say("build", "--jobs", jobs, "--quiet").status for jobs in ("0", "1", "7")] == [0, 0, 0]

    def test_version(self, say: Say) -> None:
        assert say("--version") == (0, f"motir-archive {__version__}\n", "")


class TestTheme:
    """A user's templates, beside the releases or in a named folder, replace the theme file by file."""

    MINE = {  # noqa: RUF012 - a constant
        "pages/about.html": "{% extends 'base.html' %}{% block title %}Mine{% endblock %}"
        "{% block main %}<h1>{{ config.title }} {{ '<b>' }}</h1>{% endblock %}",
        "assets/style.css": "/* mine */\na { color: teal }\n",
        "assets/more/logo.svg": "<svg/>\n",
        "assets/.DS_Store": "no\n",
    }

    def test_a_folder_beside_the_releases_is_taken(self, here: Path, say: Say) -> None:
        write_files(here / "releases", FINE)
        write_files(here / "templates", self.MINE)
        assert say("build").status == 0
        assert "<h1>Press release archive &lt;b&gt;</h1>" in (here / "build/about.html").read_text("utf-8")
        built = snapshot(here / "build/assets")
        assert built["style.css"] == b"a{color:teal}\n"
        assert built["more/logo.svg"] == b"<svg/>\n"
        assert ".DS_Store" not in built
        assert "search.js" in built

    def test_a_named_folder_is_taken_instead(self, here: Path, say: Say) -> None:
        write_files(here / "releases", FINE)
        write_files(here / "templates", {"pages/about.html": "beside"})
        write_files(here / "named", {"pages/about.html": "named"})
        say("build", "--templates", "named")
        assert (here / "build/about.html").read_text("utf-8") == "named"


class TestHelp:
    """The help names every command, option and default."""

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
