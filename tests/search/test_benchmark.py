"""The figures of benchmarks/search: questions, scores and the readers of judged collections."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

sys.path.append(str(Path(__file__).parents[2] / "benchmarks" / "search"))

from judged import pod_answers, rst_answers
from queries import Document, Question, known_items, part, with_typo
from scores import bound, chance, ndcg, precision, reciprocal_rank

DOCUMENTS = [
    Document(f"{number}.html", title, "A body.", "2025-11-28", ())
    for number, title in enumerate(
        (
            "Korea Expands Chip Exports",
            "Korea Expands Chip Exports Again",
            "Ministry Recalls Unsafe Winter Jackets",
            "Energy Agency Opens Hydrogen Station",
        )
    )
]


def test_a_known_item_is_ambiguous_where_another_title_holds_its_words() -> None:
    questions = [
        Question("korea expands chip exports", frozenset({"0.html"}), "0.html"),
        Question("ministry recalls unsafe jackets", frozenset({"2.html"}), "2.html"),
    ]
    ambiguous, drawn = bound(DOCUMENTS, questions)
    assert ambiguous == 1
    assert drawn == pytest.approx((0.75 + 1) / 2)


@pytest.mark.parametrize(
    ("answers", "others", "expected"),
    [
        (1, 0, 1.0),
        (1, 1, 0.75),
        (2, 1, 1 * 2 / 3 + 1 / 2 * 1 / 3),
        (1, 99, sum(1 / n for n in range(1, 11)) / 100),
    ],
)
def test_drawing_lots(answers: int, others: int, expected: float) -> None:
    assert chance(answers, others) == pytest.approx(expected)


def test_a_typo_is_one_edit_of_one_word() -> None:
    known = known_items(DOCUMENTS, 4, seed=1)
    for seed in range(50):
        for asked, mistyped in zip(known, with_typo(known, seed), strict=True):
            pairs = zip(asked.text.split(), mistyped.text.split(), strict=True)
            (changed,) = [(one, other) for one, other in pairs if one != other]
            assert is_one_edit(*changed), changed
            assert mistyped.answers == asked.answers


def is_one_edit(one: str, other: str) -> bool:
    """Whether a letter was dropped, put in, replaced, or swapped with the next."""
    start = next(
        (at for at, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other))
    )
    rest, others = one[start:], other[start:]
    return (
        rest[1:] in (others, others[1:])
        or rest == others[1:]
        or (rest[:2] == others[:2][::-1] and rest[2:] == others[2:])
    )


@given(seed=st.integers(0, 100))
def test_the_halves_of_the_questions_are_all_of_them_and_cut_by_release(seed: int) -> None:
    known = known_items(DOCUMENTS, 4, seed=1)
    typed = with_typo(known, seed=2)
    halves = [[part(some, held_out=held, seed=seed) for held in (False, True)] for some in (known, typed)]
    assert sorted(each.about for half in halves[0] for each in half) == sorted(each.about for each in known)
    assert [[each.about for each in half] for half in halves[0]] == [
        [each.about for each in half] for half in halves[1]
    ]


def test_measures() -> None:
    found = ["a", "b", "c"]
    assert reciprocal_rank(found, {"b", "c"}) == 0.5
    assert reciprocal_rank([*"xxxxxxxxxx", "b"], {"b"}) == 0
    assert precision(["unlabelled", *found], {"a", "c"}, {"a", "b", "c"}) == 0.2
    assert ndcg(found, {"a": 1, "z": 1}) == pytest.approx(1 / (1 + 0.63093), abs=1e-5)
    assert ndcg(["b", "a"], {"a": 2, "b": 1}) == pytest.approx((1 + 2 * 0.63093) / (2 + 0.63093), abs=1e-5)
    assert ndcg(found, {}) == 0


def test_answers_of_a_pod_faq() -> None:
    pod = """=head1 DESCRIPTION

This section.

=head2 What is C<perl -e>?
X<one-liner> X<-e>

It runs I<one> line, see L<perlrun|perlrun/-e>.

=head2 No question

Left out.

=head1 AUTHOR

Somebody.
"""
    assert list(pod_answers(pod)) == [("What is perl -e?", "It runs one line, see perlrun/-e.")]


def test_answers_of_a_faq_in_restructuredtext() -> None:
    rst = """===========
Library FAQ
===========

General
=======

How do I find a module?
-----------------------

Check :ref:`the Library Reference <library-index>`, or ``sys``::

   import sys

What then?
----------

.. index:: nothing

Nothing.

Threads
=======

A chapter's own text.
"""
    assert list(rst_answers(rst)) == [
        ("How do I find a module?", "Check the Library Reference , or sys import sys"),
        ("What then?", "Nothing."),
    ]
