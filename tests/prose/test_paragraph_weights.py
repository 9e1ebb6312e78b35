"""Paragraph weights: what each kind of evidence is, where its limits lie, and which file a board gets."""

from __future__ import annotations

import dataclasses
import json
from itertools import pairwise
from pathlib import Path

import pytest

from motir_archive.config import Config
from motir_archive.prose import weights as weights_module
from motir_archive.prose.blocks import blocks
from motir_archive.prose.breaks import break_scores
from motir_archive.prose.paragraphs import paragraph_starts
from motir_archive.prose.weights import Weights, learned, weights_from

ZEROS = {
    **{name: {} for name in ("first", "two", "first_before", "first_after", "last_before", "mark")},
    **{name: {} for name in ("opens", "closes")},
    **{name: [0] * 17 for name in ("length", "length_before", "shared_words", "shared_after", "sentences")},
    **{name: [0] * 7 for name in ("position", "remaining")},
    "quotations": [0] * 4,
    "new_words": [],
    "figures": [],
    "paragraph": [[0] * 23] * 3,
    "usual_length": 300,
}
"""Tables in which nothing speaks for or against a break."""


def weights(**tables: object) -> Weights:
    return weights_from({**ZEROS, **tables}, 300)


def score(before: str, after: str, third: str = "", **tables: object) -> int:
    """Return the weight that speaks for a break between the first two of two or three sentences."""
    return break_scores([before, after, *([third] if third else [])], weights(**tables))[1]


def counting(length: int = 17) -> list[int]:
    return list(range(length))


@pytest.mark.parametrize(
    ("tables", "expected"),
    [
        ({"first": {"This": 7}}, 7),
        ({"two": {"This rise": 7}}, 7),
        ({"first_before": {"Exports": 7}}, 7),
        ({"first_after": {"Imports": 7}}, 7),
        ({"last_before": {"again.": 7}}, 7),
        ({"mark": {".": 7}}, 7),
        ({"opens": {"steady.": 7}}, 7),
        ({"closes": {"rose": 7}}, 7),
        ({"opens": {"steady.": -3, "rose": 5}, "closes": {"steady.": 9, "rose": 4}}, 1),
        ({"first": {"Imports": 7, "Exports": 7}}, 0),
    ],
)
def test_words_count_at_their_places_alone(tables: dict[str, object], expected: int) -> None:
    assert score("Exports rose again.", "This rise was steady.", "Imports fell.", **tables) == expected


def test_lengths_of_sentences_count_in_steps_of_25_characters_up_to_400() -> None:
    for characters, step in ((24, 0), (25, 1), (49, 1), (50, 2), (399, 15), (400, 16), (900, 16)):
        assert score("Before.", "A" * characters, length=counting()) == step
        assert score("A" * characters, "After.", length_before=counting()) == step


@pytest.mark.parametrize(("characters", "is_quotation"), [(59, False), (60, True)])
def test_a_quotation_of_60_characters_is_more_than_a_term(characters: int, is_quotation: bool) -> None:
    for opening, closing in ("“”", '""'):
        quotation = f"{opening}{'a' * (characters - 1)}{closing} is said."
        assert score("Before.", quotation, quotations=[0, 1, 2, 3]) == int(is_quotation)
        assert score(quotation, "After.", quotations=[0, 1, 2, 3]) == 2 * is_quotation


def test_the_position_counts_up_to_six_sentences_from_both_ends() -> None:
    sentences = ["A sentence."] * 10
    assert break_scores(sentences, weights(position=counting(7))) == [0, 1, 2, 3, 4, 5, 6, 6, 6, 6]
    assert break_scores(sentences, weights(remaining=counting(7))) == [0, 6, 6, 6, 6, 5, 4, 3, 2, 1]


def test_shared_words_count_up_to_twelve() -> None:
    words = [f"w{number}" for number in range(20)]
    for shared in (0, 3, 12, 15):
        one, other = " ".join(words), " ".join(words[:shared] or ["z"])
        assert score(one, other, shared_words=counting()) == min(shared, 12)
        assert score("z1", one, other, shared_after=counting()) == min(shared, 12)


@pytest.mark.parametrize(
    ("after", "new"),
    [
        ("Exports of ships rose.", 1),
        ("Ships and cars were sold.", 2),
        ("Exports of wheat and of corn.", 0),
        ("It is so.", 0),
        ("A B C D E F G H I J K L M N O P Q R S T U V W X Y Z A Ships.", 1),
        ("A B C D E F G H I J K L M N O P Q R S T U V W X Y Z A B C Ships.", 0),
    ],
)
def test_the_first_two_long_words_of_a_sentence_tell_whether_its_subject_is_new(after: str, new: int) -> None:
    assert score("Exports of wheat fell.", after, new_words=[0, 1, 2], figures=[0, 0]) == new


