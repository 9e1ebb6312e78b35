"""Departments of the United States in either order of words: "U.S. Department of Commerce" is what
newspapers call "U.S. Commerce Department".

The names of other countries' departments and ministries have more words than newspapers give them.
"""

from __future__ import annotations

import re

_PREFIX = r"(U\.S\.|US|United States)"
_OFFICIAL = re.compile(rf"{_PREFIX} Department of (?:the )?(\w+)")
_SHORT = re.compile(rf"{_PREFIX} (\w+) Department")
_WITH_ARTICLE = ("Interior", "Treasury")


def short(name: str) -> str:
    """Return what newspapers call a department with an official name; empty for any other name."""
    department = _OFFICIAL.fullmatch(name)
    return f"{department[1]} {department[2]} Department" if department else ""


def official(name: str) -> str:
    """Return the official name of a department with a short one; any other name as it is."""
    department = _SHORT.fullmatch(name)
    if department is None:
        return name
    article = "the " if department[2] in _WITH_ARTICLE else ""
    return f"{department[1]} Department of {article}{department[2]}"
