"""How a page is put together for those who do not see it: headings, landmarks, names, languages."""

from __future__ import annotations

import re
from itertools import pairwise

import pytest

from accessibility.showcase import KINDS, files
from markup import Element, read_pages
from sites import build_site, write_files

HANGUL = re.compile("[가-힣]+")


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Element]:
    """Every page of the archive with every kind of page."""
    folder = tmp_path_factory.mktemp("structure")
    build_site(write_files(folder / "releases", files()), folder / "build")
    return read_pages(folder / "build")


def heading_levels(page: Element) -> list[int]:
    return [int(heading.tag[1]) for heading in page.all("h1", "h2", "h3", "h4", "h5", "h6")]


def named(element: Element) -> str:
    """Return the name that an element was given for those who do not see it."""
    label = element.attributes.get("aria-labelledby")
    root = [*element.ancestors][-1]
    return root.one(id=label).text if label else element.attributes.get("aria-label", "")


def test_every_page_has_one_main_heading_and_skips_no_level(pages: dict[str, Element]) -> None:
    for path, page in pages.items():
        levels = heading_levels(page)
        assert levels.count(1) == 1, path
        assert levels[0] == 1, path
        assert all(after - before <= 1 for before, after in pairwise(levels)), path


def test_every_page_starts_with_a_link_past_the_navigation(pages: dict[str, Element]) -> None:
    for path, page in pages.items():
        first = next(each for each in page.all("a", "button", "input") if "href" in each.attributes)
        assert first.attributes["href"] == "#main", path
        main = page.one("main")
        assert (main.attributes["id"], main.attributes["tabindex"]) == ("main", "-1"), path
        assert not {"nav", "header"} & {each.tag for each in main.ancestors}, path


def test_landmarks_of_one_kind_are_told_apart_by_their_names(pages: dict[str, Element]) -> None:
    for path, page in pages.items():
        for tag in ("nav", "section"):
            names = [named(each) for each in page.all(tag) if tag == "nav" or "tabindex" in each.attributes]
            assert all(names), path
            assert len(set(names)) == len(names), (path, names)
        assert len(page.all("main")) == 1, path
        assert [each.parent.tag for each in page.all("header") if each.parent].count("body") == 1, path


def test_the_page_that_one_is_on_is_marked_where_it_is_listed(pages: dict[str, Element]) -> None:
    in_menu = {
        "2025/index.html": "By date",
        "agencies/index.html": "Agencies",
        "topics/index.html": "Topics",
        "about.html": "About",
    }
    for path, label in in_menu.items():
        menu = pages[path].one("nav", **{"aria-label": "Site"})
        assert [each.text for each in menu.all("a", **{"aria-current": "page"})] == [label]
    second = pages[KINDS["topic, page 2"]].one("nav", **{"aria-label": "Pages of this list"})
    assert [each.text for each in second.all("a", **{"aria-current": "page"})] == ["2"]


def test_titles_and_descriptions_tell_pages_apart(pages: dict[str, Element]) -> None:
    titles = [page.one("title").text for page in pages.values()]
    assert len(set(titles)) == len(titles)
    described = {path: page.all("meta", name="description") for path, page in pages.items()}
    assert all(meta.attributes["content"] for metas in described.values() for meta in metas)
    without = [path for path, metas in described.items() if not metas]
    assert without, "the title of a day says it all"
    assert all(re.fullmatch("[0-9]{4}/[0-9]{2}/[0-9]{2}/index.html", path) for path in without)
    home = pages["index.html"].one("meta", name="description").attributes["content"]
    assert home.startswith("Releases made up")
    year = pages["2025/index.html"].one("meta", name="description").attributes["content"]
    assert year == "2025. Releases made up to show every kind of page, and every part of one."


def test_korean_is_marked_as_korean(pages: dict[str, Element]) -> None:
    """Wherever more of a text is Hangul than not; a word of it in an English sentence stays unmarked."""
    found = 0
    for path, page in pages.items():
        for element in page.one("body").walk():
            own = "".join(child for child in element.children if isinstance(child, str))
            letters = len("".join(HANGUL.findall(own)))
            if element.tag in ("pre", "del", "ins") or letters <= len(re.findall("[A-Za-z]", own)):
                continue
            found += 1
            around = (element, *element.ancestors)
            assert any(each.attributes.get("lang") == "ko" for each in around), (path, own)
    assert found > 5


def test_english_is_not_marked_as_korean(pages: dict[str, Element]) -> None:
    for path, page in pages.items():
        for element in page.all(lang="ko"):
            assert HANGUL.search(element.text), (path, element.text)


def test_charts_say_their_numbers_in_a_table(pages: dict[str, Element]) -> None:
    """The drawing is hidden from screen readers; the number stands in the row."""
    for drawing in pages["2025/index.html"].all("svg"):
        hidden = drawing if "aria-hidden" in drawing.attributes else drawing.parent
        assert hidden is not None
        assert hidden.attributes.get("aria-hidden") == "true"
    bars = pages["2025/index.html"].one("table", **{"class": "bars"})
    assert bars.all("th", scope="row")[0].text.strip() == "January 2025"
    assert bars.one("tbody").children
    for table in (table for page in pages.values() for table in page.all("table")):
        if not any(each.attributes.get("class") == "text" for each in table.ancestors):
            assert table.all("th", scope="col"), table.attributes
            assert table.all("th", scope="row") or table.attributes["class"] in ("heat weeks", "files")


def test_every_control_is_named(pages: dict[str, Element]) -> None:
    for path, page in pages.items():
        labels = {label.attributes.get("for") for label in page.all("label")} - {None}
        for control in page.all("input", "select"):
            inside_label = any(around.tag == "label" for around in control.ancestors)
            is_named = inside_label or control.attributes.get("aria-label")
            assert is_named or control.attributes.get("id") in labels, path
