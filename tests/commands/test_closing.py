"""The lines that a build closes with."""

from __future__ import annotations

from pathlib import Path

import pytest

from command_line import say
from motir_archive.commands.terminal.closing import limits_near
from motir_archive.publish.written import Amount
from sites import GOLDEN, snapshot

GITHUB = "The site is 850 MB large; GitHub Pages takes 1,000 MB."
GITLAB = "The site is 850 MB large; GitLab Pages takes 1,000 MB."


@pytest.mark.parametrize(
    ("amount", "lines"),
    [
        (Amount(files=15_999, size=799_999_999), []),
        (Amount(files=100, size=850_000_000), [GITHUB, GITLAB]),
        (Amount(files=16_000, size=0), ["The site has 16,000 files; Cloudflare Pages takes 20,000."]),
    ],
)
def test_limits_are_told_of_before_they_are_reached(amount: Amount, lines: list[str]) -> None:
    assert list(limits_near(amount)) == lines


def test_a_profile_accounts_for_every_file(tmp_path: Path) -> None:
    said = say(tmp_path, "build", f"--releases={GOLDEN / 'releases'}", "--output=site", "--profile")
    lines = said.out.replace(",", "").split("\n")
    (start,) = (number for number, line in enumerate(lines) if line.startswith("kind of file"))
    table = [line.rsplit(maxsplit=4) for line in lines[start + 1 : -2]]
    site = snapshot(tmp_path / "site")
    kinds = {kind for kind, *_ in table}
    assert {"pages/releases/release.html", "Atom feeds", "raw records", "search index", "assets"} <= kinds
    assert sum(int(files) for _, files, *_ in table) == len(site)
    size = sum(float(kilobytes) for _, _, kilobytes, *_ in table)
    assert size == pytest.approx(sum(map(len, site.values())) / 1000, abs=0.1 * len(table))
    assert f": {len(site)} files of {sum(map(len, site.values())) / 1e6:.1f} MB in " in said.out
    assert len({len(line) for line in said.out.split("\n")[start:-2]}) == 1
