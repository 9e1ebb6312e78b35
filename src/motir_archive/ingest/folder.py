"""releases/ -> settings, registry, and the records of all files; their problems are collected."""

from __future__ import annotations

import datetime as dt
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from motir_archive import config_reader
from motir_archive.agencies.registry import reader as agency_registry
from motir_archive.agencies.registry.local_names import named_in
from motir_archive.config import Config, Options
from motir_archive.ingest.own_pages import read_pages
from motir_archive.ingest.readers import Reader, ReadingContext, reader_of
from motir_archive.ingest.source_links import parse_source_links
from motir_archive.ingest.sources import SEARCHES, find_sources, read_settings, read_source
from motir_archive.ingest.unused_patterns import unused_patterns
from motir_archive.model.agency import Agency
from motir_archive.model.own_page import OwnPage
from motir_archive.model.record import Record
from motir_archive.model.source_link import FILE as SOURCE_LINKS
from motir_archive.model.source_link import SourceLink
from motir_archive.model.text_store import TextStore
from motir_archive.problems import Problem

_UNKNOWN_TOPIC = re.compile("(unknown topic line .*?)(?: [(][0-9,]+ times[)])?")
"""The message on an unknown topic of one file; the group leaves out how often the file has the topic."""


@dataclass(frozen=True, slots=True)
class Folder:
    """What a releases folder holds."""

    config: Config
    registry: Mapping[str, Agency]
    """The agencies of agencies.yaml, by id."""
    searches: str
    """The text of searches.yaml, empty where there is none; search/saved/ reads it."""
    pages: tuple[OwnPage, ...]
    """The archive's own pages, from pages/ beside the releases folder, in the order of the menu."""
    source_links: Sequence[SourceLink]
    """Of source_links.tsv, in its order."""
    records: Sequence[Record]
    """Of all files, in order of file name and line."""
    problems: Sequence[Problem]
    """Of all files."""
    today: dt.date
    """The present day in the archive's time zone."""


def read_folder(options: Options, store: TextStore, now: dt.datetime, readers: Sequence[Reader]) -> Folder:
    """Read everything below the releases folder. Texts go into `store`; `now` is the present instant.

    Raises SetupError where archive.yaml, agencies.yaml or source_links.tsv has a fault, or a file of settings
    cannot be read.
    """
    config, registry = _config(options, readers), _registry(options)
    registry = named_in(config.language, registry)
    today = now.astimezone(config.time_zone).date()
    problems: list[Problem] = []
    context = ReadingContext(config, registry, today, store)
    names = find_sources(options.releases, problems, [reader.suffix for reader in readers])
    records = list(_records(names, options, context, readers, problems))
    searches = read_settings(options.releases, SEARCHES) or ""
    links = _source_links(options)
    pages, found = read_pages(options.releases, options.pages, config.longest_line)
    problems = [*_by_topic(problems), *found, *unused_patterns(config, names)]
    return Folder(config, registry, searches, pages, links, records, problems, today)


def _config(options: Options, readers: Sequence[Reader]) -> Config:
    text = read_settings(options.releases, config_reader.NAME)
    layouts = [layout for reader in readers for layout in reader.layouts]
    config = config_reader.parse_config(text, layouts) if text is not None else Config()
    return replace(config, base_url=options.base_url) if options.base_url else config


def _registry(options: Options) -> Mapping[str, Agency]:
    text = read_settings(options.releases, agency_registry.NAME)
    return agency_registry.parse_registry(text) if text is not None else {}


def _source_links(options: Options) -> Sequence[SourceLink]:
    text = read_settings(options.releases, SOURCE_LINKS)
    return parse_source_links(text) if text is not None else ()


def _by_topic(problems: Iterable[Problem]) -> list[Problem]:
    """Return the problems with one warning for each unknown topic, at the first place of all files."""
    kept: list[Problem] = []
    of_topics: defaultdict[str, list[Problem]] = defaultdict(list)
    for problem in problems:
        said = _UNKNOWN_TOPIC.fullmatch(problem.what)
        (of_topics[said[1]] if said else kept).append(problem)
    for what, found in of_topics.items():
        first, files = min(found), len(found)
        more = replace(first, what=f"{what} in {files:,} files", times=files)
        kept.append(more if files > 1 else first)
    return kept


def _records(
    names: Sequence[str],
    options: Options,
    context: ReadingContext,
    readers: Sequence[Reader],
    problems: list[Problem],
) -> Iterator[Record]:
    for name in names:
        file = read_source(options.releases, name, context.config.longest_line)
        if isinstance(file, Problem):
            problems.append(file)
            continue
        records, found = reader_of(name, context.config, readers).read(file, context)
        problems.extend(found)
        yield from records
