"""Templates that take the short way put out what Jinja's own do."""

from __future__ import annotations

import pytest
from jinja2 import Environment, StrictUndefined, UndefinedError
from markupsafe import Markup

from motir_archive.site.rendering.template_code import ShortWayEnvironment

TEMPLATES = {
    "text and markup": "{{ text }} {{ markup }} {{ 3 }} {{ none }}",
    "a call": "{{ said(text, end='!') }}",
    "a call with several arguments in one": "{{ said(*[text], **{'end': '?'}) }}",
    "an argument named as a word of Python": "{{ dict(class=text)['class'] }}",
    "a macro": "{% macro m(a, b='<') %}[{{ a }}{{ b }}]{% endmacro %}{{ m(text) }}{{ m(markup, b=1) }}",
    "a macro that calls back": "{% macro m() %}({{ caller(text) }}){% endmacro %}"
    "{% call(inner) m() %}{{ inner }}&{% endcall %}",
    "a block that is shown twice": "{% block b %}{{ text }}{% endblock %}{{ self.b() }}",
    "a loop in a loop": "{% for a in [[1], [2]] recursive %}{% if a is iterable %}{{ loop(a) }}{% else %}"
    "{{ a }}{{ loop.index }}{% endif %}{% endfor %}",
    "what is set": "{% set x %}<b>{{ text }}</b>{% endset %}{{ x }}",
    "without escapes": "{% autoescape false %}{{ text }}{% endautoescape %}",
}
CONTEXT = {"text": "a<b>&'\"", "markup": Markup("<i>&amp;</i>")}


def said(text: str, end: str = ".") -> str:
    """Return a text and an end."""
    return f"{text}{end}"


@pytest.mark.parametrize("name", TEMPLATES)
def test_a_template_puts_out_what_jinja_makes_of_it(name: str) -> None:
    made = []
    for kind in (Environment, ShortWayEnvironment):
        environment = kind(autoescape=True, extensions=["jinja2.ext.do"])
        environment.globals["said"] = said
        made.append(environment.from_string(TEMPLATES[name]).render(CONTEXT))
    assert made[0] == made[1]


@pytest.mark.parametrize("source", ["{{ nothing }}", "{{ nothing() }}", "{{ text.nothing() }}"])
def test_a_name_that_is_not_given_is_a_fault(source: str) -> None:
    environment = ShortWayEnvironment(autoescape=True, undefined=StrictUndefined)
    with pytest.raises(UndefinedError, match="nothing"):
        environment.from_string(source).render(CONTEXT)
