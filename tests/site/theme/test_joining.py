"""Parts of a script or a style sheet are joined into one file; what cannot be joined is refused."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from motir_archive.problems import OptionError
from motir_archive.site.theme.joining import Part, join_later_script, join_script, join_sheet, later_scripts
from sites import THEME


def parts(**texts: str) -> dict[str, Part]:
    """Return parts of a script by their names without a suffix."""
    return {f"{name}.js": Part(Path(f"{name}.js"), text) for name, text in texts.items()}


class TestScripts:
    """A script is joined of ES modules."""

    def test_each_part_stands_once_behind_those_that_it_imports(self) -> None:
        joined = join_script(
            "main.js",
            parts(
                main='import { b } from "./b.js";\nimport { a } from "./a.js";\n\nb(a);\n',
                b='import { a } from "./a.js";\n\nexport function b() {\n  return a;\n}\n',
                a="export const a = 1;\n",
                unused="export const c = 3;\n",
            ),
        )
        assert joined == (
            '(() => {\n"use strict";\nconst a = 1;\n\nfunction b() {\n  return a;\n}\n\nb(a);\n})();\n'
        )

    def test_an_import_may_take_several_lines(self) -> None:
        several = 'import {\n  a,\n  b,\n} from "./a.js";\na(b);\n'
        assert "import" not in join_script(
            "main.js", parts(main=several, a="export const { a, b } = globalThis;\n")
        )

    @pytest.mark.parametrize(
        ("texts", "message"),
        [
            ({"main": 'import { a } from "./a.js";\n'}, "main.js:1: there is no part a.js"),
            (
                {"main": '\nimport { a, b } from "./a.js";\n', "a": "export const a = 1;\nconst b = 2;\n"},
                "main.js:2: a.js does not export b",
            ),
            (
                {
                    "main": 'import { a } from "./a.js";\n\nclass b {}\n',
                    "a": "const b = 1;\nexport const a = b;\n",
                },
                "main.js:3: a.js declares “b” too; joined, there can be only one",
            ),
            (
                {"main": 'import { a } from "./a.js";\n', "a": 'import { b } from "./main.js";\n'},
                "a.js:1: parts may not import one another in a circle: main.js imports a.js imports main.js",
            ),
            (
                {"main": 'import * as a from "./a.js";\n', "a": ""},
                'main.js:1: “import * as a from "./a.js";” is no form of import or export that can be joined',
            ),
            (
                {"main": "\n\nexport default 1;\n"},
                "main.js:3: “export default 1;” is no form of import or export that can be joined",
            ),
        ],
        ids=["no part", "no export", "two of a name", "circle", "other import", "other export"],
    )
    def test_what_cannot_be_joined_is_refused_with_its_place(
        self, texts: dict[str, str], message: str
    ) -> None:
        with pytest.raises(OptionError) as refused:
            join_script("main.js", parts(**texts))
        assert str(refused.value) == message

    def test_what_is_imported_where_it_is_needed_is_a_script_of_its_own(self) -> None:
        all_parts = {
            "search/main.js": 'import { a } from "./a.js";\n\nasync () => await import("./far/main.js");\n',
            "search/a.js": "export const a = 1;\nexport const b = 2;\nexport function bring() {}\n",
            "search/far/main.js": (
                'import { b } from "../a.js";\nimport { c } from "./c.js";\n\nexport const d = b + c;\n'
            ),
            "search/far/c.js": "export const c = 3;\n",
        }
        some = {name: Part(Path(name), text) for name, text in all_parts.items()}
        assert join_script("search/main.js", some).endswith(
            'async () => await bring("search-far.js", { b });\n})();\n'
        )
        assert later_scripts("search/main.js", some) == ["search/far/main.js"]
        assert join_later_script("search/far/main.js", "search/main.js", some) == (
            '"use strict";\nglobalThis.motirArchive.receive("search-far.js", ({ b }) => {\n'
            "const c = 3;\n\nconst d = b + c;\nreturn { d };\n});\n"
        )

    @pytest.mark.parametrize(
        ("far", "message"),
        [
            (None, "search/main.js:1: there is no part search/far/main.js"),
            (
                "const a = 1;\n",
                "search/far/main.js:1: search/main.js declares “a” too; joined, there can be only one",
            ),
        ],
        ids=["no part", "two of a name"],
    )
    def test_faults_of_a_script_that_is_loaded_later_are_named(self, far: str | None, message: str) -> None:
        some = {"search/main.js": Part(Path("search/main.js"), 'const a = await import("./far/main.js");\n')}
        if far is not None:
            some["search/far/main.js"] = Part(Path("search/far/main.js"), far)
        with pytest.raises(OptionError) as refused:
            join_script("search/main.js", some)
        assert str(refused.value) == message

    @pytest.mark.parametrize("folder", ["search", "search-page"])
    def test_no_part_of_the_theme_is_left_out(self, folder: str) -> None:
        """What only the tests import is dead."""
        root = THEME / "assets"
        files = [*(root / folder).rglob("*.js"), *root.glob("*.js")]
        texts = {str(path.relative_to(root)): path.read_text(encoding="utf-8") for path in files}
        main, some = f"{folder}/main.js", {name: Part(Path(name), text) for name, text in texts.items()}
        later = [join_later_script(each, main, some) for each in later_scripts(main, some)]
        joined = "".join([join_script(main, some), *later])
        for name, text in texts.items():
            if "/" not in name:
                continue
            first_comment = text.partition("\n")[0]
            assert joined.count(first_comment) == 1, name


class TestSheets:
    """A style sheet is joined of sheets."""

    def test_each_part_stands_where_it_is_imported(self) -> None:
        texts = {
            "main.css": '@import "./a.css";\n@import "./b.css";\np { margin: 0 }\n',
            "a.css": "a { color: red }\n",
            "b.css": '@import "./a.css";\nb { color: blue }\n',
        }
        sheet = join_sheet("main.css", {name: Part(Path(name), text) for name, text in texts.items()})
        assert sheet == "a { color: red }\nb { color: blue }\np { margin: 0 }\n"

    def test_no_part_of_the_theme_is_left_out(self) -> None:
        style = THEME / "assets/style"
        names = {path.relative_to(style).as_posix() for path in style.rglob("*.css")}
        main = (style / "main.css").read_text(encoding="utf-8")
        assert {*re.findall(r'^@import "\./(.+)";$', main, flags=re.MULTILINE), "main.css"} == names

    def test_other_imports_are_refused(self) -> None:
        with pytest.raises(OptionError) as refused:
            join_sheet(
                "main.css", {"main.css": Part(Path("main.css"), "@import url(https://example.org/a.css);\n")}
            )
        assert str(refused.value).startswith(
            "main.css:1: “@import url(https://example.org/a.css);” is no form"
        )
