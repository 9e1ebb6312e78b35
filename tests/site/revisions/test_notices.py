"""What the page of a release says of its revisions, its records and a text that is back."""

from __future__ import annotations

from pathlib import Path

import pytest

from revisions.pages import PORTS_PAGE, TALKS_PAGE, page, sections, words
from revisions.revised import (
    CENTRE,
    CUT,
    FILES,
    FIRST,
    SECOND,
    WHOLE,
)
from sites import build_site, record, write_files


def notices(site: Path, path: str) -> list[str]:
    """Return what is said above a release's text."""
    return [words(notice) for notice in page(site, path).all("p", **{"class": "notice"})]


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

    def test_a_correction_is_told_from_a_revision(self, site: Path) -> None:
        assert notices(site, TALKS_PAGE) == [
            "Corrected by the editor of this archive: this text differs from the one collected on 10 January "
            "2025. See what changed."
        ]

    @pytest.mark.parametrize("path", ["2025/01/03/never-revised", "2025/01/02/never-revised-but-in-type"])
    def test_white_space_and_quotes_are_no_revision(self, path: str, site: Path) -> None:
        assert notices(site, path) == []
        assert not (site / f"{path}.history.html").exists()


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
    for tag, figure in (("del", "96"), ("ins", "97")):
        assert [part.text for part in change.all(tag)] == [figure] * CUT.count("96 billion")
    assert words(first.one("h2")) == "First text, collected on 10 January 2025"


def test_a_text_in_the_place_of_another_one_is_possibly_the_same(tmp_path: Path) -> None:
    """Title and day are those of the page itself, so the notice says when the other one was collected."""
    files = {
        "a-2025-01-10.txt": record("Decision on the Port", "Consent to dig is granted today.", "2025-01-05"),
        "b-2025-01-17.txt": record(
            "Decision on the Port", "An appeal failed; nobody may dredge.", "2025-01-05"
        ),
    }
    build_site(write_files(tmp_path / "releases", files), tmp_path / "build")
    pages = sorted(
        path.relative_to(tmp_path / "build") for path in (tmp_path / "build").glob("2025/01/05/d*.html")
    )
    assert [notices(tmp_path / "build", str(path.with_suffix(""))) for path in pages] == [
        [f"Possibly the same: Decision on the Port, 5 January 2025, collected on {day} January 2025"]
        for day in (10, 17)
    ]
