"""The namings of a real bulletin, and that namings never overlap."""

from __future__ import annotations

from functools import cache

import pytest

from motir_archive.agencies.identify import identify
from motir_archive.agencies.registry.reader import parse_registry
from motir_archive.model.archive import Archive
from reading import REAL_BULLETIN, parse


@cache
def real_archive() -> Archive:
    """Return the archive of the real bulletin under the real registry."""
    registry = (REAL_BULLETIN.parent / "agencies.yaml").read_text(encoding="utf-8")
    releases = parse(REAL_BULLETIN.read_text(encoding="utf-8")).merged()
    return identify(releases, parse_registry(registry), "KR")


REAL = {
    "Korea to Boost Recycling": (["kats"], ["motir", "kociri"]),
    "Korea Accelerates": (["kats"], ["motir", "iec", "semi", "jedec", "wto"]),
    "Korea’s Retail": (["motir"], []),
    "MOTIR Supports": (["motir"], ["kita", "kotra"]),
    "Korea Ramps Up": (["motir", "mcee"], []),
    "Promising Materials": (["motir"], ["korea-core-industrial-technology-investment-association"]),
    "SNU and M.AX": (["motir"], ["kcci"]),
    "Korea and Tajikistan": (["motir"], ["k-sure"]),
}
"""Labelled by reading the releases: who says that it published or did it, and which others are named."""


@pytest.mark.parametrize("beginning", REAL)
def test_the_real_releases(beginning: str) -> None:
    [release] = [release for release in real_archive().releases if release.title.startswith(beginning)]
    assert (list(release.issuers), list(release.mentions)) == REAL[beginning]


def test_nothing_else_in_the_real_releases_is_an_agency() -> None:
    """Not (NDC), (ETS), (MPE), (SSM), (GR), (Pt), (CCfD), (PIM), (ODA), companies, the Tajik ministry."""
    expected = {agency for issuers, mentions in REAL.values() for agency in issuers + mentions} | {"snu"}
    assert set(real_archive().agencies) == expected


def test_the_real_namings_are_the_words_of_the_text() -> None:
    for release in real_archive().releases:
        body, end = release.current.body.read(), 0
        for naming in release.namings:
            assert end <= naming.start < naming.end
            agency = real_archive().agencies[naming.agency]
            words = [word for name in agency.names for word in (name.text, *name.acronyms)]
            assert body[naming.start : naming.end].replace(",", "") in {
                word.replace(",", "") for word in words
            }
            end = naming.end
