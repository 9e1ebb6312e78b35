"""A release that a board no longer lists is told only where the dumps leave no other explanation."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from listed import ALL, EARLIER, WITHOUT_7, gone, listing

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


def test_the_first_two_of_a_listing_are_not_told_where_both_are_missing() -> None:
    files = {
        "a-2025-11-25.txt": listing(*range(7, 18)),
        "a-2025-11-29.txt": listing(*range(7), *range(9, 18)),
    }
    assert gone(files) == []


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
    """One board has topic lines, the other has none."""

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

    def test_a_board_that_lists_it_no_longer_counts_although_another_listed_it_before(self) -> None:
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


def test_what_goes_twice_is_told_of_the_last_time() -> None:
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


_PAGE = st.tuples(st.integers(0, 15), st.integers(3, 12), st.sets(st.integers(0, 29), max_size=2))


@given(st.lists(_PAGE, min_size=2, max_size=8))
def test_only_what_was_taken_down_is_ever_told(pages: list[tuple[int, int, set[int]]]) -> None:
    """Each day some releases may be taken down for good, then one page is dumped, whatever page it is."""
    files: dict[str, str] = {}
    left = list(range(30))
    for day, (first, length, taken_down) in enumerate(pages, 1):
        left = [number for number in left if number not in taken_down]
        files[f"a-2025-12-{day:02}.txt"] = listing(*left[first : first + length])
    assert {title for title, _, _ in gone(files)} <= {ALL[n].title for n in range(30) if n not in left}
