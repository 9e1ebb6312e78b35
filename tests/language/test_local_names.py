"""A site in Korean whose registry has names in English too: pages say the Korean ones, data have both."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from markup import Element, cited, read_pages
from motir_archive.agencies.registry.local_names import named_in
from motir_archive.model.agency import Agency, AgencyName
from sites import BASE_URL, build_site, record, write_files

FILES = {
    "archive.yaml": "title: 보도자료\nlanguage: ko\ncountry: KR\npublisher: motir\nextra_formats: yes\n",
    "agencies.yaml": """\
agencies:
  - id: motir
    kind: ministry
    names:
      - name: Ministry of Trade, Industry and Resources
        local: 산업통상부
        acronyms: [MOTIR]
        since: 2025-10-01
      - name: Ministry of Trade, Industry and Energy
        local: 산업통상자원부
        acronyms: [MOTIE]
        until: 2025-09-30
  - id: kats
    kind: agency
    parent: motir
    names: [{name: Korean Agency for Technology and Standards, local: 국가기술표준원, acronyms: [KATS]}]
""",
    "a-2025-11-28.txt": record(
        "배터리 시험 센터 개소",
        "산업통상부는 28일 국가기술표준원과 함께 배터리 시험 센터를 열었다고 밝혔다.",
        "2025-11-28",
    ),
}
RELEASE = "2025/11/28/배터리-시험-센터-개소.html"


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("local")
    build_site(write_files(folder / "releases", FILES), folder / "build", base_url=BASE_URL)
    return folder / "build"


def said(page: Element) -> str:
    return " ".join(page.one("main").text.split())


def test_pages_say_the_name_in_their_language(site: Path) -> None:
    pages = read_pages(site)
    for path in (RELEASE, "2025/11/index.html", "agencies/index.html", "index.html", "search/index.html"):
        assert "산업통상부" in pages[path].text, path
        assert not re.search("Ministry|MOTIR", said(pages[path])), path
    assert "국가기술표준원" in said(pages[RELEASE])
    agency = pages["agencies/motir/index.html"]
    assert agency.one("h1").text == "산업통상부"
    assert agency.one("p", **{"class": "aka"}).text == "MOTIR Ministry of Trade, Industry and Resources"
    assert [each.text for each in agency.all("span", lang="en")] == [
        "Ministry of Trade, Industry and Resources",
        "Ministry of Trade, Industry and Resources",
        "Ministry of Trade, Industry and Energy",
    ]


def test_feeds_citations_and_search_say_it_too(site: Path) -> None:
    assert "<title>산업통상부 – 보도자료</title>" in (site / "agencies/motir/feed.xml").read_text(
        encoding="utf-8"
    )
    assert "<author><name>산업통상부</name></author>" in (site / "feed.xml").read_text(encoding="utf-8")
    page = read_pages(site)[RELEASE]
    assert cited(page, "Chicago").startswith("산업통상부. ")
    article = json.loads(page.one("script", type="application/ld+json").text)["@graph"][0]
    assert article["author"][0]["name"] == "산업통상부"
    facets = "".join(file.read_text(encoding="utf-8") for file in sorted((site / "search").glob("*.js*")))
    assert '"산업통상부"' in facets
    assert "Ministry of Trade" not in facets


def test_data_and_addresses_stay_as_the_registry_has_them(site: Path) -> None:
    agencies = json.loads((site / "data/agencies.json").read_text(encoding="utf-8"))
    text = json.dumps(agencies, ensure_ascii=False)
    assert '"name": "Ministry of Trade, Industry and Resources"' in text
    assert '"local": "산업통상부"' in text
    assert (site / "agencies/motie.html").is_file()


@pytest.mark.parametrize(
    ("language", "local", "title"),
    [
        ("ko", "산업통상부", "산업통상부"),
        ("ko-KR", "산업통상부", "산업통상부"),
        ("en", "산업통상부", "Ministry"),
        ("ko", "", "Ministry"),
        ("ko", "Ministère", "Ministry"),
        ("fr", "Ministère", "Ministry"),
    ],
)
def test_only_letters_of_its_own_tell_a_language(language: str, local: str, title: str) -> None:
    agency = Agency("m", "ministry", (AgencyName("Ministry", ("M",), local=local),))
    (name,) = named_in(language, {"m": agency})["m"].names
    assert (name.title, name.text, name.local) == (title, "Ministry", local)
    assert name.short == ("M" if title == "Ministry" else title)
