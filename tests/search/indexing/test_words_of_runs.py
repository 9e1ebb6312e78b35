"""Words of a text are counted as its terms are, each under the name of its forms."""

from __future__ import annotations

from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from motir_archive.search.stems import stem_class
from motir_archive.search.terms import UNITS, terms
from motir_archive.search.words_of_runs import WordsOfRuns, count_words

RUNS = (
    "exports",
    "export",
    "15",
    "$1.5",
    "million",
    "Millions,",
    "billion",
    "20-million",
    "K-beauty",
    "–",
    "",
)


def counted(text: str, words_of: WordsOfRuns | None = None) -> dict[str, int]:
    """Return how often a text has each word, by its name."""
    return {word.name: count for word, count in count_words(text, words_of or WordsOfRuns()).items()}


def names_of(text: str) -> Counter[str]:
    """Return the same, from the terms of the text."""
    kept = {"15million", "1.5million", "20million", "15billion", "1.5billion", "20billion"}
    units = {form: unit for unit in UNITS for form in (unit, f"{unit}s")}
    return Counter(units.get(each, each if each in kept else stem_class(each)) for each in terms(text))


def test_forms_of_a_word_are_counted_together() -> None:
    assert counted("Exports rose; the export of K-beauty rose.") == {
        "exp export": 2,
        "ros rose": 2,
        "the the": 1,
        "of of": 1,
        "k k": 1,
        "bea beauti": 1,
        "kbe kbeauti": 1,
    }


def test_a_number_and_its_unit_make_one_word_more_whatever_stands_between() -> None:
    assert counted("$15 million – 15 – Million") == {"15": 2, "million": 2, "15million": 2}
    assert counted("million 15") == {"million": 1, "15": 1}


@given(st.lists(st.sampled_from(RUNS), max_size=12).map(" ".join))
def test_words_are_counted_as_terms_are(text: str) -> None:
    assert counted(text) == names_of(text)


def test_two_words_are_never_one_though_they_occur_alike() -> None:
    words_of = WordsOfRuns()
    first, second = count_words("solar wind", words_of)
    first.append(64)
    second.append(64)
    assert first != second
    assert counted("solar wind wind", words_of) == {first.name: 1, second.name: 2}
