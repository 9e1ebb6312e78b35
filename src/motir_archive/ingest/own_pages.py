"""pages/ beside releases/ -> the pages in it, or problems. Each is Markdown with front matter.

---
title: How to Ask for a Release
order: 1
---
The text, in Markdown.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from motir_archive.ingest.characters import clean, in_file
from motir_archive.ingest.frontmatter import CODE, end_of_front_matter, title_in, words_below
from motir_archive.ingest.sources import HANDWRITTEN, SourceFile, names_in, read_source
from motir_archive.model.own_page import OwnPage
from motir_archive.problems import Problem, ProblemLog
from motir_archive.strict_yaml.fields import Fields
from motir_archive.strict_yaml.reader import parse_mapping
from motir_archive.text.slugs import is_reserved, slug

_WHOLE_NUMBER = {str(number): number for number in range(1000)}


def read_pages(releases: Path, folder: Path, longest_line: int) -> tuple[tuple[OwnPage, ...], list[Problem]]:
    """Return the pages of `folder`, in the order of the menu, and every problem in it.

    Problems name files by their path from `releases`. `longest_line` is the setting of that name.
    """
    place = Path(os.path.relpath(folder, releases)).as_posix()
    pages: list[OwnPage] = []
    problems: list[Problem] = []
    for name in names_in(folder):
        page, found = _read(folder, name, longest_line)
        pages += page
        problems += (replace(problem, path=f"{place}/{problem.path}") for problem in found)
    return tuple(sorted(pages, key=lambda page: (page.order, page.title, page.name))), problems


def _read(folder: Path, name: str, longest_line: int) -> tuple[list[OwnPage], list[Problem]]:
    if not name.endswith(HANDWRITTEN):
        what, hint = "a file of this kind is not read", "pages end in .md"
        return [], [Problem(name, 0, 0, "not-read", what, hint, is_error=False)]
    file = read_source(folder, name, longest_line)
    return ([], [file]) if isinstance(file, Problem) else parse_page(file)


def parse_page(file: SourceFile) -> tuple[list[OwnPage], list[Problem]]:
    """Return the page that a file holds, or none, and every problem in the file.

    Where one is an error, nothing is built, so that a page beside it is never seen.
    """
    text, cleaning = clean(file.text, file.name)
    problems = ProblemLog(file.name)
    problems_of_name = list(_faults_of_name(file.name))
    page = _page(file.name, text.split("\n"), problems)
    found = [*cleaning, *problems_of_name, *in_file(problems.found(), file.text, text)]
    return [page] if page else [], found


def _faults_of_name(file: str) -> Iterator[Problem]:
    """Yield a problem where the name of a file cannot be part of an address."""
    name = file.removesuffix(HANDWRITTEN)
    if slug(name) != name or is_reserved(name):
        better = slug(name) if slug(name) and not is_reserved(slug(name)) else "about-us"
        what = "this name cannot be part of an address"
        yield Problem(file, 0, 0, "file-name", what, f"rename the file {better}{HANDWRITTEN}")


def _page(file: str, lines: list[str], problems: ProblemLog) -> OwnPage | None:
    end = end_of_front_matter(lines, problems)
    if end is None:
        return None
    parsed = parse_mapping("\n".join(lines[1:end]), file, CODE, first_line=2)
    if isinstance(parsed, Problem):
        problems.append(parsed)
        return None
    fields = Fields(parsed, file, CODE, problems)
    title, order = title_in(fields, problems), fields.text("order", "0")
    if order not in _WHOLE_NUMBER:
        fields.fault(fields.place("order"), f"order is {order!r}", "write a whole number up to 999")
    fields.end()
    markdown = "\n".join(lines[end + 1 :]).strip()
    words_below(markdown, end, problems)
    return OwnPage(file.removesuffix(HANDWRITTEN), title, _WHOLE_NUMBER.get(order, 0), markdown)
