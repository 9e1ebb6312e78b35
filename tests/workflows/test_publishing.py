"""pages.yml, run as it stands, in forks whose owners did what people do first.

What only GitHub can show stays untried: its actions, permissions, environments and the deployment itself.
"""

from __future__ import annotations

import tarfile
from collections.abc import Iterator, Mapping
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any

import pytest
from fork import PAGES, PUSH, SAMPLE, Fork
from workflow_jobs import JobRun, value_of

from sites import record

PULL_REQUEST = {"github": {"ref": "refs/pull/7/merge", "event_name": "pull_request"}, "inputs": {}}
BY_HAND = {
    "github": {"ref": "refs/heads/main", "event_name": "workflow_dispatch"},
    "inputs": {"allow_removal": True},
}


@pytest.fixture
def fork(tmp_path: Path) -> Fork:
    return Fork(tmp_path)


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *args: object) -> None:
        """Say nothing."""


@pytest.fixture
def address(fork: Fork) -> Iterator[str]:
    """Serve what the fork has published; give its address."""
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(_Quiet, directory=fork.published)) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()


def bulletin(count: int) -> str:
    """Return a bulletin of as many releases, several a day."""
    return "".join(
        record(
            f"Port {number} Opens to Ships of the Second Class",
            f"The harbour board said on Monday that port {number} takes ships of up to {number + 40} metres.",
            f"2025-02-{1 + number % 28:02}",
        )
        for number in range(count)
    )


def published_sample(fork: Fork, address: str) -> Fork:
    assert not fork.build(address).failed
    fork.deploy()
    return fork


def test_first_deploy(fork: Fork, address: str) -> None:
    """Where nothing is published yet, the site is built for the address that GitHub names."""
    run = fork.build(address)
    assert not run.failed, run.log
    assert "Nothing is published yet." in run.log
    fork.deploy()
    assert f'<link rel=canonical href="{address}/"' in fork.page("index.html")


def test_first_own_bulletin(fork: Fork, address: str) -> None:
    """A fork that adds a bulletin of 120 releases to a published site publishes them all."""
    published_sample(fork, address)
    before = fork.page("data/addresses.txt").count(".html ")
    (fork.releases / "press-2025-03-01.txt").write_text(bulletin(120), encoding="utf-8")
    run = fork.build(address)
    assert not run.failed, run.log
    fork.deploy()
    assert fork.page("data/addresses.txt").count(".html ") == before + 120


def test_changed_sentence_of_the_theme(fork: Fork, address: str) -> None:
    """Who changes a sentence of a template publishes it: no test of the software has to pass."""
    template = fork.checkout / "templates" / "base.html"
    text = template.read_text(encoding="utf-8")
    assert "Skip to the content" in text
    template.write_text(text.replace("Skip to the content", "Straight to the text"), encoding="utf-8")
    run = fork.build(address)
    assert not run.failed, run.log
    fork.deploy()
    assert "Straight to the text" in fork.page("index.html")


def test_sample_replaced_before_the_first_deploy(fork: Fork, address: str) -> None:
    """Nothing stands in the way of a fork that never published the sample."""
    (fork.releases / SAMPLE).unlink()
    (fork.releases / "press-2025-03-01.txt").write_text(bulletin(3), encoding="utf-8")
    run = fork.build(address)
    assert not run.failed, run.log
    fork.deploy()
    assert fork.page("data/addresses.txt").count(".html ") == 3


def test_sample_replaced_after_the_first_deploy(fork: Fork, address: str) -> None:
    """The guard stops the removal and says how to confirm it; started by hand with allow_removal, the
    workflow publishes."""
    published_sample(fork, address)
    (fork.releases / SAMPLE).unlink()
    (fork.releases / "press-2025-03-01.txt").write_text(bulletin(3), encoding="utf-8")
    stopped = fork.build(address)
    assert stopped.failed
    assert not fork.artifact.exists()
    assert "would be gone" in stopped.log
    assert "run this workflow by hand with allow_removal" in stopped.log.splitlines()[-1]
    done = fork.build(address, BY_HAND)
    assert not done.failed, done.log
    fork.deploy()
    assert fork.page("data/addresses.txt").count(".html ") == 3


def test_pages_not_switched_on(fork: Fork) -> None:
    """The run fails with the address of the setting, and builds nothing."""
    run = fork.build("", configure_pages=lambda _: None)
    assert run.failed
    assert run.log == (
        "::error title=GitHub Pages is not switched on::Choose GitHub Actions as the source at "
        "https://github.example/somebody/archive/settings/pages, then run this workflow again.\n"
    )
    assert not (fork.checkout / "build").exists()


