"""Markdown as it is shown, tag by tag."""

from __future__ import annotations

from html.parser import HTMLParser

from motir_archive.text.markdown import html

ALLOWED = {
    *(
        "a",
        "blockquote",
        "br",
        "code",
        "em",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "hr",
        "li",
        "ol",
        "p",
        "pre",
        "strong",
    ),
    "ul",
}


class Tags(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.words = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        self.words += data

    def handle_comment(self, data: str) -> None:
        raise AssertionError(f"a comment: {data}")

    def handle_pi(self, data: str) -> None:
        raise AssertionError(f"a processing instruction: {data}")

    def unknown_decl(self, data: str) -> None:
        raise AssertionError(f"a declaration: {data}")


def tags(text: str) -> Tags:
    """Read the HTML of a Markdown text as a browser does."""
    reader = Tags()
    reader.feed(html(text))
    reader.close()
    return reader


def assert_harmless(text: str) -> None:
    for tag, attributes in tags(text).tags:
        assert tag in ALLOWED
        assert set(attributes) <= {"a": {"href", "title"}, "ol": {"start"}, "code": {"class"}}.get(tag, set())
        href = attributes.get("href") or "https://"
        assert href.lower().startswith(("https://", "http://", "mailto:"))
