"""What search engines are told in their own vocabulary, schema.org: releases, and the data of the archive.

It stands in a page as JSON, which no browser runs, where `extra_formats` is set. Everything in it needs
absolute addresses, so pages have none where `base_url` is not known.
"""

from __future__ import annotations

from collections.abc import Mapping

from motir_archive.agencies.names_of_day import name_in
from motir_archive.config import Config
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
    text = urls.canonical(config.base_url, urls.text(release, release.current.records[0]))
    more = {
        "url": address,
        "isPartOf": {"@type": "Collection", "name": config.title, "url": config.base_url},
        "isBasedOn": [release.source_url, text] if release.source_url else text,
    }
    article = {**_article(release, catalogue, config), **more}
    return {"@context": _CONTEXT, "@graph": [article, _trail(release, catalogue, config)]}


def _article(release: Release, catalogue: Catalogue, config: Config) -> Thing:
    changes = [change.day.isoformat() for change in release.changes]
    issuers = catalogue.issuers(release)
    authors = [
        {**_organization(name.title), "url": _of_agency(config, agency.id)} for agency, name in issuers
    ]
    board = catalogue.archive.publisher
    optional = {
        "author": authors,
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