def test_a_word_is_known_for_4000_characters() -> None:
    filler = "a " * 1900
    assert score(f"Ships. {filler}b.", "Ships came.", new_words=[0, 1, 2], figures=[0, 0]) == 1
    assert score(f"Ships. {filler}{'a ' * 200}b.", "Ships came.", new_words=[0, 1, 2], figures=[0, 0]) == 2


def test_figures_count() -> None:
    assert score("Before.", "It grew by 5 percent.", new_words=[0, 0, 0], figures=[3, 8]) == 8
    assert score("Before.", "It grew by half.", new_words=[0, 0, 0], figures=[3, 8]) == 3


def starts_of(sentences: list[str], given: Weights) -> list[int]:
    """Return the numbers of the sentences at which a paragraph starts."""
    body = " ".join(sentences)
    offsets = [0]
    for sentence in sentences:
        offsets.append(offsets[-1] + len(sentence) + 1)
    return [offsets.index(start) for start in paragraph_starts(body, offsets[:-1], len(body), given)]


def test_a_paragraph_has_twelve_sentences_at_most() -> None:
    joined = weights(position=[-100] * 7)
    assert starts_of(["A" * 20] * 30, joined)[:2] in ([0, 6], [0, 12])
    assert max(after - start for start, after in pairwise([*starts_of(["A" * 20] * 40, joined), 40])) == 12


def test_a_paragraph_of_more_than_880_characters_is_cut_where_a_sentence_allows() -> None:
    joined = weights(position=[-100] * 7)
    assert starts_of(["A" * 438, "B" * 440], joined) == [0]
    assert starts_of(["A" * 439, "B" * 440], joined) == [0, 1]


def test_a_paragraph_of_less_than_80_characters_is_joined_to_another() -> None:
    apart = weights(position=[100] * 7)
    assert starts_of(["A" * 80, "B" * 80], apart) == [0, 1]
    assert starts_of(["A" * 79, "B" * 80], apart) == [0]
    assert starts_of(["A" * 79, "B" * 80], weights(position=[50_000] * 7)) == [0]


def test_a_paragraph_has_the_usual_length_of_those_that_long_ones_were_learned_from() -> None:
    file = Path(weights_module.__file__).with_name("weights_long.json")
    assert json.loads(file.read_text(encoding="utf-8"))["usual_length"] == Config().paragraph_length


def test_lengths_of_paragraphs_are_stretched_to_those_of_the_board() -> None:
    tables = {**ZEROS, "paragraph": [list(range(23))] * 3}
    own, doubled = weights_from(tables, 300), weights_from(tables, 600)
    assert [own.paragraph[1][length] for length in (80, 119, 120, 880)] == [2, 2, 3, 22]
    assert [doubled.paragraph[1][length] for length in (80, 239, 240, 880)] == [1, 2, 3, 11]


def test_a_board_gets_the_weights_of_the_kind_whose_usual_length_is_nearest() -> None:
    is_long = {length: bool(learned(length).shared_words[3]) for length in (1, 258, 300, 310, 359, 10**6)}
    assert is_long == {1: False, 258: False, 300: False, 310: True, 359: True, 10**6: True}


def test_the_weights_are_whole_numbers() -> None:
    for length in (258, 359):
        for field in dataclasses.fields(Weights):
            table = getattr(learned(length), field.name)
            if isinstance(table, list) and table and not isinstance(table[0], list):
                assert all(type(weight) is int for weight in table), field.name


REPORT = (
    "The ministry announced on May 3 that exports of the country rose 5.3 percent in April to 45.1 "
    "billion dollars, a record for the month. Imports rose 2.1 percent to 40.2 billion dollars, and the "
    "surplus came to 4.9 billion. By item, ships gained 30.1 percent to 3.2 billion dollars on orders of "
    "the year before. This was the ninth rise in a row. Cars also rose 8.2 percent to 4.1 billion dollars "
    "as new models were well received. While sales of small cars fell, those of large ones made up for "
    "it. Meanwhile, shipments of steel lost 4.4 percent to 2.2 billion dollars because prices fell. "
    "Demand was weak in most markets."
)


def cut(paragraph_length: int) -> list[str]:
    return [" ".join(REPORT[start:end].split()[:2]) for start, end, _ in blocks(REPORT, paragraph_length)]


def test_a_report_of_a_board_with_short_paragraphs_is_cut_point_by_point() -> None:
    assert cut(258) == ["The ministry", "By item,", "Meanwhile, shipments"]


def test_the_default_is_the_length_that_the_long_paragraphs_have() -> None:
    assert Config().paragraph_length == 359
    assert blocks(REPORT, 359) == blocks(REPORT)
    assert cut(359) == ["The ministry", "While sales"]


def test_the_two_sums_of_a_long_sentence_do_not_run_into_each_other() -> None:
    sums = weights_module._both_sums({"tide": 30_000}, {"tide": -30_000})
    assert sums(["tide"] * 1000) == (30_000_000, -30_000_000)
