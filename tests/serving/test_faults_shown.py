"""Faults of an archive that is served: shown in the browser, over the last good page."""

from __future__ import annotations

import re
from pathlib import Path
from threading import Thread

import pytest

from motir_archive.config import Options
from motir_archive.problems import OptionError
from motir_archive.serving.live_site import LiveSite
from motir_archive.serving.server import Server
from serving.answers import BULLETIN, get, text
from sites import NOW, write_files


def test_an_error_is_shown_over_the_last_good_page(folder: Path, live: LiveSite, server: Server) -> None:
    (folder / "releases" / "new.txt").write_text("-\nA <b>Title</b>\nNo day.\n", encoding="utf-8")
    live.read()
    home = text(server, "/")
    assert "A Harbour Opens" in home
    assert "<summary>1 problem; the pages are as they were before</summary>" in home
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
    assert "<summary>1 problem; there is no page to show</summary>" in answer.body


def test_fault_in_a_template_is_shown_with_its_place(folder: Path, live: LiveSite, server: Server) -> None:
    write_files(folder, {"templates/pages/about.html": "<!doctype html>\n{{ nonsense }}\n"})
    live.remake()
    said = text(server, "/about.html")
    assert re.search(r"templates/pages/about\.html:2: &#x27;nonsense&#x27; is undefined", said)
    assert "A Harbour Opens" in text(server, "/")


@pytest.mark.parametrize(
    ("name", "template", "content", "said", "after"),
    [
        (
            "feed.xml",
            "feeds/feed.xml",
            "<feed>\n{{ nonsense }}</feed>",
            "feed.xml:2: &#x27;nonsense&#x27; is undefined",
            "feed.json",
        ),
        (
            "assets/copy.js",
            "assets/copy.js",
            'import { a } from "./b.js";\n',
            "copy.js:1: there is no part b.js",
            "search/index.json",
        ),
    ],
)
def test_fault_in_another_file_is_told_each_time_and_pages_go_on(
    folder: Path,
    live: LiveSite,
    server: Server,
    name: str,
    template: str,
    content: str,
    said: str,
    after: str,
) -> None:
    """The files that would be made after it are missing too: a part of an index would find nothing without
    saying why."""
    write_files(folder, {f"templates/{template}": content})
    live.remake()
    for path in (f"/{name}", f"/{name}", f"/{after}"):
        answer = get(server, path)
        assert (answer.status, answer.kind) == (404, "text/html; charset=utf-8")
        assert said in answer.body
    assert "A Harbour Opens" in text(server, "/")


def test_options_that_turn_out_wrong_leave_the_pages_of_before(folder: Path) -> None:
    """For example when the folder of the theme was removed."""
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
