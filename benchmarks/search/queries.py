"""Releases in, questions out: what the engines are asked, each with the releases that should be found.

Known items: words of a title ask for the release with this title: whole, with a typo, or cut off. Topics: the
name of a topic asks for the releases that their publisher put under it (not in the indexed text). Passages:
a sentence out of the middle of a text asks for the releases with the same topics: long questions in natural
language, judged by people who knew nothing of the engines.
"""

from __future__ import annotations

import random
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from zlib import crc32

JUDGED = ("topics", "passages")
"""Sets of questions that many releases answer: P@10 among the labelled ones counts. For all other sets it is
MRR@10."""
WORDS = 4
"""Words of a title in one question."""
SHORTEST = 4
"""Letters of a word that is asked for."""


@dataclass(frozen=True, slots=True)
class Document:
    """A release as the engines are given it."""

    url: str
    title: str
    body: str
    date: str
    topics: tuple[str, ...]
    """As its publisher labelled it; no engine sees them."""


@dataclass(frozen=True, slots=True)
class Question:
    """A query with the addresses of the releases that answer it."""

    text: str
    answers: frozenset[str]
    about: str
    """The address of the release or the name of the topic that it was made from."""


def part(questions: Sequence[Question], *, held_out: bool, seed: int) -> list[Question]:
    """Return the half of the questions to tune by, or the half that is held out.

    A seed cuts all sets in the same way: what was made from one release is in one half.
    """
    return [each for each in questions if crc32(f"{seed} {each.about}".encode()) % 2 == held_out]


def known_items(documents: Sequence[Document], count: int, seed: int) -> list[Question]:
    """Return questions of four words of a title, in their order."""
    rng = random.Random(seed)
    twins: dict[str, set[str]] = {}
    for document in documents:
        twins.setdefault(document.title, set()).add(document.url)
    asked = []
    for document in rng.sample(documents, len(documents)):
        words = [word for word in re.findall(r"[^\W\d_]+", document.title) if len(word) >= SHORTEST]
        if len(words) >= WORDS:
            chosen = sorted(rng.sample(range(len(words)), WORDS))
            text = " ".join(words[place] for place in chosen).lower()
            asked.append(Question(text, frozenset(twins[document.title]), document.url))
        if len(asked) == count:
            break
    return asked


def with_typo(questions: Sequence[Question], seed: int) -> list[Question]:
    """Return the questions with one typo each: a letter swapped, dropped, doubled or replaced."""
    rng = random.Random(seed)
    return [replace(question, text=_mistyped(question.text, rng)) for question in questions]


def _mistyped(text: str, rng: random.Random) -> str:
    words = text.split()
    place = max(range(len(words)), key=lambda each: (len(words[each]) >= 5, rng.random()))
    word, at = words[place], rng.randrange(len(words[place]) - 1)
    kinds = (
        word[:at] + word[at + 1] + word[at] + word[at + 2 :],
        word[:at] + word[at + 1 :],
        word[: at + 1] + word[at] + word[at + 1 :],
        word[:at] + rng.choice("etaoinshrdlu") + word[at + 1 :],
    )
    words[place] = rng.choice([kind for kind in kinds if kind != word])
    return " ".join(words)


def cut_short(questions: Sequence[Question], seed: int) -> list[Question]:
    """Return the questions with the last word cut to 4 or 5 letters."""
    rng = random.Random(seed)
    return [
        replace(question, text=re.sub(r"\w+$", lambda last: last[0][: rng.choice((4, 5))], question.text))
        for question in questions
    ]


def topics(documents: Sequence[Document], fewest: int = 15) -> list[Question]:
    """Return the names of topics of at least `fewest` releases as questions."""
    names = sorted({topic for document in documents for topic in document.topics})
    questions = [
        Question(name, frozenset(each.url for each in documents if name in each.topics), name)
        for name in names
    ]
    return [question for question in questions if len(question.answers) >= fewest]


def passages(documents: Sequence[Document], count: int, seed: int) -> list[Question]:
    """Return sentences as questions, without the names in them; answers share all topics of the release."""
    rng = random.Random(seed)
    labelled = [document for document in documents if document.topics]
    found: list[Question] = []
    for document in rng.sample(labelled, len(labelled)):
        sentences = list(_plain_sentences(document.body))
        if sentences:
            same = (each.url for each in labelled if set(document.topics) <= set(each.topics))
            answers = frozenset(same) - {document.url}
            found.append(Question(rng.choice(sentences), answers, document.url))
        if len(found) == count:
            break
    return [question for question in found if question.answers]


TWELVE = 12
"""Words of a long question."""
PHRASE = 3
"""Words of a quoted phrase."""


def long_questions(sentences: Sequence[Question]) -> list[Question]:
    """Return the first twelve words of those that have so many: questions in natural language."""
    words = [(each, each.text.split()) for each in sentences]
    return [replace(each, text=" ".join(some[:TWELVE])) for each, some in words if len(some) >= TWELVE]


def common_phrases(documents: Sequence[Document], count: int, seed: int) -> list[Question]:
    """Return quoted phrases out of texts, of words that each are in more than a tenth of the releases."""
    rng = random.Random(seed)
    holders: Counter[str] = Counter()
    for document in documents:
        holders.update(set(document.body.split()))
    common = {word for word, held in holders.items() if held * 10 > len(documents) and word.isalpha()}
    found: list[Question] = []
    for document in rng.sample(documents, len(documents)):
        words = document.body.split()
        places = [
            place
            for place in range(len(words) - PHRASE)
            if all(word in common and len(word) >= SHORTEST for word in words[place : place + PHRASE])
        ]
        if places:
            place = rng.choice(places)
            text = " ".join(words[place : place + PHRASE])
            found.append(Question(f'"{text}"', frozenset((document.url,)), document.url))
        if len(found) == count:
            break
    return found


def _plain_sentences(body: str) -> Iterator[str]:
    for sentence in re.split(r"(?<=[.!?]) ", body)[1:-1]:
        words = [word for word in sentence.split() if word[:1].islower()]
        if 8 <= len(words) <= 30:
            yield " ".join(words)


def question_sets(documents: Sequence[Document], asked: int, seed: int = 0) -> dict[str, list[Question]]:
    """Return all questions, by the name of their set; `asked` known items, a third as many passages."""
    known = known_items(documents, asked, seed=10 * seed + 1)
    sentences = passages(documents, asked // 3, seed=10 * seed + 4)
    return {
        "known item": known,
        "one typo": with_typo(known, seed=10 * seed + 2),
        "last word cut": cut_short(known, seed=10 * seed + 3),
        "topics": topics(documents),
        "passages": sentences,
    }
