"""How large a folder, a module and a function may be, so that a newcomer can take in each at a glance."""

from __future__ import annotations

import ast
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from sites import CHECKOUT

MODULES_A_FOLDER = 15
LINES_A_MODULE = 250
LINES_A_FUNCTION = 40
PARAMETERS = 6
"""Without `self`, of a function that code calls: those of a test are fixtures, by their names."""
LINES_OF_THE_RECIPE = 60
"""Of build.py, which is to stand on one screen. These five numbers are chosen, not measured."""

PACKAGE = CHECKOUT / "src/motir_archive"
FOLDERS = (PACKAGE, CHECKOUT / "templates", CHECKOUT / "tests")
"""What is held: the package, the templates, scripts and sheets of the theme, and the tests of them all."""
BENCHMARKS = CHECKOUT / "benchmarks"
"""Its modules and functions are held too, not its folders: trust/ has a module for each proof."""
WRITTEN = (".py", ".js", ".mjs", ".css", ".html", ".xml")


def modules(folders: tuple[Path, ...] = FOLDERS) -> list[Path]:
    """Return every module, template, script and sheet in the folders that somebody wrote by hand."""
    files = (path for folder in folders for path in sorted(folder.rglob("*")) if path.suffix in WRITTEN)
    made = ("golden", "node_modules")
    return [path for path in files if not any(name in path.parts for name in made)]


def too_large(path: Path, text: str) -> Iterator[str]:
    """Yield what is too large in the text of a module."""
    lines = text.count("\n")
    if lines > LINES_A_MODULE:
        yield f"{path}: {lines} lines"
    if path.suffix == ".py":
        for node in ast.walk(ast.parse(text)):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                yield from _faults_of(path, node)


def _faults_of(path: Path, function: ast.FunctionDef | ast.AsyncFunctionDef) -> Iterator[str]:
    lines = (function.end_lineno or 0) - function.lineno + 1
    if lines > LINES_A_FUNCTION:
        yield f"{path}: {function.name} has {lines} lines"
    given = function.args
    names = [each.arg for each in (*given.posonlyargs, *given.args, *given.kwonlyargs)]
    parameters = len([name for name in names if name not in ("self", "cls")])
    is_called = not function.name.startswith("test_")
    if is_called and parameters > PARAMETERS:
        yield f"{path}: {function.name} has {parameters} parameters"


def crowded(files: list[Path]) -> list[str]:
    """Return the folders with too many modules in them."""
    modules = Counter(file.parent for file in files if file.name != "__init__.py")
    return [f"{folder}: {number} modules" for folder, number in modules.items() if number > MODULES_A_FOLDER]


def test_every_module_can_be_taken_in_at_a_glance() -> None:
    files = modules((*FOLDERS, BENCHMARKS))
    found = [fault for file in files for fault in too_large(file, file.read_text(encoding="utf-8"))]
    assert found == []


def test_no_folder_is_crowded() -> None:
    assert crowded(modules()) == []


def test_the_recipe_stands_on_one_screen() -> None:
    recipe = (PACKAGE / "build.py").read_text(encoding="utf-8")
    assert recipe.count("\n") <= LINES_OF_THE_RECIPE


def test_what_is_too_large_is_seen() -> None:
    long = "def long():\n" + "    pass\n" * LINES_A_FUNCTION
    wide = "def wide(self, a, b, c, *, d, e, f, g): pass\n"
    module = "#\n" * LINES_A_MODULE
    path = Path("module.py")
    assert list(too_large(path, long + wide + module)) == [
        "module.py: 292 lines",
        "module.py: long has 41 lines",
        "module.py: wide has 7 parameters",
    ]
    assert crowded([Path(f"folder/{number}.py") for number in range(16)]) == ["folder: 16 modules"]
