"""Short forms of what `python benchmarks/trust` tries at length."""

from __future__ import annotations

import errno
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import fields
import hostile_size
import kills
import nothing_runs
import paths
import pytest
import same_bytes
import shown
import together
from playwright.sync_api import Browser, Error, Page
from trial import Trial, archive, digest
from vectors import OWN

from sites import build_site, environment, write_files
from stopping import left_behind


@pytest.mark.slow
@pytest.mark.parametrize(
    ("prove", "amount"),
    [
        *((kills.prove, 0.005), (together.prove, 0.05), (paths.prove, 0.02)),
        *((same_bytes.prove, 0.03), (hostile_size.prove, 0.002)),
    ],
)
def test_a_proof_holds(
    prove: Callable[[Trial], int], amount: float, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert prove(Trial(tmp_path, amount)) == 0, capsys.readouterr().out


@pytest.mark.slow
def test_nothing_of_a_payload_runs(browser: Browser, tmp_path: Path) -> None:
    hostile = list(OWN[::16])
    write_files(tmp_path, fields.archive(hostile))
    with nothing_runs.serving(tmp_path / "site") as base:
        build_site(tmp_path / "releases", tmp_path / "site", base_url=base)
        found = nothing_runs.opened(browser, base, tmp_path / "site", hostile)
    assert shown.not_shown(tmp_path / "site", set(fields.titles(hostile))) == {}
    pages = found.pop("pages")
    assert (dict(found), pages > 30) == ({}, True)


def test_no_text_becomes_markup_or_a_script(blank_page: Page, tmp_path: Path) -> None:
    """The policy requires Trusted Types: even a fault in a script of ours could not make a page of a text."""
    write_files(tmp_path, fields.archive(list(OWN[:4])))
    build_site(tmp_path / "releases", tmp_path / "site")
    with nothing_runs.serving(tmp_path / "site") as base:
        page = blank_page
        page.goto(f"{base}index.html")
        with pytest.raises(Error, match="This document requires 'TrustedHTML' assignment"):
            page.evaluate("document.body.innerHTML = '<b>x</b>'")
        with pytest.raises(Error, match="This document requires 'TrustedScriptURL' assignment"):
            page.evaluate("document.createElement('script').src = 'x.js'")


def test_a_script_would_be_seen_to_run(browser: Browser, tmp_path: Path) -> None:
    """Else the proof would prove nothing."""
    write_files(tmp_path, {"index.html": "<img src=x onerror=alert(1)><script>alert(1)</script>"})
    policy = "<meta http-equiv=content-security-policy content='img-src none'>"
    page = f"{policy}<input type=search><img src=//evil.example>"
    write_files(tmp_path, {"search/index.html": page})
    with nothing_runs.serving(tmp_path) as base:
        found = nothing_runs.opened(browser, base, tmp_path, ["x"])
    assert found["dialogs"] == 2
    assert found["alien elements"] == 2
    assert found["policy: img-src"] == 3  # opened by itself, and for a search, from a server and from disk
    assert found["not shown as asked"] == 2


FAILING = """
import os, sys
from motir_archive.commands.command_line import main

folder, code, first, step = sys.argv[1], *map(int, sys.argv[2:])
state = {"made": 0, "fails": 0}
EVENTS = {"open", "os.mkdir", "os.rename", "os.link", "os.remove", "os.rmdir", "os.chmod", "os.scandir"}

def fail(event, arguments):
    name = str(arguments[0]) if arguments else ""
    # Of the site, and not of the program, which may still be loading itself.
    is_of_site = "site" in name and "site-packages" not in name and "motir_archive" not in name
    if event in EVENTS and state["fails"] and is_of_site:
        state["made"] += 1
        if state["made"] == state["fails"]:
            raise OSError(code, os.strerror(code), name)

sys.addaudithook(fail)
for number in range(first, 10**6, step):
    child = os.fork()
    if not child:
        state["fails"] = number
        status = main(["build", "--output", folder, "--quiet", "--jobs", "1"])
        os._exit(100 if state["made"] < number else status)
    status = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    if status == 100:
        break
    print(number, status, flush=True)
"""


@pytest.mark.slow
@pytest.mark.parametrize(("code", "first"), [(errno.ENOSPC, 1), (errno.EACCES, 8), (errno.EMFILE, 15)])
def test_a_call_of_the_system_that_fails_leaves_the_old_site_or_the_new(
    tmp_path: Path, code: int, first: int
) -> None:
    """Every seventh call fails, in turn because of room, of rights and of open files."""
    write_files(tmp_path / "releases", archive(2, "imports"))
    build_site(tmp_path / "releases", tmp_path / "whole")
    new = digest(tmp_path / "whole")
    write_files(tmp_path / "earlier", archive(2))
    build_site(tmp_path / "earlier", tmp_path / "site")
    old = digest(tmp_path / "site")
    ran = subprocess.run(
        [sys.executable, "-c", FAILING, "site", str(code), str(first), "21"],
        cwd=tmp_path,
        env=environment(),
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert ran.returncode == 0, ran.stderr
    assert "Traceback" not in ran.stderr
    statuses = [int(line.split()[1]) for line in ran.stdout.splitlines()]
    assert len(statuses) >= 4
    assert set(statuses) <= {0, 3, 4}
    assert 3 in statuses
    assert digest(tmp_path / "site") in (old, new)
    build_site(tmp_path / "releases", tmp_path / "site")
    assert digest(tmp_path / "site") == new
    assert left_behind(tmp_path) == []
