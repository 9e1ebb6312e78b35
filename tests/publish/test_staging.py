"""build/ is at every moment one whole site, and nothing that the archive did not make is ever touched."""

from __future__ import annotations

import os
import shutil
import stat
from pathlib import Path

import pytest
from publishing import MARKER, ONE, TWO, everything
from put_there import publish

from motir_archive.problems import InputError, OptionError
from motir_archive.publish import renaming
from sites import build_site, snapshot, write_files


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of the releases that `home` has."""
    folder = tmp_path_factory.mktemp("built")
    build_site(write_files(folder / "releases", ONE), folder / "site")
    return folder / "site"


class TestReplacing:
    """What a successful build does."""

    def test_a_missing_an_empty_and_a_built_folder_are_taken(self, home: Path) -> None:
        build_site(home / "releases", home / "deep/down/site")
        first = snapshot(home / "deep/down/site")
        assert first[MARKER].startswith(b"Built by motir-archive")
        (home / "empty").mkdir()
        build_site(home / "releases", home / "empty")
        build_site(home / "releases", home / "empty")
        assert snapshot(home / "empty") == first

    def test_nothing_of_the_earlier_site_stays(self, home: Path) -> None:
        build_site(home / "releases", home / "site")
        write_files(home / "site", {"2025/stale.html": "stale"})
        write_files(home / "other", TWO)
        build_site(home / "other", home / "site")
        build_site(home / "other", home / "fresh")
        assert snapshot(home / "site") == snapshot(home / "fresh")
        assert sorted(path.name for path in home.iterdir()) == ["fresh", "other", "releases", "site"]

    @pytest.mark.parametrize(("umask", "of_files"), [(0, 0o666), (0o022, 0o644), (0o026, 0o640)])
    def test_who_can_read_it(self, tmp_path: Path, umask: int, of_files: int) -> None:
        """The staging folder is made private; a web server has to be let in, whatever the umask."""
        usual = os.umask(umask)
        try:
            publish(tmp_path / "site")
        finally:
            os.umask(usual)
        assert stat.S_IMODE((tmp_path / "site").stat().st_mode) == 0o755
        assert stat.S_IMODE((tmp_path / "site/index.html").stat().st_mode) == of_files

    def test_it_holds_no_links(self, home: Path) -> None:
        """GitHub Pages refuses an artifact that holds one."""
        build_site(home / "releases", home / "site")
        assert not [path for path in (home / "site").rglob("*") if path.is_symlink()]
        assert all(path.stat().st_nlink == 1 for path in (home / "site").rglob("*") if path.is_file())

    def test_without_the_exchange_of_folders_it_is_replaced_in_two_steps(
        self, home: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """As on macOS, and on file systems that cannot exchange."""
        build_site(home / "releases", home / "site")
        write_files(home / "other", TWO)
        build_site(home / "other", home / "expected")
        monkeypatch.setattr("sys.platform", "darwin")
        build_site(home / "other", home / "site")
        assert snapshot(home / "site") == snapshot(home / "expected")
        assert sorted(path.name for path in home.iterdir()) == ["expected", "other", "releases", "site"]

    def test_a_failure_between_the_two_steps_puts_the_earlier_site_back(
        self, home: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        build_site(home / "releases", home / "site")
        before = snapshot(home / "site")
        move = renaming.move

        def no_room(folder: Path, to: Path) -> None:
            if folder.name == "site":
                raise OSError(28, "No space left on device")
            move(folder, to)

        monkeypatch.setattr("sys.platform", "darwin")
        monkeypatch.setattr(renaming, "move", no_room)
        with pytest.raises(OSError, match="No space left"):
            build_site(home / "releases", home / "site")
        assert snapshot(home / "site") == before
        assert sorted(path.name for path in home.iterdir()) == ["releases", "site"]


class TestFailures:
    """The earlier site stays, byte for byte, and nothing else does."""

    def earlier(self, home: Path, built: Path) -> dict[str, tuple[int, bytes | str]]:
        shutil.copytree(built, home / "site")
        return everything(home)

    @pytest.mark.parametrize(
        ("template", "fault"),
        [
            ("pages/404.html", "{{ 1 // 0 }}"),
            ("pages/releases/release.html", "{{ nonsense }}"),
            ("feeds/feed.xml", "{% if %}"),
            ("for-programs/robots.txt", "{{ nonsense }}"),
        ],
    )
    def test_a_template_that_fails(self, home: Path, built: Path, template: str, fault: str) -> None:
        before = self.earlier(home, built)
        mine = write_files(home.parent / "mine", {template: fault})
        with pytest.raises(Exception, match=r"zero|nonsense|[Ee]xpected"):
            build_site(home / "releases", home / "site", templates=mine)
        assert everything(home) == before

    def test_a_template_that_fails_in_another_process(self, large_releases: Path, tmp_path: Path) -> None:
        """The last page of all: what was written until then, by every process, is gone."""
        build_site(large_releases, tmp_path / "site", jobs=2)
        before = everything(tmp_path)
        mine = write_files(tmp_path.parent / f"{tmp_path.name}-mine", {"pages/404.html": "{{ 1 // 0 }}"})
        with pytest.raises(OptionError, match=r"404\.html:1: "):
            build_site(large_releases, tmp_path / "site", templates=mine, jobs=2)
        assert everything(tmp_path) == before

    def test_errors_in_a_bulletin(self, home: Path, built: Path) -> None:
        before = self.earlier(home, built)
        faulty = write_files(home.parent / "faulty", {**ONE, "b.txt": "-\nNo Date\nNone at all.\n"})
        with pytest.raises(InputError):
            build_site(faulty, home / "site")
        assert everything(home) == before

    def test_no_site_where_there_was_none(self, home: Path) -> None:
        mine = write_files(home.parent / "mine", {"pages/404.html": "{{ 1 // 0 }}"})
        with pytest.raises(OptionError, match=r"404\.html:1: "):
            build_site(home / "releases", home / "site", templates=mine)
        assert [path.name for path in home.iterdir()] == ["releases"]
