"""The theme's assets in, what visitors load out: parts joined, without comments and blanks.

The search client, the script of the search page and the style sheet are written in parts of one idea each,
for people to read. Visitors load each as one file, because a browser waits for every file that another one
names, and runs no modules from disk. So search.js is joined from search/main.js and the parts that it
imports, and so on. It happens while a site is built: nobody needs a build step beside that.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

import rcssmin  # type: ignore[import-untyped]  # has no types
import rjsmin  # type: ignore[import-untyped]  # has no types

from motir_archive.problems import OptionError
from motir_archive.site.joining import Part, join_script, join_sheet

JOINED = {
    "search.js": ("search/", join_script),
    "search-page.js": ("search-page/", join_script),
    "style.css": ("style/", join_sheet),
}
"""What is joined: from the parts in which folder, and how."""


def published_assets(folders: list[Path]) -> Iterator[tuple[str, bytes]]:
    """Yield the path below assets/ and the content of each asset of a site, in order.

    `folders` are those of the theme, the user's own first; its files go before others of the same name. A
    whole file, such as assets/style.css, goes before one that would be joined; a part, such as
    assets/style/print.css, takes the place of that part.
    """
    files = _files(folders)
    parts = {name for name in files if name.startswith(tuple(folder for folder, _ in JOINED.values()))}
    for name in sorted(files.keys() - parts | JOINED.keys()):
        yield name, served(name, files[name].read_bytes() if name in files else _joined(name, files))


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


def _joined(name: str, files: Mapping[str, Path]) -> bytes:
    folder, join = JOINED[name]
    suffix = Path(name).suffix
    parts = {
        part.removeprefix(folder): Part(path, _text(path))
        for part, path in files.items()
        if part.startswith(folder) and part.endswith(suffix)
    }
    return join(parts).encode()


def _text(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as error:
        raise OptionError(
            f"{path}: not UTF-8: byte {error.start + 1} is {error.object[error.start]:#04x}"
        ) from error
