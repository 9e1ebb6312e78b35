"""What browser tests need: a browser, and a server that behaves like GitHub Pages."""

from __future__ import annotations

import io
import os
import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any, BinaryIO

BROWSER_VARIABLE = "MOTIR_ARCHIVE_BROWSER"
"""The environment variable that names a browser; it goes before every other."""

BROWSERS = (
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
)
"""Where a Chromium is looked for, by name on PATH or by place; the first one found is taken."""

_TYPES = {
    "": "application/octet-stream",
    ".css": "text/css; charset=utf-8",
    ".html": "text/html; charset=utf-8",
    ".js": "application/javascript; charset=utf-8",
    ".json": "application/json; charset=utf-8",
    ".svg": "image/svg+xml",
    ".txt": "text/plain; charset=utf-8",
    ".xml": "application/xml",
}
"""As GitHub Pages sends them. The machine's own table must not decide, or tests would differ."""

NO_BROWSER = (
    "no Chromium or Chrome was found: `make test` installs one, "
    f"or set {BROWSER_VARIABLE} to the path of yours"
)


def find_browser() -> str | None:
    """Return the path of a Chromium: the one that was named, the system's, or Playwright's own.

    A named one that is not there is no reason to take another: the answer is None.
    """
    named = os.environ.get(BROWSER_VARIABLE)
    if named:
        return shutil.which(named)
    return next(filter(None, map(shutil.which, BROWSERS)), None) or _playwrights_own()


def _playwrights_own() -> str | None:
    # Here, because it takes a while and is seldom needed.
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        return shutil.which(playwright.chromium.executable_path)


@contextmanager
def served(folder: Path, prefix: str = "/") -> Iterator[str]:
    """Serve a folder on this machine under a path such as `/archive/`, and yield its base URL.

    Like GitHub Pages: a folder answers with its `index.html` and is never listed, and what is not there
    gets the site's `404.html` with status 404. Stricter than it: `page` does not find `page.html`.
    """
    handler = partial(_Pages, prefix=prefix, directory=str(folder))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_port}{prefix}"
        finally:
            server.shutdown()
            thread.join()


class _Pages(SimpleHTTPRequestHandler):
    timeout = 10  # seconds; browsers open connections in advance that they may never use
    extensions_map = _TYPES

    def __init__(self, *args: Any, prefix: str, **kwargs: Any) -> None:
        self.prefix = prefix  # first, because the base class answers the request as it is made
        super().__init__(*args, **kwargs)

    def send_head(self) -> io.BytesIO | BinaryIO | None:
        if self.path.startswith(self.prefix):
            return super().send_head()
        self.send_error(HTTPStatus.NOT_FOUND)
        return None

    def translate_path(self, path: str) -> str:
        return super().translate_path("/" + path.removeprefix(self.prefix))

    def list_directory(self, path: str | os.PathLike[str]) -> None:
        self.send_error(HTTPStatus.NOT_FOUND)

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        page = Path(self.directory, "404.html")
        if code != HTTPStatus.NOT_FOUND or not page.is_file():
            return super().send_error(code, message, explain)
        body = page.read_bytes()
        self.send_response(code)
        self.send_header("Content-Type", _TYPES[".html"])
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)
        return None

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002 - the base class's name
        """Say nothing: what matters is asserted."""


if __name__ == "__main__":
    path = find_browser()
    sys.exit(1) if path is None else print(path)
