"""`serve`: pages made on request, and changes seen at once."""

from __future__ import annotations

import subprocess
import tempfile
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Event

import pytest
from playwright.sync_api import Page, expect

from command_line import say
from motir_archive.config import Options
from motir_archive.serving.additions import with_additions
from motir_archive.serving.live_site import LiveSite
from motir_archive.serving.server import Server
from motir_archive.site_files import SiteFiles
from serving.answers import BULLETIN, FIRST, get, text
from sites import HANGS, NOW, command, environment, record, snapshot, write_files

NOT_SERVED = (".motir-archive", "data/manifest-sha256.txt")
"""What is about a built folder as a whole."""


def test_serves_what_a_build_would_write(folder: Path, live: LiveSite, tmp_path: Path) -> None:
    """Each file of a built site is served, byte for byte, but for what is about the folder."""
    built = say(folder, "build", "--quiet")
    assert built.status == 0
    files = {path: data for path, data in snapshot(folder / "build").items() if path not in NOT_SERVED}
    assert "search/index.json" in files
    assert {path: live.file(path).content for path in files} == files


def test_pages_get_the_script_that_loads_them_again(server: Server) -> None:
    home = text(server, "/")
    assert home.startswith("<!doctype html>"), "anything before it would change how browsers lay the page out"
    assert home.endswith('<script src="/-/reload.js?version=start-1" defer></script></body></html>')
    assert "EventSource" in text(server, "/-/reload.js")
    assert "reload.js" not in text(server, "/feed.xml")
    assert get(server, "/2025/11/").status == 200
    assert get(server, "/assets/style.css").kind == "text/css; charset=utf-8"


def test_a_body_that_ends_keeps_its_end_behind_the_script() -> None:
    page = with_additions(b"<body><p>Words</p></body></html>", "one", "<aside>Problems</aside>").decode()
    script = '<script src="/-/reload.js?version=one" defer></script>'
    assert page == f"<body><p>Words</p><aside>Problems</aside>{script}</body></html>"


def test_what_is_not_there(server: Server) -> None:
    for path in ("/nothing.html", "/assets/../../releases/archive.yaml", "/%2e%2e/releases/" + BULLETIN):
        answer = get(server, path)
        assert answer.status == 404
        assert "There is no page at this address" in answer.body


def test_a_process_that_is_killed_leaves_nothing_behind(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What it keeps on disk has no name, so that nobody has to remove it."""
    temporary = tmp_path / "temporary"
    temporary.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(temporary))
    write_files(folder, {"releases/archive.yaml": "sqlite: yes\n"})
    with LiveSite(lambda: Options(folder / "releases"), lambda: NOW) as site:
        site.read()
        assert site.file("data/archive.sqlite").content.startswith(b"SQLite format 3")
        assert b"2025/11/27/a-harbour-opens.html" in site.file("data/addresses.txt").content
        assert list(temporary.iterdir()) == []


def test_pages_do_not_wait_for_what_takes_long(
    folder: Path, live: LiveSite, server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A search index of thousands of releases does; then a change comes, and whoever waits gets its state."""
    is_begun, may_end = Event(), Event()

    def slow(_: SiteFiles) -> Iterator[tuple[str, str]]:
        is_begun.set()
        assert may_end.wait(HANGS)
        while True:  # until the change has come, however long it takes
            yield "search/index.json", "of before"

    with monkeypatch.context() as slowly:
        slowly.setattr(SiteFiles, "beside_pages", slow)
        live.remake()
    with ThreadPoolExecutor() as pool:
        waiting = pool.submit(get, server, "/data/addresses.txt")
        assert is_begun.wait(HANGS)
        assert "A Harbour Opens" in text(server, "/")
        (folder / "releases" / BULLETIN).write_text(FIRST.replace("Harbour", "Haven"), encoding="utf-8")
        change = pool.submit(live.read)
        may_end.set()
        change.result(HANGS)
        assert "a-haven-opens" in waiting.result(HANGS).body
    assert "A Haven Opens" in text(server, "/")


def test_browser_shows_a_change_by_itself(folder: Path, blank_page: Page) -> None:
    """The whole command: a bulletin is added, an open page shows it; Ctrl-C ends it well."""
    process = subprocess.Popen(
        command("serve", "--port", "0"),
        cwd=folder,
        env=environment(),
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        encoding="utf-8",
    )
    try:
        assert process.stdout
        assert process.stdout.readline().startswith("0 errors, 0 warnings, read in ")
        address = process.stdout.readline().split()[1]
        blank_page.goto(address)
        more = record("A Bridge Opens", "The bridge board said that it is open.", "2025-11-28")
        (folder / "releases" / BULLETIN).write_text(FIRST + more, encoding="utf-8")
        expect(blank_page.get_by_role("link", name="A Bridge Opens")).to_be_visible(timeout=HANGS * 1000)
        blank_page.goto("about:blank")
        process.send_signal(2)
        assert process.wait(HANGS) == 0
    finally:
        process.kill()
        process.communicate()


def test_port_that_is_taken(folder: Path, server: Server) -> None:
    said = say(folder, "serve", "--port", str(server.server_port))
    assert said.status == 2
    assert said.err == (
        f"motir-archive: port {server.server_port} cannot be used: Address already in use; "
        "choose another with --port\n"
    )
