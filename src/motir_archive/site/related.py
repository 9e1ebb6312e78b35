"""Related releases: earlier ones that share agencies, topics and rare words of the title.

Only what was published before a release has a say in what is related to it, so that a new bulletin leaves
the pages of old releases as they are.
"""

from __future__ import annotations

import math
import re
from collections import Counter, defaultdict, deque
from collections.abc import Iterable, Iterator, Mapping, Sequence

from motir_archive.model.release import Release, ReleaseKey

SHOWN = 3
"""Related releases of one release, at most."""
LAST_ONES = 40
"""Earlier releases with a feature that are compared, at most: the latest ones. So time grows in step with the
number of releases."""
LEAST_SCORE = 6.0
"""Sum of weights (natural logarithms of rarity) below which two releases do not count as related."""

_WORD = re.compile(r"\w{3,}")


def related(releases: Sequence[Release]) -> Mapping[ReleaseKey, tuple[ReleaseKey, ...]]:
    """Return, for each of the `releases`, newest first, the most alike of the earlier ones, newest first."""
    seen: defaultdict[str, deque[int]] = defaultdict(lambda: deque(maxlen=LAST_ONES))
    times: Counter[str] = Counter()
    found: dict[ReleaseKey, tuple[ReleaseKey, ...]] = {}
    oldest_first = list(reversed(releases))
    for index, release in enumerate(oldest_first):
        features = sorted(set(_features(release)))
        scores: defaultdict[int, float] = defaultdict(float)
        for feature in features:
            # Rounded, so that the last digit of a logarithm cannot differ from machine to machine.
            weight = round(math.log((index + 1) / (times[feature] + 0.5)), 6)
            for other in seen[feature] if weight > 0 else ():
                scores[other] += weight
        enough = [(-round(score, 4), -other) for other, score in scores.items() if score >= LEAST_SCORE]
        alike = sorted((-other for _, other in sorted(enough)[:SHOWN]), reverse=True)
        found[release.key] = tuple(oldest_first[other].key for other in alike)
        for feature in features:
            seen[feature].append(index)
            times[feature] += 1
    return found


def _features(release: Release) -> Iterator[str]:
    yield from (f"word {word}" for word in _WORD.findall(release.title.casefold()))
    yield from _named("agency", release.agencies)
    yield from _named("topic", release.topics)


def _named(kind: str, names: Iterable[str]) -> Iterator[str]:
    return (f"{kind} {name}" for name in names)
