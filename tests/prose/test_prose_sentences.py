"""Where sentences start: after an end that is one, before a start that is one, outside of quotations."""

from __future__ import annotations

from itertools import pairwise

import pytest

from motir_archive.prose.sentences import sentence_starts


def sentences(text: str) -> list[str]:
    bounds = [0, *sentence_starts(text, 0, len(text)), len(text) + 1]
    return [text[start : end - 1] for start, end in pairwise(bounds)]


@pytest.mark.parametrize(
    "sentence",
    [
        "It met the U.S. Trade Representative in Washington.",
        "Article No. 5 and Nos. 6 and 7 apply.",
        "It met the U.S. Under Secretary for Growth in Seoul.",
        "Dr. Kim, Gen. Park and Mr. Lee spoke.",
        "Dep. Trade Minister Lee and Sec. Lopez met Usec. Reyes.",
        "It opened at 9 a.m. Korea time.",
        "J. K. Kim and Samuel L. Jackson came.",
        "Sales rose 5.3 percent to 1.2 trillion.",
        "KATS (KATS, President Kim Dae-ja) spoke.",
        "Samsung Electronics Co. Ltd. Vice Chairman Han spoke.",
        "It began on Nov. 3 and ended.",
        "Solutions e.g. Hydrogen and i.e. Ammonia count.",
        "The ratio is 3:1 and the time 10:30.",
        "He said, “We will act. We will win.” to them.",
        '"We will act now. We will surely win," he said.',
        "See www.kociri.or.kr. for more.",
        "The Ministry of Tides (“MOT”; Minister Lee Min) met with KITA (Head: Kim; Deputies: Lee, Min).",
        "It grew (See the annex. It is long.) at home.",
    ],
)
def test_this_is_one_sentence(sentence: str) -> None:
    assert sentences(f"{sentence} The next one.") == [sentence, "The next one."]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("They moved to the U.S.", "The move was quick."),
        ("They met in the U.S.", "Under the plan, they will meet again."),
        ("It closed at 5 p.m.", "After that, all went home."),
        ("It was signed by Acme Inc.", "This was new."),
        ("Sales rose 5.3 percent.", "Exports fell."),
        ("He said, “We will act.”", "She agreed."),
        ("It was approved (see above).", "Work began."),
        ("Was it enough?", "“No,” he said."),
        ("Sales grew in 2025.", "2026 will be better."),
        ("산업부는 계획을 발표했다.", "내년에 시행한다."),
        ("It left.", "(See the annex.)"),
    ],
)
def test_these_are_two_sentences(first: str, second: str) -> None:
    assert sentences(f"{first} {second}") == [first, second]


def test_a_list_number_belongs_to_its_sentence() -> None:
    assert sentences("There are two. 1. One is here. 2. Two is there.") == [
        "There are two.",
        "1. One is here.",
        "2. Two is there.",
    ]


def test_an_opening_mark_without_its_closing_one_hides_nothing() -> None:
    body = "He said, “Yes. Then he left. Others stayed."
    assert sentences(body) == ["He said, “Yes.", "Then he left.", "Others stayed."]


def test_a_bracket_of_more_than_200_characters_or_without_an_end_is_cut() -> None:
    for length, is_whole in ((200, True), (201, False)):
        bracket = f"({'x' * (length - 7)}; Kim)"
        assert len(bracket) == length
        assert (len(sentences(f"The office {bracket} met. The end.")) == 2) is is_whole
    assert sentences("The office (MOT; Lee met. The end.") == ["The office (MOT;", "Lee met.", "The end."]


def test_of_nested_quotations_the_outermost_is_whole() -> None:
    assert sentences("He said, “They told me “Go. Now.” and I went. Gladly.” The end.")[-1] == "The end."
    assert len(sentences("He said, “They told me “Go. Now.” and I went. Gladly.” The end.")) == 2


def test_a_quotation_of_more_than_1500_characters_is_cut() -> None:
    """Its quotation marks included."""
    said = "We will go on with it. " * 60
    for length, is_whole in ((1500, True), (1501, False)):
        quotation = f"“{said}{'x' * (length - len(said) - 3)}.”"
        assert len(quotation) == length
        assert (len(sentences(f"He said, {quotation} The end.")) == 2) is is_whole
