"""Writes the project's index of made releases, and says what that took: a program, in a process of its own.

    python benchmarks/search/own_index.py CACHE COUNT SITE

Prints JSON: {build: {seconds, cpu, memory: MiB}, index: gzip bytes, files}. SITE then has all that the client
loads, and documents.json.
"""

from __future__ import annotations

import gc
import gzip
import json
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Sequence
from dataclasses import asdict
from hashlib import sha256
from pathlib import Path
from typing import Any

from queries import Document
from releases import documents_of, made_archive, plain_archive

from motir_archive.commands.command_line import COLLECT_SELDOM
from motir_archive.model.archive import Archive
from motir_archive.model.text_store import TextStore
from motir_archive.search.index import index_files
from motir_archive.site import urls

SOURCE = Path(__file__).parents[2] / "src" / "motir_archive"


def indexed(cache: Path, count: int, *, anew: bool = False) -> tuple[Path, dict[str, Any]]:
    """Return the folder with the index of so many releases, and what it took: from the cache, or anew."""
    site = cache / f"site-{count}-{_source_digest()}"
    took = site / "took.json"
    if anew or not took.is_file():
        shutil.rmtree(site, ignore_errors=True)
        cache.mkdir(parents=True, exist_ok=True)
        program = [sys.executable, str(Path(__file__)), str(cache), str(count), str(site)]
        done = subprocess.run(program, capture_output=True, encoding="utf-8", check=False)
        if done.returncode:
            raise SystemExit(f"indexing {count} releases failed:\n{done.stderr}")
        took.write_text(done.stdout, encoding="utf-8")
    return site, json.loads(took.read_text(encoding="utf-8"))


def plain_index(cache: Path, name: str, documents: Sequence[Document]) -> Path:
    """Return the folder with the index of documents that are no releases."""
    data = json.dumps([asdict(each) for each in documents])
    site = cache / f"{name} {_source_digest()} {sha256(data.encode()).hexdigest()[:8]}"
    if not (site / "documents.json").is_file():
        with TextStore() as store:
            write_index(plain_archive(store, documents), site)
        _write(site / "documents.json", data)
    return site


def documents_in(site: Path) -> list[Document]:
    """Return the documents that an index was made of."""
    documents = json.loads((site / "documents.json").read_text(encoding="utf-8"))
    return [Document(**each | {"topics": tuple(each["topics"])}) for each in documents]


def write_index(archive: Archive, site: Path) -> dict[str, Any]:
    """Write the index, and the records that snippets are read from; return what it took."""
    _forget_peak()
    wall, cpu = time.perf_counter(), _processor_time()
    files = dict(index_files(archive))
    build = {"seconds": time.perf_counter() - wall, "cpu": _processor_time() - cpu, "memory": _peak()}
    size = count = 0
    for path, text in files.items():
        _write(site / path, text)
        if path.endswith(".json"):
            size, count = size + len(gzip.compress(text.encode())), count + 1
    for release in archive.releases:
        record = release.current.records[0]
        _write(site / urls.text(release, record), record.raw.read())
    return {"build": build, "index": size, "files": count}


def _processor_time() -> float:
    """Return the seconds of processor that this process and those it waited for took."""
    times = os.times()
    return times.user + times.system + times.children_user + times.children_system


def _forget_peak() -> None:
    """Let the memory that was used so far not count. Linux only."""
    Path("/proc/self/clear_refs").write_text("5", encoding="ascii")


def _peak() -> float:
    """Return the most memory that this process held since `_forget_peak`, in MiB."""
    lines = Path("/proc/self/status").read_text(encoding="ascii").splitlines()
    (kib,) = (line.split()[1] for line in lines if line.startswith("VmHWM:"))
    return int(kib) / 1024


def _source_digest() -> str:
    """Return a digest of the code that makes an index."""
    digest = sha256()
    for file in sorted(SOURCE.rglob("*.py")):
        digest.update(file.read_bytes())
    return digest.hexdigest()[:8]


def _write(file: Path, text: str) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")


def main() -> None:
    """Read, index, write, report; the garbage collector is set as the command line sets it."""
    gc.set_threshold(*COLLECT_SELDOM)
    cache, count, site = sys.argv[1:]
    with TextStore() as store:
        archive = made_archive(Path(cache), store, int(count))
        took = write_index(archive, Path(site))
        documents = [asdict(each) for each in documents_of(archive)]
    _write(Path(site) / "documents.json", json.dumps(documents))
    json.dump(took, sys.stdout)


if __name__ == "__main__":
    main()
