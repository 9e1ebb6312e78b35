"""Asks tantivy all questions, in an environment of its own that has it; the reference for ranking.

Standard input and output are those of engines.cjs.
"""

from __future__ import annotations

import json
import re
import sys
import time
from pathlib import Path
from typing import Any

import tantivy  # type: ignore[import-not-found]  # installed by the benchmark, not by the project

DEPTH = 60


def main() -> None:
    """Build the index and answer."""
    data = json.loads(Path(json.load(sys.stdin)["data"]).read_text(encoding="utf-8"))
    wall, cpu = time.perf_counter(), time.process_time()
    index = _index(data["documents"])
    build = {"seconds": time.perf_counter() - wall, "cpu": time.process_time() - cpu}
    answers: dict[str, list[list[str]]] = {}
    times: dict[str, list[float]] = {}
    for name, texts in data["questions"].items():
        answers[name], times[name] = [], []
        for text in texts:
            start = time.perf_counter()
            answers[name].append(_ask(index, text))
            times[name].append(1000 * (time.perf_counter() - start))
    json.dump({"build": build, "index": 0, "answers": answers, "times": times}, sys.stdout)


def _index(documents: list[dict[str, str]]) -> Any:
    builder = tantivy.SchemaBuilder()
    for field in ("title", "body"):
        builder.add_text_field(field, stored=False, tokenizer_name="en_stem")
    builder.add_text_field("url", stored=True, tokenizer_name="raw")
    index = tantivy.Index(builder.build())
    writer = index.writer(100_000_000, 1)
    for each in documents:
        writer.add_document(tantivy.Document(title=each["title"], body=each["body"], url=each["url"]))
    writer.commit()
    index.reload()
    return index


def _ask(index: Any, text: str) -> list[str]:
    words = " ".join(re.findall(r"\w+", text)).lower()
    query = index.parse_query(words, ["title", "body"], field_boosts={"title": 5.0})
    searcher = index.searcher()
    return [searcher.doc(place)["url"][0] for _, place in searcher.search(query, DEPTH).hits]


main()
