"""Templates say every word by gettext; what a catalogue says is text, never markup."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path

import pytest
from jinja2 import Environment, nodes
from markupsafe import Markup

from motir_archive import read_archive
from motir_archive.config import Config
from motir_archive.language.language import Language
from motir_archive.site.catalogue import catalogue
from motir_archive.site.rendering.renderer import Renderer
from motir_archive.site.rendering.template_words import word_functions
from sites import GOLDEN, THEME, write_files

NAMES = {
    "Atom",
    "JSON Feed",
    "JSON Schema",
    "CSV",
    "RIS",
    "BibTeX",
    "CSL-JSON",
    "pandas",
    "DuckDB",
    "Datasette",
}
"""Of formats and programs, which are the same in every language."""
_NOT_SAID = re.compile(r'[a-z-]+="[^"]*(?:"|$)|\b[a-z]+\.(?:csv|json|jsonl)\b')
"""Attributes that a macro gives to an element of others, and names of files."""
_OF_PROGRAMS = ("code", "pre", "id", "inputencoding")
_OUTPUT = "\ufffc"
"""Stands for what an expression puts in."""
FOR_PROGRAMS = {"llms.txt", "robots.txt", "security.txt"}
HEAD = 'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=utf-8\\n"\n\n'


class _Said(HTMLParser):
    """Collects what the markup of a template says itself."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []
        self._of_programs = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._of_programs += tag in _OF_PROGRAMS
        said = {"title", "aria-label", "placeholder", "alt"}
        self.found += [value for name, value in attrs if name in said and value]

    def handle_endtag(self, tag: str) -> None:
        self._of_programs -= tag in _OF_PROGRAMS

    def handle_data(self, data: str) -> None:
        if not self._of_programs:
            self.found.append(data)


def words_in(source: str) -> list[str]:
    """Return the words that a template says without gettext, outside of its expressions."""
    tree = Environment(autoescape=True, extensions=["jinja2.ext.i18n"]).parse(source)
    said = _Said()
    said.feed("".join(_written(tree)))
    said.close()
    texts = (_NOT_SAID.sub("", text) for text in said.found)
    lines = (line.strip(" .,:;·–()>") for text in texts for line in text.split(_OUTPUT))
    return [line for line in lines if re.search("[A-Za-z]{2}", line) and line not in NAMES]


def _written(tree: nodes.Template) -> Iterator[str]:
    for output in tree.find_all(nodes.Output):
        for node in output.nodes:
            yield node.data if isinstance(node, nodes.TemplateData) else _OUTPUT


@pytest.mark.parametrize(
    "path",
    [
        path
        for path in sorted(THEME.rglob("*"))
        if path.suffix in (".html", ".xml", ".txt") and path.name not in FOR_PROGRAMS
    ],
    ids=lambda path: path.relative_to(THEME).as_posix(),
)
def test_no_word_is_written_into_a_template(path: Path) -> None:
    assert words_in(path.read_text(encoding="utf-8")) == [], "say it by _()"


@pytest.mark.parametrize(
    ("source", "found"),
    [
        ("<p>Search</p>", ["Search"]),
        ("<p>{{ a }}, on Monday{% if b %} again{% endif %}</p>", ["on Monday again"]),
        ('<a title="Home" class="back">{{ _("Home") }}</a>', ["Home"]),
        ("<code>a = b</code>", []),
    ],
)
def test_a_word_outside_of_gettext_would_be_found(source: str, found: list[str]) -> None:
    assert words_in(source) == found


def rendered(folder: Path, template: str, tag: str = "xx", words: str = "", **context: object) -> str:
    write_files(folder, {"page.html": template, f"words/{tag}.po": HEAD + words})
    with read_archive(GOLDEN / "releases") as archive:
        made = catalogue(archive.archive, Language(tag, [folder]))
        return Renderer(Config(language=tag), made, [], [folder]).render("page.html", "page.html", context)


class TestWhatCataloguesSay:
    """In a template of a user's own, too."""

    def test_what_a_catalogue_says_is_no_markup(self, tmp_path: Path) -> None:
        words = 'msgid "a"\nmsgstr "<b>&"\n\nmsgid "by %(name)s"\nmsgstr "<i>%(name)s"\n'
        page = rendered(tmp_path, '{{ _("a") }} {{ _("by %(name)s", name="<x>") }}', words=words)
        assert page == "&lt;b&gt;&amp; &lt;i&gt;&lt;x&gt;"

    def test_what_a_catalogue_says_cannot_leave_an_attribute(self, tmp_path: Path) -> None:
        words = 'msgid "a"\nmsgstr "\\" onclick=\\"alert(1)"\n'
        assert rendered(tmp_path, '<p title="{{ _("a") }}">', words=words) == (
            '<p title="&#34; onclick=&#34;alert(1)">'
        )

    def test_what_a_catalogue_says_is_no_template(self, tmp_path: Path) -> None:
        words = 'msgid "a"\nmsgstr "{{ 7 * 7 }}"\n'
        assert rendered(tmp_path, '{{ _("a") }}', words=words) == "{{ 7 * 7 }}"

    def test_what_fills_it_may_be_markup(self, tmp_path: Path) -> None:
        template = '{% set link %}<a href="x">y</a>{% endset %}{{ _("by %(name)s", name=link) }}'
        words = 'msgid "by %(name)s"\nmsgstr "%(name)s <"\n'
        assert rendered(tmp_path, template, words=words) == "<a href=x>y</a> &lt;"

    @pytest.mark.parametrize(
        ("template", "page"),
        [
            ('{{ _("Search") }}', "검색"),
            ("{% trans %}Search{% endtrans %}", "검색"),
            ('{{ _("Sea" "rch") }}', "검색"),
            ("{{ _(what) }}", "검색"),
            ('{{ gettext("Search") | length }}', "2"),
            ('{{ ngettext("%(num)s day", "%(num)s days", 1234) }}', "발표일 1,234일"),
            (
                "{% trans num=1234 %}{{ num }} day{% pluralize %}{{ num }} days{% endtrans %}",
                "발표일 1,234일",
            ),
            ('{{ pgettext("music", "Search") }}', "Search"),
            ('{{ _("no such word, 100%%") }}', "no such word, 100%"),
        ],
    )
    def test_every_way_to_say_a_word(self, tmp_path: Path, template: str, page: str) -> None:
        write_files(tmp_path, {"page.html": template})
        folders = [tmp_path, THEME]
        with read_archive(GOLDEN / "releases") as archive:
            made = catalogue(archive.archive, Language("ko", folders))
            renderer = Renderer(Config(language="ko"), made, [], folders)
        assert renderer.render("page.html", "page.html", {"what": "Search"}) == page


def test_what_fills_a_place_is_escaped_whatever_filled_it_before() -> None:
    """In Python, markup and a text with the same characters are equal."""
    ngettext = word_functions(Language())["ngettext"]
    said = [
        ngettext("%(num)s of %(who)s", "%(num)s of %(who)s", 2, who=who)
        for who in (Markup("<b>KATS</b>"), "<b>KATS</b>")
    ]
    assert said == ["2 of <b>KATS</b>", "2 of &lt;b&gt;KATS&lt;/b&gt;"]
