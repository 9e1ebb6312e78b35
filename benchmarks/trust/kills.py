"""Builds and filings killed at any moment: the old or the new state, whole, and the next run heals."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import time
from collections import Counter
from pathlib import Path

from trial import COMMAND, Trial, archive, digest, environment, left_behind, record, run, write

SIGNALS = (signal.SIGKILL, signal.SIGKILL, signal.SIGTERM, signal.SIGINT, signal.SIGHUP)
DUMP = record("One more measure", "It was announced.", "2025-11-29")


def prove(trial: Trial) -> int:
    """Print a table of what was killed and what was found; return how many finds were neither old nor new."""
    chosen = random.Random(1)
    broken, size = 0, max(20, trial.some(500))
    for name, kills in (("cold build", 400), ("rebuild", 400), ("add", 200)):
        folder = trial.folder / name.replace(" ", "-")
        kill = _kill_add if name == "add" else _kill_build
        found = kill(folder, size, trial.some(kills), chosen, is_cold=name == "cold build")
        print(f"kills  {name:10}  {', '.join(f'{what} {count:,}' for what, count in sorted(found.items()))}")
        broken += found["torn"] + found["not healed"]
    return broken


def _kill_build(folder: Path, size: int, kills: int, chosen: random.Random, *, is_cold: bool) -> Counter[str]:
    """Kill builds between two archives; each kill finds the one site, the other, or where cold none."""
    write(folder / "a", archive(size))
    write(folder / "b", archive(size, "imports"))
    seconds, digests = 0.0, {}
    for name in "ab":
        started = time.monotonic()
        run(folder, "build", "--releases", name, "--output", f"whole-{name}", "--quiet")
        seconds = time.monotonic() - started
        digests[digest(folder / f"whole-{name}")] = name
    found: Counter[str] = Counter()
    for number in range(kills):
        if is_cold:
            _clear(folder / "site")
        before = digest(folder / "site")
        said = ("build", "--releases", "ab"[number % 2], "--output", "site", "--quiet", "--jobs", "2")
        _killed(folder, said, chosen.uniform(0, 1.2 * seconds), chosen.choice(SIGNALS))
        after = digest(folder / "site")
        is_whole = after == before or digests.get(after) == "ab"[number % 2]
        found["torn" if not is_whole else "as it was" if after == before else "the new one"] += 1
    found["leftovers"] = len(left_behind(folder))
    healed = run(folder, "build", "--releases", "a", "--output", "site", "--quiet")
    is_healed = healed.returncode == 0 and digests.get(digest(folder / "site")) == "a"
    found["not healed"] = int(not is_healed or bool(left_behind(folder)))
    return found


def _kill_add(folder: Path, size: int, kills: int, chosen: random.Random, *, is_cold: bool) -> Counter[str]:
    """Kill `add`; each kill finds the dump filed whole or not at all."""
    del is_cold
    write(folder / "releases", archive(size))
    write(folder, {"dump-2025-12-01.txt": DUMP})
    started = time.monotonic()
    run(folder, "check")
    seconds = time.monotonic() - started
    filed = folder / "releases/motir-2025-12-01.txt"
    found: Counter[str] = Counter()
    for _ in range(kills):
        filed.unlink(missing_ok=True)
        _killed(
            folder, ("add", "dump-2025-12-01.txt"), chosen.uniform(0, 1.2 * seconds), chosen.choice(SIGNALS)
        )
        is_torn = filed.exists() and filed.read_text(encoding="utf-8") != DUMP
        found["torn" if is_torn else "filed" if filed.exists() else "as it was"] += 1
    found["leftovers"] = len(left_behind(folder))
    filed.unlink(missing_ok=True)
    healed = run(folder, "add", "dump-2025-12-01.txt")
    found["not healed"] = int(healed.returncode != 0 or bool(left_behind(folder)))
    return found


def _killed(folder: Path, arguments: tuple[str, ...], seconds: float, number: signal.Signals) -> None:
    """Run the program and send a signal to all of its processes after some seconds."""
    with subprocess.Popen(
        [*COMMAND, *arguments],
        cwd=folder,
        env=environment(),
        start_new_session=True,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    ) as process:
        time.sleep(seconds)
        if process.poll() is None:
            os.killpg(process.pid, number)
        process.wait()


def _clear(site: Path) -> None:
    """Take a site away as a whole, so that the next build is a cold one."""
    if site.exists():
        subprocess.run(["rm", "-r", str(site)], check=True)
