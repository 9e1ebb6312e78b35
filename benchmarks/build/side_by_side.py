"""How fast and how light a build is beside peers on the same releases; prints one table.

    python benchmarks/build RELEASES [--runs 3] [--jobs 2] [--earlier CHECKOUT] [--hugo H] [--pagefind P]

- ours: `motir-archive build`; with `--earlier`, that of another checkout too
- Hugo: pages of releases, lists by month, agency and topic with feeds, a sitemap; and with Pagefind, when
  it does the same kind of job. PyPI has both; the rows of one that is not found are left out.
- floor: a process that writes the files of our site, as large as they are, with nothing computed

Commands take turns, so that a machine that slows down slows all of them down. Medians; ratios are to ours,
run by run. Memory is that of all processes of a command together, at its highest, by their proportional
shares.
"""

from __future__ import annotations

import argparse
import gzip
import shutil
import statistics
import sys
import tempfile
from importlib.util import find_spec
from pathlib import Path

from hugo_source import hugo_source
from measure import Run, measured, weighed

HERE = Path(__file__).parent
CHECKOUT = HERE.parents[1]
ROW = "{:<22}{:>8}{:>8}{:>8}{:>8}{:>9}{:>11}{:>9}"


def commands(arguments: argparse.Namespace, folder: Path) -> dict[str, list[list[str]]]:
    """Return what is run by what it is called: some command lines, one after the other."""
    found = {"ours": [ours(CHECKOUT, arguments, folder / "ours")]}
    if arguments.earlier:
        found["earlier"] = [ours(arguments.earlier, arguments, folder / "earlier")]
    if arguments.hugo:
        hugo_source(arguments.releases, folder / "source")
        pages = [arguments.hugo, "--quiet", "--source", str(folder / "source"), "--destination"]
        found["Hugo"] = [[*pages, str(folder / "Hugo")]]
        if arguments.pagefind:
            site = str(folder / "Hugo + Pagefind")
            found["Hugo + Pagefind"] = [[*pages, site], [arguments.pagefind, "--silent", "--site", site]]
    found["floor"] = [[sys.executable, str(HERE / "floor.py"), str(folder / "ours"), str(folder / "floor")]]
    return found


def ours(checkout: Path, arguments: argparse.Namespace, output: Path) -> list[str]:
    """Return the command line that builds with the source of a checkout."""
    source = str(checkout / "src")
    build = f"import sys; sys.path.insert(0, {source!r}); from motir_archive.__main__ import run; run()"
    options = ["--releases", str(arguments.releases), "--output", str(output), "--jobs", str(arguments.jobs)]
    return [sys.executable, "-c", build, "build", "--quiet", *options]


def pagefind_of_pypi() -> str | None:
    """Return the program that `pip install 'pagefind[bin]'` brings, for which it makes no command."""
    package = find_spec("pagefind_bin")
    return str(Path(package.origin).with_name("pagefind")) if package and package.origin else None


def row(name: str, runs: list[Run], base: list[Run], site: Path, releases: int) -> str:
    """Return a line of the table."""
    size, files = weighed(site)
    wall = statistics.median(run.wall / one.wall for run, one in zip(runs, base, strict=True))
    cpu = statistics.median(run.cpu / one.cpu for run, one in zip(runs, base, strict=True))
    return ROW.format(
        name,
        f"{statistics.median(run.wall for run in runs):.2f}",
        f"{statistics.median(run.cpu for run in runs):.2f}",
        f"{wall:.2f}",
        f"{cpu:.2f}",
        f"{statistics.median(run.peak for run in runs) / 1e6:.0f}",
        f"{size / 1000 / releases:.1f}",
        f"{files / releases:.2f}",
    )


def main() -> None:
    """Run everything and print the table."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("releases", type=Path)
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--earlier", type=Path, help="another checkout, to be measured too")
    parser.add_argument("--hugo", default=shutil.which("hugo"))
    parser.add_argument("--pagefind", default=shutil.which("pagefind") or pagefind_of_pypi())
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory(dir=arguments.releases.absolute().parent) as name:
        folder = Path(name)
        found = commands(arguments, folder)
        runs: dict[str, list[Run]] = {name: [] for name in found}
        for _ in range(arguments.runs):
            for name, lines in found.items():
                runs[name].append(sum((measured(line) for line in lines), Run()))
        with gzip.open(folder / "ours/data/releases.jsonl.gz", "rb") as data:
            releases = sum(1 for _ in data)
        print(f"{releases} releases, median of {arguments.runs}, --jobs {arguments.jobs}")
        print(ROW.format("", "wall s", "cpu s", "wall ×", "cpu ×", "peak MB", "kB/release", "files"))
        for name in found:
            print(row(name, runs[name], runs["ours"], folder / name, releases))


if __name__ == "__main__":
    main()
