"""A served archive of one bulletin."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from threading import Thread

import pytest

from motir_archive.config import Options
from motir_archive.serving.live_site import LiveSite
from motir_archive.serving.server import Server
from serving.answers import BULLETIN, FIRST
from sites import NOW, write_files


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return write_files(tmp_path, {f"releases/{BULLETIN}": FIRST})


@pytest.fixture
def live(folder: Path) -> Iterator[LiveSite]:
    def options() -> Options:
        templates = folder / "templates"
        return Options(folder / "releases", templates=templates if templates.is_dir() else None)

    with LiveSite(options, lambda: NOW) as site:
        site.read()
        yield site


@pytest.fixture
def server(live: LiveSite) -> Iterator[Server]:
    with Server(live, 0, lambda _: None, "start") as served:
        Thread(target=served.serve_forever, daemon=True).start()
        yield served
        served.shutdown()
