"""Links to agencies, and texts with links in them, as markup. Made in Python for speed: every page has
them."""

from __future__ import annotations

from collections.abc import Callable

from markupsafe import Markup, escape

from motir_archive.model.agency import Agency
from motir_archive.model.release import Release
from motir_archive.site import urls
from motir_archive.site.body import Passage, Segment
from motir_archive.site.catalogue import Catalogue

_AUTHOR = Markup(" rel=author")
Href = Callable[[str], str]
"""Returns the link to a path of the site, which needs no quotation marks around it."""


def words(href: Href, passage: Passage, *, link: bool) -> str:
    """Return the words of a passage as markup, with its links where `link` is set."""
    if not link or len(passage.segments) == 1:
        return escape("".join([segment.text for segment in passage.segments]))
    return Markup("".join([_segment(href, segment) for segment in passage.segments]))  # noqa: S704 - markup


def _segment(href: Href, segment: Segment) -> str:
    """Return a stretch of a passage as markup.

    `nofollow` tells search engines that the archive does not recommend a web address in somebody's text.
    """
    if segment.agency:
        return _link(href(urls.agency(segment.agency)), segment.text)
    if segment.target:
        return Markup('<a href="{}" rel=nofollow>{}</a>').format(segment.target, segment.text)
    return escape(segment.text)


def _link(address: str, text: str, more: Markup = Markup("")) -> Markup:  # noqa: B008 - it never changes
    return Markup(f"<a href={escape(address)}{more}>{escape(text)}</a>")  # noqa: S704 - all is escaped


def agency_link(href: Href, agency: Agency, text: str) -> Markup:
    """Return `text` as a link to an agency, or as it is where the agency has no page."""
    if not agency.has_page:
        return escape(text)
    return _link(href(urls.agency(agency.id)), text)


def issuer_links(catalogue: Catalogue, href: Href, release: Release, *, short: bool = False) -> list[Markup]:
    """Return links to the issuers of a release. `short` takes acronyms, where there are any.

    Whole names are those of the authors on the release's own page, by which its script makes COinS.
    """
    links: list[Markup] = []
    for agency, name in catalogue.issuers(release):
        title = Markup(' title="{}"').format(name.title) if short and name.short != name.title else Markup("")
        text = name.short if short else agency.shown(name)
        more = title if short else _AUTHOR
        links.append(_link(href(urls.agency(agency.id)), text, more))
    return links


def partner_links(catalogue: Catalogue, href: Href, release: Release) -> list[Markup]:
    """Return links to those who act beside the issuers of a release."""
    return [agency_link(href, agency, agency.shown(name)) for agency, name in catalogue.partners(release)]
