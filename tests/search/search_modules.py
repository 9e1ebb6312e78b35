"""The modules of the search client, one by one, run in the Node that comes with Playwright."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Iterable, Sequence
from typing import Any

from search_client import HERE, NODE

from sites import THEME

MODULES = THEME / "assets/search"


def answers(module: str, function: str, calls: Iterable[Sequence[Any]]) -> list[Any]:
    """Return what a function of a module, such as `words/terms.js`, gives for each call's parameters."""
    request = {"module": (MODULES / module).as_uri(), "function": function, "calls": list(calls)}
    done = subprocess.run(
        [NODE, str(HERE / "run_module.mjs")],
        input=json.dumps(request),
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stderr
    results: list[Any] = json.loads(done.stdout)
    return results
