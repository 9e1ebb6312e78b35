"""What search engines are told in their own vocabulary, schema.org: releases, and the data of the archive.

It stands in a page as JSON, which no browser runs, where `extra_formats` is set. Everything in it needs
absolute addresses, so pages have none where `base_url` is not known.
"""

from __future__ import annotations

from collections.abc import Mapping

from motir_archive.agencies.names_of_day import name_in
from motir_archive.config import Config
from motir_archive.exports.citations.citation import citation_of
from motir_archive.exports.citations.cited_text import as_sentence, cited_text
from motir_archive.model.release import Release
from motir_archive.site import urls
from motir_archive.site.catalogue import Catalogue
from motir_archive.site.crumbs import Crumb, release_crumbs
from motir_archive.site.release_language import language_of

Thing = Mapping[str, object]
_CONTEXT = "https://schema.org"


def linked_release(release: Release, catalogue: Catalogue, config: Config) -> Thing:
    """Return a release as a news article with its place in the archive, and the pages above its own."""
    address = urls.canonical(config.base_url, urls.release(release))
    collected = release.collected
    text = urls.canonical(config.base_url, urls.text(release, collected.records[0])) if collected else ""
    sources = [each for each in (release.source_url, text) if each]
    more = {
        "url": address,
        "isPartOf": {"@type": "Collection", "name": config.title, "url": config.base_url},
        **({"isBasedOn": sources if len(sources) > 1 else sources[0]} if sources else {}),
    }
    article = {**_article(release, catalogue, config), **more}
    return {"@context": _CONTEXT, "@graph": [article, _trail(release, catalogue, config)]}


def _article(release: Release, catalogue: Catalogue, config: Config) -> Thing:
    changes = [change.day.isoformat() for change in release.changes]
    board = catalogue.archive.publisher
    optional = {
        **_authorship(release, catalogue, config),
        "publisher": _organization(name_in(board, release).title) if board else None,
        "dateModified": changes[-1] if changes else None,
        "license": config.licence,
    }
    return {
        "@type": "NewsArticle",
        "headline": release.title,
        "datePublished": release.date.isoformat(),
        "inLanguage": language_of(release, config),
        **{key: value for key, value in optional.items() if value},
    }


def _authorship(release: Release, catalogue: Catalogue, config: Config) -> Thing:
    """Return the issuers as the authors. Words of an editor have none, but say whose they are."""
    issuers = [
        {**_organization(name.title), "url": _of_agency(config, agency.id)}
        for agency, name in catalogue.issuers(release)
    ]
    if not release.has_editors_words:
        return {"author": issuers}
    credit = as_sentence(cited_text(citation_of(release, catalogue, config)))
    return {"sourceOrganization": issuers, "creditText": credit}


def _trail(release: Release, catalogue: Catalogue, config: Config) -> Thing:
    """Return the pages from the home page down to that of a release."""
    crumbs = (
        Crumb(catalogue.language.gettext("Home"), urls.HOME),
        *release_crumbs(catalogue, release.date),
        Crumb(release.title, urls.release(release)),
    )
    places = [
        {
            "@type": "ListItem",
            "position": number,
            "name": crumb.label,
            "item": urls.canonical(config.base_url, crumb.path),
        }
        for number, crumb in enumerate(crumbs, 1)
    ]
    return {"@type": "BreadcrumbList", "itemListElement": places}


def data_set(catalogue: Catalogue, config: Config, sizes: Mapping[str, int]) -> Thing:
    """Return the data of the archive as a dataset with its files; `sizes` are theirs in bytes, by path."""
    base_url = config.base_url
    files = (
        (urls.RELEASES_DATA, "application/gzip"),
        (urls.REVISIONS_DATA, "application/jsonl"),
        (urls.RELEASES_TABLE, "text/csv"),
        (urls.AGENCIES_TABLE, "text/csv"),
    )
    optional = {
        "license": config.licence,
        "creator": _organization(catalogue.publisher) if catalogue.publisher else None,
    }
    what = catalogue.language.gettext("Every release with all its texts and changes.")
    return {
        "@context": _CONTEXT,
        "@type": "Dataset",
        "name": config.title,
        "description": f"{config.description} {what}",
        "url": urls.canonical(base_url, urls.DATA),
        "inLanguage": config.language,
        "isAccessibleForFree": True,
        "temporalCoverage": f"{catalogue.first_day.isoformat()}/{catalogue.last_day.isoformat()}",
        "distribution": [
            {
                "@type": "DataDownload",
                "contentUrl": urls.canonical(base_url, path),
                "encodingFormat": kind,
                "contentSize": f"{sizes[path]} B",
            }
            for path, kind in files
        ],
        **{key: value for key, value in optional.items() if value},
    }


def _organization(name: str) -> Thing:
    return {"@type": "GovernmentOrganization", "name": name}


def _of_agency(config: Config, agency: str) -> str:
    return urls.canonical(config.base_url, urls.agency(agency))
