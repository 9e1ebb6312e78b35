"""Head nouns: what tells that a capitalised phrase is the name of an organisation, and of which kind."""

from __future__ import annotations

import re

from motir_archive.agencies.words.countries import COUNTRY_OF

KIND_OF = {
    "Ministry": "ministry",
    "Department": "ministry",
    "Agency": "agency",
    "Administration": "agency",
    "Commission": "agency",
    "Authority": "agency",
    "Council": "agency",
    "Service": "agency",
    "Office": "agency",
    "Bureau": "agency",
    "Board": "agency",
    "Committee": "agency",
    "Corporation": "public corporation",
    "Institute": "research institute",
    "Institution": "research institute",
    "Laboratory": "research institute",
    "Academy": "research institute",
    "University": "university",
    "Association": "association",
    "Federation": "association",
    "Foundation": "association",
    "Chamber": "association",
    "Club": "association",
    "Society": "association",
    "Organization": "international organisation",
    "Organisation": "international organisation",
    "Union": "international organisation",
    "Bank": "public corporation",
    "Center": "agency",
    "Centre": "agency",
    "Tribunal": "agency",
}
"""Head noun -> the kind that an organisation with it most likely is."""

PARTS = frozenset(
    [
        *("Section", "Division", "Branch", "Unit", "Directorate", "Department", "Force", "Group", "Team"),
        *("Program", "School", "College", "Police", "Hospital", "Press"),
    ]
)
"""What organisations are made of; a name with one of these behind it is that of a part."""

OF_GOVERNMENT = frozenset(["Ministry", "Department"])
"""Stand first, and say what they are for: many countries have one of the same name."""

_ALSO_OF_COMPANIES = frozenset(
    [
        "Corporation",
        "Service",
        "Organization",
        "Organisation",
        "Office",
        "Bureau",
        "Board",
        "Committee",
        "Union",
        "Bank",
        "Center",
        "Centre",
        "Club",
    ]
)
"""Companies and things are called so too, unless a nation, the world or a public task is in the name."""

SAYS_ENOUGH = frozenset(KIND_OF) - OF_GOVERNMENT - {"Office", "Bureau", "Board", "Committee", "Union", "Club"}
"""With one of these and a nation in front a name needs no acronym."""

_PUBLIC_TASKS = frozenset(
    [
        *("Airport", "Airports", "Credit", "Customs", "Deposit", "Development", "Electric", "Export"),
        *("Finance", "Forest", "Guarantee", "Health", "Highway", "Housing", "Inspection", "Insurance"),
        *("Investment", "Land", "Marshals", "Pension", "Port", "Power", "Procurement", "Promotion"),
        *("Public", "Railroad", "Railway", "Research", "Revenue", "Safety", "Secret", "Supervisory"),
        *("Tax", "Trade", "Water", "Welfare", "Agriculture", "Expressway", "Urban"),
    ]
)
_NATIONWIDE = frozenset(
    [
        *("National", "International", "World", "Federal", "Central", "Royal", "Presidential", "Global"),
        *("Asian", "African", "Inter-American", "Asia-Pacific", "Eurasian", "Nordic", "Arab", "Pan-Asian"),
        *("Latin", "United"),
    ]
)
_KOREAN_PLACES = frozenset(
    [
        *("Seoul", "Busan", "Daegu", "Incheon", "Gwangju", "Daejeon", "Ulsan", "Sejong", "Gyeonggi"),
        *("Gangwon", "Chungbuk", "Chungnam", "Jeonbuk", "Jeonnam", "Gyeongbuk", "Gyeongnam", "Jeju"),
        *("Pohang", "Gumi", "Changwon", "Pyeongtaek", "Yeosu", "Gunsan", "Ansan", "Cheongju", "Cheonan"),
        *("Saemangeum", "Gwangyang"),
    ]
)
PLACES = (
    frozenset(word for form in COUNTRY_OF for word in [form] if " " not in form)
    | _KOREAN_PLACES
    | _NATIONWIDE
)
"""Words at the beginning of names of public bodies."""

SUBJECTS = frozenset(
    re.findall(
        r"\S+",
        """
        Action Administration Affairs Agriculture Antiquities Artificial Arts Aviation Budget Building
        Business Change City Climate Coal Commerce Commercial Communication Communications Construction
        Consumer Cooperation Coordination Culture Customs Data Defence Defense Design Development
        Digital Digitalization Digitalisation Domestic Ecology Economic Economics Economy Education
        Electricity Employment Energy Engineering Enterprise Enterprises Entrepreneurship Environment
        Environmental Equality External Family Finance Fisheries Food Foreign Forestry Forests Future
        Gas Health Heavy Higher Housing Human Humanities ICT Industrial Industries Industry Information
        Infrastructure Innovation Integration Intelligence Interior International Investment Investments
        Irrigation Justice Labor Labour Land Languages Law Light Livestock Management Maritime Medicine
        Mineral Minerals Mines Mining National Natural Net New Nuclear Ocean Oceans Oil Petroleum
        Planning Policy Ports Power Privatization Procurement Production Protection Public
        Reconstruction Reform Regional Relations Renewable Research Resources Roads Rural Safety Science
        Sciences Security Services Shipping Skills Small SMEs Social Space Sports State Strategic
        Strategy Studies Supply Sustainable Tax Technical Technologies Technology Telecommunications
        Textiles Tourism Trade Training Transition Transport Transportation Treasury Urban Water Welfare
        Women Youth Zero
        """,
    )
)
"""What ministries, institutes and universities are for; behind "and" only these continue a name."""


def is_public(words: frozenset[str], head: str) -> bool:
    """Tell whether a name with these words and this head noun is that of a public body or association."""
    if head not in _ALSO_OF_COMPANIES:
        return True
    has_place, tasks = not words.isdisjoint(PLACES), len(words & (_PUBLIC_TASKS | SUBJECTS))
    if head in ("Corporation", "Bank", "Center", "Centre"):
        return tasks >= (1 if has_place else 2)
    return has_place or (head == "Service" and tasks > 1)


def kind_of(name: str) -> str:
    """Return the kind that the head noun of a name speaks for, which is the first one in "Institute of …"."""
    words = name.replace(",", "").split()
    heads = [words[-1]] if words[-1] in KIND_OF else [word for word in words if word in KIND_OF]
    return KIND_OF[heads[0]] if heads else ""
