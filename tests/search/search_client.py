"""The search client as visitors load it, run in the Node that comes with Playwright."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from playwright._impl._driver import compute_driver_executable

from motir_archive.site.theme.assets import published_assets
from motir_archive.site.theme.folders import theme_folders

HERE = Path(__file__).parent
NODE = str(compute_driver_executable()[0])
SCRIPT = dict(published_assets(theme_folders(None)))["search.js"].decode()
"""The parts of the client, joined, without comments and blanks."""


@dataclass(frozen=True)
class Client:
    """One session of the client over the site at `base`; every call is run in order, in one process."""

    base: Path = HERE
    loading: str = "fetch"
    """`fetch`, or `script` as from disk."""
    failures: tuple[str, ...] = ()
    """What becomes of the first loads: `refused`, `missing`, `garbled` or `outdated`; the others go well."""
    script: str = SCRIPT

    def run(self, *calls: Sequence[Any]) -> list[Any]:
        """Return the value of each call, or a string that begins with `Error: `."""
        session = {
            "client": self.script,
            "base": f"{self.base}/",
            "loading": self.loading,
            "failures": self.failures,
            "calls": calls,
        }
        done = subprocess.run(
            [NODE, str(HERE / "run_client.cjs")],
            input=json.dumps(session),
            capture_output=True,
            encoding="utf-8",
            check=False,
        )
        assert done.returncode == 0, done.stderr
        return [result.get("value", f"Error: {result.get('error')}") for result in json.loads(done.stdout)]

    def search(self, query: str, **options: Any) -> Any:
        """Return the answer to one query."""
        (answer,) = self.run(["search", query, options])
        assert isinstance(answer, dict), answer
        return answer

    def titles(self, query: str, **options: Any) -> list[str]:
        """Return the titles of the hits, best first."""
        return [hit["title"] for hit in self.search(query, **options)["hits"]]
