"""Texts cut where a word ends."""

from __future__ import annotations


def shortened(text: str, most: int) -> str:
    """Return a text of at most `most` characters: the whole of it, or its beginning and a `…`.

    It is cut after a word, where one ends early enough, and not between a word and what joins it to the next.
    """
    if len(text) <= most:
        return text
    cut = text[: most - 1]
    return (cut.rpartition(" ")[0] or cut).rstrip(" ,;:—–-…") + "…"
