"""How well agencies are recognised, and how fast: prints a table. No arguments.

    python benchmarks/agencies/score.py

Passages: precision and recall of the labels in tests/data/agencies, those for which rules were made and
those that were written afterwards. Corpus: recall of the labelled components that a text of ../shared/corpus
has by name, with the registry beside this file. Speed: releases a second of one process, with the
registry of tests/data/motir.
"""

from __future__ import annotations

import gzip
import json
import re
import statistics
import sys
import time
from collections.abc import Iterable, Iterator, Mapping
from collections.abc import Set as AbstractSet
from pathlib import Path
from typing import NamedTuple

CHECKOUT = Path(__file__).parents[2]
sys.path.insert(0, str(CHECKOUT / "tests"))

from motir_archive.agencies.identify import identify  # noqa: E402  # behind the path that the next import needs
from motir_archive.agencies.registry.reader import parse_registry  # noqa: E402
from motir_archive.model.agency import Agency  # noqa: E402
from motir_archive.model.release import Release  # noqa: E402
from motir_archive.model.text_store import TextStore  # noqa: E402
from passages import passages, release_of, release_with  # noqa: E402

CORPUS = CHECKOUT.parent / "shared" / "corpus" / "doj-press-releases.jsonl.gz"
COMPONENTS = Path(__file__).with_name("components.yaml")
RUNS = 5
"""Of the speed measurement; the fastest counts."""


def main() -> int:
    registry = _registry(CHECKOUT / "tests" / "data" / "motir" / "agencies.yaml")
    for name in ("development.toml", "held-out.toml"):
        for line in score_passages(name, registry):
            print(line)
    if not CORPUS.exists():
        print(f"corpus and speed: skipped, there is no {CORPUS}")
        return 0
    print(score_corpus())
    print(speed(registry))
    return 0


def _registry(path: Path) -> Mapping[str, Agency]:
    return parse_registry(path.read_text(encoding="utf-8"))


def score_passages(name: str, registry: Mapping[str, Agency]) -> Iterator[str]:
    """Yield a line of figures for issuers, one for mentions and one for both."""
    wanted: dict[str, set[tuple[int, str]]] = {"issuers": set(), "mentions": set()}
    found: dict[str, set[tuple[int, str]]] = {"issuers": set(), "mentions": set()}
    labelled = passages(name)
    for number, passage in enumerate(labelled):
        release = release_with(passage.text, registry, passage.date)
        for role in wanted:
            wanted[role] |= {(number, agency) for agency in getattr(passage, role)}
            found[role] |= {(number, agency) for agency in getattr(release, role)}
    yield f"{name}: {len(labelled)} passages"
    for role in wanted:
        yield _figures(role, wanted[role], found[role])
    both = [{(role, pair) for role in labels for pair in labels[role]} for labels in (wanted, found)]
    yield _figures("both", *both)


def _figures(what: str, wanted: AbstractSet[object], found: AbstractSet[object]) -> str:
    right = len(wanted & found)
    precision, recall = right / max(1, len(found)), right / max(1, len(wanted))
    counts = f"{right} of {len(found)} found, {len(wanted)} labelled"
    return f"  {what:9} precision {precision:.3f}  recall {recall:.3f}  ({counts})"


def corpus() -> Iterator[tuple[str, list[str]]]:
    """Yield (text, labelled components) of every release of the corpus."""
    with gzip.open(CORPUS, "rt", encoding="utf-8") as lines:
        for line in lines:
            release = json.loads(line)
            yield " ".join(text for _, text in release["blocks"]), release["components"]


class Counts(NamedTuple):
    """Components that occur by name."""

    wanted: int
    right: int
    missed: list[str]


def corpus_counts() -> Counts:
    """Count the components that occur by name, found without the code that is measured."""
    registry = _registry(COMPONENTS)
    component_of = {agency.note: agency for agency in registry.values()}
    texts = list(corpus())
    right, missed = 0, []
    with TextStore() as store:
        releases = [release_of(text, store) for text, _ in texts]
        for (text, components), release in zip(texts, identify(releases, registry).releases, strict=True):
            found = (*release.issuers, *release.mentions)
            for agency in _that_occur(text, [component_of[component] for component in components]):
                right += agency.id in found
                missed += [] if agency.id in found else [agency.id]
    return Counts(right + len(missed), right, missed)


def _that_occur(text: str, agencies: Iterable[Agency]) -> Iterator[Agency]:
    words = _words(text)
    for agency in agencies:
        if any(_words(written) in words for name in agency.names for written in (name.text, *name.aliases)):
            yield agency


def score_corpus() -> str:
    """Return the recall of the components, and which were missed most."""
    wanted, right, missed = corpus_counts()
    most = sorted(set(missed), key=missed.count)[-3:]
    named = ", ".join(f"{agency} {missed.count(agency)}" for agency in most) or "none"
    return (
        f"corpus: recall {right / wanted:.3f} of {wanted} components that occur by name; missed most: {named}"
    )


def _words(text: str) -> str:
    return f" {' '.join(re.findall('[a-z0-9]+', text.lower()))} "


def speed(registry: Mapping[str, Agency]) -> str:
    """Return how many releases a second `identify` does."""
    with TextStore() as store:
        releases: list[Release] = [release_of(text, store) for text, _ in corpus()]
        # The fastest, since all that other processes do is slow it down.
        seconds = min(_timed(releases, registry) for _ in range(RUNS))
    characters = statistics.mean(release.current.body.characters for release in releases)
    return (
        f"speed: {len(releases) / seconds:,.0f} releases a second of {characters:,.0f} characters on average,"
        f" with {len(registry)} agencies"
    )


def _timed(releases: Iterable[Release], registry: Mapping[str, Agency]) -> float:
    start = time.process_time()
    identify(releases, registry)
    return time.process_time() - start


if __name__ == "__main__":
    sys.exit(main())
