"""Every page is well formed, named and outlined, and nothing in it can run."""

from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise

from motir_archive.site.dates import MONTHS
from motir_archive.site.theme.assets import published_assets
from sites import BASE_URL, THEME
from whole_sites.site import Site

POLICY = (
    "default-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; "
    "require-trusted-types-for 'script'; trusted-types client index"
)
SCRIPTS = {(f"assets/{name}", "") for name, _ in published_assets([THEME]) if name.endswith(".js")}


def test_there_are_pages_of_every_kind(golden: Site, large: Site) -> None:
    """So that what holds on every page below is shown of every template."""
    templates = {path.relative_to(THEME / "pages").as_posix() for path in (THEME / "pages").rglob("*.html")}
    assert templates == {
        *(f"{name}.html" for name in ("404", "about", "changes", "data", "home", "no-longer-listed")),
        *(f"{name}.html" for name in ("own-page", "search", "subscribe")),
        *(f"lists/{name}.html" for name in ("agencies", "agency", "former-name", "topics", "topic")),
        *(f"lists/{name}.html" for name in ("saved-searches", "saved-search", "year", "month", "day")),
        *(f"releases/{name}.html" for name in ("release", "history", "earlier-text", "moved")),
    }
    paths = set(golden.pages)
    assert {path for path in paths if path.endswith("index.html")} >= {
        *("index.html", "2025/index.html", "2025/11/index.html", "2025/11/28/index.html"),
        *("agencies/index.html", "agencies/kats/index.html", "topics/index.html", "topics/energy/index.html"),
        *("search/index.html", "corrections/index.html"),
    }
    assert any(path.endswith(".history.html") for path in paths)
    assert {"agencies/motir/page-2.html", "topics/energy/page-2.html"} <= set(large.pages)


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
