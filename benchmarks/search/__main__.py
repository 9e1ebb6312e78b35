"""How good, how large and how fast the search is, beside other engines on the same data in the same run.

    python benchmarks/search [--count 4080] [--questions 300] [--without lunr ...]

Prints one table. The releases are those of ../shared; the engines are installed, pinned, into a temporary
folder. Times compare within one run only: a machine that does other things slows all of them down.
"""

from __future__ import annotations

import argparse
import gzip
import json
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from playwright._impl._driver import compute_driver_executable
from queries import JUDGED, Question, question_sets
from releases import CORPUS, documents_of, made_archive

from motir_archive.archive.record import Archive
from motir_archive.archive.store import TextStore
from motir_archive.search.index import index_files
from motir_archive.site import urls

HERE = Path(__file__).parent
ASSETS = HERE.parents[1] / "templates" / "assets"
NPM = ("minisearch@7.2.0", "lunr@2.3.9")
PYPI = ("tantivy==0.27.0",)
Results = dict[str, Any]


def main() -> int:
    """Run the benchmark and print the table."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--count", type=int, default=4080, help="releases")
    parser.add_argument("--questions", type=int, default=300, help="known items asked for")
    parser.add_argument("--without", nargs="*", default=[], help="engines to leave out")
    options = parser.parse_args()
    if not CORPUS.is_file():
        print(f"skipped: the releases to search are not there ({CORPUS})", file=sys.stderr)
        return 0
    with tempfile.TemporaryDirectory(prefix="search-benchmark-") as name, TextStore() as store:
        run(Path(name), store, options.count, options.questions, options.without)
    return 0


def run(folder: Path, store: TextStore, count: int, asked: int, without: Iterable[str]) -> None:
    """Build the index, ask every engine, print what came out."""
    archive = made_archive(folder, store, count)
    documents = documents_of(archive)
    sets = question_sets(documents, asked)
    data = folder / "data.json"
    texts = {name: [question.text for question in questions] for name, questions in sets.items()}
    plain = [{"url": each.url, "title": each.title, "body": each.body} for each in documents]
    data.write_text(json.dumps({"documents": plain, "questions": texts}), encoding="utf-8")
    own = _build(archive, folder / "site")
    results = {"motir": _ask("motir", folder, data) | own}
    for engine in ("minisearch", "lunr", "tantivy"):
        if engine not in without:
            results[engine] = _ask(engine, folder, data)
    labelled = {each.url for each in documents if each.topics}
    _print(results, sets, labelled, len(documents))
    _print_bytes(_wire(folder, [question.text for question in sets["known item"]][:60]))


def quality(name: str, answers: list[list[str]], questions: list[Question], labelled: set[str]) -> float:
    """Return MRR@10, or P@10 among the labelled."""
    scores = []
    for found, question in zip(answers, questions, strict=True):
        if name in JUDGED:
            first = [url for url in found if url in labelled][:10]
            scores.append(sum(url in question.answers for url in first) / 10)
        else:
            ranks = (1 / rank for rank, url in enumerate(found[:10], 1) if url in question.answers)
            scores.append(next(ranks, 0.0))
    return statistics.mean(scores) if scores else 0.0


def _build(archive: Archive, site: Path) -> Results:
    wall, cpu = time.perf_counter(), time.process_time()
    files = dict(index_files(archive))
    build = {"seconds": time.perf_counter() - wall, "cpu": time.process_time() - cpu}
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    for release in archive.releases:
        files[urls.raw(release)] = release.current.records[0].raw.read()
    size = count = 0
    for path, text in files.items():
        (site / path).parent.mkdir(parents=True, exist_ok=True)
        (site / path).write_text(text, encoding="utf-8")
        if path.endswith(".json"):
            size, count = size + len(gzip.compress(text.encode())), count + 1
    return {"build": build, "index": size, "files": count, "memory": memory}


def _ask(engine: str, folder: Path, data: Path) -> Results:
    request: Mapping[str, str] = {
        "engine": engine,
        "data": str(data),
        "client": str(ASSETS / "search.js"),
        "modules": str(_modules(folder)) if engine in ("minisearch", "lunr") else "",
        "site": str(folder / "site"),
    }
    if engine == "tantivy":
        program = [str(_tantivy(folder)), str(HERE / "tantivy_engine.py")]
    else:
        program = [_node(), "--max-old-space-size=8000", str(HERE / "engines.cjs")]
    return _run(program, request)


def _wire(folder: Path, texts: list[str]) -> Results:
    request = {
        "client": str(ASSETS / "search.js"),
        "page": str(ASSETS / "search-page.js"),
        "site": str(folder / "site"),
        "pairs": [texts[start : start + 2] for start in range(0, len(texts) - 1, 2)],
    }
    return _run([_node(), str(HERE / "wire.cjs")], request)


def _run(program: list[str], request: Mapping[str, object]) -> Results:
    done = subprocess.run(
        program, input=json.dumps(request), capture_output=True, encoding="utf-8", check=False
    )
    if done.returncode:
        raise SystemExit(f"{program[-1]} failed:\n{done.stderr}")
    result: Results = json.loads(done.stdout)
    return result


def _node() -> str:
    return str(compute_driver_executable()[0])


def _modules(folder: Path) -> Path:
    modules = folder / "node_modules"
    if not modules.is_dir():
        install = [
            "npm",
            "install",
            "--prefix",
            str(folder),
            "--no-audit",
            "--no-fund",
            "--ignore-scripts",
            *NPM,
        ]
        subprocess.run(install, check=True, capture_output=True)
    return modules


def _tantivy(folder: Path) -> Path:
    venv = folder / "venv"
    subprocess.run([sys.executable, "-m", "venv", str(venv)], check=True)
    python = venv / "bin" / "python"
    subprocess.run([str(python), "-m", "pip", "install", "--quiet", *PYPI], check=True, capture_output=True)
    return python


def _print(
    results: Mapping[str, Results], sets: Mapping[str, list[Question]], labelled: set[str], size: int
) -> None:
    print(f"{size} releases; MRR@10, of {' and '.join(JUDGED)} P@10 among the labelled; median / p95 ms")
    for name, questions in sets.items():
        for engine, result in results.items():
            times = sorted(result["times"][name]) or [0.0]
            speed = f"{statistics.median(times):7.1f} / {times[int(len(times) * 0.95)]:.1f} ms"
            worth = quality(name, result["answers"][name], questions, labelled)
            print(f"  {name:14} {engine:11} {worth:.3f}  {speed}")
    for engine, result in results.items():
        build = f"{result['build']['seconds']:.1f} s, {result['build']['cpu']:.1f} s of processor"
        print(f"  build          {engine:11} {build}; index {result['index'] / 1e6:.2f} MB gzip")
    own = results["motir"]
    print(f"  motir: {own['files']} files, process at most {own['memory']:.0f} MiB")


def _print_bytes(wire: Results) -> None:
    print(f"  client {wire['client'] / 1000:.1f} kB gzip")
    for query in ("first", "second"):
        mean, most = statistics.mean(wire[query]) / 1000, max(wire[query]) / 1000
        print(
            f"  {query} query, all bytes gzip, 10 hits with snippets: mean {mean:.0f} kB, most {most:.0f} kB"
        )


if __name__ == "__main__":
    sys.exit(main())
