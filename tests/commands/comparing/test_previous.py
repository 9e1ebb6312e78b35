"""`build --previous`: what a deploy must not take away."""

from __future__ import annotations

import json
import shutil
from collections.abc import Mapping
from pathlib import Path

import pytest

from command_line import say
from comparing.archives import KEPT, MEANT, MOVED, NEW, OLD, ONE_ERROR, build, mark, text_line
from sites import record, snapshot, write_files

ADDRESSES = "old-site/data/addresses.txt"

NAME_A_SITE = "name a built site, or its data/addresses.txt"


def gone(place: str) -> str:
    """Return the message about the release that is gone, which stands at `place` of a list."""
    return f"{place}:1: error[vanished]: 2025/11/26/gone.html would be gone; {MOVED}\n{ONE_ERROR}"


def test_a_long_list_of_what_would_be_gone_is_cut_as_in_any_file(here: Path) -> None:
    listed = "".join(f"2025/11/26/gone-{number}.html\n" for number in range(5000))
    (here / "addresses.txt").write_text(listed, encoding="utf-8")
    status, out, err = say(here, "build", "--releases", "new", "--previous", "addresses.txt")
    lines = err.splitlines()
    assert (status, out, len(lines)) == (1, "", 102)
    assert lines[-2] == (
        "addresses.txt:101:1: error[vanished]: 4,900 further problems of this kind, the last in line 5000"
    )
    assert lines[-1] == "motir-archive: 5,000 errors; nothing was written"


