"""The sites whose pages are looked at, served over HTTP, and a page to look at them with."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page

from accessibility.showcase import files
from browsing import served
from sites import build_site, write_files
from watching import watched


@pytest.fixture(scope="session")
def showcase(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The base URL of a site with every kind of page.

    It is built for the address at which it is served, so that its 404 page finds its style sheet there.
    """
    folder = tmp_path_factory.mktemp("showcase")
    write_files(folder / "releases", files())
    with served(folder / "build") as base:
        build_site(folder / "releases", folder / "build", base_url=base)
        yield base


@pytest.fixture(scope="session")
def small(small_site: Path) -> Iterator[str]:
    """The base URL of the small archive with everything in it."""
    with served(small_site) as base:
        yield base


@pytest.fixture(scope="session")
def real(real_site: Path) -> Iterator[str]:
    """The base URL of the site of a real archive."""
    with served(real_site) as base:
        yield base


@pytest.fixture
def page(blank_page: Page) -> Iterator[Page]:
    """A page as wide as a usual screen, in light, on which nothing goes wrong unseen."""
    with watched(blank_page, "") as page:
        yield page
