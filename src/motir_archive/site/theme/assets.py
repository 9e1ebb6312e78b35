"""The theme's assets in, what visitors load out: parts joined, without comments and blanks.

Scripts and the style sheet are written in parts of one idea each, for people to read. Visitors load each as
one file, because a browser waits for every file that another one names, and runs no modules from disk. So
search.js is joined from search/main.js and the parts that it imports, and so on; a script of one file, like
filter.js, may import parts that several need, like words.js. It happens while a site is built: nobody needs a
build step beside that. At the same time, what scripts say is put into the language of the site.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from posixpath import dirname

import rcssmin  # type: ignore[import-untyped]  # has no types
import rjsmin  # type: ignore[import-untyped]  # has no types

from motir_archive.language.language import ENGLISH, Language
from motir_archive.language.scripts import in_language
from motir_archive.problems import OptionError
from motir_archive.site.theme.joining import Part, imported_parts, join_script, join_sheet

Join = Callable[[str, Mapping[str, Part]], str]
"""The path of the part to begin with, and all parts by their path in; one text out."""

JOINED: Mapping[str, tuple[str, Join]] = {
    "page.js": ("page/main.js", join_script),
    "search.js": ("search/main.js", join_script),
    "search-page.js": ("search-page/main.js", join_script),
    "style.css": ("style/main.css", join_sheet),
}
"""What is joined: from which part and those that it imports, and how."""


def published_assets(folders: list[Path], language: Language = ENGLISH) -> Iterator[tuple[str, bytes]]:
    """Yield the path below assets/ and the content of each asset of a site, in order.

    `folders` are those of the theme, the user's own first; its files go before others of the same name. A
    whole file, such as assets/style.css, goes before one that would be joined; a part, such as
    assets/style/media/print.css, takes the place of that part. Scripts speak the `language`.
    """
    files = _files(folders)
    parts = {name: Part(path, _text(path)) for name, path in files.items() if name.endswith((".js", ".css"))}
    mains = _mains(parts)
    for name in sorted(files.keys() - _mere_parts(parts) | mains.keys()):
        if name in mains:
            main, join = mains[name]
            content = in_language(join(main, parts), language).encode()
        else:
            content = files[name].read_bytes()
        yield name, served(name, content)


def served(name: str, content: bytes) -> bytes:
    """Return what is published of the asset `name`: a script or a style sheet without comments and blanks.

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


def _mains(parts: Mapping[str, Part]) -> Mapping[str, tuple[str, Join]]:
    """Return what is joined: by its name, the part that it begins with, and how."""
    whole = {name: how for name, how in JOINED.items() if name not in parts}
    alone = {name for name, part in parts.items() if "/" not in name and [*imported_parts(name, part.text)]}
    return whole | {name: (name, join_script) for name in alone - _shared(parts)}


def _mere_parts(parts: Mapping[str, Part]) -> set[str]:
    """Return the parts that visitors do not load by themselves."""
    folders = tuple(f"{dirname(main)}/" for main, _ in JOINED.values())
    return _shared(parts) | {name for name in parts if name.startswith(folders)}


def _shared(parts: Mapping[str, Part]) -> set[str]:
    return {other for name, part in parts.items() for other in imported_parts(name, part.text)}


def _text(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as error:
        raise OptionError(
            f"{path}: not UTF-8: byte {error.start + 1} is {error.object[error.start]:#04x}"
        ) from error
