"""The lines above the first sentence, and what stands before its first word."""

from __future__ import annotations

import pytest
from flattened import CLOSING, MARKED, OPENING, read

from motir_archive.prose.blocks import blocks, first_sentence, lead
from work import growth

LINE = "- Three plans for trade in the coming year -"
OTHER_LINE = "- Minister Lee: ready by the end of May -"
TITLE = "Talks between the heads of the two offices held in Jeju"


@pytest.mark.parametrize(
    "above",
    [
        [LINE],
        [LINE, OTHER_LINE],
        [LINE.replace("- T", "– T").replace(" -", " –")],
        [LINE.removesuffix(" -") + "-"],
        [LINE.removesuffix(" -")],
    ],
)
def test_lines_after_dashes_at_the_beginning_are_headings_and_not_the_lead(above: list[str]) -> None:
    text = "The Ministry of Tides will meet in Jeju."
    body = " ".join([*above, text])
    assert read(body) == [*(("heading", line) for line in above), ("paragraph", text)]
    assert lead(body) == text


@pytest.mark.parametrize("mark", ["□", "○", "◈", "ㅇ"])
def test_what_precedes_the_first_list_mark_is_a_heading(mark: str) -> None:
    items = [f"{mark} {MARKED}", f"{mark} {OPENING}"]
    for above in (TITLE, LINE, LINE.removesuffix(" -")):
        body = " ".join([above, *items])
        assert read(body) == [("heading", above), *(("item", item) for item in items)]
        assert lead(body) == MARKED


@pytest.mark.parametrize(
    "dateline",
    ["WASHINGTON – ", "NEW HAVEN—", "MARSH BAY, N.B. -- ", "OTTAWA, ON, Feb. 13, 2023 /CNW/ - "],
)
def test_what_precedes_a_dateline_is_a_heading(dateline: str) -> None:
    text = f"{dateline}The Ministry of Tides will meet in Jeju."
    assert read(f"{TITLE} {text}") == [("heading", TITLE), ("paragraph", text)]
    assert lead(f"{TITLE} {text}") == lead(text)


def test_numbers_may_begin_below_a_heading() -> None:
    items = [f"{number}. {MARKED}" for number in (1, 2)]
    assert read(" ".join([LINE.removesuffix(" -"), *items]))[1:] == [("item", item) for item in items]


@pytest.mark.parametrize(
    "body",
    [
        f"- {MARKED} - {OPENING}",
        f"The ministry has three aims: □ Growth at home □ {MARKED}",
        f"The ministry will work to □ Growth at home □ {MARKED}",
        f"{MARKED} Growth at home □ {OPENING}",
        f"{OPENING} {LINE} {CLOSING}",
        f"o {MARKED} - {OPENING}",
        "MARSH CITY – The Ministry of Tides will meet in Jeju.",
        f"{MARKED} They met in JEJU – The talks went on.",
        "The Minister of Tides met the head of KOGAS - Kim Min-ho and others took part.",
        "The Minister of Tides and TIDE-Korea met in Jeju.",
    ],
)
def test_what_is_no_line_above_the_first_sentence(body: str) -> None:
    assert "heading" not in {kind for kind, _ in read(body)}
    assert "Growth" not in body or lead(body).startswith("The ministry")


@pytest.mark.parametrize(
    "before",
    [
        "1. ",
        "3) ",
        "□ ",
        "□",
        "- ",
        "o ",
        "* ",
        "❶ ",
        "□ 1. ",
        "14 May 2013. ",
        "May 14, 2013. ",
        "2. 1 Oct. 2011. ",
    ],
)
def test_the_lead_begins_at_its_first_word(before: str) -> None:
    assert lead(f"{before}{MARKED} {OPENING}") == MARKED


@pytest.mark.parametrize(
    "body", ["1. ", "14 May 2013. ", "□", "- ", "$5 was paid.", "‘Yes.’", "1.5 percent.", "5 firms."]
)
def test_a_text_of_little_else_keeps_it(body: str) -> None:
    assert lead(body).strip() == body.strip()


def test_the_lead_ends_before_the_next_item() -> None:
    assert lead(f"{MARKED} • Growth at home • {OPENING}") == MARKED
    assert lead("• Growth at home • jobs for all • A fair trade.") == "Growth at home"
    assert lead("Growth • trade • jobs are the aims.") == "Growth • trade • jobs are the aims."


def test_lines_of_a_body_are_left_out_of_the_lead_too() -> None:
    assert lead(f"\n{LINE}\n{MARKED}\n{OPENING}") == MARKED
    assert lead(f"{TITLE}\n□ {MARKED}") == MARKED
    assert lead(f"{TITLE}\n{MARKED}") == TITLE


@pytest.mark.parametrize(
    "piece", ["- A line of words - ", "- - ", "□ ", "Title □ ", "1. ", "- a. ", "May 1, 2013. "]
)
def test_work_grows_in_step_with_length(piece: str) -> None:
    assert growth(first_sentence, piece) < 11
    assert growth(blocks, piece) < 11
