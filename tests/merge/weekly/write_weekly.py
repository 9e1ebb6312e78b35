"""Writes tests/data/weekly: ten weeks of two boards of a ministry, made up, with all that happens to them.

    python tests/merge/weekly/write_weekly.py

The mixed board has topic lines and whole texts, the press-release board has neither: what it lists is cut off
in the middle of a word. Both are dumped every Friday from 10 January to 14 March 2025, and each dump shows
again what the ones before it showed. An editor adds two corrections.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from listed_text import Text
from of_february import (
    CRANES,
    CRANES_LATER,
    DIGITAL,
    DIGITAL_LATER,
    EMIRATES,
    FEBRUARY,
    FOOD,
    GOODS,
    HEAT,
    HEAT_LATER,
    HYDROGEN,
    INVESTORS,
    INVESTORS_AGAIN,
    MINERALS,
    MINERALS_TWICE,
    PACIFIC,
    POLAND,
    REACTOR,
    SOLAR,
    SOLAR_OF_THE_PRESS_BOARD,
    STEEL,
    TEXTILES,
    TEXTILES_OF_THE_PRESS_BOARD,
)
from of_january import (
    ASEAN,
    ASEAN_LATER,
    BATTERY,
    CHIPS,
    DECEMBER,
    DECEMBER_IN_OTHER_TYPE,
    GAS,
    INVESTMENT,
    LUNAR,
    LUNAR_IN_OTHER_TYPE,
    MONGOLIA,
    MONGOLIA_LATER,
    ROBOTS,
    WIND,
    WIND_LAST,
    WIND_LATER,
)

FOLDER = Path(__file__).parents[2] / "data" / "weekly"
FRIDAYS = (
    *("2025-01-10", "2025-01-17", "2025-01-24", "2025-01-31", "2025-02-07"),
    *("2025-02-14", "2025-02-21", "2025-02-28", "2025-03-07", "2025-03-14"),
)


class Week(NamedTuple):
    """What the two boards list on one Friday, the newest first."""

    mixed: Sequence[Text]
    press: Sequence[Text]


WEEKS = (
    Week([DECEMBER, BATTERY], [GAS.cut(486), BATTERY.cut(483)]),
    Week([WIND, MONGOLIA, ROBOTS, DECEMBER_IN_OTHER_TYPE], [MONGOLIA.cut(490), DECEMBER_IN_OTHER_TYPE]),
    Week([LUNAR, INVESTMENT, WIND_LATER, MONGOLIA], [CHIPS.cut(498), INVESTMENT.cut(477), WIND.cut(486)]),
    Week([ASEAN, LUNAR, INVESTMENT, MONGOLIA_LATER], [LUNAR_IN_OTHER_TYPE, CHIPS.cut(480)]),
    Week([STEEL, GOODS, DIGITAL, ASEAN_LATER, CHIPS, WIND_LAST], [HYDROGEN, ASEAN.cut(491)]),
    Week([CRANES, POLAND, STEEL, HYDROGEN, DIGITAL_LATER, ASEAN], [REACTOR.cut(483), GOODS.cut(486)]),
    Week([INVESTORS, PACIFIC, REACTOR, CRANES, STEEL], [INVESTORS_AGAIN, CRANES_LATER.cut(476), FOOD]),
    Week([HEAT, MINERALS, INVESTORS, PACIFIC], [MINERALS_TWICE, INVESTORS_AGAIN, POLAND.cut(487)]),
    Week([EMIRATES, TEXTILES, HEAT_LATER, MINERALS], [TEXTILES_OF_THE_PRESS_BOARD, HEAT.cut(482)]),
    Week([FEBRUARY, SOLAR, EMIRATES, TEXTILES], [SOLAR_OF_THE_PRESS_BOARD, HEAT.cut(499)]),
)
UNDATED = {"mixed-2025-01-31.txt": "mixed-page-1.txt", "press-2025-03-07.txt": "press-page-1.txt"}
"""Two dumps whose names do not tell the day."""
SETTINGS = {
    "archive.yaml": """\
title: A Made-Up Archive
topics: [Industry, Trade/Investment, FTA/Economic Cooperation, Energy]
dumped:
  mixed-page-1.txt: 2025-01-31
  press-page-1.txt: 2025-03-07
""",
    "agencies.yaml": """\
agencies:
  - id: motie
    kind: ministry
    names:
      - {name: "Ministry of Trade, Industry and Energy", acronyms: [MOTIE]}
  - id: kats
    kind: agency
    parent: motie
    names:
      - {name: "Korean Agency for Technology and Standards", acronyms: [KATS]}
  - id: kotra
    kind: agency
    parent: motie
    names:
      - {name: "Korea Trade-Investment Promotion Agency", acronyms: [KOTRA]}
  - id: iso
    kind: international organisation
    names:
      - {name: "International Organization for Standardization", acronyms: [ISO]}
""",
}


def _dump(texts: Sequence[Text], *, with_topics: bool) -> str:
    return "".join(
        "\n".join(["-", *([text.topic] if with_topics else []), text.title, f"{text.body}date{text.date}\n"])
        for text in texts
    )


def _handwritten(name: str, text: Text, **more: str) -> tuple[str, str]:
    fields = {"title": text.title, "date": text.date, **more}
    matter = "".join(f"{key}: {value}\n" for key, value in fields.items())
    return name, f"---\n{matter}---\n{text.body}\n"


def weekly() -> Mapping[str, str]:
    """Return every file of the archive by its name, in the order in which they came in."""
    files = dict(SETTINGS)
    for number in range(len(WEEKS)):
        files.update(files_of(number))
    return files


def files_of(number: int) -> Mapping[str, str]:
    """Return the files that came in in one week, counted from 0."""
    week, friday = WEEKS[number], FRIDAYS[number]
    files = {
        f"mixed-{friday}.txt": _dump(week.mixed, with_topics=True),
        f"press-{friday}.txt": _dump(week.press, with_topics=False),
    }
    if number == 7:
        files |= [
            _handwritten(
                "corrections/cranes-2025-02-26.md",
                CRANES_LATER.changed("1,740", "1,704"),
                agencies="[kats]",
                source="https://example.org/cranes",
            )
        ]
    if number == 8:
        files |= [
            _handwritten(
                "corrections/pacific-2025-03-05.md",
                PACIFIC.changed("until March 14", "until **March 28**")._replace(
                    title="Public Hearing on the Trans-Pacific Partnership, with a Later Deadline"
                ),
                replaces="2025/02/17/public-hearing-on-the-trans-pacific-partnership.html",
            )
        ]
    return {UNDATED.get(name, name): text for name, text in files.items()}


def main() -> None:
    """Write the files."""
    for name, text in weekly().items():
        path = FOLDER / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="")


if __name__ == "__main__":
    main()
