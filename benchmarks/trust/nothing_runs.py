"""Payloads in every field of an archive, its site opened in a browser: nothing runs, and all is shown."""

from __future__ import annotations

import sys
import threading
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import quote
from xml.etree import ElementTree as ET

from playwright.sync_api import Browser, Dialog, Page, sync_playwright
from trial import Trial, record, run, write
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
OTHER_PAGES = (
    *(
        "index.html",
        "about.html",
        "404.html",
        "agencies/index.html",
        "topics/index.html",
        "search/index.html",
    ),
    *("corrections/index.html", "2025/index.html", "2025/11/index.html"),
)


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
    write(trial.folder / "releases", archive(hostile))
    done = run(trial.folder, "build", "--quiet", "--output", "site")
    if done.returncode:
        print(f"nothing_runs  status {done.returncode}: {done.stderr[-1000:]}")
        return 1
    found = Counter({"feeds that are no XML": feeds_that_are_none(trial.folder / "site")})
    with serving(trial.folder / "site") as base, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=SWITCHES)
        found += opened(browser, base, trial.folder / "site", hostile)
        browser.close()
    pages = found.pop("pages", 0)
    rows = ", ".join(f"{what} {count:,}" for what, count in sorted(found.items())) or "nothing ran"
    print(f"nothing_runs  {len(hostile):,} payloads, {pages:,} pages opened: {rows}")
    return found.total()


def archive(hostile: list[str]) -> dict[str, str]:
    """Return an archive with each payload as a title, in a text, as an agency's name, a head and a topic."""
    records = [
        record(
            f"{payload} {number}",
            f"The {payload[:60]} Agency (QA{number % 90}, Minister {payload[:30]}) said {payload} & went on.",
            f"2025-11-{number % 28 + 1:02}",
            f"{hostile[number // 8 * 8 % len(hostile)][:60]}",
        )
        for number, payload in enumerate(hostile)
    ]
    notes = {
        f"notes/{number}-2025-12-01.md": f"---\ntitle: {_quoted(payload)}\ndate: 2025-11-30\n"
        f"topics: [{_quoted(payload[:60])}]\n---\n{payload}\n"
        for number, payload in enumerate(hostile[:150])
    }
    settings = f"title: {_quoted(hostile[0])}\ndescription: {_quoted(hostile[3])}\nlayout:\n  a.txt: topic\n"
    return {"a.txt": "".join(records), "archive.yaml": settings, **notes}


def _quoted(text: str) -> str:
    kept = "".join(character for character in text if character.isprintable())
    return "'" + kept.replace("'", "''") + "'"


def feeds_that_are_none(site: Path) -> int:
    """Return how many feeds and maps of a site a strict reader of XML refuses."""
    refused = 0
    for path in site.rglob("*.xml"):
        try:
            ET.parse(path)  # noqa: S314 - our own
        except ET.ParseError:
            refused += 1
    return refused


def opened(browser: Browser, base: str, site: Path, hostile: list[str]) -> Counter[str]:
    """Open pages and searches; return what ran, was loaded from elsewhere or was not shown as it is."""
    found: Counter[str] = Counter()
    page = browser.new_page()
    page.add_init_script(WATCH)

    def answer(dialog: Dialog) -> None:
        found["dialogs"] += 1
        dialog.dismiss()

    page.on("dialog", answer)
    page.on("request", lambda request: found.update([] if request.url.startswith(base) else [ELSEWHERE]))
    page.on("pageerror", lambda _: found.update(["errors in scripts"]))
    releases = sorted(path.relative_to(site).as_posix() for path in site.glob("2025/*/*/*.html"))
    for path in (*OTHER_PAGES, *releases):
        if (site / path).is_file():
            _open(page, base + quote(path), found)
            found["pages"] += 1
    for payload in hostile[:: max(1, len(hostile) // 60)]:
        _open(page, f"{base}search/index.html?q={quote(payload)}#{quote(payload)}", found)
        shown = page.input_value("input[type=search]")
        found["not shown as asked"] += shown != payload
        found["pages"] += 1
    return +found


def _open(page: Page, address: str, found: Counter[str]) -> None:
    page.goto(address, wait_until="load")
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
