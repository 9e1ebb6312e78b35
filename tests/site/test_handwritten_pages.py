"""Hand-written releases and corrections, as a reader meets them."""

from __future__ import annotations

from pathlib import Path

import pytest

from markup import Element, parse
from motir_archive.problems import InputError
from sites import TOPICS, build_site, record, write_files

AGENCIES = """\
agencies:
  - id: kats
    kind: agency
    names:
      - {name: "Korean Agency for Technology and Standards", acronyms: [KATS]}
"""
OWN = """\
---
title: Cranes Are Checked Twice a Year
date: 12 February 2025
topics: [Industry, Energy]
agencies: [kats]
source: https://www.example.org/cranes?id=7
---
Tower cranes are *checked* twice a year.

- Bolts are looked at.
- Brakes are, too.
"""
DUMPED = record("Exports Rise", "They rose by six percent. So it was said.", "2025-02-10", "Trade/Investment")
REPLACING = """\
---
title: Exports Rise by Seven Percent
date: 2025-02-13
topics: Energy
replaces: {}
---
They rose by seven percent. So it was said.
"""
EXPORTS = "2025/02/10/exports-rise"


def built(folder: Path, files: dict[str, str]) -> Path:
    files = {"agencies.yaml": AGENCIES, "archive.yaml": TOPICS, **files}
    build_site(write_files(folder / "releases", files), folder / "build")
    return folder / "build"


def page(site: Path, path: str) -> Element:
    return parse((site / path).read_text(encoding="utf-8"))


def words(element: Element) -> str:
    return " ".join(element.text.split())


def test_a_release_of_the_editor_s_own(tmp_path: Path) -> None:
    site = built(tmp_path, {"cranes.md": OWN})
    root = page(site, "2025/02/12/cranes-are-checked-twice-a-year.html")
    assert [words(notice) for notice in root.all("p", **{"class": "notice"})] == [
        "Written for this archive by its editor. Source: example.org"
    ] or "example.org" in words(root.one("p", **{"class": "notice"}))
    text = root.one(id="text")
    assert [(block.tag, words(block)) for block in text.all("p", "li")] == [
        ("p", "Tower cranes are checked twice a year."),
        ("li", "Bolts are looked at."),
        ("li", "Brakes are, too."),
    ]
    byline = root.one("p", **{"class": "byline"})
    assert [link.text for link in byline.all("a")] == [
        *("Korean Agency for Technology and Standards", "Energy", "Industry")
    ]
    (file,) = site.glob("2025/02/12/cranes-are-checked-twice-a-year.*.txt")
    assert file.read_text(encoding="utf-8") == OWN


def test_lists_mark_it_as_the_editor_s(tmp_path: Path) -> None:
    site = built(tmp_path, {"cranes.md": OWN, "a.txt": DUMPED})
    marks = [words(mark) for mark in page(site, "2025/02/12/index.html").all("span", **{"class": "mark"})]
    assert marks == ["Editor’s text"]
    assert not page(site, "2025/02/10/index.html").all("span", **{"class": "mark"})


@pytest.mark.parametrize(
    "address",
    [
        *("2025/02/10/exports-rise.html", "https://example.org/archive/2025/02/10/exports-rise.html"),
        *(
            "/2025/02/10/exports-rise.html",
            "2025/02/10/exports-rise.history.html",
            "2025/02/10/exports%2Drise.html",
        ),
    ],
)
def test_a_correction_takes_the_place_of_what_it_replaces(address: str, tmp_path: Path) -> None:
    """Its title is shown, its date does not move the release, and the address stays."""
    site = built(tmp_path, {"a.txt": DUMPED, "exports-2025-02-14.md": REPLACING.format(address)})
    assert (site / "data" / "addresses.txt").read_text(encoding="utf-8").split()[:-1:2] == [f"{EXPORTS}.html"]
    root = page(site, f"{EXPORTS}.html")
    assert root.one("h1").text == "Exports Rise by Seven Percent"
    assert words(root.one(id="text")) == "They rose by seven percent. So it was said."
    assert [words(notice) for notice in root.all("p", **{"class": "notice"})] == [
        "Corrected by the editor of this archive: this text differs from the one collected on 10 "
        "February 2025. "
        "See what changed."
    ]
    assert [link.text for link in root.one("p", **{"class": "byline"}).all("a")] == [
        "Energy",
        "Trade/Investment",
    ]
    assert REPLACING.format(address) in [
        text.read_text(encoding="utf-8") for text in (site / EXPORTS).parent.glob("exports-rise.*.txt")
    ]


@pytest.mark.parametrize(
    "address",
    [
        "2025/02/10/nothing.html",
        "2025/02/30/exports-rise.html",
        "exports-rise",
        "2025/02/13/exports-rise.html",
    ],
)
def test_a_correction_of_nothing_is_an_error(address: str, tmp_path: Path) -> None:
    with pytest.raises(InputError) as refused:
        built(tmp_path, {"a.txt": DUMPED, "exports-2025-02-14.md": REPLACING.format(address)})
    assert [str(problem) for problem in refused.value.problems] == [
        f"exports-2025-02-14.md:1:1: error[replaces]: replaces {address!r}, which is no release of this "
        "archive; write its address, such as 2025/11/28/some-title.html"
    ]


def test_the_same_title_in_other_type_is_a_correction(tmp_path: Path) -> None:
    own = "---\ntitle: “Exports”  Rise\ndate: 10 February 2025\n---\nThey rose by eight percent.\n"
    dumped = DUMPED.replace("Exports Rise", '"Exports" Rise')
    site = built(tmp_path, {"a.txt": dumped, "b-2025-02-14.md": own})
    root = page(site, f"{EXPORTS}.html")
    assert root.one("h1").text == "“Exports” Rise"
    assert words(root.one(id="text")) == "They rose by eight percent."
    assert (site / f"{EXPORTS}.history.html").is_file()


def test_a_correction_stays_current_when_the_dumps_go_on(tmp_path: Path) -> None:
    own = "---\ntitle: Exports Rise\ndate: 10 February 2025\n---\nThey rose by eight percent.\n"
    later = DUMPED.replace("six percent", "nine percent")
    site = built(tmp_path, {"a-2025-02-10.txt": DUMPED, "b-2025-02-14.md": own, "c-2025-03-14.txt": later})
    assert words(page(site, f"{EXPORTS}.html").one(id="text")) == "They rose by eight percent."
    headings = [words(heading) for heading in page(site, f"{EXPORTS}.history.html").all("h2")]
    assert headings == [
        "Corrected by the editor of this archive on 14 February 2025",
        "Revised: text collected on 14 March 2025",
        "First text, collected on 10 February 2025",
    ]
