"""Hold every page of the real archive, and of one with every kind of page, against the rules of HTML.

    python benchmarks/pages/html_validity.py

Exit status 1 where html-validate finds a fault; `html-validate.config.mjs` says which rules hold.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
from pathlib import Path

from node_tools import HERE, tool

sys.path.append(str(HERE.parents[1] / "tests"))

from accessibility.showcase import files
from sites import BASE_URL, REAL, build_site, write_files


def main() -> int:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        build_site(REAL, folder / "real")
        build_site(write_files(folder / "releases", files()), folder / "showcase", base_url=BASE_URL)
        pages = sorted(str(path.relative_to(folder)) for path in folder.rglob("*.html"))
        config = HERE / "html-validate.config.mjs"
        command = [*tool("html-validate"), "--config", str(config), "--max-warnings", "0", *pages]
        status = subprocess.run(command, cwd=folder, check=False).returncode
    print(f"{len(pages)} pages: {'there are faults' if status else 'valid HTML'}")
    return status


if __name__ == "__main__":
    sys.exit(main())
