"""Related releases: earlier ones that share agencies, topics and rare words of the title.

Only what was published before a release has a say in what is related to it, so that a new bulletin leaves
the pages of old releases as they are.
"""

from __future__ import annotations

import math
import re
from array import array
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Sequence
from functools import partial

from motir_archive.model.release import Release

SHOWN = 2
"""Related releases of one release, at most. Each weighs as much as three lines of text on its page."""
LAST_ONES = 40
"""Earlier releases with a feature that are compared, at most: the latest ones. So time grows in step with the
number of releases."""
LEAST_SCORE = 6.0
"""Sum of weights (natural logarithms of rarity) below which two releases do not count as related."""

_UNIT = 1_000_000
"""What a weight of 1 is written as. Sums of whole numbers are the same on every machine and in any order."""
_LEAST_SCORE = round(LEAST_SCORE * _UNIT)

_WORD = re.compile(r"\w{3,}")


class Related:
    """Finds, for a release, the most alike of the earlier ones: when its page is made, in any process."""

    def __init__(self, releases: Sequence[Release]) -> None:
        """`releases` are all of them, newest first."""
        self._oldest_first = releases[::-1]
        self._places: defaultdict[str, array[int]] = defaultdict(partial(array, "I"))
        """By feature: the places of the releases that have it, oldest first."""
        for place, release in enumerate(self._oldest_first):
            for feature in _features(release):
                self._places[feature].append(place)

    def to(self, number: int) -> list[Release]:
        """Return what is related to a release, newest first; `number` is its place from 0 for the newest."""
        place = len(self._oldest_first) - 1 - number
        weighed = self._weighed(place)
        scores: dict[int, int] = {}
        met, rest, least = 0, sum([weight for weight, _ in weighed]), _LEAST_SCORE
        for weight, others in weighed:
            if rest >= least:
                for other in others:
                    scores[other] = scores.get(other, 0) + weight
            else:  # what is met only now has too little to come
                for other in filter(scores.__contains__, others):
                    scores[other] += weight
            met, rest = met + weight, rest - weight
            if met > rest >= least:  # before that, no score is above the rest
                least = max([least, *sorted(scores.values(), reverse=True)[SHOWN - 1 : SHOWN]])
        alike = sorted([(score, other) for other, score in scores.items() if score >= least])[-SHOWN:]
        return [self._oldest_first[other] for other in sorted([other for _, other in alike], reverse=True)]

    def _weighed(self, place: int) -> list[tuple[int, array[int]]]:
        """Return the weights of a release's features, the rarest first, each with the releases compared."""
        found = []
        for feature in _features(self._oldest_first[place]):
            places = self._places[feature]
            times = bisect_left(places, place)
            weight = round(math.log((place + 1) / (times + 0.5)) * _UNIT)
            if weight > 0 and times:
                found.append((weight, places[max(0, times - LAST_ONES) : times]))
        return sorted(found, reverse=True)


def _features(release: Release) -> set[str]:
    return {
        *[f"word {word}" for word in _WORD.findall(release.title.casefold())],
        *[f"agency {agency}" for agency in release.agencies],
        *[f"topic {topic}" for topic in release.topics],
    }
