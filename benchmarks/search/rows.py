"""Rows of the tables: what an engine takes to build, what a visit loads, and how fast it answers then."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from statistics import mean, median

import pagefind_engine
from engines import OWN, Result
from playwright.sync_api import Page

from browser import warm_times

Rows = dict[str, dict[str, str]]
"""By the measure, then by the engine."""


def join(rows: Rows, engine: str, values: Mapping[str, str]) -> None:
    """Put the values of an engine into the rows."""
    for row, value in values.items():
        rows.setdefault(row, {})[engine] = value


def building(result: Result) -> dict[str, str]:
    """Return what it took to build an index, and how large the index is."""
    build = result["build"]
    row = {
        "build, wall s": f"{build['seconds']:.1f}",
        "build, cpu s": f"{build['cpu']:.1f}",
        "build, MiB at most": f"{build['memory']:.0f}",
    }
    if result["index"]:
        row |= {"index, MB gzip": f"{result['index'] / 1e6:.2f}", "files": str(result["files"])}
    return row


def loading(engine: str, folder: Path, visits: Sequence[Sequence[Sequence[str]]]) -> dict[str, str]:
    """Return what visits of two queries each loaded: the client, and what each query asked for, by kind."""
    first = [packed_bytes(folder, files) for files, _ in visits]
    second = [packed_bytes(folder, files) for _, files in visits]
    scripts = [packed_bytes(folder, [file for file in files if _is_client(file)]) for files, _ in visits]
    page = page_script(folder) if engine == OWN else 0
    row = {"client, kB": f"{mean(scripts) / 1000:.1f}"}
    row["first query, kB"] = f"{(mean(first) + page) / 1000:.0f}"
    row["first query at most, kB"] = f"{(max(first) + page) / 1000:.0f}"
    row["second query, kB"] = f"{mean(second) / 1000:.0f}"
    row["second query at most, kB"] = f"{max(second) / 1000:.0f}"
    if page:
        row["  first: script of the page, kB"] = f"{page / 1000:.1f}"
    for query, those in (("first", 0), ("second", 1)):
        kinds: dict[str, int] = {}
        for visit_files in visits:
            for file in visit_files[those]:
                kinds[_kind(file)] = kinds.get(_kind(file), 0) + packed_bytes(folder, [file])
        for kind, total in sorted(kinds.items()):
            row[f"  {query}: {kind}, kB"] = f"{total / len(visits) / 1000:.1f}"
    return row


def first_loading(
    engine: str, folder: Path, name: str, visits: Sequence[Sequence[Sequence[str]]]
) -> dict[str, str]:
    """Return what visits of one query each loaded."""
    page = page_script(folder) if engine == OWN else 0
    loaded = [packed_bytes(folder, files) + page for (files,) in visits]
    return {
        f"{name}, first query, kB": f"{mean(loaded) / 1000:.0f}",
        f"{name}, first query at most, kB": f"{max(loaded) / 1000:.0f}",
    }


def _is_client(file: str) -> bool:
    return file.endswith(".js") or "wasm" in file


def _kind(file: str) -> str:
    """Return what a file is to a query: the client, texts, or a part of the index such as `search/terms`."""
    if _is_client(file):
        return "client"
    if file.endswith(".txt"):
        return "raw records"
    folder, _, name = file.rpartition("/")
    return folder if "/" in folder else name


def page_script(folder: Path) -> int:
    """Return the bytes of the script of the search page, which shows what the client finds."""
    return pagefind_engine.packed_size(folder / "assets/search-page.js")


def packed_bytes(folder: Path, files: Sequence[str]) -> int:
    """Return how many bytes files have when a server compresses them."""
    return sum(pagefind_engine.packed_size(folder / file) for file in set(files))


def warm(page: Page, name: str, texts: Sequence[str]) -> dict[str, str]:
    """Return how long queries take in the page once each was asked."""
    measured = warm_times(page, texts)
    rows = {}
    for kind, of_each in (("", median), ("  least of ", min)):
        times = sorted(of_each(of_query) for of_query in measured)
        rows[f"{kind}warm {name}, median ms"] = f"{median(times):.1f}"
        rows[f"{kind}warm {name}, p95 ms"] = f"{times[int(len(times) * 0.95)]:.1f}"
    return rows
