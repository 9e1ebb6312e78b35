"""Languages that are not written in Latin letters: which of two languages a text is in."""

from __future__ import annotations

import re

_CYRILLIC, _ARABIC, _HAN = "\u0400-\u04ff", "\u0600-\u06ff\u0750-\u077f", "\u3400-\u4dbf\u4e00-\u9fff"
_LETTERS = {
    **dict.fromkeys(("be", "bg", "kk", "ky", "mk", "mn", "ru", "sr", "tg", "uk"), _CYRILLIC),
    **dict.fromkeys(("ar", "fa", "ps", "ur"), _ARABIC),
    **dict.fromkeys(("hi", "mr", "ne"), "\u0900-\u097f"),
    "am": "\u1200-\u137f",
    "bn": "\u0980-\u09ff",
    "el": "\u0370-\u03ff",
    "he": "\u0590-\u05ff",
    "hy": "\u0530-\u058f",
    "ja": f"\u3041-\u30ff{_HAN}",
    "ka": "\u10a0-\u10ff",
    "km": "\u1780-\u17ff",
    "ko": "\u1100-\u11ff\u3131-\u318e\uac00-\ud7a3",
    "lo": "\u0e80-\u0eff",
    "my": "\u1000-\u109f",
    "si": "\u0d80-\u0dff",
    "ta": "\u0b80-\u0bff",
    "te": "\u0c00-\u0c7f",
    "th": "\u0e00-\u0e7f",
    "zh": _HAN,
}
"""By language, the letters of its script: blocks of the Unicode standard."""
_LATIN = re.compile("[A-Za-z\u00c0-\u024f]")

LANGUAGES = tuple(sorted(_LETTERS))
"""Languages whose letters show that a text is not in a language of Latin letters."""


def own_letters(language: str) -> re.Pattern[str] | None:
    """Return a pattern for a letter of a language's own script; None for a language that is not in
    LANGUAGES."""
    return re.compile(f"[{_LETTERS[language]}]") if language in _LETTERS else None


class SecondLanguage:
    """Tells texts in a language with a script of its own from texts in Latin letters."""

    def __init__(self, language: str) -> None:
        """`language` is one of LANGUAGES, or empty: then no text is in it."""
        self._letters = own_letters(language)

    def has(self, text: str) -> bool:
        """Tell whether a text has more letters of the language than Latin ones."""
        # Most texts have none of its letters, and that is found in less time than counting takes.
        if self._letters is None or text.isascii() or self._letters.search(text) is None:
            return False
        return len(self._letters.findall(text)) > len(_LATIN.findall(text))
