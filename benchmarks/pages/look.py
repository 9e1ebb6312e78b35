"""Take a picture of every kind of page, wide and narrow, light and dark, to be looked at.

    python benchmarks/pages/look.py FOLDER [--archive real] [--archive large] [--only release]

Archives: `real` is this repository's, `showcase` has every kind of page, `odd` the odd cases, `large` 4,000
releases (it needs ../shared/tools/make_bulletins.py beside the repository). For each kind of page of each
archive FOLDER/ARCHIVE/KIND.png is a sheet of the four pictures side by side; they lie beside it in full.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Literal

from node_tools import HERE
from playwright.sync_api import Browser, FloatRect, sync_playwright

sys.path.append(str(HERE.parents[1] / "tests"))

from accessibility import oddities, showcase
from accessibility.looking import open_page
from browsing import NO_BROWSER, find_browser, served
from motir_archive.site.urls import is_release
from sites import REAL, build_site, write_files

MAKE_BULLETINS = HERE.parents[2] / "shared" / "tools" / "make_bulletins.py"
WIDTHS = (1280, 390)
SCHEMES: tuple[Literal["light", "dark"], ...] = ("light", "dark")
TALLEST = 3000
"""Pixels of a page below which it is not shown."""


def large(folder: Path) -> Path:
    """Write an archive of 4,000 releases of many topics, and return its folder."""
    command = [sys.executable, str(MAKE_BULLETINS), str(folder), "--count", "4000", "--layout", "category"]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    return folder


ARCHIVES: dict[str, Callable[[Path], Path]] = {
    "real": lambda _: REAL,
    "showcase": lambda folder: write_files(folder, showcase.files()),
    "odd": lambda folder: write_files(folder, oddities.files()),
    "large": large,
}


def kinds(build: Path) -> Iterator[tuple[str, str]]:
    """Yield the kinds of page that a site has, each with the address of one."""
    pages = sorted(path.relative_to(build).as_posix() for path in build.rglob("*.html"))
    releases = {path: (build / path).read_text("utf-8") for path in pages if is_release(path)}
    by_size = sorted(releases, key=lambda path: len(releases[path]))
    yield "home", ""
    yield "release", by_size[len(by_size) // 2]
    yield "release-long", by_size[-1]
    yield "release-short", by_size[0]
    for name, sign in (("excerpt", ">Excerpt."), ("revised", "Revised:"), ("handwritten", "Written for")):
        yield from ((f"release-{name}", path) for path in releases if sign in releases[path])
    for name, pattern in (
        ("history", "*/*/*/*.history.html"),
        ("day", "[0-9]*/*/*/index.html"),
        ("month", "[0-9]*/*/index.html"),
        ("year", "[0-9]*/index.html"),
        ("agency", "agencies/*/index.html"),
        ("agency-2", "agencies/*/page-2.html"),
        ("topic", "topics/*/index.html"),
        ("topic-2", "topics/*/page-2.html"),
    ):
        found = sorted(build.glob(pattern), key=lambda path: path.stat().st_size)
        yield from ((name, path.relative_to(build).as_posix()) for path in found[-1:])
    for name in ("agencies/index", "topics/index", "corrections/index", "about", "404"):
        if (build / f"{name}.html").is_file():
            yield name.removesuffix("/index"), f"{name}.html"
    yield "search", "search/index.html"
    yield "search-hits", "search/index.html?q=the"
    yield "search-none", "search/index.html?q=xylophonist"
    yield "search-without-javascript", "search/index.html"


def take(browser: Browser, address: str, folder: Path, kind: str) -> list[Path]:
    """Take the pictures of a page, and return their paths."""
    pictures = []
    for width in WIDTHS:
        scripts = "without-javascript" not in kind
        page = browser.new_page(viewport={"width": width, "height": 900}, java_script_enabled=scripts)
        open_page(page, address)
        box = page.locator("html").bounding_box()
        height = min(TALLEST, box["height"]) if box else TALLEST
        for scheme in SCHEMES:
            page.emulate_media(color_scheme=scheme)
            pictures.append(folder / f"{kind}.{width}.{scheme}.png")
            clip: FloatRect = {"x": 0, "y": 0, "width": width, "height": height}
            page.screenshot(path=pictures[-1], full_page=True, clip=clip)
        page.close()
    return pictures


def sheet(browser: Browser, pictures: list[Path], output: Path) -> None:
    """Put pictures side by side, at half their size."""
    images = "".join(f'<img src="{path.as_uri()}">' for path in pictures)
    style = "body{display:flex;gap:20px;align-items:flex-start;margin:20px;background:#888}img{zoom:.5}"
    around = output.with_suffix(".html")
    around.write_text(f"<!doctype html><style>{style}</style>{images}", "utf-8")
    page = browser.new_page(viewport={"width": sum(WIDTHS) + 100, "height": 600})
    page.goto(around.as_uri())
    page.screenshot(path=output, full_page=True)
    page.close()
    around.unlink()


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("folder", type=Path)
    parser.add_argument("--archive", action="append", choices=ARCHIVES, help="default: all")
    parser.add_argument("--only", action="append", help="kinds of page; default: all")
    options = parser.parse_args()
    path = find_browser() or sys.exit(NO_BROWSER)
    with sync_playwright() as playwright, tempfile.TemporaryDirectory() as name:
        browser = playwright.chromium.launch(executable_path=path, args=["--no-sandbox"])
        for archive in options.archive or ARCHIVES:
            build, folder = Path(name) / archive / "build", options.folder.resolve() / archive
            folder.mkdir(parents=True, exist_ok=True)
            with served(build) as base:
                build_site(ARCHIVES[archive](Path(name) / archive / "releases"), build, base_url=base)
                for kind, address in dict(kinds(build)).items():
                    if options.only and kind not in options.only:
                        continue
                    sheet(browser, take(browser, base + address, folder, kind), folder / f"{kind}.png")
        browser.close()


if __name__ == "__main__":
    main()
