"""A mapping in, checked values out. Wrong values and unknown keys become problems."""

from __future__ import annotations

import datetime as dt
import re
import unicodedata
from collections.abc import Sequence

from motir_archive.problems import Problem, ProblemSink
from motir_archive.strict_yaml.reader import Items, Mapping, Node, Place, Scalar

_ISO_DAY = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})")


class Fields:
    """Takes values out of a mapping. Reports values that are wrong, and keys that nobody asked for."""

    def __init__(self, mapping: Mapping, path: str, code: str, problems: ProblemSink) -> None:
        self._mapping, self._path, self._code, self._problems = mapping, path, code, problems
        self._taken: list[str] = []

    def text(self, key: str, default: str = "") -> str:
        """Return the text at `key`, made one line and composed to NFC; the default if there is none."""
        node = self._take(key)
        if node is None:
            return default
        if not isinstance(node, Scalar):
            self.fault(node.place, f"{key} is not a text")
            return default
        return _one_line(node.text) or default

    def required(self, key: str) -> str:
        """Return the text at `key`; a missing or empty one is a problem."""
        text = self.text(key)
        if not text and not isinstance(self._mapping.nodes.get(key), Items | Mapping):
            fault = "empty" if key in self._mapping.nodes else "missing"
            self.fault(self.place(key), f"{key} is {fault}")
        return text

    def texts(self, key: str) -> tuple[str, ...]:
        """Return the list of texts at `key`; one text alone counts as a list of one."""
        node = self._take(key)
        if node is None:
            return ()
        nodes: Sequence[Node] = node.nodes if isinstance(node, Items) else [node]
        return tuple(text for item in nodes if (text := self._item(key, item)))

    def day(self, key: str) -> dt.date | None:
        """Return the day at `key`, written YYYY-MM-DD; None where the key is missing."""
        text = self.text(key)
        if not text:
            return None
        day = iso_day(text)
        if day is None:
            self.fault(self.place(key), f"{key} is {text!r}, not a day", "write it as YYYY-MM-DD")
        return day

    def choice(self, key: str, among: Sequence[str]) -> str:
        """Return the text at `key`, which has to be one of `among`."""
        text = self.required(key)
        if text and text not in among:
            self.fault(self.place(key), f"{key} is {text!r}", "it can be " + ", ".join(among))
        return text

    def pairs(self, key: str) -> list[tuple[str, str, Place]]:
        """Return the mapping of texts to texts at `key`, with the place of each value."""
        node = self._take(key)
        if node is None:
            return []
        if not isinstance(node, Mapping):
            self.fault(node.place, f"{key} is not a mapping")
            return []
        return [(name, self._item(key, item), item.place) for name, item in node.nodes.items()]

    def names(self, key: str) -> dict[str, Place]:
        """Return the keys of the mapping at `key`, each with its place; none where there is no mapping."""
        node = self._mapping.nodes.get(key)
        return node.keys if isinstance(node, Mapping) else {}

    def mappings(self, key: str) -> list[Mapping]:
        """Return the list of mappings at `key`."""
        node = self._take(key)
        if node is None:
            return []
        if not isinstance(node, Items):
            self.fault(node.place, f"{key} is not a list")
            return []
        for item in node.nodes:
            if not isinstance(item, Mapping):
                self.fault(item.place, f"an entry of {key} is not a mapping")
        return [item for item in node.nodes if isinstance(item, Mapping)]

    def place(self, key: str) -> Place:
        """Return the place of the value at `key`, or of the mapping where there is none."""
        node = self._mapping.nodes.get(key)
        return node.place if node else self._mapping.place

    def fault(self, place: Place, what: str, hint: str = "") -> None:
        """Report a problem at `place`."""
        self._problems.append(Problem(self._path, place.line, place.column, self._code, what, hint))

    def end(self) -> None:
        """Report every key that nobody asked for."""
        for key, place in self._mapping.keys.items():
            if key not in self._taken:
                self.fault(place, f"unknown key {key!r}", "known are " + ", ".join(sorted(self._taken)))

    def _take(self, key: str) -> Node | None:
        if key not in self._taken:
            self._taken.append(key)
        return self._mapping.nodes.get(key)

    def _item(self, key: str, node: Node) -> str:
        if not isinstance(node, Scalar) or not node.text.strip():
            self.fault(node.place, f"an entry of {key} is not a text")
            return ""
        return _one_line(node.text)


def _one_line(text: str) -> str:
    return unicodedata.normalize("NFC", " ".join(text.split()))


def iso_day(text: str) -> dt.date | None:
    """Return the day that `text` names, strictly YYYY-MM-DD in ASCII digits; None for anything else."""
    match = _ISO_DAY.fullmatch(text)
    if not match:
        return None
    try:
        return dt.date(*map(int, match.groups()))
    except ValueError:
        return None
