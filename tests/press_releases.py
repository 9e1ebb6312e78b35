"""Archives of any size, made up: releases in the forms that a ministry's have, and dumps that overlap.

`press_releases(n)` gives the same releases on every machine, newest first, and no two have a title or a text
in common. Their wording is made up; what they share with real ones is the form: who announces what with
whom, figures, quotations of several sentences, headings, list markers and notes that a dump ran into the
text, abbreviations, Korean words, and now and then a text of thousands of words.

    python tests/press_releases.py FOLDER COUNT      # writes them as bulletins of ten
"""

from __future__ import annotations

import datetime as dt
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from random import Random
from typing import Literal, NamedTuple

NEWEST = dt.date(2025, 11, 28)
Layout = Literal["plain", "category"]
"""Records without and with a topic line, as the ministry's two boards have them."""


class PressRelease(NamedTuple):
    """A release as its publisher wrote it, on one line."""

    date: dt.date
    topic: str
    title: str
    body: str

    def record(self, layout: Layout) -> str:
        """Return the release as a dump of a board has it, without an end of line."""
        lines = ["-", self.topic, self.title, f"{self.body} date{self.date}"]
        return "\n".join(lines if layout == "category" else [lines[0], *lines[2:]])


def press_releases(count: int) -> list[PressRelease]:
    """Return so many releases, two a day, newest first."""
    return [_press_release(number) for number in range(count)]


def twins(count: int) -> list[PressRelease]:
    """Return releases of one title and one day which have most of their words in common."""
    first = _press_release(0)
    return [
        first._replace(body=f"This is notice No. {n} of the U.S. office, for {_PLACES[n % 9]}. {first.body}")
        for n in range(count)
    ]


def bulletins(releases: Sequence[PressRelease], layout: Layout, per_file: int = 10) -> dict[str, str]:
    """Return the pages of a listing by their names, as a person saved them from the first to the last."""
    return {
        f"page-{start // per_file:04}.txt": "\n".join(
            release.record(layout) for release in releases[start : start + per_file]
        )
        for start in range(0, len(releases), per_file)
    }


# What becomes of a release in the dump of a later day.


def revised(release: PressRelease) -> PressRelease:
    """Return the release as it was revised later: a word here, a sentence there."""
    return release._replace(body=release.body.replace("expected", "likely") + " The figures are provisional.")


def cut_off(release: PressRelease) -> PressRelease:
    """Return the release broken off in the middle of a word after 480 characters, as a board of short texts
    does."""
    length = 480
    while not release.body[length - 1 : length + 1].isalpha():
        length += 1
    return release._replace(body=release.body[:length])


# The wording.

_AGENCIES = (
    "Ministry of Trade, Industry and Resources (MOTIR, Minister Han Seo-jun)",
    "Korean Agency for Technology and Standards (KATS, President Oh Mi-rae) under the Ministry of Trade, "
    "Industry and Resources (MOTIR, Minister Han Seo-jun)",
    "Ministry of Trade, Industry and Resources (MOTIR, Minister Han Seo-jun) and the Ministry of Harbours "
    "and Rivers (MOHR, Minister Ryu Da-in)",
    "Korea Heat Pump Institute (KHPI, President Noh Ji-ho)",
)
_GOODS = ("Batteries", "Ships", "Heat Pumps", "Robots", "Chips", "Steel", "Cosmetics", "Cables", "Sensors")
_PLACES = ("Busan", "Daegu", "Pohang", "Ulsan", "Gwangju", "Jeju", "Seoul", "Changwon", "Gumi")
_PARTNERS = ("Peru", "Japan", "Kenya", "Norway", "Chile", "Viet Nam", "Poland", "Canada", "Oman")
_SPEAKERS = ("Minister Han", "President Oh", "Deputy Minister Roh Ji-won", "Director General Seo Min-a")
_SENTENCES = (
    "Firms of {place} asked for it at 10:30 a.m. on the first day, e.g. because of the U.S. tariffs.",
    "It is expected that {number} firms with fewer than fifty people will apply before the spring.",
    "According to the customs office, trade with {partner} grew {share} percent to USD {number}.5 billion.",
    "{speaker} said, “We have waited for this. Whoever makes {goods} needs rules that last.”",
    "A hall in {place} is to be finished in March; a second one (Building No. {number}) will follow.",
    "“{goods} are where both economies gain most,” {speaker} said, “and nobody should wait for the other.”",
    "The programme bears a third of the cost of {number} billion won, and {partner} bears the rest.",
    "Experts from {partner} visited the plant in {place} and looked at how {goods} are used again.",
    "The results are published on the website (www.example.org/{number}) and can be had free of charge.",
    "In Korean the plan is called ‘{goods} 2030 계획’, which the ministry (산업통상부) drew up in {place}.",
)


