"""`moved:` of archive.yaml: a former address leads to the release, and `--previous` takes it for kept."""

from __future__ import annotations

import gzip
import json
import re
from pathlib import Path

import pytest

from markup import parse
from motir_archive.problems import InputError, VanishedError
from sites import BASE_URL, build_site, snapshot, write_files

OLD, NEW = "2025/02/12/cranes-are-checked.html", "2025/02/12/cranes-are-checked-twice-a-year.html"


def written(title: str) -> str:
    return f"---\ntitle: {title}\ndate: 2025-02-12\n---\nTower cranes are checked twice a year.\n"


BEFORE = {"cranes.md": written("Cranes Are Checked")}
AFTER = {"cranes.md": written("Cranes Are Checked Twice a Year")}


def built(folder: Path, name: str, files: dict[str, str], base_url: str = BASE_URL) -> Path:
    build_site(write_files(folder / f"{name}-releases", files), folder / name, base_url=base_url)
    return folder / name


def complaints(folder: Path, moved: str) -> list[str]:
    """Return what a build with these moves says."""
    with pytest.raises(InputError) as raised:
        built(folder, "site", {**AFTER, "archive.yaml": f"moved: {moved}\n"})
    return [str(problem) for problem in raised.value.problems]


@pytest.mark.parametrize("form", ["{}", "https://example.org/archive/{}", "/archive/{}"])
def test_the_former_address_leads_to_the_release(tmp_path: Path, form: str) -> None:
    site = built(tmp_path, "site", {**AFTER, "archive.yaml": f"moved: {{ {form.format(OLD)}: {NEW} }}\n"})
    page = parse((site / OLD).read_text(encoding="utf-8"))
    (refresh,) = (meta for meta in page.all("meta") if meta.attributes.get("http-equiv") == "refresh")
    name = NEW.rpartition("/")[2]
    assert refresh.attributes["content"] == f"0; url=../../../{NEW}"
    (link,) = page.one("p", **{"class": "standfirst"}).all("a")
    assert link.attributes["href"] == f"../../../{NEW}"
    assert link.text == "Cranes Are Checked Twice a Year"
    assert name in (path.name for path in (site / "2025/02/12").iterdir())


def test_a_release_that_moved_twice_has_two_former_addresses(tmp_path: Path) -> None:
    """They stand in alphabetical order, however archive.yaml has them."""
    older = "2025/02/11/cranes.html"
    moved = f"moved:\n  {OLD}: {NEW}\n  {older}: {OLD}\n"
    site = built(tmp_path, "site", {**AFTER, "archive.yaml": moved})
    for path in (older, OLD):
        assert f'url=../../../{NEW}"' in (site / path).read_text(encoding="utf-8")
    listed = (site / "data/addresses.txt").read_text(encoding="utf-8").split("\n")
    assert listed[:3] == [NEW, older, OLD]
    with gzip.open(site / "data/releases.jsonl.gz") as lines:
        assert [json.loads(line)["former_addresses"] for line in lines] == [[older, OLD]]


def test_previous_wants_the_former_address_to_be_named(tmp_path: Path) -> None:
    before = built(tmp_path, "before", BEFORE)
    after = write_files(tmp_path / "after", AFTER)
    with pytest.raises(VanishedError) as raised:
        build_site(after, tmp_path / "site", previous=before)
    assert [str(problem) for problem in raised.value.problems] == [
        f"{(before / 'data/addresses.txt').as_posix()}:1:1: error[vanished]: {OLD} would be gone; give its "
        "new address under moved in archive.yaml, or use --allow-removal if this is intended"
    ]
    write_files(after, {"archive.yaml": f"moved: {{ {OLD}: {NEW} }}\n"})
    build_site(after, tmp_path / "site", previous=before)
    write_files(after, {"archive.yaml": ""})
    with pytest.raises(VanishedError, match=f"{re.escape(OLD)} would be gone"):
        build_site(after, tmp_path / "again", previous=tmp_path / "site")


@pytest.mark.parametrize(
    ("moved", "said"),
    [
        (
            f"{{ {OLD}: 2025/02/12/other.html }}",
            f"archive.yaml:1:46: error[moved]: moved leads from {OLD} to 2025/02/12/other.html, which is no "
            "release of this archive; write an address such as 2025/11/28/some-title.html",
        ),
        (
            f"{{ {NEW}: {NEW} }}",
            f"archive.yaml:1:59: error[moved]: moved says that {NEW} is a former address, but a release has "
            "it; remove it from moved",
        ),
        (
            f"{{ cranes.html: {NEW} }}",
            "archive.yaml:1:23: error[moved]: 'cranes.html' in moved is not the address of a release; "
            "write an address such as 2025/11/28/some-title.html",
        ),
        (
            f"{{ {OLD}: agencies/kats/index.html }}",
            "archive.yaml:1:46: error[moved]: 'agencies/kats/index.html' in moved is not the address of a "
            "release; write an address such as 2025/11/28/some-title.html",
        ),
        (
            f"{{ {OLD}: 2025/02/12/index.html }}",
            "archive.yaml:1:46: error[moved]: '2025/02/12/index.html' in moved is not the address of a "
            "release; write an address such as 2025/11/28/some-title.html",
        ),
    ],
    ids=["no release", "still in use", "no address", "an agency", "a day"],
)
def test_a_move_that_leads_nowhere_is_an_error(tmp_path: Path, moved: str, said: str) -> None:
    assert complaints(tmp_path, moved) == [said]
    assert not (tmp_path / "site").exists()


def test_a_circle_leads_nowhere(tmp_path: Path) -> None:
    one, other = "2025/01/01/a.html", "2025/01/01/b.html"
    said = complaints(tmp_path, f"{{ {one}: {other}, {other}: {one} }}")
    assert len(said) == 2
    assert all("which is no release of this archive" in each for each in said)


def test_without_moves_there_is_no_such_page(tmp_path: Path) -> None:
    site = built(tmp_path, "site", AFTER)
    assert not any(b"has moved" in content for content in snapshot(site).values())
