"""The pipeline: releases/ in, build/ out, one line a stage."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator, Mapping
from contextlib import AbstractContextManager
from dataclasses import dataclass, replace
from pathlib import Path

from motir_archive import config as settings
from motir_archive.agencies.identify import identify
from motir_archive.agencies.registry import reader as agency_registry
from motir_archive.comparison import vanished
from motir_archive.config import Config
from motir_archive.exports import data, feeds, sitemap
from motir_archive.ingest.bulletin import parse_bulletin
from motir_archive.ingest.frontmatter import parse_handwritten
from motir_archive.ingest.sources import HANDWRITTEN, find_sources, read_settings, read_source
from motir_archive.merge.corrections import corrections
from motir_archive.merge.releases import merge
from motir_archive.model.agency import Agency
from motir_archive.model.archive import Archive
from motir_archive.model.record import Record
from motir_archive.model.text_store import TextStore
from motir_archive.problems import InputError, Problem, VanishedError, errors, strict
from motir_archive.publish import tree
from motir_archive.publish.output import resolved_output
from motir_archive.publish.pool import write_all
from motir_archive.publish.staging import staged
from motir_archive.search.index import index_files
from motir_archive.site import urls
from motir_archive.site.assets import served
from motir_archive.site.catalogue import catalogue
from motir_archive.site.pages import site_map
from motir_archive.site.rendering import Renderer, assets, theme_folders

Advance = Callable[[int], object]
"""Called with the number of pages that were just finished."""
Progress = Callable[[int], AbstractContextManager[Advance]]
"""Called with the number of pages that there will be."""


@dataclass(frozen=True, slots=True)
class Options:
    """What the command line decides."""

    releases: Path
    strict: bool = False
    """Warnings are errors."""
    templates: Path | None = None
    """The user's own templates and assets; None for the theme alone."""
    output: Path = Path("build")
    base_url: str = ""
    """Beats the one of archive.yaml; empty to leave it."""
    jobs: int = 0
    """Processes at most; 0 for as many as there are processors."""
    previous: Path | None = None
    """An earlier build, or the list of addresses in it, whose releases must all be there again."""
    allow_removal: bool = False
    """They need not be there."""


@dataclass(frozen=True, slots=True)
class Reading:
    """What the first half of the pipeline found."""

    config: Config
    archive: Archive
    problems: tuple[Problem, ...]


@dataclass(frozen=True, slots=True)
class Report:
    """What a build made."""

    reading: Reading
    days: int
    pages: int
    remains: OSError | None
    """Why the earlier site could not be removed once the new one stood in its place; None where it was."""


def read(options: Options, store: TextStore, today: dt.date) -> Reading:
    """Read and merge everything below releases/. Bodies go into `store`."""
    config = _config(options)
    registry = _registry(options.releases)
    problems: list[Problem] = []
    records = _records(options, config, registry, today, store, problems)
    releases, merging = merge(records)
    archive = identify(releases, registry)
    found = sorted([*problems, *merging])
    return Reading(config, archive, tuple(strict(found) if options.strict else found))


def build(
    options: Options, today: dt.date, progress: Callable[[int], AbstractContextManager[Advance]]
) -> Report:
    """Build the site. Where a source has an error, raises InputError and leaves the output."""
    inputs = [options.releases, *([options.templates] if options.templates else [])]
    output = resolved_output(options.output, inputs)
    with staged(output) as stage, TextStore(stage.texts) as store:
        reading = read(options, store, today)
        if errors(reading.problems):
            raise InputError(reading.problems)
        if options.previous and not options.allow_removal:
            gone = vanished(options.previous, reading.archive)
            if gone:
                raise VanishedError(gone, reading.problems)
        theme = theme_folders(options.templates)
        writer = Writer(reading, theme)
        with progress(len(writer.pages)) as advance:
            write_all(writer, len(writer.pages), stage.site, options.jobs, advance)
        for path, content in writer.other_files():
            tree.write(stage.site, path, content)
        remains = stage.publish()
    return Report(reading, len(writer.catalogue.days), len(writer.pages), remains)


