"""Entries of agencies.yaml: what all of them have in common, namely days, doubts and short forms."""

from __future__ import annotations

import datetime as dt

from motir_archive.problems import Problem
from motir_archive.strict_yaml.fields import Fields
from motir_archive.strict_yaml.reader import Items, Mapping, Node, Place, Scalar

CODE = "registry"
"""The code of every fault in the file."""

SHORT_FORMS = {"parent": "id", "acronyms": "acronym"}
"""In the lists at these keys, a text alone stands for a mapping with one key: the one given here."""

_SAYS_NOTHING = frozenset(["unsure", "note"])


class Entry:
    """A mapping of the file, with the place of each of its values."""

    def __init__(self, node: Mapping, path: str, problems: list[Problem]) -> None:
        spelled_out = {key: _spelled_out(key, node.nodes[key]) for key in SHORT_FORMS if key in node.nodes}
        self._node = node._replace(nodes=node.nodes | spelled_out) if spelled_out else node
        self._path, self._problems = path, problems
        self.fields = Fields(self._node, path, CODE, problems)

    def entries(self, key: str) -> list[Entry]:
        """Return the mappings in the list at `key`."""
        return [Entry(node, self._path, self._problems) for node in self.fields.mappings(key)]

    def unsure(self) -> tuple[str, ...]:
        """Return the keys of the facts that are not certain; each has to be a key of this mapping."""
        keys = self.fields.texts("unsure")
        for key in keys:
            if key not in self._node.nodes or key in _SAYS_NOTHING:
                message = f"unsure names {key!r}, which is not a fact of this entry"
                self.fields.fault(self.fields.place("unsure"), message)
        return keys

    def days(self, what: str) -> tuple[dt.date | None, dt.date | None]:
        """Return the first and the last day. `what` names, for the message, what begins and ends on them."""
        since, until = self.fields.day("since"), self.fields.day("until")
        if since and until and until < since:
            message = f"{what} ends on {until}, before it begins on {since}"
            self.fields.fault(self.fields.place("until"), message)
        return since, until

    def yes(self, key: str) -> bool:
        """Return False where `key` says `no`; `yes` is the default."""
        text = self.fields.text(key, "yes")
        if text not in ("yes", "no"):
            self.fields.fault(self.fields.place(key), f"{key} is {text!r}", "it can be yes, no")
        return text != "no"

    def place_of(self, text: str, key: str) -> Place:
        """Return the place of `text` in the value at `key`; else the place of the value."""
        node = self._node.nodes.get(key)
        return (node and _find(node, text)) or self.fields.place(key)


def _spelled_out(key: str, node: Node) -> Node:
    """Return the list at `key` with every short form written out."""
    if isinstance(node, Scalar) and not node.text.strip():
        return Items(node.place, [])
    nodes = node.nodes if isinstance(node, Items) else [node]
    return Items(node.place, [_as_mapping(item, SHORT_FORMS[key]) for item in nodes])


def _as_mapping(node: Node, key: str) -> Node:
    return Mapping(node.place, {key: node}, {key: node.place}) if isinstance(node, Scalar) else node


def _find(node: Node, text: str) -> Place | None:
    if isinstance(node, Scalar):
        return node.place if " ".join(node.text.split()) == text else None
    inside = node.nodes.values() if isinstance(node, Mapping) else node.nodes
    return next((place for inner in inside if (place := _find(inner, text))), None)
