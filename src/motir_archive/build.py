"""The pipeline: releases/ in, build/ out, one line a stage."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping
from concurrent.futures import Executor
from contextlib import AbstractContextManager
from dataclasses import dataclass
from itertools import pairwise

from motir_archive.agencies.identify import identify, unknown_choices
from motir_archive.config import Config, Options
from motir_archive.extensions import extensions
from motir_archive.ingest.folder import Folder, read_folder
from motir_archive.merge.releases import merge
from motir_archive.model.archive import Archive
from motir_archive.model.text_store import TextStore
from motir_archive.problems import InputError, Problem, in_order, refuse_errors
from motir_archive.publish.manifest import manifest
from motir_archive.publish.output import resolved_output
from motir_archive.publish.pool import do_all
from motir_archive.publish.staging import staged
from motir_archive.publish.tree import Tree
from motir_archive.publish.written import Written
from motir_archive.reports.comparison import check_previous
from motir_archive.site import urls
from motir_archive.site.own_files import unknown_files
from motir_archive.site_files import SiteFiles

Advance = Callable[[int], object]
"""Called with the number of pages that have just been made."""
Progress = Callable[[int], AbstractContextManager[Advance]]
"""Called once, with the number of pages that will be made."""


STAGES = ("read, merge, identify", "catalogue", "write", "publish")
"""What a build does, one after the other."""


@dataclass(frozen=True, slots=True)
class MergedFolder:
    """A releases folder after the first half of the pipeline: read, merged, its agencies identified."""

    config: Config
    archive: Archive
    problems: tuple[Problem, ...]


@dataclass(frozen=True, slots=True)
class Report:
    """What a build made."""

    merged: MergedFolder
    days: int
    pages: int
    written: Written
    stages: Mapping[str, float]
    """Processor time of this process by stage, in seconds."""
    remains: OSError | None
    """Why the earlier site could not be removed after the new one took its place; None where it was
    removed."""


def read_records(options: Options, store: TextStore, now: dt.datetime) -> Folder:
    """Read everything below releases/, of which there may be nothing yet. Raises InputError at an error."""
    folder = read_folder(options, store, now, extensions().readers)
    if any(problem.is_error and problem.code != "no-input" for problem in folder.problems):
        raise InputError(folder.problems)
    return folder


def read(options: Options, store: TextStore, now: dt.datetime) -> MergedFolder:
    """Read and merge everything below releases/. Texts go into `store`; `now` is the present instant."""
    folder = read_folder(options, store, now, extensions().readers)
    releases, merging = merge(folder.records)
    archive = identify(releases, folder.registry, folder.config.country, folder.config.publisher)
    own = unknown_files(options.templates, options.releases) if options.templates else []
    problems = [*folder.problems, *merging, *unknown_choices(archive), *own]
    return MergedFolder(folder.config, archive, in_order(problems, strictly=options.strict))


def _no_clock() -> float:
    return 0.0


def build(
    options: Options,
    now: dt.datetime,
    progress: Progress,
    clock: Callable[[], float] = _no_clock,
    executor: Executor | None = None,
) -> Report:
    """Build the site. Raises InputError where a source has an error, and leaves the earlier site as it was.

    `clock` returns processor time in seconds, for the report. `executor` writes the files; its processes have
    to see the output folder and the theme under the same paths. None stands for processes of the build's own.
    """
    inputs = [options.releases, *([options.templates] if options.templates else [])]
    output = resolved_output(options.output, inputs)
    times = [clock()]
    with staged(output) as stage, TextStore(stage.texts) as store:
        merged = read(options, store, now)
        times.append(clock())
        refuse_errors(merged.problems)
        check_previous(options, merged.archive, merged.problems)
        files = SiteFiles(merged.config, merged.archive, options.templates, clock)
        times.append(clock())
        pages = sum(files.sizes)
        with progress(pages) as advance:
            written = do_all(files, stage.site, executor or options.jobs, advance)
        with Tree(stage.site) as tree:
            tree.write(urls.MANIFEST, manifest(stage.site, but=urls.MANIFEST))
        times.append(clock())
        remains = stage.publish()
    times.append(clock())
    stages = {name: end - start for name, (start, end) in zip(STAGES, pairwise(times), strict=True)}
    return Report(merged, len(files.catalogue.days), pages, written, stages, remains)
