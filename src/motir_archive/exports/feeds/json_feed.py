"""JSON Feeds (version 1.1, jsonfeed.org)."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence

from motir_archive.config import Config
from motir_archive.exports.export import Export, SiteData
from motir_archive.exports.feeds.feed import (
    IN_A_FEED,
    Feed,
    Feeds,
    changed,
    identifier,
    title_of,
)
from motir_archive.merge.changes import ReleaseChange, all_changes
from motir_archive.model.no_longer_listed import NoLongerListed
from motir_archive.model.release import Release
from motir_archive.site import urls
from motir_archive.site.body import Group
from motir_archive.site.catalogue import Catalogue
from motir_archive.site.dates import instant

VERSION = "https://jsonfeed.org/version/1.1"


def _feed(feed: Feed, data: SiteData) -> str:
    items = [_item(release, text, feed.json, data) for release, text in feed.entries(data.config)]
    return _written(feed.title, feed.json, feed.page, items, data)


def _written(title: str, path: str, page: str, items: Sequence[object], data: SiteData) -> str:
    base_url = data.config.base_url
    addresses = {
        "home_page_url": urls.absolute(base_url, page),
        "feed_url": urls.absolute(base_url, path),
    }
    author = data.catalogue.publisher
    feed = {
        "version": VERSION,
        "title": title,
        **(addresses if base_url else {}),
        "description": data.config.description,
        "language": data.config.language,
        **({"authors": [{"name": author}]} if author else {}),
        "items": items,
    }
    return json.dumps(feed, ensure_ascii=False) + "\n"


def _item(release: Release, text: list[Group] | None, path: str, data: SiteData) -> Mapping[str, object]:
    address = urls.release(release)
    if text is None:
        content = {"content_text": release.lead}
    else:
        body = data.render("feeds/content/text.html", path, {"release": release, "text": text})
        content = {"content_html": body, "summary": release.lead}
    return {
        "id": identifier(data.config, address),
        "url": _link(address, path, data),
        "title": release.title,
        **content,
        "date_published": instant(release.date),
        "date_modified": instant(changed(release)),
        "authors": [{"name": name.title} for _, name in data.catalogue.issuers(release)],
        "tags": [topic.name for topic in data.catalogue.topics_of(release)],
    }


def _change(change: ReleaseChange, path: str, data: SiteData) -> Mapping[str, object]:
    address = urls.history(change.release)
    return {
        "id": f"{identifier(data.config, address)}:{change.name}",
        "url": _link(address, path, data),
        "title": title_of(change, data.catalogue.language),
        "content_html": data.render("feeds/content/change.html", path, {"change": change}),
        "date_published": instant(change.day),
    }


def _gone(release: Release, gone: NoLongerListed, path: str, data: SiteData) -> Mapping[str, object]:
    address = urls.release(release)
    return {
        "id": f"{identifier(data.config, address)}:no-longer-listed:{gone.day}",
        "url": _link(address, path, data),
        "title": data.catalogue.language.gettext("No longer listed: %(title)s", title=release.title),
        "content_html": data.render("feeds/content/no-longer-listed.html", path, {"gone": gone}),
        "date_published": instant(gone.day),
    }


def _link(address: str, path: str, data: SiteData) -> str:
    """Return the link to a page, absolute where the site's address is known, else from the feed at `path`."""
    base_url = data.config.base_url
    return urls.canonical(base_url or urls.to_root(path), address)


def _feeds(catalogue: Catalogue, config: Config) -> Iterator[Feed]:
    """Yield what is in JSON too; all feed readers know Atom."""
    feeds = Feeds(catalogue, config)
    yield from feeds.main()
    if config.extra_formats:
        yield from feeds.of_lists()


def _files(data: SiteData) -> Iterator[tuple[str, str]]:
    for feed in _feeds(data.catalogue, data.config):
        yield feed.json, _feed(feed, data)
    path = f"{urls.CHANGES_FEED}.json"
    changes = all_changes(data.catalogue.archive)[:IN_A_FEED]
    items = [_change(change, path, data) for change in changes]
    gettext, archive = data.catalogue.language.gettext, data.config.title
    yield path, _written(f"{gettext('Changes')} – {archive}", path, urls.CHANGES, items, data)
    path = f"{urls.NO_LONGER_LISTED_FEED}.json"
    missing = [(release, release.no_longer_listed) for release in data.catalogue.no_longer_listed[:IN_A_FEED]]
    items = [_gone(release, gone, path, data) for release, gone in missing if gone]
    yield (
        path,
        _written(f"{gettext('No longer listed')} – {archive}", path, urls.NO_LONGER_LISTED, items, data),
    )


JSON_FEED = Export("JSON Feeds", _files)
