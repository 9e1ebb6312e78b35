"""The walls between the stages, read off the source: who imports, who prints, who reads and writes."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from sites import CHECKOUT

SOURCE = CHECKOUT / "src/motir_archive"

LAYERS = (
    ("problems",),
    ("strict_yaml",),
    ("config",),
    ("archive",),
    ("ingest", "site"),
    ("search",),
    ("publish",),
    ("adding", "compare", "explain"),
    ("build",),
    ("arguments",),
    ("cli",),
    ("__main__",),
)
"""From the bottom up; a part may import from those below it and from itself, never from beside or above."""
ONLY = {"publish": {"problems"}, "search": {"archive", "site.urls"}}
"""What some parts may import and no more."""

PRINTS = {"cli"}
READS = {
    "ingest.sources": "releases/",
    "archive.store": "its own temporary file",
    "archive.paragraphs": "the weights that come with the package",
    "publish.tree": "build/",
    "site.rendering": "the theme",
    "build": "the theme's assets",
    "compare": "an earlier site",
    "cli": "the dump that is to be added",
}
WRITES = {
    "archive.store": "its own temporary file",
    "publish.tree": "build/",
    "publish.filing": "releases/, to file a dump",
}
LIBRARIES = {
    "jinja2": {"site.rendering"},
    "tqdm": {"cli"},
    "yaml": {"strict_yaml"},
    "dateutil": {"ingest.frontmatter"},
    "markdown_it": {"archive.markdown"},
}
READING = {"open", "read_text", "read_bytes", "scandir", "iterdir", "listdir", "walk", "rglob", "pread"}
WRITING = {
    *(
        "write_text",
        "write_bytes",
        "pwrite",
        "mkdir",
        "makedirs",
        "mkstemp",
        "mkdtemp",
        "touch",
        "chmod",
        "fchmod",
    ),
    *(
        "rename",
        "unlink",
        "rmdir",
        "rmtree",
        "remove_tree",
        "symlink_to",
        "link",
        "hardlink_to",
        "copy",
        "copytree",
    ),
}
NOT_THE_SAME_TWICE = {"now", "today", "utcnow", "time", "random", "shuffle", "urandom", "uuid4", "setlocale"}


def modules() -> dict[str, ast.Module]:
    """Return every module's syntax by its name below motir_archive."""
    return {
        ".".join(path.relative_to(SOURCE).with_suffix("").parts): ast.parse(path.read_text(encoding="utf-8"))
        for path in sorted(SOURCE.rglob("*.py"))
        if path.name != "__init__.py"
    }


MODULES = modules()


def imports(tree: ast.Module, package: str = "motir_archive") -> Iterator[str]:
    """Yield what a module imports from a package, also inside functions: `archive.record`."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom) and node.level == 0:
            names = [f"{node.module}.{alias.name}" for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            names = [f"{package}.relative"]
        else:
            continue
        yield from (name.removeprefix(f"{package}.") for name in names if name.split(".")[0] == package)


def calls(tree: ast.Module) -> Iterator[tuple[str, int]]:
    """Yield the last name of everything that a module calls or hands on, with its line."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            function = node.func
            if isinstance(function, ast.Attribute):
                yield function.attr, node.lineno
            elif isinstance(function, ast.Name):
                yield function.id, node.lineno


def layer(module: str) -> int:
    """Return how high a module stands."""
    part = module.split(".")[0]
    return next(height for height, parts in enumerate(LAYERS) if part in parts)


def misplaced(module: str, tree: ast.Module) -> list[str]:
    """Return what a module imports although it must not."""
    part = module.split(".")[0]
    found = []
    for name in imports(tree):
        other = name.split(".")[0]
        if other in (part, "__version__"):
            continue
        allowed = ONLY.get(part)
        if layer(other) >= layer(part) or (
            allowed and other not in allowed and not any(name.startswith(each) for each in allowed)
        ):
            found.append(name)
    return found


@pytest.mark.parametrize("module", MODULES)
def test_imports_point_one_way(module: str) -> None:
    assert misplaced(module, MODULES[module]) == []


def test_inside_a_part_no_import_runs_in_a_circle() -> None:
    needs = {}
    for module, tree in MODULES.items():
        names = [f"{name}." for name in imports(tree)]
        needs[module] = {other for other in MODULES if any(name.startswith(f"{other}.") for name in names)}
    while leaves := {module for module, others in needs.items() if not others & set(needs)}:
        needs = {module: others for module, others in needs.items() if module not in leaves}
    assert needs == {}


def test_every_module_has_its_place() -> None:
    parts = {part for parts in LAYERS for part in parts}
    assert {module.split(".")[0] for module in MODULES} == parts


