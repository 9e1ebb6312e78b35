"""The words of the theme: every catalogue has all of them, as they are said now, and can be filled."""

from __future__ import annotations

import importlib.util
import re
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog
from babel.messages.pofile import read_po

from motir_archive.language.language import Language
from motir_archive.problems import OptionError
from sites import CHECKOUT, THEME, write_files

WORDS = THEME / "words"
SHIPPED = sorted(WORDS.glob("*.po"))
_PLACE = re.compile(r"%\((\w+)\)s")


def catalogue(file: Path) -> Catalog:
    with file.open("rb") as lines:
        return read_po(lines)


def test_they_hold_what_templates_scripts_and_modules_say() -> None:
    """`make words` brings them up to date."""
    spec = importlib.util.spec_from_file_location("words", CHECKOUT / ".ci/words.py")
    assert spec
    assert spec.loader
    words = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(words)
    assert [file.name for file in words.out_of_date()] == []


def test_korean_is_shipped() -> None:
    assert "ko.po" in [file.name for file in SHIPPED]


@pytest.mark.parametrize("file", SHIPPED, ids=lambda file: file.stem)
class TestEachCatalogue:
    """The catalogues that come with the theme are complete."""

    def test_it_has_every_word(self, file: Path) -> None:
        missing = [
            message.id
            for message in catalogue(file)
            if message.id and (message.fuzzy or not all(_texts(message.string)))
        ]
        assert missing == []

    def test_it_fills_the_places_that_the_english_has(self, file: Path) -> None:
        """The form for one thing may leave the number out."""
        for message in catalogue(file):
            english = {place for text in _texts(message.id) for place in _PLACE.findall(text)}
            for text in _texts(message.string):
                assert {*_PLACE.findall(text)} == english, text

    def test_it_holds_no_markup(self, file: Path) -> None:
        """It would be shown as it is."""
        written = [text for message in catalogue(file) if message.id for text in _texts(message.string)]
        assert [text for text in written if re.search(r"[<>]|&\w+;", text)] == []


def _texts(one_or_more: str | tuple[str, ...] | list[str] | None) -> list[str]:
    return [one_or_more] if isinstance(one_or_more, str) else [*(one_or_more or ())]


def po(*pairs: tuple[str, str]) -> str:
    head = 'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=utf-8\\n"\n'
    return head + "".join(f'\nmsgid "{word}"\nmsgstr "{said}"\n' for word, said in pairs)


class TestOwnCatalogues:
    """A user's own words go before the theme's."""

    def language(self, folder: Path, tag: str, **files: str) -> Language:
        write_files(folder / "words", {f"{name}.po": text for name, text in files.items()})
        return Language(tag, [folder, THEME])

    def test_a_third_language(self, tmp_path: Path) -> None:
        french = self.language(tmp_path, "fr", fr=po(("Search", "Rechercher")))
        assert (french.tag, french.gettext("Search"), french.gettext("Data")) == ("fr", "Rechercher", "Data")

    def test_one_word_of_a_language_that_is_there(self, tmp_path: Path) -> None:
        korean = self.language(tmp_path, "ko", ko=po(("Search", "찾기")))
        assert (korean.gettext("Search"), korean.gettext("Data")) == ("찾기", "데이터")

    def test_one_word_of_english(self, tmp_path: Path) -> None:
        english = self.language(tmp_path, "en", en=po(("Topics", "Headings")))
        assert (english.gettext("Topics"), english.gettext("Data")) == ("Headings", "Data")

    def test_the_nearest_language_is_taken(self, tmp_path: Path) -> None:
        words = {"pt": po(("Data", "Dados"), ("Search", "Procurar")), "pt-BR": po(("Search", "Buscar"))}
        brazilian = self.language(tmp_path, "pt-BR", **words)
        assert (brazilian.tag, brazilian.gettext("Search"), brazilian.gettext("Data")) == (
            "pt-BR",
            "Buscar",
            "Dados",
        )

    def test_without_any_a_page_speaks_english_and_says_so(self, tmp_path: Path) -> None:
        swahili = self.language(tmp_path, "sw")
        assert (swahili.tag, swahili.gettext("Search")) == ("en", "Search")

    @pytest.mark.parametrize(
        ("text", "fault"),
        [
            (po(("by %(name)s", "par %(nom)s")), ":5: 'by %(name)s' has no %(nom)s to fill"),
            (
                po(("all", "100% de tout")),
                ":5: “100% de tout” cannot be filled; a percent sign is written %%",
            ),
            (
                po(("all", "100 % sûr")),
                ":5: “100 % sûr” cannot be filled; a percent sign is written %%",
            ),
            (
                po(("all", "tout")).replace("charset=utf-8", "charset=nope"),
                ": not a catalogue: unknown encoding: nope",
            ),
            ('msgid "a"\nmsgstr "b"\n\nsearch = b\n', ":4: not a line of a PO file: search = b"),
        ],
        ids=["another name", "percent sign", "a place without a name", "encoding", "another form"],
    )
    def test_a_fault_is_told_with_its_place(self, tmp_path: Path, text: str, fault: str) -> None:
        with pytest.raises(OptionError) as refused:
            self.language(tmp_path, "fr", fr=text)
        assert str(refused.value) == f"{tmp_path}/words/fr.po{fault}"
