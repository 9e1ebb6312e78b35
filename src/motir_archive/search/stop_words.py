"""Words that make up a question and say nothing of its subject: they are not searched for.

In a quoted phrase, and where titles are compared, they count. search/stop-words.js has the same list.
"""

from __future__ import annotations

_WORDS = """
a about above after again against all also am an and any are as at be because been before being
below between both but by can cannot could did do does doing down during each few for from further
had has have having he her here hers him his how i if in into is it its itself me more most must my
no nor not of off on once only or other our ours out over own same she should so some such than that
the their theirs them then there these they this those through to too under until up upon very was
we were what when where which while who whom whose why will with would you your yours
"""

STOP_WORDS = frozenset(_WORDS.split())
"""In English, of any subject: articles, pronouns, prepositions, conjunctions, auxiliary, question words."""


def is_stop_word(term: str, written: str) -> bool:
    """Tell whether a word of a query is not searched for. Written in capitals it is a name: IT, WHO."""
    return term in STOP_WORDS and not (len(written) > 1 and written.isupper())