def test_published_site_out_of_reach(fork: Fork) -> None:
    """A domain may not lead to GitHub yet: a push is stopped, a start with allow_removal is not."""
    nowhere = "http://127.0.0.1:1"
    stopped = fork.build(nowhere)
    assert stopped.failed
    assert (
        f"::error title=The published site cannot be read::{nowhere}/data/addresses.txt answered 000"
        in stopped.log
    )
    assert not fork.build(nowhere, BY_HAND).failed


def test_pull_request_is_built_and_not_published(fork: Fork) -> None:
    """Neither the settings of Pages nor the published site are looked at."""
    run = fork.build("", PULL_REQUEST, configure_pages=lambda _: pytest.fail("asked for the settings"))
    assert not run.failed, run.log
    assert (fork.checkout / "build" / "index.html").is_file()
    assert not fork.artifact.exists()
    assert not value_of(PAGES["jobs"]["deploy"]["if"], PULL_REQUEST)


def test_fault_in_a_bulletin_is_annotated(fork: Fork, address: str) -> None:
    """The fault is shown at its line, and nothing is handed on to be deployed."""
    (fork.releases / "press-2025-03-01.txt").write_text(
        "-\nA Title\nA text without its day.\n", encoding="utf-8"
    )
    run = fork.build(address)
    assert run.failed
    assert "::error file=releases/press-2025-03-01.txt,line=" in run.log
    assert not fork.artifact.exists()
    assert "allow_removal" not in run.log


@pytest.mark.parametrize(("megabytes", "warned"), [(1, False), (900, True)])
def test_site_near_the_limit_of_the_host(tmp_path: Path, megabytes: int, warned: bool) -> None:
    """The size stands in the summary; from 800 MB on it is a warning."""
    build = tmp_path / "build"
    build.mkdir()
    with (build / "large").open("wb") as file:
        file.truncate(megabytes * 1_000_000)
    weigh = [step for step in PAGES["jobs"]["build"]["steps"] if step.get("name") == "Weigh the site"]
    run = JobRun(tmp_path, tmp_path, PUSH, {}).take({"jobs": {"weigh": {"steps": weigh}}}, "weigh")
    assert not run.failed
    assert run.summary.startswith("The site has 1 files and ")
    assert ("::warning title=The site is near the limit of GitHub Pages::" in run.log) == warned


@pytest.mark.parametrize("has_manifest", [True, False])
def test_manifest_is_attested_where_there_is_one(tmp_path: Path, has_manifest: bool) -> None:
    """What is signed is the manifest of the artifact that is deployed, byte for byte."""
    data = tmp_path / "site" / "data"
    data.mkdir(parents=True)
    if has_manifest:
        (data / "manifest-sha256.txt").write_text("00  index.html\n", encoding="utf-8")

    def download(_: Mapping[str, str]) -> Mapping[str, str]:
        with tarfile.open(tmp_path / "artifact.tar", "w") as archive:
            archive.add(tmp_path / "site", ".")
        return {}

    signed: list[str] = []

    def attest(given: Mapping[str, str]) -> Mapping[str, str]:
        signed.append((tmp_path / given["subject-path"]).read_text(encoding="utf-8"))
        return {}

    actions = {"actions/download-artifact": download, "actions/attest-build-provenance": attest}
    run = JobRun(tmp_path, tmp_path, PUSH, actions).take(PAGES, "attest")
    assert not run.failed, run.log
    assert signed == (["00  index.html\n"] if has_manifest else [])
    assert ("::warning title=Nothing is attested::" in run.log) != has_manifest


@pytest.mark.parametrize(
    ("variable", "event", "attested"),
    [("true", PUSH, True), ("", PUSH, False), ("true", PULL_REQUEST, False)],
)
def test_attested_on_request_only(variable: str, event: Mapping[str, Any], attested: bool) -> None:
    """The repository variable ATTEST asks for it; a pull request never signs."""
    assert bool(value_of(PAGES["jobs"]["attest"]["if"], {**event, "vars": {"ATTEST": variable}})) == attested


def test_deploy_waits_for_the_build_alone() -> None:
    """Neither tests nor an attestation that fails keep a site from being published."""
    assert PAGES["jobs"]["deploy"]["needs"] == "build"
    assert "needs" not in PAGES["jobs"]["build"]
