"""Countries in a text: whose ministry is meant by "Japan’s Ministry of …" or "… of the Republic of Kenya"."""

from __future__ import annotations

import re
from collections.abc import Iterator

HOME = "Korea"
"""The country of agencies for which the registry gives none."""

_COUNTRIES = """
Korea/Korean/South Korea/South Korean/ROK, Afghanistan/Afghan, Albania/Albanian, Algeria/Algerian
Angola/Angolan, Argentina/Argentine/Argentinian, Armenia/Armenian, Australia/Australian, Austria/Austrian
Azerbaijan/Azerbaijani, Bahrain/Bahraini, Bangladesh/Bangladeshi, Belarus/Belarusian, Belgium/Belgian
Bhutan/Bhutanese, Bolivia/Bolivian, Bosnia and Herzegovina/Bosnian, Botswana, Brazil/Brazilian
Brunei/Bruneian, Bulgaria/Bulgarian, Burkina Faso, Cambodia/Cambodian, Cameroon/Cameroonian, Canada/Canadian
Chad, Chile/Chilean, China/Chinese, Colombia/Colombian, Congo/Congolese, Costa Rica/Costa Rican
Croatia/Croatian, Cuba/Cuban, Cyprus/Cypriot, Czechia/Czech/Czech Republic, Denmark/Danish, Djibouti
Dominican Republic/Dominican, Ecuador/Ecuadorian, Egypt/Egyptian, El Salvador/Salvadoran, Estonia/Estonian
Eswatini, Ethiopia/Ethiopian, Fiji/Fijian, Finland/Finnish, France/French, Gabon/Gabonese, Georgia/Georgian
Germany/German, Ghana/Ghanaian, Greece/Greek, Guatemala/Guatemalan, Guinea/Guinean, Guyana/Guyanese
Honduras/Honduran, Hong Kong, Hungary/Hungarian, Iceland/Icelandic, India/Indian, Indonesia/Indonesian
Iran/Iranian, Iraq/Iraqi, Ireland/Irish, Israel/Israeli, Italy/Italian, Ivory Coast/Ivorian/Côte d’Ivoire
Jamaica/Jamaican, Japan/Japanese, Jordan/Jordanian, Kazakhstan/Kazakh/Kazakhstani, Kenya/Kenyan
Kosovo/Kosovar, Kuwait/Kuwaiti, Kyrgyzstan/Kyrgyz/Kyrgyz Republic, Laos/Lao/Laotian/Lao PDR, Latvia/Latvian
Lebanon/Lebanese, Liberia/Liberian, Libya/Libyan, Lithuania/Lithuanian, Luxembourg, Madagascar/Malagasy
Malawi/Malawian, Malaysia/Malaysian, Maldives/Maldivian, Mali/Malian, Malta/Maltese, Mauritania/Mauritanian
Mauritius/Mauritian, Mexico/Mexican, Moldova/Moldovan, Mongolia/Mongolian, Montenegro/Montenegrin
Morocco/Moroccan, Mozambique/Mozambican, Myanmar/Burmese, Namibia/Namibian, Nepal/Nepali/Nepalese
Netherlands/Dutch, New Zealand, Nicaragua/Nicaraguan, Niger, Nigeria/Nigerian, North Korea/North Korean/DPRK
North Macedonia/Macedonian, Norway/Norwegian, Oman/Omani, Pakistan/Pakistani, Palestine/Palestinian
Panama/Panamanian, Papua New Guinea, Paraguay/Paraguayan, Peru/Peruvian, Philippines/Philippine/Filipino
Poland/Polish, Portugal/Portuguese, Qatar/Qatari, Romania/Romanian, Russia/Russian/Russian Federation
Rwanda/Rwandan, Saudi Arabia/Saudi/Saudi Arabian, Senegal/Senegalese, Serbia/Serbian, Sierra Leone
Singapore/Singaporean, Slovakia/Slovak, Slovenia/Slovenian, Somalia/Somali, South Africa/South African
South Sudan, Spain/Spanish, Sri Lanka/Sri Lankan, Sudan/Sudanese, Suriname, Sweden/Swedish
Switzerland/Swiss, Syria/Syrian, Taiwan/Taiwanese, Tajikistan/Tajik, Tanzania/Tanzanian, Thailand/Thai
Timor-Leste, Togo/Togolese, Trinidad and Tobago, Tunisia/Tunisian, Türkiye/Turkey/Turkish
Turkmenistan/Turkmen, Uganda/Ugandan, Ukraine/Ukrainian, United Arab Emirates/UAE/Emirati
United Kingdom/UK/U.K./British/Britain/Great Britain/England/English/Scotland/Scottish
United States/US/U.S./USA/U.S.A./American/United States of America, Uruguay/Uruguayan, Uzbekistan/Uzbek
Venezuela/Venezuelan, Vietnam/Vietnamese/Viet Nam, Yemen/Yemeni, Zambia/Zambian, Zimbabwe/Zimbabwean
European Union/EU/European, ASEAN, Mercosur
"""
"""Each with its adjective and other names; the last three only act like one."""


