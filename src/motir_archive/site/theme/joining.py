"""Parts of a script or a style sheet in, one file out. Pure.

The parts of a script are ES modules. They say `import { name } from "./part.js";`, or `"../part.js"` of a
part that other scripts need too, and `export` before a declaration; the parts of a sheet say
`@import "./part.css";`. So editors, checkers and tests take each part as it is. Joined, each stands once,
behind those that it imports, without its imports and without the word `export`. Nothing is renamed, so two
parts may not declare the same name. Any other form of import or export is refused.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from posixpath import dirname, join, normpath

from motir_archive.problems import OptionError

_SCRIPT_IMPORT = re.compile(
    r'^import \{(?P<names>[\w$,\s]*)\} from "(?P<part>\.\.?/[^"\n]+)";\n', re.MULTILINE
)
_SHEET_IMPORT = re.compile(r'^@import "(?P<part>\./[^"\n]+)";\n', re.MULTILINE)
_DECLARATION = re.compile(
    r"^(?P<export>export )?(?:async )?(?:function\*?|class|const|let|var) (?P<names>\{[^}]*\}|[\w$]+)",
    re.MULTILINE,
)
_OTHER_FORM = re.compile(r"^(?:import|export|@import)\b", re.MULTILINE)
_EXPORT = re.compile("^export (?=(?:async |function|class|const|let))", re.MULTILINE)
_NAME = re.compile(r"[\w$]+")


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a script or of a style sheet."""

    path: Path
    """Where it was read, for messages."""
    text: str
    """Its lines end in LF."""

    def fault(self, place: int, message: str) -> OptionError:
        """Return an error at a place in the text, in characters."""
        line = self.text.count("\n", 0, place) + 1
        return OptionError(f"{self.path}:{line}: {message}")


def join_script(main: str, parts: Mapping[str, Part]) -> str:
    """Return the part `main` and those that it needs as one classic script.

    `parts` are all there are, by their paths, such as `search/main.js`; what is not needed is left out.
    """
    ordered = _in_order(main, parts, _SCRIPT_IMPORT)
    needed = list(ordered.values())
    _check_names(needed)
    for name, part in ordered.items():
        _check_imports(name, part, parts)
    bodies = (_EXPORT.sub("", _SCRIPT_IMPORT.sub("", part.text)) for part in needed)
    return '(() => {\n"use strict";\n' + "".join(bodies) + "})();\n"


def join_sheet(main: str, parts: Mapping[str, Part]) -> str:
    """Return the part `main` and those that it imports as one style sheet; `parts` as for join_script."""
    needed = _in_order(main, parts, _SHEET_IMPORT)
    return "".join(_SHEET_IMPORT.sub("", part.text) for part in needed.values())


def imported_parts(name: str, text: str) -> Iterator[str]:
    """Yield the paths of the parts that a part of a script imports."""
    yield from (_path_from(name, match["part"]) for match in _SCRIPT_IMPORT.finditer(text))


def _in_order(main: str, parts: Mapping[str, Part], pattern: re.Pattern[str]) -> dict[str, Part]:
    """Return the parts that `main` needs and then itself by their paths, each behind all that it imports."""
    ordered: dict[str, Part] = {}

    def add(name: str, importers: tuple[str, ...]) -> None:
        part = parts[name]
        for match in pattern.finditer(part.text):
            other = _path_from(name, match["part"])
            if other not in parts:
                raise part.fault(match.start(), f"there is no part {other}")
            if other in (*importers, name):
                circle = " imports ".join((*importers, name, other))
                raise part.fault(match.start(), f"parts may not import one another in a circle: {circle}")
            if other not in ordered:
                add(other, (*importers, name))
        _check_forms(part, pattern)
        ordered[name] = part

    add(main, ())
    return ordered


def _path_from(name: str, other: str) -> str:
    """Return the path of a part that another one names from where it is."""
    return normpath(join(dirname(name), other))


def _check_forms(part: Part, pattern: re.Pattern[str]) -> None:
    """Refuse what cannot be joined: all forms of import and export but the two of each kind of part."""
    fine = {match.start() for known in (pattern, _EXPORT) for match in known.finditer(part.text)}
    for match in _OTHER_FORM.finditer(part.text):
        if match.start() not in fine:
            line = part.text[match.start() :].partition("\n")[0]
            raise part.fault(match.start(), f"“{line}” is no form of import or export that can be joined")


def _check_names(parts: list[Part]) -> None:
    """Refuse names that two parts declare: joined, they would be one."""
    owners: dict[str, Part] = {}
    for part in parts:
        for place, name in _declared(part):
            if name in owners:
                raise part.fault(
                    place, f"{owners[name].path} declares “{name}” too; joined, there can be only one"
                )
            owners[name] = part


def _check_imports(name: str, part: Part, parts: Mapping[str, Part]) -> None:
    """Refuse names that a part imports and the other does not export."""
    for match in _SCRIPT_IMPORT.finditer(part.text):
        other = _path_from(name, match["part"])
        missing = {*_NAME.findall(match["names"])} - {*_exported(parts[other])}
        if missing:
            raise part.fault(match.start(), f"{other} does not export {', '.join(sorted(missing))}")


def _declared(part: Part) -> Iterator[tuple[int, str]]:
    """Yield the place and the name of what a part declares at its top: what begins in the first column."""
    for match in _DECLARATION.finditer(part.text):
        for name in _NAME.findall(match["names"]):
            yield match.start(), name


def _exported(part: Part) -> Iterator[str]:
    for match in _DECLARATION.finditer(part.text):
        if match["export"]:
            yield from _NAME.findall(match["names"])
