"""releases/ -> source files, found and decoded. The only module that reads releases/."""

from __future__ import annotations

import errno
import hashlib
import io
import os
import re
import stat
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import BinaryIO, TextIO

from motir_archive.model.source_link import FILE as SOURCE_LINKS
from motir_archive.problems import Problem, SetupError

BULLETIN, HANDWRITTEN = ".txt", ".md"
SUFFIXES = (BULLETIN, HANDWRITTEN)
"""How the names of the files end that are read where no extension adds readers."""
LONGESTSETTINGS_LINE = 1 << 16
"""In bytes, for the files of settings. Chosen, not measured: lines of settings have some hundred bytes."""
SEARCHES = "searches.yaml"
SETTINGS = ("archive.yaml", "agencies.yaml", SEARCHES, SOURCE_LINKS)
_FORBIDDEN_UTF8 = {
    "overlong UTF-8": re.compile(
        rb"[\xc0\xc1][\x80-\xbf]|\xe0[\x80-\x9f][\x80-\xbf]|\xf0[\x80-\x8f][\x80-\xbf]{2}"
    ),
    "an encoded surrogate (CESU-8)": re.compile(rb"\xed[\xa0-\xbf][\x80-\xbf]"),
}
_OF_THE_MACHINE = {errno.EIO, errno.EMFILE, errno.ENFILE, errno.ENOMEM}
"""Errors of the machine, not of the file that was to be read."""
_CONTROL = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029]")
_HANGUL = re.compile(rb"[\xb0-\xc8][\xa1-\xfe]")
"""A syllable in EUC-KR."""


@dataclass(frozen=True, slots=True)
class SourceFile:
    """A file below releases/, decoded."""

    name: str
    """Relative to releases/, with forward slashes."""
    sha256: str
    """Of its bytes."""
    text: str
    """Its text without byte-order mark, line ends made LF."""


class _UnreadableError(Exception):
    """Why a file could not be read."""

    def __init__(self, problem: Problem) -> None:
        self.problem = problem


def find_sources(releases: Path, problems: list[Problem], suffixes: Sequence[str] = SUFFIXES) -> list[str]:
    """Return the names of all files below `releases` that end in one of `suffixes`, in order of name.

    Names that start with a dot are passed over. Everything else that is not read is a problem.
    """
    names = sorted(_walk(releases, "", tuple(suffixes), problems))
    if not names and not any(problem.is_error for problem in problems):
        hint = "put a bulletin (*.txt) there; an empty site is never published"
        problems.append(Problem(".", 0, 0, "no-input", "no bulletins in the releases folder", hint))
    return names


def read_source(releases: Path, name: str, longest_line: int) -> SourceFile | Problem:
    """Return the file `name` below `releases`, or the problem that keeps it from being read."""
    try:
        return _source(name, _read(releases / name, name, longest_line))
    except _UnreadableError as unreadable:
        return unreadable.problem


def source_of(data: bytes, name: str, longest_line: int) -> SourceFile | Problem:
    """Return the file `name` that holds `data`, or the problem that keeps it from being read."""
    try:
        return _source(name, _checked(io.BytesIO(data), name, longest_line))
    except _UnreadableError as unreadable:
        return unreadable.problem


def _source(name: str, data: bytes) -> SourceFile:
    text = _decode(data, name).replace("\r\n", "\n").replace("\r", "\n")
    return SourceFile(name, hashlib.sha256(data).hexdigest(), text)


def _walk(folder: Path, prefix: str, suffixes: tuple[str, ...], problems: list[Problem]) -> Iterator[str]:
    try:
        with os.scandir(folder) as entries:
            found = sorted(entries, key=lambda entry: entry.name)
    except OSError as error:
        what = f"cannot be read: {_reason(error)}"
        problems.append(Problem(prefix or ".", 0, 0, "unreadable", what))
        return
    for entry in found:
        name = prefix + entry.name
        if entry.name.startswith("."):
            continue
        problem = _odd_entry(entry, name, suffixes)
        if problem:
            problems.append(problem)
        elif entry.is_dir():
            yield from _walk(folder / entry.name, name + "/", suffixes, problems)
        elif name not in SETTINGS:
            yield name


def _odd_entry(entry: os.DirEntry[str], name: str, suffixes: tuple[str, ...]) -> Problem | None:
    """Return why an entry of a folder is not read; None if it is read."""
    try:
        name.encode("utf-8")
    except UnicodeEncodeError:
        shown = os.fsencode(name).decode("utf-8", errors="backslashreplace")
        return Problem(shown, 0, 0, "file-name", "the file's name is not UTF-8", "rename it")
    if _CONTROL.search(name):
        shown = _CONTROL.sub(lambda match: f"\\x{ord(match.group()):02x}", name)
        return Problem(shown, 0, 0, "file-name", "a control character in the file's name", "rename it")
    if entry.is_symlink():
        return Problem(name, 0, 0, "symlink", "a symbolic link", "put the file itself there")
    if entry.is_dir():
        return None
    if not entry.is_file():
        return Problem(name, 0, 0, "not-a-file", "not a regular file", "remove it")
    if name in SETTINGS or name.endswith(suffixes):
        return None
    hint = "bulletins end in .txt, hand-written releases in .md"
    return Problem(name, 0, 0, "not-read", "a file of this kind is not read", hint, is_error=False)


