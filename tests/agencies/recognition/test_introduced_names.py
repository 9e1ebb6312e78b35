"""Names that introduce themselves with an acronym in brackets: where they begin, and which words are none."""

from __future__ import annotations

import pytest

from recognition.small_registry import named


@pytest.mark.parametrize(
    ("text", "found"),
    [
        # Initials say where a name begins, small ones included; "Federal" and the like may stand before them.
        ("the Blue Riga Tide Academy (RTA)", ["Riga Tide Academy", "RTA"]),
        ("the Agro-Bio Academy (ABA)", ["Agro-Bio Academy", "ABA"]),
        ("the Institute of the Riga Weavers (IRW)", ["Institute of the Riga Weavers", "IRW"]),
        ("the National Institute of Tides (IT)", ["National Institute of Tides", "IT"]),
        ("the National Blue Riga Institute of Tides (RIT)", ["Riga Institute of Tides", "RIT"]),
        ("the Blue National Riga Institute of Tides (RIT)", ["National Riga Institute of Tides", "RIT"]),
        ("the Working Institute of Tides (WIT)", []),
        ("the Institute (INS)", []),
        ("the Working Women Institute (WOWI)", []),
        ("the Korea Working Women Association (KOWOWA)", ["Korea Working Women Association", "KOWOWA"]),
        # Without initials, a nation does, or the first letter; "and" may end another name before it.
        ("the Blue Malta Tide Academy (MATA)", ["Malta Tide Academy", "MATA"]),
        ("the Blue Riga Tide Academy (RITA)", ["Riga Tide Academy", "RITA"]),
        ("the Blue Riga Tide Academy (BLURTA)", ["Blue Riga Tide Academy", "BLURTA"]),
        ("the Academy of Blue Tides (ABTi)", ["Academy of Blue Tides", "ABTi"]),
        ("the Riga and Tide Academy (RTAD)", ["Riga and Tide Academy", "RTAD"]),
        ("the Riga Institute and Malta Tide Academy (ZTA)", ["Riga Institute", "Malta Tide Academy", "ZTA"]),
        ("the Malta Council and the Trade Academy (TRAC)", ["Malta Council", "Trade Academy", "TRAC"]),
        ("the Weavers & the Tide Academy (TDA)", ["Tide Academy", "TDA"]),
        ("the Weavers and Chamber of Commerce (WECC)", ["Weavers and Chamber of Commerce", "WECC"]),
        ("the Tide Police of the Riga Weaving Institute (CTI)", []),
        # A part of a body, or what may be a company, is none.
        ("the Riga Academy Division (RAD)", []),
        ("the Riga Academy of Tide Division (RIATD)", []),
        ("the Institute of Riga Weavers Academy (RWA)", []),
        ("the Riga Office of Weaving Academy (WA)", []),
        ("the Ministry of Tides Institute (MTI)", []),
        ("Malta’s Ministry of Bank Tides (MBT)", []),
        ("the Institute of Bank Trade of Korea (KOBT)", []),
        ("the Korea Institute of (KIO)", []),
        ("the Korea Institute of  (KIO)", []),
        ("the Riga Trade Bank (RTB)", []),
        ("the Malta Trade Bank (MTB)", ["Malta Trade Bank", "MTB"]),
        ("the Trade Energy Bank (TEB)", ["Trade Energy Bank", "TEB"]),
        ("the Tide Service (TS)", []),
        ("the Trade Energy Service (TES)", ["Trade Energy Service", "TES"]),
        ("Malta’s Tide Service (TS)", ["Tide Service", "TS"]),
        ("Malta’s Blue Tide Service (TS)", []),
        (
            "the Corporation for National and Community Service (CNCS)",
            ["Corporation for National and Community Service", "CNCS"],
        ),
        # Ministries, and bodies with their country after the noun.
        ("the Ministry of Tides of Malta (MOT)", ["Ministry of Tides of Malta", "MOT"]),
        ("Malta’s Ministry of the Night Watch (NW)", ["Ministry of the Night Watch", "NW"]),
        ("Anna Holm of the U.S. Department of Tides (DOT)", ["Department of Tides", "DOT"]),
        ("the Georgia Department of Tides (DOT)", ["Georgia Department of Tides", "DOT"]),
        ("the Federal Ministry of Tides (FMT)", ["Federal Ministry of Tides", "FMT"]),
        ("the Federal Ministry of Tides (BMT)", ["Federal Ministry of Tides", "BMT"]),
        ("Natural Resources Maltese (NRMal)", []),
        ("Riga Statistics Malta (RSM)", []),
        # Lists with commas; titles and words that open a sentence; "General" in a name and in a title.
        ("Malta’s Ministry of Trade, Labor and Tides (MT)", ["Ministry of Trade, Labor and Tides", "MT"]),
        ("the Commission of Weaving, Lodz Tide Institute (LTI)", ["Lodz Tide Institute", "LTI"]),
        ("the Weaving and Lodz, Tide Institute (TI)", ["Tide Institute", "TI"]),
        ("the Commission for Trade and Labor, Tide Institute (TTI)",
         ["Commission for Trade and Labor", "Tide Institute", "TTI"]),
        ("Malta’s Ministry of Trade, and Labor (MTL)", ["Ministry of Trade, and Labor", "MTL"]),
        ("On Lodz Tide Institute (OLTI)", ["Lodz Tide Institute", "OLTI"]),
        ("Minister Kim of the Lodz Tide Institute (LTI)", ["Lodz Tide Institute", "LTI"]),
        ("the Lodz President Tide Institute (LTI)", ["Tide Institute", "LTI"]),
        ("the General Administration of Customs (GAC)", ["General Administration of Customs", "GAC"]),
        ("the Tide Inspector General for Tax Administration (TIGTA)", []),
        ("the Riga Institute Inspector General (RIIG)", []),
        ("the General Council (GC)", ["General Council", "GC"]),
        ("the General Administration of Tides of Malta (GATEM)",
         ["General Administration of Tides of Malta", "GATEM"]),
        # The other way round.
        ("KIT (the Korea Institute of Tides)", ["KIT", "Korea Institute of Tides"]),
        ("IT (the Institute of Tides)", ["IT", "Institute of Tides"]),
        ("KIT (visit Korea Institute of Tides)", ["Korea Institute of Tides"]),
        ("KIT (the Weavers of Tides)", []),
        ("KIT (the Riga Bank of Weavers)", []),
    ],
)  # fmt: skip
def test_a_name_beside_brackets(text: str, found: list[str]) -> None:
    assert [words for words, _, _ in named(f"They met {text} in May.")] == found


@pytest.mark.parametrize(
    "text",
    [
        # With its initials and without; a country at its end; "International" there; at the end of a text.
        "They met the Korea Tide Agency (KTA) in May.",
        "They met the Trade Academy (TA) in May.",
        "They met the Riga Agency (RIAG) in May.",
        "They met the Ulsan Institute of Robotics (IR) in May.",
        "They met the Ulsan Tide Institute of Robotics (IR) in May.",
        "They met Natural Resources Malta (NRMal) in May.",
        "They met the General Administration of Customs (GAC) in May.",
        "The Ministry of Tides (MT) met KITA.",
        "They met Statistics Malta (STM) in May.",
        "They met the Association for Tides International (ATI) in May.",
        "Korea Tide Institute (KTI) met KITA",
        "They met the Trade Institute and Tide Academy (TIDA) in May.",
        "They met the Ministry of Trade and Labor, Tide Institute (TTI) in May.",
    ],
)
def test_a_name_beside_brackets_needs_no_other_sign(text: str) -> None:
    rules = [rule for words, _, rule in named(text) if f"{words} (" in text]
    assert rules == ["introduces itself; not in agencies.yaml"]
