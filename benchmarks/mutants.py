"""Change the program in one place at a time and see whether a test fails: what survives is tested by none.

    python benchmarks/mutants.py ROOM... [--sample N] [--part K/N] [--tests FOLDER...]

ROOM is a folder or module below src/motir_archive, such as merge or ingest/sources.py. The tests of its
folder below tests/ (or those named) run once to learn which of them reach which line; then each mutant runs,
in a process forked from this one, against those that reach it, MOST_TESTS at most. Nothing is written to the
checkout. A survivor is a comparison, a number, a condition, a call or a result that could be another one
without a test that notices.
"""

from __future__ import annotations

import argparse
import ast
import contextlib
import gc
import io
import os
import random
import subprocess
import sys
import tempfile
import time
import types
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import pytest
from coverage import CoverageData

CHECKOUT = Path(__file__).parents[1]
PACKAGE = CHECKOUT / "src/motir_archive"
PYTEST = ("pytest", "-q", "-p", "no:cacheprovider", "--hypothesis-profile", "quick")
MOST_TESTS = 60
PATIENCE = 90
"""Seconds for the tests of one mutant; one that takes longer counts as killed: it does not end."""
UNREACHED = "reached by no test"
HOW = {0: "survived", 4: "not tried", 5: "not tried"}
"""By pytest's exit status: 4 and 5 mean that it found no test."""
COMPARISONS: Mapping[type, str] = {
    ast.Lt: "<=",
    ast.LtE: "<",
    ast.Gt: ">=",
    ast.GtE: ">",
    ast.Eq: "!=",
    ast.NotEq: "==",
    ast.In: "not in",
    ast.NotIn: "in",
    ast.Is: "is not",
    ast.IsNot: "is",
}
OPERATORS: Mapping[type, str] = {ast.Add: "-", ast.Sub: "+", ast.Mult: "//", ast.FloorDiv: "*", ast.Mod: "*"}


@dataclass(frozen=True, slots=True)
class Mutant:
    """A module with one change."""

    path: Path
    line: int
    """First line of the statement that is changed."""
    what: str
    text: str
    """The whole module."""


def mutants(path: Path) -> Iterator[Mutant]:
    """Yield what can be changed in the functions of a module."""
    source = path.read_text(encoding="utf-8")
    tree = ast.parse(source)
    for function in ast.walk(tree):
        if isinstance(function, ast.FunctionDef):
            for statement in function.body:
                yield from _of_statement(path, source, statement)


def _of_statement(path: Path, source: str, statement: ast.stmt) -> Iterator[Mutant]:
    for node in ast.iter_child_nodes(statement):
        if isinstance(node, ast.stmt):
            yield from _of_statement(path, source, node)
    for node in (statement, *_expressions(statement)):
        for old, new in _changes(node):
            before = ast.get_source_segment(source, old)
            if before is not None:
                yield Mutant(path, statement.lineno, f"{before}  ->  {new}", _replaced(source, old, new))


def _expressions(node: ast.AST) -> Iterator[ast.AST]:
    """Yield all below a statement but for other statements and annotations."""
    for name, value in ast.iter_fields(node):
        for child in value if isinstance(value, list) else [value]:
            if isinstance(child, ast.AST) and not isinstance(child, ast.stmt) and name != "annotation":
                yield child
                yield from _expressions(child)


def _changes(node: ast.AST) -> Iterator[tuple[ast.expr | ast.stmt, str]]:
    """Yield what takes the place of which part of a node."""
    match node:
        case ast.Compare(left=left, ops=[operator], comparators=[right]) if type(operator) in COMPARISONS:
            yield node, f"({ast.unparse(left)} {COMPARISONS[type(operator)]} {ast.unparse(right)})"
        case ast.BoolOp(op=operator, values=values):
            joint = " or " if isinstance(operator, ast.And) else " and "
            yield node, f"({joint.join(f'({ast.unparse(value)})' for value in values)})"
        case ast.BinOp(left=left, op=operator, right=right) if type(operator) in OPERATORS:
            yield node, f"({ast.unparse(left)} {OPERATORS[type(operator)]} {ast.unparse(right)})"
        case ast.UnaryOp(op=ast.Not(), operand=operand):
            yield node, f"bool({ast.unparse(operand)})"
        case _:
            yield from _plainer_changes(node)


def _plainer_changes(node: ast.AST) -> Iterator[tuple[ast.expr | ast.stmt, str]]:
    match node:
        case ast.Constant(value=bool(value)):
            yield node, str(not value)
        case ast.Constant(value=int(value)):
            yield node, str(value + 1)
        case ast.If(test=test) | ast.IfExp(test=test) if not isinstance(test, ast.Compare):
            yield test, f"(not ({ast.unparse(test)}))"
        case ast.Expr(value=ast.Call()):
            yield node, "pass"
        case ast.Return(value=ast.expr() as value) if not isinstance(value, ast.Constant):
            yield value, "None"
        case ast.Continue():
            yield node, "break"


