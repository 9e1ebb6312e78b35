"""Hand-written texts are Markdown of which nothing runs, loads or leads where it must not."""

from __future__ import annotations

from html.parser import HTMLParser
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from markup import parse
from motir_archive.text.markdown import DEEPEST, html, words_of
from sites import build_site, write_files

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
REFUSED_ADDRESSES = (
    *("javascript:alert(1)", "JAVASCRIPT:alert(1)", "JaVaScRiPt:alert(1)", " javascript:alert(1)"),
    *(
        "&#106;avascript:alert(1)",
        "&#x6A;avascript:alert(1)",
        "javascript&colon;alert(1)",
        "javascript&#58;alert(1)",
    ),
    *(
        "java&Tab;script:alert(1)",
        "java&NewLine;script:alert(1)",
        "&#1;javascript:alert(1)",
        "javascript&#0;:alert(1)",
    ),
    *(
        "\\javascript:alert(1)",
        "%6Aavascript:alert(1)",
        "data:text/html,<script>alert(1)</script>",
        "DATA:,x",
    ),
    *(
        "data:image/svg+xml;base64,AAAA",
        "vbscript:x",
        "VBScript:x",
        "file:///etc/passwd",
        "ftp://example.org/",
    ),
    *(
        "//example.org/",
        "/index.html",
        "page.html",
        "../page.html",
        "#text",
        "?q=1",
        "",
        "https:",
        "https:page.html",
    ),
    *(
        "https:/page.html",
        "https:///page.html",
        "http:\\\\example.org",
        "mailto:",
        "tel:+82",
        "blob:https://x/1",
    ),
    *("view-source:https://example.org/", "feed:https://example.org", "http://[::1"),
)


class _Tags(HTMLParser):
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


def tags(text: str) -> _Tags:
    """Read the HTML of a Markdown text as a browser does."""
    reader = _Tags()
    reader.feed(html(text))
    reader.close()
    return reader


def assert_harmless(text: str) -> None:
    for tag, attributes in tags(text).tags:
        assert tag in ALLOWED
        assert set(attributes) <= {"a": {"href", "title"}, "ol": {"start"}, "code": {"class"}}.get(tag, set())
        href = attributes.get("href") or "https://"
        assert href.lower().startswith(("https://", "http://", "mailto:"))


@pytest.mark.parametrize(
    "form", ["[text]({})", "[text](<{}>)", "<{}>", "[text]\n\n[text]: {}", "![text]({})"]
)
@pytest.mark.parametrize("address", REFUSED_ADDRESSES)
def test_a_link_that_leads_where_it_must_not_is_text(address: str, form: str) -> None:
    text = form.format(address)
    assert_harmless(text)
    hrefs = [attributes.get("href") or "" for tag, attributes in tags(text).tags if tag == "a"]
    inside = {"feed:https://example.org", "view-source:https://example.org/"}
    assert hrefs == ([address.partition(":")[2]] if address in inside else [])


@pytest.mark.parametrize(
    ("address", "href"),
    [
        ("https://example.org/a?b=c&d#e", "https://example.org/a?b=c&d#e"),
        ("HTTP://EXAMPLE.ORG", "HTTP://EXAMPLE.ORG"),
        ("http://example.org/한글", "http://example.org/%ED%95%9C%EA%B8%80"),
        ("mailto:archive@example.org", "mailto:archive@example.org"),
    ],
)
def test_a_link_to_another_site_or_an_address_of_mail_is_one(address: str, href: str) -> None:
    assert tags(f"[text]({address})").tags == [("p", {}), ("a", {"href": href})]


def test_the_address_of_a_link_cannot_leave_its_attribute() -> None:
    found = tags('[text](https://example.org/"onmouseover="alert(1) "x\\" onfocus=\\"alert(2)")')
    assert_harmless('[text](https://example.org/"onmouseover="alert(1) "x\\" onfocus=\\"alert(2)")')
    assert set(found.tags[-1][1]) <= {"href", "title"}


@pytest.mark.parametrize(
    "markup",
    [
        *(
            "<script>alert(1)</script>",
            "<img src=x onerror=alert(1)>",
            "<style>*{display:none}</style>",
            "<b>x</b>",
        ),
        *(
            "<!-- x -->",
            "<?php x ?>",
            "<!DOCTYPE x>",
            "<![CDATA[x]]>",
            "<svg/onload=alert(1)>",
            "</div></main>",
        ),
        *(
            "<div>\n\nx\n\n</div>",
            "a <em>b</em> c",
            "<a href='javascript:alert(1)'>x</a>",
            "<iframe src=//x>",
        ),
    ],
)
def test_html_is_shown_as_it_was_written(markup: str) -> None:
    assert_harmless(markup)
    assert "".join(tags(markup).words.split()) == "".join(markup.split())
    assert "".join(words_of(markup).split()) == "".join(markup.split())


