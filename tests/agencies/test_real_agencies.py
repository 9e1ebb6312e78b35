"""The agencies of the real bulletin, labelled by reading its 8 releases: who, in which role, by what."""

from __future__ import annotations

from collections import Counter
from functools import cache

import pytest

from motir_archive.agencies.heads_seen import heads_seen
from motir_archive.agencies.identify import identify
from motir_archive.agencies.registry.reader import parse_registry
from motir_archive.agencies.registry.suggestions import suggestions
from motir_archive.model.archive import Archive
from motir_archive.model.release import Release
from passages import companions_in
from reading import REAL_BULLETIN, parse

KATS = (
    "kats",
    "issuer",
    "introduces itself with its head",
    "Korean Agency for Technology and Standards (KATS, President Kim Dae-ja)",
)
MOTIR = "Ministry of Trade, Industry and Resources (MOTIR, Minister JK Kim)"
ALONE = ("motir", "issuer", "introduces itself with its head", MOTIR)
OFFICIAL = ("motir", "issuer", "an official of it is the subject of the sentence")
JOINT = ("motir", "joint issuer", "introduces itself with its head", MOTIR)

LABELS: dict[str, tuple[list[tuple[str, str, str, str]], list[str]]] = {
    "Korea to Boost Recycling": ([KATS], ["motir", "kociri"]),
    "Korea Accelerates": ([KATS], ["motir", "iec", "semi", "jedec", "wto"]),
    "Korea’s Retail": ([ALONE], []),
    "MOTIR Supports": (
        [(*OFFICIAL, f"Director General for Trade and Investment at the {MOTIR}")],
        ["kita", "kotra"],
    ),
    "Korea Ramps Up": (
        [
            (*JOINT[:3], MOTIR.replace("Industry and", "Industry, and")),
            (
                "mcee",
                "joint issuer",
                "introduces itself with its head",
                "Ministry of Climate, Energy and Environment (MCEE, Minister Kim Sung-whan)",
            ),
        ],
        [],
    ),
    "Promising Materials": ([ALONE], ["korea-core-industrial-technology-investment-association"]),
    "SNU and M.AX": (
        [ALONE],
        ["kcci"],
    ),
    "Korea and Tajikistan": ([(*OFFICIAL, f"Deputy Minister for Trade at the {MOTIR}")], ["k-sure"]),
}
"""Beginning of the title -> issuers with role, rule and words, and mentions in the order of the text."""


@cache
def archive() -> Archive:
    """Return the archive of the real bulletin under the real registry."""
    registry = (REAL_BULLETIN.parent / "agencies.yaml").read_text(encoding="utf-8")
    return identify(parse(REAL_BULLETIN.read_text(encoding="utf-8")).merged(), parse_registry(registry), "KR")


def release(beginning: str) -> Release:
    """Return the release whose title begins so."""
    (found,) = [release for release in archive().releases if release.title.startswith(beginning)]
    return found


@pytest.mark.parametrize("beginning", LABELS)
def test_issuers_and_mentions_are_exactly_these(beginning: str) -> None:
    found = release(beginning)
    body = found.current.body.read()
    issuers, mentions = LABELS[beginning]
    assert [
        (issuance.agency, issuance.role, issuance.rule, body[issuance.start : issuance.end])
        for issuance in found.issuances
    ] == issuers
    assert list(found.issuers) == [agency for agency, *_ in issuers]
    assert list(found.mentions) == mentions


def test_motir_issued_what_no_agency_under_it_did() -> None:
    issued = Counter(agency for found in archive().releases for agency in found.issuers)
    assert issued == {"motir": 6, "kats": 2, "mcee": 1}
    assert release("SNU and M.AX").partners == ("snu",)


def test_no_other_agency_has_a_page() -> None:
    """Not (NDC), (ETS), (MPE), (SSM), (GR), (Pt), (CCfD), (PIM), (ODA), MOU, ESG, companies, alliances."""
    labelled = {
        agency for issuers, mentions in LABELS.values() for agency in mentions + [i[0] for i in issuers]
    }
    assert set(archive().agencies) == labelled | {"snu"}
    assert len(labelled) == 13
    assert suggestions(archive()) == ""


def test_every_naming_has_a_rule_and_says_the_agency_in_its_own_words() -> None:
    for found in archive().releases:
        body = found.current.body.read()
        for naming in found.namings:
            name = archive().agencies[naming.agency].name_on(found.date)
            words = body[naming.start : naming.end]
            if naming.rule == "its name":
                assert words.replace(",", "") == name.text.replace(",", "")
            else:
                assert naming.rule in ("its acronym", "an acronym that this release introduces for it")
                assert words in name.acronyms


def test_heads_are_kept_with_their_agencies_and_days() -> None:
    heads = {agency: [(head.name, head.spellings, head.title, head.releases) for head in seen]
             for agency, seen in heads_seen(archive()).items()}  # fmt: skip
    assert heads == {
        "kats": [("Kim Dae-ja", ("Kim Dae-ja",), "President", 2)],
        "mcee": [("Kim Sung-whan", ("Kim Sung-whan",), "Minister", 1)],
        "motir": [("Kim Jung-kwan", ("JK Kim",), "Minister", 8)],
        "snu": [("Ryu Hong-lim", ("Ryu Hong-lim",), "President", 1)],
    }


def test_companions_are_counted_by_release() -> None:
    together = companions_in(archive())
    assert together["motir"][:2] == [("kats", 2), ("iec", 1)]
    assert dict(together["kociri"]) == {"kats": 1, "motir": 1}
    assert "k-sure" not in dict(together["kats"])
