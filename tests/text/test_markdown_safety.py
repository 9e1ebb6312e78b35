"""Hand-written texts are Markdown of which nothing runs, loads or leads where it must not."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rendered import assert_harmless, tags

from markup import parse
from motir_archive.text.markdown import DEEPEST, words_of
from sites import build_site, write_files


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
@settings(max_examples=400)
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
