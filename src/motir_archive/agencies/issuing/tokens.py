"""The first sentence of a text -> tokens. Each agency or official is one token; brackets are left out."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Literal, NamedTuple

TokenKind = Literal["agency", "official", "word", "comma", "quotation", "mark"]

_TOKEN = re.compile(
    r"\s*(?:(?P<word>(?:[^\W_]\.)+[^\W_]?|[^\W_](?:[\w.&/’'‐‑–-]*\w)?)|(?P<comma>,)"
    r"|(?P<brackets>\([^()]{0,200}\)|\[[^\[\]]{0,200}\])"
    r"|(?P<quotation>“[^”]{0,1500}”|\"[^\"]{0,1500}\"|‘[^‘’]{0,200}’(?!\w))"
    r"|(?P<possessive>[’']s\b|[’'](?=\s))|(?P<mark>\S))",
    re.DOTALL,
)
"""A token with the white space before it."""
_DATELINE = re.compile(r"[–-](?<=\w.)(?=(?:The|On|In|At|Today)\b)")
"""A dash that is no part of a word though it has no blanks: "Seoul–The"."""

_ASIDE = re.compile(r"\([^()]{0,200}\)")
"""Brackets: who is named in them does not act."""


class Token(NamedTuple):
    """A word, a name or a mark of a sentence."""

    kind: TokenKind
    text: str
    """As written; for a possessive, the `’s` alone."""
    start: int
    end: int
    """Index in the body after its last character. Brackets after an agency belong to its token."""
    agency: str = ""
    """Id of the agency, or of an official's agency; empty where it is not known."""
    has_head: bool = False
    """Whether brackets after the agency name its head."""

    @property
    def is_capitalised(self) -> bool:
        """Whether it may be part of a name: "Kim", "2nd", "E&C"."""
        return self.kind == "word" and (self.text[0].isupper() or self.text[0].isdigit())

    @property
    def is_comma(self) -> bool:
        """Whether it is a comma, or a quotation that ends with one or with a mark in its place."""
        is_quoted = self.kind == "quotation" and self.text[:-1].endswith((",", "!", "?"))
        return is_quoted or self.kind == "comma"


def tokens(body: str, start: int, end: int, known: Sequence[Token]) -> list[Token]:
    """Return the tokens of a stretch. `known` are its agencies and officials in order; they may overlap."""
    found: list[Token] = []
    place = start
    aside = [match.span() for match in _ASIDE.finditer(body, start, end)]
    known = [token for token in known if not any(opens < token.start < closes for opens, closes in aside)]
    known += [Token("mark", dash.group(), *dash.span()) for dash in _DATELINE.finditer(body, start, end)]
    for token in sorted(known, key=lambda token: (token.start, -token.end)):
        if token.start >= place and token.end <= end:
            found += _plain(body, place, token.start)
            found.append(token)
            place = token.end
    found += _plain(body, place, end)
    return found


def _plain(body: str, start: int, end: int) -> Iterator[Token]:
    for match in _TOKEN.finditer(body, start, end):
        kind = match.lastgroup or ""
        text = match[kind]
        # A full stop within a sentence ends an abbreviation.
        if kind == "brackets" or text == ".":
            continue
        # A possessive is a mark: it is not part of a name.
        sort: TokenKind = "mark" if kind == "possessive" else kind  # type: ignore[assignment]  # a group's name
        yield Token(sort, text, match.end() - len(text), match.end())
