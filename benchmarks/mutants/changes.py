"""What can be changed in a module, one place at a time: comparisons, numbers, conditions, calls, results."""

from __future__ import annotations

import ast
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

COMPARISONS: Mapping[type, type[ast.cmpop]] = {
    ast.Lt: ast.LtE,
    ast.LtE: ast.Lt,
    ast.Gt: ast.GtE,
    ast.GtE: ast.Gt,
    ast.Eq: ast.NotEq,
    ast.NotEq: ast.Eq,
    ast.In: ast.NotIn,
    ast.NotIn: ast.In,
    ast.Is: ast.IsNot,
    ast.IsNot: ast.Is,
}
OPERATORS: Mapping[type, type[ast.operator]] = {
    ast.Add: ast.Sub,
    ast.Sub: ast.Add,
    ast.Mult: ast.FloorDiv,
    ast.FloorDiv: ast.Mult,
    ast.Mod: ast.Mult,
}


@dataclass(frozen=True, slots=True)
class Mutant:
    """A module with one change."""

    path: Path
    line: int
    """First line of the statement that is changed."""
    last_line: int
    """Of what is changed; a statement may begin some lines before it."""
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
                end = old.end_lineno or old.lineno
                yield Mutant(path, statement.lineno, end, f"{before}  ->  {new}", _replaced(source, old, new))


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
            yield node, f"({ast.unparse(ast.Compare(left, [COMPARISONS[type(operator)]()], [right]))})"
        case ast.BoolOp(op=operator, values=values):
            joint = " or " if isinstance(operator, ast.And) else " and "
            yield node, f"({joint.join(f'({ast.unparse(value)})' for value in values)})"
        case ast.BinOp(left=left, op=operator, right=right) if type(operator) in OPERATORS:
            yield node, f"({ast.unparse(ast.BinOp(left, OPERATORS[type(operator)](), right))})"
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
