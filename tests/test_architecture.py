"""The walls between the stages, read off the source: which part imports which."""

from __future__ import annotations

import ast
from pathlib import Path

from source_tree import SOURCE, imports, modules

LAYERS = (
    ("problems", "garbage", "each"),
    ("strict_yaml",),
    ("text",),
    ("model",),
    ("agencies.words",),
    ("prose",),
    ("theme_settings",),
    ("config",),
    ("language",),
    ("config_reader",),
    ("site.urls",),
    ("merge", "agencies"),
    ("ingest",),
    ("site.places_of_days", "site.paging"),
    ("site.catalogue", "site.related", "site.calendar", "site.dates", "site.body", "site.release_language"),
    ("exports", "search"),
    ("site", "search.saved"),
    ("extensions",),
    ("publish", "reports", "starter"),
    ("site_files", "build_report", "editors_files"),
    ("build",),
    ("serving",),
    ("commands", "library"),
    ("__main__",),
)
"""From the bottom up; a part may import from those below it and from itself, never from beside or above."""
ONLY = {"publish": {"problems", "garbage", "each"}, "search": {"model", "agencies", "text", "site.urls"}}
"""What some parts may import and no more."""


def part(module: str) -> str:
    """Return the part that a module is of: the longest that its name starts with."""
    parts = (name for names in LAYERS for name in names if f"{module}.".startswith(f"{name}."))
    return max(parts, key=len)


def layer(module: str) -> int:
    """Return how high a module stands."""
    return next(height for height, parts in enumerate(LAYERS) if part(module) in parts)


def misplaced(module: str, tree: ast.Module) -> list[str]:
    """Return what a module imports although it must not."""
    found = []
    for name in imports(tree):
        if name.startswith("__version__"):
            continue
        allowed, is_above = ONLY.get(part(module)), layer(name) - layer(module)
        if is_above == 0 and name.split(".")[0] == module.split(".")[0]:
            continue
        if is_above >= 0 or (allowed and not any(f"{name}.".startswith(f"{each}.") for each in allowed)):
            found.append(name)
    return found


def test_imports_point_one_way() -> None:
    assert {module: wrong for module, tree in modules().items() if (wrong := misplaced(module, tree))} == {}


def test_inside_a_part_no_import_runs_in_a_circle() -> None:
    needs = {}
    for module, tree in modules().items():
        names = [f"{name}." for name in imports(tree)]
        needs[module] = {other for other in modules() if any(name.startswith(f"{other}.") for name in names)}
    while leaves := {module for module, others in needs.items() if not others & set(needs)}:
        needs = {module: others for module, others in needs.items() if module not in leaves}
    assert needs == {}


def test_every_module_has_its_place() -> None:
    assert {part(module) for module in modules()} == {name for names in LAYERS for name in names}


def test_the_walls_are_seen() -> None:
    """These tests find an import that breaks the rules."""

    def found(module: str, text: str) -> list[str]:
        return misplaced(module, ast.parse(text))

    assert found("merge.releases", "from motir_archive.site.site_map import Page") == ["site.site_map.Page"]
    assert found("merge.releases", "def f():\n    import motir_archive.build") == ["build"]
    assert found("ingest.bulletin", "from motir_archive.site.dates import long_day") == [
        "site.dates.long_day"
    ]
    assert found("search.index", "from motir_archive.site.site_map import Page") == ["site.site_map.Page"]
    assert found("publish.tree", "from motir_archive import config") == ["config"]
    assert found("site.pages", "from motir_archive.model.release import Release") == []
    assert found("search.index", "from motir_archive.site import urls") == []


def test_the_sources_are_found() -> None:
    assert isinstance(SOURCE, Path)
    assert {"build", "ingest.sources", "merge.releases", "site.pages.home", "publish.tree"} <= set(modules())
