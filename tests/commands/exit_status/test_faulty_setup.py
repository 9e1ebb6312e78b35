"""Exit status 2: a fault in what surrounds the bulletins."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from exit_status.archives import FINE, Say
from markup import parse
from motir_archive.starter.keys import archive_keys
from sites import write_files


class TestFaultySetup:
    """Exit status 2: a fault in what surrounds the bulletins."""

    @pytest.mark.parametrize("name", ["build", "check"])
    def test_no_releases_folder(self, here: Path, say: Say, name: str) -> None:
        message = "there is no folder {}; name the one with the bulletins with --releases\n"
        assert say(name) == (2, "", "motir-archive: " + message.format("releases"))
        (here / "file").touch()
        for other in ("nowhere", "file"):
            assert say(name, "--releases", other) == (2, "", "motir-archive: " + message.format(other))

    @pytest.mark.parametrize("settings", [{"archive.yaml": "title: News\n", "README.md": "# News\n"}, {}])
    @pytest.mark.parametrize("name", ["build", "check", "explain", "add", "serve", "agencies"])
    def test_the_folder_above_the_releases(
        self, here: Path, say: Say, name: str, settings: dict[str, str]
    ) -> None:
        """It was read, sites and all: a warning for each page, and the texts of releases taken for dumps."""
        write_files(here / "news/releases", {**FINE, **settings})
        write_files(here / "news", {"build/about.html": "<!doctype html>", "build/2025/a.1234abcd.txt": "-"})
        message = "motir-archive: news is no releases folder; did you mean news/releases?\n"
        more = {"explain": ("x.txt",), "add": (str(here / "news/releases/b.txt"),)}.get(name, ())
        assert say(name, "--releases", "news", *more) == (2, "", message)
        assert say("diff", "news", "news/releases") == (2, "", message)

    def test_a_folder_of_releases_may_be_called_so(self, here: Path, say: Say) -> None:
        """Bulletins may lie in folders of any name, also in one of this."""
        for beside in ({"archive.yaml": "title: News\n"}, FINE):
            write_files(here / "news/releases", FINE)
            write_files(here / "news", beside)
            assert say("check", "--releases", "news").status == 0
            (here / "news/archive.yaml").unlink(missing_ok=True)

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
        self, here: Path, say: Say, name: str, epoch: str, message: str
    ) -> None:
        write_files(here / "releases", FINE)
        assert say(name, variables={"SOURCE_DATE_EPOCH": epoch}) == (2, "", f"motir-archive: {message}\n")

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
    """The option takes an address with or without a slash at its end, and counts before archive.yaml."""

    @pytest.mark.parametrize(
        ("given", "used"),
        [
            ("https://example.org", "https://example.org/"),
            ("https://example.org/archive", "https://example.org/archive/"),
            ("http://localhost:8000/archive/", "http://localhost:8000/archive/"),
            ("https://example.org/a//", "https://example.org/a/"),
        ],
    )
    def test_ways_to_write_the_address(self, here: Path, say: Say, given: str, used: str) -> None:
        write_files(here / "releases", FINE)
        assert say("build", "--quiet", "--base-url", given).status == 0
        page = parse((here / "build/about.html").read_text(encoding="utf-8"))
        assert page.one(rel="canonical").attributes["href"] == f"{used}about.html"

    def test_the_option_counts_before_the_setting(self, here: Path, say: Say) -> None:
        write_files(here / "releases", {**FINE, "archive.yaml": "base_url: https://one.example/\n"})
        say("build")
        assert "https://one.example/about.html" in (here / "build/about.html").read_text(encoding="utf-8")
        say("build", "--base-url", "https://two.example/")
        page = (here / "build/about.html").read_text(encoding="utf-8")
        assert "https://two.example/about.html" in page
        assert "one.example" not in page
