"""The theme's assets in, what visitors load out: parts joined, without comments and blanks.

Scripts and the style sheet are written in parts of one idea each, for people to read. Visitors load each as
one file, because a browser waits for every file that another one names, and runs no modules from disk. So
search.js is joined from search/main.js and the parts that it imports, and so on for every folder with a main
part. What few visitors need is joined apart and loaded when it is needed, as search-narrowing.js is, from
search/narrowing/main.js. A script of one file, like filter.js, may import parts that several need, like
words.js. It happens while a site is built: nobody needs a build step beside that. At the same time, what
scripts say is put into the language of the site.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from posixpath import dirname

import rcssmin  # type: ignore[import-untyped]  # has no types
import rjsmin  # type: ignore[import-untyped]  # has no types

from motir_archive.language.language import ENGLISH, Language
from motir_archive.language.words_in_scripts import in_language
from motir_archive.problems import OptionError
from motir_archive.site.theme.joining import (
    Part,
    imported_parts,
    join_later_script,
    join_script,
    join_sheet,
    later_scripts,
    script_name,
)

MAINS = ("page/main.js", "search/main.js", "search-page/main.js", "style/main.css")
"""The parts that scripts and the style sheet begin with; each folder gives the name of what is joined."""


def published_assets(folders: list[Path], language: Language = ENGLISH) -> Iterator[tuple[str, bytes]]:
    """Yield the path below assets/ and the content of each asset of a site, in order.

    `folders` are those of the theme, the user's own first; its files go before others of the same name. A
    whole file, such as assets/style.css, goes before one that would be joined; a part, such as
    assets/style/media/print.css, takes the place of that part. The words in scripts are in `language`.
    """
    files = _files(folders)
    parts = {name: Part(path, _text(path)) for name, path in files.items() if name.endswith((".js", ".css"))}
    joined = dict(_joined(parts))
    for name in sorted(files.keys() - _mere_parts(parts) | joined.keys()):
        whole = name not in joined
        yield (
            name,
            served(name, files[name].read_bytes() if whole else in_language(joined[name], language).encode()),
        )


def served(name: str, content: bytes) -> bytes:
    """Return the asset `name` as it is published: a script or a style sheet has no comments and blanks.

    No name is changed, so that what is served reads like its source and needs no map to it. Comments that
    begin with `/*!`, which are licences, stay. Other assets stay as they are.
    """
    if name.endswith(".js"):
        return bytes(rjsmin.jsmin(content, keep_bang_comments=True)) + b"\n"
    if name.endswith(".css"):
        return bytes(rcssmin.cssmin(content, keep_bang_comments=True)) + b"\n"
    return content


def _files(folders: list[Path]) -> Mapping[str, Path]:
    """Return the theme's assets by their path below assets/; the first folder that has one wins."""
    found: dict[str, Path] = {}
    for folder in folders:
        root = folder / "assets"
        for path in sorted(root.rglob("*")):
            if path.is_file() and not any(part.startswith(".") for part in path.relative_to(root).parts):
                found.setdefault(path.relative_to(root).as_posix(), path)
    return found


def _joined(parts: Mapping[str, Part]) -> Iterator[tuple[str, str]]:
    """Yield the name and the text of what is joined, but where a whole file takes its place."""
    for main in MAINS:
        if script_name(main) in parts:
            continue
        if main.endswith(".css"):
            yield script_name(main), join_sheet(main, parts)
            continue
        yield script_name(main), join_script(main, parts)
        for later in later_scripts(main, parts):
            yield script_name(later), join_later_script(later, main, parts)
    alone = {name for name, part in parts.items() if "/" not in name and [*imported_parts(name, part)]}
    yield from ((name, join_script(name, parts)) for name in alone - _shared(parts))


def _mere_parts(parts: Mapping[str, Part]) -> set[str]:
    """Return the parts that visitors do not load by themselves."""
    folders = tuple(f"{dirname(main)}/" for main in MAINS)
    return _shared(parts) | {name for name in parts if name.startswith(folders)}


def _shared(parts: Mapping[str, Part]) -> set[str]:
    return {other for name, part in parts.items() for other in imported_parts(name, part)}


def _text(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as error:
        raise OptionError(
            f"{path}: not UTF-8: byte {error.start + 1} is {error.object[error.start]:#04x}"
        ) from error