def _read(path: Path, name: str, longest_line: int) -> bytes:
    # O_NONBLOCK keeps a FIFO that took the file's place since the listing from hanging the build.
    flags = os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK
    try:
        with open(path, "rb", opener=lambda file, _: os.open(file, flags)) as file:
            if not stat.S_ISREG(os.fstat(file.fileno()).st_mode):
                raise _unreadable(name, "not a regular file")
            return _checked(file, name, longest_line)
    except OSError as error:
        raise _unreadable(name, f"cannot be read: {_reason(error)}") from error


def _checked(file: BinaryIO, name: str, longest_line: int) -> bytes:
    """Return all bytes of a file; a line that is too long is refused before the rest of it is read."""
    data = file.read(longest_line + 1)
    if len(data) <= longest_line:
        return data  # no line is longer than its file
    file.seek(0)
    # Latin-1 maps bytes to characters one to one, so Python's own reader of LF, CR and CRLF serves.
    wrapped = io.TextIOWrapper(file, "latin-1", newline="")
    try:
        return b"".join(_lines(wrapped, name, longest_line))
    finally:
        wrapped.detach()  # The wrapper would close the file, which whoever opened it does.


def _lines(file: TextIO, name: str, longest_line: int) -> Iterator[bytes]:
    lines = iter(partial(file.readline, longest_line + len("\r\n")), "")
    for number, line in enumerate(lines, 1):
        if len(line.rstrip("\r\n")) > longest_line:
            hint = "raise longest_line in archive.yaml if the line is right"
            raise _unreadable(name, f"a line of more than {longest_line} bytes", hint, "long-line", number)
        yield line.encode("latin-1")


def _decode(data: bytes, name: str) -> str:
    head = data[:4]
    is_wide = head.startswith((b"\xff\xfe", b"\xfe\xff")) or (
        len(head) == 4 and (head[0::2] == b"\0\0" or head[1::2] == b"\0\0")
    )
    if is_wide:
        raise _unreadable(name, "UTF-16 or UTF-32, not UTF-8", "save as UTF-8", "encoding", line=1)
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        # Where there is a byte-order mark, the codec counts from the byte after it.
        start = error.start + (3 if data.startswith(b"\xef\xbb\xbf") else 0)
        line, column = _place(data, start)
        what = f"byte {start} (0x{data[start]:02X}) is not UTF-8; it looks like {_guess(data)}"
        raise _unreadable(name, what, "save as UTF-8", "encoding", line, column) from error


def _place(data: bytes, offset: int) -> tuple[int, int]:
    before = data[:offset].decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n")
    return before.count("\n") + 1, len(before) - (before.rfind("\n") + 1) + 1


def _guess(data: bytes) -> str:
    """Name the encoding that `data` seems to be in: for the message only, never used to decode."""
    for name, pattern in _FORBIDDEN_UTF8.items():
        if pattern.search(data) and _is(pattern.sub(b"", data), "utf-8"):
            return name
    # English with the quotation marks of Windows-1252 often is CP949 by accident, but has no Hangul in it.
    if _is(data, "cp949") and _HANGUL.search(data):
        return "CP949 (EUC-KR)"
    return "Windows-1252 or damaged UTF-8"


def _is(data: bytes, encoding: str) -> bool:
    try:
        data.decode(encoding)
    except UnicodeDecodeError:
        return False
    return True


def _unreadable(
    name: str, what: str, hint: str = "", code: str = "unreadable", line: int = 0, column: int = 0
) -> _UnreadableError:
    return _UnreadableError(Problem(name, line, column, code, what, hint))


def _reason(error: OSError) -> str:
    """Return why a file cannot be read. Raises the error where that is no fault of the file."""
    if error.errno in _OF_THE_MACHINE:
        raise error
    return error.strerror or type(error).__name__


def names_in(folder: Path) -> list[str]:
    """Return the names in a folder, in order, without hidden ones; none where the folder is missing."""
    try:
        return sorted(entry.name for entry in folder.iterdir() if not entry.name.startswith("."))
    except FileNotFoundError:
        return []


def read_settings(releases: Path, name: str) -> str | None:
    """Return the text of a file of settings such as archive.yaml, None where there is none.

    Raises SetupError where it cannot be read.
    """
    if not os.path.lexists(releases / name):
        return None
    file = read_source(releases, name, LONGESTSETTINGS_LINE)
    if isinstance(file, Problem):
        raise SetupError([file])
    return file.text
