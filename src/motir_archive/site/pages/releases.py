"""The page of a release, that of its revisions, and one for each earlier text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial

from motir_archive.config import Config
from motir_archive.exports.citations.citation import citation_of
from motir_archive.exports.citations.coins import coins
from motir_archive.exports.citations.shown import shown
from motir_archive.merge.changes import changes_of
from motir_archive.merge.earlier_texts import EarlierText, earlier_texts
from motir_archive.model.release import Release
from motir_archive.prose.blocks import blocks, was_flattened
from motir_archive.prose.kept_blocks import blocks_of, word_count
from motir_archive.site import urls
from motir_archive.site.body import groups
from motir_archive.site.catalogue import Catalogue
from motir_archive.site.changed_paragraphs import side_by_side
from motir_archive.site.crumbs import Crumb, release_crumbs
from motir_archive.site.linked_data import linked_release
from motir_archive.site.site_map import Context, Page, PageKind, around
from motir_archive.text.markdown import html

WORDS_A_MINUTE = 230
"""Words that people read in a minute: a little fewer than the 238 that M. Brysbaert found for English
non-fiction (How many words do we read per minute?, 2019)."""


def _pages(catalogue: Catalogue, config: Config, releases: Sequence[Release]) -> Iterator[Page]:
    for release in releases:
        newer, older = around(catalogue.position[release.key], catalogue.archive.releases)
        yield Page(
            urls.release(release),
            "pages/releases/release.html",
            partial(_release, catalogue, config, release, newer, older),
        )
        if release.is_revised:
            yield Page(
                urls.history(release),
                "pages/releases/history.html",
                partial(_history, catalogue, release, config),
            )
        for text in earlier_texts(release):
            path = urls.text_page(release, text.record)
            context = partial(_earlier_text, catalogue, release, text, config)
            yield Page(path, "pages/releases/earlier-text.html", context, is_listed=False)


def _release(
    catalogue: Catalogue, config: Config, release: Release, newer: Release | None, older: Release | None
) -> Context:
    body, markdown = release.current.body.read(), release.current.records[0].markdown
    linked = catalogue.archive.linked_namings(release)
    text = groups(body, blocks_of(release, body, config.paragraph_length), linked)
    citation = citation_of(release, catalogue, config)
    has_linked_data = config.extra_formats and config.base_url
    return {
        "crumbs": release_crumbs(catalogue, release.date),
        "release": release,
        "text": text,
        "handwritten": html(markdown.read()) if markdown else "",
        "was_flattened": was_flattened(body, sum(len(group.passages) for group in text)),
        "minutes": max(1, round(word_count(release) / WORDS_A_MINUTE)),
        "citations": shown(citation, config.citations),
        "coins": coins(citation) if config.extra_formats else "",
        "linked_data": linked_release(release, catalogue, config) if has_linked_data else None,
        "doubts": [catalogue.archive.by_key[key] for key in release.possibly_same],
        "newer": newer,
        "older": older,
    }


def _history(catalogue: Catalogue, release: Release, config: Config) -> Context:
    first = release.revisions[0].text
    return {
        "crumbs": (
            *release_crumbs(catalogue, release.date),
            Crumb(release.title, urls.release(release)),
        ),
        "release": release,
        "changes": [
            (change, side_by_side(change.differences, config.paragraph_length))
            for change in reversed(changes_of(release))
        ],
        "first_text": groups(first, blocks(first, config.paragraph_length)),
    }


def _earlier_text(catalogue: Catalogue, release: Release, text: EarlierText, config: Config) -> Context:
    body, markdown = text.record.body.read(), text.record.markdown
    return {
        "crumbs": (
            *release_crumbs(catalogue, release.date),
            Crumb(release.title, urls.release(release)),
        ),
        "release": release,
        "earlier": text,
        "text": groups(body, blocks(body, config.paragraph_length)),
        "handwritten": html(markdown.read()) if markdown else "",
    }


RELEASES = PageKind("releases", of_releases=_pages)
