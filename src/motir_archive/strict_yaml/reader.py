"""Strict YAML: every scalar is text, every node knows its place; aliases, anchors, tags and merges are
refused.

PyYAML's own constructors turn `NO` into False, lose duplicate keys in silence and expand aliases without
a bound. So only its stream of events is used. It is flat, so that deep nesting cannot exhaust the stack.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple, TypeAlias

import yaml

from motir_archive.problems import Problem

DEEPEST = 12
"""Levels of nesting, at most; the files of an archive need four."""

_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_NOT_TEXT = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\ufffe\uffff\u2028\u2029\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]"
)
"""Control characters, those of direction, and line breaks of YAML that editors do not show as such."""


_HINTS = {
    "mapping values are not allowed": "put a value that has a colon in it in quotation marks",
    "unexpected end of stream": "close the quotation marks or brackets that are open here",
    "cannot start any token": "put a value that starts with this character in quotation marks",
    "tab character": "use blanks in place of tabs",
}
"""Part of what PyYAML says about a common fault -> what to do about it."""


class Place(NamedTuple):
    """Where a node starts; lines and columns from 1."""

    line: int
    column: int


class Scalar(NamedTuple):
    """A text, whatever YAML would make of it."""

    place: Place
    text: str


class Items(NamedTuple):
    """A sequence."""

    place: Place
    nodes: list[Node]


class Mapping(NamedTuple):
    """A mapping with text keys."""

    place: Place
    nodes: dict[str, Node]
    keys: dict[str, Place]


Node: TypeAlias = Scalar | Items | Mapping


class RefusedError(Exception):
    """Something in the file that strict YAML does not allow, with its place."""

    def __init__(self, place: Place, what: str, hint: str = "") -> None:
        self.place, self.what, self.hint = place, what, hint


def parse_mapping(text: str, path: str, code: str, first_line: int = 1) -> Mapping | Problem:
    """Return the mapping in `text`, or the one problem that stops the reading.

    `first_line` is the line of the file on which `text` starts.
    """
    try:
        return _mapping(text, first_line)
    except RefusedError as refusal:
        return Problem(path, refusal.place.line, refusal.place.column, code, refusal.what, refusal.hint)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        place = Place(first_line + mark.line, mark.column + 1) if mark else Place(first_line, 1)
        what = _what(error, text)
        hint = next((hint for part, hint in _HINTS.items() if part in what), "")
        return Problem(path, place.line, place.column, code, f"not YAML: {what}", hint)


def _what(error: yaml.MarkedYAMLError, text: str) -> str:
    """Return what PyYAML says is wrong, but name a tab: it only says that a character is wrong there."""
    what, mark = error.problem or error.context or "", error.problem_mark
    if not mark or "cannot start any token" not in what:
        return what
    (line,) = text.split("\n")[mark.line : mark.line + 1] or [""]
    return "found a tab character" if line[mark.column : mark.column + 1] == "\t" else what


def _mapping(text: str, first_line: int) -> Mapping:
    bad = _NOT_TEXT.search(text)
    if bad:
        before = text[: bad.start()]
        place = Place(first_line + before.count("\n"), len(before) - before.rfind("\n"))
        _refuse_character(bad.group(), place)
    root = _Builder(first_line).build(_events(text))
    if root is None:
        return Mapping(Place(first_line, 1), {}, {})
    if not isinstance(root, Mapping):
        raise RefusedError(root.place, "not a mapping", "write `key: value` lines")
    return root


def _events(text: str) -> Iterator[yaml.Event]:
    """Return the events of a text, as `yaml.parse` does, which asks twice for each."""
    loader = _LOADER(text)
    return iter(loader.get_event, None)


def _refuse_character(character: str, place: Place) -> None:
    raise RefusedError(place, f"the character U+{ord(character):04X} is not allowed here", "remove it")


class _Builder:
    """Builds the tree from events. It keeps its own stack, so that deep nesting cannot exhaust Python's."""

    def __init__(self, first_line: int) -> None:
        self._first_line = first_line
        self._root: Node | None = None
        self._open: list[Items | Mapping] = []
        self._key: tuple[str, Place] | None = None
        """Of the innermost mapping, where its value has not come yet. No mapping that is further out has one:
        its value is the one that is open."""

    def build(self, events: Iterator[yaml.Event]) -> Node | None:
        for event in events:
            if isinstance(event, yaml.ScalarEvent):
                self._add(self._scalar(event))
            elif isinstance(event, yaml.CollectionStartEvent):
                self._open_collection(event)
            elif isinstance(event, yaml.CollectionEndEvent):
                self._open.pop()
            elif isinstance(event, yaml.AliasEvent):
                raise RefusedError(self._place(event), f"alias *{event.anchor}", "write the value out")
            elif isinstance(event, yaml.DocumentStartEvent) and self._root is not None:
                raise RefusedError(
                    self._place(event), "a second YAML document", "keep one document in a file"
                )
        return self._root

    def _place(self, event: yaml.Event) -> Place:
        """Return where an event starts: PyYAML counts lines and columns from 0."""
        mark = event.start_mark
        return Place(self._first_line + mark.line, mark.column + 1) if mark else Place(self._first_line, 1)

    def _scalar(self, event: yaml.ScalarEvent) -> Scalar:
        place = self._checked_place(event)
        # An escape can bring in a character that the file itself may not have.
        bad = _NOT_TEXT.search(event.value) if event.style == '"' else None
        if bad:
            _refuse_character(bad.group(), place)
        return Scalar(place, event.value)

    def _open_collection(self, event: yaml.CollectionStartEvent) -> None:
        place = self._checked_place(event)
        if len(self._open) >= DEEPEST:
            raise RefusedError(place, f"nested more than {DEEPEST} levels deep")
        is_mapping = isinstance(event, yaml.MappingStartEvent)
        node: Items | Mapping = Mapping(place, {}, {}) if is_mapping else Items(place, [])
        self._add(node)
        self._open.append(node)

    def _checked_place(self, event: yaml.ScalarEvent | yaml.CollectionStartEvent) -> Place:
        """Return where a node starts, once it has neither an anchor nor a tag."""
        place = self._place(event)
        if event.anchor is not None:
            raise RefusedError(place, f"anchor &{event.anchor}", "write the value out where it is used")
        if event.tag is not None:
            raise RefusedError(place, f"tag {event.tag}", "remove it: every value is text")
        return place

    def _add(self, node: Node) -> None:
        if not self._open:
            self._root = node
            return
        parent = self._open[-1]
        if isinstance(parent, Items):
            parent.nodes.append(node)
        elif self._key is None:
            self._key = self._checked_key(parent, node)
        else:
            key, place = self._key
            parent.nodes[key], parent.keys[key] = node, place
            self._key = None

    def _checked_key(self, parent: Mapping, node: Node) -> tuple[str, Place]:
        if not isinstance(node, Scalar):
            raise RefusedError(node.place, "a key that is not text")
        if node.text == "<<":
            raise RefusedError(node.place, "merge key <<", "write the values out")
        if node.text in parent.nodes:
            first = parent.keys[node.text].line
            raise RefusedError(
                node.place, f"duplicate key {node.text!r}", f"it stands on line {first} already"
            )
        return node.text, node.place
