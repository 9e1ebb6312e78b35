"""What strict readers of each format make of a site of hostile words: the words, and nothing else."""

from __future__ import annotations

import csv
import gzip
import json
import re
import sqlite3
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from contextlib import closing
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import parse_qs
from xml.etree import ElementTree as ET

HARMLESS = re.compile(r"'+[=+\-@\t\r]")
"""How a cell of a table begins that has an apostrophe of ours before it."""


def not_shown(site: Path, titles: set[str]) -> Counter[str]:
    """Return how many titles each format lacks that has them all, and how much of a site cannot be read."""
    found: Counter[str] = Counter()
    for name, titles_of in FORMATS.items():
        try:
            shown = set(titles_of(site))
        except (OSError, ValueError, ET.ParseError, sqlite3.Error, KeyError) as error:
            found[f"{name}: {error}"] += 1
            continue
        found[f"titles that {name} lack"] += len(titles - shown)
    for name, pattern, reads in EVERY_FILE:
        found[name] += sum(not _is_read(path, reads) for path in site.rglob(pattern))
    return +found


def _is_read(path: Path, reads: Callable[[str], object]) -> bool:
    try:
        reads(path.read_text(encoding="utf-8"))
    except (ValueError, ET.ParseError):
        return False
    return True


def _json_of_script(text: str) -> object:
    """Read a piece of the index that pages load from disk: one call with one JSON text in it."""
    call = re.fullmatch(r"[\w.]+(?:\.\w+)*\((.*)\);?\s*", text, re.DOTALL)
    if not call:
        raise ValueError("no call")
    return json.loads(f"[{call[1]}]")


EVERY_FILE: tuple[tuple[str, str, Callable[[str], object]], ...] = (
    ("files that are no XML", "*.xml", ET.fromstring),
    ("files that are no SVG", "*.svg", ET.fromstring),
    ("files that are no JSON", "*.json", json.loads),
    ("pieces of the index that are no call", "search/**/*.js", _json_of_script),
)


def _of_csv(site: Path) -> Iterator[str]:
    with (site / "data/releases.csv").open(encoding="utf-8-sig", newline="") as file:
        for row in csv.DictReader(file, strict=True):
            # An apostrophe keeps spreadsheets from taking a title for a formula.
            yield row["title"].removeprefix("'") if HARMLESS.match(row["title"]) else row["title"]


def _of_lines(site: Path) -> Iterator[str]:
    with gzip.open(site / "data/releases.jsonl.gz", "rt", encoding="utf-8") as lines:
        for line in lines:
            yield json.loads(line)["title"]


def _of_sqlite(site: Path) -> Iterator[str]:
    with closing(sqlite3.connect(site / "data/archive.sqlite")) as database:
        yield from (title for (title,) in database.execute("SELECT title FROM releases"))


def _of_csl(site: Path) -> Iterator[str]:
    with gzip.open(site / "data/citations.csl.json.gz", "rt", encoding="utf-8") as file:
        yield from (entry["title"] for entry in json.load(file))


def _of_ris(site: Path) -> Iterator[str]:
    with gzip.open(site / "data/citations.ris.gz", "rt", encoding="utf-8", newline="") as lines:
        for line in lines:
            if line.startswith("TI  - "):
                yield line.removeprefix("TI  - ").rstrip("\r\n")


class _Head(HTMLParser):
    """Takes out of a page what programs read of it."""

    def __init__(self) -> None:
        super().__init__()
        self.of_meta = ""
        self.of_coins = ""
        self.linked = ""
        self.heading = ""
        self._open = ""

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        given = dict(attributes)
        if given.get("property") == "og:title":
            self.of_meta = given["content"] or ""
        if given.get("class") == "Z3988":
            self.of_coins = parse_qs(given["title"] or "").get("rft.title", [""])[0]
        if tag == "h1" or given.get("type") == "application/ld+json":
            self._open = tag

    def handle_data(self, data: str) -> None:
        if self._open == "h1":
            self.heading += data
        elif self._open == "script":
            self.linked += data

    def handle_endtag(self, tag: str) -> None:
        if tag == self._open:
            self._open = ""


def _heads(site: Path) -> Iterator[_Head]:
    for path in site.glob("2025/*/*/*.html"):
        if path.name != "index.html":
            head = _Head()
            head.feed(path.read_text(encoding="utf-8"))
            yield head


def _of_linked_data(site: Path) -> Iterator[str]:
    for head in _heads(site):
        data = json.loads(head.linked) if head.linked else {}
        yield from (node["headline"] for node in data.get("@graph", [data]) if "headline" in node)


FORMATS: Mapping[str, Callable[[Path], Iterator[str]]] = {
    "the table": _of_csv,
    "the JSON Lines": _of_lines,
    "the database": _of_sqlite,
    "the CSL-JSON": _of_csl,
    "the RIS file": _of_ris,
    "headings": lambda site: (head.heading for head in _heads(site)),
    "metadata": lambda site: (head.of_meta for head in _heads(site)),
    "COinS": lambda site: (head.of_coins for head in _heads(site)),
    "JSON-LD": _of_linked_data,
}
