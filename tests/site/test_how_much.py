"""How many releases a page shows, and what it counts."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from pathlib import Path
from types import SimpleNamespace
from typing import cast

import pytest

from markup import Element, parse
from motir_archive.model.release import Release
from motir_archive.site.calendar import Calendar, Coverage
from sites import build_site, record, write_files

OPENING = "The Ministry of Peace (MOP) said that"
# The 14th has five releases, as many as there are shades; the 1st has two more below; each other day has one.
DAYS = [*range(1, 15), 14, 14, 14, 14]


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("much")
    records = "".join(
        record(f"Clinic {number} Opens", f"{OPENING} clinic {number} is open.", f"2025-01-{day:02}")
        for number, day in enumerate(DAYS)
    )
    # With the eight other words 344 and 346: a minute and a half is 345.
    records += record("A Long Day", f"{OPENING} {'rain ' * 336}fell.", "2025-01-01")
    records += record("A Longer Day", f"{OPENING} {'rain ' * 338}fell.", "2025-01-01")
    files = {
        "agencies.yaml": "agencies:\n  - {id: mop, kind: ministry, names: [{name: Ministry of Peace}]}\n"
    }
    build_site(write_files(folder / "releases", {"a-2025-01-31.txt": records, **files}), folder / "build")
    return folder / "build"


def page(site: Path, path: str) -> Element:
    """Read a page, strictly."""
    return parse((site / path).read_text(encoding="utf-8"))


def linked(element: Element) -> set[str]:
    """Return the releases that an element leads to."""
    return {
        link.attributes["href"].rsplit("/", 1)[-1]
        for link in element.all("a")
        if "clinic" in link.attributes["href"]
    }


def test_home_shows_the_ten_newest_releases(site: Path) -> None:
    main = page(site, "index.html").one("main")
    assert len(linked(main.one("section", **{"aria-labelledby": "newest"}))) == 10


def test_examples_of_the_search_name_an_agency_of_the_archive(site: Path) -> None:
    examples = [code.text for code in page(site, "search/index.html").all("code")]
    assert {"-agency:mop", "agency:mop", "named:mop"} <= set(examples)
    assert "motir" not in (site / "search/index.html").read_text(encoding="utf-8")


def test_topics_are_told_where_there_are_some(site: Path, golden_site: Path) -> None:
    """In the examples, and over the counts."""
    for each, is_there in ((site, False), (golden_site, True)):
        search = page(each, "search/index.html")
        assert any(code.text.startswith("topic:") for code in search.all("code")) == is_there
        assert search.one("details", id="search-counts").one("summary").text == (
            "By year, agency and topic" if is_there else "By year and agency"
        )


@pytest.mark.parametrize(("title", "told"), [("a-long-day", "1 minute"), ("a-longer-day", "2 minutes")])
def test_reading_takes_a_minute_for_230_words(site: Path, title: str, told: str) -> None:
    """No line breaks between the number and its unit."""
    told = told.replace(" ", "\u00a0")
    assert f"{told} to read" in page(site, f"2025/01/01/{title}.html").one("main").text


def test_the_busiest_day_has_the_fifth_shade(site: Path) -> None:
    cells = page(site, "2025/index.html").all("td")
    shades = {cell.attributes["class"] for cell in cells if "shade" in cell.attributes.get("class", "")}
    assert shades == {"shade-1", "shade-3", "shade-5"}


@pytest.mark.parametrize(("releases", "shade"), [(10, 5), (8, 4), (1, 1)])
def test_five_shades_tell_how_busy_a_day_was(releases: int, shade: int) -> None:
    busiest, other = dt.date(2025, 1, 1), dt.date(2025, 1, 2)
    some = cast("Sequence[Release]", [SimpleNamespace(date=busiest)] * 10)
    calendar = Calendar({busiest: some, other: some[:releases]}, Coverage((busiest,), (other,)))
    assert calendar.cell(other).shade == shade


def test_an_agency_appears_with_the_five_that_it_appears_with_most(tmp_path: Path) -> None:
    ids = ["peace", *(f"thing-{letter}" for letter in "abcdefghi")]
    names = [f"Ministry of {each.replace('-', ' ').title()}" for each in ids]
    registry = "agencies:\n" + "".join(
        f"  - {{id: {each}, kind: ministry, names: [{{name: {name}}}]}}\n"
        for each, name in zip(ids, names, strict=True)
    )
    text = f"The {names[0]} said that the {', the '.join(names[1:])} agree."
    files = {"agencies.yaml": registry, "a.txt": record("All Agree", text, "2025-01-01")}
    build_site(write_files(tmp_path / "releases", files), tmp_path / "build")
    facts = page(tmp_path / "build", "agencies/peace/index.html").all("div")
    (companions,) = [fact for fact in facts if fact.text.startswith("Appears with")]
    assert len(companions.all("a")) == 5