def _replaced(source: str, old: ast.expr | ast.stmt, new: str) -> str:
    lines = source.encode().splitlines(keepends=True)
    start = sum(map(len, lines[: old.lineno - 1])) + old.col_offset
    end = sum(map(len, lines[: (old.end_lineno or old.lineno) - 1])) + (old.end_col_offset or 0)
    data = source.encode()
    return (data[:start] + new.encode() + data[end:]).decode()


def reached(tests: Sequence[str]) -> Mapping[str, Mapping[int, Sequence[str]]]:
    """Run the tests once; return for each file and line the tests that reach it."""
    with tempfile.TemporaryDirectory() as folder:
        data = Path(folder) / "coverage"
        subprocess.run(
            [sys.executable, "-m", *PYTEST, "--cov", "--cov-report=", "--cov-context=test", *tests],
            cwd=CHECKOUT,
            env={**os.environ, "COVERAGE_FILE": str(data)},
            stdout=subprocess.DEVNULL,
            check=False,
        )
        found = CoverageData(str(data))
        found.read()
        return {
            file: {
                line: sorted({context.partition("[")[0].partition("|")[0] for context in contexts if context})
                for line, contexts in found.contexts_by_lineno(file).items()
            }
            for file in found.measured_files()
        }


def outcome(mutant: Mutant, tests: Sequence[str]) -> str:
    """Run the tests against a mutant, in a forked process."""
    if not tests:
        return UNREACHED
    child = os.fork()
    if not child:
        _be_the_child(mutant, tests)
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        ended, status = os.waitpid(child, os.WNOHANG)
        if ended:
            return HOW.get(os.waitstatus_to_exitcode(status), "killed")
        time.sleep(0.02)
    os.killpg(child, 9)
    os.waitpid(child, 0)
    return "killed"


def _be_the_child(mutant: Mutant, tests: Sequence[str]) -> None:
    status = 1
    try:
        os.setsid()
        nowhere = os.open(os.devnull, os.O_RDWR)
        os.dup2(nowhere, 1)
        os.dup2(nowhere, 2)
        _put_in_place(mutant)
        status = int(pytest.main([*PYTEST[1:], "-x", *tests]))
    finally:
        os._exit(status)


def _put_in_place(mutant: Mutant) -> None:
    """Give every function of the module the code that it has in the mutant, and forget what was cached."""
    new = {
        code.co_qualname: code
        for code in _codes(compile(mutant.text, str(mutant.path), "exec", dont_inherit=True))
    }
    for thing in gc.get_objects():
        if isinstance(thing, types.FunctionType) and thing.__code__.co_filename == str(mutant.path):
            code = new.get(thing.__code__.co_qualname)
            if code and len(code.co_freevars) == len(thing.__code__.co_freevars):
                thing.__code__ = code
        elif type(thing).__name__ == "_lru_cache_wrapper":
            thing.cache_clear()


def _codes(code: types.CodeType) -> Iterator[types.CodeType]:
    for constant in code.co_consts:
        if isinstance(constant, types.CodeType):
            yield constant
            yield from _codes(constant)


def main() -> int:
    """Print every survivor, and how many there were of each outcome."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("rooms", nargs="+", metavar="ROOM")
    parser.add_argument("--sample", type=int, default=0, metavar="N", help="so many, drawn with a fixed seed")
    parser.add_argument("--part", default="1/1", metavar="K/N")
    parser.add_argument("--tests", nargs="*", default=[], metavar="FOLDER")
    said = parser.parse_args()
    os.chdir(CHECKOUT)
    tests = said.tests or sorted({f"tests/{room.split('/')[0].removesuffix('.py')}" for room in said.rooms})
    paths = [
        path for room in said.rooms for path in sorted((PACKAGE / room).rglob("*.py")) or [PACKAGE / room]
    ]
    found = [mutant for path in paths for mutant in mutants(path)]
    random.Random(1).shuffle(found)
    part, parts = map(int, said.part.split("/"))
    chosen = found[: said.sample or None][part - 1 :: parts]
    lines = reached(tests)
    with contextlib.redirect_stdout(io.StringIO()):
        pytest.main(["--collect-only", "-q", "-p", "no:cacheprovider", *tests])
    counts = Counter[str]()
    for mutant in chosen:
        near = list(lines.get(str(mutant.path), {}).get(mutant.line, ()))
        random.Random(mutant.line).shuffle(near)
        how = outcome(mutant, near[:MOST_TESTS])
        counts[how] += 1
        if how != "killed":
            print(f"{how:9}  {mutant.path.relative_to(PACKAGE)}:{mutant.line}  {mutant.what}", flush=True)
    rows = ", ".join(f"{how} {count:,}" for how, count in sorted(counts.items()))
    print(f"{len(found):,} mutants in {len(paths)} modules, {len(chosen):,} tried: {rows}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
