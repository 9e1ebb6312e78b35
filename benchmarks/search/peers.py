"""The engines that the search is compared with: where they come from. They are not part of the project."""

from __future__ import annotations

import shutil
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


def package(cache: Path, requirement: str) -> Path:
    """Return a folder with the files of a Python package, without what it needs to run."""
    folder = cache / requirement
    if not (folder / "ready").exists():
        install = ("-m", "pip", "install", "--quiet", "--no-deps", "--target", str(folder), requirement)
        _run([sys.executable, *install])
        (folder / "ready").touch()
    return folder


def debian(cache: Path, *names: str) -> Path | None:
    """Return a folder with the files of the first Debian package that there is; None where there is none."""
    for name in names:
        folder = cache / name
        if (folder / "ready").exists():
            return folder
        folder.mkdir(parents=True, exist_ok=True)
        if not shutil.which("apt-get"):
            return None
        done = subprocess.run(["apt-get", "download", name], cwd=folder, capture_output=True, check=False)
        if done.returncode == 0:
            (file,) = folder.glob("*.deb")
            _run(["dpkg-deb", "-x", str(file), str(folder)])
            (folder / "ready").touch()
            return folder
    return None
