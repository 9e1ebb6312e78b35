"""build/ is at every moment one whole site, and nothing that the archive did not make is ever touched."""

from __future__ import annotations

import os
import signal
import stat
import subprocess
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from motir_archive.problems import InputError, OptionError
from motir_archive.publish import tree
from sites import build_site, command, environment, record, run, snapshot, write_files

MARKER = ".motir-archive"
ONE = {"a.txt": record("Exports Rise", "Exports rose, the ministry said.", "2025-11-28")}
TWO = {"b.txt": record("Imports Fall", "Imports fell, the ministry said.", "2025-11-27")}
ENDLESS = "{% for _ in range(10 ** 12) %}{% endfor %}"
"""A template that takes for ever, so that a build can be met in the middle."""


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of its own to work in, with releases, and another as the home folder."""
    write_files(tmp_path / "work/releases", ONE)
    (tmp_path / "home").mkdir()
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    monkeypatch.chdir(tmp_path / "work")
    return tmp_path / "work"


def everything(folder: Path) -> dict[str, tuple[int, bytes | str]]:
    """Return all that can be changed below a folder: kinds, permissions, contents, where links lead."""
    return {
        path.relative_to(folder).as_posix(): (
            path.lstat().st_mode,
            str(path.readlink()) if path.is_symlink() else path.read_bytes() if path.is_file() else "",
        )
        for path in sorted(folder.rglob("*"))
    }


def refusal(output: Path | str, releases: Path | str = "releases", templates: Path | None = None) -> str:
    """Return why a build into `output` is refused; nothing may be touched by it."""
    here = Path.cwd().parent
    before = everything(here)
    with pytest.raises(OptionError) as refused:
        build_site(Path(releases), Path(output), templates=templates)
    assert everything(here) == before
    return str(refused.value)


def refused(output: Path | str, why: str) -> str:
    return f"the output folder {output} {why}; choose another with --output"


UNMARKED = "is not empty and was not built by motir-archive (it has no .motir-archive file)"


class TestRefusals:
    """The output folders that are never replaced."""

    @pytest.mark.parametrize("name", ["notes.txt", ".hidden", "index.html"])
    def test_a_folder_with_something_in_it_that_was_not_built(self, home: Path, name: str) -> None:
        write_files(home / "site", {name: "mine"})
        assert refusal("site") == refused("site", UNMARKED)

    def test_a_folder_whose_marker_is_no_file(self, home: Path) -> None:
        (home / "site" / MARKER).mkdir(parents=True)
        assert refusal("site") == refused("site", UNMARKED)

    @pytest.mark.parametrize("git", ["folder", "file"])
    def test_a_repository(self, home: Path, git: str) -> None:
        """Even a marked one; the .git of a worktree is a file."""
        write_files(home / "site", {MARKER: "", ".git/HEAD" if git == "folder" else ".git": "x"})
        assert refusal("site") == refused("site", "is or holds the root of a repository")

    def test_a_folder_that_holds_a_repository(self, home: Path) -> None:
        write_files(home / "site", {MARKER: "", "deep/down/.git/HEAD": "x"})
        assert refusal("site") == refused("site", "is or holds the root of a repository")

    def test_the_home_folder_and_what_holds_it(self, home: Path) -> None:
        (home.parent / "home" / MARKER).touch()
        assert refusal("../home") == refused("../home", "is or holds the home folder")
        (home.parent / MARKER).touch()
        assert refusal("/") == refused("/", "is or holds the home folder")

    @pytest.mark.parametrize("name", [".", "..", "releases/.."])
    def test_the_working_directory_and_what_holds_it(
        self, home: Path, name: str, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setenv("HOME", "/nowhere")
        (home / MARKER).touch()
        (home.parent / MARKER).touch()
        assert refusal(name) == refused(Path(name), "is or holds the working directory")

    @pytest.mark.parametrize(
        "name", ["releases", "releases/site", "../elsewhere", "../elsewhere/releases/deep"]
    )
    def test_what_is_holds_or_lies_in_the_releases(self, home: Path, name: str) -> None:
        releases = "releases"
        if name.startswith("../elsewhere"):
            releases = "../elsewhere/releases"
            write_files(home.parent / "elsewhere", {MARKER: ""})
            write_files(home / releases, ONE)
        assert refusal(name, releases) == refused(name, f"is, holds or lies in {releases}")

    @pytest.mark.parametrize("name", ["mine", "mine/site", "mine/assets"])
    def test_what_is_holds_or_lies_in_the_templates(self, home: Path, name: str) -> None:
        templates = write_files(home / "mine", {"about.html": "", "assets/a.css": "", MARKER: ""})
        assert refusal(name, templates=templates) == refused(name, f"is, holds or lies in {templates}")

    def test_a_link_into_the_releases_does_not_get_around_that(self, home: Path) -> None:
        (home / "shortcut").symlink_to(home / "releases")
        assert refusal("shortcut/site") == refused("shortcut/site", "is, holds or lies in releases")

    @pytest.mark.parametrize("target", ["elsewhere", "missing"])
    def test_a_symbolic_link(self, home: Path, target: str) -> None:
        (home / "elsewhere").mkdir()
        (home / "site").symlink_to(target)
        assert refusal("site") == refused("site", "is a symbolic link")

    def test_a_file(self, home: Path) -> None:
        (home / "site").write_text("mine")
        assert refusal("site") == refused("site", "is a file")
        assert refusal("site/deep/down") == refused("site/deep/down", "lies below a file")


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
        rename = Path.rename

        def no_room(self: Path, target: Path) -> Path:
            if self.name.endswith(".staging"):
                raise OSError(28, "No space left on device")
            return rename(self, target)

        monkeypatch.setattr("sys.platform", "darwin")
        monkeypatch.setattr(Path, "rename", no_room)
        with pytest.raises(OSError, match="No space left"):
            build_site(home / "releases", home / "site")
        assert snapshot(home / "site") == before
        assert sorted(path.name for path in home.iterdir()) == ["releases", "site"]


class TestFailures:
    """The earlier site stays, to the byte, and nothing else does."""

    def earlier(self, home: Path) -> dict[str, tuple[int, bytes | str]]:
        build_site(home / "releases", home / "site")
        return everything(home)

    @pytest.mark.parametrize("template", ["404.html", "release.html", "feed.xml", "robots.txt"])
    @pytest.mark.parametrize("fault", ["{{ 1 // 0 }}", "{{ nonsense }}", "{% if %}"])
    def test_a_template_that_fails(self, home: Path, template: str, fault: str) -> None:
        before = self.earlier(home)
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

    def test_errors_in_a_bulletin(self, home: Path) -> None:
        before = self.earlier(home)
        faulty = write_files(home.parent / "faulty", {**ONE, "b.txt": "-\nNo Date\nNone at all.\n"})
        with pytest.raises(InputError):
            build_site(faulty, home / "site")
        assert everything(home) == before

    def test_no_site_where_there_was_none(self, home: Path) -> None:
        mine = write_files(home.parent / "mine", {"404.html": "{{ 1 // 0 }}"})
        with pytest.raises(OptionError, match=r"404\.html:1: "):
            build_site(home / "releases", home / "site", templates=mine)
        assert [path.name for path in home.iterdir()] == ["releases"]


@contextmanager
def build_in_the_middle(folder: Path, *options: str) -> Iterator[subprocess.Popen[bytes]]:
    """Run a build that gets stuck in the last page; when the block starts, it has written others."""
    write_files(folder / "templates", {"404.html": ENDLESS})
    arguments = command("build", "--output", "site", "--quiet", *options)
    with subprocess.Popen(arguments, cwd=folder, env=environment(), start_new_session=True) as process:
        try:
            deadline = time.monotonic() + 30
            while not list(folder.glob(".site.*.staging/about.html")):
                assert process.poll() is None, "the build ended"
                assert time.monotonic() < deadline, "the build wrote nothing"
                time.sleep(0.01)
            yield process
        finally:
            if process.poll() is None:
                os.killpg(process.pid, signal.SIGKILL)


def staging_folders(folder: Path) -> list[Path]:
    return list(folder.glob(".*.staging"))


class TestKilled:
    """A build that is killed leaves the earlier site whole, and a folder that the next build removes."""

    def test_the_next_build_sweeps_up(self, home: Path) -> None:
        build_site(home / "releases", home / "site")
        before = snapshot(home / "site")
        with build_in_the_middle(home) as process:
            process.kill()
            process.wait()
            assert snapshot(home / "site") == before
            assert len(staging_folders(home)) == 1
        done = run("build", "--output", "site", "--templates", home / "releases", folder=home)
        assert done.returncode == 0, done.stderr
        assert staging_folders(home) == []
        assert snapshot(home / "site") == before

    def test_its_other_processes_end_with_it(self, large_releases: Path, home: Path) -> None:
        """Else they would wait for ever, and hold the staging folder."""
        with build_in_the_middle(home, "--releases", str(large_releases), "--jobs", "2") as process:
            group = process.pid
            process.kill()
            process.wait()
            deadline = time.monotonic() + 10
            while is_alive(group):
                assert time.monotonic() < deadline, "worker processes outlive the build"
                time.sleep(0.05)
        build_site(home / "releases", home / "site")
        assert staging_folders(home) == []

    def test_an_interrupted_build_leaves_nothing(self, home: Path) -> None:
        build_site(home / "releases", home / "site")
        before = snapshot(home / "site")
        with build_in_the_middle(home) as process:
            process.send_signal(signal.SIGINT)
            assert process.wait(timeout=10) != 0
        assert snapshot(home / "site") == before
        assert staging_folders(home) == []

    def test_a_build_that_still_runs_keeps_its_folder(self, home: Path) -> None:
        with build_in_the_middle(home) as process:
            (running,) = staging_folders(home)
            build_site(home / "releases", home / "site")
            assert running.is_dir()
            assert process.poll() is None

    @pytest.mark.parametrize("name", ["site", "s[i]te", "*"])
    def test_only_its_own_leftovers_are_removed(self, home: Path, name: str) -> None:
        write_files(
            home,
            {
                f".{name}.abc.staging/index.html": "left behind",
                f".{name}.notes/index.html": "mine",
                ".another.abc.staging/index.html": "another site's",
                f".{name}.abc.staging.txt": "mine",
            },
        )
        build_site(home / "releases", home / name)
        left = {path.name for path in home.iterdir()}
        assert left == {
            "releases",
            name,
            f".{name}.notes",
            ".another.abc.staging",
            f".{name}.abc.staging.txt",
        }


def is_alive(group: int) -> bool:
    """Tell whether any process of a process group is left that is no zombie."""
    for status in Path("/proc").glob("[0-9]*/stat"):
        try:
            state, _, its_group = status.read_text().rpartition(")")[2].split()[:3]
        except OSError:
            continue
        if int(its_group) == group and state != "Z":
            return True
    return False


class TestReaders:
    """People read the site while it is built."""

    def test_the_site_is_never_missing_and_never_mixed(self, home: Path) -> None:
        """A reader opens two files all the time, while two sites take turns."""
        site = home / "site"
        for number in range(2):
            with tree.staged(site) as staging:
                for name in ("index.html", "last.html"):
                    tree.write(staging, name, str(number))
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
            with tree.staged(site) as staging:
                tree.write(staging, "index.html", str(number))
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
