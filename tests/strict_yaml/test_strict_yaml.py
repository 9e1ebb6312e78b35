"""Strict YAML: every value is text, every node knows its place."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from motir_archive.problems import Problem
from motir_archive.strict_yaml.fields import Fields, iso_day
from motir_archive.strict_yaml.reader import Items, Mapping, Node, Place, Scalar, parse_mapping


def parsed(text: str, first_line: int = 1) -> Mapping:
    mapping = parse_mapping(text, "a.yaml", "config", first_line)
    assert isinstance(mapping, Mapping), mapping
    return mapping


def test_every_value_is_text() -> None:
    words = ["NO", "yes", "null", "~", "1", "0o17", "1.5", ".inf", "2025-11-28", "1:30", "0x1F", "=", "1_000"]
    mapping = parsed("".join(f"k{n}: {word}\n" for n, word in enumerate(words)))
    assert [node.text for node in mapping.nodes.values() if isinstance(node, Scalar)] == words


def test_keys_are_text_too() -> None:
    assert list(parsed("NO: a\n1: b\n~: c\n2025-01-01: d").nodes) == ["NO", "1", "~", "2025-01-01"]


def test_places_count_lines_of_the_file_and_characters() -> None:
    mapping = parsed("한국: 산업\nb: [c, 'd']\n", first_line=5)
    assert mapping.keys == {"한국": Place(5, 1), "b": Place(6, 1)}
    assert mapping.nodes["한국"] == Scalar(Place(5, 5), "산업")
    assert parsed("", first_line=5) == Mapping(Place(5, 1), {}, {})
    assert mapping.nodes["b"] == Items(Place(6, 4), [Scalar(Place(6, 5), "c"), Scalar(Place(6, 8), "d")])


def test_a_text_is_one_line_of_composed_characters() -> None:
    problems: list[Problem] = []
    mapping = parsed('a: |\n  one\n  two\nb: "e\\u0301 \\_x"\nc: [" d \\n e "]')
    fields = Fields(mapping, "a.yaml", "config", problems)
    assert (fields.text("a"), fields.text("b"), fields.texts("c")) == ("one two", "é x", ("d e",))
    assert problems == []


def depth(node: Node) -> int:
    """Return the levels of nesting."""
    if isinstance(node, Scalar):
        return 0
    nodes = node.nodes if isinstance(node, Items) else node.nodes.values()
    return 1 + max(map(depth, nodes), default=0)


def test_twelve_levels_are_allowed() -> None:
    assert depth(parsed("a: " + "[" * 11 + "]" * 11)) == 12
    problem = parse_mapping("a: " + "[" * 12 + "]" * 12, "a.yaml", "config")
    assert str(problem) == "a.yaml:1:15: error[config]: nested more than 12 levels deep"


def test_iso_days() -> None:
    assert str(iso_day("2024-02-29")) == "2024-02-29"
    for text in [
        "2025-02-29",
        "2025-2-7",
        "20250207",
        "２０２５-02-07",
        "2025-W07-5",
        "2025-02-07\n",
        "0000-01-01",
    ]:
        assert iso_day(text) is None, text


WORDS = 'a 한 😀 &a *a <<: --- ... !!python/object !<x> %YAML \\u202e "\\ud800" "\\x \x85 \u2028 \ufeff'
YAML_PIECES = st.sampled_from([*"[]{}:,-&*!|>'\"#%@`?=~< \t\n", "- ", "? ", "b: c\n", *WORDS.split(" ")])


@given(st.lists(YAML_PIECES, max_size=30).map("".join) | st.text(st.characters(codec="utf-8")))
def test_nothing_is_raised_and_every_problem_has_a_place(text: str) -> None:
    outcome = parse_mapping(text, "a.yaml", "config", first_line=3)
    if isinstance(outcome, Problem):
        assert 3 <= outcome.line <= 4 + text.count("\n") + text.count("\r")
        assert outcome.column >= 1
        assert "\n" not in str(outcome)


@given(st.dictionaries(st.text("abcNO1~-", min_size=1), st.text("xyz :#'-", min_size=1), max_size=5))
def test_quoted_texts_come_back(texts: dict[str, str]) -> None:
    quoted = "".join(f'"{key}": "{text}"\n' for key, text in texts.items())
    assert {key: node for key, node in parsed(quoted).nodes.items() if isinstance(node, Scalar)} == {
        key: Scalar(parsed(quoted).nodes[key].place, text) for key, text in texts.items()
    }
