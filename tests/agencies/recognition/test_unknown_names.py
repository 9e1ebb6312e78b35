"""Where the name of an organisation begins and ends that the registry does not have, and what is none.

Most rules stand here twice: with words that they take, and with words that they just do not take.
"""

from __future__ import annotations

import pytest

from passages import archive_of
from recognition.small_registry import named


def names(text: str) -> list[str]:
    return [words for words, _, _ in named(text)]


@pytest.mark.parametrize(
    "name",
    [
        # What a body is for, or a proper name, beside a head noun that needs one of them.
        "Tide Council", "Hilbert Council", "British Council", "Maltese Foundation", "Riga Department of Rest",
        "Malta Blue Tide Union", "Union of Malta", "Tide Club of Malta", "Drug Enforcement Administration",
        "Malta Coast Guard", "Directorate General for Trade", "Riga Metropolitan City Government",
        "Riga Law School", "Malta Business School", "Lodz Medical School", "Riga Theater", "Riga Theatre",
        "East Riga Department of Rest", "West Riga Police Department",
        "Riga People's Committee", "Riga House of Representatives", "Federal Department of Tides",
        # Banks, offices, bureaus and centers have more beside them, since companies and parts are called so.
        "Malta Trade Bank", "African Trade Bank", "Global Blue Center", "KBI Office of Trade and Energy",
        "Malta Blue Bank", "Malta Bank of Tides", "Gdansk Development Bank",
        "Office of Trade Investigation", "Office of Trade and Energy", "Center for Trade Policy",
        "Critical Minerals Office", "Energy Policy Bureau", "Hilbert Trade Center", "Global Trade Center",
        "Hilbert Center of Rest",
        # "And" between what one body is for, and the possessives of others than nations.
        "KBI Audit and Inspection Authority", "Korea Carbon and Nano Association", "Weavers’ Tide Institute",
        "Korea Carbon and Tide Malta Union", "Korea Japan and Carbon Tide Association",
        "Korea NGO’s Energy Network", "Attorney-General’s Trade Office of Malta",
        "Malta Institute of Missing and Exploited Children",
        "Ministry of Trade, Industry and Energy of Malta", "Bureau of Indian Standards and Energy",
        "Prospectors and Developers Association",
        # What "of", "for", "on" and, after some words, "in" lead to.
        "Korea Robot Institute for International Trade", "Hilbert Court for the District of Riga",
        "Maltese Institute on Tides", "Riga Chamber of Commerce in Korea", "Lodz University of the Arts",
        "Riga Institute of International and Trade Affairs",
        "Riga Institute of Tides of the Sea",
        "Malta Tide Institute of the Riga KBI", "Board of Environment and Climate Change Malta",
        # A town after a school, a country after anything.
        "Imperial College London", "Imperial College Malta", "Lodz University Riga",
        # With a country, or a nation of one, after its noun.
        "Smart Statistics Malta", "Smart Transport Scotland", "Innovation Wales",
        "Skills Development England", "Tide Education Council for England", "Tide Commission for Wales",
        # Of two parts of the world.
        "European-African Institute",
    ],
)  # fmt: skip
def test_a_name_with_what_its_head_noun_needs(name: str) -> None:
    assert names(f"They met the {name} in May.") == [name]