@pytest.mark.parametrize("module", MODULES)
def test_only_the_command_line_prints_and_looks_at_the_environment(module: str) -> None:
    tree = MODULES[module]
    if module in PRINTS:
        assert any(name == "print" for name, _ in calls(tree))
        return
    assert [line for name, line in calls(tree) if name in ("print", "input", "getenv", "breakpoint")] == []
    attributes = [node for node in ast.walk(tree) if isinstance(node, ast.Attribute)]
    streams = [
        node.lineno for node in attributes if node.attr in ("stdout", "stderr", "stdin", "environ", "argv")
    ]
    assert streams == []


@pytest.mark.parametrize("module", MODULES)
def test_only_the_edges_touch_the_disk(module: str) -> None:
    names = {name for name, _ in calls(MODULES[module])}
    assert bool(names & READING) == (module in READS), names & READING
    assert bool(names & WRITING) == (module in WRITES), names & WRITING


@pytest.mark.parametrize("module", MODULES)
def test_each_library_is_used_in_one_place(module: str) -> None:
    for library, places in LIBRARIES.items():
        assert bool(list(imports(MODULES[module], library))) == (module in places), library


@pytest.mark.parametrize("module", MODULES)
def test_nothing_but_the_command_line_looks_at_the_clock_or_rolls_dice(module: str) -> None:
    if module == "cli":
        return
    tree = MODULES[module]
    assert [line for name, line in calls(tree) if name in NOT_THE_SAME_TWICE] == []
    for library in ("random", "locale", "time", "uuid", "secrets"):
        assert list(imports(tree, library)) == []


@pytest.mark.parametrize("module", MODULES)
def test_lines_are_never_split_where_no_editor_does(module: str) -> None:
    r"""`str.splitlines` breaks at NEL, U+2028, VT and FF; `\d` matches full-width digits."""
    tree = MODULES[module]
    assert [line for name, line in calls(tree) if name == "splitlines"] == []
    if module.startswith(("ingest.", "config", "strict_yaml")):
        constants = [node for node in ast.walk(tree) if isinstance(node, ast.Constant)]
        assert [
            node.lineno for node in constants if isinstance(node.value, str) and r"\d" in node.value
        ] == []


@pytest.mark.parametrize("module", MODULES)
def test_texts_are_read_and_written_as_utf_8(module: str) -> None:
    """Without a word about it, Python asks the locale."""
    for node in ast.walk(MODULES[module]):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute | ast.Name):
            name = node.func.attr if isinstance(node.func, ast.Attribute) else node.func.id
            says = {keyword.arg for keyword in node.keywords}
            if name in ("read_text", "write_text"):
                assert "encoding" in says or "'utf-8'" in map(ast.unparse, node.args), f"line {node.lineno}"
            if name in ("open", "fdopen") and "encoding" not in says:
                is_descriptor = isinstance(node.func, ast.Attribute) and ast.unparse(node.func) == "os.open"
                modes = [value.value for value in node.args if isinstance(value, ast.Constant)]
                is_binary = any(isinstance(mode, str) and "b" in mode for mode in modes)
                assert is_descriptor or is_binary, f"line {node.lineno}"


def test_the_walls_are_seen() -> None:
    """What these tests look for, they find."""

    def found(module: str, text: str) -> list[str]:
        return misplaced(module, ast.parse(text))

    assert found("archive.merge", "from motir_archive.site import urls") == ["site.urls"]
    assert found("archive.merge", "def f():\n    import motir_archive.cli") == ["cli"]
    assert found("ingest.bulletin", "from motir_archive.site.dates import long_day") == [
        "site.dates.long_day"
    ]
    assert found("search.index", "from motir_archive.site.pages import Page") == ["site.pages.Page"]
    assert found("publish.tree", "from motir_archive import config") == ["config"]
    assert found("site.pages", "from motir_archive.archive.record import Release") == []
    assert found("search.index", "from motir_archive.site import urls") == []
    assert list(calls(ast.parse("Path(p).read_text()"))) == [("read_text", 1), ("Path", 1)]


def test_only_what_an_editor_wrote_is_markup() -> None:
    """Templates may not switch the escaping off but for Markdown, and what comes out of it is clean."""
    for template in (CHECKOUT / "templates").iterdir():
        if template.suffix in (".html", ".xml", ".txt"):
            text = template.read_text(encoding="utf-8")
            assert "autoescape" not in text, template.name
            marked_safe = [line for line in text.splitlines() if "| safe" in line or "|safe" in line]
            allowed = ["{{ handwritten | safe }}"] if template.name == "release.html" else []
            assert [line.strip() for line in marked_safe] == allowed, template.name


def test_the_sources_are_found() -> None:
    assert isinstance(SOURCE, Path)
    assert {"cli", "build", "ingest.sources", "archive.merge", "site.pages", "publish.tree"} <= set(MODULES)
