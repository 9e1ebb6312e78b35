"""Writes the project's index of an archive, and says what that took; as a program, in a process of its own.

    python benchmarks/search/own_index.py FOLDER COUNT SITE

Prints JSON: {seconds, cpu, memory: MiB at most, index: gzip bytes, files}.
"""

from __future__ import annotations

import gzip
import json
import sys
import time
from hashlib import sha256
from pathlib import Path
from typing import Any

from releases import made_archive

from motir_archive.archive.record import Archive
from motir_archive.archive.store import TextStore
from motir_archive.search.index import index_files
from motir_archive.site import urls

SOURCE = Path(__file__).parents[2] / "src" / "motir_archive"


def write_index(archive: Archive, site: Path) -> dict[str, Any]:
    """Write the index, and the texts that snippets are read from; return what it took."""
    forget_peak()
    wall, cpu = time.perf_counter(), time.process_time()
    files = dict(index_files(archive))
    took = {
        "seconds": time.perf_counter() - wall,
        "cpu": time.process_time() - cpu,
        "memory": peak(),
    }
    size = count = 0
    for path, text in files.items():
        _write(site / path, text)
        if path.endswith(".json"):
            size, count = size + len(gzip.compress(text.encode())), count + 1
    for release in archive.releases:
        _write(site / urls.raw(release), release.current.records[0].raw.read())
    return took | {"index": size, "files": count}


def forget_peak() -> None:
    """Let the memory that was used so far not count. Linux only."""
    Path("/proc/self/clear_refs").write_text("5", encoding="ascii")


def peak() -> float:
    """Return the most memory that this process held since `forget_peak`, in MiB."""
    lines = Path("/proc/self/status").read_text(encoding="ascii").splitlines()
    (kib,) = (line.split()[1] for line in lines if line.startswith("VmHWM:"))
    return int(kib) / 1024


def source_digest() -> str:
    """Return what tells the code that makes an index from other states of it."""
    digest = sha256()
    for file in sorted(SOURCE.rglob("*.py")):
        digest.update(file.read_bytes())
    return digest.hexdigest()[:8]


def _write(file: Path, text: str) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")


def main() -> None:
    """Read, index, write, report."""
    folder, count, site = sys.argv[1:]
    with TextStore() as store:
        took = write_index(made_archive(Path(folder), store, int(count)), Path(site))
    json.dump(took, sys.stdout)


if __name__ == "__main__":
    main()
