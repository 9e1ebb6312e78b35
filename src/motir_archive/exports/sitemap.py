"""The sitemap, the addresses of all pages, and robots.txt, which leads search engines to it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from motir_archive.config import Config
from motir_archive.exports.export import Export, SiteData
from motir_archive.site import urls

IN_A_SITEMAP = 50_000
"""Addresses that the protocol allows in one file."""


def sitemaps(paths: Sequence[str], config: Config) -> Iterator[tuple[str, str, Mapping[str, object]]]:
    """Yield (path, template, context) of the sitemap: one file, or an index and its parts."""
    addresses = [urls.canonical(config.base_url, path) for path in sorted(paths) if path != urls.NOT_FOUND]
    parts = [addresses[start : start + IN_A_SITEMAP] for start in range(0, len(addresses), IN_A_SITEMAP)]
    if len(parts) == 1:
        yield urls.SITEMAP, "sitemap.xml", {"addresses": parts[0]}
        return
    names = [urls.sitemap_part(number) for number in range(1, len(parts) + 1)]
    yield (
        urls.SITEMAP,
        "sitemap-index.xml",
        {"addresses": [urls.canonical(config.base_url, n) for n in names]},
    )
    for name, part in zip(names, parts, strict=True):
        yield name, "sitemap.xml", {"addresses": part}


def _files(data: SiteData) -> Iterator[tuple[str, str]]:
    yield urls.ROBOTS, data.render("robots.txt", urls.ROBOTS, {})
    if data.config.base_url:
        for path, template, context in sitemaps(data.page_paths, data.config):
            yield path, data.render(template, path, context)


SITEMAP = Export("sitemap", _files)
