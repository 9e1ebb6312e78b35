"""What a reader sees of a revised release: the notice on its page, its history, every record as it stood."""

from __future__ import annotations

import hashlib
import re
from pathlib import Path
from typing import ClassVar

import pytest
from revised import (
    CENTRE,
    CUT,
    FILES,
    FIRST,
    PORTS_LATER,
    PORTS_TEXT,
    SECOND,
    TALKS,
    TALKS_TEXT,
    THIRD,
    WHOLE,
)

from markup import Element, parse
from sites import build_site, record, write_files

PORTS_PAGE = "2025/01/07/ports-b-harbours-b"
TALKS_PAGE = "2025/01/08/talks-were-held"
EXCERPT_PAGE = "2025/01/05/excerpt-first"


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of the revised releases."""
    folder = tmp_path_factory.mktemp("revised")
    build_site(write_files(folder / "releases", FILES), folder / "build")
    return folder / "build"


def page(site: Path, path: str) -> Element:
    """Read a page, strictly."""
    return parse((site / f"{path}.html").read_text(encoding="utf-8"))


def words(element: Element) -> str:
    """Return what an element says, on one line."""
    return " ".join(element.text.split())


def notices(site: Path, path: str) -> list[str]:
    """Return what is said above a release's text."""
    return [words(notice) for notice in page(site, path).all("p", **{"class": "notice"})]


def sections(site: Path, path: str) -> list[Element]:
    """Return the sections of a history, the last change first."""
    return page(site, f"{path}.history").all("section", **{"class": "revision"})


def side(section: Element, name: str) -> str:
    """Return one of the two texts of a change: what did not change, and all that stands before or after."""
    shown: list[str] = []
    for paragraph in section.one("div", **{"class": "diff"}).all("p"):
        if paragraph.attributes.get("class") == name:
            shown.extend(part if isinstance(part, str) else part.text for part in paragraph.children[1:])
        elif "class" not in paragraph.attributes:
            shown.append(paragraph.text)
        shown.append(" ")
    return " ".join("".join(shown).split())


class TestTheNotice:
    """The page of a release says whether its text was another one before, and until when."""

    def test_the_last_day_on_which_the_earlier_text_was_seen(self, site: Path) -> None:
        assert notices(site, CENTRE) == [
            "Revised: this text differs from the one collected on 31 January 2025. See what changed."
        ]
        assert notices(site, PORTS_PAGE) == [
            "Revised: this text differs from the one collected on 24 January 2025. See what changed."
        ]

    def test_the_issue_s_own_example(self, tmp_path: Path) -> None:
        files = {name: FILES[name] for name in ("a-2025-01-10.txt", "c-2025-01-24.txt")}
        build_site(write_files(tmp_path / "releases", files), tmp_path / "build")
        assert notices(tmp_path / "build", CENTRE) == [
            "Revised: this text differs from the one collected on 10 January 2025. See what changed."
        ]

    def test_it_leads_to_the_history(self, site: Path) -> None:
        (notice,) = page(site, CENTRE).all("p", **{"class": "notice"})
        assert notice.one("a").attributes["href"] == "../../../" + CENTRE + ".history.html"

    def test_an_editor_is_told_from_the_ministry(self, site: Path) -> None:
        assert notices(site, TALKS_PAGE) == [
            "Corrected by the editor of this archive: this text differs from the one collected on 10 January "
            "2025. See what changed."
        ]

    @pytest.mark.parametrize("path", ["2025/01/03/never-revised", "2025/01/02/never-revised-but-in-type"])
    def test_white_space_and_quotes_are_no_revision(self, path: str, site: Path) -> None:
        assert notices(site, path) == []
        assert not (site / f"{path}.history.html").exists()


