"""Check the pages of three archives against the rules of HTML: the real one, every kind of page, an odd one.

    python benchmarks/pages/html_validity.py

Exit status 1 where html-validate finds a fault; `html-validate/config.mjs` says which rules hold.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
from pathlib import Path

from node_tools import HERE, tool

sys.path.append(str(HERE.parents[1] / "tests"))

from accessibility import oddities, showcase
from sites import BASE_URL, REAL, build_site, write_files


def main() -> int:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        build_site(REAL, folder / "real")
        for archive, files, base_url in (
            ("showcase", showcase.files(), BASE_URL),
            ("odd", oddities.files(), ""),
        ):
            build_site(write_files(folder / "releases" / archive, files), folder / archive, base_url=base_url)
        command = [*tool("html-validate"), "--config", str(HERE / "html-validate" / "config.mjs")]
        status = subprocess.run([*command, "--max-warnings", "0", "*/**/*.html"], cwd=folder, check=False)
        pages = len(list(folder.rglob("*.html")))
    print(f"{pages} pages: {'there are faults' if status.returncode else 'valid HTML'}")
    return status.returncode


if __name__ == "__main__":
    sys.exit(main())
