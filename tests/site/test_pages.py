"""What holds on every page of every site: well formed, linked, named, and without anything that could run."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path, PurePosixPath
from posixpath import join, normpath
from urllib.parse import unquote, urlsplit

import pytest

from markup import Element, read_pages
from motir_archive.site.dates import MONTHS
from motir_archive.site.theme.assets import published_assets
from press_releases import bulletins, cut_off, press_releases, revised
from sites import BASE_URL, GOLDEN, REAL, THEME, build_site, record, write_files

POLICY = (
    "default-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; "
    "require-trusted-types-for 'script'; trusted-types client index"
)
SCRIPTS = {(f"assets/{name}", "") for name, _ in published_assets([THEME]) if name.endswith(".js")}
LINKS = {"a": "href", "link": "href", "script": "src", "img": "src", "form": "action", "source": "src"}


class Site:
    """A built site with its pages parsed."""

    def __init__(self, folder: Path, base_url: str = "") -> None:
        self.folder = folder
        self.base_url = base_url
        self.pages = read_pages(folder)
        self.files = {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}
        self.ids = {
            path: [each.attributes["id"] for each in _with_id(page)] for path, page in self.pages.items()
        }

    def links(self) -> Iterator[tuple[str, Element, str]]:
        """Yield (page, element, address) of every link."""
        for path, page in self.pages.items():
            for element in page.walk():
                name = LINKS.get(element.tag)
                if name and name in element.attributes:
                    yield path, element, element.attributes[name]

    def target(self, page: str, address: str) -> tuple[str, str] | None:
        """Return (file, fragment) that a link leads to; None where it leads to another host."""
        parts = urlsplit(address)
        if parts.scheme or parts.netloc:
            return None
        path = normpath(join(PurePosixPath(page).parent.as_posix(), unquote(parts.path)))
        return (path if parts.path else page), unquote(parts.fragment)


def _with_id(page: Element) -> list[Element]:
    return [element for element in page.walk() if "id" in element.attributes]


@pytest.fixture(scope="module")
def real(real_site: Path) -> Site:
    return Site(real_site)


@pytest.fixture(scope="module")
def published(published_site: Path) -> Site:
    return Site(published_site, BASE_URL)


@pytest.fixture(scope="module")
def golden(golden_site: Path) -> Site:
    return Site(golden_site, BASE_URL)


@pytest.fixture(scope="module")
def large(large_site: Path) -> Site:
    return Site(large_site)


@pytest.fixture(scope="module")
def like_real_ones(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """A site of 120 releases in the forms of real ones, some revised and some cut off in a later dump."""
    made = press_releases(120)
    changed = [*map(revised, made[:20]), *map(cut_off, made[20:40])]
    (first,) = bulletins(made, "plain", per_file=120).values()
    (second,) = bulletins(changed, "plain", per_file=40).values()
    files = {"dump-2025-11-29.txt": first, "dump-2025-11-30.txt": second}
    folder = tmp_path_factory.mktemp("made")
    build_site(write_files(folder / "releases", files), folder / "build")
    return Site(folder / "build")


@pytest.fixture(
    params=[
        *("real", "published", "golden"),
        *(pytest.param(name, marks=pytest.mark.slow) for name in ("large", "like_real_ones")),
    ]
)
def site(request: pytest.FixtureRequest) -> Site:
    made: Site = request.getfixturevalue(request.param)
    return made


def test_there_are_pages_of_every_kind(golden: Site, large: Site) -> None:
    """So that what holds on every page below is shown of every template."""
    kinds = {name for name in (path.name for path in THEME.glob("*.html")) if name not in NO_PAGES}
    shapes = {
        *(
            "404",
            "about",
            "agencies",
            "agency",
            "changes",
            "data",
            "day",
            "earlier-text",
            "former-name",
            "history",
            "home",
        ),
        *(
            "month",
            "moved",
            "no-longer-listed",
            "own-page",
            "release",
            "saved-search",
            "saved-searches",
            "search",
        ),
        *("subscribe", "text", "topic", "topics", "year"),
    }
    assert {name.removesuffix(".html") for name in kinds} == shapes
    paths = set(golden.pages)
    assert {path for path in paths if path.endswith("index.html")} >= {
        *("index.html", "2025/index.html", "2025/11/index.html", "2025/11/28/index.html"),
        *("agencies/index.html", "agencies/kats/index.html", "topics/index.html", "topics/energy/index.html"),
        *("search/index.html", "corrections/index.html"),
    }
    assert any(path.endswith(".history.html") for path in paths)
    assert {"agencies/motir/page-2.html", "topics/energy/page-3.html"} <= set(large.pages)


NO_PAGES = (
    *("frame.html", "base.html", "macros.html"),
    *("feed-links.html", "feed-text.html", "feed-change.html", "feed-no-longer-listed.html"),
)


def test_links_lead_somewhere(site: Site) -> None:
    dead = []
    for page, element, address in site.links():
        target = site.target(page, address)
        if target is None:
            continue
        file, fragment = target
        if file not in site.files or (fragment and fragment not in site.ids.get(file, ())):
            dead.append(f"{page}: <{element.tag}> {address}")
    assert dead == []


def test_links_are_relative_and_name_a_file(site: Site) -> None:
    for page, element, address in site.links():
        assert not address.startswith("/"), f"{page}: {address}"
        assert address, f"{page}: an empty address in <{element.tag}>"
        if site.target(page, address):
            assert urlsplit(address).path.rpartition("/")[2] or address.startswith("#"), f"{page}: {address}"


def test_nothing_is_loaded_from_another_host(site: Site) -> None:
    """Links may leave the site; what a page needs may not."""
    for page, element, address in site.links():
        is_address_of_page = element.tag == "link" and element.attributes["rel"] == "canonical"
        of_404 = page == "404.html" and site.base_url and address.startswith(site.base_url)
        if element.tag != "a" and not is_address_of_page and not of_404:
            assert site.target(page, address), f"{page}: <{element.tag}> {address}"


def test_links_out_of_the_site_are_those_of_the_settings_and_addresses_that_a_text_spells(site: Site) -> None:
    settings = REAL.rglob("*.yaml")
    known = "".join(
        path.read_text(encoding="utf-8") for path in [*settings, *(GOLDEN / "releases").glob("*.yaml")]
    )
    for page, element, address in site.links():
        if element.tag == "a" and site.target(page, address) is None:
            is_own = site.base_url and address.startswith(site.base_url)
            is_spelled = element.attributes.get("rel") == "nofollow" and address.endswith(element.text)
            assert is_own or is_spelled or f" {address}\n" in known, f"{page}: {address}"


def test_every_page_can_be_reached_from_the_home_page(site: Site) -> None:
    leads_to: dict[str, set[str]] = {path: set() for path in site.pages}
    for page, element, address in site.links():
        target = site.target(page, address)
        if element.tag in ("a", "form") and target and target[0] in site.pages:
            leads_to[page].add(target[0])
    reached, waiting = {"index.html"}, ["index.html"]
    while waiting:
        found = leads_to[waiting.pop()] - reached
        reached |= found
        waiting.extend(found)
    # Former names of agencies are for addresses that people know from elsewhere.
    former = {path for path in site.pages if re.fullmatch(r"agencies/[^/]+\.html", path)} - {
        "agencies/index.html"
    }
    assert set(site.pages) - reached == {"404.html", *former}
    for path in former:
        assert any(re.fullmatch(r"agencies/[^/]+/index\.html", target) for target in leads_to[path]), path


def test_the_style_sheet_loads_nothing(site: Site) -> None:
    for path in site.folder.rglob("*.css"):
        assert not re.search(r"url\(|@import", path.read_text(encoding="utf-8"))


def test_nothing_in_a_page_can_run_but_the_themes_own_scripts(site: Site) -> None:
    for path, page in site.pages.items():
        policies = page.one("head").all("meta", **{"http-equiv": "Content-Security-Policy"})
        assert [policy.attributes["content"] for policy in policies] == [POLICY], path
        tags = [each.tag for each in page.one("head").walk()]
        first = min(
            (tags.index(tag) for tag in ("link", "script", "style") if tag in tags), default=len(tags)
        )
        before = page.one("head").all()[:first]
        assert policies[0] in before, f"{path}: something is loaded before the policy holds"
        assert not page.all("style", "iframe", "object", "embed", "base", "img", "frame", "applet"), path
        for element in page.walk():
            unsafe = [
                name for name in element.attributes if name.startswith("on") or name in ("style", "srcdoc")
            ]
            assert not unsafe, f"{path}: <{element.tag} {unsafe}>"
            for value in element.attributes.values():
                assert not re.match(r"\s*(javascript|data|vbscript):", value, re.IGNORECASE), (
                    f"{path}: {value}"
                )
        for script in page.all("script"):
            if script.attributes.get("type") == "application/ld+json":
                # It is data, which nothing runs; without a "<" it ends where it has to.
                assert "<" not in script.text, path
                continue
            assert script.text == "", path
            source = script.attributes["src"].removeprefix(BASE_URL)  # 404.html has the whole address
            assert site.target(path, source) in SCRIPTS, path


def test_ids_are_unique_and_what_refers_to_them_finds_them(site: Site) -> None:
    for path, page in site.pages.items():
        assert [each for each, times in Counter(site.ids[path]).items() if times > 1] == [], path
        for element in page.walk():
            for name in ("for", "aria-labelledby", "aria-describedby", "aria-controls", "headers"):
                missing = set(element.attributes.get(name, "").split()) - set(site.ids[path])
                assert not missing, f"{path}: {name} names {missing}"


def test_headings_make_an_outline(site: Site) -> None:
    for path, page in site.pages.items():
        levels = [int(heading.tag[1]) for heading in page.all("h1", "h2", "h3", "h4", "h5", "h6")]
        assert levels.count(1) == 1, path
        assert levels[0] == 1, path
        skips = [(one, two) for one, two in pairwise(levels) if two > one + 1]
        assert not skips, f"{path}: {skips}"
        assert all(heading.text.strip() for heading in page.all("h1", "h2", "h3")), path


def test_every_page_says_its_language_and_where_one_is(site: Site) -> None:
    for path, page in site.pages.items():
        assert page.attributes["lang"] == "en", path
        assert page.one("meta", charset="utf-8"), path
        archive = page.one(**{"class": "brand"}).text
        title = page.one("head").one("title").text
        if path == "index.html":
            assert title == archive
            continue
        assert title.endswith(f" – {archive}"), path
        place = title.removesuffix(f" – {archive}")
        assert place.strip() == place != "", path
        if re.fullmatch(r"\d{4}/\d\d/\d\d/(?!index\.).*\.html", path):
            # The day tells releases of one title apart in tabs and bookmarks; breadcrumbs have it anyway.
            year, month, day = map(int, path.split("/")[:3])
            shown = f", {day} {MONTHS[month - 1]} {year}"
            assert place.endswith(shown), path
            place = place.removesuffix(shown)
        for trail in page.all("nav", **{"aria-label": "Breadcrumb"}):
            targets = (site.target(path, link.attributes["href"]) for link in trail.all("a"))
            above = [target[0] for target in targets if target]
            assert above, path
            assert not {path, "index.html"} & set(above), path


def test_titles_are_unique(site: Site) -> None:
    """But for releases: two of one title are two in the world as well."""
    titles: dict[str, list[str]] = {}
    for path, page in site.pages.items():
        titles.setdefault(page.one("head").one("title").text, []).append(path)
    for title, paths in titles.items():
        others = [path for path in paths if not re.fullmatch(r"\d{4}/\d\d/\d\d/(?!index\.).*\.html", path)]
        assert len(others) <= 1, f"{title}: {others}"


def test_every_control_and_every_region_has_a_name(site: Site) -> None:
    for path, page in site.pages.items():
        labelled = {label.attributes.get("for") for label in page.all("label")}
        for control in page.all("input", "select", "textarea"):
            inside_label = any(around.tag == "label" for around in control.ancestors)
            is_named = inside_label or control.attributes.get("id") in labelled
            assert is_named or control.attributes.get("aria-label"), f"{path}: {control.attributes}"
        for region in [*page.all("nav"), *page.all(role="region")]:
            assert region.attributes.get("aria-label"), f"{path}: a <{region.tag}> without a name"
        for link in page.all("a", "button"):
            assert link.text.strip() or link.attributes.get("aria-label"), f"{path}: {link.attributes}"


def test_only_the_page_one_is_on_is_marked_as_current(site: Site) -> None:
    for path, page in site.pages.items():
        for link in page.all("a", **{"aria-current": "page"}):
            assert site.target(path, link.attributes["href"]) == (path, ""), f"{path}: {link.text}"


def test_lists_are_cut_into_pages_that_lead_to_each_other(large: Site) -> None:
    pages = large.pages
    first, second, third = (pages[f"topics/industry/{name}.html"] for name in ("index", "page-2", "page-3"))
    counts = [len(page.all("article")) for page in (first, second, third)]
    assert counts == [50, 50, 10]
    titles = [heading.text for page in (first, second, third) for heading in page.all("h2", "h3")]
    assert len([title for title in set(titles) if title.startswith("Korea Takes Measure")]) == 110
    assert [(link.text, link.attributes["href"]) for link in _pager(second).all("a")] == [
        ("Newer", "../../topics/industry/index.html"),
        ("1", "../../topics/industry/index.html"),
        ("2", "../../topics/industry/page-2.html"),
        ("3", "../../topics/industry/page-3.html"),
        ("Older", "../../topics/industry/page-3.html"),
    ]
    assert [link.text for link in _pager(first).all("a")] == ["1", "2", "3", "Older"]
    assert [link.text for link in _pager(third).all("a")] == ["Newer", "1", "2", "3"]


def test_a_year_is_cut_into_pages_that_say_which_part_they_show(large: Site) -> None:
    """With the title of every release, and the calendar on the first page."""
    pages = {path: page for path, page in large.pages.items() if re.match(r"2025/[^/]*$", path)}
    assert list(pages) == ["2025/index.html", *(f"2025/page-{number}.html" for number in range(2, 8))]
    extents = [page.one(**{"class": "extent"}).text for page in pages.values()]
    assert extents[0] == "330 releases · page 1 of 7: 1–50 · 28 November 2025 to 10 October 2025"
    assert extents[6] == "330 releases · page 7 of 7: 301–330 · 1 February 2025 to 3 January 2025"
    for path, page in pages.items():
        titles = [title.text for each in page.all("ul", **{"class": "titles"}) for title in each.all("a")]
        assert len(titles) == len(set(titles)) == (30 if path.endswith("7.html") else 50)
        assert len(page.all("table", **{"class": "heat days"})) == (path == "2025/index.html"), path
    months = [heading.text for heading in pages["2025/page-2.html"].all("h2")]
    assert months == ["October 2025 31 releases", "September 2025 30 releases", "August 2025 31 releases"]


def test_a_long_list_has_a_heading_for_each_month(large: Site) -> None:
    page = large.pages["topics/industry/page-2.html"]
    headings = page.all("h2", **{"class": "sticky"})
    assert [heading.text for heading in headings] == [
        *("July 2025", "June 2025", "May 2025", "April 2025", "March 2025", "February 2025"),
    ]
    extent = page.one(**{"class": "extent"}).text
    assert extent == "110 releases · page 2 of 3: 51–100"


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


def test_the_pages_of_a_year_are_one_sequence_and_the_years_another(tmp_path: Path) -> None:
    """Programs go by `rel`: on the pages of a list it tells its pages, and never two ways at once."""
    days = [f"2024-{month:02}-{day:02}" for month in (1, 2, 3) for day in range(1, 21)]
    dump = "".join(record(f"Day {day}", f"They met on {day}.", day) for day in days)
    other_years = record("Early", "They met.", "2023-05-01") + record("Late", "They met.", "2025-05-01")
    build_site(write_files(tmp_path / "releases", {"a.txt": dump + other_years}), tmp_path / "build")
    pages = read_pages(tmp_path / "build")
    rels = {
        path: [
            (link.attributes["rel"], link.attributes["href"]) for link in pages[path].all("a") if _leads(link)
        ]
        for path in ("2023/index.html", "2024/index.html", "2024/page-2.html")
    }
    assert rels == {
        "2023/index.html": [("next", "../2024/index.html")],
        "2024/index.html": [("next", "../2024/page-2.html")],
        "2024/page-2.html": [("prev", "../2024/index.html")],
    }
    for path in ("2024/index.html", "2024/page-2.html"):
        around = pages[path].one("nav", **{"aria-label": "Other years"})
        assert [link.text for link in around.all("a")] == ["Earlier 2023", "Later 2025"]


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
