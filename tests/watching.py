"""Pages of a browser on which nothing goes wrong unseen."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from urllib.parse import urlsplit

from playwright.sync_api import (
    Browser,
    BrowserContext,
    ConsoleMessage,
    Dialog,
    Error,
    Page,
    Request,
    Response,
)


class Watch:
    """Notes all that goes wrong on a page without a word."""

    def __init__(self, page: Page, base: str) -> None:
        self.complaints: list[str] = []
        self.requests = 0
        self._origin = urlsplit(base)
        page.on("console", self._console)
        page.on("pageerror", self._error)
        page.on("request", self._request)
        page.on("requestfailed", self._failed)
        page.on("response", self._response)
        page.on("dialog", self._dialog)
        self._page = page

    def end(self) -> None:
        """Watch the page no longer, which goes on to another site."""
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
        if (target.scheme, target.netloc) != (self._origin.scheme, self._origin.netloc):
            self.complaints.append(f"another host: {request.url}")

    def _failed(self, request: Request) -> None:
        # What a page still loads when one goes on to the next is given up; that is no fault.
        if request.failure != "net::ERR_ABORTED":
            self.complaints.append(f"failed: {request.url}: {request.failure}")

    def _response(self, response: Response) -> None:
        if response.status >= 400:
            self.complaints.append(f"{response.status}: {response.url}")


@contextmanager
def opened(browser: Browser, base: str, **options: object) -> Iterator[Page]:
    """Give a page on which nothing may go wrong unseen."""
    context: BrowserContext = browser.new_context(**options)  # type: ignore[arg-type] # a TypedDict in the stubs
    page = context.new_page()
    watch = Watch(page, base)
    yield page
    page.wait_for_load_state("load")
    context.close()
    assert watch.complaints == []
    assert watch.requests > 0
