"""The engines that the search is held against: where they come from. They are no part of the project."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

NPM = ("minisearch@7.2.0", "lunr@2.3.9", "pagefind@1.6.0")
PYPI = ("tantivy==0.27.0",)


def modules(cache: Path) -> Path:
    """Return the folder of the installed npm packages."""
    folder = cache / "npm"
    mark = folder / " ".join(NPM).replace("/", "-")
    if not mark.exists():
        flags = ("--no-audit", "--no-fund", "--ignore-scripts")
        _run(["npm", "install", "--prefix", str(folder), *flags, *NPM])
        mark.touch()
    return folder / "node_modules"


def pagefind(cache: Path) -> Path:
    """Return Pagefind's indexer, which its package carries for each kind of machine."""
    found = sorted(modules(cache).glob("@pagefind/*/bin/pagefind_extended"))
    if not found:
        raise SystemExit("Pagefind has no indexer for this machine: --without pagefind")
    return found[0]


def python(cache: Path, *packages: str) -> Path:
    """Return a Python that has these packages, and the project does not."""
    folder = cache / ("python " + " ".join(packages))
    interpreter = folder / "bin" / "python"
    if not (folder / "ready").exists():
        _run([sys.executable, "-m", "venv", str(folder)])
        _run([str(interpreter), "-m", "pip", "install", "--quiet", *packages])
        (folder / "ready").touch()
    return interpreter


def _run(command: list[str]) -> None:
    done = subprocess.run(command, capture_output=True, encoding="utf-8", check=False)
    if done.returncode:
        raise SystemExit(f"{' '.join(command)} failed:\n{done.stderr}")
