"""One archive under many circumstances: one SHA-256 of the tree."""

from __future__ import annotations

import itertools
import os
import random
import subprocess
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path

from trial import COMMAND, Trial, archive, digest, environment, record, write

CHECKOUT = Path(__file__).parents[2]
SEEDS = ("0", "1", "4711")
LOCALES = ("C", "C.utf8")
ZONES = ("UTC", "Pacific/Kiritimati")
JOBS = ("1", "2", "5")
UMASKS = (0o022, 0o077)
RELEASES = 60
WITH_WORKERS = """
import sys
from motir_archive import site_files
from motir_archive.commands.command_line import main
from motir_archive.publish import pool

if __name__ == "__main__":
    pool.ITEMS_A_PROCESS, site_files.PAGES_A_UNIT = 20, 20
    sys.exit(main(sys.argv[1:]))
"""
"""The program, of which each process takes so little that a small archive is work for five."""
EXECUTORS = ("ThreadPoolExecutor(3)", "ProcessPoolExecutor(2)")
WITH_EXECUTOR = """
import sys
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from contextlib import nullcontext
from motir_archive.commands import build
from motir_archive.commands.command_line import main

if __name__ == "__main__":
    with {} as executor:
        build.cluster = lambda _: nullcontext(executor)
        sys.exit(main([*sys.argv[1:], "--scheduler", "here"]))
"""


def prove(trial: Trial) -> int:
    """Build again and again and print each tree that differs from the first; return how many do."""
    files = archive(RELEASES) | _odd()
    write(trial.folder / "releases", files)
    first = _tree(trial, files, 0, ("as it comes", COMMAND, {}, "1", 0o022))
    broken, number = 0, 0
    for number, circumstance in enumerate(_circumstances(trial), 1):
        if _tree(trial, files, number, circumstance) != first:
            broken += 1
            print(f"same_bytes  another tree: {circumstance[0]}")
    print(f"same_bytes  {len(files)} files, {number + 1} builds, {broken} differ, SHA-256 {first}")
    return broken


Circumstance = tuple[str, tuple[str, ...], Mapping[str, str], str, int]
"""What it is, the command, its environment variables, its jobs, and the rights that new files lack."""


def _tree(trial: Trial, files: Mapping[str, str], shuffled: int, circumstance: Circumstance) -> str:
    """Build from a folder that was written in another order; return the digest of the site, or the status."""
    _, command, variables, jobs, umask = circumstance
    _shuffle(trial.folder, files, shuffled)
    status = _build(trial.folder, command, variables, jobs, umask)
    return f"status {status}" if status else digest(trial.folder / "site")


def _circumstances(trial: Trial) -> Iterator[Circumstance]:
    """Yield every combination for this Python, and three for each of the others."""
    here = (sys.executable, "-c", WITH_WORKERS)
    every = list(itertools.product(SEEDS, LOCALES, ZONES, JOBS, UMASKS))
    random.Random(1).shuffle(every)
    for seed, locale, zone, jobs, umask in trial.mine(every[: trial.some(len(every))]):
        variables = {"PYTHONHASHSEED": seed, "LC_ALL": locale, "TZ": zone}
        yield f"{variables} --jobs {jobs}, umask {umask:o}", here, variables, jobs, umask
    for executor in trial.mine(EXECUTORS):
        yield f"on {executor}", (sys.executable, "-c", WITH_EXECUTOR.format(executor)), {}, "1", 0o022
    for python in trial.mine(trial.pythons):
        command = (_environment_of(python, trial.folder), "-c", WITH_WORKERS)
        for seed, jobs in (("0", "1"), ("1", "2"), ("2", "5")):
            yield f"{python} --jobs {jobs}", command, {"PYTHONHASHSEED": seed}, jobs, 0o022


def _environment_of(python: str, folder: Path) -> str:
    """Install what the lock lists, and the checkout, for another interpreter; return its path."""
    place = folder / f"venv-{python.replace('/', '_')}"
    subprocess.run([python, "-m", "venv", place], check=True)
    for asked in (
        ("--require-hashes", "-r", str(CHECKOUT / "requirements/site.txt")),
        ("--require-hashes", "-r", str(CHECKOUT / "requirements/build.txt")),
        ("--no-deps", "--no-build-isolation", str(CHECKOUT)),
    ):
        subprocess.run([place / "bin/python", "-m", "pip", "install", "--quiet", *asked], check=True)
    return str(place / "bin/python")


def _odd() -> dict[str, str]:
    """Return records with what Pythons tell apart: letters of newer Unicode, case, accents, blanks."""
    texts = (
        "Straße ΑΘΗΝΑΣ ﬁn",
        "İstanbul ǅ ß",
        "\u1c89\ua7cb\ua7da \U00010d50",
        "\u180e\u2028x",
        "नई दिल्ली",
        "한글 漢字",
    )
    return {
        f"odd-{number}.txt": record(f"{text} {number}", f"The {text} Agency (TA{number}) said {text}.")
        for number, text in enumerate(texts)
    }


def _shuffle(folder: Path, files: Mapping[str, str], seed: int) -> None:
    """Write the releases anew in another order, which is the order in which a folder lists them."""
    subprocess.run(["rm", "-r", str(folder / "releases")], check=True)
    names = sorted(files)
    random.Random(seed).shuffle(names)
    write(folder / "releases", {name: files[name] for name in names})


def _build(
    folder: Path, command: tuple[str, ...], variables: Mapping[str, str], jobs: str, umask: int
) -> int:
    done = subprocess.run(
        [*command, "build", "--output", "site", "--quiet", "--jobs", jobs],
        cwd=folder,
        env=environment(**variables),
        preexec_fn=lambda: os.umask(umask) * 0 or None,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        check=False,
    )
    return done.returncode
