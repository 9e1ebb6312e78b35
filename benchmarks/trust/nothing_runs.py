"""Payloads in every field of an archive, its site opened in a browser: nothing runs, and all is shown."""

from __future__ import annotations

import itertools
import sys
import threading
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import quote

import fields
import shown
from playwright.sync_api import Browser, Dialog, Page, sync_playwright
from trial import Trial, run, write
from vectors import payloads

CHECKOUT = Path(__file__).parents[2]
SWITCHES = ("--no-sandbox", "--disable-gpu", "--disable-background-networking")
ELSEWHERE = "requests elsewhere"
WATCH = """
    globalThis.ran = [];
    addEventListener('securitypolicyviolation', event =>
        globalThis.ran.push('policy: ' + event.violatedDirective));
"""
ALIEN = "script:not([src]), iframe, object, embed, base, style, [onload], [onerror], [onclick]"
"""What no page of a site has."""
SEARCHES = 60
"""Payloads that are searched for."""


def prove(trial: Trial) -> int:
    """Open pages of hostile texts; print what ran, was loaded or not shown, and return how much."""
    sys.path.insert(0, str(CHECKOUT / "tests"))
    from browsing import NO_BROWSER, find_browser

    path = find_browser()
    if path is None:
        print(f"nothing_runs  left out: {NO_BROWSER}", file=sys.stderr)
        return 0
    hostile = payloads()
    hostile = hostile[: max(len(hostile) // 4, trial.some(len(hostile)))]
    write(trial.folder, fields.archive(hostile))
    site = trial.folder / "site"
    with serving(site) as base, sync_playwright() as playwright:
        done = run(trial.folder, "build", "--quiet", "--output", "site", "--base-url", base)
        if done.returncode:
            print(f"nothing_runs  status {done.returncode}: {done.stderr[-1000:]}")
            return 1
        found = shown.not_shown(site, set(fields.titles(hostile)))
        browser = playwright.chromium.launch(executable_path=path, args=SWITCHES)
        found += opened(browser, base, site, hostile, trial.mine)
        browser.close()
    pages = found.pop("pages", 0)
    rows = ", ".join(f"{what} {count:,}" for what, count in sorted(found.items())) or "nothing ran"
    print(f"nothing_runs  {len(hostile):,} payloads, {pages:,} pages opened: {rows}")
    return found.total()


def opened(
    browser: Browser,
    base: str,
    site: Path,
    hostile: Sequence[str],
    mine: Callable[[Iterable[str]], list[str]] = list,
) -> Counter[str]:
    """Open pages and searches; return what ran, was loaded from elsewhere or was not shown as it is.

    `mine` takes those pages out of all that are to be opened.
    """
    found: Counter[str] = Counter()
    page = browser.new_page()
    page.add_init_script(WATCH)

    def answer(dialog: Dialog) -> None:
        found["dialogs"] += 1
        dialog.dismiss()

    page.on("dialog", answer)
    page.on(
        "request",
        lambda request: found.update([] if request.url.startswith((base, "file:")) else [ELSEWHERE]),
    )
    page.on("pageerror", lambda _: found.update(["errors in scripts"]))
    for path in mine(sorted(path.relative_to(site).as_posix() for path in site.rglob("*.html"))):
        _open(page, base + quote(path), found)
    searched = mine(hostile[:: max(1, len(hostile) // SEARCHES)])
    for payload, place in itertools.product(searched, (base, f"{site.as_uri()}/")):
        _open(page, f"{place}search/index.html?q={quote(payload)}#{quote(payload)}", found)
        found["not shown as asked"] += page.input_value("input[type=search]") != payload
    return +found


def _open(page: Page, address: str, found: Counter[str]) -> None:
    page.goto(address, wait_until="load")
    found["pages"] += 1
    found.update(page.evaluate("globalThis.ran"))
    inline = page.locator(ALIEN).evaluate_all("all => all.filter(one => !/json/.test(one.type)).length")
    found["alien elements"] += inline


@contextmanager
def serving(folder: Path) -> Iterator[str]:
    """Serve a folder on this machine and yield its address."""
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(_Quiet, directory=str(folder))) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_port}/"
        finally:
            server.shutdown()
            thread.join()


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        """Say nothing."""

    def handle_one_request(self) -> None:
        """Take no offence at a browser that leaves a page before it is there."""
        with suppress(BrokenPipeError, ConnectionResetError):
            super().handle_one_request()