def _press_release(number: int) -> PressRelease:
    dice = Random(f"press release {number}")  # noqa: S311 - the same on every machine is what is wanted
    topic, title, body = _FORMS[number % len(_FORMS)](dice, number)
    if number % 50 == 49:
        body += " " + _some(dice, 150)
    return PressRelease(NEWEST - dt.timedelta(days=number // 2), topic, title, body)


def _some(dice: Random, count: int) -> str:
    """Return sentences with their gaps filled in."""
    return " ".join(
        dice.choice(_SENTENCES).format(
            place=dice.choice(_PLACES),
            partner=dice.choice(_PARTNERS),
            goods=dice.choice(_GOODS).lower(),
            speaker=dice.choice(_SPEAKERS),
            number=dice.randrange(10, 1000),
            share=dice.randrange(1, 300) / 10,
        )
        for _ in range(count)
    )


def _announcement(dice: Random, number: int) -> tuple[str, str, str]:
    agency, goods, place = dice.choice(_AGENCIES), dice.choice(_GOODS), dice.choice(_PLACES)
    title = f"Korea Publishes Standard No. {number} for {goods} from {place}"
    opening = f"The {agency} announced on Tuesday that standard No. {number} for {goods.lower()} is in force."
    return "Industry", title, f"{opening} {_some(dice, 7)}"


def _figures(dice: Random, number: int) -> tuple[str, str, str]:
    goods, share = dice.choice(_GOODS), dice.randrange(1, 300) / 10
    title = f"Exports of {goods} Grow {share}% in Week {number}"
    opening = (
        f"The {_AGENCIES[0]} announced that exports of {goods.lower()} grew {share} percent in week {number}."
    )
    notes = "※ Figures are provisional. * Week-on-week, without ships."
    return "Trade/Investment", title, f"{opening} {_some(dice, 7)} {notes}"


def _talks(dice: Random, number: int) -> tuple[str, str, str]:
    partner, place = dice.choice(_PARTNERS), dice.choice(_PLACES)
    title = f"Korea and {partner} Hold Round {number} of Talks on Supply Chains"
    opening = (
        f"{dice.choice(_SPEAKERS)} of the {_AGENCIES[0]} met the ambassador of {partner} in {place} for "
        f"round {number} of the talks on supply chains."
    )
    return "FTA/Economic Cooperation", title, f"{opening} {_some(dice, 7)}"


def _plan(dice: Random, number: int) -> tuple[str, str, str]:
    agency, goods = dice.choice(_AGENCIES), dice.choice(_GOODS)
    title = f"{dice.choice(_PLACES)} Becomes Hub No. {number} for {goods}"
    items = " ".join(f"{marker} {_some(dice, 1)}" for marker in "❶❷❸")
    return (
        "Energy",
        title,
        f"The {agency} presented plan No. {number} for {goods.lower()} on Thursday. {_some(dice, 2)} "
        f"Next Steps {items} {_some(dice, 2)} Overview of the Event Date and Venue: May 6, 14:00, "
        f"{dice.choice(_PLACES)} Participants: some {number + 20} people",
    )


_FORMS: Sequence[Callable[[Random, int], tuple[str, str, str]]] = (_announcement, _figures, _talks, _plan)


if __name__ == "__main__":
    folder = Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in bulletins(press_releases(int(sys.argv[2])), "plain").items():
        (folder / name).write_text(text, encoding="utf-8")
