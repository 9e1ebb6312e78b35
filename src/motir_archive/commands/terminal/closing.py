"""What a build made -> the lines that it closes with: counts, limits of hosts that are close, a profile."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from motir_archive.commands.terminal.printing import counted
from motir_archive.publish.written import Amount

if TYPE_CHECKING:
    from motir_archive.build_report import Report

MEGABYTE = 1_000_000
NEAR = 0.8
"""Share of a limit from which on the limit is mentioned, while there is still time to move."""
MOST_MEGABYTES = {"GitHub Pages": 1000, "GitLab Pages": 1000}
MOST_FILES = {"Cloudflare Pages": 20_000, "GitLab Pages": 200_000}
"""Limits of what hosts offer without a fee; docs/publishing.md gives their sources."""


def closing_line(report: Report, seconds: float) -> str:
    """Return what was made, how large it is and how long it took."""
    archive, total = report.merged.archive, report.written.total
    counts = (
        counted(len(archive.releases), "release"),
        counted(report.days, "day"),
        counted(len(archive.agencies), "agency", "agencies"),
        counted(report.pages, "page"),
    )
    size = f"{counted(total.files, 'file')} of {total.size / MEGABYTE:,.1f} MB"
    return f"{', '.join(counts)}: {size} in {seconds:.2f} seconds"


def limits_near(total: Amount) -> Iterator[str]:
    """Yield a line for each limit of a host that a site has nearly reached or exceeds."""
    for host, most in MOST_MEGABYTES.items():
        if total.size >= NEAR * most * MEGABYTE:
            yield f"The site is {total.size / MEGABYTE:,.0f} MB large; {host} takes {most:,} MB."
    for host, most in MOST_FILES.items():
        if total.files >= NEAR * most:
            yield f"The site has {total.files:,} files; {host} takes {most:,}."


def cost_table(report: Report) -> Iterator[str]:
    """Yield a table: processor time by stage, then files, bytes and processor time by kind of file."""
    kinds = sorted(report.written.by_kind.items(), key=lambda kind: (-kind[1].seconds, kind[0]))
    wide = max(map(len, (*report.stages, *report.written.by_kind)))
    yield f"{'stage':<{wide}}{'':>20}{'seconds':>10}"
    for stage, seconds in report.stages.items():
        yield f"{stage:<{wide}}{'':>20}{seconds:>10.2f}"
    yield f"{'kind of file':<{wide}}{'files':>9}{'kB':>13}{'seconds':>10}{'ms a file':>11}"
    for kind, amount in kinds:
        size, each = amount.size / 1000, 1000 * amount.seconds / amount.files
        yield f"{kind:<{wide}}{amount.files:>9,}{size:>13,.1f}{amount.seconds:>10.2f}{each:>11.2f}"
