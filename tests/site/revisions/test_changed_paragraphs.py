"""What changed, paragraph by paragraph: nothing is lost of either text, and what stayed is folded."""

from __future__ import annotations

from collections.abc import Iterable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from motir_archive.site.changed_paragraphs import SideBySide, side_by_side
from motir_archive.text.difference import Run, difference
from motir_archive.text.one_style import in_one_style

LENGTH = 400


def shown(earlier: str, later: str) -> list[SideBySide]:
    return side_by_side(difference(earlier, later), LENGTH)


def said(changes: Iterable[Run]) -> str:
    return "".join(change.text for change in changes)


def test_unchanged_paragraphs_are_put_together() -> None:
    first, second, third, last = "One is here.", "Two is here.", "Three costs 5 won.", "Four is here."
    before = "\n".join([first, second, third, last])
    unchanged, changed, rest = shown(before, before.replace("5 won", "7 won"))
    assert [text.strip() for text in unchanged.unchanged] == [first, second]
    assert (said(changed.before).strip(), said(changed.after).strip()) == (third, "Three costs 7 won.")
    assert [change.text for change in changed.before if change.kind == "removed"] == ["5 "]
    assert [change.text for change in changed.after if change.kind == "added"] == ["7 "]
    assert [text.strip() for text in rest.unchanged] == [last]
    assert [unchanged.number, changed.number, rest.number] == [0, 1, 0]


def test_a_new_paragraph_has_no_before_and_a_gone_one_no_after() -> None:
    one, two, three = "One is here.\n", "A paragraph that comes or goes.\n", "Three is here.\n"
    _, new, _ = shown(one + three, one + two + three)
    assert (said(new.before), said(new.after)) == ("", two)
    _, gone, _ = shown(one + two + three, one + three)
    assert (said(gone.before), said(gone.after)) == (two, "")


def test_gone_paragraphs_are_changes_of_their_own() -> None:
    rest = "One is here.\n", "Four is here.\n"
    _, second, third, _ = shown(rest[0] + "Two was here.\nThree was here.\n" + rest[1], "".join(rest))
    assert (said(second.before).strip(), said(third.before).strip()) == ("Two was here.", "Three was here.")
    assert [second.number, third.number] == [1, 2]


FIRST, SECOND, THIRD = (
    "The ministry said on Monday that it would build a port.\n",
    "The ministry said on Tuesday that it would build a road.\n",
    "The minister said that both are needed.\n",
)


@pytest.mark.parametrize("gone", [FIRST, SECOND, THIRD, FIRST + SECOND, SECOND + THIRD, FIRST + THIRD])
def test_a_paragraph_that_is_gone_is_a_change_of_its_own_wherever_it_stood(gone: str) -> None:
    """Also where the paragraph beside it begins or ends in the same words."""
    kept = "".join(each for each in (FIRST, SECOND, THIRD) if each not in gone)
    found = shown(FIRST + SECOND + THIRD, kept)
    changed = [(said(each.before).strip(), said(each.after)) for each in found if each.number]
    assert changed == [(each.strip(), "") for each in (FIRST, SECOND, THIRD) if each in gone]
    new = shown(kept, FIRST + SECOND + THIRD)
    changed = [(said(each.before), said(each.after).strip()) for each in new if each.number]
    assert changed == [("", each.strip()) for each in (FIRST, SECOND, THIRD) if each in gone]


def test_a_sentence_that_is_gone_changes_its_paragraph() -> None:
    one, two = "It began on Monday. It is the first of its kind. It ends on Friday.\n", "More will follow.\n"
    for sentence in ("It began on Monday. ", "It is the first of its kind. "):
        changed, _ = shown(one + two, one.replace(sentence, "") + two)
        assert said(changed.before).strip() == one.strip()
        assert said(changed.after).strip() == one.replace(sentence, "").strip()


def test_white_space_alone_is_no_change() -> None:
    (stretch,) = side_by_side([Run("same", "One is here."), Run("removed", "\n")], LENGTH)
    assert stretch.unchanged == ["One is here."]


WORDS = st.lists(
    st.sampled_from(["One", "two", "three.", "“Four", "five.”", "6.", "won", "\n", "1.", "①", "- item"]),
    max_size=40,
).map(" ".join)


@given(WORDS, WORDS)
def test_both_texts_can_be_read_off_whole(earlier: str, later: str) -> None:
    changes = difference(earlier, later)
    found = side_by_side(changes, LENGTH)
    for kind, wanted in (("removed", earlier), ("added", later)):
        read = [
            text
            for stretch in found
            for text in (stretch.unchanged or [said(stretch.before if kind == "removed" else stretch.after)])
        ]
        assert in_one_style("".join(read)).split() == in_one_style(wanted).split()
    numbers = [stretch.number for stretch in found if stretch.number]
    assert numbers == list(range(1, len(numbers) + 1))
