"""Sites of several kinds, each with its pages read once."""

from __future__ import annotations

from pathlib import Path

import pytest

from press_releases import bulletins, cut_off, press_releases, revised
from sites import BASE_URL, build_site, record, write_files
from whole_sites.site import Site


@pytest.fixture(scope="session")
def real(real_site: Path) -> Site:
    return Site(real_site)


@pytest.fixture(scope="session")
def published(published_site: Path) -> Site:
    return Site(published_site, BASE_URL)


@pytest.fixture(scope="session")
def golden(golden_site: Path) -> Site:
    return Site(golden_site, BASE_URL)


@pytest.fixture(scope="session")
def large(large_site: Path) -> Site:
    return Site(large_site)


@pytest.fixture(scope="session")
def like_real_ones(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """A site of 120 releases in the forms of real ones, some revised and some cut off in a later dump."""
    made = press_releases(120)
    changed = [*map(revised, made[:20]), *map(cut_off, made[20:40])]
    (first,) = bulletins(made, "plain", per_file=120).values()
    (second,) = bulletins(changed, "plain", per_file=40).values()
    files = {"dump-2025-11-29.txt": first, "dump-2025-11-30.txt": second}
    folder = tmp_path_factory.mktemp("made")
    build_site(write_files(folder / "releases", files), folder / "build")
    return Site(folder / "build")


@pytest.fixture(scope="session")
def without_registry(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """A site all of whose agencies were discovered: two in one release, without a page, and one that has
    one."""
    texts = (
        "The National Harbour Institute (NHI) opened a quay together with the Tidewater Council. The Marsh "
        "Ferry Institute runs boats.",
        "The National Harbour Institute (NHI) closed a quay.",
    )
    dump = "".join(record(f"Quay {number}", text, "2025-11-27") for number, text in enumerate(texts))
    folder = tmp_path_factory.mktemp("discovered")
    build_site(write_files(folder / "releases", {"a-2025-11-28.txt": dump}), folder / "build")
    return Site(folder / "build")


@pytest.fixture(
    params=[
        *("real", "published", "golden", "without_registry"),
        *(pytest.param(name, marks=pytest.mark.slow) for name in ("large", "like_real_ones")),
    ]
)
def site(request: pytest.FixtureRequest) -> Site:
    made: Site = request.getfixturevalue(request.param)
    return made
