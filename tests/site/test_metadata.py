"""What other sites and search engines read in a page: extruct reads it as they do."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any
from urllib.parse import unquote
from xml.etree import ElementTree as ET

import pytest

from markup import Element, parse, read_pages
from sites import BASE_URL, build_site, record, write_files

PAGE = "2025/11/28/korea-opens-test-centre-for-batteries.html"


def extracted(site: Path, path: str) -> dict[str, Any]:
    html = (site / path).read_text(encoding="utf-8")
    import extruct  # here, because it takes long to load and every process collects this module

    found: dict[str, Any] = extruct.extract(
        html, BASE_URL + path, syntaxes=["json-ld", "opengraph", "dublincore"], uniform=True
    )
    return found


def test_a_release_is_a_news_article(golden_site: Path) -> None:
    (found,) = extracted(golden_site, PAGE)["json-ld"]
    article, trail = found["@graph"]
    text = article.pop("isBasedOn")
    assert (golden_site / text.removeprefix(BASE_URL)).is_file()
    assert article == {
        "@type": "NewsArticle",
        "url": BASE_URL + PAGE,
        "headline": "Korea Opens Test Centre for Batteries",
        "datePublished": "2025-11-28",
        "inLanguage": "en",
        "isPartOf": {"@type": "Collection", "name": "A Small Archive", "url": BASE_URL},
        "author": [
            {
                "@type": "GovernmentOrganization",
                "name": "Korean Agency for Technology and Standards",
                "url": f"{BASE_URL}agencies/kats/",
            },
        ],
        "publisher": {
            "@type": "GovernmentOrganization",
            "name": "Ministry of Trade, Industry and Resources",
        },
    }
    assert [place["item"] for place in trail["itemListElement"]] == [
        *(BASE_URL + path for path in ("", "2025/", "2025/11/", "2025/11/28/", PAGE))
    ]


def test_without_extra_formats_a_page_says_less(published_site: Path) -> None:
    path = "2025/11/28/korea-to-boost-recycling-of-critical-minerals-and-advanced-materials.html"
    assert extracted(published_site, path)["json-ld"] == []
    pages = read_pages(published_site)
    assert _said(pages[path]) == {None, "viewport", "description"}
    assert _said(pages["2025/11/28/index.html"]) == {None, "viewport"}, "the title says it all"
    assert "description" in _said(pages["2025/11/index.html"])
    resources = {"stylesheet", "icon", "canonical"}
    assert _relations(pages[path]) == _relations(pages["2025/11/28/index.html"]) == resources
    assert _relations(pages["2025/11/index.html"]) == {*resources, "alternate"}


def _said(page: Element) -> set[str | None]:
    return {meta.attributes.get("name") or meta.attributes.get("property") for meta in page.all("meta")}


def _relations(page: Element) -> set[str | None]:
    return {link.attributes["rel"] for link in page.one("head").all("link")}


def test_a_revision_moves_the_day_of_modification(golden_site: Path) -> None:
    found = {}
    for path in sorted(golden_site.glob("2025/11/2?/*.html")):
        for each in extracted(golden_site, path.relative_to(golden_site).as_posix())["json-ld"]:
            article = each["@graph"][0]
            found[article["headline"]] = article.get("dateModified")
    assert list(found.values()).count("2025-11-29") == 1
    assert list(found.values()).count(None) == len(found) - 1 == 3


def test_no_title_ends_the_data(tmp_path: Path) -> None:
    title = "Ends </script><script>alert(1)</script> & <!-- here"
    text = record(title, "It does not, they said.", "2025-11-28")
    files = {"a.txt": text, "archive.yaml": "extra_formats: yes\n"}
    build_site(write_files(tmp_path / "releases", files), tmp_path / "build", base_url=BASE_URL)
    (path,) = (path for path in (tmp_path / "build/2025/11/28").glob("ends*.html"))
    (found,) = extracted(tmp_path / "build", path.relative_to(tmp_path / "build").as_posix())["json-ld"]
    assert found["@graph"][0]["headline"] == title


def test_every_page_has_a_card(golden_site: Path) -> None:
    for path, page in read_pages(golden_site).items():
        named = {
            meta.attributes["property"]: meta.attributes["content"]
            for meta in page.all("meta")
            if "property" in meta.attributes
        }
        assert named["og:title"].strip(), path
        assert named["og:site_name"] == "A Small Archive", path
        assert named["og:type"] == ("article" if "article:published_time" in named else "website"), path
        assert named["og:description"].strip(), path
        assert (golden_site / named["og:image"].removeprefix(BASE_URL)).is_file(), path


def test_dublin_core(golden_site: Path) -> None:
    page = read_pages(golden_site)[PAGE]
    named = {meta.attributes.get("name", ""): meta.attributes.get("content", "") for meta in page.all("meta")}
    assert {name: value for name, value in named.items() if name.startswith("dcterms.")} == {
        "dcterms.title": "Korea Opens Test Centre for Batteries",
        "dcterms.date": "2025-11-28",
        "dcterms.publisher": "Ministry of Trade, Industry and Resources",
        "dcterms.identifier": BASE_URL + PAGE,
        "dcterms.language": "en",
        "dcterms.isPartOf": "A Small Archive",
    }


def test_the_data_are_a_dataset_whose_files_are_there(golden_site: Path) -> None:
    (found,) = extracted(golden_site, "data/index.html")["json-ld"]
    assert found["@type"] == "Dataset"
    assert len(found["distribution"]) == 4
    for file in found["distribution"]:
        assert (golden_site / unquote(file["contentUrl"].removeprefix(BASE_URL))).is_file()


def test_paragraphs_have_addresses(golden_site: Path) -> None:
    page = read_pages(golden_site)[PAGE]
    parts = [child for child in page.one(id="text").children if not isinstance(child, str)]
    assert [part.attributes["id"] for part in parts] == [f"p{number}" for number in range(1, len(parts) + 1)]
    assert len(parts) > 2


def test_the_sitemap_tells_when_a_release_changed(golden_site: Path) -> None:
    tree = ET.fromstring((golden_site / "sitemap.xml").read_bytes())  # noqa: S314 - our own
    space = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
    days = {url.findtext(f"{space}loc"): url.findtext(f"{space}lastmod") for url in tree}
    assert days[BASE_URL + PAGE] == "2025-11-28"
    assert days[BASE_URL] is None
    known = sorted(day for day in days.values() if day)
    assert known == ["2025-11-27", "2025-11-28", "2025-11-28", "2025-11-29"]


def test_security_txt_stands_where_a_contact_is_set(tmp_path: Path) -> None:
    files = {
        "archive.yaml": "contact: mailto:a@example.org\n",
        "a-2025-11-28.txt": record("One", "It is, they said.", "2025-11-28"),
    }
    build_site(write_files(tmp_path / "releases", files), tmp_path / "build", base_url=BASE_URL)
    assert (tmp_path / "build/.well-known/security.txt").read_text(encoding="utf-8") == (
        "Contact: mailto:a@example.org\nExpires: 2026-11-28T10:30:00Z\nPreferred-Languages: en\n"
        f"Canonical: {BASE_URL}.well-known/security.txt\n"
    )


def test_the_data_in_a_page_are_json(golden_site: Path) -> None:
    (script,) = read_pages(golden_site)[PAGE].all("script", type="application/ld+json")
    assert json.loads(script.text)["@context"] == "https://schema.org"


@pytest.mark.parametrize("title", ["A </script><script>alert(1)</script>", "A <!-- <script>"])
def test_no_title_ends_the_data_in_a_page(title: str, tmp_path: Path) -> None:
    text = record(title, f"It is, they said, {title}.", "2025-11-28")
    files = {"a-2025-11-28.txt": text, "archive.yaml": "extra_formats: yes\n"}
    build_site(write_files(tmp_path / "releases", files), tmp_path / "build", base_url=BASE_URL)
    (path,) = (tmp_path / "build/2025/11/28").glob("a*.html")
    page = parse(path.read_text(encoding="utf-8"))
    (script,) = page.all("script", type="application/ld+json")
    assert json.loads(script.text)["@graph"][0]["headline"] == title
    assert "<" not in script.text
    assert [each.text for each in page.all("script") if each is not script and each.text] == []
    assert page.one("h1").text == title
