"""The texts of a release -> the same, in the order in which each was the current one.

The last text in this order is shown, unless it breaks off. `Release.current` holds that half of the rule,
because it needs nothing but the order.
"""

from __future__ import annotations

import datetime as dt
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from motir_archive.merge.texts import Text
from motir_archive.model.record import Record, dump_order


def succession(texts: Sequence[Text]) -> list[Text]:
    """Return the texts in the order in which each was current.

    A text that became current again is there twice, each time with the records of that time. Editors' texts
    are last, because they take precedence over those of dumps. Dumps that are added later leave the order as
    it is, except among texts that came in on one day: the next dump may show which of them stayed.
    """
    if len(texts) == 1:
        return list(texts)
    sequence = _Sequence([text for text in texts if not text.by_editor])
    for day, following in pairwise([*_by_day(sequence.texts), {}]):
        sequence.add(day, following)
    by_editor = (text for text in texts if text.by_editor)
    return [*sequence.ordered, *sorted(by_editor, key=lambda text: dump_order(text.records[-1]))]


_Dumped = Mapping[int, Sequence[Record]]
"""The dumps of one day: by the number of each text in them, the records that hold it."""


def _by_day(texts: Sequence[Text]) -> list[_Dumped]:
    days: defaultdict[dt.date, defaultdict[int, list[Record]]] = defaultdict(lambda: defaultdict(list))
    for number, text in enumerate(texts):
        for record in text.records:
            days[record.source.dumped][number].append(record)
    return [days[day] for day in sorted(days)]


@dataclass(slots=True)
class _Sequence:
    """Follows the boards of a ministry from dump to dump, and notes in what order the texts were current.

    A new text becomes current when it comes in. An earlier text becomes current again in two cases only: a
    board that showed another text changes back to it, or no board shows the current text any more. The reason
    is that two boards may show different texts for weeks and be dumped on different days; the release must
    not change back and forth with every dump. A board is known by its layout: with topic lines, or without.
    """

    texts: Sequence[Text]
    runs: list[tuple[int, list[Record]]] = field(default_factory=list)
    """The texts in the order in which each was current, by number, with the records that showed it then."""
    latest: dict[int, list[Record]] = field(default_factory=dict)
    """By text: the records of its last run."""
    times_current: Counter[int] = field(default_factory=Counter)
    """By text: how often it became current."""
    times_changed_to: Counter[tuple[bool, int]] = field(default_factory=Counter)
    """By board and text: how often the board changed to it."""
    shown: dict[bool, set[int]] = field(default_factory=dict)
    """By board: the texts in its last dump."""

    @property
    def ordered(self) -> Iterator[Text]:
        """The texts, each with the records of one of its runs."""
        return (replace(self.texts[number], records=records) for number, records in self.runs)

    def add(self, day: _Dumped, following: _Dumped) -> None:
        """Add the dumps of a day.

        `following` are those of the next day with dumps. Of several texts of one day, those that are dumped
        again then count as the later ones.
        """
        boards: defaultdict[bool, set[int]] = defaultdict(set)
        for number, records in day.items():
            for record in records:
                boards[bool(record.topics)].add(number)
        newly = {board: numbers - self.shown.get(board, set()) for board, numbers in boards.items()}
        self.times_changed_to.update(
            (board, number) for board, numbers in newly.items() for number in numbers
        )
        self.shown.update(boards)
        in_turn = sorted(
            day, key=lambda n: (n in following, not self.texts[n].is_cut, dump_order(day[n][-1]))
        )
        for number in in_turn:
            newly_on = [board for board, numbers in newly.items() if number in numbers]
            if self._becomes_current(number, newly_on, is_last=number == in_turn[-1]):
                self.times_current[number] += 1
                self.latest[number] = []
                self.runs.insert(self._place(number, day), (number, self.latest[number]))
            self.latest[number].extend(day[number])

    def _place(self, number: int, day: _Dumped) -> int:
        """Return where a new run goes: to the end, but a cut-off text goes before a whole one of its day."""
        yields = self.texts[number].is_cut and self.runs and self.runs[-1][0] in day
        return len(self.runs) - 1 if yields and not self.texts[self.runs[-1][0]].is_cut else len(self.runs)

    def _becomes_current(self, number: int, newly_on: Sequence[bool], *, is_last: bool) -> bool:
        if number not in self.latest:
            return True
        current, _ = self.runs[-1]
        if number == current:
            return False
        if is_last and not any(current in numbers for numbers in self.shown.values()):
            return True
        return any(
            current not in self.shown[board]
            and self.times_changed_to[board, number] > self.times_current[number]
            for board in newly_on
        )


def are_tied(one: Text, other: Text, texts: Sequence[Text]) -> bool:
    """Tell whether nothing shows which of two texts is the later one.

    So it is where both came in on one day, and the next day with dumps shows both of them or neither.
    """
    day = one.records[0].source.dumped
    if one.by_editor != other.by_editor or other.records[0].source.dumped != day:
        return False
    following = min((later for text in texts for later in text.days if later > day), default=day)
    return (following in one.days) == (following in other.days)
