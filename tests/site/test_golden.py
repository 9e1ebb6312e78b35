"""A small archive's site as a person read it: one page whole, of each other kind `main`, feeds and data.

They lie in tests/golden/site, and `files.txt` beside it lists every file of the site. What all pages share,
a new link in the menu say, changes one page and no more. `pytest tests/site/test_golden.py --refresh-golden`
writes them anew; what changed is then for a person to read.
"""

from __future__ import annotations

import gzip
import re
import shutil
from pathlib import Path

import pytest

from markup import laid_out
from motir_archive.site.theme.assets import published_assets
from sites import GOLDEN, THEME, snapshot

EXPECTED = GOLDEN / "site"
LIST = GOLDEN / "files.txt"
WHOLE_PAGE = "2025/11/28/korea-opens-test-centre-for-batteries.html"
PAGES = {
    "home": "index.html",
    "year": "2025/index.html",
    "month": "2025/11/index.html",
    "day": "2025/11/28/index.html",
    "release, whole": WHOLE_PAGE,
    "release, revised": "2025/11/27/산업통상부-수소-도시-계획-발표.html",
    "release, cut off": "2025/11/27/korea-and-its-partners-talk-about-supply-chains.html",
    "history": "2025/11/27/산업통상부-수소-도시-계획-발표.history.html",
    "agencies": "agencies/index.html",
    "agency": "agencies/kats/index.html",
    "former name": "agencies/motie.html",
    "topics": "topics/index.html",
    "topic": "topics/energy/index.html",
    "saved searches": "searches/index.html",
    "saved search": "searches/batteries/index.html",
    "saved search that finds nothing": "searches/tides/index.html",
    "changes": "corrections/index.html",
    "no longer listed": "no-longer-listed/index.html",
    "search": "search/index.html",
    "feeds": "feeds.html",
    "data page": "data/index.html",
    "about": "about.html",
    "not found": "404.html",
}
FILES = {
    "record": "2025/11/28/korea-opens-test-centre-for-batteries.1efdb698.txt",
    "feed": "feed.xml",
    "feed of an agency": "agencies/kats/feed.xml",
    "feed of a topic": "topics/energy/feed.xml",
    "feed of a saved search": "searches/batteries/feed.xml",
    "feed without entries": "searches/tides/feed.xml",
    "feed of changes": "corrections/feed.xml",
    "JSON feed": "feed.json",
    "JSON feed of changes": "corrections/feed.json",
    "changes": "data/revisions.jsonl",
    "agencies as data": "data/agencies.json",
    "table of releases": "data/releases.csv",
    "table of agencies": "data/agencies.csv",
    "data package": "data/datapackage.json",
    "feed of what is no longer listed": "no-longer-listed/feed.xml",
    "JSON feed of what is no longer listed": "no-longer-listed/feed.json",
    "schema of releases": "data/release.schema.json",
    "schema of changes": "data/revision.schema.json",
    "schema of agencies": "data/agencies.schema.json",
    "citations as BibTeX": "data/citations.bib.gz",
    "citations as RIS": "data/citations.ris.gz",
    "citations as CSL-JSON": "data/citations.csl.json.gz",
    "addresses": "data/addresses.txt",
    "data": "data/releases.jsonl.gz",
    "sources": "data/sources.tsv",
    "robots": "robots.txt",
    "opensearch": "search/opensearch.xml",
    "llms": "llms.txt",
    "sitemap": "sitemap.xml",
    "marker": ".motir-archive",
}
MADE_ELSEWHERE = ("assets/", "search/index.js", "search/texts/")
"""The theme's own files, and the search index, which has tests of its own."""


@pytest.fixture(scope="module")
def made(golden_site: Path, pytestconfig: pytest.Config) -> dict[str, str]:
    """What there is to compare, by path; with --refresh-golden it also becomes what is expected."""
    site = snapshot(golden_site)
    made = {path: _shown(path, site[path]) for path in (*PAGES.values(), *FILES.values())}
    if pytestconfig.getoption("--refresh-golden"):
        shutil.rmtree(EXPECTED, ignore_errors=True)
        for path, text in made.items():
            (EXPECTED / path).parent.mkdir(parents=True, exist_ok=True)
            (EXPECTED / path).write_bytes(text.encode())
        LIST.write_bytes(_listed(site).encode())
    return made


def _shown(path: str, content: bytes) -> str:
    # What comes out of zlib may differ between its versions; what goes into it may not.
    text = (gzip.decompress(content) if path.endswith(".gz") else content).decode("utf-8")
    if path not in PAGES.values():
        return text
    (main,) = re.findall(r"<main\b.*</main>", text, flags=re.DOTALL)
    return laid_out(text if path == WHOLE_PAGE else str(main))


def _listed(site: dict[str, bytes]) -> str:
    return "".join(f"{path}\n" for path in site if not path.startswith(MADE_ELSEWHERE))


def test_the_site_has_these_files_and_no_others(golden_site: Path, made: dict[str, str]) -> None:
    assert _listed(snapshot(golden_site)) == LIST.read_bytes().decode("utf-8")
    assert set(snapshot(EXPECTED)) == set(made), "tests/golden/site holds what is compared and nothing else"


@pytest.mark.parametrize("path", [*PAGES.values(), *FILES.values()], ids=[*PAGES, *FILES])
def test_each_file_is_what_it_was(made: dict[str, str], path: str) -> None:
    assert made[path] == (EXPECTED / path).read_bytes().decode("utf-8")


def test_the_theme_is_published_as_it_is_served(golden_site: Path) -> None:
    assert snapshot(golden_site / "assets") == dict(published_assets([THEME]))
