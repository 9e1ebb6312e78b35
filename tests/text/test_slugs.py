"""Slugs: readable, valid on every file system, and stable."""

from __future__ import annotations

import hashlib
import re
import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from motir_archive.text.one_style import digest, in_one_style
from motir_archive.text.slugs import LONGEST_SLUG, is_id, is_reserved, slug


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Korea’s Retail Industry Grows 6.7% in October", "koreas-retail-industry-grows-6-7-in-october"),
        ("SNU and M.AX Alliance: AI & “Humanoids”", "snu-and-m-ax-alliance-ai-humanoids"),
        ("Public–Private — K-Beauty_2025", "public-private-k-beauty-2025"),
        ("Café Ångström ﬁn İstanbul", "cafe-angstrom-fin-istanbul"),
        ("Straße ＡＩ Ⅲ CO₂ 10²", "strasse-ai-iii-co2-102"),
        ("ΑΘΉΝΑ Αθήνα τους", "αθηνα-αθηνα-τουσ"),
        ("МОСКВА Київ", "москва-київ"),
        ("नई दिल्ली", "नई-दिल्ली"),
        ("שָׁלוֹם مُحَمَّد", "שלום-محمد"),
        ("50% of 3 ㎿ – ½", "50-of-3"),
        ("한국 산업통상부, 2025년", "한국-산업통상부-2025년"),
        ("ガス", "ガス"),
        ("..", ""),
        ("../../etc/passwd", "etc-passwd"),
        ("CON", "con"),
        ("a\u200bb\ufeffc", "abc"),
        ("<script>{{ x }}</script>", "script-x-script"),
    ],
)
def test_titles(title: str, expected: str) -> None:
    assert slug(title) == expected


def test_long_titles_are_cut_at_a_hyphen_where_that_costs_little() -> None:
    assert slug("word " * 60) == "-".join(["word"] * 40)
    assert slug("x" * 300) == "x" * 200
    assert slug("한" * 300) == "한" * 66
    assert slug("short " + "y" * 300) == "short-" + "y" * 194
    assert slug("x" * 161 + " " + "y" * 300) == "x" * 161
    assert slug("x" * 160 + " " + "y" * 300) == "x" * 160 + "-" + "y" * 39


@given(st.text(max_size=300))
@example("İ" * 100)
@example("a\u0345\u0301" * 50)
@example("\u1100\u1161\u11a8" * 100)
@example("ß" * 150)
@example("1\u0338\u20dd")
@example("\U0002ebe1")  # a letter of Unicode 15.1, which Python 3.11 does not know
def test_a_slug_is_a_valid_name_and_its_own_slug(title: str) -> None:
    name = slug(title)
    assert len(name.encode()) <= LONGEST_SLUG
    assert not re.search(r"\s", name)
    assert not set(name) & set("/\\.:*?\"<>|'_")
    assert not name.startswith("-")
    assert not name.endswith("-")
    assert "--" not in name
    assert slug(name) == name


EVERY_CHARACTER = [chr(code) for code in range(0x110000) if not 0xD800 <= code < 0xE000]


def test_no_python_makes_another_slug() -> None:
    """The archive itself says what is a letter and what its small form is, since each Python has a newer
    Unicode."""
    name = slug(".".join(f"a{character}b" for character in EVERY_CHARACTER), 10**8)
    digest = hashlib.sha256(name.encode()).hexdigest()
    assert digest == "f59a9b804b296a45afc6c4edbc75cc94bff2aa47f018d8949a88502441f4a0a9"


def test_no_two_slugs_are_one_name_where_case_or_form_is_not_told_apart() -> None:
    """As on macOS and Windows."""
    used = set(slug(".".join(EVERY_CHARACTER), 10**8)) - {"-"}
    assert [character for character in used if character.casefold() != character] == []
    assert [character for character in used if character.upper().casefold() != character] == []
    composed = {unicodedata.normalize("NFC", character) for character in used}
    assert all(slug(character) == character for character in composed)


@pytest.mark.parametrize("name", ["index", "page-1", "page-23", "con", "nul", "com0", "lpt9"])
def test_reserved_names(name: str) -> None:
    assert is_reserved(name)
    assert not is_reserved(f"{name}-x")


def test_an_id_has_sixty_characters_at_most() -> None:
    assert is_id("x" * 60)
    assert not is_id("x" * 61)


def test_folding_makes_white_space_quotation_marks_and_dashes_alike_and_nothing_else() -> None:
    assert in_one_style(" ‘a’  “b”\n\t«c» `d´ \u00a0e ") == "'a' \"b\" \"c\" 'd' e"
    assert in_one_style("a–b—c−d") == in_one_style("a-b‐c-d") == "a-b-c-d"
    assert in_one_style("a\u200bb\u00adc\ufeff") == "abc"
    assert in_one_style("Ab") != in_one_style("ab")
    blanks = [character for character in EVERY_CHARACTER if character.isspace()]
    assert {in_one_style(f"{blank}a{blank}b{blank}\u200b{blank}c{blank}") for blank in blanks} == {"a b c"}


@given(st.text(), st.text())
def test_folding(one: str, other: str) -> None:
    assert in_one_style(in_one_style(one)) == in_one_style(one)
    assert (digest(one) == digest(other)) == (in_one_style(one) == in_one_style(other))
