"""Coverage-guided fuzzing of everything that reads releases/: bytes in, merged releases out.

    python benchmarks/fuzz_reader.py CORPUS_FOLDER [libFuzzer options, such as -max_total_time=600]
    python benchmarks/fuzz_reader.py one-crashing-input

Needs atheris, which is no dependency of the project: `pip install atheris` where this is run. The first byte
of an input chooses how it is read, the rest is one or more files with `SPLIT` between them. Besides
exceptions, it finds whatever breaks a promise of the archive: a record that merge loses or counts twice, an
outcome that depends on the order of the files, a paragraph that swallows a word, a text that is not read
the same way again once it is printed.
"""

from __future__ import annotations

import datetime as dt
import itertools
import sys
import tempfile
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

import atheris  # type: ignore[import-untyped]  # not in the locks: a tool of whoever fuzzes

with atheris.instrument_imports(include=["motir_archive", "yaml", "dateutil"]):
    from motir_archive.agencies.identify import identify
    from motir_archive.agencies.registry.reader import parse_registry
    from motir_archive.config import Config
    from motir_archive.config_reader import parse_config
    from motir_archive.ingest.bulletin import parse_bulletin
    from motir_archive.ingest.frontmatter import parse_handwritten
    from motir_archive.ingest.sources import SourceFile, read_source
    from motir_archive.merge.releases import merge
    from motir_archive.model.record import Record
    from motir_archive.model.release import Release
    from motir_archive.model.text_store import TextStore
    from motir_archive.problems import SetupError, errors
    from motir_archive.prose import blocks
    from motir_archive.text.slugs import LONGEST_SLUG, slug

TODAY = dt.date(2025, 11, 28)
SPLIT = b"\n%%%\n"
NAMES = ("a-2025-11-28.txt", "b.txt", "c-2025-11-29.md", "d-2025-12-01.txt")
REGISTRY = parse_registry(
    """
agencies:
  - id: motir
    kind: ministry
    names: [{name: "Ministry of Trade, Industry and Resources", acronyms: [MOTIR]}]
  - id: kats
    kind: agency
    parent: motir
    names: [{name: Korean Agency for Technology and Standards, acronyms: [KATS]}]
"""
)

Outcome = list[tuple[object, ...]]


class BrokenPromiseError(AssertionError):
    """Something that must always hold does not; libFuzzer keeps the input that showed it."""


def insist(holds: object, what: str) -> None:
    """Raise where a promise does not hold."""
    if not holds:
        raise BrokenPromiseError(what)


def one_input(data: bytes) -> None:
    """Read `data` in the way that its first byte chooses."""
    if not data:
        return
    way, rest = data[0] % 8, data[1:]
    if way in (6, 7):
        read_settings(rest, is_registry=way == 7)
    else:
        read_releases(rest, NAMES[way % 4 :] + NAMES[: way % 4])


def read_settings(data: bytes, *, is_registry: bool) -> None:
    """Parse archive.yaml or agencies.yaml: faults are reported, never raised bare."""
    text = data.decode("utf-8", errors="replace").replace("\r\n", "\n").replace("\r", "\n")
    try:
        if is_registry:
            parse_registry(text)
        else:
            parse_config(text)
    except SetupError as error:
        for problem in error.problems:
            insist(0 <= problem.line <= text.count("\n") + 2, f"no such line: {problem}")


def read_releases(data: bytes, names: Sequence[str]) -> None:
    """Read, merge and check files as a build does."""
    with tempfile.TemporaryDirectory() as folder, TextStore() as store:
        records: list[Record] = []
        for name, content in zip(names, data.split(SPLIT), strict=False):
            Path(folder, name).write_bytes(content)
            file = read_source(Path(folder), name, longest_line=1 << 16)
            if isinstance(file, SourceFile):
                records += records_of(file, store)
            else:
                str(file).encode("utf-8")
        check_merge(records)