def _forms() -> Iterator[tuple[str, str]]:
    for entry in re.split(r"[,\n]", _COUNTRIES.strip()):
        names = entry.strip().split("/")
        for name in names:
            yield name, names[0]


COUNTRY_OF = dict(_forms())
"""Name or adjective -> country."""

_ANY = "|".join(re.escape(form) for form in sorted(COUNTRY_OF, key=lambda form: (-len(form), form)))
_STATE = (
    r"(?:(?:Democratic |People[’']s |Islamic |Federal |Socialist |Bolivarian |Arab |United )*"
    r"(?:Republic|Kingdom|State|Sultanate|Commonwealth|Federation|Union|Government) of )?(?:the )?"
)
_AFTER = re.compile(rf"\s*(?:\([^()]{{1,80}}\)\s*)?,?\s+of\s+(?:the\s+)?{_STATE}(?P<form>{_ANY})(?![\w-])")
_AT_END = re.compile(rf"\sof\s+(?:the\s+)?{_STATE}(?P<form>{_ANY})\Z")
_BEFORE = re.compile(rf"(?<![\w–-])(?P<form>{_ANY})(?:[’']s?)?\s+(?:Federal\s+|National\s+)?\Z")
_LONGEST = 40
_LONGEST_WORD = 16
_MAY_FOLLOW = (" of", " (", ", of", "\n", "  ", "(")
_LAST_WORDS = frozenset(
    form.split()[-1] + suffix
    for form in (*COUNTRY_OF, "Federal", "National")
    for suffix in ("", "’s", "'s", "’", "'")
)


def country_before(body: str, start: int) -> str:
    """Return the country directly before `start`, as in "Japan’s …" or "Japanese …"; empty for none."""
    # Mostly the word before a name is no country: that is seen without a search.
    near = body[max(0, start - _LONGEST_WORD) : start].split()
    if not near or near[-1] not in _LAST_WORDS or not body[start - 1].isspace():
        return ""
    match = _BEFORE.search(body, max(0, start - _LONGEST), start)
    return COUNTRY_OF[match["form"]] if match else ""


def country_after(body: str, end: int) -> str:
    """Return the country that follows `end`, as in "… of the Republic of Kenya"; empty for none."""
    if not body.startswith(_MAY_FOLLOW, end):
        return ""
    match = _AFTER.match(body, end)
    return COUNTRY_OF[match["form"]] if match else ""


def country_at_end(name: str) -> str:
    """Return the country that a name itself ends with, as "Ministry of Trade of Kenya" does, or nothing."""
    match = _AT_END.search(name)
    return COUNTRY_OF[match["form"]] if match else ""


def with_country(body: str, start: int, end: int) -> tuple[int, int]:
    """Return a stretch of a text together with the country directly before or behind it."""
    if country_before(body, start):
        match = _BEFORE.search(body, max(0, start - _LONGEST), start)
        start = match.start() if match else start
    if body.startswith(_MAY_FOLLOW, end):
        match = _AFTER.match(body, end)
        end = match.end() if match else end
    return start, end
