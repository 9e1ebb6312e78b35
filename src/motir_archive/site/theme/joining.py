"""Parts of a script or a style sheet in, one file out. Pure.

The parts of a script are ES modules. They say `import { name } from "./part.js";`, or `"../part.js"` of a
part that other scripts need too, and `export` before a declaration; the parts of a sheet say
`@import "./part.css";`. So editors, checkers and tests take each part as it is. Joined, each stands once,
after those that it imports, without its imports and without the word `export`. Nothing is renamed, so two
parts may not declare the same name. Any other form of import or export is refused.

What few visitors need is a script of its own: a part that another one imports where it is needed, by
`await import("./narrowing/main.js")`. Joined, it is a function that returns what the part exports. Its
parameters are what it imports of parts that the first script has, so that none of these is loaded twice. The
function `bring`, of one of these parts, loads the script and calls it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from posixpath import dirname, join, normpath

from motir_archive.problems import OptionError

_SCRIPT_IMPORT = re.compile(
    r'^import \{(?P<names>[\w$,\s]*)\} from "(?P<part>\.\.?/[^"\n]+)";\n', re.MULTILINE
)
_LATER_IMPORT = re.compile(r'\bawait import\("(?P<part>\.\.?/[^"\n]+)"\)')
_SHEET_IMPORT = re.compile(r'^@import "(?P<part>\./[^"\n]+)";\n', re.MULTILINE)
_DECLARATION = re.compile(
    r"^(?P<export>export )?(?:async )?(?:function\*?|class|const|let|var) (?P<names>\{[^}]*\}|[\w$]+)",
    re.MULTILINE,
)
_OTHER_FORM = re.compile(r"^(?:import|export|@import)\b", re.MULTILINE)
_EXPORT = re.compile("^export (?=(?:async |function|class|const|let))", re.MULTILINE)
_NAME = re.compile(r"[\w$]+")
MOST_PARTS = 256
"""Parts whose declarations are kept, at most, since one part may be joined into several scripts. A theme has
some 60 parts."""


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
    needed = _parts_of_script(main, parts)
    bodies = (_body(name, part, needed, parts) for name, part in needed.items())
    return '(() => {\n"use strict";\n' + "".join(bodies) + "})();\n"


def join_later_script(main: str, first: str, parts: Mapping[str, Part]) -> str:
    """Return the part `main`, which the script of the part `first` imports where needed, as a script."""
    there = _parts_of_script(first, parts)
    own = _own_parts(main, there, parts)
    bodies = (_body(name, part, {}, parts) for name, part in own.items())
    taken, given = ", ".join(_taken(own, there)), ", ".join(_exported(parts[main]))
    return (
        f'"use strict";\nglobalThis.motirArchive.receive("{script_name(main)}", ({{ {taken} }}) => {{\n'
        + "".join(bodies)
        + f"return {{ {given} }};\n}});\n"
    )


def later_scripts(main: str, parts: Mapping[str, Part]) -> list[str]:
    """Return the parts that the script of the part `main` imports where they are needed."""
    needed = _parts_of_script(main, parts).items()
    return sorted({_path_from(name, match["part"]) for name, match in _imports(needed, _LATER_IMPORT)})


def script_name(main: str) -> str:
    """Return the name of what is joined from a part: search.js from search/main.js."""
    return f"{dirname(main).replace('/', '-')}.{main.rpartition('.')[2]}"


def join_sheet(main: str, parts: Mapping[str, Part]) -> str:
    """Return the part `main` and those that it imports as one style sheet; `parts` as for join_script."""
    needed = _in_order(main, parts, _SHEET_IMPORT)
    return "".join(_SHEET_IMPORT.sub("", part.text) for part in needed.values())


def imported_parts(name: str, part: Part) -> Iterator[str]:
    """Yield the paths of the parts that a part of a script imports."""
    yield from (_path_from(name, match["part"]) for match in _matches(part, _SCRIPT_IMPORT))


def _parts_of_script(main: str, parts: Mapping[str, Part]) -> dict[str, Part]:
    """Return the parts of a script in order, once nothing is wrong with them."""
    ordered = _in_order(main, parts, _SCRIPT_IMPORT)
    _check_names(ordered.values())
    for name, match in _imports(ordered.items(), _SCRIPT_IMPORT):
        other = _path_from(name, match["part"])
        missing = {*_NAME.findall(match["names"])} - {*_exported(parts[other])}
        if missing:
            raise parts[name].fault(match.start(), f"{other} does not export {', '.join(sorted(missing))}")
    return ordered


def _own_parts(main: str, there: Mapping[str, Part], parts: Mapping[str, Part]) -> dict[str, Part]:
    """Return the parts of a script that is loaded later, in order, without those that are there."""
    needed = _parts_of_script(main, parts)
    _check_names({**there, **needed}.values())
    return {name: part for name, part in needed.items() if name not in there}


def _taken(own: Mapping[str, Part], there: Mapping[str, Part]) -> list[str]:
    """Return the names that a script which is loaded later takes of the parts that are there."""
    imports = _imports(own.items(), _SCRIPT_IMPORT)
    taken = [match["names"] for name, match in imports if _path_from(name, match["part"]) in there]
    return sorted({name for names in taken for name in _NAME.findall(names)})


def _body(name: str, part: Part, needed: Mapping[str, Part], parts: Mapping[str, Part]) -> str:
    """Return what stands of a part in a script: `needed` are all parts of it."""

    def bring(match: re.Match[str]) -> str:
        main = _path_from(name, match["part"])
        if main not in parts:
            raise part.fault(match.start(), f"there is no part {main}")
        taken = _taken(_own_parts(main, needed, parts), needed)
        return f'await bring("{script_name(main)}", {{ {", ".join(taken)} }})'

    return _EXPORT.sub("", _SCRIPT_IMPORT.sub("", _LATER_IMPORT.sub(bring, part.text)))


def _imports(
    parts: Iterable[tuple[str, Part]], pattern: re.Pattern[str]
) -> Iterator[tuple[str, re.Match[str]]]:
    """Yield each import of each part, with the path of the part that says it."""
    for name, part in parts:
        yield from ((name, match) for match in _matches(part, pattern))


def _in_order(main: str, parts: Mapping[str, Part], pattern: re.Pattern[str]) -> dict[str, Part]:
    """Return the parts that `main` needs and then itself by their paths, each after all that it imports."""
    ordered: dict[str, Part] = {}

    def add(name: str, importers: tuple[str, ...]) -> None:
        part = parts[name]
        for match in _matches(part, pattern):
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


@lru_cache(maxsize=MOST_PARTS)
def _matches(part: Part, pattern: re.Pattern[str]) -> list[re.Match[str]]:
    return [*pattern.finditer(part.text)]


@lru_cache(maxsize=MOST_PARTS)
def _path_from(name: str, other: str) -> str:
    """Return the path of a part that another one names from where it is."""
    return normpath(join(dirname(name), other))


@lru_cache(maxsize=MOST_PARTS)
def _check_forms(part: Part, pattern: re.Pattern[str]) -> None:
    """Refuse what cannot be joined: every form of import and export except those in the module's
    docstring."""
    fine = {match.start() for known in (pattern, _EXPORT) for match in known.finditer(part.text)}
    for match in _OTHER_FORM.finditer(part.text):
        if match.start() not in fine:
            line = part.text[match.start() :].partition("\n")[0]
            raise part.fault(match.start(), f"“{line}” is no form of import or export that can be joined")


def _check_names(parts: Iterable[Part]) -> None:
    """Refuse names that two parts declare: joined, they would be one."""
    owners: dict[str, Part] = {}
    for part in parts:
        for place, name in _declared(part):
            if name in owners:
                raise part.fault(
                    place, f"{owners[name].path} declares “{name}” too; joined, there can be only one"
                )
            owners[name] = part


def _declared(part: Part) -> Iterator[tuple[int, str]]:
    """Yield the place and the name of each declaration at the top level of a part: in the first column."""
    yield from ((place, name) for place, name, _ in _declarations(part))


def _exported(part: Part) -> Iterator[str]:
    yield from (name for _, name, is_exported in _declarations(part) if is_exported)


@lru_cache(maxsize=MOST_PARTS)
def _declarations(part: Part) -> list[tuple[int, str, bool]]:
    return [
        (match.start(), name, match["export"] is not None)
        for match in _DECLARATION.finditer(part.text)
        for name in _NAME.findall(match["names"])
    ]
