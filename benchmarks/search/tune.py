"""How well the project's own engine answers, quickly, to tune its ranking by.

    python benchmarks/search/tune.py [--questions 600] [--seed 0] [--part tune|held|all] [--worst 10]
                                     [--judged] [--cache FOLDER]

The index is kept in the cache until the code that makes it changes; the client is read anew each time. Tune
by the half of the questions that is shown, and look at the other one (`--part held`) once, at the end; its
failures are not shown. To try another value of a constant, change it in templates/assets/search/.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path
from statistics import mean
from typing import Any

import engines
from judged import collections, mean_ndcg
from own_index import documents_in, indexed, plain_index
from queries import JUDGED, Document, Question, part, question_sets
from releases import CORPUS
from scores import bound, precision, rank, reciprocal_rank

Scored = list[tuple[float, Question, list[str]]]
"""What each answer is worth, the question, the hits."""


def main() -> int:
    """Ask and print."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--count", type=int, default=4080, help="releases")
    parser.add_argument("--questions", type=int, default=600, help="known items, before they are halved")
    parser.add_argument(
        "--seed", type=int, default=0, help="which questions are asked, and which half they are in"
    )
    parser.add_argument("--part", choices=["tune", "held", "all"], default="tune", help="which half is asked")
    parser.add_argument("--worst", type=int, default=10, help="failures of each set to show")
    parser.add_argument("--judged", action="store_true", help="ask the collections that people judged, too")
    parser.add_argument("--cache", type=Path, default=Path(tempfile.gettempdir()) / "search-benchmark")
    options = parser.parse_args()
    if not CORPUS.is_file():
        print(f"skipped: the releases to search are not there ({CORPUS})", file=sys.stderr)
        return 0
    site, took = indexed(options.cache, options.count)
    print(f"index {took['index'] / 1e6:.2f} MB gzip in {took['files']} files, {took['build']['cpu']:.1f} s")
    documents = documents_in(site)
    sets = question_sets(documents, options.questions, options.seed)
    if options.part != "all":
        held = options.part == "held"
        sets = {name: part(questions, held_out=held, seed=options.seed) for name, questions in sets.items()}
    result = engines.ask_own(site, {name: [each.text for each in some] for name, some in sets.items()})
    report(documents, sets, result["answers"], 0 if options.part == "held" else options.worst)
    for collection in collections(options.cache) if options.judged else ():
        site = plain_index(options.cache, collection.name, collection.documents)
        found = engines.ask_own(site, {"all": [each.text for each in collection.judgements]})
        value = mean_ndcg(found["answers"]["all"], collection.judgements)
        print(f"{collection.name:14} nDCG   {value:.4f}  ({len(collection.judgements)} questions)")
    return 0


def report(
    documents: Sequence[Document],
    sets: Mapping[str, Sequence[Question]],
    answers: Mapping[str, list[list[str]]],
    worst: int,
) -> None:
    """Print the figures of each set, and its worst answers."""
    by_url = {each.url: each for each in documents}
    labelled = {each.url for each in documents if each.topics}
    ambiguous, drawn = bound(documents, sets["known item"])
    print(
        f"of {len(sets['known item'])} known items {ambiguous} fit other titles too: "
        f"MRR@10 {drawn:.3f} for an engine that draws lots among those and is right else"
    )
    for name, questions in sets.items():
        scored: Scored = []
        for question, found in zip(questions, answers[name], strict=True):
            worth = (
                precision(found, question.answers, labelled)
                if name in JUDGED
                else reciprocal_rank(found, question.answers)
            )
            scored.append((worth, question, found))
        figure = "P@10" if name in JUDGED else "MRR@10"
        print(f"{name:14} {figure:6} {mean(worth for worth, _, _ in scored):.4f}  ({len(scored)} questions)")
        for each in sorted(scored, key=lambda each: each[0])[:worst]:
            _print_failure(*each, by_url=by_url, name=name)


def _print_failure(
    worth: float, question: Question, found: list[str], *, by_url: Mapping[str, Document], name: str
) -> None:
    if worth == 1:
        return
    if name in JUDGED:
        print(f"    {worth:.1f}  {question.text}")
        above = [url for url in found[:10] if url not in question.answers]
    else:
        place = rank(found, question.answers)
        right = by_url[question.about].title
        print(f"    {place or '-':>3}  {question.text}  ->  {right}")
        above = found[: place - 1 if place else 3]
    for url in above[:3]:
        document: Any = by_url[url]
        topics = f"  [{', '.join(document.topics)}]" if name in JUDGED else ""
        print(f"           {document.title}{topics}")


if __name__ == "__main__":
    sys.exit(main())
