"""What the editors of an archive add in files of their own: links to originals, searches, moves, pages."""

from __future__ import annotations

from dataclasses import replace

from motir_archive.agencies.identify import unknown_choices
from motir_archive.agencies.publisher import unknown_publisher
from motir_archive.config import Options
from motir_archive.ingest.folder import Folder
from motir_archive.merge.moves import with_moves
from motir_archive.merge.originals import with_originals
from motir_archive.model.archive import Archive
from motir_archive.problems import Problem
from motir_archive.search.saved.reader import parse_searches, with_searches
from motir_archive.site.theme.own_files import unknown_files
from motir_archive.starter.sample import left_samples


def with_editors_files(archive: Archive, folder: Folder, options: Options) -> tuple[Archive, list[Problem]]:
    """Return the archive with what the editors' files say, and a problem for each fault in them.

    Also checked are the agencies that hand-written releases name, the publisher, the templates of `options`,
    and whether the sample of a new archive was left.

    Raises SetupError where searches.yaml has a fault.
    """
    queries = parse_searches(folder.searches)
    releases, linking = with_originals(archive.releases, folder.source_links, folder.config.source_pattern)
    archive = replace(archive, releases=releases, pages=folder.pages)
    archive, searching = with_searches(archive, queries)
    archive, moving = with_moves(archive, folder.config.moved)
    unknown = [*unknown_choices(archive), *unknown_files(options)]
    unknown += unknown_publisher(archive.publisher, folder.config, folder.registry)
    return archive, [*linking, *searching, *moving, *unknown, *left_samples(folder.records)]