class TestPrevious:
    """A release that was published may not vanish unless --allow-removal is given."""

    @pytest.mark.parametrize("previous", ["old-site", "old-site/data/addresses.txt"])
    def test_an_agency_whose_page_is_gone_stops_the_build(self, previous: str, here: Path) -> None:
        write_files(here / "new", {"archive.yaml": "publisher: Office of Foam\n"})
        listed = "agencies/office-of-foam/index.html\nagencies/office-of-sand/index.html\n"
        path = here / "old-site/data/addresses.txt"
        path.write_text(path.read_text(encoding="utf-8") + listed, encoding="utf-8")
        said = build(here, "--releases=new", "--output=new-site", f"--previous={previous}")
        gone = "agencies/office-of-sand/index.html, the page of an agency, would be gone"
        assert said.status == 1
        assert gone in said.err
        assert "office-of-foam" not in said.err

    @pytest.mark.parametrize("previous", ["old-site", "old-site/data/addresses.txt"])
    def test_a_release_that_is_gone_stops_the_build(self, previous: str, here: Path) -> None:
        before = snapshot(here / "new-site")
        said = build(here, "--releases=new", "--output=new-site", f"--previous={previous}")
        assert said == (1, "", gone(f"{ADDRESSES}:1"))
        assert snapshot(here / "new-site") == before

    def test_all_that_are_gone_are_named_in_order(self, here: Path) -> None:
        write_files(here / "less", {"a.txt": record("Other", "It is.", "2025-11-28")})
        said = build(here, "--releases=less", "--output=less-site", "--previous=old-site")
        addresses = ("2025/11/26/gone.html", "2025/11/27/revised.html", "2025/11/28/kept.html")
        assert said.err == "".join(
            [
                *(
                    f"{ADDRESSES}:{line}:1: error[vanished]: {address} would be gone; {MOVED}\n"
                    for line, address in zip((1, 3, 5), addresses, strict=True)
                ),
                "motir-archive: 3 errors; nothing was written\n",
            ]
        )
        assert not (here / "less-site").exists()

    def test_allow_removal_lets_the_build_go_on(self, here: Path) -> None:
        said = build(here, "--releases=new", "--output=s", "--previous=old-site", "--allow-removal")
        assert said == (0, "", "")
        assert (here / "s" / "data" / "addresses.txt").read_text(encoding="utf-8") == (
            f"2025/11/27/revised.html {mark('It was.')}\n"
            + text_line("Revised", "It was.", "2025-11-27")
            + text_line("Revised", "It was, once.", "2025-11-27")
            + f"2025/11/28/kept.html {mark('It stays.')}\n"
            + text_line("Kept", "It stays.", "2025-11-28")
            + f"2025/11/29/수소-경제.html {mark('It is.')}\n"
            + text_line("수소 경제", "It is.", "2025-11-29")
        )

    def test_a_text_that_is_gone_stops_the_build(self, here: Path) -> None:
        """Citations lead to it, even where its release is still there."""
        write_files(here / "both", {**OLD, **NEW, "c-2025-11-27.txt": OLD["a-2025-11-28.txt"]})
        assert build(here, "--releases=both", "--output=both-site").status == 0
        changed = OLD["a-2025-11-28.txt"].replace("It stays. date", "It  stays. date")
        write_files(here / "both", {"a-2025-11-28.txt": changed, "c-2025-11-27.txt": changed})
        said = build(here, "--releases=both", "--output=s", "--previous=both-site")
        address = f"2025/11/28/kept{text_line('Kept', 'It stays.', '2025-11-28').strip()}"
        assert said.err == (
            f"both-site/data/addresses.txt:7:1: error[vanished]: {address} would be gone; {MEANT}\n"
            f"{ONE_ERROR}"
        )

    def test_no_dump_that_is_added_takes_a_text_away(self, here: Path) -> None:
        """Neither a dump that is earlier than all others, nor one with the same words in another form."""
        more = {
            f"d-2025-11-{day}.txt": record("Revised", f"It was{more}.", "2025-11-27")
            for day, more in ((20, " "), (27, ", once "), (28, ", twice"), (30, ""))
        }
        for name, text in {**NEW, **more}.items():
            write_files(here / "growing", {name: text})
            said = build(here, "--releases=growing", "--output=growing-site")
            assert (said.status, said.err) == (0, "")
            if (here / "kept").exists():
                old = set(snapshot(here / "kept"))
                assert {path for path in old if "/revised." in path} <= set(snapshot(here / "growing-site"))
            shutil.copytree(here / "growing-site", here / "kept", dirs_exist_ok=True)

    def test_the_site_that_is_replaced_can_be_named(self, here: Path) -> None:
        more = {**OLD, "b.txt": record("More", "It is.", "2025-11-28")}
        write_files(here / "old", more)
        assert build(here, "--releases=old", "--output=old-site", "--previous=old-site").status == 0
        assert (here / "old-site" / "2025" / "11" / "28" / "more.html").is_file()

    def test_revisions_and_new_releases_do_no_harm(self, here: Path) -> None:
        write_files(here / "both", {**OLD, **NEW, "c-2025-11-27.txt": OLD["a-2025-11-28.txt"]})
        assert build(here, "--releases=both", "--output=s", "--previous=old-site").status == 0

    def test_a_list_with_line_ends_of_windows_will_do(self, here: Path) -> None:
        (here / "list.txt").write_bytes(b"2025/11/28/kept.html\r\n2025/11/26/gone.html\r\n")
        assert build(here, "--releases=new", "--output=s", "--previous=list.txt") == (
            1,
            "",
            gone("list.txt:2"),
        )

    def test_a_list_of_an_earlier_version_has_no_marks(self, here: Path) -> None:
        (here / "list.txt").write_text("2025/11/28/kept.html\n\n2025/11/26/gone.html\n", encoding="utf-8")
        assert build(here, "--releases=new", "--output=s", "--previous=list.txt") == (
            1,
            "",
            gone("list.txt:3"),
        )

    def test_for_programs(self, here: Path) -> None:
        said = say(here, "build", "--json", "--releases=new", "--output=s", "--previous=old-site")
        assert (said.status, said.err) == (1, ONE_ERROR)
        assert [json.loads(line) for line in said.out.splitlines()] == [
            {
                "path": ADDRESSES,
                "line": 1,
                "column": 1,
                "severity": "error",
                "code": "vanished",
                "what": "2025/11/26/gone.html would be gone",
                "hint": MOVED,
                "times": 1,
            }
        ]

    def test_warnings_are_told_first(self, here: Path) -> None:
        """All that is wrong is told in one run, in every form."""
        write_files(here / "new", {"c-2025-11-29.txt": "-\n" + KEPT})
        arguments = ("build", "--jobs=1", "--releases=new", "--output=s", "--previous=old-site")
        warning = "new/c-2025-11-29.txt:1:1: warning[double-separator]: separator without a record\n"
        assert say(here, *arguments) == (1, "", warning + gone(f"{ADDRESSES}:1"))
        json_said = say(here, *arguments, "--json", variables={"GITHUB_ACTIONS": "true"})
        assert [
            (problem["path"], problem["severity"], problem["code"])
            for problem in map(json.loads, json_said.out.splitlines())
        ] == [
            ("new/c-2025-11-29.txt", "warning", "double-separator"),
            (ADDRESSES, "error", "vanished"),
        ]
        assert json_said.err == (
            "::warning file=new/c-2025-11-29.txt,line=1,col=1,title=double-separator::separator without a "
            f"record\n::error file={ADDRESSES},line=1,col=1,title=vanished::2025/11/26/gone.html would be "
            f"gone; {MOVED}\n{ONE_ERROR}"
        )

    def test_an_empty_list_asks_for_nothing(self, here: Path) -> None:
        (here / "list.txt").write_text("", encoding="utf-8")
        assert build(here, "--releases=new", "--output=s", "--previous=list.txt").status == 0

    @pytest.mark.parametrize(
        ("files", "previous", "message"),
        [
            ({}, "nowhere", f"nowhere is no list of addresses; {NAME_A_SITE}"),
            (
                {"site/index.html": "x"},
                "site",
                f"site/data/addresses.txt is no list of addresses; {NAME_A_SITE}",
            ),
            (
                {"list.txt": "<!doctype html>\n"},
                "list.txt",
                "list.txt is no list of addresses: it has '<!doctype html>'",
            ),
            *(
                (
                    {"list.txt": f"2025/11/28/kept.html\n{odd}\n"},
                    "list.txt",
                    f"list.txt is no list of addresses: it has {odd!r}",
                )
                for odd in (
                    *(
                        "2025/11/28/index.html",
                        "2025/11/28/kept.history.html",
                        "2025/11/28/kept.txt",
                        "/etc/passwd",
                    ),
                    *(
                        "https://example.org/2025/11/28/kept.html",
                        "2025/11/28/a/../kept.html",
                        "2025/11/28/.html",
                    ),
                    *("2025/11/28/kept.html ", "２０２５/11/28/kept.html"),
                    *("2025/11/28/kept.html 1234567", "2025/11/28/kept.html 12345678 9"),
                )
            ),
        ],
    )
    def test_a_file_that_is_no_list_of_addresses_is_refused(
        self, files: Mapping[str, str], previous: str, message: str, here: Path
    ) -> None:
        write_files(here, files)
        said = build(here, "--releases=new", "--output=s", f"--previous={previous}")
        assert said == (2, "", f"motir-archive: --previous: {message}\n")
        assert not (here / "s").exists()

    def test_a_list_that_is_not_utf_8_is_refused(self, here: Path) -> None:
        (here / "list.txt").write_bytes(b"2025/11/28/\xbc\xf6.html\n")
        said = build(here, "--releases=new", "--output=s", "--previous=list.txt")
        assert said == (
            2,
            "",
            f"motir-archive: --previous: list.txt is no list of addresses; {NAME_A_SITE}\n",
        )
