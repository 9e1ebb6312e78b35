"""A web server for one person at this machine, over a live site."""

from __future__ import annotations

import mimetypes
from collections.abc import Callable
from contextlib import suppress
from functools import partial
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import unquote, urlsplit

from motir_archive.problems import OptionError
from motir_archive.serving.additions import (
    CHANGES,
    FOLDER,
    SCRIPT,
    SHEET,
    added_file,
    problems_foot,
    problems_page,
    with_additions,
)
from motir_archive.serving.live_site import LiveFile, LiveSite

LOOPBACK = "127.0.0.1"
HEARTBEAT = 15
"""Seconds after which a waiting page is written to, though nothing changed: that shows if it was closed.
Chosen, not measured."""


class Server(ThreadingHTTPServer):
    """Serves a live site on the loopback address alone. Port 0 takes any that is free."""

    daemon_threads = True

    def __init__(self, site: LiveSite, port: int, complain: Callable[[str], None], start: str) -> None:
        super().__init__((LOOPBACK, port), partial(_Handler, _Answers(site, complain, start)))

    @property
    def address(self) -> str:
        """Where a browser finds it."""
        return f"http://{LOOPBACK}:{self.server_port}/"


class _Answers:
    """What the handlers of all requests share."""

    def __init__(self, site: LiveSite, complain: Callable[[str], None], start: str) -> None:
        self.site = site
        self._complain, self._start = complain, start

    def version(self, number: int) -> str:
        """Return a version that differs from those of every earlier start of the server."""
        return f"{self._start}-{number}"

    def shown(self, path: str) -> LiveFile:
        if path in (FOLDER + SCRIPT, FOLDER + SHEET):
            return LiveFile(added_file(path.removeprefix(FOLDER)))
        version, fault = self.version(self.site.version), self.site.fault
        try:
            found = self.site.file(path)
        except OptionError as error:  # a fault in a template, which shows itself when a page is made
            found, fault = LiveFile(b"", is_found=path.endswith(".html")), str(error)
            self._complain(fault)
        if not path.endswith(".html") and found.is_found:
            return found
        foot = problems_foot(self.site.problems, fault, has_page=bool(found.content))
        content = with_additions(found.content or problems_page(foot), version, foot if found.content else "")
        return LiveFile(content, found.is_found)


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def __init__(self, answers: _Answers, *given: object) -> None:
        self._answers = answers
        super().__init__(*given)  # type: ignore[arg-type]  # what socketserver hands to every handler

    def do_GET(self) -> None:
        path = unquote(urlsplit(self.path).path).removeprefix("/")
        if path == CHANGES:
            with suppress(ConnectionError):
                self._tell_changes()
            return
        self._send(path + "index.html" if path == "" or path.endswith("/") else path)

    do_HEAD = do_GET  # noqa: N815 - so the standard library calls it

    def _send(self, path: str) -> None:
        shown = self._answers.shown(path)
        is_page = path.endswith(".html") or not shown.is_found
        kind = "text/html" if is_page else mimetypes.guess_type(path)[0] or "application/octet-stream"
        self.send_response(HTTPStatus.OK if shown.is_found else HTTPStatus.NOT_FOUND)
        charset = "; charset=utf-8" if kind.startswith("text/") or kind.endswith(("json", "xml")) else ""
        self.send_header("Content-Type", kind + charset)
        self.send_header("Content-Length", str(len(shown.content)))
        self.send_header("Cache-Control", "no-store")
        self.end_headers()
        if self.command == "GET":
            with suppress(ConnectionError):
                self.wfile.write(shown.content)

    def _tell_changes(self) -> None:
        self.send_response(HTTPStatus.OK)
        self.send_header("Content-Type", "text/event-stream")
        self.send_header("Cache-Control", "no-store")
        self.send_header("Connection", "close")
        self.end_headers()
        version = self._answers.site.version
        while True:
            self.wfile.write(f"data: {self._answers.version(version)}\n\n".encode())
            version = self._answers.site.wait_for_change(version, HEARTBEAT)

    def log_message(self, *_: object) -> None:
        """Print nothing for a request: problems would drown among the lines."""
