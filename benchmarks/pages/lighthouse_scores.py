"""Have Lighthouse judge pages of the real archive, three times each, and take the median.

    python benchmarks/pages/lighthouse_scores.py [--runs 3] [--page home]

Prints a table; exit status 1 where a score is below 100. Pages are served on this machine as GitHub Pages
does, compressed; the network and the phone that Lighthouse makes up are its own defaults. Speed is worth
measuring only on a machine that does nothing else.
"""

from __future__ import annotations

import argparse
import gzip
import json
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

from node_tools import HERE, tool

sys.path.append(str(HERE.parents[1] / "tests"))

from browsing import NO_BROWSER, find_browser
from sites import REAL, build_site

PAGES = {
    "home": "",
    "release": "2025/11/28/korea-to-boost-recycling-of-critical-minerals-and-advanced-materials.html",
    "agency": "agencies/motir/",
    "day": "2025/11/25/",
    "search": "search/",
}
CATEGORIES = ("performance", "accessibility", "best-practices", "seo")
SWITCHES = "--headless=new --no-sandbox --disable-gpu --disable-quic --disable-background-networking"
COMPRESSED = {".html", ".css", ".js", ".json", ".svg", ".txt", ".xml"}


class CompressedPages(SimpleHTTPRequestHandler):
    """Serves a folder as GitHub Pages does: compressed, and to be kept for ten minutes."""

    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        path = Path(self.translate_path(self.path))
        path = path / "index.html" if path.is_dir() else path
        if not path.is_file():
            return self.send_error(404)
        body = path.read_bytes()
        self.send_response(200)
        if path.suffix in COMPRESSED:
            body = gzip.compress(body, 6, mtime=0)
            self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Type", self.guess_type(path))
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Cache-Control", "max-age=600")
        self.end_headers()
        self.wfile.write(body)
        return None

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the base class's name
        """Say nothing."""


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """Serve a folder on this machine and yield its base URL."""
    handler = partial(CompressedPages, directory=str(folder))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        server.daemon_threads = True
        Thread(target=server.serve_forever, daemon=True).start()
        try:
            yield f"http://127.0.0.1:{server.server_port}/"
        finally:
            server.shutdown()


def scores(address: str, browser: str) -> tuple[dict[str, int], set[str]]:
    """Return the scores of a page by category, and the audits that cost it some."""
    command = [*tool("lighthouse"), address, "--quiet", "--output=json", f"--chrome-path={browser}"]
    command += [f"--chrome-flags={SWITCHES}", f"--only-categories={','.join(CATEGORIES)}"]
    done = subprocess.run(command, capture_output=True, encoding="utf-8", timeout=300, check=False)
    if done.returncode:
        sys.exit(f"Lighthouse could not judge {address}:\n{done.stderr}")
    report = json.loads(done.stdout)
    audits, categories = report["audits"], report["categories"]
    costly = {
        f"{audit['title']} ({name})"
        for name in CATEGORIES
        for reference in categories[name]["auditRefs"]
        if reference["weight"]
        for audit in [audits[reference["id"]]]
        if audit["score"] is not None and audit["score"] < 0.9
    }
    return {name: round(100 * (categories[name]["score"] or 0)) for name in CATEGORIES}, costly


def main() -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--runs", type=int, default=3, help="runs of each page, of which the median counts")
    parser.add_argument("--page", action="append", choices=PAGES, help="default: all")
    options = parser.parse_args()
    runs: int = options.runs
    browser = find_browser()
    if browser is None:
        sys.exit(NO_BROWSER)
    print(f"{'page':<10}" + "".join(f"{name:>16}" for name in CATEGORIES), flush=True)
    lowest = 100
    with tempfile.TemporaryDirectory() as name, served(Path(name) / "build") as base:
        build_site(REAL, Path(name) / "build", base_url=base)
        for page in options.page or PAGES:
            path = PAGES[page]
            found = [scores(base + path, browser) for _ in range(runs)]
            medians = [int(statistics.median(run[category] for run, _ in found)) for category in CATEGORIES]
            print(f"{page:<10}" + "".join(f"{score:>16}" for score in medians), flush=True)
            for audit in sorted(set().union(*(costly for _, costly in found))):
                print(f"{'':10}  in some run: {audit}", flush=True)
            lowest = min(lowest, *medians)
    return int(lowest < 100)


if __name__ == "__main__":
    sys.exit(main())
