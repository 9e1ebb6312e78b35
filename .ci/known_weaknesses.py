"""Looks up every locked package in PyPI's database of known weaknesses; exits with status 1 if one has any.

    known_weaknesses.py LIST...

What could not be looked up is counted and reported. So a machine that cannot reach the database neither fails
nor seems to have found nothing.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterable, Sequence
from typing import Any


def audit(lists: Sequence[str]) -> list[dict[str, Any]]:
    """Return what pip-audit says about each package: its weaknesses, or why it was skipped.

    Returns nothing where pip-audit gives up, which prints why.
    """
    command = [sys.executable, "-m", "pip_audit", "--disable-pip", "--require-hashes", "--format", "json"]
    command += ["--progress-spinner", "off", "--timeout", "10"]
    for path in lists:
        command += ["--requirement", path]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if not done.stdout:
        print(done.stderr, file=sys.stderr)
        return []
    packages: list[dict[str, Any]] = json.loads(done.stdout)["dependencies"]
    return packages


def weaknesses(packages: Iterable[dict[str, Any]]) -> list[str]:
    """Return a line for each weakness: package, version, the weakness's id, the versions that fix it."""
    return [
        f"{package['name']} {package['version']}: {weakness['id']}, fixed in "
        + (", ".join(weakness["fix_versions"]) or "no version yet")
        for package in packages
        for weakness in package.get("vulns", [])
    ]


def main(lists: Sequence[str]) -> int:
    """Print what is known about the packages in `lists`, and how many could not be looked up."""
    packages = audit(lists)
    found = weaknesses(packages)
    asked = [package for package in packages if "vulns" in package]
    print("\n".join([*found, f"{len(asked)} packages looked up, {len(found)} known weaknesses."]))
    missed = f"{len(packages) - len(asked)} of {len(packages)}" if packages else "all"
    if len(asked) < len(packages) or not packages:
        annotation = "::warning title=Known weaknesses::" if os.environ.get("GITHUB_ACTIONS") else "Note: "
        print(f"{annotation}PyPI's database of known weaknesses could not be asked about {missed} packages.")
    return bool(found)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
