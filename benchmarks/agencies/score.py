"""How well agencies are recognised, and how fast: prints a table.

    python benchmarks/agencies/score.py
    python benchmarks/agencies/score.py FOLDER [REGISTRY]
    python benchmarks/agencies/score.py --discovered [SEED]

Without arguments: precision and recall of the labels in tests/data/agencies; recall of the labelled
components that a text of ../shared/corpus has by name, with the registry beside this file; releases a second
of one process, with the registry of tests/data/motir.

With a folder: the same figures for the passages (*.toml, as in tests/data/agencies) in it, and every label
that was missed or wrong; with the registry of tests/data/motir, or another one. A passage may say who the
`partners` are; partners and mentions count together as "others", since a partner is named too.

With --discovered: 100 organisations found in the corpus without a registry, drawn at random, each with the
words around it, to be judged by eye: is it the right name, whole and no more? Their share is the precision.
"""

from __future__ import annotations

import gzip
import json
import random
import re
import statistics
import sys
import time
from collections.abc import Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from pathlib import Path
from typing import NamedTuple

CHECKOUT = Path(__file__).parents[2]
sys.path.insert(0, str(CHECKOUT / "tests"))

from motir_archive.agencies.identify import identify  # noqa: E402  # after the path that the next import needs
from motir_archive.agencies.registry.reader import parse_registry  # noqa: E402
from motir_archive.model.agency import Agency  # noqa: E402
from motir_archive.model.release import Release  # noqa: E402
from motir_archive.model.text_store import TextStore  # noqa: E402
from passages import FOLDER, Passage, passages, release_of, release_with  # noqa: E402

CORPUS = CHECKOUT.parent / "shared" / "corpus" / "doj-press-releases.jsonl.gz"
COMPONENTS = Path(__file__).with_name("components.yaml")
REGISTRY = CHECKOUT / "tests" / "data" / "motir" / "agencies.yaml"
DRAWN = 100
"""Organisations that are listed to be judged."""
RUNS = 5
"""Runs of the speed measurement; the fastest counts."""


def main(arguments: Sequence[str]) -> int:
    if arguments[:1] == ["--discovered"]:
        for line in drawn(int(arguments[1]) if arguments[1:] else 1):
            print(line)
        return 0
    registry = _registry(Path(arguments[1]) if arguments[1:] else REGISTRY)
    if arguments:
        for path in sorted(Path(arguments[0]).glob("*.toml")):
            print(*score_passages(path, registry), *faults(path, registry), sep="\n")
        return 0
    for path in sorted(FOLDER.glob("*.toml")):
        print(*score_passages(path, registry), sep="\n")
    if not CORPUS.exists():
        print(f"corpus and speed: skipped, there is no {CORPUS}")
        return 0
    print(score_corpus())
    print(speed(registry))
    return 0


def _registry(path: Path) -> Mapping[str, Agency]:
    return parse_registry(path.read_text(encoding="utf-8"))


Labels = Mapping[str, frozenset[str]]
"""Ids of agencies by what they are to a passage: issuers, or others."""


def _labels(of: Passage | Release) -> Labels:
    issuers = frozenset(of.issuers)
    return {"issuers": issuers, "others": frozenset((*of.mentions, *of.partners)) - issuers}


def _scored(path: Path, registry: Mapping[str, Agency]) -> Iterator[tuple[Passage, Labels, Labels]]:
    """Yield each passage of a file with the labels wanted and those found."""
    for passage in passages(path):
        yield passage, _labels(passage), _labels(release_with(passage.text, registry, passage.date))


def score_passages(path: Path, registry: Mapping[str, Agency]) -> Iterator[str]:
    """Yield a line of figures for issuers, one for others and one for both."""
    scored = list(_scored(path, registry))
    yield f"{path.name}: {len(scored)} passages"
    both: tuple[set[object], set[object]] = (set(), set())
    for role in ("issuers", "others"):
        wanted = {(number, agency) for number, (_, labels, _) in enumerate(scored) for agency in labels[role]}
        found = {(number, agency) for number, (_, _, labels) in enumerate(scored) for agency in labels[role]}
        both[0].update((role, pair) for pair in wanted)
        both[1].update((role, pair) for pair in found)
        yield _figures(role, wanted, found)
    yield _figures("both", *both)


def faults(path: Path, registry: Mapping[str, Agency]) -> Iterator[str]:
    """Yield a line for each passage with a label missed or wrong."""
    for passage, wanted, found in _scored(path, registry):
        wrong = [
            f"{role} {sign}{agency}"
            for role in wanted
            for sign, agencies in (("-", wanted[role] - found[role]), ("+", found[role] - wanted[role]))
            for agency in sorted(agencies)
        ]
        if wrong:
            yield f"  {passage.about}: {', '.join(wrong)}"


def drawn(seed: int) -> Iterator[str]:
    """Yield the lines of DRAWN organisations of the corpus, found without a registry."""
    with TextStore() as store:
        texts = [(text, f"text-{number}") for number, (text, _) in enumerate(corpus())]
        archive = identify([release_of(text, store, slug=slug) for text, slug in texts], {})
        first: dict[str, str] = {}
        for (text, _), release in zip(texts, archive.releases, strict=True):
            for naming in release.namings:
                before, after = (
                    text[max(0, naming.start - 40) : naming.start],
                    text[naming.end : naming.end + 40],
                )
                words = f"{before}[{text[naming.start : naming.end]}]{after}"
                first.setdefault(naming.agency, " ".join(words.split()))
    for agency in sorted(random.Random(seed).sample(sorted(first), DRAWN)):
        yield f"{archive.agencies[agency].name.text}\n    …{first[agency]}…"


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


def _timed(releases: Sequence[Release], registry: Mapping[str, Agency]) -> float:
    start = time.process_time()
    identify(releases, registry)
    return time.process_time() - start


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
