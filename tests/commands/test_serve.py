"""`serve`: pages made on request, changes seen at once, problems shown where one looks."""

from __future__ import annotations

import re
import subprocess
import tempfile
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from http.client import HTTPConnection
from pathlib import Path
from threading import Event, Thread
from typing import NamedTuple

import pytest
from command_line import say
from playwright.sync_api import Browser, expect

from motir_archive.config import Options
from motir_archive.problems import OptionError
from motir_archive.serving.live_site import LiveSite
from motir_archive.serving.server import Server
from motir_archive.site_files import SiteFiles
from sites import HANGS, NOW, command, environment, record, snapshot, write_files

NOT_SERVED = (".motir-archive", "data/manifest-sha256.txt")
"""What is about a built folder as a whole."""
BULLETIN = "press-2025-11-28.txt"
FIRST = record("A Harbour Opens", "The harbour board said that it is open.", "2025-11-27")


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


class Answer(NamedTuple):
    """What the server answered."""

    status: int
    kind: str
    body: str


def get(server: Server, path: str) -> Answer:
    with closing(HTTPConnection("127.0.0.1", server.server_port, timeout=HANGS)) as connection:
        connection.request("GET", path)
        answer = connection.getresponse()
        return Answer(answer.status, answer.headers["Content-Type"], answer.read().decode())


def text(server: Server, path: str) -> str:
    answer = get(server, path)
    assert answer.status == 200, path
    return answer.body


def test_serves_what_a_build_would_write(folder: Path, live: LiveSite, tmp_path: Path) -> None:
    """Each file of a built site is served, byte for byte, but for what is about the folder."""
    built = say(folder, "build", "--quiet")
    assert built.status == 0
    files = {path: data for path, data in snapshot(folder / "build").items() if path not in NOT_SERVED}
    assert "search/index.json" in files
    assert {path: live.file(path).content for path in files} == files


def test_pages_get_the_script_that_loads_them_again(server: Server) -> None:
    assert '<script src="/-/reload.js?version=start-1" defer></script></body>' in text(server, "/")
    assert "EventSource" in text(server, "/-/reload.js")
    assert "reload.js" not in text(server, "/feed.xml")
    assert get(server, "/2025/11/27/").status == 200
    assert get(server, "/assets/style.css").kind == "text/css; charset=utf-8"


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


def test_an_error_is_shown_over_the_last_good_page(folder: Path, live: LiveSite, server: Server) -> None:
    (folder / "releases" / "new.txt").write_text("-\nA <b>Title</b>\nNo day.\n", encoding="utf-8")
    live.read()
    home = text(server, "/")
    assert "A Harbour Opens" in home
    assert "<summary>1 problem; the pages are those of before</summary>" in home
    assert re.search(r"<li>new\.txt:\d+:\d+: error\[no-date\]: .*starts a new record</li>", home)
    assert "<b>Title" not in home
    (folder / "releases" / "new.txt").unlink()
    live.read()
    assert "motir-archive-problems" not in text(server, "/")


def test_nothing_to_show_yet(folder: Path, live: LiveSite) -> None:
    """Where the first reading fails, any address shows the problems."""
    (folder / "releases" / BULLETIN).write_text("-\nA Title\nNo day.\n", encoding="utf-8")
    with LiveSite(lambda: Options(folder / "releases"), lambda: NOW) as site:
        site.read()
        with Server(site, 0, lambda _: None, "start") as server:
            Thread(target=server.serve_forever, daemon=True).start()
            answer = get(server, "/2025/")
            server.shutdown()
    assert answer.status == 404
    assert "error[no-date]" in answer.body


def test_fault_in_a_template_is_shown_with_its_place(folder: Path, live: LiveSite, server: Server) -> None:
    write_files(folder, {"templates/about.html": "<!doctype html>\n{{ nonsense }}\n"})
    live.remake()
    said = text(server, "/about.html")
    assert re.search(r"templates/about\.html:2: &#x27;nonsense&#x27; is undefined", said)
    assert "A Harbour Opens" in text(server, "/")


@pytest.mark.parametrize(
    ("name", "content", "said", "behind"),
    [
        (
            "feed.xml",
            "<feed>\n{{ nonsense }}</feed>",
            "feed.xml:2: &#x27;nonsense&#x27; is undefined",
            "feed.json",
        ),
        (
            "assets/copy.js",
            'import { a } from "./b.js";\n',
            "copy.js:1: there is no part b.js",
            "search/index.json",
        ),
    ],
)
def test_fault_in_another_file_is_told_each_time_and_pages_go_on(
    folder: Path, live: LiveSite, server: Server, name: str, content: str, said: str, behind: str
) -> None:
    """What is made behind it is not made: an index that lacks files would find nothing and say nothing."""
    write_files(folder, {f"templates/{name}": content})
    live.remake()
    for path in (f"/{name}", f"/{name}", f"/{behind}"):
        answer = get(server, path)
        assert (answer.status, answer.kind) == (404, "text/html; charset=utf-8")
        assert said in answer.body
    assert "A Harbour Opens" in text(server, "/")


def test_options_that_turn_out_wrong_leave_the_pages_of_before(folder: Path) -> None:
    """As where the folder of a theme was taken away."""
    refused: list[str] = []

    def options() -> Options:
        if refused:
            raise OptionError(refused[0])
        return Options(folder / "releases")

    with LiveSite(options, lambda: NOW) as site:
        refused.append("there is no theme")
        site.read()
        assert (site.fault, site.file("index.html").is_found) == ("there is no theme", False)
        site.remake()
        assert site.fault == "there is no theme"
        said = refused.pop()
        site.read()
        assert site.fault == ""
        refused.append(said)
        site.read()
        assert site.fault == "there is no theme"
        assert b"A Harbour Opens" in site.file("index.html").content


def test_browser_shows_a_change_by_itself(folder: Path, browser: Browser) -> None:
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
        page = browser.new_page()
        page.goto(address)
        more = record("A Bridge Opens", "The bridge board said that it is open.", "2025-11-28")
        (folder / "releases" / BULLETIN).write_text(FIRST + more, encoding="utf-8")
        expect(page.get_by_role("link", name="A Bridge Opens")).to_be_visible(timeout=HANGS * 1000)
        page.close()
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
