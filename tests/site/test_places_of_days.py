"""`day_pages_from`: a day with few releases is read on the page of its month, where links to it lead."""

from __future__ import annotations

from pathlib import Path

import pytest

from markup import Element, read_pages
from sites import BASE_URL, build_site, record, write_files

BUSY = ("2025-11-20",) * 9
QUIET = tuple(f"2025-11-{day:02}" for day in range(1, 30) if day != 20 for _ in range(8))
"""Eight releases each, so that the two hundredth of the month is the seventh of its day."""


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    days = sorted((*BUSY, *QUIET), reverse=True)
    dump = "".join(
        record(f"Talks {number}", f"They met on {day} for talk {number}.", day)
        for number, day in enumerate(days)
    )
    folder = tmp_path_factory.mktemp("days")
    files = {"a.txt": dump, "archive.yaml": "day_pages_from: 9\n"}
    build_site(write_files(folder / "releases", files), folder / "build", base_url=BASE_URL)
    return folder / "build"


def days_on(page: Element) -> dict[str, int]:
    """Return how many releases of each day a list has, by the mark of the day; "" for a day without one."""
    found: dict[str, int] = {}
    mark = ""
    for title in page.one("ul", **{"class": "titles"}).all("li"):
        mark = title.attributes.get("id", "" if title.one("small").text == "20 Nov 2025" else mark)
        found[mark] = found.get(mark, 0) + 1
    return found


def test_only_a_day_with_nine_releases_has_a_page_of_its_own(site: Path) -> None:
    assert [path.parent.name for path in site.glob("2025/11/*/index.html")] == ["20"]


def test_a_page_of_a_month_holds_each_of_its_days_whole(site: Path) -> None:
    first, second = (days_on(read_pages(site)[f"2025/11/{name}.html"]) for name in ("index", "page-2"))
    assert list(first) == [f"d{day}" if day != 20 else "" for day in range(29, 4, -1)]
    assert list(second) == ["d4", "d3", "d2", "d1"]
    assert first.pop("") == 9
    assert {*first.values(), *second.values()} == {8}
    extent = read_pages(site)["2025/11/page-2.html"].one(**{"class": "extent"}).text
    assert extent == "233 releases · page 2 of 2: 202–233 · 4 November 2025 to 1 November 2025"


def test_every_link_to_a_day_leads_to_where_it_is_read(site: Path) -> None:
    pages = read_pages(site)
    cells = {
        link.attributes["aria-label"].split(" ")[0]: link.attributes["href"]
        for link in pages["2025/index.html"].one("table", **{"class": "heat days"}).all("a")
        if "aria-label" in link.attributes
    }
    assert cells["20"] == "11/20/index.html"
    assert cells["5"] == "11/index.html#d5"
    assert cells["4"] == "11/page-2.html#d4"
    crumbs = pages["2025/11/04/talks-201.html"].one("nav", **{"class": "crumbs"})
    assert crumbs.all("a")[-1].attributes["href"] == "../page-2.html#d4"
    around = pages["2025/11/20/index.html"].one("nav", **{"class": "around"})
    assert [link.attributes["href"] for link in around.all("a")] == ["../index.html#d19", "../index.html#d21"]


def test_a_leaf_on_the_page_of_a_month_leads_only_to_pages_of_their_own(tmp_path: Path) -> None:
    dump = "".join(
        record(f"Talk {number}", "They met.", day)
        for number, day in enumerate(("2025-11-20", "2025-11-19", "2025-11-19"))
    )
    files = {"a.txt": dump, "archive.yaml": "day_pages_from: 2\n"}
    build_site(write_files(tmp_path / "releases", files), tmp_path / "build")
    month = read_pages(tmp_path / "build")["2025/11/index.html"]
    assert [day.attributes["id"] for day in month.all("section", **{"class": "day"})] == ["d20", "d19"]
    leaves = [leaf.all("a") for leaf in month.all("time", **{"class": "leaf"})]
    assert [each[0].attributes["href"] for each in leaves if each] == ["19/index.html"]