def records_of(file: SourceFile, store: TextStore) -> list[Record]:
    """Return the records of a file after checking them."""
    if file.name.endswith(".md"):
        records, problems = parse_handwritten(file, Config(), TODAY, store)
    else:
        records, problems = parse_bulletin(file, Config(), TODAY, store)
        check_reprint(records, store)
    insist(records or errors(problems), "nothing read and no error")
    lines = file.text.split("\n")
    for problem in problems:
        insist(0 <= problem.line <= len(lines), f"no such line: {problem}")
        line = lines[problem.line - 1] if problem.line else ""
        insist(0 <= problem.column <= len(line) + 1, f"no such column: {problem}")
        str(problem).encode("utf-8")
    for record in records:
        insist(1 <= record.first_line <= record.last_line <= len(lines), "a record without a place")
        insist(record.title.strip() and record.body.read().strip(), "a record without words")
        check_blocks(record.body.read())
        check_slug(record.title)
    return records


def check_reprint(records: list[Record], store: TextStore) -> None:
    """The raw records, joined, are a bulletin of the same records where all have one layout."""
    if not records:
        return
    text = "".join(record.raw.read() for record in records)
    layout = (("x.txt", "topic" if records[0].topics else "plain"),)
    file = SourceFile("x.txt", "", text)
    again, _ = parse_bulletin(file, Config(layouts=layout), dt.date.max, store)
    said = [(r.date, r.title, r.topics, r.body.read()) for r in records]
    insist(said == [(r.date, r.title, r.topics, r.body.read()) for r in again], "reads differently again")


def check_blocks(body: str) -> None:
    """Blocks are in order, not empty, and only white space lies outside of them."""
    end = 0
    for block in blocks.blocks(body):
        insist(end <= block.start < block.end <= len(body), "blocks out of order")
        insist(not body[end : block.start].strip(), "words between blocks")
        end = block.end
    insist(not body[end:].strip(), "words after the last block")
    blocks.lead(body)


def check_slug(title: str) -> None:
    """A slug is a file name and its own slug."""
    name = slug(title)
    insist(len(name.encode("utf-8")) <= LONGEST_SLUG and "/" not in name, "no file name")
    insist(slug(name) == name, "a slug with another slug")


def check_merge(records: Sequence[Record]) -> None:
    """Every record ends up in one release, whatever the order of the files."""
    by_file = [list(group) for _, group in itertools.groupby(records, key=lambda r: r.source.name)]
    releases, problems = merge(records)
    backwards = merge([record for group in reversed(by_file) for record in group])
    insist(outcome(releases) == outcome(backwards[0]), "depends on the order of the files")
    insist(sorted(problems) == sorted(backwards[1]), "problems depend on the order of the files")
    insist(len({release.key for release in releases}) == len(releases), "one address twice")
    if not errors(problems):
        merged = Counter(id(record) for release in releases for record in release.records)
        insist(merged == Counter(map(id, records)), "a record was lost or counted twice")
    check_agencies(releases)


def outcome(releases: Sequence[Release]) -> Outcome:
    """Return what tells two merges apart."""
    return [
        (
            release.key,
            release.title,
            release.lead,
            release.possibly_same,
            [[(r.source.name, r.first_line) for r in revision.records] for revision in release.revisions],
            release.revisions.index(release.current),
            [change.day for change in release.changes],
            [(r.source.name, r.first_line) for r in release.excerpts],
        )
        for release in releases
    ]


def check_agencies(releases: Sequence[Release]) -> None:
    """Namings are in order, do not overlap and are of agencies of the archive."""
    archive = identify(releases, REGISTRY)
    for release in archive.releases:
        body, end = release.current.body.read(), 0
        for naming in release.namings:
            insist(end <= naming.start < naming.end <= len(body), "namings overlap")
            insist(naming.agency in archive.agencies, "an agency without a page")
            end = naming.end
        insist(not set(release.issuers) & set(release.mentions), "issuer and mention")


def main() -> None:
    """Fuzz until libFuzzer is told to stop."""
    atheris.Setup(sys.argv, one_input)
    atheris.Fuzz()


if __name__ == "__main__":
    main()
