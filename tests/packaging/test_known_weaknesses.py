"""The gate's step that looks locked packages up: what it says, and when it fails."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

SCRIPT = Path(__file__).parents[2] / ".ci" / "known_weaknesses.py"
SOUND = {"name": "jinja2", "version": "3.1.6", "vulns": []}
WEAK = {"name": "pyyaml", "version": "5.3", "vulns": [{"id": "PYSEC-2021-142", "fix_versions": ["5.4"]}]}
SKIPPED = {"name": "tqdm", "skip_reason": "Dependency not found on PyPI"}


def look_up(folder: Path, answer: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run the script with a pip-audit that prints `answer`, since the database itself changes every day."""
    package = folder / "pip_audit"
    package.mkdir()
    (package / "__init__.py").touch()
    (package / "__main__.py").write_text(f"print({answer!r}, end='')\n", encoding="utf-8")
    kept = {name: value for name, value in os.environ.items() if name != "GITHUB_ACTIONS"}
    return subprocess.run(
        [sys.executable, SCRIPT, "site.txt"],
        env={**kept, "PYTHONPATH": str(folder), **environment},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
    )


def test_weakness_fails_the_gate(tmp_path: Path) -> None:
    """It is named with the version that mends it."""
    done = look_up(tmp_path, json.dumps({"dependencies": [SOUND, WEAK]}))
    assert done.returncode == 1
    assert done.stdout == (
        "pyyaml 5.3: PYSEC-2021-142, fixed in 5.4\n2 packages looked up, 1 known weaknesses.\n"
    )


def test_sound_packages_pass(tmp_path: Path) -> None:
    """Nothing is said beyond how many were looked up."""
    done = look_up(tmp_path, json.dumps({"dependencies": [SOUND]}))
    assert (done.returncode, done.stdout) == (0, "1 packages looked up, 0 known weaknesses.\n")


@pytest.mark.parametrize(
    ("answer", "missed"), [(json.dumps({"dependencies": [SOUND, SKIPPED]}), "1 of 2"), ("", "all")]
)
def test_database_out_of_reach_is_said_and_passes(tmp_path: Path, answer: str, missed: str) -> None:
    """The message tells a gate that could not ask from one that found nothing; on GitHub it is a warning."""
    said = f"PyPI's database of known weaknesses could not be asked about {missed} packages.\n"
    done = look_up(tmp_path, answer, GITHUB_ACTIONS="true")
    assert done.returncode == 0
    assert done.stdout.endswith("::warning title=Known weaknesses::" + said)
