"""The same command twice at once: both succeed, or one says that it is done already, and the outcome is
whole."""

from __future__ import annotations

import random
import subprocess
import time
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from trial import COMMAND, Trial, archive, digest, environment, left_behind, record, run, write

RELEASES = 20
ROUNDS = 50
DUMP = record("One more measure", "It was announced.", "2025-12-01")


def prove(trial: Trial) -> int:
    """Print a row for builds and one for `add`; return how many rounds did not end as they should."""
    folder = write(trial.folder, {"dump-2025-12-01.txt": DUMP, **_below("releases", archive(RELEASES))})
    whole = {}
    for name, word in (("a", "exports"), ("b", "imports")):
        write(folder / name, archive(RELEASES, word))
        run(folder, "build", "--quiet", "--releases", name, "--output", f"whole-{name}")
        whole[digest(folder / f"whole-{name}")] = name
    builds, adds = Counter[str](), Counter[str]()
    for number in trial.mine(range(trial.some(ROUNDS))):
        chosen = random.Random(number)
        statuses = _at_once(
            folder,
            [["build", "--quiet", "--releases", name, "--output", "site"] for name in "ab"],
            chosen.uniform(0, 0.5),
        )
        is_whole = statuses == [0, 0] and digest(folder / "site") in whole and not left_behind(folder)
        builds["whole" if is_whole else f"TORN, {statuses}"] += 1
        filed = folder / "releases/bulletin-2025-12-01.txt"
        filed.unlink(missing_ok=True)
        statuses = _at_once(folder, [["add", "dump-2025-12-01.txt"]] * 2, chosen.uniform(0, 0.2))
        others = [path.name for path in (folder / "releases").iterdir() if path.name.startswith("bulletin")]
        is_filed = others == [filed.name] and filed.read_text(encoding="utf-8") == DUMP
        is_told = sorted(statuses) in ([0, 0], [0, 2])
        adds["filed once" if is_filed and is_told else f"TORN, {statuses}, {others}"] += 1
    for name, found in (("build", builds), ("add", adds)):
        print(f"together  {name:8}  " + ", ".join(f"{what} {count}" for what, count in found.items()))
    return sum(count for found in (builds, adds) for what, count in found.items() if "TORN" in what)


def _below(folder: str, files: dict[str, str]) -> dict[str, str]:
    return {f"{folder}/{name}": text for name, text in files.items()}


def _at_once(folder: Path, commands: Sequence[Sequence[str]], seconds: float) -> list[int]:
    """Start commands, each some seconds after the one before; return their statuses."""
    running = []
    for command in commands:
        running.append(
            subprocess.Popen(
                [*COMMAND, *command],
                cwd=folder,
                env=environment(),
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
            )
        )
        time.sleep(seconds)
    return [process.wait() for process in running]
