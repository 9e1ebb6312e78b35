"""Every release with all that is known of it, a line of JSON each. Its fields are described in schemas.py."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping

from motir_archive.config import Config
from motir_archive.merge.moves import former_addresses
from motir_archive.model.record import Record
from motir_archive.model.release import Release
from motir_archive.model.revision import Revision
from motir_archive.prose.kept_blocks import blocks_of
from motir_archive.site import urls
from motir_archive.site.catalogue import Catalogue
from motir_archive.site.release_language import language_of
from motir_archive.text.slugs import topic_id

VERSION = 1
"""Goes up with every change that would make a program misread the data."""


def release_data(catalogue: Catalogue, config: Config) -> Iterator[str]:
    """Yield each release as one line of JSON, newest first."""
    encode = json.JSONEncoder(ensure_ascii=False).encode
    for release in catalogue.archive.releases:
        yield encode(_data(catalogue, config, release)) + "\n"


def _data(catalogue: Catalogue, config: Config, release: Release) -> Mapping[str, object]:
    text = release.current.body.read()
    cut = blocks_of(release, text, config.paragraph_length)
    return {
        "version": VERSION,
        "address": urls.release(release),
        "url": urls.absolute(config.base_url, urls.release(release)),
        "former_addresses": former_addresses(catalogue.archive, release),
        "source_url": release.source_url or None,
        "date": release.date.isoformat(),
        "title": release.title,
        "language": language_of(release, config),
        "lead": release.lead,
        "issuers": _issuers(catalogue, release),
        "partners": [{"id": agency.id, "name": name.text} for agency, name in catalogue.partners(release)],
        "mentions": [{"id": agency.id, "name": name.text} for agency, name in catalogue.mentions(release)],
        "topics": topic_names(catalogue, release),
        "excerpt": release.is_excerpt,
        "revised": release.is_revised,
        "editor": release.current.by_editor,
        "no_longer_listed": _no_longer_listed(release),
        "text": text,
        "paragraphs": [[each.kind, each.start, each.end] for each in cut],
        "texts": [_text(release, text) for text in release.texts],
        "revisions": [_revision(revision) for revision in release.revisions],
        "sources": [_source(release, record) for record in release.records],
    }


def topic_names(catalogue: Catalogue, release: Release) -> list[str]:
    """Return the names of its topics. One without letters has no page, and is in the data all the same."""
    names = [topic.name for topic in catalogue.topics_of(release)]
    return names + [topic for topic in release.topics if not topic_id(topic)]


def _issuers(catalogue: Catalogue, release: Release) -> list[Mapping[str, str]]:
    why = {issuance.agency: issuance for issuance in release.issuances}
    return [
        {
            "id": agency.id,
            "name": name.text,
            "role": why[agency.id].role if agency.id in why else "",
            "rule": why[agency.id].rule if agency.id in why else "",
        }
        for agency, name in catalogue.issuers(release)
    ]


def _text(release: Release, text: Revision) -> Mapping[str, object]:
    """Return one of its texts; the words of the current one stand in `text` of the release."""
    is_current = text.digest == release.current.digest
    return {
        "file": urls.text(release, text.records[0]),
        "digest": text.words,
        "collected": text.first_dumped.isoformat(),
        "title": text.records[0].title,
        "current": is_current,
        "excerpt": text.is_excerpt,
        "editor": text.by_editor,
        "text": None if is_current else text.body.read(),
    }


def _revision(revision: Revision) -> Mapping[str, object]:
    return {
        "digest": revision.words,
        "first_dumped": revision.first_dumped.isoformat(),
        "last_dumped": revision.last_dumped.isoformat(),
        "excerpt": revision.is_excerpt,
        "editor": revision.by_editor,
    }


def _no_longer_listed(release: Release) -> Mapping[str, object] | None:
    gone = release.no_longer_listed
    if not gone:
        return None
    return {
        "listed": gone.listed.source.name,
        "listed_on": gone.listed.source.dumped.isoformat(),
        "missing_from": gone.missing_from.name,
        "missing_on": gone.day.isoformat(),
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
