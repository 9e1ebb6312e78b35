"""Terms of the index: by classes of forms, with the releases that have them."""

from __future__ import annotations

import pytest
from search_corpus import Text, archive_of

from indexing.unpacking import CUT, GROWTH, pieces_of, places, terms_of, unpacked
from motir_archive.model.text_store import TextStore
from motir_archive.search import term_pieces as term_pieces_module
from motir_archive.search.inverted import IndexedWord, Inverted
from motir_archive.search.packing import DIGITS
from motir_archive.search.postings import COUNTS
from motir_archive.search.stems import stem_class
from motir_archive.search.term_pieces import term_pieces


def test_terms_stand_by_classes_with_their_postings() -> None:
    pieces = pieces_of(GROWTH, CUT, Text("산업 ｶ K-beauty Ж zinc 10 9", "It is, and was, cut; it cuts."))
    of_titles, rest = pieces["search/terms/0.json"], pieces["search/rest/0.json"]
    assert "cut,cuts" in of_titles["terms"].split(" ")
    found = terms_of(of_titles) + terms_of(rest)
    assert len(set(found)) == len(found)
    assert postings_in(of_titles)["cut"] == [(0, 2, False), (1, 3, True)]  # 4, of which the title is three
    assert postings_in(rest)["it"] == [(0, 2, False)]  # a stop word
    assert postings_in(rest)["motir"] == [(2, 1, False)]  # the issuer's acronym
    assert "motir" not in postings_in(of_titles)


def postings_in(piece: dict[str, str]) -> dict[str, list[tuple[int, int, bool]]]:
    words = [forms.split(",")[0] for forms in piece["terms"].split(" ")]
    return dict(zip(words, map(read_postings, piece["postings"].split(" ")), strict=True))


def test_stop_words_tell_the_releases_whose_titles_have_them() -> None:
    titles = ("Talks with Japan", "Talks against Japan", "The Talks with All")
    stops = pieces_of(*(Text(title, "It is about the talks.") for title in titles))["search/stops.json"]
    releases = dict(zip(stops["words"].split(" "), map(places, stops["releases"].split(" ")), strict=True))
    assert releases == {"against": [1], "all": [2], "the": [2], "with": [0, 2]}


def test_stop_words_of_titles_are_not_among_what_is_asked_for() -> None:
    pieces = pieces_of(Text("The Wind and the Sun", "Calm."))
    assert terms_of(pieces["search/terms/0.json"]) == ["sun", "wind"]
    assert terms_of(pieces["search/rest/0.json"]) == ["and", "calm", "the"]


@pytest.mark.parametrize(
    ("said", "told"), [(1, 1), (2, 2), (4, 3), (6, 5), (7, 8), (11, 8), (12, 14), (90, 14)]
)
def test_a_count_is_told_by_the_nearest_of_a_few(said: int, told: int) -> None:
    pieces = pieces_of(Text("Rain", "dust " * said))
    assert postings_in(pieces["search/rest/0.json"])["dust"] == [(0, told, False)]


def read_postings(packed: str) -> list[tuple[int, int, bool]]:
    """Read releases, counts and places in titles after the description in postings.py."""
    low = DIGITS.index(packed[0])
    bits = "".join(f"{DIGITS.index(digit):06b}" for digit in packed[1:])
    found, last = [], -1
    while "0" in bits:
        ones, bits = bits.index("0"), bits[bits.index("0") + 1 :]
        rest, bits = bits[:low], bits[low:]
        last += (ones << low) + int(rest or "0", 2) + 1
        count, bits = COUNTS[bits.index("0")], bits[bits.index("0") + 1 :]
        in_title, bits = (bits[0] == "1", bits[1:]) if count >= 3 else (False, bits)
        found.append((last, count, in_title))
    return found


def test_forms_of_a_word_are_of_one_class() -> None:
    assert {stem_class(term) for term in ("export", "exportable", "exports")} == {"exp export"}
    assert stem_class("산업") == "산업"


def test_words_that_begin_unlike_are_no_forms_of_one() -> None:
    assert len({stem_class(term) for term in ("die", "dying", "lie")}) == 3


def test_a_form_that_stands_in_another_piece_is_listed_where_its_name_leads(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(term_pieces_module, "LARGEST", 20)
    words = [
        IndexedWord(forms[0], forms, forms, "x" * 6, 1, 0)
        for forms in (["parties", "party"], ["partner"], ["zinc"])
    ]
    bounds, pieces = term_pieces(words)
    assert bounds == ["", "partn", "z"]
    assert [piece["terms"] for piece in pieces] == ["parties,party", "partner", "zinc"]
    assert [piece["elsewhere"] for piece in pieces] == ["", "party", ""]
    assert [unpacked(piece["homes"]) for piece in pieces] == [[], [0], []]


def test_a_word_is_filed_by_the_form_that_titles_have_most_often() -> None:
    titles = ("Parties Meet", "A Party", "The Party", "Meets")
    with TextStore() as store:
        words = list(Inverted(archive_of(store, [Text(each, "The parties.") for each in titles])).words())
    names = {word.forms[0]: word.name for word in words}
    assert {"parties": "party", "meet": "meet"}.items() <= names.items()
    terms = term_pieces_module.by_use(words)["terms"]
    assert [word.name for word in terms] == ["meet", "party"]
