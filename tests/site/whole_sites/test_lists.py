"""Long lists are cut into pages that lead to each other, and to the pages around."""

from __future__ import annotations

import re
from pathlib import Path

from markup import Element, read_pages
from sites import build_site, record, write_files
from whole_sites.site import Site


def test_lists_are_cut_into_pages_that_lead_to_each_other(tmp_path: Path) -> None:
    dump = "".join(
        record(f"Korea Takes Measure {n}", f"They met for talk {n}.", "2025-01-02", "Industry")
        for n in range(260)
    )
    files = {"a.txt": dump, "archive.yaml": "topics: [Industry]\n"}
    build_site(write_files(tmp_path / "releases", files), tmp_path / "build")
    pages = read_pages(tmp_path / "build")
    first, second, third = (pages[f"topics/industry/{name}.html"] for name in ("index", "page-2", "page-3"))
    entries = first.all("article")
    assert all(entry.all("p")[0].text for entry in entries), "the newest have leads"
    assert not second.all("article")
    titles = [
        [link.text for link in page.one("main").all("a") if _is_title(link)]
        for page in (first, second, third)
    ]
    assert [len(each) for each in titles] == [50, 200, 10]
    assert len({title for each in titles for title in each}) == 260
    assert [(link.text, link.attributes["href"]) for link in _pager(second).all("a")] == [
        ("Newer", "../../topics/industry/index.html"),
        ("1", "../../topics/industry/index.html"),
        ("2", "../../topics/industry/page-2.html"),
        ("3", "../../topics/industry/page-3.html"),
        ("Older", "../../topics/industry/page-3.html"),
    ]
    assert [link.text for link in _pager(first).all("a")] == ["1", "2", "3", "Older"]
    assert [link.text for link in _pager(third).all("a")] == ["Newer", "1", "2", "3"]


def test_a_year_of_many_releases_leaves_their_titles_to_its_months(large: Site) -> None:
    assert [path for path in large.pages if re.match(r"2025/[^/]*$", path)] == ["2025/index.html"]
    year = large.pages["2025/index.html"]
    assert year.one(**{"class": "extent"}).text == "330 releases · 330 days"
    assert year.all("ul", **{"class": "titles"}) == []
    bars = [row.all("a", "td") for row in year.one("table", **{"class": "bars"}).one("tbody").all("tr")]
    assert [(month.text, count.text) for month, count, _ in bars[::10]] == [
        ("January 2025", "29"),
        ("November 2025", "28"),
    ]


def test_a_year_of_few_releases_has_their_titles(golden: Site) -> None:
    titles = golden.pages["2025/index.html"].one("ul", **{"class": "titles"}).all("a")
    assert len(titles) == 4
    assert golden.target("2025/index.html", titles[0].attributes["href"])


def test_of_what_only_names_an_agency_the_newest_are_listed_and_the_search_has_all(tmp_path: Path) -> None:
    days = [f"2025-{month:02}-{day:02}" for month in (1, 2, 3) for day in range(1, 21)]
    dump = "".join(record(f"Talks on {day}", f"The visitors met the WTO on {day}.", day) for day in days)
    registry = (
        "agencies: [{id: wto, kind: agency, names: [{name: World Trade Organization, acronyms: [WTO]}]}]\n"
    )
    files = {"a.txt": dump, "agencies.yaml": registry}
    build_site(write_files(tmp_path / "releases", files), tmp_path / "build")
    pages = read_pages(tmp_path / "build")
    assert [path for path in pages if path.startswith("agencies/wto")] == ["agencies/wto/index.html"]
    page = pages["agencies/wto/index.html"].one("main")
    assert page.one("h2").text == "Named in 60 releases"
    titles = page.one("ul", **{"class": "titles"}).all("a")
    assert [len(titles), titles[0].text, titles[-1].text] == [
        20,
        "Talks on 2025-03-20",
        "Talks on 2025-03-01",
    ]
    more = page.one("p", **{"class": "more"}).one("a")
    assert more.text == "Search all 60 releases that name it"
    assert more.attributes["href"] == "../../search/index.html?agency=wto&named=yes"


def _is_title(link: Element) -> bool:
    return link.text.startswith("Korea Takes Measure")


def test_a_long_list_has_a_heading_for_each_month(large: Site) -> None:
    page = large.pages["topics/industry/index.html"]
    headings = page.all("h2", **{"class": "sticky"})
    assert [heading.text for heading in headings] == [
        *("November 2025", "October 2025", "September 2025", "August 2025", "July 2025"),
    ]
    extent = page.one(**{"class": "extent"}).text
    assert extent == "110 releases · page 1 of 2: 1–50"


