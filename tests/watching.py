"""A page of a browser on which nothing goes wrong unseen, and which one test after the other looks at."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from contextlib import contextmanager
from urllib.parse import urlsplit

from playwright.sync_api import (
    ConsoleMessage,
    Dialog,
    Error,
    Page,
    Request,
    Response,
)


class Watch:
    """Notes everything that goes wrong on a page without a message."""

    def __init__(self, page: Page, base: str) -> None:
        self.complaints: list[str] = []
        self.requests = 0
        self._origin = urlsplit(base)[:2] if base else None
        page.on("console", self._console)
        page.on("pageerror", self._error)
        page.on("request", self._request)
        page.on("requestfailed", self._failed)
        page.on("response", self._response)
        page.on("dialog", self._dialog)
        self._page = page

    def end(self) -> None:
        """Stop watching the page, which goes on to another site."""
        self._page.remove_listener("console", self._console)
        self._page.remove_listener("pageerror", self._error)
        self._page.remove_listener("request", self._request)
        self._page.remove_listener("requestfailed", self._failed)
        self._page.remove_listener("response", self._response)
        self._page.remove_listener("dialog", self._dialog)

    def _error(self, error: Error) -> None:
        self.complaints.append(f"error: {error}")

    def _dialog(self, dialog: Dialog) -> None:
        self.complaints.append(f"dialog: {dialog.message}")

    def _console(self, message: ConsoleMessage) -> None:
        if message.type in ("error", "warning"):
            self.complaints.append(f"{message.type}: {message.text}")

    def _request(self, request: Request) -> None:
        self.requests += 1
        target = urlsplit(request.url)
        if self._origin and (target.scheme, target.netloc) != self._origin:
            self.complaints.append(f"another host: {request.url}")

    def _failed(self, request: Request) -> None:
        # What a page still loads when one goes on to the next is given up; that is no fault.
        if request.failure != "net::ERR_ABORTED":
            self.complaints.append(f"failed: {request.url}: {request.failure}")

    def _response(self, response: Response) -> None:
        if response.status >= 400:
            self.complaints.append(f"{response.status}: {response.url}")


@contextmanager
def watched(page: Page, base: str, *, but: Collection[str] = ()) -> Iterator[Page]:
    """Give the page, on which nothing may go wrong unseen.

    Nothing may be loaded from outside of `base`, if one is given. A complaint with one of the words in
    `but` is provoked on purpose.
    """
    watch = Watch(page, base)
    try:
        yield page
        page.wait_for_load_state("load")
    finally:
        watch.end()
    complaints = [each for each in watch.complaints if not any(word in each for word in but)]
    assert not complaints, complaints
    assert watch.requests > 0, "nothing was loaded"


def as_new(page: Page) -> None:
    """Make of a page what a visitor has who comes for the first time, on a usual screen, in light."""
    page.unroute_all()
    if page.url.startswith(("http:", "file:")):
        page.evaluate("localStorage.clear(); sessionStorage.clear()")
    page.goto("about:blank")
    page.set_viewport_size({"width": 1280, "height": 800})
    page.emulate_media(
        media="null", color_scheme="light", reduced_motion="null", forced_colors="null", contrast="null"
    )
