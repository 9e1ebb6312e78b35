"""The markup of templates -> shorter markup that says the same, once, when a template is compiled.

Templates are laid out for people to read. A page needs neither the indentation, nor white space beside a
block, nor quotation marks around a value that can do without them, nor end tags that HTML has everybody add.
These are a seventh of what is not text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from jinja2.ext import Extension
from jinja2.lexer import Token, TokenStream

_AFTER_TAG = re.compile("([%#]}\n)[ \t]+")
"""Jinja removes the line break after a tag, so one blank of the indentation has to stay."""
_INDENTATION = re.compile("(?<![%#]}\n)^[ \t]+", re.MULTILINE)

_BLOCK = re.compile(
    "!doctype|html|head|title|meta|link|script|body|header|main|footer|nav|section|article|aside|div|p|ul|ol|li"
    "|dl|dt|dd|h[1-6r]|table|caption|thead|tbody|tr|th|td|figure|figcaption|details|summary|blockquote|pre|form",
    re.IGNORECASE,
)
"""Elements beside which white space is not shown, whatever stands on its other side."""
_ENDLESS = frozenset(("li", "dt", "dd"))
"""Elements whose end tag goes: whatever may follow one of them ends it (HTML, 13.1.2.4). Those of tables and
of the body could go too, but checkers of HTML and programs that add to a page look for them."""
_ENDS_PARAGRAPH = re.compile(
    r"\s*</?(?:article|aside|blockquote|div|dl|figure|footer|form|h[1-6r]|header|main|nav|ol|p|pre"
    r"|section|table|ul)\b"
)
"""What ends a paragraph without an end tag: the beginning of a block, or the end of one around it."""
_VERBATIM = frozenset(("pre", "textarea", "script", "style"))
_TAG = re.compile(r"</?(!?[a-zA-Z][a-zA-Z0-9-]*)[^<>]*>?")
_QUOTED = re.compile(r"""(?<=\s)([a-z:-]+)="([\w./:#+-]+)"(?=[\s>]|$)""")
_SPACE = re.compile(r"\s+")
_BEHIND_VALUE = re.compile(r'"(?:[\s>]|$)')
_ADDRESSES = ("href", "near")
"""What templates call for the address of a page or a file. Such an address never needs quotation marks."""


class ShortMarkup(Extension):
    """Takes what a page does not need out of templates whose names end in `.html`."""

    def preprocess(self, source: str, *_args: object, **_given: object) -> str:
        return _INDENTATION.sub("", _AFTER_TAG.sub(r"\1 ", source))

    def filter_stream(self, stream: TokenStream) -> Iterator[Token]:
        tokens = list(stream)
        return _shortened(tokens) if (stream.name or "").endswith(".html") else iter(tokens)


def _shortened(tokens: Sequence[Token]) -> Iterator[Token]:
    addresses = _addresses(tokens)
    after_addresses = set(addresses.values())
    markup = _Markup()
    for place, token in enumerate(tokens):
        if token.type == "data":
            data = token.value.removeprefix('"') if place in after_addresses else token.value
            data = data.removesuffix('"') if place in addresses else data
            yield Token(token.lineno, "data", markup.shortened(data))
        else:
            yield token


def _addresses(tokens: Sequence[Token]) -> Mapping[int, int]:
    """Return the places of the data before and after each `"{{ href(…) }}"` that is the whole of a value."""
    found = {}
    for place, token in enumerate(tokens):
        called = tokens[place + 1 : place + 4]
        if (
            token.type == "data"
            and token.value.endswith('="')
            and [each.type for each in called] == ["variable_begin", "name", "lparen"]
            and called[1].value in _ADDRESSES
        ):
            end = _end_of_call(tokens, place + 3)
            after = tokens[end + 1 : end + 3]
            is_whole = [each.type for each in after] == ["variable_end", "data"]
            if is_whole and _BEHIND_VALUE.match(after[1].value):
                found[place] = end + 2
    return found


def _end_of_call(tokens: Sequence[Token], place: int) -> int:
    """Return the place of the bracket that closes the one at `place`."""
    depth = 0
    for end in range(place, len(tokens)):
        depth += {"lparen": 1, "rparen": -1}.get(tokens[end].type, 0)
        if depth == 0:
            return end
    return len(tokens)


class _Markup:
    """The data of a template, read from the beginning: it knows whether a tag is still open."""

    def __init__(self) -> None:
        self._in_tag = False
        self._verbatim = ""
        """The element whose white space stays; empty outside of one."""

    def shortened(self, data: str) -> str:
        """Return the next piece of data without what a page does not need."""
        out: list[str] = []
        place = 0
        if self._in_tag:
            place = data.find(">") + 1 or len(data)
            out.append(self._tag(data[:place]))
        behind_block = False
        for tag in _TAG.finditer(data, place):
            is_block = _BLOCK.fullmatch(tag[1]) is not None
            is_needed = not _goes_without_saying(tag, data)
            out += (
                self._text(data[place : tag.start()], behind_block=behind_block, before_block=is_block),
                self._tag(tag[0]) if is_needed else "",
            )
            self._enter(tag[0], tag[1].lower())
            behind_block = is_block and not self._in_tag
            place = tag.end()
        out.append(self._text(data[place:], behind_block=behind_block, before_block=False))
        return "".join(out)

    def _tag(self, tag: str) -> str:
        """Return a tag, or a part of one that an expression interrupts."""
        self._in_tag = not tag.endswith(">")
        return _QUOTED.sub(r"\1=\2", tag)

    def _enter(self, tag: str, name: str) -> None:
        if not tag.startswith("</"):
            self._verbatim = self._verbatim or (name if name in _VERBATIM else "")
        elif name == self._verbatim:
            self._verbatim = ""

    def _text(self, text: str, *, behind_block: bool, before_block: bool) -> str:
        if self._verbatim:
            return text
        text = _SPACE.sub(lambda space: "\n" if "\n" in space[0] else " ", text)
        text = text.lstrip() if behind_block else text
        return text.rstrip() if before_block else text


def _goes_without_saying(tag: re.Match[str], data: str) -> bool:
    """Tell whether a tag is the end of an element that ends there without it."""
    if not tag[0].startswith("</"):
        return False
    return tag[1] in _ENDLESS or (tag[1] == "p" and _ENDS_PARAGRAPH.match(data, tag.end()) is not None)
