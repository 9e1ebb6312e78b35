"""Copies and excerpts: what comes in again is one release with every place."""

from __future__ import annotations

import pytest
from dumped import EXCERPT, MONDAY, REVISED, TUESDAY, WEDNESDAY, WHOLE

from motir_archive.model.release import Release
from reading import bodies, entry, merged


def places(release: Release) -> list[tuple[str, int]]:
    """Return file and first line of every record of a release."""
    return [(record.source.name, record.first_line) for record in release.records]


class TestCopies:
    def test_copies_are_one_release_with_every_place(self) -> None:
        """In one file, in two, with other quotation marks and blanks."""
        quoted = "He said “yes” in Korea’s  case."
        releases, messages = merged(
            {
                MONDAY: entry("A “Title”", quoted) + entry("A “Title”", quoted),
                TUESDAY: entry('A  "Title"', 'He said "yes" in Korea\'s case.'),
            }
        )
        [release] = releases
        assert messages == []
        assert bodies(release.revisions) == [quoted]
        assert places(release) == [(MONDAY, 1), (MONDAY, 4), (TUESDAY, 1)]
        assert not release.is_revised

    def test_topics_of_all_copies_are_kept(self) -> None:
        """Both boards may list one release, each under its own topic."""
        releases, _ = merged(
            {
                MONDAY: entry("Title", WHOLE, topic="Industry"),
                TUESDAY: entry("Title", WHOLE),
                WEDNESDAY: entry("Title", WHOLE, topic="Energy")
                + entry("Title", EXCERPT, topic="Trade/Investment"),
            }
        )
        assert [release.topics for release in releases] == [("Energy", "Industry", "Trade/Investment")]

    def test_another_date_or_title_is_another_release(self) -> None:
        releases, _ = merged(
            {MONDAY: entry("A", "One.") + entry("B", "Two.") + entry("A", "Three.", "2025-11-26")}
        )
        assert [(str(release.date), release.title) for release in releases] == [
            ("2025-11-28", "A"),
            ("2025-11-28", "B"),
            ("2025-11-26", "A"),
        ]


class TestExcerpts:
    @pytest.mark.parametrize("files", [(MONDAY, TUESDAY), (TUESDAY, MONDAY), (MONDAY, MONDAY)])
    @pytest.mark.parametrize("length", [400, 480, 600])
    def test_an_excerpt_gives_way_to_the_whole_text(self, files: tuple[str, str], length: int) -> None:
        """Whichever was dumped first, and in one file too."""
        cut, whole = files
        fuller = "x" * 900
        text = {cut: "", whole: ""}
        text[cut] += entry("Title", fuller[:length])
        text[whole] += entry("Title", fuller)
        [release], messages = merged(text)
        assert messages == []
        assert bodies(release.revisions) == [fuller]
        assert [record.body.read() for record in release.excerpts] == [fuller[:length]]
        assert len(release.records) == 2
        assert not release.is_excerpt

    @pytest.mark.parametrize(("length", "excerpts"), [(154, 0), (155, 1), (168, 1), (169, 0)])
    def test_a_listing_cuts_korean_by_bytes_as_well(self, length: int, excerpts: int) -> None:
        """Three bytes a character: an excerpt has far fewer characters than one in English."""
        fuller = "산업통상" * 100
        releases, _ = merged({MONDAY: entry("제목", fuller[:length]), TUESDAY: entry("제목", fuller)})
        assert [len(release.excerpts) for release in releases] == [excerpts] * (2 - excerpts)

    @pytest.mark.parametrize("length", [399, 601])
    def test_a_beginning_of_another_length_is_a_text_of_its_own(self, length: int) -> None:
        [release], _ = merged({MONDAY: entry("Title", WHOLE[:length]), TUESDAY: entry("Title", WHOLE[:900])})
        assert len(release.revisions) == 2
        assert release.excerpts == ()

    @pytest.mark.parametrize(("length", "is_excerpt"), [(464, False), (465, True), (505, True), (506, False)])
    def test_an_excerpt_alone_is_recognised_by_its_length_in_bytes(
        self, length: int, is_excerpt: bool
    ) -> None:
        for text in ("x" * length, "é" * (length // 2) + "x" * (length % 2)):
            [release], _ = merged({MONDAY: entry("Title", text)})
            assert release.is_excerpt is is_excerpt

    @pytest.mark.parametrize("end", [".", "!", "?", "…", ".”", ".)", '."', "。"])
    def test_an_excerpt_alone_does_not_end_a_sentence(self, end: str) -> None:
        [release], _ = merged({MONDAY: entry("Title", "x" * 480 + end)})
        assert not release.is_excerpt

    def test_two_excerpts_of_one_text(self) -> None:
        [release], _ = merged({MONDAY: entry("Title", WHOLE[:474]), TUESDAY: entry("Title", WHOLE[:484])})
        assert bodies(release.revisions) == [WHOLE[:484].strip()]
        assert release.is_excerpt
        assert len(release.excerpts) == 1

    def test_a_revised_text_has_excerpts_of_its_own(self) -> None:
        """The excerpt goes to the release, whichever of its texts it begins."""
        [release], messages = merged(
            {
                MONDAY: entry("Title", REVISED[:480]),
                TUESDAY: entry("Title", WHOLE),
                WEDNESDAY: entry("Title", REVISED),
            }
        )
        assert messages == []
        assert bodies(release.revisions) == [WHOLE, REVISED]
        assert places(release) == [(MONDAY, 1), (TUESDAY, 1), (WEDNESDAY, 1)]

    def test_an_excerpt_of_a_lost_revision_is_not_the_current_text(self) -> None:
        """Dumped last, so it is the last of the revisions; but cut, so the whole text is the one shown."""
        cut = WHOLE.replace("number 2", "number two")[:480]
        [release], _ = merged({MONDAY: entry("Title", WHOLE), TUESDAY: entry("Title", cut)})
        assert bodies(release.revisions) == [WHOLE, cut]
        assert (release.current.body.read(), release.is_excerpt) == (WHOLE, False)
        assert [str(change.day) for change in release.changes] == ["2025-12-02"]
        assert [release.role_of(record) for record in release.records] == [
            "current text",
            "cut-off later text",
        ]

    def test_a_cut_off_text_before_the_whole_one_is_the_earlier_one(self) -> None:
        cut = WHOLE.replace("number 2", "number two")[:480]
        files = {MONDAY: entry("Title", cut), TUESDAY: entry("Title", WHOLE)}
        [release], _ = merged(files)
        assert bodies(release.revisions) == [cut, WHOLE]
        assert (release.current.body.read(), release.after_current) == (WHOLE, ())
