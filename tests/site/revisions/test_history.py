"""The history of a release: each revision, what was taken out and put in, every record as it stood."""

from __future__ import annotations

from pathlib import Path

import pytest

from markup import Element
from revisions.pages import PORTS_PAGE, TALKS_PAGE, page, sections, words
from revisions.revised import (
    CENTRE,
    CUT,
    FIRST,
    PORTS_LATER,
    PORTS_TEXT,
    SECOND,
    TALKS_TEXT,
    THIRD,
    WHOLE,
)

EXCERPT_PAGE = "2025/01/05/excerpt-first"


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


class TestTheHistory:
    """A history shows each change word by word, the last one first, and then the first text whole."""

    def test_a_section_for_each_change_and_one_for_the_first_text(self, site: Path) -> None:
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
        """Without the blanks around it, which nobody wants struck through."""
        last, first, _ = sections(site, CENTRE)
        assert [(change.tag, change.text) for change in first.all("del", "ins")] == [
            ("del", "96"),
            ("ins", "69"),
        ]
        assert [(change.tag, change.text) for change in last.all("del", "ins")] == [
            ("del", "Twelve"),
            ("ins", "Eleven"),
            ("ins", "& two schools"),
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
        for tag, figure in (("del", "96"), ("ins", "97")):
            assert [part.text for part in change.all(tag)] == [figure] * CUT.count("96 billion")
        assert words(first.one("h2")) == "First text, collected on 10 January 2025 as an excerpt"
        assert words(page(site, EXCERPT_PAGE).one(id="text")) == WHOLE

    def test_a_correction_by_the_editor(self, site: Path) -> None:
        assert [words(section.one("h2")) for section in sections(site, TALKS_PAGE)] == [
            "Corrected by the editor of this archive on 20 February 2025",
            "First text, collected on 10 January 2025",
        ]
        assert page(site, TALKS_PAGE).one(id="text").one("em").text == "Huế"
