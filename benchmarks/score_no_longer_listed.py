"""Are releases that a board took down reported, and no others?

    python benchmarks/score_no_longer_listed.py RELEASES

RELEASES is the file that `real_releases.py` describes. 1,500 of its releases are put on a board, two a day,
and the first page of its listing is dumped for two years. Up to a week after it came out, a release may be
taken down, get another title, another day or another text: thirty of each. Prints, for boards with pages of
several lengths that are dumped more or less often, how many of those taken down are reported, and how many
others, of five draws each. Exits with status 1 if one is reported that was not taken down.

Nobody can see that a release is taken down after it has left the page: from a page of ten, that is after five
days.
"""

from __future__ import annotations

import datetime as dt
import sys
from collections.abc import Iterator, Mapping, Sequence
from itertools import islice
from pathlib import Path
from random import Random

CHECKOUT = Path(__file__).parents[1]
sys.path[:0] = [str(CHECKOUT / "tests"), str(CHECKOUT / "benchmarks")]

from real_releases import releases_of  # noqa: E402

from press_releases import PressRelease  # noqa: E402  # after the path that the import needs
from reading import merged  # noqa: E402

RELEASES, A_DAY, OF_EACH = 1_500, 2, 30
FATES = ("taken down", "another title", "another day", "another text")
BOARDS = ((10, 1), (10, 2), (20, 7), (10, 7))
"""Releases on a page, and days from one dump to the next."""
DRAWS = range(5)
FIRST = dt.date(2020, 1, 1)
SHOWN = 30
"""Days after which a release cannot be on a page any more: more than any page here covers."""
Fate = tuple[str, int]
"""What becomes of a release, and how many days after it came out."""


def main() -> int:
    """Print the table and return the exit status."""
    if len(sys.argv) != 2:
        print(__doc__, file=sys.stderr)
        return 2
    releases = [
        release._replace(date=FIRST + dt.timedelta(days=number // A_DAY))
        for number, release in enumerate(islice(releases_of(Path(sys.argv[1])), RELEASES))
    ]
    wrong = 0
    print("page  every  taken down  reported  wrongly")
    for length, days in BOARDS:
        right_of_board = wrong_of_board = 0
        for draw in DRAWS:
            fates = _fates(Random(draw), len(releases))
            found, _ = merged(_dumps(releases, fates, length, days))
            told = {release.title for release in found if release.no_longer_listed}
            gone = {releases[number].title for number, (fate, _) in fates.items() if fate == FATES[0]}
            right_of_board += len(told & gone)
            wrong_of_board += len(told - gone)
        print(f"{length:4}  {days:5}  {OF_EACH * len(DRAWS):10}  {right_of_board:8}  {wrong_of_board:7}")
        wrong += wrong_of_board
    return 1 if wrong else 0


def _fates(dice: Random, count: int) -> dict[int, Fate]:
    """Return what becomes of which release, by its number; the first and the last are left alone."""
    chosen = dice.sample(range(20, count - 40), OF_EACH * len(FATES))
    return {number: (FATES[place % len(FATES)], dice.randint(1, 7)) for place, number in enumerate(chosen)}


def _dumps(
    releases: Sequence[PressRelease], fates: Mapping[int, Fate], length: int, days: int
) -> dict[str, str]:
    """Return the first page of the listing as it was every so many days, by the name of the dump."""
    files = {}
    for day in range(10, len(releases) // A_DAY, days):
        today = FIRST + dt.timedelta(days=day)
        listed = sorted(_listed(releases, fates, today), key=lambda release: release.date, reverse=True)
        page = "\n".join(release.record("plain") for release in listed[:length])
        files[f"board-{today}.txt"] = f"{page}\n"
    return files


def _listed(
    releases: Sequence[PressRelease], fates: Mapping[int, Fate], today: dt.date
) -> Iterator[PressRelease]:
    """Yield what the board lists on a day; of two that came out on one day, the later one first."""
    for number, release in reversed(list(enumerate(releases))):
        age = (today - release.date).days
        if 0 <= age <= SHOWN:
            fate, after = fates.get(number, ("", 0))
            became = _became(release, fate if age >= after else "")
            if became:
                yield became


def _became(release: PressRelease, fate: str) -> PressRelease | None:
    words = release.body.split()
    match fate:
        case "taken down":
            return None
        case "another title":
            return release._replace(title=f"Update: {release.title[:40]}")
        case "another day":
            return release._replace(date=release.date - dt.timedelta(days=1))
        case "another text":
            words[len(words) // 2 : len(words) // 2] = ["it", "was", "said", "later"]
            return release._replace(body=" ".join(words))
        case _:
            return release


if __name__ == "__main__":
    sys.exit(main())
