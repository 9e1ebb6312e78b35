"""Addresses in the texts of releases are links on every page of a text, and none of its words changes."""

from __future__ import annotations

from pathlib import Path

import pytest

from markup import Element, parse, squeezed
from sites import build_site, record, write_files

REGISTRY = "agencies:\n  - {id: kats, kind: agency, names: [{name: Tide Agency, acronyms: [KATS]}]}\n"
FIRST = (
    "The office opened www.KATS.go.kr today. KATS said so to desk@example.go.kr, and it has much more to say."
)
LATER = (
    "The office opened www.KATS.go.kr today. KATS said so to “https://example.org/x?a=1&b=2”, and it has "
    "more to say; http://bank.example@evil.example/ and javascript:alert(1) are no links."
)
FOLDER = "2025/11/27"


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    releases = tmp_path_factory.mktemp("links") / "releases"
    files = {
        "agencies.yaml": REGISTRY,
        "a-2025-11-27.txt": record("Opening", FIRST, "2025-11-27"),
        "a-2025-11-28.txt": record("Opening", LATER, "2025-11-27"),
    }
    write_files(releases, files)
    build_site(releases, releases.parent / "site")
    return releases.parent / "site"


def _text_on(page: Path) -> Element:
    return parse(page.read_text(encoding="utf-8")).one("div", **{"class": "text"})


def _links(text: Element) -> list[tuple[str, str, str]]:
    return [(link.text, link.attributes["href"], link.attributes.get("rel", "")) for link in text.all("a")]


def test_the_text_of_a_release(site: Path) -> None:
    text = _text_on(site / FOLDER / "opening.html")
    assert _links(text) == [
        ("www.KATS.go.kr", "http://www.KATS.go.kr", "nofollow"),
        ("KATS", "../../../agencies/kats/index.html", ""),
        ("https://example.org/x?a=1&b=2", "https://example.org/x?a=1&b=2", "nofollow"),
    ]
    assert squeezed(text.text) == squeezed(LATER)


def test_an_earlier_text_and_the_first_one_in_a_history(site: Path) -> None:
    history = site / FOLDER / "opening.history.html"
    (earlier,) = (page for page in (site / FOLDER).glob("opening.*.html") if page != history)
    for text in (_text_on(earlier), _text_on(history)):
        assert _links(text) == [
            ("www.KATS.go.kr", "http://www.KATS.go.kr", "nofollow"),
            ("desk@example.go.kr", "mailto:desk@example.go.kr", "nofollow"),
        ]
        assert squeezed(text.text) == squeezed(FIRST)


def test_nothing_in_a_feed_is_a_link(site: Path) -> None:
    assert "href=&quot;" not in (site / "feed.xml").read_text(encoding="utf-8")


def test_a_body_without_a_page_is_named_and_leads_nowhere(tmp_path: Path) -> None:
    """In the text as in what it names: one release names it, and it has no acronym."""
    text = "KATS opened a quay. The Marsh Ferry Institute runs boats."
    files = {"agencies.yaml": REGISTRY, "a-2025-11-28.txt": record("Quay", text, "2025-11-27")}
    build_site(write_files(tmp_path / "releases", files), tmp_path / "site")
    page = parse((tmp_path / "site" / FOLDER / "quay.html").read_text(encoding="utf-8"))
    named = page.one("ul", **{"class": "names"})
    assert "Marsh Ferry Institute" in named.text
    assert named.all("a") == []
    assert _links(page.one("div", **{"class": "text"})) == [("KATS", "../../../agencies/kats/index.html", "")]
