"""A strict reader of HTML: what a browser would repair silently is a fault here.

Pages close every element that HTML does not close by itself, and escape every `&`, so they can be held to
rules that are simpler and harder than those of HTML.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Set
from dataclasses import dataclass, field
from functools import cache
from html.parser import HTMLParser
from pathlib import Path


def _names(text: str) -> frozenset[str]:
    return frozenset(text.split())


_VOID = _names("area base br col embed hr img input link meta source track wbr")
_PHRASING = _names(
    "a abbr bdi bdo br button cite code datalist del dfn em i img input ins kbd label mark noscript output "
    "q s samp select small span strong sub sup svg time u var wbr option"
)
_ONLY_PHRASING_INSIDE = _names("p h1 h2 h3 h4 h5 h6 span a time bdi code abbr label button")
_CHILDREN = {
    "ul": {"li"},
    "ol": {"li"},
    "dl": {"div", "dt", "dd"},
    "table": {"caption", "thead", "tbody"},
    "thead": {"tr"},
    "tbody": {"tr"},
    "tr": {"th", "td"},
    "select": {"option"},
    "html": {"head", "body"},
}
_OWN_LINE = (
    "meta|link|script|body|header|main|footer|nav|section|article|aside|div|p|[uod]l|li|d[td]|h[1-6]|pre"
)
_OPTIONAL_END: dict[str, Set[str]] = {
    "li": {"li"},
    "dt": {"dt", "dd"},
    "dd": {"dt", "dd"},
    "td": {"td", "th", "tr", "tbody"},
    "th": {"td", "th", "tr", "tbody"},
    "tr": {"tr", "tbody"},
    "tbody": {"tbody"},
    "p": _names(
        "address article aside blockquote details div dl fieldset figure footer form h1 h2 h3 h4 h5 h6 "
        "header hr main nav ol p pre section table ul"
    ),
    "body": set(),
    "html": set(),
}
"""Elements whose end tag may be left out (HTML, 13.1.2.4), and those that end each where they begin."""
_NEVER_NESTED = _names("a form button main p label")
_ESCAPED = re.compile(r"&(?:amp|lt|gt|quot|#34|#39);")


@dataclass(eq=False)
class Element:
    """An element of a page."""

    tag: str
    attributes: dict[str, str] = field(default_factory=dict)
    parent: Element | None = None
    children: list[Element | str] = field(default_factory=list)

    @property
    def text(self) -> str:
        """Its text, as a reader of the source would put it together."""
        return "".join(child if isinstance(child, str) else child.text for child in self.children)

    def walk(self) -> Iterator[Element]:
        """Yield it and every element in it, in the order of the page."""
        yield self
        for child in self.children:
            if isinstance(child, Element):
                yield from child.walk()

    def all(self, *tags: str, **attributes: str) -> list[Element]:
        """Return the elements in it with one of the tags and with all of the attributes' values."""
        return [
            element
            for element in self.walk()
            if (not tags or element.tag in tags)
            and all(element.attributes.get(name) == value for name, value in attributes.items())
        ]

    def one(self, *tags: str, **attributes: str) -> Element:
        """Return the only such element."""
        (element,) = self.all(*tags, **attributes)
        return element

    @property
    def is_drawn(self) -> bool:
        """Whether it is a part of a drawing (SVG), where other rules hold."""
        return any(ancestor.tag == "svg" for ancestor in self.ancestors)

    @property
    def ancestors(self) -> Iterator[Element]:
        """Yield the elements around it, the innermost first."""
        element = self.parent
        while element:
            yield element
            element = element.parent


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.root = Element("")
        self.faults: list[str] = []
        self.open = self.root
        self.angles = 0

    def fault(self, what: str) -> None:
        self.faults.append(f"line {self.getpos()[0]}: {what}")

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        while self.open.parent and tag in _OPTIONAL_END.get(self.open.tag, ()):
            self.open = self.open.parent
        element = self._append(tag, attrs)
        if tag not in _VOID:
            self.open = element

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if not self._append(tag, attrs).is_drawn:
            self.fault(f"<{tag}/> is no HTML")

    def _append(self, tag: str, attrs: list[tuple[str, str | None]]) -> Element:
        self.angles += 1
        names = [name for name, _ in attrs]
        if len(set(names)) < len(names):
            self.fault(f"<{tag}> has an attribute twice")
        element = Element(tag, {name: value or "" for name, value in attrs}, self.open)
        self._check_place(element)
        self.open.children.append(element)
        return element

    def _check_place(self, element: Element) -> None:
        around = [ancestor.tag for ancestor in element.ancestors]
        allowed = _CHILDREN.get(self.open.tag)
        if allowed is not None and element.tag not in allowed:
            self.fault(f"<{element.tag}> straight in <{self.open.tag}>")
        if element.tag not in _PHRASING and not element.is_drawn:
            for tag in _ONLY_PHRASING_INSIDE.intersection(around):
                self.fault(f"<{element.tag}> in <{tag}>")
        if element.tag in _NEVER_NESTED and element.tag in around:
            self.fault(f"<{element.tag}> in <{element.tag}>")

    def handle_endtag(self, tag: str) -> None:
        self.angles += 1
        while self.open.parent and tag != self.open.tag and self.open.tag in _OPTIONAL_END:
            self.open = self.open.parent
        if tag != self.open.tag:
            self.fault(f"</{tag}> closes <{self.open.tag}>")
        elif self.open.parent:
            self.open = self.open.parent

    def handle_data(self, data: str) -> None:
        if data.strip() and (self.open.tag in _CHILDREN or self.open is self.root):
            self.fault(f"text {data.strip()[:30]!r} straight in <{self.open.tag}>")
        self.open.children.append(data)

    def handle_decl(self, decl: str) -> None:
        self.angles += 1
        if decl != "doctype html" or any(isinstance(child, Element) for child in self.root.children):
            self.fault(f"<!{decl}>")

    def handle_comment(self, data: str) -> None:
        self.fault(f"a comment: {data[:30]!r}")

    def handle_pi(self, data: str) -> None:
        self.fault(f"<?{data[:30]}")


