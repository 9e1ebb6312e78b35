"""Questions in, answers out: runs the engines, each in a process of its own."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from playwright._impl._driver import compute_driver_executable

HERE = Path(__file__).parent
ASSETS = HERE.parents[1] / "templates" / "assets"

Result = dict[str, Any]
Texts = Mapping[str, list[str]]
"""The questions, by the name of their set."""


def ask_own(site: Path, questions: Texts, ranking: Mapping[str, float] | None = None) -> Result:
    """Ask the project's own client in Node; return answers (addresses) and times (ms) by set."""
    request = {"client": str(ASSETS / "search.js"), "site": str(site), "questions": questions}
    return run([node(), str(HERE / "own_engine.cjs")], request | {"ranking": ranking or {}})


def run(program: list[str], request: Mapping[str, object]) -> Result:
    """Hand a program its request, return what it answers."""
    done = subprocess.run(
        program, input=json.dumps(request), capture_output=True, encoding="utf-8", check=False
    )
    if done.returncode:
        raise SystemExit(f"{program[-1]} failed:\n{done.stderr}")
    result: Result = json.loads(done.stdout)
    return result


def node() -> str:
    """Return the Node that comes with Playwright."""
    return str(compute_driver_executable()[0])
