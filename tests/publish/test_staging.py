"""build/ is at every moment one whole site, and nothing that the archive did not make is ever touched."""

from __future__ import annotations

import os
import shutil
import signal
import stat
import subprocess
import threading
from pathlib import Path

import pytest
from publishing import MARKER, ONE, TWO, everything, write

from motir_archive.problems import InputError, OptionError
from motir_archive.publish import renaming
from motir_archive.publish.staging import staged
from sites import HANGS, build_site, command, environment, run, snapshot, wait_until, write_files
from stopping import build_in_the_middle, is_alive, left_behind


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

    def test_everybody_can_read_it(self, home: Path) -> None:
        """The staging folder is made private; a web server has to be let in."""
        build_site(home / "releases", home / "site")
        assert stat.S_IMODE((home / "site").stat().st_mode) == 0o755
        for path in (home / "site").rglob("*"):
            assert path.stat().st_mode & stat.S_IROTH, path

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
    """The earlier site stays, to the byte, and nothing else does."""

    def earlier(self, home: Path, built: Path) -> dict[str, tuple[int, bytes | str]]:
        shutil.copytree(built, home / "site")
        return everything(home)

    @pytest.mark.parametrize(
        ("template", "fault"),
        [
            ("404.html", "{{ 1 // 0 }}"),
            ("release.html", "{{ nonsense }}"),
            ("feed.xml", "{% if %}"),
            ("robots.txt", "{{ nonsense }}"),
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
        mine = write_files(tmp_path.parent / f"{tmp_path.name}-mine", {"404.html": "{{ 1 // 0 }}"})
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
        mine = write_files(home.parent / "mine", {"404.html": "{{ 1 // 0 }}"})
        with pytest.raises(OptionError, match=r"404\.html:1: "):
            build_site(home / "releases", home / "site", templates=mine)
        assert [path.name for path in home.iterdir()] == ["releases"]


@pytest.mark.slow
class TestKilled:
    """A build that is killed leaves the earlier site whole, and a folder that the next build removes."""

    def test_the_next_build_sweeps_up(self, home: Path) -> None:
        build_site(home / "releases", home / "site")
        before = snapshot(home / "site")
        with build_in_the_middle(home) as process:
            process.kill()
            process.wait()
            assert snapshot(home / "site") == before
            assert len(left_behind(home)) == 1
        done = run("build", "--output", "site", "--templates", home / "releases", folder=home)
        assert done.returncode == 0, done.stderr
        assert left_behind(home) == []
        assert snapshot(home / "site") == before

    def test_its_other_processes_end_with_it(self, large_releases: Path, home: Path) -> None:
        """Else they would wait for ever, and hold the staging folder."""
        with build_in_the_middle(home, "--releases", str(large_releases), "--jobs", "2") as process:
            group = process.pid
            process.kill()
            process.wait()
            wait_until(lambda: not is_alive(group))
        build_site(home / "releases", home / "site")
        assert left_behind(home) == []

    def test_an_interrupted_build_leaves_nothing(self, home: Path) -> None:
        build_site(home / "releases", home / "site")
        before = snapshot(home / "site")
        with build_in_the_middle(home) as process:
            process.send_signal(signal.SIGINT)
            assert process.wait(HANGS) != 0
        assert snapshot(home / "site") == before
        assert left_behind(home) == []

    def test_a_build_that_still_runs_keeps_its_folder(self, home: Path) -> None:
        with build_in_the_middle(home) as process:
            (running,) = left_behind(home)
            build_site(home / "releases", home / "site")
            assert (home / running).is_dir()
            assert process.poll() is None

    @pytest.mark.parametrize("name", ["site", "s[i]te", "*"])
    def test_only_its_own_leftovers_are_removed(self, home: Path, name: str) -> None:
        write_files(
            home,
            {
                f".{name}.abcdefgh.staging/{MARKER}": "",
                f".{name}.abcdefgh.staging/texts": "left behind",
                f".{name}.abcdefgh.staging/site/{MARKER}": "",
                f".{name}.abcdefgh.staging/site/2025/index.html": "left behind",
                f".{name}.mine_too.staging/index.html": "mine: it has no marker",
                f".{name}.notes/index.html": "mine",
                ".another.abcdefgh.staging/index.html": "another site's",
                f".{name}.x.abcdefgh.staging/{MARKER}": "of the output that has more in its name",
                f".{name}.abcdefgh.staging.txt": "mine",
            },
        )
        build_site(home / "releases", home / name)
        left = {path.name for path in home.iterdir()}
        assert left == {
            "releases",
            name,
            f".{name}.notes",
            f".{name}.mine_too.staging",
            ".another.abcdefgh.staging",
            f".{name}.x.abcdefgh.staging",
            f".{name}.abcdefgh.staging.txt",
        }


@pytest.mark.slow
class TestReaders:
    """People read the site while it is built."""

    def test_the_site_is_never_missing_and_never_mixed(self, home: Path) -> None:
        """A reader opens two files all the time, while two sites take turns."""
        site = home / "site"
        for number in range(2):
            with staged(site) as stage:
                for name in ("index.html", "last.html"):
                    write(stage.site, name, str(number))
                stage.publish()
        complaints: list[str] = []
        looks = 0
        done = threading.Event()

        def read() -> None:
            nonlocal looks
            while not done.is_set():
                try:
                    folder = os.open(site, os.O_RDONLY)
                except OSError as error:
                    complaints.append(str(error))
                    continue
                looks += 1
                os.close(folder)

        reader = threading.Thread(target=read)
        reader.start()
        for number in range(300):
            with staged(site) as stage:
                write(stage.site, "index.html", str(number))
                stage.publish()
        done.set()
        reader.join()
        assert complaints == []
        assert looks > 300

    def test_a_build_never_takes_the_home_page_away(self, home: Path) -> None:
        build_site(home / "releases", home / "site")
        with subprocess.Popen(
            command("build", "--output", "site", "--quiet"), cwd=home, env=environment()
        ) as process:
            first = (home / "site/index.html").stat().st_ino
            while process.poll() is None:
                (home / "site/index.html").stat()
        assert process.returncode == 0
        assert (home / "site/index.html").stat().st_ino != first
