"""Templates -> Python that takes a shorter way than Jinja's, which is made for more than the theme needs."""

from __future__ import annotations

import keyword
from collections.abc import MutableMapping
from typing import Any

from jinja2 import Environment, nodes
from jinja2.compiler import CodeGenerator, Frame

_Finalize = CodeGenerator._FinalizeInfo


class _ShortWay(CodeGenerator):
    """Calls directly what a template calls, and does not escape what is markup already.

    Jinja makes each call through the context, for the sake of functions that ask for it (`pass_context`), and
    escapes markup and whole numbers, which changes neither. Nothing that templates may call here asks for the
    context.
    """

    def visit_Call(  # noqa: N802 - Jinja's name
        self,
        node: nodes.Call,
        frame: Frame,
        forward_caller: bool = False,  # noqa: FBT001, FBT002 - as Jinja has it
    ) -> None:
        """Write `function(arguments)`. A call with an argument named like a keyword of Python is left to
        Jinja."""
        is_plain = node.dyn_args is None and node.dyn_kwargs is None
        if not is_plain or any(keyword.iskeyword(each.key) for each in node.kwargs):
            super().visit_Call(node, frame, forward_caller=forward_caller)
            return
        self.visit(node.node, frame)
        self.write("(")
        for argument in (*node.args, *node.kwargs):
            self.visit(argument, frame)
            self.write(", ")
        self.write("caller=caller)" if forward_caller else ")")

    def visit_Getattr(self, node: nodes.Getattr, frame: Frame) -> None:  # noqa: N802 - Jinja's name
        """Write `getattr`, and Jinja's way, which knows mappings too, for what it does not find."""
        self.write("(of if (of := getattr((on := ")
        self.visit(node.node, frame)
        self.write(f"), {node.attr!r}, missing)) is not missing else environment.getattr(on, {node.attr!r}))")

    def _output_child_pre(self, node: nodes.Expr, frame: Frame, finalize: _Finalize) -> None:
        if _is_escaped(frame, finalize):
            self.write("(it if type(it := ")
        else:
            super()._output_child_pre(node, frame, finalize)

    def _output_child_post(self, node: nodes.Expr, frame: Frame, finalize: _Finalize) -> None:
        if _is_escaped(frame, finalize):
            self.write(") is Markup else str(it) if type(it) is int else escape(it))")
        else:
            super()._output_child_post(node, frame, finalize)


def _is_escaped(frame: Frame, finalize: _Finalize) -> bool:
    """Tell whether output is certain to be escaped, and nothing else is done to it."""
    return not frame.eval_ctx.volatile and frame.eval_ctx.autoescape and finalize.src is None


class ShortWayEnvironment(Environment):
    """An environment whose templates are compiled this way and share one mapping of globals."""

    code_generator_class = _ShortWay

    def make_globals(self, d: MutableMapping[str, Any] | None) -> MutableMapping[str, Any]:
        """Return what a template knows beside its context: without `d`, no copy is made for each page."""
        return super().make_globals(d) if d else self.globals

    def getitem(self, obj: Any, argument: Any) -> Any:
        """Return a member by its name or place, for filters such as `groupby("date")`.

        Jinja asks for an item first. Most objects here have attributes alone, and to fail takes long.
        """
        if type(argument) is str and not hasattr(obj, "__getitem__"):
            return self.getattr(obj, argument)
        return super().getitem(obj, argument)