def parse(text: str) -> Element:
    """Return the root element of a page. Raises AssertionError with everything that is not well formed."""
    reader = _Reader()
    reader.feed(text)
    reader.close()
    while reader.open.parent and reader.open.tag in _OPTIONAL_END:
        reader.open = reader.open.parent
    if reader.open is not reader.root:
        reader.fault(f"<{reader.open.tag}> is never closed")
    if not text.startswith("<!doctype html>"):
        reader.fault("the page does not start with <!doctype html>")
    if text.count("<") != reader.angles:
        reader.fault("a bare < in the text")
    bare = [text[at : at + 20] for at in _positions(text, "&") if not _ESCAPED.match(text, at)]
    for place in bare:
        reader.fault(f"a bare & or an unusual reference: {place!r}")
    assert not reader.faults, "\n".join(reader.faults)
    return reader.root.one("html")


def _positions(text: str, character: str) -> Iterator[int]:
    return (match.start() for match in re.finditer(re.escape(character), text))


@cache
def read_pages(site: Path) -> dict[str, Element]:
    """Return every HTML page of a site by its path. A site is read once, so it must not change."""
    return {
        path.relative_to(site).as_posix(): parse(path.read_text(encoding="utf-8"))
        for path in sorted(site.rglob("*.html"))
    }


def cited(page: Element, style: str) -> str:
    """Return the citation in a style, as the page of a release has it."""
    (found,) = (each for each in page.all("details") if each.one("summary").text == style)
    return found.one("pre").text


def laid_out(page: str) -> str:
    """Return a page with a line for each part, to be read and compared: pages have no line breaks there."""
    return re.sub(f"(?<!\n)(?=<(?:{_OWN_LINE})\\b)", "\n", page) + "\n"


def squeezed(text: str) -> str:
    """Return a text with all white space taken out."""
    return "".join(text.split())
