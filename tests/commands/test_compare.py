"""`diff` and `build --previous`: what a deploy would change, and what it must not take away."""

from __future__ import annotations

import hashlib
import json
import shutil
from collections.abc import Mapping
from pathlib import Path

import pytest
from command_line import Said, say

from sites import data_of, record, snapshot, write_data, write_files

KEPT = record("Kept", "It stays.", "2025-11-28")
OLD = {
    "a-2025-11-28.txt": KEPT
    + record("Revised", "It was.", "2025-11-27")
    + record("Gone", "It was.", "2025-11-26")
}
NEW = {
    "a-2025-11-28.txt": KEPT + record("Revised", "It was.", "2025-11-27"),
    "b-2025-11-29.txt": record("수소 경제", "It is.", "2025-11-29")
    + record("Revised", "It was, once.", "2025-11-27"),
}
DIFFERENCE = """\
+ 2025/11/29/수소-경제.html
~ 2025/11/27/revised.html
- 2025/11/26/gone.html
1 new, 1 revised, 1 vanished
"""
ADDRESSES = "old-site/data/addresses.txt"
MEANT = "say --allow-removal if it is meant"
MOVED = f"name its new address in moved of archive.yaml, or {MEANT}"
ONE_ERROR = "motir-archive: 1 error; nothing was written\n"


def gone(place: str) -> str:
    """Return what is said of the release that is gone, which stands at `place` of a list."""
    return f"{place}:1: error[vanished]: 2025/11/26/gone.html would be gone; {MOVED}\n{ONE_ERROR}"


def mark(text: str) -> str:
    """Return what tells a release in a list of addresses, of its text; and a text, of its record."""
    return hashlib.sha256(text.encode("utf-8")).hexdigest()[:8]


