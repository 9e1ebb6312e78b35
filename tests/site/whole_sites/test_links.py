"""Links lead somewhere, and from the home page to every page."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

from sites import GOLDEN, REAL
from whole_sites.site import Site


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
    """Links may lead out of the site; what a page loads may not."""
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
