"""Revisions: which of several texts is the current one."""

from __future__ import annotations

import datetime as dt

import pytest
from dumped import EXCERPT, MONDAY, OTHER, REVISED, TUESDAY, WEDNESDAY, WHOLE, suffix, texts

from motir_archive.config import Config
from motir_archive.merge.earlier_texts import earlier_texts
from reading import bodies, entry, merged


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

    @pytest.mark.parametrize(
        ("dumps", "earlier"),
        [
            ([WHOLE, REVISED], [(MONDAY, 0, "2025-12-02")]),
            ([EXCERPT, WHOLE, REVISED], [(MONDAY, 0, "None"), (TUESDAY, 0, "2025-12-03")]),
            ([WHOLE, REVISED, WHOLE], [(MONDAY, 0, "2025-12-02"), (TUESDAY, 1, "2025-12-03")]),
            ([WHOLE, EXCERPT, WHOLE], []),
        ],
        ids=["one", "an excerpt too", "one that is back", "none"],
    )
    def test_earlier_texts_and_the_days_that_ended_them(
        self, dumps: list[str], earlier: list[tuple[str, int, str]]
    ) -> None:
        """By the dump that first had each: the number of its revision, and the day, where there is one."""
        days = (MONDAY, TUESDAY, WEDNESDAY)
        [release], _ = merged({day: entry("Title", text) for day, text in zip(days, dumps, strict=False)})
        assert [
            (text.record.source.name, release.revisions.index(text.revision), str(text.replaced))
            for text in earlier_texts(release)
        ] == earlier

    def test_a_series_of_releases_is_no_series_of_revisions(self) -> None:
        """Their set phrases give them many words in common, but in another order."""
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
