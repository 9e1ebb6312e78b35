"""The parts of the benchmark: each measures, and prints a table with a column for each engine.

- Known item, one typo, last word cut: four words of a title, see queries.py; MRR@10.
- Topics, passages: P@10 among the releases that have labels; the labels are not in the indexed text.
- Build: from texts in memory to the index in memory, for Pagefind from pages on disk to files on disk; cpu
  of all threads, MiB the most that the process held (the project's own: since indexing began, releases
  included).
- Index: gzip bytes of what the client may load, without the texts of releases (but for Pagefind's fragments,
  which hold them) and without the project's copies for use from disk; of lunr and MiniSearch the serialised
  index.
- First and second query, kB: gzip bytes of all files that Chromium asks the server for, from an empty cache
  to ten hits with snippets: the client, pieces of the index, texts; the project's also with the script of
  its search page. Known items unless it says a topic, a question of twelve words, or a quoted phrase of three
  words that each a tenth of the releases have. MiniSearch has no snippets, knows no phrases, and loads all
  with the first query.
- Warm query: milliseconds in the page, from the call to ten hits with snippets, after each query was asked
  once; of each query the median of five times, and the least. On a machine that does other things the medians
  are upper bounds, and the least times tell what the query itself takes.
- Growth: the same queries against an archive of MORE releases.
- Judged: nDCG@10, see judged.py.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from statistics import mean

from engines import OWN, Bench, ask, ask_own, measure
from judged import collections, mean_ndcg
from own_index import documents_in, indexed, plain_index
from queries import JUDGED, Question, common_phrases, long_questions, question_sets
from rows import Rows, building, first_loading, join, loading, packed_bytes, page_script, warm
from scores import figure

from browser import chromium, served, transfers, visit

REAL = 4080
"""Releases of which no two were made of one another: for quality."""
MANY = 12_000
MORE = 72_000
PAIRS = 30
"""Visits of two queries each."""
IN_BROWSER = ("minisearch", "pagefind")
"""Engines whose speed is measured where a visitor has them."""

TARGETS = {
    "known item MRR@10": ">= 0.93",
    "one typo MRR@10": ">= 0.93",
    "last word cut MRR@10": ">= 0.92",
    "topics P@10": ">= 0.77",
    "first query, kB": "<= 110",
    "second query, kB": "<= 65",
    "client, kB": "<= 13",
    "index, MB gzip": "<= 6",
    "files": f"<= {MANY // 20}",
    "build, cpu s": "<= 2/5 minisearch",
    "build, MiB at most": "<= 400",
    "twelve words, first query, kB": "<= 250",
    "phrase, first query, kB": "<= 300",
    "warm query, median ms": "<= 4",
    "warm query, p95 ms": "<= 12",
    "first query, times as large": "<= 2.5",
}
"""What the search has to reach, by the name of the row."""


def quality(cache: Path, engines: Sequence[str], asked: int) -> None:
    """Print how well the engines answer."""
    bench = Bench(cache, REAL)
    documents = documents_in(bench.own_site)
    labelled = {each.url for each in documents if each.topics}
    sets = question_sets(documents, asked)
    results = {engine: measure(engine, bench, sets) for engine in (OWN, *engines)}
    rows: Rows = {}
    for name, questions in sets.items():
        row = rows[f"{name} {'P' if name in JUDGED else 'MRR'}@10"] = {}
        for engine, result in results.items():
            found = result["answers"][name]
            row[engine] = f"{figure(found, questions, labelled if name in JUDGED else None):.3f}"
            none = sum(not urls for urls in found) / len(found)
            if none:
                rows.setdefault(f"{name}, finds nothing", {})[engine] = f"{none:.0%}"
    _print(f"{REAL} releases, {asked} known items, {len(sets['passages'])} passages", rows)


def cost(cache: Path, engines: Sequence[str], asked: int) -> None:
    """Print what the engines take to build, to keep and to load, and how fast they answer then."""
    bench = Bench(cache, MANY)
    results = {engine: measure(engine, bench, {}) for engine in (OWN, *engines)}
    rows: Rows = {}
    for engine, result in results.items():
        join(rows, engine, building(result))
    documents = documents_in(bench.own_site)
    sets = question_sets(documents, asked)
    asks = {
        "topic": sets["topics"],
        "twelve words": long_questions(sets["passages"]),
        "phrase": common_phrases(documents, PAIRS, seed=5),
    }
    with chromium() as browser:
        for engine in (OWN, *(each for each in engines if each in IN_BROWSER)):
            folder = bench.folder(engine)
            most = 1 if engine == "minisearch" else None
            with served(folder) as server:
                visits = transfers(browser, server, engine, _pairs(sets["known item"])[:most])
                join(rows, engine, loading(engine, folder, visits))
                for name, questions in asks.items():
                    texts = [[question.text] for question in questions[: most or PAIRS]]
                    visits = transfers(browser, server, engine, texts)
                    join(rows, engine, first_loading(engine, folder, name, visits))
                with visit(browser, server, engine) as page:
                    join(rows, engine, warm(page, "query", _short_texts(sets)))
                    for name, questions in asks.items():
                        texts_of = [question.text for question in questions[:PAIRS]]
                        join(rows, engine, warm(page, name, texts_of))
    _print(f"{MANY} releases, {PAIRS} visits for each figure of what is loaded", rows)


def _short_texts(sets: Mapping[str, Sequence[Question]]) -> list[str]:
    known = ("known item", "one typo", "last word cut")
    return [question.text for name in known for question in sets[name][:60]]


def growth(cache: Path, engines: Sequence[str], asked: int) -> None:
    """Print how much more a first query loads in a much larger archive."""
    del engines
    documents = documents_in(Bench(cache, MANY).own_site)
    pairs = _pairs(question_sets(documents, asked)["known item"])
    means, rows = [], Rows()
    for count in (MANY, MORE):
        bench = Bench(cache, count)
        folder = bench.folder(OWN)
        with chromium() as browser, served(folder) as server:
            visits = transfers(browser, server, OWN, pairs)
        first = [packed_bytes(folder, files) + page_script(folder) for files, _ in visits]
        means.append(mean(first))
        rows[f"first query at {count}, kB"] = {
            OWN: f"{mean(first) / 1000:.0f}, at most {max(first) / 1000:.0f}"
        }
        rows |= {
            f"{row} at {count}": {OWN: value} for row, value in building(indexed(cache, count)[1]).items()
        }
    rows["first query, times as large"] = {OWN: f"{means[1] / means[0]:.2f}"}
    _print(f"from {MANY} to {MORE} releases", rows)


WAYS: dict[str, tuple[str, dict[str, object]]] = {
    "minisearch": ("minisearch", {}),
    "lunr": ("lunr", {"plain": True}),
    "lunr as you type": ("lunr", {}),
    "tantivy": ("tantivy", {}),
}
"""How other engines answer the questions of judged collections: the best way of each counts."""


def judged(cache: Path, engines: Sequence[str], asked: int) -> None:
    """Print how well the engines answer questions whose answers people judged."""
    del asked
    rows: Rows = {}
    for collection in collections(cache):
        site = plain_index(cache, collection.name, collection.documents)
        texts = {"all": [judgement.text for judgement in collection.judgements]}
        row = rows[f"{collection.name}, nDCG@10"] = {}
        results = [(OWN, ask_own(site, texts))] + [
            (engine, ask(engine, cache, site / "documents.json", texts, options))
            for engine, options in WAYS.values()
            if engine in engines
        ]
        for engine, result in results:
            value = f"{mean_ndcg(result['answers']['all'], collection.judgements):.3f}"
            row[engine] = max(value, row.get(engine, ""))
    _print("collections that people judged", rows)


def _pairs(questions: Sequence[Question]) -> list[list[str]]:
    texts = [question.text for question in questions[: 2 * PAIRS]]
    return [texts[start : start + 2] for start in range(0, len(texts), 2)]


def _print(title: str, rows: Mapping[str, Mapping[str, str]]) -> None:
    engines = list(dict.fromkeys(engine for row in rows.values() for engine in row))
    width = max(map(len, rows)) + 2
    print(f"\n{title}\n{'':{width}}" + "".join(f"{engine:>14}" for engine in engines) + "  to reach")
    for name, row in rows.items():
        cells = "".join(f"{row.get(engine, '-'):>14}" for engine in engines)
        print(f"{name:{width}}{cells}  {TARGETS.get(name, '')}".rstrip())
