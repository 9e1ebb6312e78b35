"""Writes files with the names and sizes of a site's, with nothing computed: floor.py SITE OUTPUT."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

from motir_archive.publish.tree import Tree


def main(site: Path, output: Path) -> None:
    """Write the files."""
    shutil.rmtree(output, ignore_errors=True)
    output.mkdir()
    with Tree(output) as tree:
        for path in site.rglob("*"):
            if path.is_file():
                tree.write(path.relative_to(site).as_posix(), bytes(path.stat().st_size))


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
