"""The engines as a visitor has them: in Chromium, from a server on this machine."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any

from playwright.sync_api import Browser, Page, sync_playwright

sys.path.append(str(Path(__file__).parents[2] / "tests"))

from browsing import NO_BROWSER, find_browser

HERE = Path(__file__).parent


@dataclass(frozen=True)
class Server:
    """A folder that is served, and what was asked of it."""

    address: str
    asked: list[str] = field(default_factory=list)
    """The paths that were asked for, as they came in."""

    def take(self) -> list[str]:
        """Return what was asked for since the last time."""
        taken = list(self.asked)
        self.asked.clear()
        return taken


@contextmanager
def served(folder: Path) -> Iterator[Server]:
    """Serve a folder on this machine."""
    asked: list[str] = []
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(_Files, asked, directory=str(folder))) as server:
        thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        try:
            yield Server(f"http://127.0.0.1:{server.server_port}/", asked)
        finally:
            server.shutdown()
            thread.join()


class _Files(SimpleHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    timeout = 10  # seconds; browsers open connections in advance that they may never use

    def __init__(self, asked: list[str], *args: Any, **kwargs: Any) -> None:
        self.asked = asked  # first, because the base class answers the request as it is made
        super().__init__(*args, **kwargs)

    def do_GET(self) -> None:
        self.asked.append(self.path.partition("?")[0].lstrip("/"))
        super().do_GET()

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002 - the base class's name
        """Say nothing."""


@contextmanager
def chromium() -> Iterator[Browser]:
    """Start a headless Chromium."""
    path = find_browser() or sys.exit(NO_BROWSER)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=["--no-sandbox"])
        yield browser
        browser.close()


@contextmanager
def visit(browser: Browser, server: Server, engine: str) -> Iterator[Page]:
    """Open a page with nothing but an engine in it, and an empty cache: `ask(text)` there answers."""
    with browser.new_context() as context:
        page = context.new_page()
        page.set_default_timeout(600_000)
        page.goto(f"{server.address}empty.html")
        page.evaluate(_SETUP[engine])
        yield page


_SETUP = {
    "motir": """async () => {
        await load("/assets/search.js");
        let search;
        globalThis.ask = async (text, limit = 10) => {
            search ??= await motirArchive.createSearch({ base: "/", fetch: fetch.bind(globalThis) });
            const { hits } = await search.search(text, { limit });
            return hits.map((hit) => hit.url);
        };
    }""",
    "minisearch": """async () => {
        await load("/minisearch.js");
        await load("/minisearch_options.js");
        let index;
        globalThis.ask = async (text, limit = 10) => {
            index ??= MiniSearch.loadJSON(await (await fetch("/minisearch.json")).text(), options);
            return index.search(text, searchOptions).slice(0, limit).map((hit) => hit.id);
        };
    }""",
    "pagefind": """async () => {
        const pagefind = await import("/pagefind/pagefind.js");
        await pagefind.options({ excerptLength: 40 });
        globalThis.ask = async (text, limit = 10) => {
            const { results } = await pagefind.search(text);
            const hits = await Promise.all(results.slice(0, limit).map((result) => result.data()));
            return hits.map((hit) => hit.raw_url ?? hit.url);
        };
    }""",
}

EMPTY = """<!doctype html>
<html lang="en"><meta charset="utf-8"><title>Benchmark</title>
<script>
function load(source) {
    return new Promise((resolve, reject) => {
        const script = document.createElement("script");
        Object.assign(script, { src: source, onload: resolve, onerror: reject });
        document.head.append(script);
    });
}
</script>
"""


def answers(page: Page, texts: Sequence[str], limit: int) -> list[list[str]]:
    """Return what the engine in the page answers to each question: addresses."""
    found: list[list[str]] = page.evaluate(
        """async ([texts, limit]) => {
            const all = [];
            for (const text of texts) all.push(await ask(text, limit));
            return all;
        }""",
        [list(texts), limit],
    )
    return [[url.lstrip("/") for url in urls] for urls in found]


def warm_times(page: Page, texts: Sequence[str], rounds: int = 5) -> list[list[float]]:
    """Return the milliseconds that each question takes in each of `rounds`, after a first that warms."""
    measured: list[list[float]] = page.evaluate(
        """async ([texts, rounds]) => {
            const times = texts.map(() => []);
            for (let round = 0; round <= rounds; round += 1) {
                for (const [place, text] of texts.entries()) {
                    const start = performance.now();
                    await ask(text);
                    if (round) times[place].push(performance.now() - start);
                }
            }
            return times;
        }""",
        [list(texts), rounds],
    )
    return measured


def transfers(
    browser: Browser, server: Server, engine: str, pairs: Sequence[Sequence[str]]
) -> list[list[list[str]]]:
    """Return the files that each question has the browser fetch, each pair in a visit of its own."""
    visits = []
    for pair in pairs:
        server.take()
        with visit(browser, server, engine) as page:
            files = []
            for text in pair:
                answers(page, [text], limit=10)
                files.append([path for path in server.take() if path not in ("empty.html", "favicon.ico")])
            visits.append(files)
    return visits
