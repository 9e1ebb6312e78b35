"""What each module may do besides computing, read off the source: print, read, write, look at the clock."""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from functools import cache
from typing import TypeVar

from sites import CHECKOUT
from source_tree import imports, modules

READS = {
    "agencies.words.lists": "the word lists that come with the package",
    "ingest.sources": "releases/",
    "language.words": "the catalogues of the theme and the user's own",
    "model.text_store": "its own file",
    "prose.weights": "the weights that come with the package",
    "commands.terminal.process": "the null device",
    "publish.filing": "what a killed command left",
    "publish.manifest": "build/, and releases/ to verify them",
    "commands.verify": "the lists of a site",
    "publish.handed_in": "what an executor's processes work with",
    "publish.output": "what stands at the output folder",
    "publish.staging": "what killed builds left",
    "publish.tree": "build/",
    "site.theme.assets": "the theme's assets",
    "site.rendering.compiled_templates": "the module that makes the environment, for its checksum",
    "site.theme.own_files": "the theme and the user's own",
    "reports.snapshots": "an earlier site",
    "starter.workflow": "the workflow that comes with the package",
    "serving.additions": "the script that comes with the package",
    "serving.live_site": "what it has made itself",
    "commands.add": "the dump that is to be added",
}
WRITES = {
    "exports.data.sqlite": "the database that it makes, whose name it takes away",
    "site.rendering.compiled_templates": "the theme's __pycache__",
    "model.text_store": "its own file",
    "publish.handed_in": "what an executor's processes work with",
    "publish.tree": "build/",
    "publish.staging": "the folder beside build/ in which the site is made",
    "publish.renaming": "build/, put in its place",
    "publish.filing": "releases/, to file a dump, or a new archive",
}
LIBRARIES = {
    "babel": {"language.language", "language.words", "text.language_tags"},
    "jinja2": {
        f"site.rendering.{module}"
        for module in ("compiled_templates", "renderer", "short_markup", "template_code", "template_words")
    },
    "rcssmin": {"site.theme.assets"},
    "rjsmin": {"site.theme.assets"},
    "termcolor": {"commands.terminal.printing"},
    "tqdm": {"commands.terminal.printing"},
    "watchfiles": {"commands.serve"},
    "yaml": {"strict_yaml.reader"},
    "dateutil": {"ingest.written_dates"},
    "markdown_it": {"text.markdown"},
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
STREAMS = {"stdout", "stderr", "stdin", "environ", "argv"}
NOT_THE_SAME_TWICE = {"now", "today", "utcnow", "time", "random", "shuffle", "urandom", "uuid4", "setlocale"}
Node = TypeVar("Node", bound=ast.AST)


@cache
def calls(tree: ast.Module) -> Sequence[tuple[str, int]]:
    """Return the last name of everything that a module calls or hands on, with its line."""
    found: list[tuple[str, int]] = []
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            function = node.func
            if isinstance(function, ast.Attribute):
                found.append((function.attr, node.lineno))
            elif isinstance(function, ast.Name):
                found.append((function.id, node.lineno))
    return found


def places(names: AbstractSet[str]) -> set[str]:
    """Return where a function of one of these names is called: `archive.merge:17`."""
    return {
        f"{module}:{line}"
        for module, tree in modules().items()
        for name, line in calls(tree)
        if name in names
    }


def modules_of(places: Iterable[str]) -> set[str]:
    """Return the modules that some places lie in."""
    return {place.partition(":")[0] for place in places}


def nodes(kind: type[Node]) -> Iterator[tuple[str, Node]]:
    """Yield every node of a kind of every module, after the module's name."""
    for module, tree in modules().items():
        yield from ((module, node) for node in ast.walk(tree) if isinstance(node, kind))


def is_command(module: str) -> bool:
    """Whether a module is of the command line."""
    return module.startswith("commands.")


def test_only_commands_print_and_look_at_the_environment() -> None:
    assert any(map(is_command, modules_of(places({"print"}))))
    talks = places({"print", "input", "getenv", "breakpoint"})
    looks = {f"{module}:{node.lineno}" for module, node in nodes(ast.Attribute) if node.attr in STREAMS}
    assert {place for place in talks | looks if not is_command(place)} == set()


def test_only_the_edges_touch_the_disk() -> None:
    reads, writes = places(READING), places(WRITING)
    assert {place for place in reads if modules_of([place]) - set(READS)} == set()
    assert {place for place in writes if modules_of([place]) - set(WRITES)} == set()
    assert modules_of(reads) == set(READS), "READS names one that does not read"
    assert modules_of(writes) == set(WRITES), "WRITES names one that does not write"


def test_each_library_is_used_in_one_place() -> None:
    found = {
        library: {module for module, tree in modules().items() if any(imports(tree, library))}
        for library in LIBRARIES
    }
    assert found == LIBRARIES


def test_only_who_starts_the_pipeline_looks_at_the_clock() -> None:
    starts = {
        place for place in places(NOT_THE_SAME_TWICE) if is_command(place) or place.startswith("library:")
    }
    assert places(NOT_THE_SAME_TWICE) - starts == set()
    libraries = ("random", "locale", "time", "uuid", "secrets")
    imported = {
        (module, library)
        for module, tree in modules().items()
        for library in libraries
        if not is_command(module) and any(imports(tree, library))
    }
    # A file on its way to its place has a name that no other run gives; nothing of it stays.
    assert imported == {("publish.filing", "secrets")}


def test_lines_are_never_split_where_no_editor_does() -> None:
    r"""`str.splitlines` breaks at NEL, U+2028, VT and FF; `\d` matches full-width digits."""
    assert places({"splitlines"}) == set()
    digits = {
        f"{module}:{node.lineno}"
        for module, node in nodes(ast.Constant)
        if module.startswith(("ingest.", "config", "strict_yaml"))
        and isinstance(node.value, str)
        and r"\d" in node.value
    }
    assert digits == set()


def test_texts_are_read_and_written_as_utf_8() -> None:
    """Where a call names no encoding, Python takes that of the locale."""
    silent = {f"{module}:{node.lineno}" for module, node in nodes(ast.Call) if not _says_its_encoding(node)}
    assert silent == set()


def _says_its_encoding(call: ast.Call) -> bool:
    """Whether a call reads or writes no text, or says in which encoding."""
    *_, name = ast.unparse(call.func).split(".")
    says = {keyword.arg for keyword in call.keywords}
    if name in ("read_text", "write_text"):
        return "encoding" in says or "'utf-8'" in map(ast.unparse, call.args)
    if name in ("open", "fdopen") and "encoding" not in says:
        is_descriptor = ast.unparse(call.func) == "os.open"
        modes = [value.value for value in call.args if isinstance(value, ast.Constant)]
        return is_descriptor or any(isinstance(mode, str) and "b" in mode for mode in modes)
    return True


def test_calls_are_seen() -> None:
    assert list(calls(ast.parse("Path(p).read_text()"))) == [("read_text", 1), ("Path", 1)]


def test_only_what_an_editor_wrote_is_markup() -> None:
    """Templates may not switch the escaping off but for Markdown, and what comes out of it is clean."""
    for template in (CHECKOUT / "templates").rglob("*"):
        if template.suffix in (".html", ".xml", ".txt"):
            name = template.relative_to(CHECKOUT / "templates").as_posix()
            text = template.read_text(encoding="utf-8")
            assert "autoescape" not in text, name
            marked_safe = [line for line in text.splitlines() if "| safe" in line or "|safe" in line]
            allowed = {
                "pages/releases/release.html": ["{{ handwritten | safe }}"],
                "pages/releases/earlier-text.html": ["{{ handwritten | safe }}"],
                "pages/own-page.html": ["{{ text | safe }}"],
            }.get(name, [])
            assert [line.strip() for line in marked_safe] == allowed, name
