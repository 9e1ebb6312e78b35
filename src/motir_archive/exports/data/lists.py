"""Lists: the addresses that are kept for good, and the files that an archive was made from."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from motir_archive.model.record import Source
from motir_archive.model.release import Release
from motir_archive.site import urls
from motir_archive.site.catalogue import Catalogue


def addresses(catalogue: Catalogue) -> str:
    """Return the addresses that are kept for good, one a line: of releases, texts, agencies.

    Releases stand in alphabetical order, and after the address of one its mark, if it has one, so that
    `--previous` sees an address that would lead to another release.
    """
    in_order = sorted(catalogue.archive.releases, key=urls.release)
    releases = (line for release in in_order for line in _lasting_addresses(release))
    moved = map(urls.release, catalogue.archive.moved)
    agencies = sorted(urls.agency(agency.id) for agency in catalogue.agencies)
    return "".join(f"{line}\n" for line in (*releases, *moved, *agencies))


def _lasting_addresses(release: Release) -> Iterator[str]:
    """Yield the lines of a release: the address of its page, then for each text what it has in place of
    `.html`.

    An editor's texts have no line, because editors may change what they wrote: citations do without them.
    """
    page = urls.release(release)
    yield f"{page} {urls.mark_of(release)}".rstrip()
    for record in release.distinct_records:
        if not record.is_handwritten:
            yield urls.text(release, record).removeprefix(page.removesuffix(".html"))


def source_list(sources: Iterable[Source]) -> str:
    """Return each source file with its dump day, how that is known, and the checksum of its bytes."""
    rows = ((source.name, source.dumped.isoformat(), source.dumped_from, source.sha256) for source in sources)
    # A tab or a line break in a file's name is refused when it is read.
    return "".join("\t".join(row) + "\n" for row in (("file", "dumped", "told by", "sha256"), *rows))
