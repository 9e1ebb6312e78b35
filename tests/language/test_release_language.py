"""A release in another language than its page says so: on pages, in metadata and in the data."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from markup import Element, read_pages
from sites import BASE_URL, build_site, data_of, record, write_files

SETTINGS = "language: en\nsecond_language: ko\nextra_formats: yes\nlanguages: { french.txt: fr }\n"
ENGLISH = record("Ports Open", "The ministry opened two ports on Monday.", "2025-11-20")
KOREAN = record("항만 개방", "해양부는 월요일에 항만 두 곳을 개방했다고 밝혔다.", "2025-11-21")
MIXED = record("Ports in Korean", "해양부는 화요일에 항만 두 곳을 더 개방했다고 밝혔다.", "2025-11-22")
FRENCH = record("Ouverture des ports", "Le ministère a ouvert deux ports lundi.", "2025-11-23")
GERMAN = (
    "---\ntitle: Häfen geöffnet\ndate: 2025-11-24\nlanguage: de\n---\nDas Ministerium öffnete zwei Häfen.\n"
)
PAGES = {
    "en": "2025/11/20/ports-open.html",
    "ko": "2025/11/21/항만-개방.html",
    "mixed": "2025/11/22/ports-in-korean.html",
    "fr": "2025/11/23/ouverture-des-ports.html",
    "de": "2025/11/24/häfen-geöffnet.html",
}


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("languages")
    texts = {"archive.yaml": SETTINGS, "listing.txt": ENGLISH + KOREAN + MIXED}
    write_files(folder / "releases", {**texts, "french.txt": FRENCH, "german.md": GERMAN})
    build_site(folder / "releases", folder / "build", base_url=BASE_URL)
    return folder / "build"


def page_of(site: Path, name: str) -> Element:
    paths = [path for path in read_pages(site) if path.startswith(PAGES[name][:11]) and "index" not in path]
    return read_pages(site)[paths[0]]


@pytest.mark.parametrize(
    ("name", "title", "text"),
    [("en", None, None), ("ko", "ko", "ko"), ("mixed", None, "ko"), ("fr", "fr", "fr"), ("de", "de", "de")],
)
def test_its_title_and_text_say_so(site: Path, name: str, title: str | None, text: str | None) -> None:
    page = page_of(site, name)
    assert page.one("html").attributes["lang"] == "en"
    assert page.one("h1").attributes.get("lang") == title
    assert page.one("div", id="text").attributes.get("lang") == text


@pytest.mark.parametrize(
    ("name", "language"), [("en", "en"), ("ko", "ko"), ("mixed", "ko"), ("fr", "fr"), ("de", "de")]
)
def test_metadata_say_so(site: Path, name: str, language: str) -> None:
    page = page_of(site, name)
    article = json.loads(page.one("script", type="application/ld+json").text)["@graph"][0]
    assert article["inLanguage"] == language


def test_data_say_so(site: Path) -> None:
    releases = [json.loads(line) for line in data_of(site).splitlines()]
    assert [release["language"] for release in releases] == ["de", "fr", "ko", "ko", "en"]


def test_lists_say_so(site: Path) -> None:
    month = read_pages(site)["2025/11/index.html"]
    leads = [entry.all("p")[0].attributes.get("lang") for entry in month.all("article")]
    assert leads == ["de", "fr", "ko", "ko", None]


def test_pages_without_words_in_the_language_of_the_releases_speak_english(tmp_path: Path) -> None:
    write_files(tmp_path / "releases", {"archive.yaml": "language: sw\n", "a.txt": ENGLISH})
    build_site(tmp_path / "releases", tmp_path / "build")
    page = read_pages(tmp_path / "build")["2025/11/20/ports-open.html"]
    assert page.one("html").attributes["lang"] == "en"
    assert page.one("div", id="text").attributes["lang"] == "sw"
