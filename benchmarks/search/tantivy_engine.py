"""Has tantivy index documents and answer questions, in an environment of its own; the reference for ranking.

Standard input and output are those of node_engines.cjs.
"""

from __future__ import annotations

import json
import re
import resource
import sys
import time
from pathlib import Path
from typing import Any

import tantivy  # type: ignore[import-not-found]  # installed by the benchmark, not by the project

DEPTH = 60
TITLE = 3.0
"""What a word in a title counts for: the best of 1, 2, 3, 5, 8 and 12 for known items."""


def main() -> None:
    """Build the index and answer."""
    request = json.load(sys.stdin)
    documents = json.loads(Path(request["data"]).read_text(encoding="utf-8"))
    wall, cpu = time.perf_counter(), time.process_time()
    index = _index(documents)
    build = {
        "seconds": time.perf_counter() - wall,
        "cpu": time.process_time() - cpu,
        "memory": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024,
    }
    boost = request.get("title", TITLE)
    answers = {
        name: [_ask(index, text, boost) for text in texts] for name, texts in request["questions"].items()
    }
    json.dump({"build": build, "index": 0, "answers": answers}, sys.stdout)


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


def _ask(index: Any, text: str, boost: float) -> list[str]:
    words = " ".join(re.findall(r"\w+", text)).lower()
    query = index.parse_query(words, ["title", "body"], field_boosts={"title": boost})
    searcher = index.searcher()
    return [searcher.doc(place)["url"][0] for _, place in searcher.search(query, DEPTH).hits]


main()
