"""The search page, with lists to browse where there is no JavaScript."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from motir_archive.config import Config
from motir_archive.site import urls
from motir_archive.site.catalogue import Catalogue
from motir_archive.site.site_map import Context, Page, PageKind


@dataclass(frozen=True, slots=True)
class TopicChoice:
    """A topic that the search can be narrowed down to, and its page to browse instead."""

    id: str
    name: str
    count: int
    """Its number of releases."""
    path: str


def _pages(catalogue: Catalogue, _config: Config) -> Iterator[Page]:
    yield Page(urls.SEARCH, "pages/search.html", partial(_search, catalogue))


def _search(catalogue: Catalogue) -> Context:
    return {
        "crumbs": (),
        "agencies": [agency for agency in catalogue.largest_agencies if catalogue.count(agency)],
        "topics": [
            TopicChoice(topic.id, topic.name, len(topic.releases), urls.topic(topic.id))
            for topic in catalogue.topics
        ],
    }


SEARCH = PageKind("search", _pages)
