"""Twins, corrections and doubts: what is one release, and what only looks like it."""

from __future__ import annotations

import pytest
from dumped import MONDAY, OTHER, REVISED, TUESDAY, WEDNESDAY, WHOLE, correction, suffix, texts

from reading import bodies, entry, merged


class TestTwins:
    def test_two_texts_of_one_file_stay_apart(self) -> None:
        """However much alike, in every order of the files."""
        twins = {MONDAY: entry("Title", WHOLE) + entry("Title", REVISED)}
        releases, messages = merged(twins)
        assert messages == []
        assert sorted(body for _, [body] in texts(releases)) == sorted([WHOLE, REVISED])

    def test_twins_of_which_one_was_dumped_before(self) -> None:
        """The one that was there first is no earlier text of the other: both stood in one list."""
        both = entry("Title", REVISED) + entry("Title", WHOLE)
        releases, _ = merged({MONDAY: entry("Title", WHOLE), TUESDAY: both})
        assert sorted(texts(releases)) == [("title", [WHOLE]), (f"title-{suffix(REVISED)}", [REVISED])]

    def test_each_is_revised_by_the_text_most_like_it(self) -> None:
        first, second = WHOLE, f"{OTHER[:700]} {WHOLE[:700]}".strip()
        newer = [text.replace("says", "tells").replace("repeats", "doubles") for text in (first, second)]
        releases, _ = merged(
            {
                MONDAY: entry("Title", first) + entry("Title", second),
                TUESDAY: entry("Title", newer[1]) + entry("Title", newer[0]),
            }
        )
        assert sorted(found for _, found in texts(releases)) == sorted(
            [[first, newer[0]], [second, newer[1]]]
        )

    def test_two_revisions_of_one_file_go_to_two_releases(self) -> None:
        """Also where the text with the worse match comes first in the file."""
        variants = [WHOLE.replace("number 7 ", f"number 7 {'really ' * n}") for n in range(4)]
        releases, _ = merged(
            {
                MONDAY: entry("Title", variants[0]) + entry("Title", variants[3]),
                TUESDAY: entry("Title", variants[2]) + entry("Title", variants[1]),
            }
        )
        assert sorted(found for _, found in texts(releases)) == sorted(
            [[variants[0], variants[1]], [variants[3], variants[2]]]
        )

    def test_a_third_text_of_a_file_is_a_third_release(self) -> None:
        """Three revisions of two twins: one is left over. Found by fuzzing."""
        variants = [WHOLE.replace("number 7 ", f"number 7 {'really ' * n}") for n in range(5)]
        releases, _ = merged(
            {
                MONDAY: entry("Title", variants[0]) + entry("Title", variants[4]),
                TUESDAY: "".join(entry("Title", variants[n]) for n in (3, 2, 1)),
            }
        )
        assert sorted(found for _, found in texts(releases)) == sorted(
            [[variants[0], variants[1]], [variants[4], variants[3]], [variants[2]]]
        )

    def test_copies_of_twins(self) -> None:
        both = entry("Title", WHOLE) + entry("Title", REVISED)
        releases, _ = merged({MONDAY: both, TUESDAY: both})
        assert sorted(len(release.records) for release in releases) == [2, 2]


