"""What is stopped and what fails in the proofs: each begins in one state of a folder and has to end in it or
in the next one."""

from __future__ import annotations

import os
import shutil
import time
from argparse import Namespace
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

from forked import Ended, Fails, Send, run_forked, signalled
from jinja2 import Environment
from states import DUMP, NEW, state_of_add, state_of_init, state_of_serve, state_of_site, texts
from trial import archive, digest, left_behind, write

from motir_archive import site_files
from motir_archive.build_report import no_clock
from motir_archive.commands import serve
from motir_archive.commands.command_line import main
from motir_archive.commands.terminal.faults import FAULTS, tell
from motir_archive.commands.terminal.statuses import FINE, UNFINISHED
from motir_archive.publish import pool, renaming
from motir_archive.publish.manifest import checksum_line, with_manifest
from motir_archive.publish.output import resolved_output
from motir_archive.publish.staging import staged
from motir_archive.publish.tree import Tree
from motir_archive.publish.written import Written

LARGE = 60
"""Releases of an archive that two processes build, each of which takes little work at a time."""
SMALL = {"index.html": "home", "2025/index.html": "year", "data/addresses.txt": "list"}


@dataclass(frozen=True, slots=True)
class Scenario:
    """Something that the program does in a folder."""

    name: str
    folder: Path
    prepare: Callable[[Path], None]
    """Puts the folder into the state before."""
    work: Callable[[], int]
    """Does it, in the folder; returns the exit status."""
    state: Callable[[Path], str]
    """Tells OLD from NEW, and either from what must not be."""
    step: int = 1
    """Every so-many-th call of the system is tried: what it does is mostly what another scenario does too."""

    def run(self, fails: Fails | None = None) -> Ended:
        """Do it once, from the state before."""
        self.prepare(self.folder)
        return run_forked(self.folder, self.work, fails)

    def stopped(self, seconds: float, sends: Send) -> Ended:
        """Do it, from the state before, and send a signal after some seconds."""
        self.prepare(self.folder)
        return signalled(self.folder, self.work, seconds, sends)

    def found(self) -> str:
        """Return what the folder is now."""
        return self.state(self.folder)

    def is_healed(self) -> bool:
        """Do it once more and tell whether all is as it should be, and nothing lies about."""
        done = run_forked(self.folder, self.work)
        return done.status == 0 and self.found() == NEW and not left_behind(self.folder)


def scenarios(folder: Path, releases: int) -> list[Scenario]:
    """Return the scenarios of whole commands; their archives of so many releases are written to `folder`."""
    for name, word in (("a", "exports"), ("b", "imports")):
        write(folder / name, archive(releases, word))
        write(folder / f"db-{name}", {**archive(1, word), "archive.yaml": "sqlite: yes\n"})
    write(folder, {"dump-2025-12-01.txt": DUMP})
    os.chdir(folder)
    compile_templates_once()
    _build("a", "warm")  # what is loaded once is loaded before processes are forked
    trees = {}
    for source in ("a", "b", "db-b"):
        run_forked(folder, partial(_build, source, f"whole-{source}"))
        trees[source] = digest(folder / f"whole-{source}")
    state = partial(state_of_site, before=trees["a"], after=trees["b"])
    run_forked(folder, _init)
    whole = texts(folder / "new")
    return [
        Scenario("build", folder, _with_site, partial(_build, "b"), state),
        Scenario("cold build", folder, _without_site, partial(_build, "b"), partial(state, before=""), 5),
        Scenario(
            "build in two steps", folder, _with_site, partial(_in_two_steps, partial(_build, "b")), state, 5
        ),
        Scenario(
            "build with SQLite",
            folder,
            _with_site,
            partial(_build, "db-b"),
            partial(state, after=trees["db-b"]),
            5,
        ),
        Scenario("add", folder, _with_releases, partial(main, ["add", "dump-2025-12-01.txt"]), state_of_add),
        Scenario("init", folder, _without_archive, _init, partial(state_of_init, whole=whole)),
        Scenario("serve", folder, _with_releases, _serve, state_of_serve),
    ]


