"""What programs look for by name: the sitemap and robots.txt, OpenSearch, llms.txt, security.txt."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from functools import partial

from motir_archive.config import Config
from motir_archive.exports.export import Export, SiteData
from motir_archive.exports.feeds.feed import changed
from motir_archive.site import urls

SECURITY_HOLDS = dt.timedelta(days=365)
"""RFC 9116 wants security.txt to end some day. Builds look at no clock, so it ends a year after the last
dump."""
IN_A_SITEMAP = 50_000
"""Addresses that the protocol allows in one file."""


def sitemaps(
    paths: Sequence[str], config: Config, days: Mapping[str, dt.date]
) -> Iterator[tuple[str, str, Mapping[str, object]]]:
    """Yield (path, template, context) of the sitemap: one file, or an index and its parts.

    `days` says when some paths last changed; nothing is said of the others.
    """
    by_address = {urls.canonical(config.base_url, path): day for path, day in days.items()}
    addresses = [urls.canonical(config.base_url, path) for path in sorted(paths)]
    parts = [addresses[start : start + IN_A_SITEMAP] for start in range(0, len(addresses), IN_A_SITEMAP)]
    if len(parts) == 1:
        yield urls.SITEMAP, "for-programs/sitemap.xml", {"addresses": parts[0], "changed": by_address}
        return
    names = [urls.sitemap_part(number) for number in range(1, len(parts) + 1)]
    yield (
        urls.SITEMAP,
        "for-programs/sitemap-index.xml",
        {"addresses": [urls.canonical(config.base_url, n) for n in names]},
    )
    for name, part in zip(names, parts, strict=True):
        yield name, "for-programs/sitemap.xml", {"addresses": part, "changed": by_address}


def _files(data: SiteData) -> Iterator[tuple[str, str]]:
    yield urls.ROBOTS, data.render("for-programs/robots.txt", urls.ROBOTS, {})
    if data.config.base_url:
        releases = data.catalogue.archive.releases
        days = {urls.release(release): changed(release) for release in releases}
        for path, template, context in sitemaps(data.page_paths, data.config, days):
            yield path, data.render(template, path, context)
        yield urls.OPEN_SEARCH, data.render("for-programs/opensearch.xml", urls.OPEN_SEARCH, {})
    link = partial(urls.absolute, data.config.base_url)
    yield urls.LLMS, data.render("for-programs/llms.txt", urls.LLMS, {"link": link})
    if data.config.contact:
        last = max(source.dumped for source in data.catalogue.sources)
        yield (
            urls.SECURITY,
            data.render("for-programs/security.txt", urls.SECURITY, {"expires": last + SECURITY_HOLDS}),
        )


SITEMAP = Export("sitemap", _files)