@pytest.mark.parametrize(
    "text",
    [
        # Too little beside the head noun.
        "Kenya’s Development Board", "Kenya’s Harbor Society", "Malta Bank", "Gdansk Trade Bank",
        "the Police Foundation", "the Maltese Federation", "the Malta Tribunal", "the Riga Tribunal",
        "the Deep Parking Authority", "the Malta Tide Union", "the Riga Tide Committee",
        "the Maltese Tide Committee", "the Global Committee", "the Senate Committee", "the Global Center",
        "the Hilbert Center", "the Trade Center", "the Center for Trade", "the Office of Trade",
        "the Office of Tide Watch", "the Office of the Trade Investigation", "the Minerals Office",
        "the Critical Blue Office", "the Hilbert Network", "the Senate of Hilbert", "the Bank of Riga",
        "the Directorate General of Hilbert", "the Sea Coast Guard", "the Sheriff’s Office", "an Institute",
        "the Trade Law School", "the East Department of Tides",
        "the Union of Riga Weavers", "the Lodz, Housing Authority", "the KBI Institute",
        # Ministries without a country, and others than ministries.
        "Kenya’s Riga Ministry", "the Riga Energy Ministry", "Kenya’s Ministry", "the Kenyan Ministry",
        "the Ministry of Malta", "the department of Labor", "the Riga Department of Motor Vehicles",
        "the Riga Department of the Night Watch",
        # A country after it makes no name of what is none without.
        "the Trade Museum Malta", "the University Malta", "the Police Riga Department",
        "the New Police Riga Department",
        # Where a name begins is not certain.
        "the Hilbert and Environment Bureau", "Anna Holm, Research, Energy Institute",
        "the KBI and Drug Administration", "Lodz and HHS Office of Inspector General", "J. Hilbert Institute",
        "the Weavers and Institute", "Florida.Since Hilbert Institute", "the NGO’s Energy Institute",
        "the District of Columbia Court",
        "Council of State Governments Justice Center", "the Joint Hilbert Institute",
        "a Riga Tide Institute", "Standards, Metrology and Quality Organization",
        # Where it ends is not.
        "the Hilbert Institute & Union", "the Riga Institute Directors", "the Riga Institute Division",
        "the Riga Department of Corrections and FBI", "the Commission for Lodz and Weaving",
        "the Riga Institute of Tide Division", "the Riga Institute of Tide Bank", "the Museum Riga",
        "the Museum Korea Riga", "Imperial College London Riga", "Imperial College Trade",
        "the Malta Tide Institute of B", "the Riga Institute of Tides or Weaving", "the Riga Services",
        "the Ministry of Trade, Industry, and Hilbert of Malta", "the Department of Agriculture Anna Holm",
        "Statistics-Malta", "Riga Statistics Malta", "Statistics Malta Day", "Minister of Statistics Malta",
    ],
)  # fmt: skip
def test_words_that_are_no_name_or_may_not_be_a_whole_one(text: str) -> None:
    assert names(f"They met {text} in May.") == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Kenya’s Civil Defence Directorate", ["Civil Defence Directorate"]),
        ("Kenya’s Civil Directorate", []),
        ("Kenya’s Civil Defence Library", []),
        ("Malta Tide Foundation Whereas the sea is deep", ["Malta Tide Foundation"]),
        ("Malta Tide Foundation Although the sea is deep", ["Malta Tide Foundation"]),
        ("Malta Tide Foundation Though the sea is deep", ["Malta Tide Foundation"]),
        ("the Tide Transport Englander", []),
        # What stands before a name.
        ("the Visiting Norwegian Tide Institute", ["Norwegian Tide Institute"]),
        ("the Visiting Norwegian Academy", ["Norwegian Academy"]),
        ("the Riga and Lodz Institute", ["Lodz Institute"]),
        ("the Institute and Malta Tide Agency", ["Malta Tide Agency"]),
        ("Malta and Energy Policy Council", ["Energy Policy Council"]),
        ("Director General Hilbert Institute", ["Hilbert Institute"]),
        ("Lodz, Hilbert Institute", ["Hilbert Institute"]),
        ("Lee, General Administration of Customs", ["General Administration of Customs"]),
        ("Lee (Search and Rescue Agency of Malta)", ["Search and Rescue Agency of Malta"]),
        ("the school (College Malta)", ["College Malta"]),
        ("Lee (the Trade Directorate General)", ["Trade Directorate General"]),
        ("Korea KBI’s Trade Institute", ["Korea KBI’s Trade Institute"]),
        ("the Research, Climate Change Agency", ["Climate Change Agency"]),
        ("the Netherlands’ Tide Institute", ["Tide Institute"]),
        ("the Hilbert’s Tide Institute", ["Tide Institute"]),
        ("the Director of the Malta Tide Institute", ["Malta Tide Institute"]),
        ("a Malta Tide Institute", ["Malta Tide Institute"]),
        ("the “Riga Tide Institute”", ["Riga Tide Institute"]),
        # What stands after it.
        ("the Hilbert University of Riga for Weaving", ["Hilbert University of Riga"]),
        ("the Korea Robot Institute for Trade Day", ["Korea Robot Institute"]),
        ("the Riga Institute in Malta for Industry", ["Riga Institute"]),
        ("the Riga Institute of Energy-based Trade", ["Riga Institute"]),
        ("the Riga Institute Director Kim", ["Riga Institute"]),
        ("the Malta Tide Institute of the KBI", ["Malta Tide Institute"]),
        ("the Malta Tide Institute of KB", ["Malta Tide Institute"]),
        ("the Riga Institute of Tides of the KBI Academy", ["Riga Institute of Tides"]),
        ("the Institute of Lodz’s Energy Congress", ["Institute of Lodz"]),
        ("the Malta Institute of Energy and Hilbert", ["Malta Institute of Energy"]),
        ("the Embassy of Malta and Weaving Club", ["Embassy of Malta"]),
        ("the Hilbert Institute of Malta and Weaving", ["Hilbert Institute of Malta"]),
        ("the Hilbert Institute and Trade", ["Hilbert Institute"]),
        ("the Hilbert Institute and Ministry", ["Hilbert Institute"]),
        ("the Riga Institute of Tides, Lodz Art and Weaving Union", ["Riga Institute of Tides"]),
        ("the U.S. Department of Labor, Sea and Pipeline Safety Unit", ["Department of Labor"]),
        ("the U.S. Department of Agriculture Anna Holm", ["Department of Agriculture"]),
        ("Imperial College London and Riga", ["Imperial College London"]),
        ("the Institute of Malta Anna Holm", ["Institute of Malta"]),
        ("the Center for International Weaving and Lodz University", ["Lodz University"]),
        # Two names.
        ("the Institute of Lodz and Riga University", ["Institute of Lodz", "Riga University"]),
        (
            "the Center for International Forestry Research and Lodz University",
            ["Center for International Forestry Research", "Lodz University"],
        ),
        (
            "Kenya’s Department of Labor and Malta Weavers Institute",
            ["Department of Labor", "Malta Weavers Institute"],
        ),
        ("the U.S. Air Force and U.S. Marine Corps", ["U.S. Air Force", "U.S. Marine Corps"]),
    ],
)  # fmt: skip
def test_a_name_among_other_words_with_capitals(text: str, found: list[str]) -> None:
    assert names(f"They met {text} in May.") == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("KITA’s Korean Council met.", ["KITA", "Korean Council"]),
        ("KITA’s Korea Busan and Nano Association met.", ["KITA", "Korea Busan and Nano Association"]),
        ("Minister of Statistics Malta met KITA.", ["KITA"]),
        ("Federal Ministry of Energy met KITA.", ["Federal Ministry of Energy", "KITA"]),
        ("General Administration of Tides met KITA.", ["General Administration of Tides", "KITA"]),
        ("They met the Riga Institute in Malta for Industry.", ["Riga Institute"]),
    ],
)
def test_a_name_at_the_beginning_or_end_of_a_text(text: str, found: list[str]) -> None:
    assert names(text) == found


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # What is before a ministry’s noun, and the country of a ministry and of what is just like one.
        ("Kenya’s Energy and Natural Resources Ministry",
         [("Energy and Natural Resources Ministry of Kenya", "Kenya")]),
        ("the Kenyan Energy Ministry", [("Energy Ministry of Kenya", "Kenya")]),
        ("the Korea Kenya Trade Ministry", [("Trade Ministry of Korea", "Korea")]),
        ("Anna Holm (Kenyan Ministry of Energy)", [("Ministry of Energy of Kenya", "Kenya")]),
        ("the Malta Network", [("Network of Malta", "Malta")]),
        ("the National Archives of Malta", [("National Archives of Malta", "Malta")]),
        ("the Riga Library", [("Riga Library", "")]),
        ("the Department of Labor of Kenya", [("Department of Labor of Kenya", "Kenya")]),
        ("the Ministry of Energy of the Republic of Kenya Anna Holm",
         [("Ministry of Energy of Kenya", "Kenya")]),
        ("Kenya’s Ministry of Labor, the Ministry of Trade and the Ministry of Energy",
         [("Ministry of Energy of Kenya", "Kenya"), ("Ministry of Labor of Kenya", "Kenya"),
          ("Ministry of Trade of Kenya", "Kenya")]),
        ("the Ministry of Tides", [("Ministry of Tides", "Korea")]),
        ("the Ministry of Tides (MT)", [("Ministry of Tides", "Korea")]),
        ("the Ministry of Tides and Korea’s Ministry of Tides", [("Ministry of Tides of Korea", "Korea")]),
        ("the Korea Institute of Tides (KIT)", [("Korea Institute of Tides", "Korea")]),
        ("the Federal Ministry of Tides", [("Federal Ministry of Tides", "")]),
        ("the Riga Department of Labor", [("Riga Department of Labor", "")]),
        ("the Malta House of Representatives", [("House of Representatives of Malta", "Malta")]),
        # A country that owns a body counts as one in its name.
        ("Kenya’s Tide Development Board", [("Tide Development Board", "Kenya")]),
        ("the Association of Trade and Industry and Kenya’s Energy Development Board",
         [("Association of Trade and Industry", ""), ("Energy Development Board", "Kenya")]),
        ("Kenya’s Economic Development Board", [("Economic Development Board", "Kenya")]),
        ("Kenya’s Smart Harbor Office", [("Smart Harbor Office", "Kenya")]),
    ],
)  # fmt: skip
def test_which_country_a_body_is_of(text: str, expected: list[tuple[str, str]]) -> None:
    archive = archive_of([f"They met {text} in May."], {})
    assert [(agency.name.text, agency.country) for agency in archive.agencies.values()] == expected