def compile_templates_once() -> None:
    """Keep what templates are compiled to, for all forked processes: it is most of a small build, and calls
    nothing of the system."""
    compiled: dict[tuple[Any, ...], Any] = {}
    compile_it: Any = Environment.compile

    def once(environment: Environment, *given: Any) -> Any:
        if given not in compiled:
            compiled[given] = compile_it(environment, *given)
        return compiled[given]

    setattr(Environment, "compile", once)  # noqa: B010 - mypy takes no assignment to a method


def with_workers(folder: Path) -> list[Scenario]:
    """Return builds that two processes do, and `serve` until it is stopped."""
    pool.ITEMS_A_PROCESS, site_files.PAGES_A_UNIT = 20, 20
    for name, word in (("a", "exports"), ("b", "imports")):
        write(folder / name, archive(LARGE, word))
        run_forked(folder, partial(_build, name, f"whole-{name}", jobs=2))
    state = partial(state_of_site, before=digest(folder / "whole-a"), after=digest(folder / "whole-b"))
    work = partial(_build, "b", jobs=2)
    return [
        Scenario("build", folder, _with_site, work, state),
        Scenario("cold build", folder, _without_site, work, partial(state, before="")),
        Scenario("serve", folder, _with_releases, partial(_serve, seconds=1.0), state_of_serve),
    ]


def publications(folder: Path) -> list[Scenario]:
    """Return the scenarios of publishing alone: few calls of the system, so that each can fail."""
    for name in ("a", "b"):
        run_forked(folder, partial(_publish, name, f"whole-{name}"))
    old, new = digest(folder / "whole-a"), digest(folder / "whole-b")
    state = partial(state_of_site, before=old, after=new)
    return [
        Scenario("publish", folder, _with_site, partial(_publish, "b"), state),
        Scenario("publish, cold", folder, _without_site, partial(_publish, "b"), partial(state, before="")),
        Scenario(
            "publish in two steps", folder, _with_site, partial(_in_two_steps, partial(_publish, "b")), state
        ),
    ]


def _build(releases: str, output: str = "site", jobs: int = 1) -> int:
    return main(["build", "--releases", releases, "--output", output, "--quiet", "--jobs", str(jobs)])


def _publish(word: str, output: str = "site") -> int:
    try:
        with staged(resolved_output(Path(output), ())) as stage:
            with Tree(stage.site) as tree:
                lines = [checksum_line(tree.write(name, text + word)) for name, text in SMALL.items()]
            with_manifest(Written(checksums=tuple(lines)), stage.site, "data/manifest.txt", no_clock)
            remains = stage.publish()
    except FAULTS as fault:
        return tell(fault, Namespace())
    return UNFINISHED if remains and tell(remains, Namespace()) else FINE


def _in_two_steps(work: Callable[[], int]) -> int:
    """Do some work as where folders cannot change places in one step."""
    vars(renaming)["_renameat2"] = lambda *_: False
    return work()


def _init() -> int:
    return main(["init", "new"])


def _serve(seconds: float = 0) -> int:
    """Serve until so long after the first reading."""

    def watch(*_: object, **__: object) -> Iterator[set[tuple[int, str]]]:
        time.sleep(seconds)
        return iter(())

    vars(serve)["watch"] = watch
    return main(["serve", "--port", "0"])


def _with_site(folder: Path) -> None:
    _without_site(folder)
    shutil.copytree(folder / "whole-a", folder / "site")


def _without_site(folder: Path) -> None:
    for leftover in (*folder.glob(".site.*"), folder / "site"):
        if leftover.exists():
            shutil.rmtree(leftover)
    _clear_temporary(folder)


def _clear_temporary(folder: Path) -> None:
    if (folder / "tmp").exists():
        shutil.rmtree(folder / "tmp")


def _with_releases(folder: Path) -> None:
    if (folder / "releases").exists():
        shutil.rmtree(folder / "releases")
    shutil.copytree(folder / "a", folder / "releases")
    _clear_temporary(folder)


def _without_archive(folder: Path) -> None:
    if (folder / "new").exists():
        shutil.rmtree(folder / "new")
    _clear_temporary(folder)
