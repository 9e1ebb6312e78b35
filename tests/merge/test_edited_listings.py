"""What was edited, renamed or dated anew is listed still."""

from __future__ import annotations

import datetime as dt

import pytest
from listed import ALL, EARLIER, WITHOUT_7, gone, listing

from press_releases import PressRelease
from reading import merged

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


def test_what_was_dated_anew_and_then_taken_down_is_not_told_of_its_first_date() -> None:
    again = SEVEN._replace(title="Something Else", body=EDITED, date=dt.date(2025, 12, 20))
    files = {
        "a-2025-11-26.txt": EARLIER,
        "a-2025-12-21.txt": listing(0, *range(1, 7), *range(8, 12), given={0: again}),
        "a-2025-12-22.txt": WITHOUT_7,
    }
    assert gone(files) == []


@pytest.mark.parametrize(("days", "is_told"), [(-8, True), (-7, False), (7, False), (8, True)])
def test_elsewhere_a_new_date_is_looked_for_within_a_week(days: int, is_told: bool) -> None:
    again = SEVEN._replace(title="Something Else", body=EDITED, date=SEVEN.date + dt.timedelta(days))
    files = {"a-2025-11-26.txt": EARLIER, "a-2025-11-29.txt": WITHOUT_7}
    assert bool(gone({**files, "c-2025-11-29.txt": listing(7, given={7: again})})) == is_told


def test_a_dump_of_unknown_day_may_have_it_under_another_title() -> None:
    again = SEVEN._replace(title="Something Else", body=EDITED)
    files = {"a-2025-11-26.txt": EARLIER, "a-2025-11-29.txt": WITHOUT_7}
    assert gone({**files, "undated.txt": listing(7, given={7: again})}) == []


@pytest.mark.parametrize(("others", "is_told"), [(96, True), (97, False)])
def test_a_new_date_is_not_looked_for_among_very_many(others: int, is_told: bool) -> None:
    """Four more came in with the later dump."""
    many = [ALL[20]._replace(title=f"Other {n}", date=SEVEN.date, body=f"No {n}.") for n in range(others)]
    came_in = "\n".join(release.record("plain") for release in many) + "\n"
    files = {"a-2025-11-26.txt": EARLIER, "a-2025-11-29.txt": WITHOUT_7, "c-2025-11-29.txt": came_in}
    assert bool(gone(files)) == is_told


@pytest.mark.parametrize("later", [(*range(7), *range(8, 12)), (*range(5), 6, *range(8, 12))])
def test_two_with_one_text_are_not_told_apart(later: tuple[int, ...]) -> None:
    """Neither where one of them went nor where both did."""
    same = {7: SEVEN, 5: ALL[5]._replace(body=SEVEN.body)}
    files = {
        "a-2025-11-26.txt": listing(*range(4, 14), given=same),
        "a-2025-11-29.txt": listing(*later, given=same),
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
