"""Markdown of hand-written releases -> HTML for pages, plain text for everything else.

CommonMark without raw HTML, without images (nothing is loaded from another host) and with links to a short
list of schemes only; whatever is not allowed is shown as it was written. Bare web addresses are links.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from motir_archive.text.links import links

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.token import Token

LINK_SCHEMES = ("https", "http", "mailto")
DEEPEST = 20
"""Levels of markdown-it's tree of a text, at most. A quotation takes one, a list two (itself and its item),
and the words take the last two. markdown-it leaves out words that lie twice as deep, so it is safe to refuse
such texts."""
MOST_QUOTATIONS = DEEPEST - 2
"""Quotations inside one another, at most."""
MOST_LISTS = MOST_QUOTATIONS // 2
"""Lists inside one another, at most."""

_CONTROL_OR_BLANK = re.compile(r"[\x00-\x20\x7f]")


def html(text: str) -> str:
    """Return `text` as HTML that cannot run, load or style anything."""
    reader = _reader()
    tokens = reader.parse(text)
    _fit_headings(tokens)
    for token in tokens:
        _hide_empty_links(token.children or ())
        token.children = token.children and list(_with_addresses(token.children))
    return str(reader.renderer.render(tokens, reader.options, {}))


def _fit_headings(tokens: Iterable[Token]) -> None:
    """Put the headings below the page's own heading, without leaving out a level."""
    level = 1
    for token in tokens:
        if token.type == "heading_open":
            level = min(int(token.tag[1:]) + 1, level + 1, 6)
        if token.type in ("heading_open", "heading_close"):
            token.tag = f"h{level}"


def is_too_deep(text: str) -> bool:
    """Tell whether quotations and lists are nested so deep that markdown-it would leave words out."""
    return any(token.level >= DEEPEST for token in _reader().parse(text))


def words_of(text: str) -> str:
    """Return the words of `text`, with one line for each paragraph, heading or list item."""
    blocks = (token for token in _reader().parse(text) if token.type in ("inline", "fence", "code_block"))
    lines = ("".join(_words(token)).strip() for token in blocks)
    return "\n".join(" ".join(line.split()) for line in lines if line)


def _reader() -> MarkdownIt:
    from markdown_it import MarkdownIt  # takes long to load, and most archives have no hand-written release

    reader = MarkdownIt("commonmark", {"html": False, "maxNesting": 2 * DEEPEST})
    reader.disable(["image", "html_block"])
    # The documented way to restrict links; the stub takes the method for fixed.
    reader.validateLink = _is_allowed  # type: ignore[assignment, method-assign]
    return reader


def _is_allowed(address: str) -> bool:
    """Tell whether a link may lead to `address`: absolute, of an allowed scheme, nothing hidden in it."""
    try:
        parts = urlsplit(address)
    except ValueError:
        return False
    # Browsers take `https:page.html` for a link relative to the page.
    leads_somewhere = parts.path if parts.scheme == "mailto" else parts.hostname
    return parts.scheme in LINK_SCHEMES and bool(leads_somewhere) and not _CONTROL_OR_BLANK.search(address)


def _hide_empty_links(tokens: Sequence[Token]) -> None:
    """Show `[words]()` as words: markdown-it makes a link of it without asking `validateLink`."""
    hidden: list[bool] = []
    for token in tokens:
        if token.type == "link_open":
            hidden.append(not token.attrGet("href"))
            token.hidden = hidden[-1]
        elif token.type == "link_close":
            token.hidden = hidden.pop()


def _with_addresses(tokens: Iterable[Token]) -> Iterator[Token]:
    """Yield the tokens of a paragraph, with a link around each web address that is not inside a link."""
    depth = 0
    for token in tokens:
        depth += token.nesting if token.type in ("link_open", "link_close") and not token.hidden else 0
        if token.type == "text" and depth == 0:
            yield from _linked(token)
        else:
            yield token


def _linked(token: Token) -> Iterator[Token]:
    text, new, position = token.content, type(token), 0
    for link in links(text):
        yield new("text", "", 0, content=text[position : link.start])
        yield new("link_open", "a", 1, attrs={"href": link.target})
        yield new("text", "", 0, content=text[link.start : link.end])
        yield new("link_close", "a", -1)
        position = link.end
    yield new("text", "", 0, content=text[position:])


def _words(token: Token) -> Iterator[str]:
    for child in token.children or [token]:
        if child.type in ("softbreak", "hardbreak"):
            yield " "
        elif child.type in ("text", "code_inline", "fence", "code_block"):
            yield child.content