def text_line(title: str, body: str, date: str) -> str:
    """Return the line of a list that names the one text of a release."""
    day, slug = date.replace("-", "/"), title.lower().replace(" ", "-")
    return f"{day}/{slug}.{mark(record(title, body, date))}.txt\n"


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with an old and a new archive, as releases and as built sites."""
    folder = tmp_path_factory.mktemp("built")
    for name, files in (("old", OLD), ("new", NEW)):
        write_files(folder / name, files)
        assert build(folder, "--releases", name, "--output", f"{name}-site").status == 0
    return folder


@pytest.fixture
def here(built: Path, tmp_path: Path) -> Path:
    """A copy of it that a test may change."""
    return shutil.copytree(built, tmp_path / "here")


def build(folder: Path, *options: str) -> Said:
    return say(folder, "build", "--quiet", "--jobs=1", *options)


class TestDiff:
    """Releases folders and sites are compared with each other in any combination."""

    @pytest.mark.parametrize("old", ["old", "old-site"])
    @pytest.mark.parametrize("new", ["new", "new-site"])
    def test_what_differs(self, old: str, new: str, here: Path) -> None:
        assert say(here, "diff", old, new) == (0, DIFFERENCE, "")

    def test_the_other_way_round(self, here: Path) -> None:
        assert say(here, "diff", "new", "old-site").out == (
            "+ 2025/11/26/gone.html\n~ 2025/11/27/revised.html\n- 2025/11/29/수소-경제.html\n"
            "1 new, 1 revised, 1 vanished\n"
        )

    @pytest.mark.parametrize(("old", "new"), [("old", "old"), ("old", "old-site"), ("new-site", "new")])
    def test_nothing(self, old: str, new: str, here: Path) -> None:
        assert say(here, "diff", old, new) == (0, "0 new, 0 revised, 0 vanished\n", "")

    def test_addresses_stand_in_alphabetical_order(self, tmp_path: Path) -> None:
        titles = ("Beta", "Alpha", "Gamma")
        write_files(tmp_path / "one", {"a.txt": KEPT})
        write_files(
            tmp_path / "two", {"a.txt": KEPT + "".join(record(title, "x.", "2025-11-28") for title in titles)}
        )
        assert [line[-10:] for line in say(tmp_path, "diff", "one", "two").out.splitlines()[:-1]] == [
            *("alpha.html", "/beta.html", "gamma.html")
        ]

    @pytest.mark.parametrize("changed", ["title", "text"])
    def test_a_title_counts_as_much_as_a_text(self, changed: str, here: Path) -> None:
        """The address stays, what stands there does not."""
        lines = [json.loads(line) for line in data_of(here / "old-site").splitlines()]
        lines[0][changed] += "!"
        write_data(here / "old-site", "".join(json.dumps(line) + "\n" for line in lines).encode())
        assert say(here, "diff", "old", "old-site").out == (
            "~ 2025/11/28/kept.html\n0 new, 1 revised, 0 vanished\n"
        )

    @pytest.mark.parametrize("old", ["old", "old-site"])
    @pytest.mark.parametrize("new", ["new", "new-site"])
    def test_a_release_that_moved_is_neither_new_nor_gone(self, old: str, new: str, tmp_path: Path) -> None:
        """Its former address leads to it still. One that is not named in `moved` is gone."""
        notes = {"one": "Cranes", "two": "Ships"}
        for name, ending in (("old", ""), ("new", " Again")):
            files = {
                f"{note}.md": f"---\ntitle: {title}{ending}\ndate: 2025-02-12\n---\nIt was checked.\n"
                for note, title in notes.items()
            }
            write_files(tmp_path / name, files)
        moved = "moved: { 2025/02/12/cranes.html: 2025/02/12/cranes-again.html }\n"
        write_files(tmp_path / "new", {"archive.yaml": moved})
        for name in ("old", "new"):
            assert build(tmp_path, "--releases", name, "--output", f"{name}-site").status == 0
        assert say(tmp_path, "diff", old, new).out == (
            "+ 2025/02/12/ships-again.html\n"
            "- 2025/02/12/ships.html\n"
            "> 2025/02/12/cranes.html moved to 2025/02/12/cranes-again.html\n"
            "1 new, 0 revised, 1 vanished, 1 moved\n"
        )

    def test_nothing_is_written(self, here: Path) -> None:
        before = snapshot(here)
        say(here, "diff", "old", "new-site")
        assert snapshot(here) == before

    @pytest.mark.parametrize(
        ("old", "new"), [("nowhere", "new"), ("old", "nowhere"), ("old-site", "nowhere")]
    )
    def test_a_folder_that_is_not_there(self, old: str, new: str, here: Path) -> None:
        message = "motir-archive: there is no folder nowhere; name a built site or a folder with bulletins\n"
        assert say(here, "diff", old, new) == (2, "", message)

    def test_a_folder_with_errors(self, here: Path) -> None:
        (here / "new" / "bad.txt").write_text("-\nBad\nIt is. date2025-11-31\n", encoding="utf-8")
        assert say(here, "diff", "old-site", "new") == (
            1,
            "",
            "new/bad.txt:3:8: error[impossible-date]: impossible date 2025-11-31\n"
            "motir-archive: 1 error; nothing was written\n",
        )

    @pytest.mark.parametrize(
        "data",
        ["[]\n", "{\n", '{"address": "x"}\n', "5\n", "\n", "\udcff", "[" * 10**6],
    )
    def test_a_site_whose_data_is_damaged(self, data: str, here: Path) -> None:
        write_data(here / "old-site", data.encode("utf-8", "surrogateescape"))
        message = (
            "old-site/data/releases.jsonl.gz:1:1: error[site-data]: not the data of a release; "
            "build or fetch the site anew\n"
            "motir-archive: 1 error; nothing was written\n"
        )
        assert say(here, "diff", "old-site", "new") == (1, "", message)

    @pytest.mark.parametrize("kept", [0, 5, 30, -1])
    def test_a_site_whose_data_is_cut_off(self, kept: int, here: Path) -> None:
        path = here / "old-site" / "data" / "releases.jsonl.gz"
        path.write_bytes(path.read_bytes()[:kept] or b"no gzip")
        status, _, err = say(here, "diff", "old-site", "new")
        assert status == 1
        assert "releases.jsonl.gz:" in err
        assert "error[site-data]: not a whole gzip file; build or fetch the site anew\n" in err

    @pytest.mark.parametrize("name", ["\x1b[2J\x07", "a\u202eb", "a b", "a\nb", "..", "index", ""])
    def test_an_address_that_is_none_of_a_release(self, name: str, here: Path) -> None:
        """A site that is compared may come from anywhere; nothing in it reaches the terminal as it is."""
        lines = data_of(here / "old-site").splitlines(keepends=True)
        hostile = json.loads(lines[1]) | {"address": f"2025/11/28/{name}.html"}
        write_data(here / "old-site", (lines[0] + json.dumps(hostile) + "\n").encode())
        status, out, err = say(here, "diff", "old-site", "new")
        assert not set(out + err) & set("\x1b\x07\u202e")
        if name == "a\u202eb":
            assert "- 2025/11/28/a\\u202eb.html\n" in out
            return
        assert status == 1
        assert err.startswith(
            "old-site/data/releases.jsonl.gz:2:1: error[site-data]: the address '2025/11/28/"
        )


@pytest.fixture(scope="module")
def twins(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Two archives, and their sites; only the second has the dump of the earlier day."""
    folder = tmp_path_factory.mktemp("twins")
    one = {"b-2025-11-28.txt": record("Twin", "The ships came in.", "2025-11-27")}
    two = {**one, "a-2025-11-27.txt": record("Twin", "Exports of steel fell.", "2025-11-27")}
    for name, files in (("one", one), ("two", two)):
        write_files(folder / name, files)
        assert build(folder, f"--releases={name}", f"--output={name}-site").status == 0
    return folder


