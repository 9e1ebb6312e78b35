"""Assets as they are published: comments and blanks go, and own files take the place of the theme's."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Page

from motir_archive.problems import OptionError
from motir_archive.site.theme.assets import published_assets, served
from motir_archive.site.theme.folders import theme_folders
from motir_archive.site.theme.joining import Part, join_sheet
from sites import THEME, write_files


class TestServed:
    """Comments and blanks go."""

    def test_texts_in_a_script_stay(self) -> None:
        source = "// why\nconst name = `a  // b`; /* more */\n\nconst pattern = /[/] {2}/u;\n"
        assert served("own.js", source.encode()) == b"const name=`a  // b`;const pattern=/[/] {2}/u;\n"

    def test_a_script_of_any_encoding_is_served_and_keeps_its_licence(self) -> None:
        source = b"/*! caf\xe9 */\n// gone\nconst name = 'caf\xe9';\n"
        assert served("own.js", source) == b"/*! caf\xe9 */const name='caf\xe9';\n"

    def test_a_style_sheet_says_the_same(self) -> None:
        source = b'/* why */\na > b:not( .c ) {\n  margin: calc(1px + 2px) 0;\n  content: "a  /* b */";\n}\n'
        assert served("own.css", source) == b'a>b:not(.c){margin:calc(1px + 2px) 0;content:"a  /* b */"}\n'

    def test_other_assets_are_served_as_they_are(self) -> None:
        picture = b"<svg>  <!-- why -->  </svg>\n"
        assert served("favicon.svg", picture) is picture


def test_a_browser_reads_the_same_rules_off_the_served_style_sheet(blank_page: Page) -> None:
    """Blanks after commas do not count: a browser keeps them as they are where a value holds a variable."""
    style = THEME / "assets/style"
    parts = {
        path.relative_to(style).as_posix(): Part(path, path.read_text(encoding="utf-8"))
        for path in style.rglob("*.css")
    }
    sheet = join_sheet("main.css", parts)
    rules, lean = (
        blank_page.evaluate(
            """text => {
                const sheet = new CSSStyleSheet();
                sheet.replaceSync(text);
                return [...sheet.cssRules].map((rule) => rule.cssText.replaceAll(/,\\s*/g, ","));
            }""",
            text,
        )
        for text in (sheet, dict(published_assets([THEME]))["style.css"].decode())
    )
    assert len(rules) > 200
    assert lean == rules


class TestOwnFiles:
    """A user's own templates/assets/ goes before the theme's."""

    def published(self, folder: Path, **files: str) -> dict[str, bytes]:
        write_files(folder / "assets", {name.replace("__", "/"): text for name, text in files.items()})
        return dict(published_assets(theme_folders(folder)))

    def test_parts_are_not_published_but_what_is_joined_of_them(self, tmp_path: Path) -> None:
        assert sorted(self.published(tmp_path)) == [
            "card.png",
            "favicon.svg",
            "filter.js",
            "look.js",
            "not-found.js",
            "page.js",
            "search-mending.js",
            "search-narrowing.js",
            "search-page.js",
            "search.js",
            "style.css",
        ]

    @pytest.mark.parametrize("name", ["search.js", "search-page.js", "style.css"])
    def test_a_whole_file_takes_the_place_of_the_joined_one(self, tmp_path: Path, name: str) -> None:
        own = self.published(tmp_path, **{name: "a{}\n"})
        theme = dict(published_assets(theme_folders(None)))
        brought = ("search-mending.js", "search-narrowing.js") if name == "search.js" else ()
        assert own == {each: theme[each] for each in theme if each not in brought} | {name: b"a{}\n"}

    def test_a_part_takes_the_place_of_that_part(self, tmp_path: Path) -> None:
        options = (THEME / "assets/search/options.js").read_text(encoding="utf-8")
        own = self.published(tmp_path, **{"search__options.js": options.replace("limit: 10", "limit: 12")})
        assert b"limit:12" in own["search.js"]

    def test_a_fault_in_a_part_is_named_with_its_place(self, tmp_path: Path) -> None:
        with pytest.raises(OptionError) as refused:
            self.published(tmp_path, **{"search__main.js": 'import { nothing } from "./words/terms.js";\n'})
        assert (
            str(refused.value)
            == f"{tmp_path}/assets/search/main.js:1: search/words/terms.js does not export nothing"
        )

    def test_a_part_that_is_no_text_is_named(self, tmp_path: Path) -> None:
        part = tmp_path / "assets/search/main.js"
        part.parent.mkdir(parents=True)
        part.write_bytes(b"// caf\xe9\n")
        with pytest.raises(OptionError) as refused:
            dict(published_assets(theme_folders(tmp_path)))
        assert str(refused.value) == f"{part}: not UTF-8: byte 7 is 0xe9"
