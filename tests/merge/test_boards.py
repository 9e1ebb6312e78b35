"""Two boards that show different texts of one release."""

from __future__ import annotations

from collections.abc import Mapping

import pytest
from traps import CHANGED_EARLY, CHANGED_LATE, CUT_OF_CHANGED, DAY, LONG, TITLE, shape

from reading import bodies, entry, merged


def boards(*, mixed: Mapping[int, str], press: Mapping[int, str]) -> Mapping[str, str]:
    """Return the dumps of the two boards by the day in January; one board has topic lines."""
    return {
        **{f"mixed-2025-01-{day:02}.txt": entry(TITLE, mixed[day], DAY, "Industry") for day in mixed},
        **{f"press-2025-01-{day:02}.txt": entry(TITLE, press[day], DAY) for day in press},
    }


def told(files: Mapping[str, str]) -> tuple[list[str], list[str], list[str]]:
    """Return the texts of the one release, the days of its changes and the problems, in whatever order."""
    found = []
    for order in (files, dict(reversed(list(files.items())))):
        (release,), problems = merged(order)
        found.append((bodies(release.revisions), [str(change.day) for change in release.changes], problems))
    assert found[0] == found[1]
    return found[0]


def test_two_boards_that_differ_are_no_change_back_and_forth() -> None:
    """Dumped on the same days, one shows the earlier text for two weeks more: one change, when it is gone."""
    mixed, press = (
        {day: LONG if day < until else CHANGED_EARLY for day in range(10, 15)} for until in (11, 13)
    )
    assert told(boards(mixed=mixed, press=press)) == ([LONG, CHANGED_EARLY], ["2025-01-13"], [])


def test_a_board_that_lags_behind_brings_nothing_back() -> None:
    """It shows the earlier text once more on a day on which the other board shows the later one already."""
    mixed = {10: LONG, 11: CHANGED_EARLY, 12: CHANGED_EARLY, 13: CHANGED_EARLY}
    (release,), _ = merged(boards(mixed=mixed, press={12: LONG}))
    assert shape((release,)) == [([LONG, CHANGED_EARLY], [])]
    assert [record.source.name for record in release.revisions[0].records] == [
        "mixed-2025-01-10.txt",
        "press-2025-01-12.txt",
    ]


@pytest.mark.parametrize("until", range(3, 32))
def test_boards_that_differ_for_good_are_one_change_whatever_is_dumped_next(until: int) -> None:
    """Dumped by turns: no dump of one ends the text of the other, nor moves day or current text."""
    mixed = dict.fromkeys(range(1, until + 1, 4), CHANGED_EARLY)
    press = dict.fromkeys(range(3, until + 1, 4), LONG)
    assert told(boards(mixed=mixed, press=press)) == ([CHANGED_EARLY, LONG], ["2025-01-03"], [])


@pytest.mark.parametrize(
    ("mixed", "press", "texts", "days"),
    [
        ("LC", "_LLLL", "LC", ["02"]),
        ("LLC_C", "_LLC_", "LC", ["04"]),
        ("L_C_L_C", "_L_C_L_C", "LCLC", ["03", "05", "07"]),
        ("L_C_L", "_L_L_L", "LCL", ["03", "05"]),
        ("C_C_C_C", "_L_L_C_L", "CLCL", ["02", "06", "08"]),
        ("C_C_C", "_L_C", "CLC", ["02", "04"]),
        ("L_C_G_G", "_L_L_C_G", "LCG", ["03", "05"]),
        ("LCLL", "____CCL", "LCL", ["02", "03"]),
    ],
    ids=[
        *("a lag", "a lag that ends", "both to and fro", "one to and fro", "the other to and fro"),
        *("one gives in", "a chain with a lag", "one comes in late"),
    ],
)
def test_a_text_is_back_where_one_board_brings_it_back(
    mixed: str, press: str, texts: str, days: list[str]
) -> None:
    """Day by day what a board shows: the long text, a changed one (C or G), or no dump (_)."""
    named = {"L": LONG, "C": CHANGED_EARLY, "G": CHANGED_LATE}
    shown = [
        {day: named[name] for day, name in enumerate(board, 1) if name != "_"} for board in (mixed, press)
    ]
    found = told(boards(mixed=shown[0], press=shown[1]))
    assert found == ([named[name] for name in texts], [f"2025-01-{day}" for day in days], [])


def test_a_text_that_breaks_off_does_not_follow_a_whole_one_of_the_same_day() -> None:
    """The other board may have cut an older text, so the text that breaks off does not count as the later
    one."""
    files = boards(mixed={1: LONG, 3: LONG}, press={3: CUT_OF_CHANGED})
    assert told(files) == ([CUT_OF_CHANGED, LONG], ["2025-01-03"], [])


def test_a_text_that_breaks_off_goes_between_the_text_before_and_a_whole_one_of_its_day() -> None:
    """Also where it is dumped again."""
    files = boards(mixed={1: LONG, 3: CHANGED_LATE}, press={3: CUT_OF_CHANGED, 4: CUT_OF_CHANGED})
    assert told(files) == (
        [LONG, CUT_OF_CHANGED, CHANGED_LATE],
        ["2025-01-03", "2025-01-03"],
        [],
    )


def test_of_two_texts_that_may_be_back_it_is_the_whole_one() -> None:
    """The boards change places, and no board shows the text of the day before any more."""
    files = boards(
        mixed={1: LONG, 2: CHANGED_LATE, 3: CUT_OF_CHANGED},
        press={1: CUT_OF_CHANGED, 2: CHANGED_LATE, 3: LONG},
    )
    assert told(files) == (
        [CUT_OF_CHANGED, LONG, CHANGED_LATE, LONG],
        ["2025-01-01", "2025-01-02", "2025-01-03"],
        [],
    )


def test_boards_that_differ_from_the_first_day_on_are_a_tie_until_a_day_shows_one_alone() -> None:
    tied = boards(mixed={1: CHANGED_EARLY, 2: CHANGED_EARLY}, press={1: LONG, 2: LONG})
    texts, days, (problem,) = told(tied)
    assert (texts, days) == ([CHANGED_EARLY, LONG], ["2025-01-01"])
    assert problem == (
        "press-2025-01-01.txt:1:1: warning[dump-tie]: this text and that of mixed-2025-01-01.txt were dumped "
        "on 2025-01-01; this one is taken as the current text; settle it with `dumped:` in archive.yaml"
    )
    settled = boards(mixed={1: CHANGED_EARLY, 2: CHANGED_EARLY}, press={1: LONG})
    assert told(settled) == ([LONG, CHANGED_EARLY], ["2025-01-02"], [])
