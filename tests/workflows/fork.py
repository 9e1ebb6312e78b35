"""A fork of this repository, in which the workflow that publishes is run."""

from __future__ import annotations

import shutil
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from workflow_jobs import CHECKOUT, Action, JobRun, copy_checkout, load

WEEKLY = CHECKOUT / "tests" / "data" / "weekly"
SAMPLE = "press-2025-01-10.txt"
"""What stands in the fork's releases/ at first."""
PAGES = load("pages.yml")
PUSH = {"github": {"ref": "refs/heads/main", "event_name": "push"}, "inputs": {"allow_removal": False}}


class Fork:
    """A copy of this repository with a sample in releases/, and the site that it has published."""

    def __init__(self, folder: Path) -> None:
        self.checkout = folder / "checkout"
        self.published = folder / "published"
        self.artifact = folder / "artifact.zip"
        self.scratch = folder / "scratch"
        self.releases = self.checkout / "releases"
        for made in (self.releases, self.published, self.scratch):
            made.mkdir(parents=True)
        copy_checkout(self.checkout, "Makefile", "pyproject.toml", "requirements", "src", "templates")
        shutil.copy(WEEKLY / SAMPLE, self.releases)

    def build(self, base_url: str, context: Mapping[str, Any] = PUSH, **changed: Action) -> JobRun:
        """Run the job that builds; the artifact is what it hands on to be deployed."""
        self.artifact.unlink(missing_ok=True)
        actions: dict[str, Action] = {
            "actions/checkout": lambda _: {},
            "actions/setup-python": lambda _: {},
            "actions/configure-pages": lambda _: {"base_url": base_url},
            "actions/upload-pages-artifact": self._upload,
        }
        actions |= {f"actions/{name.replace('_', '-')}": action for name, action in changed.items()}
        return JobRun(self.checkout, self.scratch, context, actions).take(PAGES, "build")

    def _upload(self, given: Mapping[str, str]) -> Mapping[str, str]:
        shutil.make_archive(str(self.artifact.with_suffix("")), "zip", self.checkout / given["path"])
        return {}

    def deploy(self) -> None:
        """Publish the artifact."""
        shutil.rmtree(self.published)
        shutil.unpack_archive(self.artifact, self.published)

    def page(self, path: str) -> str:
        """Return a page of the published site."""
        return (self.published / path).read_text(encoding="utf-8")
