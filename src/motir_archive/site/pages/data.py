"""The data files, and the page that says what there are, how large they are, and how to open them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from shlex import quote

from motir_archive.config import Config
from motir_archive.exports.data.export import data_files
from motir_archive.exports.data.schemas import DESCRIBED
from motir_archive.exports.data.tables import AGENCY_COLUMNS, RELEASE_COLUMNS
from motir_archive.exports.export import Content, Export, SiteData
from motir_archive.merge.changes import all_changes
from motir_archive.model.release import Release
from motir_archive.site import urls
from motir_archive.site.catalogue import Catalogue
from motir_archive.site.linked_data import data_set
from motir_archive.site.site_map import Context


def _files(data: SiteData) -> Iterator[tuple[str, Content]]:
    """Yield the page last, since it gives the size of each file, which is known once the file is made."""
    sizes: dict[str, int] = {}
    yield from data_files(data, sizes)
    yield urls.DATA, data.render("pages/data.html", urls.DATA, _context(data.catalogue, data.config, sizes))


def _context(catalogue: Catalogue, config: Config, sizes: Mapping[str, int]) -> Context:
    return {
        "crumbs": (),
        "described": DESCRIBED,
        "release_columns": RELEASE_COLUMNS,
        "agency_columns": AGENCY_COLUMNS,
        "linked_data": data_set(catalogue, config, sizes),
        "changes": len(all_changes(catalogue.archive)),
        "sizes": sizes,
        "checks": _checks(catalogue.archive.releases[0], config.base_url),
    }


def _checks(release: Release, base_url: str) -> tuple[str, ...]:
    """Return three commands for a shell that hold a page against the manifest, its text against the bulletin.

    Where the site's address is not known, they read a copy of the site, in its folder. Texts end their lines
    with LF, whatever a bulletin does.
    """
    page, record = urls.release(release), release.current.records[0]
    get = "curl -s" if base_url else "cat"
    lines = f"{record.first_line},{record.last_line}p"
    return (
        f"{get} {quote(urls.absolute(base_url, page))} | sha256sum",
        f"{get} {quote(urls.absolute(base_url, urls.MANIFEST))} | grep -F {quote(page.removesuffix('html'))}",
        rf"sed -n {lines} {quote(record.source.name)} | tr -d '\r' | sha256sum",
    )


DATA = Export("data files", _files, pages=(urls.DATA,))