def _pager(page: Element) -> Element:
    return page.one("nav", **{"aria-label": "Pages of this list"})


def test_the_pages_around_lead_along_the_days(large: Site) -> None:
    """From the newest day one comes to the oldest and back, day by day and release by release."""
    site = large
    for newest, kind in (
        ("2025/11/28/index.html", "days"),
        ("2025/11/28/korea-takes-measure-0.html", "releases"),
    ):
        path, walked = newest, [newest]
        while older := site.pages[path].all("a", rel="prev"):
            target = site.target(path, older[0].attributes["href"])
            assert target
            (newer,) = site.pages[target[0]].all("a", rel="next")
            assert site.target(target[0], newer.attributes["href"]) == (path, "")
            path = target[0]
            walked.append(path)
        assert len(walked) == 330, kind
        assert site.pages[newest].all("a", rel="next") == []


def test_the_pages_of_a_month_are_one_sequence_and_the_months_another(tmp_path: Path) -> None:
    """Programs follow `rel`: on the pages of a list it leads to the pages of this list alone."""
    dump = "".join(
        record(f"Day {n}", f"They met for talk {n}.", f"2024-02-{n // 9 + 1:02}") for n in range(210)
    )
    others = record("Early", "They met.", "2024-01-01") + record("Late", "They met.", "2024-03-01")
    build_site(write_files(tmp_path / "releases", {"a.txt": dump + others}), tmp_path / "build")
    pages = read_pages(tmp_path / "build")
    rels = {
        path: [
            (link.attributes["rel"], link.attributes["href"]) for link in pages[path].all("a") if _leads(link)
        ]
        for path in ("2024/01/index.html", "2024/02/index.html", "2024/02/page-2.html")
    }
    assert rels == {
        "2024/01/index.html": [("next", "../02/index.html")],
        "2024/02/index.html": [("next", "../../2024/02/page-2.html")],
        "2024/02/page-2.html": [("prev", "../../2024/02/index.html")],
    }
    for path in ("2024/02/index.html", "2024/02/page-2.html"):
        around = pages[path].one("nav", **{"aria-label": "Other months"})
        assert [link.text for link in around.all("a")] == ["Earlier January 2024", "Later March 2024"]


def _leads(link: Element) -> bool:
    return link.attributes.get("rel") in ("prev", "next")


def test_agencies_with_as_many_releases_as_others_stand_in_order_of_name(tmp_path: Path) -> None:
    """On the home page and beside the search alike, whatever their ids; a parent without any has no place."""
    registry = """\
agencies:
  - {id: zz, kind: agency, parent: above, names: [{name: "Alpha Institute"}]}
  - {id: mm, kind: agency, names: [{name: "Beta Institute"}]}
  - {id: aa, kind: agency, names: [{name: "Gamma Institute"}]}
  - {id: above, kind: ministry, names: [{name: "Ministry of Institutes"}]}
"""
    text = "The Gamma Institute, the Alpha Institute and the Beta Institute met."
    more = record("More", "The Beta Institute met again.", "2025-11-27")
    files = {"agencies.yaml": registry, "a.txt": record("All", text, "2025-11-28") + more}
    build_site(write_files(tmp_path / "releases", files), tmp_path / "build")
    pages = read_pages(tmp_path / "build")
    browse = pages["search/index.html"].one("section", **{"aria-labelledby": "browse-agencies"})
    tally = pages["index.html"].one("section", **{"aria-labelledby": "who"})
    ranking = ["Beta Institute 2", "Alpha Institute 1", "Gamma Institute 1"]
    assert [item.text for item in browse.all("li")] == ranking
    assert [item.text for item in tally.all("li")][:3] == ranking


def test_agencies_known_only_from_releases_are_folded_away_beside_others(tmp_path: Path) -> None:
    """Where there are no others, as before anything is registered, a folded list would look like none."""
    text = "The Ministry of Peace (MOP) said that the Quiet Institute (QI) is open."
    registry = "agencies: [{id: mop, kind: ministry, names: [{name: Ministry of Peace}]}]\n"
    for name, files in (("alone", {}), ("beside", {"agencies.yaml": registry})):
        given = {"a.txt": record("All", text, "2025-11-28"), **files}
        build_site(write_files(tmp_path / name / "releases", given), tmp_path / name / "build")
        folded = read_pages(tmp_path / name / "build")["agencies/index.html"].one("details")
        assert "Quiet Institute" in folded.text
        assert ("open" in folded.attributes) == (name == "alone")
