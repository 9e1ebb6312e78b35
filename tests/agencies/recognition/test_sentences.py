"""Sentences in the forms that the rules know: who acts, in which words, who beside, who is named, heads."""

from __future__ import annotations

from functools import cache

import pytest

from motir_archive.agencies.registry.reader import parse_registry
from motir_archive.model.agency import Agency
from passages import release_with
from reading import REAL_BULLETIN


@cache
def registry() -> dict[str, Agency]:
    """Return the registry of this archive."""
    return dict(parse_registry((REAL_BULLETIN.parent / "agencies.yaml").read_text(encoding="utf-8")))


NOBODY: list[str] = []


@pytest.mark.parametrize(
    ("text", "issuers", "partners"),
    [
        # Something that an agency has does not speak for it; a title does.
        ("MOTIR’s Green Plan raised exports.", NOBODY, NOBODY),
        ("MOTIR Green Plan raised exports.", NOBODY, NOBODY),
        ("KITA staff held a fair with MOTIR.", NOBODY, NOBODY),
        ("MOTIR Director Kim visited KITA.", ["MOTIR Director Kim"], NOBODY),
        ("MOTIR director Kim visited KITA.", ["MOTIR director Kim"], NOBODY),
        ("MOTIR Spokesperson and Director Kim met KITA.", ["MOTIR Spokesperson"], NOBODY),
        ("MOTIR delegation held talks.", ["MOTIR"], NOBODY),
        ("MOTIR’s KATS held a fair.", ["MOTIR’s KATS"], NOBODY),
        ("MOTIR’s KATS, together with KOTRA, held a fair.", ["MOTIR’s KATS", "KOTRA"], NOBODY),
        ("The Trade Law Bureau of MOTIR and KOTRA met.", ["Trade Law Bureau", "KOTRA"], NOBODY),
        # A subject begins the sentence, or follows a comma, a dash or what somebody says, and no other mark.
        ("Sales grew (MOTIR welcomed it) at home.", NOBODY, NOBODY),
        ("Sales grew; MOTIR welcomed it.", NOBODY, NOBODY),
        ("“Exports will grow,” Minister Kim Jung-kwan said on Friday.", ["Minister Kim Jung-kwan"], NOBODY),
        ("On Nov. 3, MOTIR held a fair.", ["MOTIR"], NOBODY),
        ("Led by MOTIR, KOTRA held a fair.", ["KOTRA"], NOBODY),
        ("Exports grew, said MOTIR on Friday at a meeting held by KITA.", ["MOTIR"], NOBODY),
        ("Exports grew, according to MOTIR and KOTRA.", ["MOTIR", "KOTRA"], NOBODY),
        ("The fair was held in Busan by MOTIR and KOTRA.", ["MOTIR", "KOTRA"], NOBODY),
        ("The fair was co-hosted by KOTRA.", ["KOTRA"], NOBODY),
        ("The fair was seen by many in Busan by MOTIR.", NOBODY, NOBODY),
        ("The fair was held in Busan Port by MOTIR.", ["MOTIR"], NOBODY),
        ("Vice Minister Moon’s visit to KITA ended, MOTIR said.", ["MOTIR"], NOBODY),
        ("Under the “Green Plan” MOTIR held a fair.", NOBODY, NOBODY),
        ("Director Lee of the Sea Office; and Director Kim of MOTIR met KITA.", NOBODY, NOBODY),
        # Between a subject and its verb.
        ("MOTIR, which it calls “friend” held a fair.", NOBODY, NOBODY),
        ("KATS in Sejong opened a fair.", ["KATS"], NOBODY),
        ("MOTIR also today held a fair.", ["MOTIR"], NOBODY),
        ("MOTIR on Monday, Nov. 3, 2025, held a fair.", ["MOTIR"], NOBODY),
        ("MOTIR, “the best of ministries,” held a fair.", ["MOTIR"], NOBODY),
        ("MOTIR and KOTRA, in accordance with the Fair Act, held a fair.", ["MOTIR", "KOTRA"], NOBODY),
        # What joins parties.
        ("MOTIR as well as KOTRA held a fair.", ["MOTIR", "KOTRA"], NOBODY),
        ("MOTIR, as well as KOTRA, held a fair.", ["MOTIR", "KOTRA"], NOBODY),
        ("MOTIR alongside KOTRA held a fair.", ["MOTIR", "KOTRA"], NOBODY),
        ("MOTIR, with KOTRA, held a fair.", ["MOTIR", "KOTRA"], NOBODY),
        ("MOTIR together KOTRA held a fair.", NOBODY, NOBODY),
        ("MOTIR as the host KOTRA held a fair.", NOBODY, NOBODY),
        ("MOTIR, KOTRA & KITA held a fair.", ["MOTIR", "KOTRA"], ["kita"]),
        # Titles, and what they are for.
        ("Director General for Trade and KOTRA opened a fair.", ["KOTRA"], NOBODY),
        (
            "Director General for Trade and Minister Kim Jung-kwan met KITA.",
            ["Minister Kim Jung-kwan"],
            NOBODY,
        ),
        ("First Vice Minister Moon of MOTIR met KITA.", ["First Vice Minister Moon of MOTIR"], NOBODY),
        ("Minister Yeo Han-koo for Trade met KITA.", ["Minister Yeo Han-koo for Trade"], NOBODY),
        ("Prime Minister Kim met KITA and MOTIR.", NOBODY, NOBODY),
        ("Director Chen of China opened a fair with MOTIR.", NOBODY, NOBODY),
        (
            "Chairman Lee Min-seo, who also serves as Minister of Trade, Industry and Resources, met KITA.",
            ["Chairman Lee Min-seo, who also serves as Minister of Trade, Industry and Resources"],
            NOBODY,
        ),
        (
            "Lee Min-seo, who also serves as Minister of Trade, Industry and Resources, met KITA.",
            NOBODY,
            NOBODY,
        ),
        (
            "The Ministries of Oceans and Fisheries and for Trade, Industry and Resources met KITA.",
            ["Ministries of Oceans and Fisheries", "for Trade, Industry and Resources"],
            NOBODY,
        ),
        (
            "The Director General of MOTIR and Director Kim of KATS met.",
            ["Director General of MOTIR", "Director Kim of KATS"],
            NOBODY,
        ),
        ("Director General for Trade and Director Kim of KATS met.", ["Director Kim of KATS"], NOBODY),
        ("Korean Minister Lee of Trade met KITA.", ["Korean Minister Lee of Trade"], NOBODY),
        ("Yeo Han-koo, Minister for Trade, opened a fair.", ["Minister for Trade"], NOBODY),
        ("Kim Min, Minister of Trade and Sea Art, met KITA.", ["Minister of Trade and Sea Art"], NOBODY),
        ("The Chamber of Weavers and the KOTRA held a fair.", ["KOTRA"], ["chamber-of-weavers"]),
        ("Vice Minister for Trade and Energy Han Do-yun spoke in Busan.", NOBODY, NOBODY),
        ("Minister for Industry Policy Han met KITA.", ["Minister for Industry Policy Han"], NOBODY),
        ("MINISTER KIM JUNG-KWAN met KITA.", ["MINISTER KIM JUNG-KWAN"], NOBODY),
        ("Spokesperson Kim MOTIR met KITA.", NOBODY, NOBODY),
        ("Director Kim’s KATS opened a fair.", NOBODY, NOBODY),
        ("Chairman Lee Min-seo, who also met KATS, opened a fair.", NOBODY, NOBODY),
        # Who acts beside the subject.
        ("MOTIR held a fair with the KITA delegation.", ["MOTIR"], ["kita"]),
        ("MOTIR held a fair with KITA staff.", ["MOTIR"], NOBODY),
        ("MOTIR held a fair with KITA and asked for help.", ["MOTIR"], ["kita"]),
        ("MOTIR held a fair with KITA, and KOTRA asked for help.", ["MOTIR"], ["kita"]),
        ("MOTIR held a fair with the heads of KITA, KOTRA and KATS.", ["MOTIR"], NOBODY),
        ("MOTIR hosted on Monday, Nov. 3, a fair with KOTRA.", ["MOTIR"], ["kotra"]),
        ("MOTIR has signed a paper with KOTRA.", ["MOTIR"], ["kotra"]),
        ("MOTIR signed a paper with KOTRA to build a bridge with KITA.", ["MOTIR"], ["kotra"]),
        ("MOTIR announced that it held a fair with KOTRA.", ["MOTIR"], ["kotra"]),
        ("MOTIR announced that KOTRA and MOTIR held a fair.", ["MOTIR", "KOTRA"], NOBODY),
        ("On Monday MOTIR held a forum in Lima, Friday, with KITA.", ["MOTIR"], ["kita"]),
        ("MOTIR held a fair, a party with KITA.", ["MOTIR"], NOBODY),
        ("KATS, in partnership with KITA and KAIST, opened a lab.", ["KATS"], ["kita", "kaist"]),
        ("MOTIR discussed trade with KITA.", ["MOTIR"], NOBODY),
        ("MOTIR agreed that KOTRA and MOTIR held a fair.", ["MOTIR"], NOBODY),
        ("MOTIR announced in Busan KOTRA and MOTIR held a fair.", ["MOTIR"], NOBODY),
        ("MOTIR announced that KOTRA held a fair with KITA.", ["MOTIR"], NOBODY),
        ("MOTIR said on Monday it held a fair with KITA.", ["MOTIR"], NOBODY),
        # What leads to the agency above: words that say so, with no mark, verb or "and" between.
        ("KATS, affiliated with MOTIR, held a fair.", ["KATS"], NOBODY),
        ("KATS attached to MOTIR and KOTRA held a fair.", ["KATS", "KOTRA"], NOBODY),
        ("KATS, under the new law of MOTIR, held a fair.", ["KATS"], NOBODY),
        ("KATS, under the new law, and MOTIR held a fair.", NOBODY, NOBODY),
        ("KATS under the law and MOTIR held a fair.", NOBODY, NOBODY),
        ("KATS under the law held a fair with MOTIR.", NOBODY, NOBODY),
    ],
)
def test_who_acts(text: str, issuers: list[str], partners: list[str]) -> None:
    release = release_with(text, registry())
    assert [text[issuance.start : issuance.end] for issuance in release.issuances] == issuers
    assert list(release.partners) == partners