class TestAddressThatIsTaken:
    """A dump of an earlier day may turn up and hold a twin: the one dumped first has the address then."""

    TWIN = "2025/11/27/twin.html"
    MOVED = f"2025/11/27/twin-{mark('The ships came in.')}.html"

    @pytest.fixture
    def archives(self, twins: Path, tmp_path: Path) -> Path:
        """A copy of them that a test may change."""
        return shutil.copytree(twins, tmp_path / "twins")

    @pytest.mark.parametrize("previous", ["one-site", "one-site/data/addresses.txt"])
    def test_it_stops_the_build(self, previous: str, archives: Path) -> None:
        said = build(archives, "--releases=two", "--output=s", f"--previous={previous}")
        assert said == (
            1,
            "",
            f"one-site/data/addresses.txt:1:1: error[taken-address]: {self.TWIN} would lead to another "
            f"release, the one published there would be at {self.MOVED}; {MEANT}\n{ONE_ERROR}",
        )
        allowed = build(archives, "--releases=two", "--output=s", f"--previous={previous}", "--allow-removal")
        assert allowed.status == 0

    @pytest.mark.parametrize("old", ["one", "one-site"])
    @pytest.mark.parametrize("new", ["two", "two-site"])
    def test_diff_tells_it(self, old: str, new: str, archives: Path) -> None:
        assert say(archives, "diff", old, new).out == (
            f"+ {self.MOVED}\n! {self.TWIN}\n1 new, 0 revised, 0 vanished, 1 now another release\n"
        )

    @pytest.mark.parametrize("previous", ["one-site", "one-site/data/addresses.txt"])
    def test_also_where_the_release_that_had_it_is_nowhere_any_more(
        self, previous: str, archives: Path
    ) -> None:
        (archives / "two" / "b-2025-11-28.txt").unlink()
        said = build(archives, "--releases=two", "--output=s", f"--previous={previous}")
        assert said.err == (
            f"one-site/data/addresses.txt:1:1: error[taken-address]: {self.TWIN} would lead to another "
            f"release, the one published there would be gone; {MEANT}\n{ONE_ERROR}"
        )
        assert said.status == 1
        for old in ("one", "one-site"):
            assert say(archives, "diff", old, "two").out == (
                f"! {self.TWIN}\n0 new, 0 revised, 0 vanished, 1 now another release\n"
            )

    def test_a_release_of_the_same_text_is_not_taken_for_the_one_that_is_gone(self, archives: Path) -> None:
        """The other one was published too, so the release did not move there."""
        other = record("Other", "The ships came in.", "2025-11-26")
        for name, twin in (("same", "The ships came in."), ("other", "Exports of steel fell.")):
            dump = record("Twin", twin, "2025-11-27") + other
            write_files(archives / name, {"b-2025-11-28.txt": dump})
        assert build(archives, "--releases=same", "--output=same-site").status == 0
        said = build(archives, "--releases=other", "--output=s", "--previous=same-site")
        assert said.err == (
            f"same-site/data/addresses.txt:3:1: error[taken-address]: {self.TWIN} would lead to another "
            f"release, the one published there would be gone; {MEANT}\n{ONE_ERROR}"
        )

    def test_an_editor_may_change_all_words_of_a_release_that_no_dump_holds(self, archives: Path) -> None:
        front = "---\ntitle: Note\ndate: 2025-11-27\n---\n"
        for name, text in (("before", "They came."), ("after", "Whatever else.")):
            write_files(archives / name, {"note-2025-11-28.md": f"{front}{text}\n"})
            assert build(archives, f"--releases={name}", f"--output={name}-site").status == 0
        assert (archives / "before-site" / "data" / "addresses.txt").read_text(encoding="utf-8") == (
            "2025/11/27/note.html\n"
        )
        assert build(archives, "--releases=after", "--output=s", "--previous=before-site").status == 0
        for old in ("before", "before-site"):
            assert say(archives, "diff", old, "after").out == (
                "~ 2025/11/27/note.html\n0 new, 1 revised, 0 vanished\n"
            )

    def test_an_editor_s_text_does_not_tell_a_release_that_a_dump_holds(self, archives: Path) -> None:
        """It may be older than the dump, and the address is the release's all the same."""
        front = "---\ntitle: Twin\ndate: 2025-11-27\n---\n"
        dump = {"b-2025-11-28.txt": record("Twin", "The ships came in.", "2025-11-27")}
        write_files(archives / "edited", {**dump, "a-2025-11-26.md": f"{front}The ships came in late.\n"})
        assert build(archives, "--releases=edited", "--output=edited-site").status == 0
        assert (archives / "edited-site" / "data" / "addresses.txt").read_text(encoding="utf-8") == (
            f"{self.TWIN} {mark('The ships came in.')}\n"
            + text_line("Twin", "The ships came in.", "2025-11-27")
        )
        assert build(archives, "--releases=one", "--output=s", "--previous=edited-site").status == 0
        assert say(archives, "diff", "edited-site", "one").out == (
            f"~ {self.TWIN}\n0 new, 1 revised, 0 vanished\n"
        )

    def test_an_earlier_text_of_the_release_takes_nothing(self, archives: Path) -> None:
        write_files(
            archives / "three",
            {
                "b-2025-11-28.txt": record("Twin", "The ships came in.", "2025-11-27"),
                "a-2025-11-27.txt": record("Twin", "The ships came.", "2025-11-27"),
            },
        )
        assert build(archives, "--releases=three", "--output=s", "--previous=one-site").status == 0
        assert say(archives, "diff", "one", "three").out == "0 new, 0 revised, 0 vanished\n"

    def test_a_release_that_moved_is_found_again(self, archives: Path) -> None:
        """An editor of the dumps changed a title: its text is told to be at the new address."""
        write_files(
            archives / "four", {"b-2025-11-28.txt": record("Ships", "The ships came in.", "2025-11-27")}
        )
        said = build(archives, "--releases=four", "--output=s", "--previous=one-site")
        assert said.err == (
            f"one-site/data/addresses.txt:1:1: error[vanished]: {self.TWIN} would be gone, "
            f"its text would be at 2025/11/27/ships.html; {MOVED}\n{ONE_ERROR}"
        )


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
    """A release that was published may not vanish unless it is said."""

    @pytest.mark.parametrize("previous", ["old-site", "old-site/data/addresses.txt"])
    def test_an_agency_whose_page_is_gone_stops_the_build(self, previous: str, here: Path) -> None:
        write_files(here / "new", {"archive.yaml": "publisher: Office of Foam\n"})
        listed = "agencies/office-of-foam/index.html\nagencies/office-of-sand/index.html\n"
        path = here / "old-site/data/addresses.txt"
        path.write_text(path.read_text(encoding="utf-8") + listed, encoding="utf-8")
        said = build(here, "--releases=new", "--output=new-site", f"--previous={previous}")
        gone = "agencies/office-of-sand/index.html would be gone, the page of an agency"
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

    def test_unless_it_is_meant(self, here: Path) -> None:
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
        address = text_line("Kept", "It stays.", "2025-11-28").strip()
        assert said.err == (
            f"both-site/data/addresses.txt:7:1: error[vanished]: {address} would be gone; {MEANT}\n"
            f"{ONE_ERROR}"
        )

    def test_no_dump_that_is_added_takes_a_text_away(self, here: Path) -> None:
        """Not one that is earlier than all, nor one with the same words in another form."""
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
            ({}, "nowhere", "nowhere is no list of addresses"),
            ({"site/index.html": "x"}, "site", "site/data/addresses.txt is no list of addresses"),
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
    def test_what_is_no_list_is_refused(
        self, files: Mapping[str, str], previous: str, message: str, here: Path
    ) -> None:
        write_files(here, files)
        said = build(here, "--releases=new", "--output=s", f"--previous={previous}")
        assert said == (2, "", f"motir-archive: --previous: {message}\n")
        assert not (here / "s").exists()

    def test_a_list_that_is_not_utf_8_is_refused(self, here: Path) -> None:
        (here / "list.txt").write_bytes(b"2025/11/28/\xbc\xf6.html\n")
        said = build(here, "--releases=new", "--output=s", "--previous=list.txt")
        assert said == (2, "", "motir-archive: --previous: list.txt is no list of addresses\n")
