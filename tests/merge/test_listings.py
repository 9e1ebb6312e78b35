"""A release that a board no longer lists is told only where the dumps leave no other explanation."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping

import pytest
from hypothesis import given
from hypothesis import strategies as st

from press_releases import Layout, PressRelease, press_releases
from reading import merged, no_deadline

WORDS = (
    *("plant", "cell", "ship", "steel", "port", "wind", "grid", "loan", "cable"),
    *("dock", "crane", "pump", "valve", "motor", "frame", "wheel", "glass"),
)
ALL = [
    release._replace(
        title=f"Release {n}", body=" ".join(f"{word}{n}{k}" for k in range(12) for word in WORDS)
    )
    for n, release in enumerate(press_releases(30))
]
"""Two releases a day, newest first: 0 and 1 of 28 November, 2 and 3 of the 27th, and so on. No two share a
word."""


def listing(*numbers: int, board: Layout = "plain", given: Mapping[int, PressRelease] | None = None) -> str:
    """Return a dump that lists the releases with these numbers, from the top."""
    chosen = [(given or {}).get(number, ALL[number]) for number in numbers]
    return "\n".join(release.record(board) for release in chosen) + "\n"


def gone(files: Mapping[str, str]) -> list[tuple[str, str, str]]:
    """Return the title of each release that is no longer listed, and the two dumps that show it."""
    releases, problems = merged(files)
    assert not [problem for problem in problems if "error" in problem]
    return [
        (release.title, each.listed.source.name, each.missing_from.name)
        for release in releases
        if (each := release.no_longer_listed)
    ]


EARLIER = listing(*range(4, 14))
"""26 to 22 November, whole."""
WITHOUT_7 = listing(*range(7), *range(8, 12))
"""A later page: 28 to 23 November, without the second release of the 25th."""
FOUND = [(ALL[7].title, "a-2025-11-26.txt", "a-2025-11-29.txt")]


def test_what_stood_in_the_middle_and_is_missing_is_no_longer_listed() -> None:
    assert gone({"a-2025-11-26.txt": EARLIER, "a-2025-11-29.txt": WITHOUT_7}) == FOUND


def test_two_with_one_that_stayed_between_them_are_both_told() -> None:
    """Each has its neighbours above and below; what stands further away says nothing."""
    later = listing(*range(7), 8, *range(10, 14))
    files = {"a-2025-11-26.txt": EARLIER, "a-2025-11-29.txt": later}
    assert [title for title, *_ in gone(files)] == [ALL[7].title, ALL[9].title]


def test_one_release_above_its_day_and_one_below_show_the_whole_of_it() -> None:
    files = {"a-2025-11-27.txt": listing(*range(2, 13)), "a-2025-11-29.txt": listing(0, 2, *range(4, 9), 10)}
    assert [title for title, *_ in gone(files)] == [ALL[3].title, ALL[9].title]


def test_the_newest_release_of_a_listing_can_be_missed_too() -> None:
    files = {"a-2025-11-25.txt": listing(*range(7, 14)), "a-2025-11-29.txt": WITHOUT_7}
    assert gone(files) == [(ALL[7].title, "a-2025-11-25.txt", "a-2025-11-29.txt")]


def test_the_first_dump_without_it_is_named_and_the_last_one_with_it() -> None:
    files = {
        "a-2025-11-26.txt": EARLIER,
        "a-2025-11-27.txt": listing(*range(2, 12)),
        "a-2025-11-29.txt": WITHOUT_7,
        "a-2025-11-30.txt": WITHOUT_7,
    }
    assert gone(files) == [(ALL[7].title, "a-2025-11-27.txt", "a-2025-11-29.txt")]


@pytest.mark.parametrize(
    ("why", "later"),
    [
        ("the later page ends in the middle of its day", listing(*range(7))),
        ("the later page ends on its day, without a release of an earlier one", listing(*range(6))),
        ("the later page starts in the middle of its day, as a second page does", listing(6, *range(8, 16))),
        ("a page is missing between two that were joined", listing(*range(6), *range(10, 14))),
        ("two side by side are missing", listing(*range(6), *range(8, 14))),
        ("the release above it is missing too", listing(*range(6), 8, 9, 10, 11, 12, 13)),
        ("a filter leaves every second one", listing(0, 2, 4, 6, 8, 10, 12, 13)),
        ("the dates rise: a release is pinned to the top", listing(20, *range(7), *range(8, 12))),
        ("a pinned release stands lower down", listing(0, 1, 2, 20, 3, 4, 5, 6, *range(8, 12))),
        ("the dump lists nothing else", listing(0, 13)),
    ],
)
def test_a_dump_that_may_show_a_part_tells_nothing(why: str, later: str) -> None:
    assert gone({"a-2025-11-26.txt": EARLIER, "a-2025-11-29.txt": later}) == [], why


def test_pages_of_one_dump_are_no_whole() -> None:
    """Between the saving of two pages a release was taken down: what slid over the edge is on neither."""
    files = {
        "a-2025-11-26.txt": EARLIER,
        "a-2025-11-29.txt": listing(*range(7)),
        "a-2025-11-29-2.txt": listing(*range(8, 14)),
    }
    assert gone(files) == []


def test_of_the_days_covered_the_later_dump_lists_twice_as_many_as_it_lacks() -> None:
    earlier = listing(4, 5, 6, 7, 8)
    assert gone({"a-2025-11-26.txt": earlier, "a-2025-11-29.txt": listing(0, 4, 6, 7, 8, 10)}) != []
    assert gone({"a-2025-11-26.txt": earlier, "a-2025-11-29.txt": listing(0, 4, 6, 8, 10)}) == []


@pytest.mark.parametrize(
    "names",
    [
        ("a.txt", "a-2025-11-29.txt"),
        ("a-2025-11-26.txt", "a.txt"),
        ("a-2025-11-29-1.txt", "a-2025-11-29-2.txt"),
        ("a-2025-11-30.txt", "a-2025-11-29.txt"),
        ("one/a-2025-11-26.txt", "other/a-2025-11-29.txt"),
    ],
    ids=["first day unknown", "last day unknown", "one day", "the later one has it", "two folders"],
)
def test_the_order_of_the_dumps_and_their_board_have_to_be_known(names: tuple[str, str]) -> None:
    assert gone({names[0]: EARLIER, names[1]: WITHOUT_7}) == []


class TestTwoBoards:
    """One with topic lines, one without."""

    def test_a_dump_of_the_other_board_says_nothing(self) -> None:
        other = listing(*range(7), *range(8, 12), board="category")
        assert gone({"a-2025-11-26.txt": EARLIER, "b-2025-11-29.txt": other}) == []

    def test_what_the_other_board_lists_on_that_day_is_listed(self) -> None:
        files = {
            "a-2025-11-26.txt": EARLIER,
            "a-2025-11-29.txt": WITHOUT_7,
            "b-2025-11-29.txt": listing(6, 7, board="category"),
        }
        assert gone(files) == []

    def test_what_the_other_board_listed_before_is_told_of_the_one(self) -> None:
        files = {
            "a-2025-11-26.txt": EARLIER,
            "b-2025-11-27.txt": listing(6, 7, board="category"),
            "a-2025-11-29.txt": WITHOUT_7,
        }
        assert gone(files) == FOUND

    def test_a_listing_of_other_topics_says_nothing(self) -> None:
        numbers = [*range(7), *range(8, 12)]
        given = {number: ALL[number]._replace(topic="Energy") for number in range(14)}
        given[7] = ALL[7]._replace(topic="Industry")
        earlier = listing(*range(4, 14), board="category", given=given)
        of_energy = listing(*numbers, board="category", given=given)
        given[8] = ALL[8]._replace(topic="Industry")
        of_both = listing(*numbers, board="category", given=given)
        assert gone({"b-2025-11-26.txt": earlier, "b-2025-11-29.txt": of_energy}) == []
        assert len(gone({"b-2025-11-26.txt": earlier, "b-2025-11-29.txt": of_both})) == 1


def test_what_comes_back_is_listed() -> None:
    files = {"a-2025-11-26.txt": EARLIER, "a-2025-11-29.txt": WITHOUT_7, "a-2025-11-30.txt": EARLIER}
    assert gone(files) == []


def test_what_goes_again_is_told_of_the_last_time() -> None:
    files = {
        "a-2025-11-26.txt": EARLIER,
        "a-2025-11-29.txt": WITHOUT_7,
        "a-2025-11-30.txt": listing(*range(12)),
        "a-2025-12-01.txt": WITHOUT_7,
    }
    assert gone(files) == [(ALL[7].title, "a-2025-11-30.txt", "a-2025-12-01.txt")]


def test_a_dump_of_unknown_day_may_be_the_last_one() -> None:
    files = {"a-2025-11-26.txt": EARLIER, "a-2025-11-29.txt": WITHOUT_7, "undated.txt": EARLIER}
    assert gone(files) == []


SEVEN = ALL[7]
EDITED = SEVEN.body.replace("steel", "STEEL") + " The date of the next round is open."


@pytest.mark.parametrize(
    ("why", "instead"),
    [
        ("edited: a revision", SEVEN._replace(body=EDITED)),
        ("cut off: an excerpt", SEVEN._replace(body=SEVEN.body[:480])),
        ("another title", SEVEN._replace(title="Something Else")),
        ("another title and an edited text", SEVEN._replace(title="Something Else", body=EDITED)),
        ("another title and cut off", SEVEN._replace(title="Something Else", body=SEVEN.body[:480])),
        ("the same title above quite another text", SEVEN._replace(body=ALL[20].body)),
    ],
)
def test_what_was_edited_or_renamed_is_listed(why: str, instead: PressRelease) -> None:
    later = listing(*range(12), given={7: instead})
    assert gone({"a-2025-11-26.txt": EARLIER, "a-2025-11-29.txt": later}) == [], why


@pytest.mark.parametrize("title", [SEVEN.title, "Something Else"])
def test_what_was_dated_anew_is_listed_also_on_a_page_that_the_dump_does_not_show(title: str) -> None:
    again = SEVEN._replace(title=title, body=EDITED, date=ALL[18].date)
    files = {
        "a-2025-11-26.txt": EARLIER,
        "a-2025-11-29.txt": WITHOUT_7,
        "a-2025-11-29-2.txt": listing(16, 17, 18, given={18: again}),
    }
    assert gone(files) == []


def test_what_was_dated_anew_by_weeks_is_listed_where_the_dump_shows_it() -> None:
    again = SEVEN._replace(title="Something Else", body=EDITED, date=dt.date(2025, 12, 20))
    later = listing(0, *range(1, 7), *range(8, 12), given={0: again})
    assert gone({"a-2025-11-26.txt": EARLIER, "a-2025-12-21.txt": later}) == []


@pytest.mark.parametrize(("days", "is_told"), [(7, False), (8, True)])
def test_elsewhere_it_is_looked_for_within_a_week(days: int, is_told: bool) -> None:
    again = SEVEN._replace(title="Something Else", body=EDITED, date=SEVEN.date - dt.timedelta(days))
    files = {"a-2025-11-26.txt": EARLIER, "a-2025-11-29.txt": WITHOUT_7}
    assert bool(gone({**files, "c-2025-11-29.txt": listing(7, given={7: again})})) == is_told


def test_a_dump_of_unknown_day_may_have_it_under_another_title() -> None:
    again = SEVEN._replace(title="Something Else", body=EDITED)
    files = {"a-2025-11-26.txt": EARLIER, "a-2025-11-29.txt": WITHOUT_7}
    assert gone({**files, "undated.txt": listing(7, given={7: again})}) == []


@pytest.mark.parametrize(("others", "is_told"), [(96, True), (97, False)])
def test_it_is_not_looked_for_among_very_many(others: int, is_told: bool) -> None:
    """Four more came in with the later dump."""
    many = [ALL[20]._replace(title=f"Other {n}", date=SEVEN.date, body=f"No {n}.") for n in range(others)]
    came_in = "\n".join(release.record("plain") for release in many) + "\n"
    files = {"a-2025-11-26.txt": EARLIER, "a-2025-11-29.txt": WITHOUT_7, "c-2025-11-29.txt": came_in}
    assert bool(gone(files)) == is_told


def test_two_with_one_text_are_not_told_apart() -> None:
    same = {7: SEVEN, 5: ALL[5]._replace(body=SEVEN.body)}
    files = {
        "a-2025-11-26.txt": listing(*range(4, 14), given=same),
        "a-2025-11-29.txt": listing(*range(7), *range(8, 12), given=same),
    }
    assert gone(files) == []


def test_two_of_one_title_are_not_told_apart() -> None:
    twins = {7: SEVEN, 6: SEVEN._replace(body=ALL[20].body)}
    files = {
        "a-2025-11-26.txt": listing(*range(4, 14), given=twins),
        "a-2025-11-29.txt": listing(*range(7), *range(8, 12), given=twins),
    }
    assert gone(files) == []


def test_hand_written_texts_are_no_dumps() -> None:
    written = f"---\ntitle: {SEVEN.title}\ndate: {SEVEN.date}\n---\n{EDITED}\n"
    dumps = {"a-2025-11-26.txt": EARLIER, "a-2025-11-29.txt": WITHOUT_7}
    releases, _ = merged({**dumps, "a-2025-11-30.md": written})
    (release,) = [release for release in releases if release.no_longer_listed]
    assert release.current.by_editor
    assert gone({"a-2025-11-26.md": written, "a-2025-11-29.txt": WITHOUT_7}) == []


_PAGE = st.tuples(st.integers(0, 15), st.integers(3, 12), st.sets(st.integers(0, 29), max_size=2))


@no_deadline
@given(st.lists(_PAGE, min_size=2, max_size=8))
def test_only_what_was_taken_down_is_ever_told(pages: list[tuple[int, int, set[int]]]) -> None:
    """Each day some releases may be taken down for good, then one page is dumped, whatever page it is."""
    files: dict[str, str] = {}
    left = list(range(30))
    for day, (first, length, taken_down) in enumerate(pages, 1):
        left = [number for number in left if number not in taken_down]
        files[f"a-2025-12-{day:02}.txt"] = listing(*left[first : first + length])
    assert {title for title, _, _ in gone(files)} <= {ALL[n].title for n in range(30) if n not in left}
