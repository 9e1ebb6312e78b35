"""Where a text came from: its records, and the pages of earlier texts."""

from __future__ import annotations

import hashlib
import re
from pathlib import Path
from typing import ClassVar

import pytest

from markup import Element, parse
from revisions.pages import TALKS_PAGE, page, sections, words
from revisions.revised import (
    CENTRE,
    FILES,
    FIRST,
    SECOND,
    TALKS,
    TALKS_TEXT,
    THIRD,
)
from sites import build_site, record, write_files


class TestProvenance:
    """For each text every place that it came from, with what can be checked, and the record itself."""

    PLACES: ClassVar = {
        "a-2025-01-10.txt": ("lines 1–3", "10 January 2025"),
        "b-2025-01-17.txt": ("lines 1–3", "17 January 2025"),
        "c-2025-01-24.txt": ("lines 1–3", "24 January 2025"),
        "d-2025-01-31.txt": ("lines 1–3", "31 January 2025"),
        "e-2025-02-07.txt": ("lines 1–3", "7 February 2025"),
    }

    @staticmethod
    def said(name: str, role: str = "") -> str:
        lines, day = TestProvenance.PLACES[name]
        return f"{name}, {lines}, collected on {day}{role}"

    @staticmethod
    def proof(name: str) -> str:
        return f"SHA-256 of the file {hashlib.sha256(FILES[name].encode('utf-8')).hexdigest()}"

    def test_on_the_page_of_the_release(self, site: Path) -> None:
        places = page(site, CENTRE).one("ul", **{"class": "places"}).all("li")
        roles = [", earlier text"] * 4 + [", current text"]
        assert [words(place) for place in places] == [
            self.said(name, role) for name, role in zip(self.PLACES, roles, strict=True)
        ]

    def test_in_the_history(self, site: Path) -> None:
        expected = [
            ["e-2025-02-07.txt"],
            ["c-2025-01-24.txt", "d-2025-01-31.txt"],
            ["a-2025-01-10.txt", "b-2025-01-17.txt"],
        ]
        for section, names in zip(sections(site, CENTRE), expected, strict=True):
            *places, link = section.one("ul", **{"class": "places"}).all("li")
            assert [words(place) for place in places] == [
                f"{self.said(name)} {self.proof(name)}" for name in names
            ]
            assert words(link) == f"The record as it stands in {names[0]}"

    def test_a_hand_written_text(self, site: Path) -> None:
        (place, _) = sections(site, TALKS_PAGE)[0].one("ul", **{"class": "places"}).all("li")
        checksum = hashlib.sha256(FILES["g-2025-02-20.md"].encode("utf-8")).hexdigest()
        assert words(place) == (
            f"g-2025-02-20.md, lines 1–5, written for this archive SHA-256 of the file {checksum}"
        )

    @pytest.mark.parametrize(
        ("path", "records"),
        [
            (
                CENTRE,
                [
                    f"-\nKorea Opens a Test Centre\n{THIRD} date2025-01-06 \n",
                    f"-\nKorea Opens a Test Centre\n{SECOND} date2025-01-06\n",
                    f"-\nKorea Opens a Test Centre\n{FIRST} date2025-01-06\n",
                ],
            ),
            (TALKS_PAGE, [FILES["g-2025-02-20.md"], f"-\nTalks Were Held\n{TALKS_TEXT} date2025-01-08\n"]),
        ],
    )
    def test_every_record_is_kept_to_the_byte_but_for_line_ends(
        self, path: str, records: list[str], site: Path
    ) -> None:
        links = [
            section.one("ul", **{"class": "places"}).all("a")[-1].attributes["href"]
            for section in sections(site, path)
        ]
        files = [((site / path).parent / link).resolve() for link in links]
        assert [file.read_bytes() for file in files] == [record.encode("utf-8") for record in records]
        assert len(set(files)) == len(files)
        for file, text in zip(files, records, strict=True):
            own = hashlib.sha256(text.encode("utf-8")).hexdigest()[:8]
            assert file == (site / f"{path}.{own}.txt").resolve()


class TestEarlierTexts:
    """A page for each text that was replaced, and its record."""

    @staticmethod
    def pages(site: Path, path: str) -> dict[str, Element]:
        found = sorted((site / path).parent.glob(f"{Path(path).name}.????????.html"))
        return {file.name.split(".")[-2]: parse(file.read_text(encoding="utf-8")) for file in found}

    def test_each_record_of_an_earlier_text_has_a_page(self, site: Path) -> None:
        files = [
            f"-\nKorea Opens a Test Centre\n{text} date2025-01-06\n"
            for text in (FIRST, FIRST.replace(" ", "  "), SECOND, SECOND.replace("“", '"').replace("”", '"'))
        ]
        marks = {hashlib.sha256(file.encode("utf-8")).hexdigest()[:8] for file in files}
        assert set(self.pages(site, CENTRE)) == marks
        assert all((site / f"{CENTRE}.{mark}.txt").is_file() for mark in marks)

    def test_it_says_when_it_was_collected_and_replaced(self, site: Path) -> None:
        said = {
            words(shown.one("p", **{"class": "notice"})): words(shown.one(id="text"))
            for shown in self.pages(site, CENTRE).values()
        }
        read = " Read the current text · See what changed"
        assert {notice: re.sub("[“”]", '"', text) for notice, text in said.items()} == {
            f"This text was collected on {day} 2025. It was replaced on {replaced} 2025.{read}": re.sub(
                "[“”]", '"', text
            )
            for day, replaced, text in (
                ("10 January", "24 January", FIRST),
                ("17 January", "24 January", FIRST),
                ("24 January", "7 February", SECOND),
                ("31 January", "7 February", SECOND),
            )
        }

    def test_a_release_that_was_never_revised_has_no_page_of_an_earlier_text(self, site: Path) -> None:
        assert not list((site / "2025/01/02").glob("*.????????.html"))
        assert len(list((site / "2025/01/02").glob("*.????????.txt"))) == 2


def test_every_record_that_differs_in_a_byte_is_kept(tmp_path: Path) -> None:
    """Copies of one text may differ in white space: each is the text that somebody cited."""
    files = {
        "a-2025-01-10.txt": record(TALKS, TALKS_TEXT, "2025-01-08"),
        "b-2025-01-17.txt": record(TALKS, TALKS_TEXT.replace("Hanoi", "Seoul"), "2025-01-08"),
        "c-2025-01-24.txt": record(TALKS, TALKS_TEXT.replace(" ", "  "), "2025-01-08"),
        "d-2025-01-31.txt": record(TALKS, TALKS_TEXT.replace("Hanoi", " Seoul"), "2025-01-08"),
        "e-2025-02-07.txt": record(TALKS, TALKS_TEXT.replace("Hanoi", "Osaka"), "2025-01-08"),
    }
    build_site(write_files(tmp_path / "releases", files), tmp_path / "build")
    site = tmp_path / "build"
    links = [section.one("ul", **{"class": "places"}).all("a")[-1] for section in sections(site, TALKS_PAGE)]
    named = [words(link).removeprefix("The record as it stands in ") for link in links]
    assert [name[:1] for name in named] == ["e", "d", "c", "b", "a"]
    for link, name in zip(links, named, strict=True):
        path = (site / TALKS_PAGE).parent / link.attributes["href"]
        assert path.read_text(encoding="utf-8") == files[name]
