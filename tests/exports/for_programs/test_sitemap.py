"""Sitemap, robots.txt and the page for what is missing: what machines are led to."""

from __future__ import annotations

import re
from pathlib import Path
from urllib.parse import quote, unquote
from xml.etree import ElementTree as ET

import pytest

from markup import read_pages
from motir_archive.config import Config
from motir_archive.exports.sitemap import sitemaps
from sites import BASE_URL

MAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"


def addresses_of(site: Path) -> list[str]:
    tree = ET.fromstring((site / "sitemap.xml").read_bytes())  # noqa: S314 - our own
    assert tree.tag == f"{MAP}urlset"
    return [loc.text or "" for loc in tree.findall(f"{MAP}url/{MAP}loc")]


@pytest.mark.parametrize("name", ["published_site", "golden_site"])
def test_the_sitemap_lists_every_page_by_its_canonical_address(
    name: str, request: pytest.FixtureRequest
) -> None:
    site: Path = request.getfixturevalue(name)
    pages = read_pages(site)
    listed = [
        page.one("link", rel="canonical").attributes["href"]
        for path, page in pages.items()
        if path != "404.html" and not page.all("meta", name="robots", content="noindex")
    ]
    assert sorted(addresses_of(site)) == sorted(listed)
    assert len(set(listed)) == len(listed) > 20
    for path, page in pages.items():
        if path != "404.html":
            address = page.one("link", rel="canonical").attributes["href"]
            assert address == BASE_URL + quote(re.sub(r"(^|/)index\.html$", r"\1", path))
    assert pages["404.html"].all("link", rel="canonical") == []


def test_without_a_base_url_there_is_no_absolute_address(real_site: Path) -> None:
    assert not (real_site / "sitemap.xml").exists()
    assert (real_site / "robots.txt").read_text() == "User-agent: *\nAllow: /\n"
    for path, page in read_pages(real_site).items():
        assert page.all("link", rel="canonical") == [], path
        assert page.all("meta", property="og:url") == [], path


def test_robots_txt_leads_to_the_sitemap(published_site: Path) -> None:
    assert (published_site / "robots.txt").read_text() == (
        f"User-agent: *\nAllow: /\nSitemap: {BASE_URL}sitemap.xml\n"
    )


def test_the_404_page_works_at_any_address(published_site: Path) -> None:
    """It is served in place of what is missing, so everything that it needs has to be named in full."""
    page = read_pages(published_site)["404.html"]
    addresses = [
        element.attributes[name]
        for element in page.walk()
        for name in ("href", "src", "action")
        if name in element.attributes and element.attributes[name] != "#main"
    ]
    outside = {"https://english.motir.go.kr/"}
    assert len(addresses) > 8
    for address in set(addresses) - outside:
        assert address.startswith(BASE_URL), address
        assert (published_site / unquote(address.removeprefix(BASE_URL))).is_file(), address


class TestLargeSitemaps:
    """The protocol allows 50,000 addresses in one file."""

    CONFIG = Config(base_url=BASE_URL)

    def made(self, count: int) -> dict[str, tuple[str, list[str]]]:
        paths = [f"2025/{number:06}.html" for number in range(count)] + ["index.html"]
        made = {}
        for path, template, context in sitemaps(paths, self.CONFIG, {}):
            addresses = context["addresses"]
            assert isinstance(addresses, list)
            made[path] = (template, addresses)
        return made

    def test_as_many_as_fit_are_in_one_file(self) -> None:
        made = self.made(49_999)
        assert list(made) == ["sitemap.xml"]
        template, addresses = made["sitemap.xml"]
        assert (template, len(addresses)) == ("for-programs/sitemap.xml", 50_000)

    @pytest.mark.parametrize(("count", "sizes"), [(50_000, [50_000, 1]), (120_000, [50_000, 50_000, 20_001])])
    def test_more_are_split_and_an_index_names_the_parts(self, count: int, sizes: list[int]) -> None:
        made = self.made(count)
        template, parts = made.pop("sitemap.xml")
        assert template == "for-programs/sitemap-index.xml"
        assert parts == [f"{BASE_URL}{name}" for name in made]
        assert list(made) == [f"sitemap-{number}.xml" for number in range(1, len(sizes) + 1)]
        assert [len(addresses) for _, addresses in made.values()] == sizes
        everything = [address for _, addresses in made.values() for address in addresses]
        assert len(set(everything)) == count + 1
        assert BASE_URL in everything
        assert f"{BASE_URL}404.html" not in everything
