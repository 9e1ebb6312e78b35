"""Fixtures that tests of every kind share."""

from __future__ import annotations

import re
import signal
from collections.abc import Generator, Iterator
from pathlib import Path

import pytest
from coverage import Coverage
from hypothesis import HealthCheck, settings
from playwright.sync_api import Browser, Page, expect, sync_playwright

from browsing import NO_BROWSER, find_browser
from sites import BASE_URL, GOLDEN, REAL, build_site, large_archive, record, write_files
from watching import as_new

# Without them Chromium talks to its maker and to neighbours on the network; containers have no GPU and,
# run as root, no sandbox.
SWITCHES = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--refresh-golden",
        action="store_true",
        help="write tests/golden/site anew from what the code makes now; read what changed before committing",
    )
    parser.addoption(
        "--cov-slow",
        action="store_true",
        help="with --cov, measure tests that are slow or need a browser too, which takes twice as long",
    )


# How long an example takes to make or to try depends on what else the machine does.
settings.register_profile("patient", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("patient")
settings.register_profile("quick", max_examples=20)


def pytest_configure(config: pytest.Config) -> None:
    if config.getoption("--refresh-golden") and config.getoption("numprocesses", None):
        raise pytest.UsageError("--refresh-golden writes files, so it is for one process: leave -n out")
    # What a shell runs in the background ignores Ctrl-C, and what nohup runs ignores the end of its
    # terminal; so would every program that a test starts.
    signal.signal(signal.SIGINT, signal.default_int_handler)
    signal.signal(signal.SIGHUP, signal.SIG_DFL)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        fixtures = item.fixturenames if isinstance(item, pytest.Function) else ()
        if "browser" in fixtures:
            item.add_marker(pytest.mark.browser)
        if "large_releases" in fixtures or item.path.parent.name in ("packaging", "workflows"):
            item.add_marker(pytest.mark.slow)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_protocol(item: pytest.Item) -> Generator[None, object, object]:
    """Measure the coverage of quick tests alone, unless --cov-slow asks for that of all."""
    measured = Coverage.current()
    is_quick = not (item.get_closest_marker("slow") or item.get_closest_marker("browser"))
    if measured is None or is_quick or item.config.getoption("--cov-slow"):
        return (yield)
    measured.stop()
    with pytest.MonkeyPatch.context() as patch:
        patch.delenv(
            "COVERAGE_PROCESS_CONFIG", raising=False
        )  # programs that a test starts measure their coverage by this
        try:
            return (yield)
        finally:
            measured.start()


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """One headless Chromium for the whole run. Where there is none, tests fail: they are never skipped."""
    path = find_browser()
    if path is None:
        pytest.fail(NO_BROWSER, pytrace=False)
    # As long as Playwright waits for everything else: its 5 seconds here are short on a busy machine.
    expect.set_options(timeout=30_000)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=SWITCHES)
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def window(browser: Browser) -> Iterator[Page]:
    """The page that tests use one after the other: a new one takes as long as seven addresses in it."""
    page = browser.new_page()
    yield page
    page.close()


@pytest.fixture
def blank_page(window: Page) -> Iterator[Page]:
    """A page on which nothing of an earlier test is left."""
    as_new(window)
    yield window
    as_new(window)


@pytest.fixture(scope="session")
def real_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of a real archive, made without a base URL."""
    site = tmp_path_factory.mktemp("real") / "build"
    build_site(REAL, site)
    return site


@pytest.fixture(scope="session")
def published_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of a real archive, made for BASE_URL."""
    site = tmp_path_factory.mktemp("published") / "build"
    build_site(REAL, site, base_url=BASE_URL)
    return site


@pytest.fixture(scope="session")
def golden_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of a small archive with everything in it, made for BASE_URL."""
    site = tmp_path_factory.mktemp("golden") / "build"
    build_site(GOLDEN / "releases", site)
    return site


@pytest.fixture(scope="session")
def small_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The same archive without an address: the links of its 404.html lead to where it is served."""
    folder = tmp_path_factory.mktemp("small")
    files = {path.name: path.read_text(encoding="utf-8") for path in (GOLDEN / "releases").iterdir()}
    settings = re.sub(r"^base_url: .*\n", "", files["archive.yaml"], flags=re.MULTILINE)
    build_site(write_files(folder / "releases", files | {"archive.yaml": settings}), folder / "build")
    return folder / "build"


@pytest.fixture(scope="session")
def large_releases(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The releases folder of a made-up archive whose lists fill several pages."""
    return write_files(tmp_path_factory.mktemp("large") / "releases", large_archive())


@pytest.fixture(scope="session")
def large_site(large_releases: Path) -> Path:
    """The site of the made-up archive."""
    site = large_releases.parent / "build"
    build_site(large_releases, site, jobs=2)
    return site


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of its own to work in, with the releases of one bulletin, and another as the home folder."""
    bulletin = record("Exports Rise", "Exports rose, the ministry said.", "2025-11-28")
    write_files(tmp_path / "work/releases", {"a.txt": bulletin})
    (tmp_path / "home").mkdir()
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    monkeypatch.chdir(tmp_path / "work")
    return tmp_path / "work"
