"""Who acts beside the subject of a first sentence: "held a forum with …", "in cooperation with …"."""

from __future__ import annotations

from collections.abc import Iterator

from motir_archive.agencies.issuing.grammar import SAYING, Grammar, Party, Subject
from motir_archive.agencies.issuing.wording import JOINS

_MEETINGS = frozenset(
    [
        "met",
        "meet",
        "meets",
        "spoke",
        "speak",
        "speaks",
        "talked",
        "consulted",
        "discuss",
        "discussed",
        "discusses",
    ]
)
"""Verbs whose "with" only says whom somebody speaks to."""


_INTRODUCE = JOINS | {"with", "between"}


def beside(grammar: Grammar, subject: Subject) -> Iterator[Party]:
    """Yield those who act beside a subject, in the order of the sentence.

    After "in cooperation with" and the like they may stand anywhere. After a bare "with", and "between", they
    have to stand in the subject's own clause: what follows "to" or another verb has not been done yet, or is
    done by others. Those with whom the subject acts jointly act as it does; others are only beside it.
    """
    yield from _announced(grammar, subject)
    wording = grammar.wording
    jointly = len(subject.parties) == 1 and wording.acts_jointly(subject.verb)
    clause_end = _clause_end(grammar, subject)
    for at, word in enumerate(wording.words):
        if word not in _INTRODUCE:
            continue
        is_of_subject = subject.verb < at < clause_end
        named = wording.with_whom(at)
        is_joint = is_of_subject and (jointly or word in ("jointly", "together"))
        if named is None and is_of_subject and (word == "with" or word == "between"):
            named = at + 1
        if named is not None:
            parties, end = grammar.parties(named)
            if wording.verb(end) is not None:  # "with A, and B asked": B begins another clause.
                parties = parties[:1]
            for party in parties:
                if party.by_official:  # "with the heads of A, B and C": they only attend.
                    break
                if not grammar.only_tells_whose(party):
                    yield party if is_joint else party._replace(is_beside=True)


def _announced(grammar: Grammar, subject: Subject) -> Iterator[Party]:
    """Yield who acts with a subject in what it announces: "MSIT announced that MSIT and A co-hosted …"."""
    wording = grammar.wording
    if wording.words[subject.verb] not in SAYING or wording.words[subject.verb + 1] != "that":
        return
    parties, end = grammar.parties(subject.verb + 2)
    own = {party.agency for party in subject.parties}
    if wording.verb(end) is not None and any(party.agency in own for party in parties):
        yield from (party for party in parties if party.agency not in own)


def _clause_end(grammar: Grammar, subject: Subject) -> int:
    """Return the index after the words that say what the subject does, and with whom."""
    wording, verb = grammar.wording, subject.verb
    if wording.words[verb] in _MEETINGS:
        return verb
    is_saying = wording.words[verb] in SAYING
    at = verb + 1
    while wording.is_verb(at):  # "has signed"
        at += 1
    while not (wording.is_verb(at) or wording.ends_clause(at)):
        word = wording.words[at]
        if word == "that" and wording.words[at + 1] == "it":  # "announced that it held …"
            inner = wording.verb(at + 2)
            return _clause_end(grammar, subject._replace(verb=inner)) if inner is not None else at
        if word in ("to", "that") or (is_saying and word == "with"):
            break
        at += 1
    return at
