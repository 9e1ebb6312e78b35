"""The pipeline: releases/ in, build/ out, one line a stage."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import TYPE_CHECKING

from motir_archive.agencies.identify import identify, unknown_choices
from motir_archive.build_report import Clock, MergedFolder, Progress, Report, Stopwatch, no_clock
from motir_archive.config import Options
from motir_archive.extensions import extensions
from motir_archive.ingest.folder import read_folder
from motir_archive.merge.moves import with_moves
from motir_archive.merge.originals import with_originals
from motir_archive.merge.releases import merge
from motir_archive.model.text_store import TextStore
from motir_archive.problems import in_order, refuse_errors
from motir_archive.publish.manifest import write_manifest
from motir_archive.publish.output import resolved_output
from motir_archive.publish.pool import do_all
from motir_archive.publish.staging import staged
from motir_archive.reports.comparison import check_previous
from motir_archive.search.saved.reader import parse_searches, with_searches
from motir_archive.site import urls
from motir_archive.site.own_files import unknown_files
from motir_archive.site_files import SiteFiles

if TYPE_CHECKING:
    from concurrent.futures import Executor


def read(options: Options, store: TextStore, now: dt.datetime) -> MergedFolder:
    """Read and merge everything below releases/. Texts go into `store`; `now` is the present instant."""
    folder = read_folder(options, store, now, extensions().readers)
    queries = parse_searches(folder.searches)
    releases, merging = merge(folder.records)
    releases, linking = with_originals(releases, folder.source_links, folder.config.source_pattern)
    archive = identify(releases, folder.registry, folder.config.country, folder.config.publisher)
    archive, searching = with_searches(archive, queries)
    archive, moving = with_moves(archive, folder.config.moved)
    archive = replace(archive, pages=folder.pages)
    choices = [*linking, *searching, *moving, *unknown_choices(archive), *unknown_files(options)]
    problems = in_order([*folder.problems, *merging, *choices], strictly=options.strict)
    return MergedFolder(folder.config, archive, problems)


def build(
    options: Options,
    now: dt.datetime,
    progress: Progress,
    clock: Clock = no_clock,
    executor: Executor | None = None,
) -> Report:
    """Build the site. Raises InputError where a source has an error, and leaves the earlier site as it was.

    `executor` writes the files; its processes have to see the output folder and the theme under the same
    paths. None stands for processes of the build's own.
    """
    watch = Stopwatch(clock)
    with staged(resolved_output(options.output, options.inputs)) as stage, TextStore(stage.texts) as store:
        merged = read(options, store, now)
        refuse_errors(merged.problems)
        check_previous(options, merged.archive, merged.problems)
        watch.end("read, merge, identify")
        files = SiteFiles(merged.config, merged.archive, options.templates, clock)
        watch.end("catalogue")
        with progress(sum(files.sizes)) as advance:
            written = do_all(files, stage.site, executor or options.jobs, advance)
        write_manifest(stage.site, urls.MANIFEST)
        watch.end("write")
        remains = stage.publish()
        watch.end("publish")
    days, pages = len(files.catalogue.days), sum(files.sizes)
    return Report(merged, days, pages, written, watch.stages, remains)
