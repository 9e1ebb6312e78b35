"""The pipeline: releases/ in, build/ out, one line a stage."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from motir_archive.agencies.identify import identify
from motir_archive.build_report import MergedFolder, Progress, Report, Stages, no_clock
from motir_archive.config import Options
from motir_archive.each import Each
from motir_archive.editors_files import with_editors_files
from motir_archive.extensions import extensions
from motir_archive.garbage import none_collected
from motir_archive.ingest.folder import read_folder
from motir_archive.merge.releases import merge
from motir_archive.model.text_store import TextStore
from motir_archive.problems import in_order
from motir_archive.prose.kept_blocks import with_blocks
from motir_archive.publish.manifest import with_manifest
from motir_archive.publish.output import resolved_output
from motir_archive.publish.pool import Workers, do_all, each_by
from motir_archive.publish.staging import staged
from motir_archive.publish.written import Clock
from motir_archive.reports.vanished import refuse_what_is_unfit
from motir_archive.site import urls
from motir_archive.site_files import SiteFiles


@none_collected()
def read(options: Options, store: TextStore, now: dt.datetime, each: Each = map) -> MergedFolder:
    """Read, merge and identify all below releases/. Texts go into `store`; `now` is the present instant."""
    folder = read_folder(options, store, now, extensions().readers)
    releases, merging = merge(folder.records)
    archive = identify(releases, folder.registry, folder.config.country, folder.config.publisher, each)
    archive, adding = with_editors_files(archive, folder, options)
    problems = in_order([*folder.problems, *merging, *adding], strictly=options.strict)
    return MergedFolder(folder.config, archive, problems)


def build(
    options: Options, now: dt.datetime, progress: Progress, clock: Clock = no_clock, workers: Workers = 0
) -> Report:
    """Build the site. Raises InputError where a source has an error; then the earlier site stays as it is."""
    stages = Stages(clock, progress)
    workers = workers or options.jobs
    with staged(resolved_output(options.output, options.inputs)) as stage, TextStore(stage.texts) as store:
        with stages.at("read, merge, identify"):
            merged = read(options, store, now, each_by(workers))
        refuse_what_is_unfit(options, merged.archive, merged.problems)
        with stages.at("paragraphs, catalogue"):
            archive = with_blocks(merged.archive, merged.config.paragraph_length, each_by(workers))
            merged = replace(merged, archive=archive)  # frees the releases without paragraphs
            files = SiteFiles(merged.config, archive, options.templates, clock)
        with stages.at("write", sum(files.sizes)) as advance:
            written = do_all(files, stage.site, workers, advance)
            written = with_manifest(written, stage.site, urls.MANIFEST, clock)
        with stages.at("publish"):
            remains = stage.publish()
    return Report(merged, len(files.catalogue.days), sum(files.sizes), written, stages.times, remains)
