"""Templates are laid out for people to read; pages are shorter, and say the same."""

from __future__ import annotations

from pathlib import Path

import pytest

from motir_archive import read_archive
from motir_archive.config import Config
from motir_archive.site.catalogue import catalogue
from motir_archive.site.rendering.renderer import Renderer
from sites import GOLDEN


def rendered(template: str, folder: Path, name: str = "page.html") -> str:
    (folder / name).write_text(template, encoding="utf-8")
    with read_archive(GOLDEN / "releases") as archive:
        renderer = Renderer(Config(), catalogue(archive.archive), [], [folder])
    return renderer.render(name, "2025/page.html", {"text": "kept\n  as it is", "id": "a b"})


@pytest.mark.parametrize(
    ("template", "page"),
    [
        ("<ul>\n  <li>\n    one\n  </li>\n</ul>\n", "<ul><li>one</ul>"),
        ("<p>\n  {% if true %}by KATS{% endif %}\n  · a minute\n</p>", "<p>by KATS · a minute</p>"),
        ("{% if true %}restored.{% endif %}\n\t<a>record</a>", "restored. <a>record</a>"),
        ("a{# why #}\n  b", "a b"),
        ("<a>one</a>\n  <a>two</a>", "<a>one</a>\n<a>two</a>"),
        ("{{ text }}", "kept\n  as it is"),
        ("<pre>\n  as\n\n  it is\n</pre>", "<pre>\nas\n\nit is\n</pre>"),
    ],
)
def test_indentation_goes_and_blanks_between_words_stay(template: str, page: str, tmp_path: Path) -> None:
    assert rendered(template, tmp_path) == page


@pytest.mark.parametrize(
    ("template", "page"),
    [
        ('<p class="a" title="two words">', '<p class=a title="two words">'),
        ('<p class="shade-{{ 1 }}" id="x">', '<p class="shade-1" id=x>'),
        ('<p{% if true %} class="a"{% endif %} id="{{ id }}">', '<p class=a id="a b">'),
        ('<path d="v-1"/>', '<path d="v-1"/>'),
        ('<a href="{{ href("index.html") }}">', "<a href=../index.html>"),
        ('<a href="{{ href(["index.html", "x"] | first) }}" rel="next">', "<a href=../index.html rel=next>"),
        ('<a href="{{ near(path, "2025/11/index.html") }}">', "<a href=11/index.html>"),
        ('<a href="{{ href("index.html") }}#{{ id }}">', '<a href="../index.html#a b">'),
        ('<a href="{{ href("index.html") if false }}">', '<a href="">'),
        ('say class="a" here', 'say class="a" here'),
        ('{{ dict(a="b").a }}', "b"),
    ],
)
def test_only_values_that_can_do_without_lose_their_quotation_marks(
    template: str, page: str, tmp_path: Path
) -> None:
    assert rendered(template, tmp_path) == page


@pytest.mark.parametrize(
    ("template", "page"),
    [
        ("<ul><li>a</li> <li>b</li></ul>", "<ul><li>a<li>b</ul>"),
        ("<dl><dt>a</dt><dd>b</dd></dl>", "<dl><dt>a<dd>b</dl>"),
        ("<table><tr><td>a</td></tr></table>", "<table><tr><td>a</td></tr></table>"),
        ("<p>a</p>\n<p>b</p>\n<div></div>", "<p>a<p>b<div></div>"),
        ("<p>a</p><b>b</b>", "<p>a</p><b>b</b>"),
        ("<p>a</p> b", "<p>a</p>b"),
        ("<p>a</p>{% if true %}b{% endif %}", "<p>a</p>b"),
        ("<pre></pre><main></main></body></html>", "<pre></pre><main></main></body></html>"),
    ],
)
def test_end_tags_go_where_html_has_everybody_add_them(template: str, page: str, tmp_path: Path) -> None:
    assert rendered(template, tmp_path) == page


def test_a_file_that_is_no_page_keeps_its_form(tmp_path: Path) -> None:
    assert rendered('<a b="c">\n</a>', tmp_path, "feed.xml") == '<a b="c">\n</a>'


@pytest.mark.parametrize(
    ("here", "there", "link"),
    [
        ("2025/11/28/a.html", "2025/11/28/b.txt", "b.txt"),
        ("2025/11/28/a.html", "2025/11/24/b.html", "../24/b.html"),
        ("2025/11/28/a.html", "2025/index.html", "../../index.html"),
        ("2025/11/28/a.html", "index.html", "../../../index.html"),
        ("2025/11/index.html", "2025/11/28/a.html", "28/a.html"),
        ("index.html", "2025/한.html", "2025/%ED%95%9C.html"),
    ],
)
def test_a_link_between_two_pages_is_as_short_as_can_be(
    here: str, there: str, link: str, tmp_path: Path
) -> None:
    assert rendered(f'{{{{ near("{here}", "{there}") }}}}', tmp_path) == link