class TestCorrections:
    def test_an_editors_text_holds_whatever_is_dumped_later(self) -> None:
        files = {
            "2025-12-01-note.md": correction("The editor’s text."),
            MONDAY: entry("Title", WHOLE),
            WEDNESDAY: entry("Title", REVISED),
        }
        [release], messages = merged(files)
        assert messages == []
        assert bodies(release.revisions) == [WHOLE, REVISED, "The editor’s text."]
        assert release.current.by_editor

    def test_a_correction_may_have_another_title(self) -> None:
        [release], _ = merged(
            {MONDAY: entry("Title", WHOLE), "a.md": correction("New.", title="Better title")}
        )
        assert (release.title, release.slug) == ("Better title", "title")

    def test_without_replaces_it_corrects_its_namesake(self) -> None:
        text = "---\ntitle: Title\ndate: 2025-11-28\n---\nAnother text.\n"
        [release], _ = merged({MONDAY: entry("Title", WHOLE), "a.md": text})
        assert bodies(release.revisions) == [WHOLE, "Another text."]

    @pytest.mark.parametrize(
        "address", ["2025/11/28/title", "https://example.org/archive/2025/11/28/title.html"]
    )
    def test_other_ways_to_write_an_address(self, address: str) -> None:
        [release], messages = merged({MONDAY: entry("Title", WHOLE), "a.md": correction("New.", address)})
        assert (len(release.revisions), messages) == (2, [])

    @pytest.mark.parametrize(
        "address", ["2025/11/28/titel.html", "2025/13/28/title.html", "title", "2025/11/27/title"]
    )
    def test_what_is_no_address_of_a_release(self, address: str) -> None:
        releases, messages = merged({MONDAY: entry("Title", WHOLE), "a.md": correction("New.", address)})
        hint = "write its address, such as 2025/11/28/some-title.html"
        what = f"replaces {address!r}, which is no release of this archive"
        assert messages == [f"a.md:1:1: error[replaces]: {what}; {hint}"]
        assert texts(releases) == [("title", [WHOLE])]


class TestDoubts:
    def test_one_title_on_neighbouring_days(self) -> None:
        """Two releases, each pointing to the other; two days apart is no neighbour."""
        releases, messages = merged(
            {MONDAY: "".join(entry("Title", f"Text {day}.", f"2025-11-{day}") for day in (28, 27, 25))}
        )
        assert messages == []
        assert [[str(key.date) for key in release.possibly_same] for release in releases] == [
            ["2025-11-27"],
            ["2025-11-28"],
            [],
        ]

    def test_one_text_under_two_titles(self) -> None:
        releases, messages = merged({MONDAY: entry("One", WHOLE) + entry("Two", WHOLE)})
        what = "warning[same-text]: the text of this release is also that of"
        hint = "both are kept and shown as possibly the same"
        assert messages == [
            f"{MONDAY}:1:1: {what} two on the same day; {hint}",
            f"{MONDAY}:4:1: {what} one on the same day; {hint}",
        ]
        assert [[key.slug for key in release.possibly_same] for release in releases] == [["two"], ["one"]]

    def test_a_text_that_takes_the_place_of_another_one_in_a_later_dump(self) -> None:
        releases, messages = merged({MONDAY: entry("Title", WHOLE), TUESDAY: entry("Title", OTHER)})
        other = f"title-{suffix(OTHER)}"
        assert [(release.slug, [key.slug for key in release.possibly_same]) for release in releases] == [
            (other, ["title"]),
            ("title", [other]),
        ]
        what = "has the date and title of this release in another file, and another text"
        hint = "both are kept and shown as possibly the same"
        assert messages == [
            f"{MONDAY}:1:1: warning[same-title]: {other} {what}; {hint}",
            f"{TUESDAY}:1:1: warning[same-title]: title {what}; {hint}",
        ]

    def test_two_texts_of_one_title_that_a_dump_has_both(self) -> None:
        """The board shows both, so they are two; whatever an earlier dump has."""
        releases, messages = merged(
            {MONDAY: entry("Title", WHOLE), TUESDAY: entry("Title", OTHER) + entry("Title", WHOLE)}
        )
        assert [release.possibly_same for release in releases] == [(), ()]
        assert messages == []

    def test_ten_releases_with_one_text_are_named(self) -> None:
        """A page names no more than ten: more would make it long and say nothing new."""
        releases, _ = merged({MONDAY: "".join(entry(f"Title {number}", WHOLE) for number in range(14))})
        assert [len(release.possibly_same) for release in releases] == [10] * 14
        assert all(release.key not in release.possibly_same for release in releases)

    def test_the_ends_of_the_calendar(self) -> None:
        releases, _ = merged({MONDAY: entry("T", "One.", "0001-01-01") + entry("T", "Two.", "9999-12-31")})
        assert [release.possibly_same for release in releases] == [(), ()]
