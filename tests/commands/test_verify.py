"""`verify`, and the manifest that `sha256sum` checks as well."""

from __future__ import annotations

import hashlib
import subprocess
from pathlib import Path

import pytest

from command_line import Said, say
from sites import record, snapshot, write_files

FILES = {
    "a-2025-11-28.txt": record("Exports Rise", "They rose.", "2025-11-28"),
    "deep/b-2025-11-29.txt": record("수출 증가", "They did.", "2025-11-27"),
    "note-2025-11-30.md": "---\ntitle: Note\ndate: 2025-11-26\n---\nBy hand.\n",
    "archive.yaml": "title: Small\n",
}


@pytest.fixture
def here(tmp_path: Path) -> Path:
    write_files(tmp_path / "releases", FILES)
    assert say(tmp_path, "build", "--quiet").status == 0
    return tmp_path


def verify(here: Path, *options: str) -> Said:
    return say(here, "verify", "build", *options)


def test_the_manifest_lists_every_file_but_itself(here: Path) -> None:
    site = snapshot(here / "build")
    lines = site.pop("data/manifest-sha256.txt").decode("utf-8").split("\n")
    assert lines == [
        *(f"{hashlib.sha256(content).hexdigest()}  {path}" for path, content in sorted(site.items())),
        "",
    ]


def test_sha256sum_checks_it(here: Path) -> None:
    command = ["sha256sum", "--check", "--strict", "--quiet", "data/manifest-sha256.txt"]
    checked = subprocess.run(command, cwd=here / "build", capture_output=True, text=True, check=False)
    assert (checked.returncode, checked.stdout, checked.stderr) == (0, "", "")


def test_a_site_as_it_was_built(here: Path) -> None:
    files = len(snapshot(here / "build")) - 1
    assert verify(here) == (0, f"{files} files: all as they were\n", "")
    said = verify(here, "--releases=releases")
    assert said == (0, f"{files} files: all as they were\n3 sources: all as they were\n", "")


def test_what_changed_is_missing_or_is_extra(here: Path) -> None:
    build = here / "build"
    files = len(snapshot(build)) - 1
    (build / "index.html").write_bytes((build / "index.html").read_bytes() + b" ")
    (build / "about.html").unlink()
    (build / "2025" / "more.html").write_text("more", encoding="utf-8")
    (here / "releases/a-2025-11-28.txt").write_text("other", encoding="utf-8")
    (here / "releases/note-2025-11-30.md").rename(here / "releases/deep/note.md")
    assert verify(here, "--releases=releases") == (
        1,
        "changed  build/index.html\nmissing  build/about.html\nextra    build/2025/more.html\n"
        f"{files} files: 1 changed, 1 missing, 1 extra\n"
        "changed  releases/a-2025-11-28.txt\nmissing  releases/note-2025-11-30.md\n"
        "extra    releases/deep/note.md\n3 sources: 1 changed, 1 missing, 1 extra\n",
        "",
    )


def test_nothing_is_written(here: Path) -> None:
    before = snapshot(here)
    verify(here, "--releases=releases")
    assert snapshot(here) == before


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (None, "build/data/manifest-sha256.txt cannot be read; name a site that was built with a manifest"),
        ("index.html\n", "build/data/manifest-sha256.txt:1: not a line of a manifest: 'index.html'"),
    ],
)
def test_a_file_that_is_no_manifest_is_refused(text: str | None, message: str, here: Path) -> None:
    manifest = here / "build/data/manifest-sha256.txt"
    manifest.unlink()
    if text:
        manifest.write_text(text, encoding="utf-8")
    assert verify(here) == (2, "", f"motir-archive: {message}\n")


def test_sources_that_are_missing(here: Path) -> None:
    said = verify(here, "--releases=nowhere")
    message = "there is no folder nowhere; name the one with the bulletins with --releases"
    assert (said.status, said.err) == (2, f"motir-archive: {message}\n")
