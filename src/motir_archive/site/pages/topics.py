"""The list of topics, and a page for each. An archive without topic lines has neither."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial

from motir_archive.config import Config
from motir_archive.language.language import Language
from motir_archive.site import urls
from motir_archive.site.catalogue import Catalogue, Topic
from motir_archive.site.crumbs import Crumb
from motir_archive.site.paging import paged
from motir_archive.site.site_map import MenuEntry, Page, PageKind


def _pages(catalogue: Catalogue, _config: Config) -> Iterator[Page]:
    if catalogue.topics:
        yield Page(urls.TOPICS, "pages/lists/topics.html", lambda: {"crumbs": ()})
    for topic in catalogue.topics:
        yield from _topic_pages(topic, catalogue.language)


def _topic_pages(topic: Topic, language: Language) -> Iterator[Page]:
    above = (Crumb(language.gettext("Topics"), urls.TOPICS),)
    for shown in paged([(release, True) for release in topic.releases]):
        context = {"crumbs": above, "topic": topic, "shown": shown}
        yield Page(urls.topic(topic.id, shown.number), "pages/lists/topic.html", partial(dict, context))


def _menu(catalogue: Catalogue, _config: Config) -> Sequence[MenuEntry]:
    return (MenuEntry(catalogue.language.gettext("Topics"), urls.TOPICS),) if catalogue.topics else ()


TOPICS = PageKind("topics", _pages, _menu)
