"""Merging: copies, excerpts, revisions, twins, corrections, and what an address depends on."""

from __future__ import annotations

import datetime as dt
import hashlib

import pytest

from motir_archive.config import Config
from motir_archive.merge.releases import merge
from motir_archive.model.release import Release
from reading import bodies, entry, merged, parse_all

WHOLE = " ".join(f"Sentence number {n} says something of its own." for n in range(1, 30))
REVISED = WHOLE.replace("number 7", "number seven")
EXCERPT = WHOLE[:480]
OTHER = " ".join(f"Nothing here, in part {n}, repeats that text at all!" for n in range(1, 30))
MONDAY, TUESDAY, WEDNESDAY = (f"{day}.txt" for day in ("2025-12-01", "2025-12-02", "2025-12-03"))


def texts(releases: tuple[Release, ...]) -> list[tuple[str, list[str]]]:
    """Return slug and texts of each release."""
    return [(release.slug, bodies(release.revisions)) for release in releases]


def places(release: Release) -> list[tuple[str, int]]:
    """Return file and first line of every record of a release."""
    return [(record.source.name, record.first_line) for record in release.records]


def suffix(text: str) -> str:
    """Return the end of the slug of a release that has to share its slug."""
    return hashlib.sha256(text[:400].encode()).hexdigest()[:8]


