"""Releases and questions in, answers and figures out: runs each engine in a process of its own."""

from __future__ import annotations

import json
import shutil
import subprocess
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pagefind_engine
import peers
from own_index import documents_in, indexed
from playwright._impl._driver import compute_driver_executable
from queries import Question

from browser import EMPTY, answers, chromium, served, visit
from motir_archive.site.theme.assets import published_assets
from motir_archive.site.theme.folders import theme_folders

HERE = Path(__file__).parent
CLIENT = "search.js"
LATER = ("search-narrowing.js", "search-mending.js")
SCRIPTS = (CLIENT, *LATER, "search-page.js")
"""The client, what it loads when it needs it, and the script that shows what it finds."""

OWN = "motir"
PEERS = ("minisearch", "lunr", "pagefind", "tantivy")
DEPTH = 60
"""How many hits are looked at: more than ten, because hits without labels are passed over."""

Result = dict[str, Any]
"""What an engine took and found: `build` (seconds, cpu, memory in MiB), `index` (gzip bytes), perhaps
`files`, and `answers`: addresses, by the name of the set."""
Sets = Mapping[str, Sequence[Question]]


@dataclass(frozen=True)
class Bench:
    """So many releases, to be indexed by any engine."""

    cache: Path
    """Where peers are installed and what was made is kept."""
    count: int
    """Releases."""

    @property
    def own_site(self) -> Path:
        """The folder that the project's client loads its index from."""
        return indexed(self.cache, self.count)[0]

    def folder(self, engine: str) -> Path:
        """Return the folder that a browser gets an engine and its index from."""
        folder = self.own_site if engine == OWN else self.cache / f"{engine}-{self.count}"
        folder.mkdir(exist_ok=True)
        (folder / "empty.html").write_text(EMPTY, encoding="utf-8")
        if engine == OWN:
            (folder / "assets").mkdir(exist_ok=True)
            for name in SCRIPTS:
                (folder / "assets" / name).write_bytes(_assets()[name])
        if engine == "minisearch":
            shutil.copy(peers.modules(self.cache) / "minisearch/dist/umd/index.js", folder / "minisearch.js")
            shutil.copy(HERE / "minisearch_options.cjs", folder / "minisearch_options.js")
        return folder


def measure(engine: str, bench: Bench, sets: Sets) -> Result:
    """Have an engine index the releases and answer the questions."""
    texts = {name: [question.text for question in questions] for name, questions in sets.items()}
    if engine == OWN:
        site, took = indexed(bench.cache, bench.count, anew=True)
        return took | ask_own(site, texts)
    if engine == "pagefind":
        return _pagefind(bench, texts)
    data, serialised = bench.own_site / "documents.json", bench.folder(engine) / f"{engine}.json"
    return ask(engine, bench.cache, data, texts, {"serialised": str(serialised)}) | {"files": 1}


def ask(
    engine: str, cache: Path, data: Path, texts: Mapping[str, list[str]], options: Mapping[str, object]
) -> Result:
    """Have another engine index the documents in a file and answer the questions."""
    request: dict[str, object] = {"engine": engine, "data": str(data), "questions": texts, **options}
    if engine == "tantivy":
        return _run([str(peers.python(cache, *peers.PYPI)), str(HERE / "tantivy_engine.py")], request)
    request["modules"] = str(peers.modules(cache))
    return _run([_node(), "--max-old-space-size=8000", str(HERE / "node_engines.cjs")], request)


def ask_own(site: Path, texts: Mapping[str, list[str]]) -> Result:
    """Ask the project's client, in Node."""
    assets = _assets()
    scripts = {name: assets[name].decode() for name in (CLIENT, *LATER)}
    request = {"scripts": scripts, "site": str(site), "questions": texts, "depth": DEPTH}
    return _run([_node(), str(HERE / "own_engine.cjs")], request)


def _assets() -> dict[str, bytes]:
    """Return what visitors load of the theme as it is now, by name."""
    return dict(published_assets(theme_folders(None)))


def _pagefind(bench: Bench, texts: Mapping[str, list[str]]) -> Result:
    shutil.rmtree(bench.folder("pagefind"))
    folder = bench.folder("pagefind")
    took = pagefind_engine.build(peers.pagefind(bench.cache), documents_in(bench.own_site), folder)
    with chromium() as browser, served(folder) as server, visit(browser, server, "pagefind") as page:
        found = {name: answers(page, some, limit=DEPTH) for name, some in texts.items()}
    return took | {"answers": found}


def _run(program: list[str], request: Mapping[str, object]) -> Result:
    done = subprocess.run(
        program, input=json.dumps(request), capture_output=True, encoding="utf-8", check=False
    )
    if done.returncode:
        raise SystemExit(f"{program[-1]} failed:\n{done.stderr}")
    result: Result = json.loads(done.stdout)
    return result


def _node() -> str:
    return str(compute_driver_executable()[0])
