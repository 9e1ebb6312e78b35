"""Templates that were compiled before: what is kept of them, and when it is not used."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from jinja2 import ChoiceLoader, Environment, FileSystemLoader

from motir_archive.site.rendering.compiled_templates import CompiledTemplates
from sites import write_files


class Counting(Environment):
    """An environment that knows which templates it compiled."""

    def __init__(self, theme: Path, module: Path, own: Path | None = None) -> None:
        folders = [*([own] if own else []), theme]
        loader = ChoiceLoader([FileSystemLoader(folder) for folder in folders])
        compiled = CompiledTemplates(theme, [module], "en")
        super().__init__(loader=loader, bytecode_cache=compiled, autoescape=True)
        self.compiled: list[str | None] = []

    def _parse(self, source: str, name: str | None, filename: str | None):  # type: ignore[no-untyped-def]
        self.compiled.append(name)
        return super()._parse(source, name, filename)


@pytest.fixture(autouse=True)
def _kept(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    monkeypatch.setattr(sys, "pycache_prefix", None)


@pytest.fixture
def theme(tmp_path: Path) -> Path:
    return write_files(tmp_path / "theme", {"page.html": "one {{ word }}", "macros/page.html": "a part"})


@pytest.fixture
def module(tmp_path: Path) -> Path:
    write_files(tmp_path, {"environment.py": "autoescape = True"})
    return tmp_path / "environment.py"


def rendered(environment: Environment, name: str = "page.html") -> str:
    return environment.get_template(name).render(word="word")


def test_a_template_of_the_theme_is_compiled_once(theme: Path, module: Path) -> None:
    first, second = Counting(theme, module), Counting(theme, module)
    assert rendered(first) == rendered(second) == "one word"
    assert rendered(second, "macros/page.html") == "a part"
    assert (first.compiled, second.compiled) == (["page.html"], ["macros/page.html"])
    names = sorted(path.name for path in (theme / "__pycache__").iterdir())
    tag = sys.implementation.cache_tag
    assert names == [f"macros%2Fpage.html.en.{tag}.jinja", f"page.html.en.{tag}.jinja"]


def test_a_template_that_was_changed_is_compiled_again(theme: Path, module: Path) -> None:
    rendered(Counting(theme, module))
    write_files(theme, {"page.html": "two {{ word }}"})
    assert rendered(Counting(theme, module)) == "two word"


def test_another_way_to_compile_is_another_code(theme: Path, module: Path) -> None:
    rendered(Counting(theme, module))
    module.write_text("autoescape = False", encoding="utf-8")
    other = Counting(theme, module)
    rendered(other)
    assert other.compiled == ["page.html"]


def test_a_theme_that_was_moved_names_its_new_place(theme: Path, module: Path) -> None:
    rendered(Counting(theme, module))
    moved = theme.rename(theme.with_name("moved"))
    other = Counting(moved, module)
    rendered(other)
    assert other.compiled == ["page.html"]


def test_templates_of_the_user_leave_nothing_behind(theme: Path, module: Path, tmp_path: Path) -> None:
    own = write_files(tmp_path / "own", {"page.html": "mine"})
    assert rendered(Counting(theme, module, own)) == "mine"
    assert rendered(Counting(theme, module)) == "one word"
    assert [path.name for path in own.iterdir()] == ["page.html"]


def test_no_bytecode_is_written_where_python_is_told_not_to(
    theme: Path, module: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    assert rendered(Counting(theme, module)) == "one word"
    assert not (theme / "__pycache__").exists()


def test_compiled_templates_lie_where_modules_have_their_bytecode(
    theme: Path, module: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "pycache_prefix", str(tmp_path / "cache"))
    rendered(Counting(theme, module))
    (kept,) = (tmp_path / "cache").rglob("*.jinja")
    assert kept.parent == tmp_path / "cache" / theme.relative_to("/")
    assert not (theme / "__pycache__").exists()


def test_where_nothing_can_be_kept_templates_are_compiled_each_time(theme: Path, module: Path) -> None:
    write_files(theme, {"__pycache__": "a file in the way"})
    environments = [Counting(theme, module), Counting(theme, module)]
    assert [rendered(environment) for environment in environments] == ["one word", "one word"]
    assert [environment.compiled for environment in environments] == [["page.html"], ["page.html"]]


def test_what_was_cut_off_is_compiled_again(theme: Path, module: Path) -> None:
    rendered(Counting(theme, module))
    (kept,) = (theme / "__pycache__").iterdir()
    whole = kept.read_bytes()
    for size in (0, 10, 40, len(whole) // 2, len(whole) - 1):
        kept.write_bytes(whole[:size])
        assert rendered(Counting(theme, module)) == "one word"
