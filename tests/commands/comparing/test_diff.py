"""`diff`: what a deploy would change."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from command_line import say
from comparing.archives import KEPT, build
from sites import data_of, record, snapshot, write_data, write_files

DIFFERENCE = """\
+ 2025/11/29/수소-경제.html
~ 2025/11/27/revised.html
- 2025/11/26/gone.html
1 new, 1 revised, 1 vanished
"""


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
        """The address stays, the title at it does not."""
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
    def test_an_address_of_no_release(self, name: str, here: Path) -> None:
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
