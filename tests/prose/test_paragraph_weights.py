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
    **{
        name: {}
        for name in ("opens", "closes", "first", "first_before", "first_after", "last_before", "mark")
    },
    **{name: {} for name in ("shared_word", "shared_word_after")},
    **{name: [0] * 13 for name in ("shared", "shared_after", "capitals")},
    "quotations": [0] * 4,
    "new_words": [],
    "figures": [],
    "usual_length": 300,
    "spread": 1000.0,
}
"""Tables in which nothing speaks for or against a break; lengths of paragraphs hardly count."""


def weights(**tables: object) -> Weights:
    return weights_from({**ZEROS, **tables}, 300)


def score(before: str, after: str, third: str = "", **tables: object) -> int:
    """Return the weight that speaks for a break between the first two of two or three sentences."""
    return break_scores([before, after, *([third] if third else [])], weights(**tables))[1]


@pytest.mark.parametrize(
    ("tables", "expected"),
    [
        ({"first": {"This": 7}}, 7),
        ({"first": {"steady.": 7}}, 7),
        ({"first_before": {"Exports": 7}}, 7),
        ({"first_after": {"Imports": 7}}, 7),
        ({"first": {"Imports": 7, "Exports": 7}}, 0),
        ({"first_after": {"This": 7, "Exports": 7}}, 0),
        ({"last_before": {"again.": 7, "rose": 5, "steady.": 3}}, 7),
        ({"mark": {".": 7}}, 7),
        ({"opens": {"steady.": 7}}, 7),
        ({"closes": {"rose": 7}}, 7),
        ({"opens": {"steady.": -3, "rose": 5}, "closes": {"steady.": 9, "rose": 4}}, 6),
        ({"shared_word": {"rose": 7, "again.": 5}}, 7),
        ({"shared_word_after": {"rose": 5, "steady.": 7}}, 7),
    ],
)
def test_words_count_at_their_places_alone(tables: dict[str, object], expected: int) -> None:
    assert (
        score("Exports rose again.", "This rose too, steady.", "Imports fell steady.", **tables) == expected
    )


def test_five_words_are_the_first_ones() -> None:
    for place, expected in ((4, 7), (5, 0)):
        words = ["word"] * 8
        words[place] = "tide"
        assert score("Before.", " ".join(words), first={"tide": 7}) == expected
        assert score(" ".join(words), "After.", first_before={"tide": 7}) == expected
        assert score("Before.", "After.", " ".join(words), first_after={"tide": 7}) == expected


def test_capital_letters_count_in_steps_of_two_up_to_24() -> None:
    for letters, step in ((0, 0), (1, 0), (2, 1), (3, 1), (23, 11), (24, 12), (90, 12)):
        assert score("Before.", "a" + "B" * letters + "é", capitals=list(range(13))) == step


@pytest.mark.parametrize(("characters", "is_quotation"), [(59, False), (60, True)])
def test_a_quotation_of_60_characters_is_more_than_a_term(characters: int, is_quotation: bool) -> None:
    for opening, closing in ("“”", '""'):
        quotation = f"{opening}{'a' * (characters - 1)}{closing} is said."
        assert score("Before.", quotation, quotations=[0, 1, 2, 3]) == int(is_quotation)
        assert score(quotation, "After.", quotations=[0, 1, 2, 3]) == 2 * is_quotation


def test_shared_words_count_up_to_twelve() -> None:
    words = [f"w{number}" for number in range(20)]
    for shared in (0, 3, 12, 15):
        one, other = " ".join(words), " ".join(words[:shared] or ["z"])
        assert score(one, other, shared=list(range(13))) == min(shared, 12)
        assert score("z1", one, other, shared_after=list(range(13))) == min(shared, 12)


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
    joined = weights(quotations=[-1000] * 4)
    assert starts_of(["A" * 20] * 30, joined)[:2] in ([0, 6], [0, 12])
    assert max(after - start for start, after in pairwise([*starts_of(["A" * 20] * 40, joined), 40])) == 12


def test_a_paragraph_of_more_than_880_characters_is_cut_where_a_sentence_allows() -> None:
    joined = weights(quotations=[-1000] * 4)
    assert starts_of(["A" * 438, "B" * 440], joined) == [0]
    assert starts_of(["A" * 439, "B" * 440], joined) == [0, 1]


def test_a_paragraph_of_less_than_80_characters_is_joined_to_another() -> None:
    apart = weights(quotations=[1000] * 4)
    assert starts_of(["A" * 80, "B" * 80], apart) == [0, 1]
    assert starts_of(["A" * 79, "B" * 80], apart) == [0]
    assert starts_of(["A" * 79, "B" * 80], weights(quotations=[50_000] * 4)) == [0]


def test_the_usual_lengths_are_those_of_the_releases_that_weights_were_learned_from() -> None:
    for kind, length in weights_module.LENGTHS.items():
        file = Path(weights_module.__file__).with_name(f"weights_{kind}.json")
        assert json.loads(file.read_text(encoding="utf-8"))["usual_length"] == length
    assert Config().paragraph_length == weights_module.LENGTHS["long"]


def test_lengths_of_paragraphs_are_those_of_the_board() -> None:
    """They count by .6, as the logarithm of a log-normal density."""
    paragraph = weights_from({**ZEROS, "spread": 0.5}, 300).paragraph
    assert [paragraph[length] for length in (80, 150, 300, 600, 880)] == [-130, -16, 0, -99, -204]
    assert weights_from({**ZEROS, "spread": 0.5}, 600).paragraph[600] == 0


def test_a_board_gets_the_weights_of_the_kind_whose_usual_length_is_nearest() -> None:
    is_long = {length: bool(learned(length).shared[3]) for length in (1, 258, 300, 310, 359, 10**6)}
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
    assert cut(359) == ["The ministry"]


def test_sums_of_a_long_sentence_do_not_run_into_each_other() -> None:
    names = ("first", "first_before", "first_after", "shared_word", "shared_word_after")
    everywhere = {"opens": {"tide": 30_000}, "closes": {"tide": -30_000}}
    alone = weights_module.word_sums({**{name: {} for name in names}, **everywhere})
    assert alone(["tide"] * 1000, [], []) == (30_000_000, -30_000_000, 0)
    edges = {"first": {"tide": -1}, "first_before": {"tide": 2}, "first_after": {"tide": -50_000}}
    both = {"shared_word": {"tide": 4}, "shared_word_after": {"tide": -8}}
    mixed = weights_module.word_sums({**everywhere, **edges, **both})
    assert mixed(["tide"], ["tide"] * 5, ["tide"]) == (29_999, -29_990, -250_008)
