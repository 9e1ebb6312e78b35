"""A file of the theme in, what visitors load out: scripts without comments and blanks, half of them."""

from __future__ import annotations

import rjsmin  # type: ignore[import-untyped]  # has no types


def served(name: str, content: bytes) -> bytes:
    """Return what is published of the asset `name`: a script without comments and blanks, others as they are.

    No name in a script is changed, so that it reads like its source and needs no map to it. Comments that
    begin with `/*!`, which are licences, stay.
    """
    if not name.endswith(".js"):
        return content
    lean: bytes = rjsmin.jsmin(content, keep_bang_comments=True)
    return lean + b"\n"