@pytest.mark.parametrize(
    ("text", "named", "heads"),
    [
        # An acronym in a pair of two; as the beginning and the end of a text.
        ("ISO-KITA talks began.", ["ISO", "KITA"], NOBODY),
        # What goes on after a name is another organisation; so is what a dash begins.
        ("The United Nations Office for Tides met.", ["United Nations Office for Tides"], NOBODY),
        ("The Asian Development Bank Institute met.", ["Asian Development Bank Institute"], NOBODY),
        (
            "The German-Korean Chamber of Commerce and Industry met.",
            ["German-Korean Chamber of Commerce and Industry"],
            NOBODY,
        ),
        ("Ministry of Trade, Industry and Resources of the Riga Bank met KITA.", ["KITA"], NOBODY),
        # A country of its own in a name is not changed by one behind it.
        (
            "The Korea Trade-Investment Promotion Agency of Japan met.",
            ["Korea Trade-Investment Promotion Agency"],
            NOBODY,
        ),
        # The longest acronym there may be; one letter in brackets is none, and the next brackets count.
        (
            "KIOSTKIOSTKIOST (Korea Institute of Tides) met.",
            ["KIOSTKIOSTKIOST", "Korea Institute of Tides"],
            NOBODY,
        ),
        ("Plan B (A) drew the Bay Institute of Tides (BIT).", ["Bay Institute of Tides", "BIT"], NOBODY),
        ("The World Bank (WB) and WB Group met.", ["World Bank", "WB", "WB"], NOBODY),
        # Brackets with a head belong to what stands before them, its country included, and to nothing else.
        (
            "The Ministry of Economy, Trade and Industry of Japan (Minister Muto Yoji) met.",
            ["Ministry of Economy, Trade and Industry"],
            ["meti: Minister Muto Yoji"],
        ),
        ("KITA (Chairman Yoon Jin-sik) met.", ["KITA"], ["kita: Chairman Yoon Jin-sik"]),
        ("KITA met the crew (President Kim Min).", ["KITA"], NOBODY),
        ("The crew (President Kim Min) met KITA.", ["KITA"], NOBODY),
        ("MINISTRY OF OCEANS AND FISHERIES: KITA won.", ["MINISTRY OF OCEANS AND FISHERIES", "KITA"], NOBODY),
        # In capitals, only another head noun goes on with a name.
        ("BANK OF KOREA AND KITA HOLD TALKS", ["BANK OF KOREA", "KITA"], NOBODY),
        ("BANK OF KOREA INSTITUTE HOLDS TALKS", [], NOBODY),
        # A name that begins with its head noun may be the end of another one.
        ("The Tide Bank of Korea met KITA.", ["Tide Bank of Korea", "KITA"], NOBODY),
        ("The South Korean Bank of Korea met KITA.", ["Bank of Korea", "KITA"], NOBODY),
        ("WITH BANK OF KOREA, KITA WON.", ["BANK OF KOREA", "KITA"], NOBODY),
        # "Corp." is short for "Corporation" in the registry's names, "Co." no part of them.
        ("KITA met Korea Trade Insurance Corp.", ["KITA", "Korea Trade Insurance Corp."], NOBODY),
        ("Kim leads Bank of Korea Co., in a way.", ["Bank of Korea"], NOBODY),
        # A person follows a ministry of whatever name.
        (
            "Germany’s Federal Ministry for Economic Affairs and Energy Anna Holm met KITA.",
            ["Federal Ministry for Economic Affairs and Energy", "KITA"],
            NOBODY,
        ),
        # "hereinafter" may stand behind the acronym.
        (
            "The Bay Institute of Tides (“BIT,” hereinafter, President Kim Min) met. BIT won.",
            ["Bay Institute of Tides", "BIT", "BIT"],
            ["bit: President Kim Min"],
        ),
        # No name begins with "and".
        (
            "The Riga Institute for Advancement of Technology, and Korea Robot Agency met KITA.",
            ["Riga Institute for Advancement of Technology", "Korea Robot Agency", "KITA"],
            NOBODY,
        ),
        # Small words may have a capital; a comma may stand before the name of the head.
        (
            "The Korea Chamber Of Commerce And Industry (KCCI: Chairman, Kim Min) met KITA.",
            ["Korea Chamber Of Commerce And Industry", "KCCI", "KITA"],
            ["kcci: Chairman Kim Min"],
        ),
        # What brackets call a country is no body's acronym.
        (
            "The Ministry of Trade, Industry and Resources of the Republic of Korea (“ROK”) and the ROK met.",
            ["Ministry of Trade, Industry and Resources"],
            NOBODY,
        ),
        ("The European Union (EU) and the EU met.", ["European Union", "EU", "EU"], NOBODY),
        # What differs in more than its last word is something else, whatever its initials.
        ("The World Education Forum (WEF) met. The WEF ended.", [], NOBODY),
        ("The World Economy Forum (WEF) met.", [], NOBODY),
        ("Professors of Riga University met KITA.", ["Riga University", "KITA"], NOBODY),
        # An acronym may stand behind the head's name; what the head is is none.
        (
            "The Tide Agency of Korea (President Kim Min, TPAK) met. TPAK won.",
            ["Tide Agency of Korea", "TPAK", "TPAK"],
            ["tpak: President Kim Min"],
        ),
        (
            "The Tide Agency of Korea (President Kim Min, CEO) met. A CEO won.",
            ["Tide Agency of Korea"],
            ["tide-agency-of-korea: President Kim Min, CEO"],
        ),
        (
            "The Tide Agency of Korea (President Kim, Min-Su) met.",
            ["Tide Agency of Korea"],
            ["tide-agency-of-korea: President Kim, Min-Su"],
        ),
        # A middle dot parts names.
        ("MOTIR·KITA·KOTRA met.", ["MOTIR", "KITA", "KOTRA"], NOBODY),
    ],
)
def test_who_is_named(text: str, named: list[str], heads: list[str]) -> None:
    release = release_with(text, registry())
    assert [text[naming.start : naming.end] for naming in release.namings] == named
    assert [f"{head.agency}: {head.title} {head.name}" for head in release.heads] == heads
