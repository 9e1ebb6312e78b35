"""What tests of publishing share: small archives, and all that can be changed below a folder."""

from __future__ import annotations

from pathlib import Path

from motir_archive.publish.tree import Tree
from sites import record

MARKER = ".motir-archive"
ONE = {"a.txt": record("Exports Rise", "Exports rose, the ministry said.", "2025-11-28")}
TWO = {"b.txt": record("Imports Fall", "Imports fell, the ministry said.", "2025-11-27")}


def everything(folder: Path) -> dict[str, tuple[int, bytes | str]]:
    """Return everything below a folder that a program could change: kinds, permissions, contents, where links
    lead."""
    return {
        path.relative_to(folder).as_posix(): (
            path.lstat().st_mode,
            str(path.readlink()) if path.is_symlink() else path.read_bytes() if path.is_file() else "",
        )
        for path in sorted(folder.rglob("*"))
    }


def write(site: Path, path: str, content: str) -> None:
    """Write one file of a site."""
    with Tree(site) as tree:
        tree.write(path, content)


def open_files() -> int:
    """Return how many files and folders this process has open."""
    return len(list(Path("/dev/fd").iterdir()))
