"""Data files: every release as a line of JSON, the list of addresses, and the list of sources."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping

from motir_archive.exports.compression import gzipped
from motir_archive.exports.export import Export, SiteData
from motir_archive.model.record import Record, Source
from motir_archive.model.release import Release, Revision
from motir_archive.site import urls
from motir_archive.site.catalogue import Catalogue
from motir_archive.text.slugs import topic_id


def addresses(catalogue: Catalogue) -> str:
    """Return the addresses that are kept for good, one a line: of each release and its texts, of each agency.

    Releases stand in alphabetical order, and behind the address of one its mark, if it has one, so that
    `--previous` sees an address that would lead to another release.
    """
    in_order = sorted(catalogue.archive.releases, key=urls.release)
    releases = (line for release in in_order for line in _lasting_addresses(release))
    agencies = sorted(urls.agency(agency.id) for agency in catalogue.agencies)
    return "".join(f"{line}\n" for line in (*releases, *agencies))


def _lasting_addresses(release: Release) -> Iterator[str]:
    """Yield them. An editor's texts are not among them: editors may change what they wrote."""
    yield f"{urls.release(release)} {urls.mark_of(release)}".rstrip()
    for record in release.distinct_records:
        if not record.is_handwritten:
            yield urls.text(release, record)


def release_data(catalogue: Catalogue) -> Iterator[str]:
    """Yield each release as one line of JSON, newest first."""
    for release in catalogue.archive.releases:
        yield json.dumps(_data(catalogue, release), ensure_ascii=False) + "\n"


def _data(catalogue: Catalogue, release: Release) -> Mapping[str, object]:
    return {
        "address": urls.release(release),
        "date": release.date.isoformat(),
        "title": release.title,
        "issuers": [{"id": agency.id, "name": name.text} for agency, name in catalogue.issuers(release)],
        "partners": [{"id": agency.id, "name": name.text} for agency, name in catalogue.partners(release)],
        "mentions": [{"id": agency.id, "name": name.text} for agency, name in catalogue.mentions(release)],
        "topics": _topics(catalogue, release),
        "excerpt": release.is_excerpt,
        "revised": release.is_revised,
        "text": release.current.body.read(),
        "revisions": [_revision(revision) for revision in release.revisions],
        "sources": [_source(release, record) for record in release.records],
    }


def _topics(catalogue: Catalogue, release: Release) -> list[str]:
    """Return the names of topics; one without letters has no id, so no page, and is kept here as it came."""
    names = [topic.name for topic in catalogue.topics_of(release)]
    return names + [topic for topic in release.topics if not topic_id(topic)]


def _revision(revision: Revision) -> Mapping[str, object]:
    return {
        "digest": revision.words,
        "first_dumped": revision.first_dumped.isoformat(),
        "last_dumped": revision.last_dumped.isoformat(),
        "excerpt": revision.is_excerpt,
        "editor": revision.by_editor,
    }


def _source(release: Release, record: Record) -> Mapping[str, object]:
    return {
        "digest": record.digest,
        "text": urls.text(release, record),
        "file": record.source.name,
        "lines": [record.first_line, record.last_line],
        "sha256": record.source.sha256,
        "dumped": record.source.dumped.isoformat(),
    }


def source_list(sources: Iterable[Source]) -> str:
    """Return each source file with its dump day, how that is known, and the checksum of its bytes."""
    rows = ((source.name, source.dumped.isoformat(), source.dumped_from, source.sha256) for source in sources)
    # A tab or a line break in a file's name is refused when it is read.
    return "".join("\t".join(row) + "\n" for row in (("file", "dumped", "told by", "sha256"), *rows))


def _files(data: SiteData) -> Iterator[tuple[str, str | Iterable[bytes]]]:
    yield urls.ADDRESSES, addresses(data.catalogue)
    yield urls.SOURCES_DATA, source_list(data.catalogue.sources)
    yield urls.RELEASES_DATA, gzipped(release_data(data.catalogue))


DATA = Export("data files", _files)