def read_records(options: Options, store: TextStore, today: dt.date) -> tuple[Config, list[Record]]:
    """Return the settings and the records of all files, of which there may be none yet.

    Raises InputError where a file has an error.
    """
    config, registry = _config(options), _registry(options.releases)
    problems: list[Problem] = []
    records = list(_records(options, config, registry, today, store, problems))
    if any(problem.is_error and problem.code != "no-input" for problem in problems):
        raise InputError(problems)
    return config, records


def _config(options: Options) -> Config:
    text = read_settings(options.releases, settings.NAME)
    config = settings.parse_config(text) if text is not None else Config()
    return replace(config, base_url=options.base_url) if options.base_url else config


def _registry(releases: Path) -> Mapping[str, Agency]:
    text = read_settings(releases, agency_registry.NAME)
    return agency_registry.parse_registry(text) if text is not None else {}


def _records(
    options: Options,
    config: Config,
    registry: Mapping[str, Agency],
    today: dt.date,
    store: TextStore,
    problems: list[Problem],
) -> Iterator[Record]:
    """Yield the records of all files; what is wrong with the files goes into `problems`."""
    for name in find_sources(options.releases, problems):
        file = read_source(options.releases, name, config.longest_line)
        if isinstance(file, Problem):
            problems.append(file)
            continue
        if name.endswith(HANDWRITTEN):
            records, found = parse_handwritten(file, config, registry, today, store)
        else:
            records, found = parse_bulletin(file, config, today, store)
        problems.extend(found)
        yield from records


class Writer:
    """What has to be written, from a reading alone: another process makes the same of the same reading."""

    def __init__(self, reading: Reading, theme: list[Path]) -> None:
        self._reading = reading
        self._theme = theme
        self.catalogue = catalogue(reading.archive)
        self.pages = list(site_map(self.catalogue, reading.config))
        self._renderer = Renderer(reading.config, self.catalogue, theme)

    def __reduce__(self) -> tuple[type[Writer], tuple[Reading, list[Path]]]:
        return Writer, (self._reading, self._theme)

    def write_pages(self, staging: Path, start: int, stop: int) -> int:
        """Render and write a stretch of the pages; return how many they were."""
        for page in self.pages[start:stop]:
            tree.write(staging, page.path, self._renderer.render(page.template, page.path, page.context()))
        return len(self.pages[start:stop])

    def other_files(self) -> Iterator[tuple[str, tree.Content]]:
        """Yield (path, content) of everything that is no page."""
        config, releases = self._reading.config, self._reading.archive.releases
        yield ".nojekyll", ""
        for name, file in assets(self._theme).items():
            yield urls.asset(name), served(name, file.read_bytes())
        for release in releases:
            yield urls.raw(release), release.current.records[0].raw.read()
            for text in release.texts:
                if text != release.current:
                    yield urls.raw_revision(release, text.digest), text.records[0].raw.read()
        for feed in feeds.feeds(self.catalogue, config):
            yield feed.path, self._renderer.render("feed.xml", feed.path, feeds.feed_context(feed))
        changed = feeds.corrections_feed_context(corrections(self._reading.archive))
        yield urls.CORRECTIONS_FEED, self._renderer.render("corrections.xml", urls.CORRECTIONS_FEED, changed)
        yield urls.ROBOTS, self._renderer.render("robots.txt", urls.ROBOTS, {})
        if config.base_url:
            for path, template, context in sitemap.sitemaps([page.path for page in self.pages], config):
                yield path, self._renderer.render(template, path, context)
        yield urls.ADDRESSES, data.release_addresses(releases)
        yield urls.RELEASES_DATA, data.release_data(self.catalogue)
        yield from index_files(self._reading.archive)
