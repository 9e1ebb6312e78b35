"""Collections that people judged, which have nothing to do with press releases: no ranking is tuned by them.

The classic ones come in no package; these do, and are read from it:

    Perl FAQ, Python FAQ   who wrote a question says which text answers it (Debian packages)
    Lee news               how alike 83 people found each two of 50 news stories (gensim's test data); asked
                           for is what is like a story, by its first sentence

Engines never get the questions: answers stand without them, and stories without their first sentence. There
is no title that would say anything, so what is compared is how bodies are ranked.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from statistics import mean

import peers
from queries import Document
from scores import ndcg

DATE = "2025-11-28"
ALIKE = 0.5
"""Stories this much alike count, from 0.2 (nothing in common) to 1."""


@dataclass(frozen=True, slots=True)
class Judgement:
    """What a question asks, and what each document is worth to it."""

    text: str
    gains: dict[str, float]
    """By address; others are worth nothing."""
    beside: str = ""
    """Address of a document that does not count: the one that the question is taken from."""


@dataclass(frozen=True, slots=True)
class Collection:
    """Documents, and questions about them."""

    name: str
    documents: list[Document]
    judgements: list[Judgement]


Answer = tuple[str, str]
"""The question, the text that answers it."""


def collections(cache: Path) -> Iterator[Collection]:
    """Yield the collections that can be had on this machine."""
    yield _lee(cache)
    for name, packages, pattern, read in (
        ("Perl FAQ", ("perl-doc",), "usr/share/perl/*/pod/perlfaq[1-9].pod", pod_answers),
        ("Python FAQ", PYTHON_MANUALS, "usr/share/doc/python3.*/html/_sources/faq/*.rst.txt", rst_answers),
    ):
        folder = peers.debian(cache, *packages)
        if folder:
            yield _faq(name, sorted({file.resolve() for file in folder.glob(pattern)}), read)
        else:
            print(f"left out: {name}, because apt-get has none of {', '.join(packages)} here")


def mean_ndcg(answers: Sequence[Sequence[str]], judgements: Sequence[Judgement]) -> float:
    """Return the mean nDCG@10 of what an engine found for each question."""
    return mean(
        ndcg([url for url in found if url != each.beside], each.gains)
        for found, each in zip(answers, judgements, strict=True)
    )


PYTHON_MANUALS = ("python3.14-doc", "python3.13-doc", "python3.12-doc", "python3.11-doc")


def _faq(name: str, files: list[Path], read: Callable[[str], Iterator[Answer]]) -> Collection:
    answers = [answer for file in files for answer in read(file.read_text(encoding="utf-8"))]
    documents = [Document(url_of(number), "FAQ", text, DATE, ()) for number, (_, text) in enumerate(answers)]
    judgements = [Judgement(question, {url_of(number): 1.0}) for number, (question, _) in enumerate(answers)]
    return Collection(name, documents, judgements)


def pod_answers(pod: str) -> Iterator[Answer]:
    """Yield the answers of a FAQ in Perl's format: =head1 chapter, =head2 question."""
    for block in re.split(r"\n(?==head[12] )", pod):
        heading, _, text = block.partition("\n")
        if heading.startswith("=head2 ") and heading.rstrip().endswith("?"):
            plain = re.sub(r"(?m)^=\w+.*$", "", text)
            yield _without_pod(heading.removeprefix("=head2 ")), _without_pod(plain)


def _without_pod(text: str) -> str:
    text = re.sub(r"X<[^<>]*>", "", text)
    plain = re.sub(r"[A-Z]<(?:[^<>|]*\|)?([^<>]*)>", r"\1", text)
    return " ".join(plain.split())


def rst_answers(rst: str) -> Iterator[Answer]:
    """Yield the answers of a FAQ in reStructuredText: chapters are underlined with =, questions with -."""
    question = ""
    lines: list[str] = []
    for line, below in pairwise([*rst.split("\n"), "==="]):
        underlined = len(below) >= max(3, len(line)) and set(below) in ({"="}, {"-"})
        if not underlined:
            lines.append(line)
            continue
        if question:
            yield question, _without_rst("\n".join(lines))
        question, lines = (line if below[0] == "-" else ""), []


def _without_rst(text: str) -> str:
    plain = re.sub(r":[\w:]+:`~?([^`<]*)(?:<[^`>]*>)?`", r"\1", text)
    return " ".join(re.sub(r"``|`|\*\*|^\.\. .*$|::$|^(-+|=+)$", " ", plain, flags=re.MULTILINE).split())


def _lee(cache: Path) -> Collection:
    data = peers.package(cache, "gensim==4.3.3") / "gensim" / "test" / "test_data"
    stories = (data / "lee.cor").read_text(encoding="latin-1").strip().split("\n")
    rows = (data / "similarities0-1.txt").read_text(encoding="utf-8").strip().split("\n")
    alike = [[float(cell) for cell in row.split()] for row in rows]
    documents, judgements = [], []
    for number, story in enumerate(stories):
        first, _, rest = story.partition(". ")
        documents.append(Document(url_of(number), "News", rest.strip(), DATE, ()))
        gains = {
            url_of(other): max(alike[number][other], alike[other][number])
            for other in range(len(stories))
            if other != number and max(alike[number][other], alike[other][number]) >= ALIKE
        }
        if gains:
            judgements.append(Judgement(first, gains, beside=url_of(number)))
    return Collection("Lee news", documents, judgements)


def url_of(number: int) -> str:
    """Return the address of a document of a collection."""
    return f"2025/11/28/document-{number}.html"
