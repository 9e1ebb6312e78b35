"""The grammar of a first sentence: what stands before, between and behind those who issued a release."""

from __future__ import annotations

import re

_RANK = (
    r"(?:Ministers?|Presidents?|Chair(?:man|woman|person)?|Commissioner|CEO|Administrator|Director|Governor"
    r"|Secretary|Chief|Head|Ambassador|Representative|Negotiator|Chancellor|Vice[ -]\w+|Deputy[ -]\w+"
    r"|officials?|experts?|delegation)"
)
_DETERMINER = (
    r"(?:(?:[Tt]he|[Aa]n?|South)\s+)?(?:(?:Republic of )?Korea[’']?s\s+|Korean\s+(?=\Z))?(?:the\s+)?"
)
_VERB = (
    r"(?:[a-z]+ed|held|met|said|made|took|won|began|set|led|gave|put|drew|sent|saw|sought|laid|told|chose|built"
    r"|is|are|was|were|will|would|has|have|had|plans?|aims?|expects?|announces?|holds?|signs?|launch(?:es)?"
    r"|hosts?|seeks?|intends?|provides?|supports?|unveils?|convenes?|opens?|meets?|says?)\b"
)
_MEANWHILE = (
    r"(?:(?:also|jointly|today|yesterday|recently|together|officially|again|now|both|then|formally|[a-z]+ly"
    r"|on\s+(?:[A-Z][a-z]+day,?\s+)?[A-Z][a-z]+(?:\s+\d{1,2})?(?:\s+\([A-Z][a-z]+\))?)[\s,]+)*"
)
_ADJUNCT = (
    r"(?:On|In|At|During|Following|After|Ahead|To|As|With|For|From|Amid|Since|By|Under|Through|Building|This"
    r"|Last|Yesterday|Today|Meanwhile|Notably|Also|Earlier|Alongside|Together|Upon|Marking|Given)\b"
)

OPENS = re.compile(rf"\W*{_DETERMINER}\Z")
"""Text from the beginning of a sentence up to its subject."""
OPENS_WITH_ADJUNCT = re.compile(rf"\W*{_ADJUNCT}[^.;:“”]*,\s+{_DETERMINER}\Z", re.DOTALL)
"""The same with "On Monday, in Seoul, the …"."""
OPENS_WITH_PERSON = re.compile(
    rf"[^.;:“”]*?{_RANK}\b[^.;:“”]*?\b(?:at|of|from|in|with)\s+{_DETERMINER}\Z", re.DOTALL
)
"""The same with an official of the agency: "Kim Min, Director General for Trade at the …"."""
OPENS_WITH_NAME = re.compile(r"\W*(?:(?:Mr|Ms|Dr)\.?\s+)?[A-Z][\w’'-]+(?:\s+[A-Z][\w’'.-]+){1,4},\s+\Z")
"""The same with the name of a person, whose title follows."""
ACTS = re.compile(_VERB)
"""A verb; none may stand before a subject."""

FOLLOWS = re.compile(rf"\s*(?:,[^,.;]{{1,90}},)?\s*,?\s*{_MEANWHILE}{_VERB}")
"""Text behind the subject: what it does."""
OWNS_OFFICIAL = re.compile(rf"[’']s?\s+(?:[A-Z]\w+\s+)*?{_RANK}\b")
"""Text behind the subject: an official of it, who does something."""

_WITH = r"(?:together|along|jointly|in\s+(?:cooperation|collaboration|partnership))\s+with"
JOINS = re.compile(rf"\s*(?:,|,?\s*(?:and|&|as well as|{_WITH})|와|과|및|·)\s*{_DETERMINER}\Z")
"""Text between two subjects."""
BELONGS_TO = re.compile(
    r"\s*,?\s*(?:an?\s+(?:[a-z-]+\s+){1,4}?)?(?:under|affiliated with|belonging to|of|within|part of)\s+"
    rf"{_DETERMINER}\Z"
)
"""Text between an agency and its parent."""
ACTS_JOINTLY = re.compile(
    rf"\s*,?\s*{_MEANWHILE}(?:announced|released|said|launched|published|unveiled|presented|held|hosted|signed)"
    rf"[^.;:“”,]{{0,40}}?\s(?:jointly|together)\s+with\s+{_DETERMINER}\Z"
)
"""Text between a subject and who did it with it."""

SAYS = re.compile(
    r"\s*,?\s*(?:said|announced|reported|revealed|stated|disclosed|explained)\b"
    r"(?:\s+(?:on|in|at|today|yesterday)\b[^,;:]{0,60})?[.\s]*\Z"
)
"""Text behind the one who is quoted at the end of a sentence."""
BEFORE_SAYS = re.compile(rf",\s+{_DETERMINER}\Z")
ATTRIBUTES = re.compile(
    r"(?:\b[Aa]ccording to"
    r"|\b(?:announced|released|published|reported|unveiled|issued|compiled|explained|presented) by)\s+"
    rf"{_DETERMINER}\Z"
)
"""Text before the one to whom a sentence is attributed."""
COUNTERPART = re.compile(rf"\b(?:with|to|by|for|from|against)\s+{_DETERMINER}\Z")
"""Text before one who is not the subject."""
IN_HANGUL = re.compile(r"\s*(?:\([^()]*\)\s*)?(?:은|는|이|가|와|과|,|·|및)")
"""Text behind a subject in Korean."""