@pytest.mark.parametrize(
    "text", ["![A ship](https://example.org/ship.png)", "![A ship][1]\n\n[1]: https://example.org/ship.png"]
)
def test_no_image_is_loaded(text: str) -> None:
    assert [tag for tag, _ in tags(text).tags] == ["p", "a"]
    assert tags(text).words.strip() == "!A ship"


def test_headings_stand_below_the_one_of_the_page() -> None:
    text = "# One\n\nTwo\n===\n\n## Three\n\n> # Four\n\n- ###### Five\n"
    assert [tag for tag, _ in tags(text).tags if tag[0] == "h"] == ["h2", "h2", "h3", "h2", "h3"]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("One *two* **three** `four`.", "One two three four."),
        ("One\ntwo  \nthree", "One two three"),
        ("# One\n\nTwo\n\n- three\n- four\n\n1. five", "One\nTwo\nthree\nfour\nfive"),
        ("[One](https://example.org) <https://example.org/two>", "One https://example.org/two"),
        ("\\*One\\* &amp; &lt;two&gt; &#9786;", "*One* & <two> ☺"),
        ("```\nx  <y>\n```\n\n    z", "x <y>\nz"),
    ],
)
def test_the_words_of_a_text(text: str, words: str) -> None:
    assert words_of(text) == words
    assert tags(text).words.split() == words.split()


@given(
    st.lists(
        st.sampled_from([*"[]()<>!*_`#>-&;:\\\"' \n\t", "javascript:", "https://a.b", "x", "1. "]),
        max_size=60,
    )
)
@pytest.mark.slow
@settings(max_examples=400, deadline=None)
def test_whatever_is_written_is_harmless(parts: list[str]) -> None:
    text = "".join(parts)
    assert_harmless(text)
    assert tags(text).words.split() == words_of(text).split()


def test_nesting_as_deep_as_any_person_needs_is_kept() -> None:
    levels = DEEPEST // 4
    text = "".join("  " * level + f"- level {level}\n" for level in range(levels))
    assert words_of(text).splitlines() == [f"level {level}" for level in range(levels)]


HOSTILE = """\
---
title: "{{ 7 * 7 }} <script>alert(1)</script> {% include 'base.html' %}"
date: 2025-11-28
source: https://example.org/?{{7*7}}
---
{{ 7 * 7 }} {% include "base.html" %} {{ config.title }} {# gone #} <script>alert(2)</script>

[run](javascript:alert(3)) ![spy](https://example.org/pixel.png) &lt;script&gt;alert(4)&lt;/script&gt;

# A heading {{ 8 * 8 }}
"""


def test_on_the_page_no_template_runs_and_no_markup_gets_out(tmp_path: Path) -> None:
    write_files(tmp_path / "releases", {"hostile.md": HOSTILE})
    build_site(tmp_path / "releases", tmp_path / "build", base_url="https://example.org/")
    (page,) = [
        path
        for path in (tmp_path / "build" / "2025" / "11" / "28").glob("*.html")
        if path.name != "index.html"
    ]
    root = parse(page.read_text(encoding="utf-8"))
    assert root.one("h1").text == "{{ 7 * 7 }} <script>alert(1)</script> {% include 'base.html' %}"
    body = root.one(id="text")
    assert [" ".join(block.text.split()) for block in body.all("p", "h2")] == [
        '{{ 7 * 7 }} {% include "base.html" %} {{ config.title }} {# gone #} <script>alert(2)</script>',
        "[run](javascript:alert(3)) !spy <script>alert(4)</script>",
        "A heading {{ 8 * 8 }}",
    ]
    assert [link.attributes["href"] for link in body.all("a")] == ["https://example.org/pixel.png"]
    assert not root.all("img", "iframe", "object", "embed", "style")
    for script in root.all("script"):
        if script.attributes.get("type") == "application/ld+json":
            assert "<" not in script.text  # it is data, and ends where it has to
            continue
        assert script.attributes.get("src", "").startswith("../../../assets/")
        assert script.text == ""