def correction(body: str, replaces: str = "2025/11/28/title.html", title: str = "Title") -> str:
    """Return a hand-written release that corrects another one."""
    return f"---\ntitle: {title}\ndate: 2025-11-28\nreplaces: {replaces}\n---\n{body}\n"


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
        """The two boards repeat each other; a release may stand in two lists."""
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
    def test_alone_it_is_told_by_its_length_in_bytes(self, length: int, is_excerpt: bool) -> None:
        for text in ("x" * length, "é" * (length // 2) + "x" * (length % 2)):
            [release], _ = merged({MONDAY: entry("Title", text)})
            assert release.is_excerpt is is_excerpt

    @pytest.mark.parametrize("end", [".", "!", "?", "…", ".”", ".)", '."', "。"])
    def test_alone_it_does_not_end_a_sentence(self, end: str) -> None:
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


class TestRevisions:
    def test_the_text_that_was_dumped_last_holds(self) -> None:
        files = {TUESDAY: entry("Title", REVISED), MONDAY: entry("Title", WHOLE)}
        [release], messages = merged(files)
        assert messages == []
        assert bodies(release.revisions) == [WHOLE, REVISED]
        assert release.is_revised
        assert [revision.first_dumped for revision in release.revisions] == [
            dt.date(2025, 12, 1),
            dt.date(2025, 12, 2),
        ]

    def test_a_text_that_came_back_holds_again(self) -> None:
        [release], _ = merged(
            {
                MONDAY: entry("Title", WHOLE),
                TUESDAY: entry("Title", REVISED),
                WEDNESDAY: entry("Title", WHOLE),
            }
        )
        assert bodies(release.revisions) == [WHOLE, REVISED, WHOLE]
        assert release.current.first_dumped == dt.date(2025, 12, 3)
        assert [str(change.day) for change in release.changes] == ["2025-12-02", "2025-12-03"]
        assert bodies(release.texts) == [WHOLE, REVISED]
        assert [release.role_of(record) for record in release.records] == [
            "copy of the current text",
            "earlier text",
            "current text",
        ]

    def test_a_series_of_releases_is_no_series_of_revisions(self) -> None:
        """They share their phrases, which makes for many words in common, but not the order of the words."""
        phrases = [" ".join(f"{letter}{number}" for letter in "abcdefgh") for number in range(20)]
        other = " ".join(
            " ".join(phrase.split()[::-1]) if n % 4 else phrase for n, phrase in enumerate(phrases)
        )
        files = {MONDAY: entry("Title", " ".join(phrases)), TUESDAY: entry("Title", other)}
        assert len(merged(files)[0]) == 2
        half = " ".join(phrases[:10]) + " " + " ".join(f"x{number}" for number in range(80))
        assert len(merged({**files, TUESDAY: entry("Title", half)})[0]) == 1

    def test_in_a_short_text_words_alone_decide(self) -> None:
        one = "Korea exported 5 ships and 7 cars today"
        other = "Korea exported 6 ships and 8 cars yesterday"
        assert len(merged({MONDAY: entry("Title", one), TUESDAY: entry("Title", other)})[0]) == 1

    def test_the_title_is_that_of_the_last_dump(self) -> None:
        [release], _ = merged({MONDAY: entry('The "Title"', WHOLE), TUESDAY: entry("The “Title”", WHOLE)})
        assert release.title == "The “Title”"

    def test_two_dumps_of_one_day_cannot_tell_which_text_holds(self) -> None:
        first, second = "a-2025-12-01.txt", "b-2025-12-01.txt"
        [release], messages = merged({second: entry("Title", REVISED), first: entry("Title", WHOLE)})
        assert bodies(release.revisions) == [WHOLE, REVISED]
        assert messages == [
            f"{second}:1:1: warning[dump-tie]: this text and that of {first} were dumped on 2025-12-01; "
            "this one is taken as the current text; settle it with `dumped:` in archive.yaml"
        ]

    def test_a_later_text_that_breaks_off_settles_no_tie(self) -> None:
        """It does not become the current text, so which of the whole ones is remains a guess."""
        cut = WHOLE.replace("number 2", "number two")[:480]
        first, second = "a-2025-12-01.txt", "b-2025-12-01.txt"
        files = {second: entry("Title", REVISED), first: entry("Title", WHOLE), TUESDAY: entry("Title", cut)}
        [release], messages = merged(files)
        assert (release.current.body.read(), bodies(release.after_current)) == (REVISED, [cut])
        assert [message.split(": ")[1:3] for message in messages] == [
            [
                "warning[dump-tie]",
                f"this text and that of {first} were dumped on 2025-12-01; "
                "this one is taken as the current text; settle it with `dumped:` in archive.yaml",
            ]
        ]

    def test_two_texts_that_break_off_are_no_tie_beside_a_whole_one(self) -> None:
        cuts = [WHOLE.replace("number 2", number)[:480] for number in ("number two", "number II")]
        files = {f"{name}-2025-12-02.txt": entry("Title", cut) for name, cut in zip("ab", cuts, strict=True)}
        [release], messages = merged({MONDAY: entry("Title", WHOLE), **files})
        assert (release.current.body.read(), messages) == (WHOLE, [])
        _, messages = merged(files)
        assert [message.split(": ")[1] for message in messages] == ["warning[dump-tie]"]

    def test_the_settings_settle_a_tie(self) -> None:
        files = {"a.txt": entry("Title", WHOLE), "b.txt": entry("Title", REVISED)}
        config = Config(dumped=(("a.txt", dt.date(2025, 12, 2)), ("b.txt", dt.date(2025, 12, 1))))
        [release], messages = merged(files, config)
        assert (bodies(release.revisions), messages) == ([REVISED, WHOLE], [])

    def test_half_of_the_words_in_common_make_a_revision(self) -> None:
        words = [f"w{n}" for n in range(100)]
        for share, releases in ((50, 1), (49, 2)):
            other = words[:share] + [f"x{n}" for n in range(100 - share)]
            found, _ = merged(
                {MONDAY: entry("Title", " ".join(words)), TUESDAY: entry("Title", " ".join(other))}
            )
            assert len(found) == releases

    def test_another_text_is_a_further_twin(self) -> None:
        releases, _ = merged({MONDAY: entry("Title", WHOLE), TUESDAY: entry("Title", OTHER)})
        assert sorted(texts(releases)) == [("title", [WHOLE]), (f"title-{suffix(OTHER)}", [OTHER])]


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

    def test_the_title_may_be_another_one(self) -> None:
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
    def test_an_address_that_is_none(self, address: str) -> None:
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

    def test_ten_releases_with_one_text_are_named(self) -> None:
        """No more of them, on the page of any: the others would make it long and say nothing new."""
        releases, _ = merged({MONDAY: "".join(entry(f"Title {number}", WHOLE) for number in range(14))})
        assert [len(release.possibly_same) for release in releases] == [10] * 14
        assert all(release.key not in release.possibly_same for release in releases)

    def test_the_ends_of_the_calendar(self) -> None:
        releases, _ = merged({MONDAY: entry("T", "One.", "0001-01-01") + entry("T", "Two.", "9999-12-31")})
        assert [release.possibly_same for release in releases] == [(), ()]


class TestSlugs:
    def test_the_first_dumped_keeps_its_slug(self) -> None:
        """Whatever comes later, and whatever the titles are exactly."""
        first = {MONDAY: entry("Title!", "First text.")}
        later = {TUESDAY: entry("Title?", "Later text."), WEDNESDAY: entry("TITLE", "Last text.")}
        assert [slug for slug, _ in texts(merged(first)[0])] == ["title"]
        assert sorted(slug for slug, _ in texts(merged({**later, **first})[0])) == sorted(
            ["title", f"title-{suffix('Later text.')}", f"title-{suffix('Last text.')}"]
        )

    def test_those_that_were_first_dumped_together_all_take_a_suffix(self) -> None:
        releases, _ = merged({MONDAY: entry("Title", WHOLE) + entry("Title", OTHER)})
        assert sorted(texts(releases)) == sorted(
            [(f"title-{suffix(WHOLE)}", [WHOLE]), (f"title-{suffix(OTHER)}", [OTHER])]
        )

    def test_a_revision_leaves_the_address_as_it_is(self) -> None:
        """The suffix is made of the earliest text."""
        before, _ = merged({MONDAY: entry("Title", WHOLE) + entry("Title", OTHER)})
        after, _ = merged(
            {
                MONDAY: entry("Title", WHOLE) + entry("Title", OTHER),
                TUESDAY: entry("Title", WHOLE.replace("number 1 ", "number one ")),
            }
        )
        assert {release.slug for release in before} == {release.slug for release in after}

    def test_an_excerpt_and_its_whole_text_have_one_address(self) -> None:
        """400 characters are what both have."""
        twins = entry("Title", OTHER)
        cut, _ = merged({MONDAY: entry("Title", EXCERPT) + twins})
        whole, _ = merged({MONDAY: entry("Title", WHOLE) + twins})
        assert {release.slug for release in cut} == {release.slug for release in whole}

    @pytest.mark.parametrize("title", ["Index", "Page 2", "CON", "aux.", "LPT1", "com¹"])
    def test_reserved_names_take_a_suffix(self, title: str) -> None:
        [release], _ = merged({MONDAY: entry(title, "Text.")})
        assert release.slug.endswith(f"-{suffix('Text.')}")

    @pytest.mark.parametrize("title", ["..", "/", "???", "‘’"])
    def test_a_title_without_letters_is_all_suffix(self, title: str) -> None:
        [release], _ = merged({MONDAY: entry(title, "Text.")})
        assert (release.slug, release.title) == (suffix("Text."), title)

    def test_twins_that_differ_far_down_have_addresses_of_their_whole_texts(self) -> None:
        one, two = (WHOLE[:500] + end for end in (" One.", " Two."))
        releases, messages = merged({MONDAY: entry("Title", one) + entry("Title", two)})
        assert messages == []
        assert {release.slug: release.text for release in releases} == {
            f"title-{hashlib.sha256(text.encode()).hexdigest()[:8]}": text for text in (one, two)
        }

    def test_a_twin_that_differs_far_down_moves_none_that_came_before_it(self) -> None:
        one, two = (WHOLE[:500] + end for end in (" One.", " Two."))
        monday = entry("Title", one) + entry("Title", OTHER)
        before, _ = merged({MONDAY: monday})
        after, messages = merged({MONDAY: monday, TUESDAY: entry("Title", one) + entry("Title", two)})
        assert messages == []
        slugs = {release.text: release.slug for release in after}
        assert {release.text: release.slug for release in before}.items() <= slugs.items()
        assert slugs[two] == f"title-{hashlib.sha256(two.encode()).hexdigest()[:8]}"

    def test_texts_of_other_quotes_dashes_and_invisible_characters_are_copies(self) -> None:
        one = "The “Korea–U.S.” talks of the co\u00adoperation body were held."
        two = 'The "Korea-U.S." talks of the coopera\u200btion body\u2060 were held.'
        [release], messages = merged({MONDAY: entry("Title – A", one), TUESDAY: entry("Title - A", two)})
        assert messages == []
        assert (len(release.revisions), len(release.records)) == (1, 2)


def test_releases_are_listed_newest_first_and_within_a_day_as_the_newest_dump_has_them() -> None:
    releases, _ = merged(
        {
            TUESDAY: entry("C", "c.") + entry("A", "a.") + entry("Old", "o.", "2025-11-20"),
            MONDAY: entry("A", "a.") + entry("B", "b.") + entry("C", "c."),
        }
    )
    assert [release.title for release in releases] == ["C", "A", "B", "Old"]


def test_nothing_is_lost_and_nothing_made_up() -> None:
    """Every record is in exactly one release."""
    reading = parse_all(
        {
            MONDAY: entry("T", WHOLE) + entry("T", EXCERPT) + entry("T", OTHER) + entry("U", WHOLE),
            TUESDAY: entry("T", REVISED) + entry("T", OTHER[:450]) + entry("T", "Short."),
            "a.md": correction("New.", "2025/11/28/u.html"),
        }
    )
    releases, _ = merge(reversed(reading.records))
    assert sorted(id(record) for release in releases for record in release.records) == sorted(
        map(id, reading.records)
    )
