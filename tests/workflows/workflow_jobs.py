"""Runs the jobs of a GitHub workflow here: its shell steps as they stand, its actions as a test acts them.

Jinja reads the conditions and what stands in `${{ }}`: its expressions are GitHub's but for the names of
and, or and not.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import venv
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml
from jinja2 import ChainableUndefined, Environment

CHECKOUT = Path(__file__).parents[2]
WORKFLOWS = CHECKOUT / ".github" / "workflows"

Step = Mapping[str, Any]
Action = Callable[[Mapping[str, str]], Mapping[str, str] | None]
"""Takes the inputs of a step that uses an action; returns its outputs, or None where it fails."""

FILES = ("GITHUB_OUTPUT", "GITHUB_STEP_SUMMARY", "GITHUB_PATH")
"""Into which a step writes what it hands on."""
_OPERATORS = {"&&": " and ", "||": " or ", "!": " not "}
_OPERATOR = re.compile(r"&&|\|\||!(?!=)")
_EXPRESSION = re.compile(r"\$\{\{(.*?)\}\}")


def load(name: str) -> dict[str, Any]:
    """Return a workflow of this repository."""
    loaded: dict[str, Any] = yaml.safe_load((WORKFLOWS / name).read_text(encoding="utf-8"))
    return loaded


def copy_checkout(folder: Path, *names: str) -> None:
    """Copy files and folders of this repository, and stand in for the installation from the locks.

    The installation would have to be downloaded; here the packages of the tests take its place.
    """
    for name in names:
        source, target = CHECKOUT / name, folder / name
        if source.is_dir():
            shutil.copytree(source, target, ignore=shutil.ignore_patterns("node_modules", "__pycache__"))
        else:
            shutil.copy(source, target)
    environment = folder / ".venv"
    venv.create(environment, symlinks=True)
    packages = next(environment.glob("lib/python*/site-packages"))
    dependencies = [entry for entry in sys.path if entry.endswith("site-packages")]
    (packages / "checkout.pth").write_text(
        "\n".join([str(folder / "src"), *dependencies]) + "\n", encoding="utf-8"
    )
    (environment / "installed-site").touch()


def value_of(expression: str, known: Mapping[str, Any]) -> Any:
    """Return the value of an expression; a name that is not known counts as nothing, as it does on GitHub."""
    translated = _OPERATOR.sub(lambda operator: _OPERATORS[operator[0]], expression.strip())
    github = Environment(autoescape=True, undefined=ChainableUndefined)
    return github.compile_expression(translated)(**known)


@dataclass(slots=True)
class JobRun:
    """A job in a folder, before, while and after it runs."""

    folder: Path
    """The checkout: the working directory of every step."""
    scratch: Path
    """For the files that GitHub hands to a step."""
    context: Mapping[str, Any]
    """What expressions can name: inputs, vars, github."""
    actions: Mapping[str, Action]
    """Each action that the job uses, by its name without the version."""
    log: str = ""
    summary: str = ""
    failed: bool = False
    path: list[str] = field(default_factory=list)
    """Folders of programs that steps have added, the last one first."""
    steps: dict[str, dict[str, Any]] = field(default_factory=dict)
    """Of each step with an id that was taken: its outcome and outputs."""

    def take(self, workflow: Mapping[str, Any], job: str) -> JobRun:
        """Take the steps of a job, after a failure only those that ask for one; return this run."""
        env = self._filled(workflow.get("env", {}))
        for step in workflow["jobs"][job]["steps"]:
            if not self._is_due(step, env):
                continue
            outputs = self._act(step) if "uses" in step else self._shell(step, env)
            self.failed = self.failed or outputs is None
            if "id" in step:
                outcome = "failure" if outputs is None else "success"
                self.steps[step["id"]] = {"outcome": outcome, "outputs": outputs or {}}
        return self

    def _is_due(self, step: Step, env: Mapping[str, str]) -> bool:
        condition = str(step.get("if", ""))
        if self.failed and "failure()" not in condition:
            return False
        return not condition or bool(value_of(condition, {**self._known(), "env": env}))

    def _known(self) -> dict[str, Any]:
        return {**self.context, "steps": self.steps, "failure": lambda: self.failed}

    def _filled(self, texts: Mapping[str, object]) -> dict[str, str]:
        def value(expression: re.Match[str]) -> str:
            found = value_of(expression[1], self._known())
            return "" if found is None else str(found).lower() if isinstance(found, bool) else str(found)

        return {name: _EXPRESSION.sub(value, str(text)) for name, text in texts.items()}

    def _act(self, step: Step) -> Mapping[str, str] | None:
        return self.actions[step["uses"].partition("@")[0]](self._filled(step.get("with", {})))

    def _shell(self, step: Step, env: Mapping[str, str]) -> Mapping[str, str] | None:
        assert "${{" not in step["run"], "GitHub would paste the value into the script"
        files = {name: self.scratch / name for name in FILES}
        for file in files.values():
            file.write_text("", encoding="utf-8")
        done = subprocess.run(
            ["bash", "-e", "-c", step["run"]],
            cwd=self.folder,
            env={
                **{name: os.environ[name] for name in ("HOME",) if name in os.environ},
                "PATH": os.pathsep.join([*self.path, os.environ["PATH"]]),
                **{name: str(path) for name, path in files.items()},
                "RUNNER_TEMP": str(self.scratch),
                "GITHUB_ACTIONS": "true",
                "GITHUB_SERVER_URL": "https://github.example",
                "GITHUB_REPOSITORY": "somebody/archive",
                "GITHUB_REF_NAME": self.context["github"].get("ref_name", "main"),
                **env,
                **self._filled(step.get("env", {})),
            },
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            encoding="utf-8",
            check=False,
        )
        self.log += done.stdout
        self.path = [*files["GITHUB_PATH"].read_text(encoding="utf-8").split(), *self.path]
        self.summary += files["GITHUB_STEP_SUMMARY"].read_text(encoding="utf-8")
        if done.returncode:
            return None
        lines = files["GITHUB_OUTPUT"].read_text(encoding="utf-8").splitlines()
        return dict(line.split("=", 1) for line in lines)
