"""Sites that tests build: made-up archives, the pipeline run on them, and what lies in a built folder."""

from __future__ import annotations

import datetime as dt
import gzip
import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from motir_archive.build import build
from motir_archive.build_report import Advance, Report
from motir_archive.config import Options

CHECKOUT = Path(__file__).parents[1]
REAL = CHECKOUT / "tests/data/motir"
"""A real archive: a copy of releases/ as it was first published, which may go its own way."""
THEME = CHECKOUT / "templates"
GOLDEN = CHECKOUT / "tests/golden"
"""A small archive with everything in it, `releases`, and what its site has to be, `site`."""
TODAY = dt.date(2025, 12, 1)
"""The day on which tests build."""
NOW = dt.datetime(2025, 12, 1, tzinfo=dt.UTC)
"""The instant at which they do."""
TOPICS = "topics: [Industry, Trade/Investment, FTA/Economic Cooperation, Energy]\n"
"""A line of archive.yaml: the topics of a mixed board."""
EPOCH = "1764547200"
"""The same day for SOURCE_DATE_EPOCH."""
BASE_URL = "https://example.org/archive/"
HANGS = 300
"""Seconds after which what a test waits for is taken to hang: far more than it takes on any machine."""


def record(title: str, body: str, date: str, topic: str = "") -> str:
    """Return a record of a bulletin."""
    return "\n".join(["-", *([topic] if topic else []), title, f"{body} date{date}"]) + "\n"


def write_files(folder: Path, files: Mapping[str, str]) -> Path:
    """Write texts below a folder, which is made, in the order given; return the folder."""
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="")
    return folder


def build_site(
    releases: Path,
    output: Path,
    *,
    base_url: str = "",
    templates: Path | None = None,
    jobs: int = 1,
    previous: Path | None = None,
) -> Report:
    """Build a site in this process, without a terminal and without a clock."""
    options = Options(
        releases=releases,
        templates=templates,
        output=output,
        base_url=base_url,
        jobs=jobs,
        previous=previous,
    )
    return build(options, NOW, no_progress)


@contextmanager
def no_progress(_stage: str, _pages: int) -> Iterator[Advance]:
    """Tell nobody how far a build is."""
    yield lambda _: None


def run(
    *arguments: str | Path, folder: Path, variables: Mapping[str, str] | None = None
) -> subprocess.CompletedProcess[str]:
    """Run `python -m motir_archive` in a folder, as a person would, and return what it said."""
    return subprocess.run(
        command(*arguments),
        cwd=folder,
        env=environment(variables),
        stdin=subprocess.DEVNULL,
        capture_output=True,
        encoding="utf-8",
        timeout=HANGS,
        check=False,
    )


def command(*arguments: str | Path) -> list[str]:
    """Return the command line that runs the archive in this interpreter."""
    return [sys.executable, "-m", "motir_archive", *map(str, arguments)]


def environment(variables: Mapping[str, str] | None = None) -> dict[str, str]:
    """Return this process's environment with the tests' day and some more variables.

    Without what tells a program that it runs on GitHub, where these tests run too, and without what makes
    Python hold nothing back, since a stream that cannot be written then fails earlier than for most people.
    """
    not_here = ("GITHUB_ACTIONS", "PYTHONUNBUFFERED")
    here = {name: value for name, value in os.environ.items() if name not in not_here}
    return {**here, "SOURCE_DATE_EPOCH": EPOCH, **(variables or {})}


def environment_of_the_limited() -> dict[str, str]:
    """Return the same for a program that can open or write next to nothing: coverage could not count it."""
    return {name: value for name, value in environment().items() if name != "COVERAGE_PROCESS_CONFIG"}


def wait_until(holds: Callable[[], object]) -> None:
    """Wait for something that another process does."""
    started = time.monotonic()
    while not holds():
        if time.monotonic() > started + HANGS:
            raise TimeoutError(f"{HANGS} seconds were not enough")
        time.sleep(0.01)


def data_of(site: Path) -> str:
    """Return the lines of data/releases.jsonl.gz."""
    return gzip.decompress((site / "data/releases.jsonl.gz").read_bytes()).decode("utf-8")


def write_data(site: Path, lines: bytes) -> None:
    """Put other lines into data/releases.jsonl.gz."""
    (site / "data/releases.jsonl.gz").write_bytes(gzip.compress(lines))


def snapshot(folder: Path) -> dict[str, bytes]:
    """Return every file below a folder with its bytes."""
    files = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in sorted(files)}


# An archive that is large enough for lists of several pages, and for the pool of processes to start.

LARGE = 330
"""Releases; each is on a day of its own, so there are twice as many pages and some more."""

_AGENCIES = """\
agencies:
  - id: motir
    kind: ministry
    website: https://english.motir.go.kr/
    names:
      - {name: "Ministry of Trade, Industry and Resources", acronyms: [MOTIR], since: 2025-10-01}
      - {name: "Ministry of Trade, Industry and Energy", acronyms: [MOTIE], until: 2025-09-30}
  - id: kats
    kind: agency
    parent: motir
    names:
      - {name: "Korean Agency for Technology and Standards", local: 국가기술표준원, acronyms: [KATS]}
"""
_ISSUERS = (
    "The Ministry of Trade, Industry and Resources (MOTIR, Minister Kim)",
    "The Korean Agency for Technology and Standards (KATS, President Lee)",
    "The Hydrogen Safety Institute (HSI, President Park)",
)
_TOPICS = ("Industry", "Trade/Investment", "Energy")


def large_archive() -> dict[str, str]:
    """Return the files of an archive of LARGE releases in bulletins of ten, by name, newest first."""
    records = list(_large_records())
    bulletins = {
        f"{start // 100}/page-{start // 10:03}.txt": "".join(records[start : start + 10])
        for start in range(0, LARGE, 10)
    }
    return {"agencies.yaml": _AGENCIES, "archive.yaml": TOPICS, **bulletins}


def _large_records() -> Iterator[str]:
    newest = dt.date(2025, 11, 28)
    for number in range(LARGE):
        day = newest - dt.timedelta(days=number)
        body = (
            f"{_ISSUERS[number % 3]} announced measure number {number} on {day:%B} {day.day}. "
            f"“We will go on,” an official said; steel & <chips> of case {number * 7919 % 1000} are next. "
            + f"It concerns {'exports ' * (number % 40)}and the city of {number}-dong. " * 3
            + "It follows talks with KATS."
        )
        yield record(f"Korea Takes Measure {number}", body, day.isoformat(), _TOPICS[number % 3])
