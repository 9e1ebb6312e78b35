"""A search page, served in each way, in a browser."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page
from search_corpus import archive_of, write_index

from browsing import served
from motir_archive.config import Config
from motir_archive.exports.citations.export import citation_files
from motir_archive.exports.export import SiteData
from motir_archive.model.text_store import TextStore
from motir_archive.site import urls
from motir_archive.site.catalogue import catalogue
from motir_archive.site.pages.search import SEARCH
from motir_archive.site.rendering.renderer import Renderer
from motir_archive.site.theme.assets import published_assets
from motir_archive.site.theme.folders import theme_folders
from search_page.showing import TEXTS
from watching import watched

RELEASE = """<!doctype html><meta charset="utf-8"><title>A release</title><h1>Solar Park Opens</h1>
<div id="text"><p>The <a href="index.html">solar <b>park</b></a> opens.</p></div><p>Solar</p>
<form><input type="search" id="quick" name="q" aria-label="Search the releases"></form>
<script src="../../../assets/page.js" defer></script>"""


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A site with an index of thirty releases, its search page, and the page of one release."""
    folder = write_index(tmp_path_factory.mktemp("site"), *TEXTS)
    with TextStore() as store:
        archive = catalogue(archive_of(store, TEXTS))
        (search,) = SEARCH.pages(archive, Config())
        renderer = Renderer(Config(), archive, [], theme_folders(None))
        html = renderer.render(search.template, search.path, search.context())
        data = SiteData(Config(), archive, list, archive.archive.releases, renderer.render)
        for path, pieces in citation_files(data):
            (folder / path).parent.mkdir(exist_ok=True)
            (folder / path).write_bytes(b"".join(pieces))
    (folder / urls.SEARCH).write_text(html, encoding="utf-8")
    release = folder / "2025/11/27/solar-park-opens.html"
    release.write_text(RELEASE, encoding="utf-8")
    (folder / "assets").mkdir()
    for name, content in published_assets(theme_folders(None)):
        (folder / "assets" / name).write_bytes(content)
    return folder


# The servers outlive the pages, which may still be loading something when a test ends.
@pytest.fixture(scope="module", params=["root", "path", "disk"])
def address(request: pytest.FixtureRequest, site: Path) -> Iterator[str]:
    """The search page's address, in each way of serving it."""
    if request.param == "disk":
        yield (site / "search/index.html").as_uri()
    else:
        with served(site, "/" if request.param == "root" else "/archive/") as base:
            yield f"{base}search/index.html"


@pytest.fixture(scope="module")
def http(site: Path) -> Iterator[str]:
    """The search page's address over HTTP."""
    with served(site) as base:
        yield f"{base}search/index.html"


@pytest.fixture
def page(blank_page: Page) -> Iterator[Page]:
    """A page on which nothing goes wrong unseen, the security policy included."""
    with watched(blank_page, "", but=("404", "12/31/2015")) as page:
        yield page
