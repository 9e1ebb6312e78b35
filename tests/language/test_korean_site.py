"""A site in Korean, without a word in English. `--refresh-golden` writes its golden pages anew."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from markup import Element, laid_out, read_pages
from sites import BASE_URL, CHECKOUT, GOLDEN, build_site, snapshot

RELEASES = CHECKOUT / "tests/data/korean"
"""A made-up archive without a Latin letter in its texts and names."""
EXPECTED = GOLDEN / "korean"
PAGES = {
    "home": "index.html",
    "release": "2025/11/27/해양자원부-수산물-수출-통계-발표.html",
    "history": "2025/11/27/해양자원부-수산물-수출-통계-발표.history.html",
    "year": "2025/index.html",
    "agency": "agencies/mmr/index.html",
    "agencies": "agencies/index.html",
    "changes": "corrections/index.html",
    "search": "search/index.html",
    "feeds": "feeds.html",
    "about": "about.html",
}
NAMES = (
    *("Atom", "JSON Feed", "JSON Lines", "JSON Schema", "JSON", "CSV", "RIS", "BibTeX", "CSL-JSON", "SQLite"),
    *(
        "Frictionless Data Package",
        "SHA-256",
        "BCP 47",
        "Chicago",
        "APA",
        "OSCOLA",
        "Bluebook",
        "pandas",
        "DuckDB",
    ),
    *("text", "same", "removed", "added", "null", "id", "mmr", "kB", "MB"),
)
"""Of formats, styles, programs and fields, which are the same in every language."""
_NAME = re.compile(rf"(?:\b|(?<=[0-9]))(?:{'|'.join(map(re.escape, NAMES))})(?![a-z])")
_ADDRESS = re.compile(r"\S*(?:://|/|\.(?:txt|md|csv|tsv|json|jsonl|gz|html)(?![a-z]))\S*")
_SAID = ("title", "aria-label", "placeholder", "alt")
_OF_PROGRAMS = {"script", "style", "pre", "code"}


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("korean") / "build"
    build_site(RELEASES, folder, base_url=BASE_URL)
    return folder


def test_every_page_speaks_korean(site: Path) -> None:
    for path, page in read_pages(site).items():
        assert page.one("html").attributes["lang"] == "ko", path
        left = [
            text for text in said_on(page) if re.search("[A-Za-z]{2}", _NAME.sub("", _ADDRESS.sub("", text)))
        ]
        assert left == [], path


def said_on(page: Element) -> Iterator[str]:
    """Yield all that a page says to people: its texts, and what attributes show or read out."""
    for element in page.walk():
        if element.tag in _OF_PROGRAMS or "Z3988" in element.attributes.get("class", ""):
            continue
        yield from (child for child in element.children if isinstance(child, str))
        yield from (element.attributes[name] for name in _SAID if name in element.attributes)
        if element.tag == "meta" and element.attributes.get("name") == "description":
            yield element.attributes["content"]


def test_feeds_speak_korean(site: Path) -> None:
    corrections = (site / "corrections/feed.xml").read_text(encoding="utf-8")
    assert 'xml:lang="ko"' in corrections
    assert "<title>변경 내역 – 해양자원부 보도자료 아카이브</title>" in corrections
    assert "<title>수정: 해양자원부, 수산물 수출 통계 발표</title>" in corrections
    assert '"title": "수정: 해양자원부, 수산물 수출 통계 발표"' in (site / "corrections/feed.json").read_text(
        encoding="utf-8"
    )


def test_scripts_speak_korean(site: Path) -> None:
    assert 'gettext("복사")' in (site / "assets/page.js").read_text(encoding="utf-8")
    page = (site / "assets/search-page.js").read_text(encoding="utf-8")
    assert 'ngettext({"other":"보도자료 %(num)s건을 찾았습니다%(asked)s."},"",' in page


@pytest.fixture(scope="module")
def made(site: Path, pytestconfig: pytest.Config) -> dict[str, str]:
    made = {}
    for path in PAGES.values():
        (main,) = re.findall(r"<main\b.*</main>", (site / path).read_text(encoding="utf-8"), flags=re.DOTALL)
        made[path] = laid_out(str(main))
    if pytestconfig.getoption("--refresh-golden"):
        shutil.rmtree(EXPECTED, ignore_errors=True)
        for path, text in made.items():
            (EXPECTED / path).parent.mkdir(parents=True, exist_ok=True)
            (EXPECTED / path).write_bytes(text.encode())
    return made


@pytest.mark.parametrize("path", PAGES.values(), ids=PAGES)
def test_each_page_is_what_it_was(made: dict[str, str], path: str) -> None:
    assert made[path] == (EXPECTED / path).read_bytes().decode("utf-8")


def test_no_golden_page_is_left_over(made: dict[str, str]) -> None:
    assert set(snapshot(EXPECTED)) == set(made)
