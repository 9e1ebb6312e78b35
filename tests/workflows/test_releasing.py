"""release.yml: what its job builds, and when it refuses a tag.

Signing and publishing can be seen on GitHub alone.
"""

from __future__ import annotations

from pathlib import Path

import pytest
from workflow_jobs import Action, JobRun, copy_checkout, load

RELEASE = load("release.yml")
DATED = "# Changes\n\n## 0.1.0 – 2026-01-31\n\nThe first.\n\n## 0.0.1 – 2025-12-01\n\nA trial.\n"
PARTS = (
    ".ci", ".github", "CHANGELOG.md", "CONTRIBUTING.md", "LICENSE", "Makefile", "README.md", "pyproject.toml",
    "requirements", "src", "templates",
)  # fmt: skip


def build(folder: Path, tag: str, changes: str) -> JobRun:
    """Run the job that builds, at a tag and with a change log."""
    checkout, scratch = folder / "checkout", folder / "scratch"
    checkout.mkdir()
    scratch.mkdir()
    copy_checkout(checkout, *PARTS)
    (checkout / "CHANGELOG.md").write_text(changes, encoding="utf-8")
    actions: dict[str, Action] = {
        f"actions/{name}": lambda _: {} for name in ("checkout", "setup-python", "upload-artifact")
    }
    context = {"github": {"ref_name": tag}}
    return JobRun(checkout, scratch, context, actions).take(RELEASE, "build")


def test_tag_is_built_with_the_notes_of_its_version(tmp_path: Path) -> None:
    """One wheel, one source distribution, and from the change log this version alone."""
    run = build(tmp_path, "v0.1.0", DATED)
    assert not run.failed, run.log
    built = sorted(path.name for path in (tmp_path / "checkout" / "dist").iterdir())
    assert built == ["motir_archive-0.1.0-py3-none-any.whl", "motir_archive-0.1.0.tar.gz"]
    notes = tmp_path / "checkout" / "notes" / "notes.md"
    assert notes.read_text(encoding="utf-8").strip() == "The first."


@pytest.mark.parametrize(
    ("tag", "changes", "why"),
    [
        ("v0.2.0", DATED, "The tag v0.2.0 is not the version of the code, which is 0.1.0."),
        ("v0.1.0", "# Changes\n", "CHANGELOG.md has no heading for 0.1.0."),
        (
            "v0.1.0",
            DATED.replace("2026-01-31", "unreleased"),
            "CHANGELOG.md calls 0.1.0 unreleased: put the day in its place.",
        ),
    ],
)
def test_tag_that_is_no_release_is_refused(tmp_path: Path, tag: str, changes: str, why: str) -> None:
    """The job fails before anything is handed on to be signed."""
    run = build(tmp_path, tag, changes)
    assert run.failed
    assert run.log.splitlines()[-1] == f"::error::{why}"


def test_nothing_is_published_untested() -> None:
    """PyPI waits for the signature, and the signature for the gate and the build."""
    jobs = RELEASE["jobs"]
    assert jobs["test"]["uses"] == "./.github/workflows/ci.yml"
    assert jobs["attest"]["needs"] == ["test", "build"]
    assert jobs["pypi"]["needs"] == "attest"
    assert jobs["github"]["needs"] == "pypi"