class TestTheHistory:
    """A history shows each change word by word, the last one first, and then the first text whole."""

    def test_its_sections(self, site: Path) -> None:
        assert [words(section.one("h2")) for section in sections(site, CENTRE)] == [
            "Revised: text collected on 7 February 2025",
            "Revised: text collected on 24 January 2025",
            "First text, collected on 10 January 2025",
        ]
        assert words(page(site, f"{CENTRE}.history").one("p", **{"class": "byline"})) == (
            "3 texts came in under this date and title. Read the current one"
        )
        assert [words(section.one("p", **{"class": "extent"})) for section in sections(site, CENTRE)[:2]] == [
            "1 word taken out, 4 words put in. Compared with the text collected on 31 January 2025.",
            "1 word taken out, 1 word put in. Compared with the text collected on 17 January 2025.",
        ]

    def test_what_was_taken_out_and_put_in(self, site: Path) -> None:
        last, first, _ = sections(site, CENTRE)
        assert [(change.tag, change.text) for change in first.all("del", "ins")] == [
            ("del", "96 "),
            ("ins", "69 "),
        ]
        assert [(change.tag, change.text) for change in last.all("del", "ins")] == [
            ("del", "Twelve "),
            ("ins", "Eleven "),
            ("ins", "& two schools "),
        ]

    @pytest.mark.parametrize(
        ("path", "section", "earlier", "later"),
        [
            (CENTRE, 0, SECOND, THIRD),
            (CENTRE, 1, FIRST, SECOND),
            (PORTS_PAGE, 0, PORTS_TEXT, PORTS_LATER),
            (TALKS_PAGE, 0, TALKS_TEXT, "Talks were held in Huế. They go on, they say."),
        ],
    )
    def test_both_texts_can_be_read_off_it(
        self, path: str, section: int, earlier: str, later: str, site: Path
    ) -> None:
        shown = sections(site, path)[section]
        assert side(shown, "before").replace('"', "”").replace("“", "”") == earlier.replace("“", "”")
        assert side(shown, "after").replace('"', "”").replace("“", "”") == later.replace("“", "”")
        assert not [change for change in shown.all("ins", "del") if len(change.children) != 1]

    def test_the_first_text_is_whole(self, site: Path) -> None:
        first = sections(site, CENTRE)[-1].one("div", **{"class": "text"})
        assert words(first) == FIRST

    def test_markup_in_a_text_stays_text(self, site: Path) -> None:
        shown = sections(site, PORTS_PAGE)[0]
        assert side(shown, "before").startswith("Ports <b>grew")
        assert side(shown, "after") == PORTS_LATER
        assert page(site, f"{PORTS_PAGE}.history").one("h1").text == "Ports & <b>Harbours</b>"

    def test_an_excerpt_is_compared_with_as_much_of_the_whole_text(self, site: Path) -> None:
        """What the listing cut off was not put in later."""
        change, first = sections(site, EXCERPT_PAGE)
        assert [(part.tag, part.text) for part in change.all("del", "ins")] == [
            *([("del", "96 "), ("ins", "97 ")] * CUT.count("96 billion"))
        ]
        assert words(first.one("h2")) == "First text, collected on 10 January 2025 as an excerpt"
        assert words(page(site, EXCERPT_PAGE).one(id="text")) == WHOLE

    def test_a_correction_by_the_editor(self, site: Path) -> None:
        assert [words(section.one("h2")) for section in sections(site, TALKS_PAGE)] == [
            "Corrected by the editor of this archive",
            "First text, collected on 10 January 2025",
        ]
        assert page(site, TALKS_PAGE).one(id="text").one("em").text == "Huế"


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

    def test_each_record_of_an_earlier_text_has_one(self, site: Path) -> None:
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

    def test_a_release_that_was_never_revised_has_none(self, site: Path) -> None:
        assert not list((site / "2025/01/02").glob("*.????????.html"))
        assert len(list((site / "2025/01/02").glob("*.????????.txt"))) == 2


def test_a_text_that_is_back_is_current_and_no_text_is_told_twice(tmp_path: Path) -> None:
    files = {
        "a-2025-01-10.txt": FILES["a-2025-01-10.txt"],
        "c-2025-01-24.txt": FILES["c-2025-01-24.txt"],
        "z-2025-03-07.txt": FILES["a-2025-01-10.txt"],
    }
    build_site(write_files(tmp_path / "releases", files), tmp_path / "build")
    site = tmp_path / "build"
    assert words(page(site, CENTRE).one(id="text")) == FIRST
    assert notices(site, CENTRE) == [
        "Revised: this text differs from the one collected on 24 January 2025. See what changed."
    ]
    assert words(sections(site, CENTRE)[0].one("h2")) == "Revised: text collected on 7 March 2025"
    assert [words(section.one("p", **{"class": "extent"})) for section in sections(site, CENTRE)[:-1]] == [
        "1 word taken out, 1 word put in. Compared with the text collected on 24 January 2025. "
        "It is the text collected on 10 January 2025 again.",
        "1 word taken out, 1 word put in. Compared with the text collected on 10 January 2025.",
    ]
    assert "2 texts came in under this date and title." in words(page(site, f"{CENTRE}.history"))
    links = [section.one("ul", **{"class": "places"}).all("a")[-1] for section in sections(site, CENTRE)]
    records = [
        ((site / CENTRE).parent / link.attributes["href"]).read_text(encoding="utf-8") for link in links
    ]
    assert [text in record for text, record in zip((FIRST, SECOND, FIRST), records, strict=True)] == [
        True
    ] * 3


def test_a_later_text_that_breaks_off_is_told_and_the_whole_one_shown(tmp_path: Path) -> None:
    whole = WHOLE.replace("97 billion", "96 billion")
    cut = WHOLE[: len(CUT)]
    files = {
        "a-2025-01-10.txt": record("Excerpt Last", whole, "2025-01-05"),
        "b-2025-01-17.txt": record("Excerpt Last", cut, "2025-01-05"),
    }
    build_site(write_files(tmp_path / "releases", files), tmp_path / "build")
    site, path = tmp_path / "build", "2025/01/05/excerpt-last"
    assert words(page(site, path).one(id="text")) == whole
    assert notices(site, path) == [
        "Revised since: this is the last whole text; a text that differs and breaks off was collected on "
        "17 January 2025. See what changed."
    ]
    change, first = sections(site, path)
    assert words(change.one("h2")) == "Revised: text collected on 17 January 2025"
    assert words(change.one("p", **{"class": "extent"})).endswith(
        "This text breaks off, and is compared as far as it goes. "
        "The page of the release shows the last whole one."
    )
    assert [(part.tag, part.text) for part in change.all("del", "ins")] == [
        *([("del", "96 "), ("ins", "97 ")] * CUT.count("96 billion"))
    ]
    assert words(first.one("h2")) == "First text, collected on 10 January 2025"


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
