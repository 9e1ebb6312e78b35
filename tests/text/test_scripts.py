"""Which of two languages a text is in."""

from __future__ import annotations

import re
import unicodedata

import pytest

from motir_archive.text.scripts import LANGUAGES, SecondLanguage

GREETINGS = {
    "am": "ሰላም ለዓለም",
    "ar": "مرحبا بالعالم",
    "el": "Γειά σου Κόσμε",
    "hi": "नमस्ते दुनिया",
    "ja": "世界のみなさん、こんにちは",
    "ka": "გამარჯობა მსოფლიო",
    "ko": "세계 여러분 안녕하세요",
    "ru": "Привет, мир",
    "th": "สวัสดีชาวโลก",
    "zh": "世界，你好",
}


@pytest.mark.parametrize(("language", "text"), GREETINGS.items())
def test_a_text_is_in_the_language_whose_letters_it_has_most_of(language: str, text: str) -> None:
    second = SecondLanguage(language)
    assert second.has(text)
    assert second.has(f"{text} (Hi)")
    assert not second.has(f"A long sentence in English that quotes the words {text} and goes on")
    assert not second.has("Nur Latein, é ü ő")
    assert not SecondLanguage("").has(text)


def test_every_script_has_letters_and_is_not_latin() -> None:
    for language in LANGUAGES:
        second = SecondLanguage(language)
        letters = [letter for letter in map(chr, range(0x100, 0x10000)) if second.has(letter)]
        names = " ".join(unicodedata.name(letter, "") for letter in letters)
        assert len(letters) > 30
        assert not re.search(r"\bLATIN\b", names)
