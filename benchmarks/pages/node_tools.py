"""The tools from npm that judge the pages: each installed from the lock in its folder when it is missing."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).parent


def tool(name: str) -> list[str]:
    """Return the command line that starts a tool. Exits with a message where there is no Node.js."""
    node, npm = shutil.which("node"), shutil.which("npm")
    if node is None or npm is None:
        sys.exit("Node.js and npm are needed to judge the pages; neither is to build or test them")
    folder = HERE / name
    installed, lock = folder / "node_modules/.package-lock.json", folder / "package-lock.json"
    if not installed.is_file() or installed.stat().st_mtime < lock.stat().st_mtime:
        print(f"Installing {name}", file=sys.stderr)
        # Puppeteer, which Lighthouse brings along, would fetch a browser of its own.
        environment = {**os.environ, "PUPPETEER_SKIP_DOWNLOAD": "1"}
        subprocess.run([npm, "ci", "--no-audit", "--no-fund"], cwd=folder, env=environment, check=True)
        installed.touch()
    return [str(folder / "node_modules/.bin" / name)]
