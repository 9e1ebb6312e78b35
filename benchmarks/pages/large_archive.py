"""Judge every kind of page of a large archive by Lighthouse and axe, wide and narrow, light and dark.

    python benchmarks/pages/large_archive.py [--count 12000] [--bulletins FOLDER] [--only home] [--axe-alone]

The archive is the small one of the golden tests, which has every kind of page, with `--count` made-up
releases beside it, or with the bulletins of a folder. For each kind it prints the scores of Lighthouse, which
takes a narrow screen, and the rules of axe that each of four looks breaks. Exit status 1 where a rule is
broken, or a score is below 95 for performance or 100 for the rest. Speed is worth measuring only on a machine
that does nothing else.
"""

from __future__ import annotations

import argparse
import shutil
import sys
import tempfile
from pathlib import Path
from typing import Literal

from axe_playwright_python.sync_playwright import Axe  # type: ignore[import-untyped]  # has no types
from lighthouse_scores import CATEGORIES, scores, served
from node_tools import HERE
from playwright.sync_api import Browser, sync_playwright

sys.path.append(str(HERE.parents[1] / "tests"))

from accessibility.looking import Look, open_page, show
from browsing import NO_BROWSER, find_browser
from press_releases import bulletins, press_releases
from sites import GOLDEN, build_site

LEAST = {"performance": 95, "accessibility": 100, "best-practices": 100, "seo": 100}
SCHEMES: tuple[Literal["light", "dark"], ...] = ("light", "dark")
LOOKS = [Look(width, scheme=scheme) for width in (1280, 390) for scheme in SCHEMES]
KINDS = {
    "home": "",
    "release": "2025/11/28/korea-opens-test-centre-for-batteries.html",
    "agencies": "agencies/",
    "agency": "agencies/motir/",
    "month": "2025/11/",
    "year": "2025/",
    "search, hits": "search/?q=hydrogen",
    "saved searches": "searches/",
    "saved search": "searches/batteries/",
    "what changed": "2025/11/27/산업통상부-수소-도시-계획-발표.history.html",
    "earlier text": "2025/11/27/산업통상부-수소-도시-계획-발표.66531503.html",
    "own page": "pages/how-to-ask.html",
    "data": "data/",
    "changes": "corrections/",
    "not found": "404.html",
}
NOT_INDEXED = ("earlier text", "not found")
"""Kinds of page that ask search engines not to list them, which Lighthouse counts against them."""


def write_releases(folder: Path, count: int, given: Path | None) -> Path:
    """Write the archive's sources and return their folder."""
    releases = folder / "releases"
    shutil.copytree(GOLDEN / "releases", releases)
    shutil.copytree(GOLDEN / "pages", folder / "pages")
    if given:
        for file in sorted(given.glob("*.txt")):
            shutil.copy(file, releases / file.name)
    else:
        for name, text in bulletins(press_releases(count), "plain", per_file=100).items():
            (releases / name).write_text(text, encoding="utf-8")
    return releases


def broken_rules(browser: Browser, address: str) -> list[str]:
    """Return the rules of axe that a page breaks, with how it was looked at."""
    page = browser.new_page(bypass_csp=True)  # axe is a script, and none but the site's own may run
    open_page(page, address)
    broken = []
    for look in LOOKS:
        show(page, look)
        found = Axe().run(page).response["violations"]
        broken += [f"{look}: {rule['id']}, {len(rule['nodes'])} times" for rule in found]
    page.close()
    return broken


def low_scores(kind: str, address: str, browser: str) -> list[str]:
    """Print the scores of a page, and return those that are too low, with what cost them."""
    found, costly = scores(address, browser)
    print(f"{kind:16}" + "".join(f"{found[name]:>16}" for name in CATEGORIES), flush=True)
    exempt = {"seo"} if kind in NOT_INDEXED else set()
    low = [name for name in CATEGORIES if found[name] < LEAST[name] and name not in exempt]
    return [f"{name}: {found[name]}" for name in low] + (sorted(costly) if low else [])


def main() -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--count", type=int, default=12_000, help="releases that are made up")
    parser.add_argument("--bulletins", type=Path, help="a folder of bulletins, in place of made-up ones")
    parser.add_argument("--only", action="append", choices=KINDS, help="kinds of page; default: all")
    parser.add_argument("--axe-alone", action="store_true", help="leave out Lighthouse")
    options = parser.parse_args()
    path = find_browser() or sys.exit(NO_BROWSER)
    faults = 0
    with (
        tempfile.TemporaryDirectory() as name,
        served(Path(name) / "build") as base,
        sync_playwright() as play,
    ):
        build_site(
            write_releases(Path(name), options.count, options.bulletins), Path(name) / "build", base_url=base
        )
        browser = play.chromium.launch(executable_path=path, args=["--no-sandbox"])
        print(f"{'':16}" + "".join(f"{each:>16}" for each in CATEGORIES), flush=True)
        for kind in options.only or KINDS:
            found = [] if options.axe_alone else low_scores(kind, base + KINDS[kind], path)
            found += broken_rules(browser, base + KINDS[kind])
            print(f"{kind:16}" + ("".join(f"\n  {each}" for each in found) or " no fault"), flush=True)
            faults += len(found)
        browser.close()
    return int(faults > 0)


if __name__ == "__main__":
    sys.exit(main())
