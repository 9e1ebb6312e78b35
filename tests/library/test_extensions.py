"""Another package adds a reader, an export and a page, in one small file each, and changes nothing here."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from markup import parse
from sites import CHECKOUT, EPOCH, write_files

EXTENSION = CHECKOUT / "tests/data/extension"
FILES = {
    "archive.yaml": "layout: { 'wire/*.txt': wire }\n",
    "a.txt": "-\nA Harbour Opens\nThe harbour of Ulsan opened today. date2025-11-28\n",
    "wire/b.txt": "2025-11-27 | Ships Leave | Twelve ships left the harbour of Ulsan in one day.\n",
}


def build(folder: Path, *extensions: Path) -> subprocess.CompletedProcess[str]:
    """Build the site of `folder` in a process that finds the packages below `extensions`."""
    folders = filter(None, [*map(str, extensions), os.environ.get("PYTHONPATH")])
    environment = os.environ | {"PYTHONPATH": os.pathsep.join(folders), "SOURCE_DATE_EPOCH": EPOCH}
    command = [sys.executable, "-m", "motir_archive", "build", "--jobs", "1"]
    return subprocess.run(
        command, cwd=folder, env=environment, capture_output=True, text=True, encoding="utf-8", check=False
    )


def links_of(path: Path) -> list[tuple[str, str]]:
    """Return where the links of a page lead, and what they say."""
    page = parse(path.read_text(encoding="utf-8"))
    return [(each.attributes["href"], each.text) for each in page.all("a")]


def test_an_extension_adds_a_reader_an_export_and_a_page(tmp_path: Path) -> None:
    write_files(tmp_path / "releases", FILES)
    built = build(tmp_path, EXTENSION)
    assert (built.returncode, built.stderr) == (0, "")
    site = tmp_path / "build"
    assert (site / "data/titles.txt").read_text(encoding="utf-8") == "A Harbour Opens\nShips Leave\n"
    assert "Twelve ships" in (site / "2025/11/27/ships-leave.html").read_text(encoding="utf-8")
    assert ("2025/11/27/ships-leave.html", "Ships Leave") in links_of(site / "longest.html")
    elsewhere = site / "2025/11/28/a-harbour-opens.html"
    assert ("../../../longest.html", "Longest") in links_of(elsewhere)


def test_an_extension_adds_a_page_for_each_release(tmp_path: Path) -> None:
    """A page below another says which, in a mapping, and no other page of its folder is told the same."""
    write_files(tmp_path / "releases", FILES)
    built = build(tmp_path, EXTENSION)
    assert (built.returncode, built.stderr) == (0, "")
    cards = tmp_path / "build/cards"
    above = [("2025/11/28/a-harbour-opens.html", "A Harbour Opens")]
    above += [("2025/11/27/ships-leave.html", "Ships Leave")]
    for path, title in above:
        page = parse((cards / path.replace("/", "-")).read_text(encoding="utf-8"))
        trail = next(each for each in page.all("nav") if each.attributes["class"] == "crumbs")
        assert [(link.attributes["href"], link.text) for link in trail.all("a")] == [(f"../{path}", title)]


def test_an_extension_knows_the_paths_of_all_pages(tmp_path: Path) -> None:
    """Those of its own pages are among them, and one that leads elsewhere is not."""
    write_files(tmp_path / "releases", FILES)
    assert build(tmp_path, EXTENSION).returncode == 0
    site = tmp_path / "build"
    paths = (site / "data/paths.txt").read_text(encoding="utf-8").splitlines()
    pages = {path.relative_to(site).as_posix() for path in site.rglob("*.html")}
    assert sorted(pages - {"404.html"}) == paths
    assert {"longest.html", "cards/2025-11-27-ships-leave.html", "search/index.html"} <= pages


def test_problems_of_an_added_reader_have_their_place(tmp_path: Path) -> None:
    write_files(tmp_path / "releases", FILES | {"wire/c.txt": "\nShips Leave\n"})
    built = build(tmp_path, EXTENSION)
    assert built.returncode == 1
    what = "error[no-body]: a line without date, title and text; part them by ` | `"
    assert built.stderr.startswith(f"releases/wire/c.txt:2:1: {what}\n")


def test_without_the_extension_its_layout_is_unknown(tmp_path: Path) -> None:
    write_files(tmp_path / "releases", FILES)
    built = build(tmp_path)
    assert built.returncode == 2
    what = "error[config]: the layout of wire/*.txt is 'wire'; it can be topic, plain"
    assert built.stderr == f"releases/archive.yaml:1:25: {what}\n"


@pytest.mark.parametrize(
    ("leads_to", "what"),
    [
        ("no_such_module:EXTENSION", "cannot be loaded: No module named 'no_such_module'"),
        ("broken:MISSING", "cannot be loaded: module 'broken' has no attribute 'MISSING'"),
        ("broken:OTHER", "is no motir_archive.Extension"),
    ],
)
def test_a_broken_extension_is_named(leads_to: str, what: str, tmp_path: Path) -> None:
    write_files(tmp_path / "releases", FILES)
    write_files(
        tmp_path / "packages",
        {
            "broken.py": "OTHER = 3\n",
            "broken-1.0.dist-info/METADATA": "Metadata-Version: 2.1\nName: broken\nVersion: 1.0\n",
            "broken-1.0.dist-info/entry_points.txt": f"[motir_archive]\nbroken = {leads_to}\n",
        },
    )
    built = build(tmp_path, tmp_path / "packages")
    assert built.returncode == 2
    assert built.stderr == f"motir-archive: the extension broken ({leads_to}) {what}\n"
