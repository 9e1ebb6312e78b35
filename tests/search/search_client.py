"""The search client as visitors load it, run in the Node that comes with Playwright.

One Node runs all sessions of a process: to start it takes longer than most sessions.
"""

from __future__ import annotations

import atexit
import json
import subprocess
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

from playwright._impl._driver import compute_driver_executable

from motir_archive.site.theme.assets import published_assets
from motir_archive.site.theme.folders import theme_folders

HERE = Path(__file__).parent
NODE = str(compute_driver_executable()[0])
SCRIPTS = {
    name: content.decode()
    for name, content in published_assets(theme_folders(None))
    if name in ("search.js", "search-narrowing.js", "search-mending.js")
}
"""The parts of the client, joined, without comments and blanks, and those that it loads later."""


@cache
def _node() -> subprocess.Popen[str]:
    """Return the Node that runs the sessions of this process, and ends with it."""
    node = subprocess.Popen(
        [NODE, str(HERE / "run_client.cjs")],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        encoding="utf-8",
    )
    atexit.register(node.communicate)  # which closes its input, so that it ends
    return node


@dataclass(frozen=True)
class Client:
    """One session of the client over the site at `base`; every call is run in order, in one process."""

    base: Path = HERE
    loading: str = "fetch"
    """`fetch`, or `script` as from disk."""
    failures: tuple[str, ...] = ()
    """What becomes of the first loads: `refused`, `missing`, `garbled` or `outdated`; the others go well."""
    scripts: Mapping[str, str] = field(default_factory=SCRIPTS.copy)

    def run(self, *calls: Sequence[Any]) -> list[Any]:
        """Return the value of each call, or a string that begins with `Error: `."""
        session = {
            "scripts": self.scripts,
            "base": f"{self.base}/",
            "loading": self.loading,
            "failures": self.failures,
            "calls": calls,
        }
        node = _node()
        assert node.stdin
        assert node.stdout
        node.stdin.write(f"{json.dumps(session)}\n")
        node.stdin.flush()
        answer = node.stdout.readline()
        assert answer, f"Node ended with status {node.wait()}"
        return [result.get("value", f"Error: {result.get('error')}") for result in json.loads(answer)]

    def search(self, query: str, **options: Any) -> Any:
        """Return the answer to one query."""
        (answer,) = self.run(["search", query, options])
        assert isinstance(answer, dict), answer
        return answer

    def titles(self, query: str, **options: Any) -> list[str]:
        """Return the titles of the hits, best first."""
        return [hit["title"] for hit in self.search(query, **options)["hits"]]
