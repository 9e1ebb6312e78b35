"""The modules of the package, read as syntax trees."""

from __future__ import annotations

import ast
from collections.abc import Iterator, Sequence
from functools import cache

from sites import CHECKOUT

SOURCE = CHECKOUT / "src/motir_archive"


@cache
def modules() -> dict[str, ast.Module]:
    """Return every module's syntax by its name below motir_archive."""
    return {
        ".".join(path.relative_to(SOURCE).with_suffix("").parts): ast.parse(path.read_text(encoding="utf-8"))
        for path in sorted(SOURCE.rglob("*.py"))
        if path.name != "__init__.py"
    }


def imports(tree: ast.Module, package: str = "motir_archive") -> Iterator[str]:
    """Yield what a module imports from a package, also inside functions: `model.release`."""
    for name in imported(tree):
        if name.split(".")[0] == package:
            yield name.removeprefix(f"{package}.")


@cache
def imported(tree: ast.Module) -> Sequence[str]:
    """Return the full names of all that a module imports."""
    found: list[str] = []
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            found += [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            home = "motir_archive.relative" if node.level else node.module
            found += [f"{home}.{alias.name}" for alias in node.names]
    return found
