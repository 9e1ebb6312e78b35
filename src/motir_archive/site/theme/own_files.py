"""A user's own templates/ -> warnings of names in it that the theme does not have, with the nearest that it
has."""

from __future__ import annotations

import os
import re
from collections.abc import Collection, Iterator
from difflib import get_close_matches
from pathlib import Path, PurePosixPath

from motir_archive.config import Options
from motir_archive.problems import Problem
from motir_archive.site.theme.folders import CUSTOM_SHEET, theme

CODE = "own-template"
_SUFFIXES = (".html", ".xml", ".txt")
_EXTENDED = re.compile(r"{%[-+]?\s*extends\s+[\"']([^\"']+)[\"']")
_REFERENCE = re.compile(r"{%[-+]?\s*(?:extends|import|include|from)\s+[\"']([^\"']+)[\"']")
_BLOCK = re.compile(r"{%[-+]?\s*block\s+(\w+)")


def unknown_files(options: Options) -> list[Problem]:
    """Return a warning for each of the user's templates, blocks and assets that the theme does not have.

    A template that another of the user's templates names is not reported, nor is an asset whose name is like
    none of the theme's.
    """
    templates, of_theme = options.templates, theme()
    if templates is None or templates == of_theme:
        return []
    own, known = _texts(templates), _texts(of_theme)
    named = {name for text in own.values() for name in _REFERENCE.findall(text)}
    place = Path(os.path.relpath(templates, options.releases)).as_posix()
    problems = [
        Problem(f"{place}/{name}", 0, 0, CODE, "no template of the theme has this name", hint, is_error=False)
        for name in sorted(own.keys() - known.keys() - named)
        for hint in [_nearest_template(name, known) or f"there are {', '.join(sorted(known))}"]
    ]
    for name, text in sorted(own.items()):
        problems.extend(_unknown_blocks(f"{place}/{name}", text, known))
    problems.extend(_unknown_assets(place, templates, of_theme))
    return problems


def _unknown_blocks(path: str, text: str, known: dict[str, str]) -> Iterator[Problem]:
    extended = _EXTENDED.search(text)
    if not extended or extended[1] not in known:
        return
    blocks = list(dict.fromkeys(_BLOCK.findall(known[extended[1]] + known.get("base.html", ""))))
    for match in _BLOCK.finditer(text):
        if match[1] not in blocks:
            line, what = text.count("\n", 0, match.start()) + 1, f"{extended[1]} has no block {match[1]!r}"
            hint = _nearest(match[1], blocks) or f"there are {', '.join(blocks)}"
            yield Problem(path, line, 1, CODE, what, hint, is_error=False)


def _unknown_assets(place: str, templates: Path, theme: Path) -> Iterator[Problem]:
    known = _assets(theme)
    for name in sorted(_assets(templates) - known - {CUSTOM_SHEET}):
        if hint := _nearest(name, known):
            what = "no asset of the theme has this name"
            yield Problem(f"{place}/assets/{name}", 0, 0, CODE, what, hint, is_error=False)


def _nearest_template(name: str, known: Collection[str]) -> str:
    """Ask whether the template with the nearest path is meant, or else the one with the nearest last part."""
    paths = {PurePosixPath(path).name: path for path in known}
    near = _near(name, known) or [paths[last] for last in _near(PurePosixPath(name).name, paths)]
    return _question(near)


def _nearest(name: str, known: Collection[str]) -> str:
    return _question(_near(name, known))


def _near(name: str, known: Collection[str]) -> list[str]:
    return get_close_matches(name, sorted(known), n=1, cutoff=0.75)


def _question(near: list[str]) -> str:
    return f"did you mean {near[0]}?" if near else ""


def _texts(folder: Path) -> dict[str, str]:
    """Return the templates in a folder by path. One that is not UTF-8 is reported when it is rendered."""
    paths = (path.relative_to(folder) for path in sorted(folder.rglob("*")) if path.suffix in _SUFFIXES)
    return {
        path.as_posix(): (folder / path).read_text(encoding="utf-8", errors="replace")
        for path in paths
        if path.parts[0] != "assets" and (folder / path).is_file()
    }


def _assets(folder: Path) -> set[str]:
    root = folder / "assets"
    return {path.relative_to(root).as_posix() for path in root.rglob("*") if path.is_file()}
