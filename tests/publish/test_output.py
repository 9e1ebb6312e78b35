"""The output folders that are never replaced, whatever they are called by."""

from __future__ import annotations

from pathlib import Path

import pytest
from publishing import MARKER, ONE, everything

from motir_archive.problems import OptionError
from sites import build_site, write_files


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


@pytest.mark.parametrize("name", ["notes.txt", ".hidden", "index.html"])
def test_a_folder_with_something_in_it_that_was_not_built(home: Path, name: str) -> None:
    write_files(home / "site", {name: "mine"})
    assert refusal("site") == refused("site", UNMARKED)


def test_a_folder_whose_marker_is_no_file(home: Path) -> None:
    (home / "site" / MARKER).mkdir(parents=True)
    assert refusal("site") == refused("site", UNMARKED)


@pytest.mark.parametrize("git", ["folder", "file"])
def test_a_repository(home: Path, git: str) -> None:
    """Even a marked one; the .git of a worktree is a file."""
    write_files(home / "site", {MARKER: "", ".git/HEAD" if git == "folder" else ".git": "x"})
    assert refusal("site") == refused("site", "is or holds the root of a repository")


def test_a_folder_that_holds_a_repository(home: Path) -> None:
    write_files(home / "site", {MARKER: "", "deep/down/.git/HEAD": "x"})
    assert refusal("site") == refused("site", "is or holds the root of a repository")


def test_the_home_folder_and_what_holds_it(home: Path) -> None:
    (home.parent / "home" / MARKER).touch()
    assert refusal("../home") == refused("../home", "is or holds the home folder")
    (home.parent / MARKER).touch()
    assert refusal("/") == refused("/", "is or holds the home folder")


@pytest.mark.parametrize("name", [".", "..", "releases/.."])
def test_the_working_directory_and_what_holds_it(
    home: Path, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOME", "/nowhere")
    (home / MARKER).touch()
    (home.parent / MARKER).touch()
    assert refusal(name) == refused(Path(name), "is or holds the working directory")


@pytest.mark.parametrize("name", ["releases", "releases/site", "../elsewhere", "../elsewhere/releases/deep"])
def test_the_releases_what_holds_them_and_what_lies_in_them(home: Path, name: str) -> None:
    releases = "releases"
    if name.startswith("../elsewhere"):
        releases = "../elsewhere/releases"
        write_files(home.parent / "elsewhere", {MARKER: ""})
        write_files(home / releases, ONE)
    assert refusal(name, releases) == refused(name, f"is, holds or lies in {releases}")


@pytest.mark.parametrize("name", ["mine", "mine/site", "mine/assets"])
def test_the_templates_what_holds_them_and_what_lies_in_them(home: Path, name: str) -> None:
    templates = write_files(home / "mine", {"about.html": "", "assets/a.css": "", MARKER: ""})
    assert refusal(name, templates=templates) == refused(name, f"is, holds or lies in {templates}")


def test_a_link_into_the_releases(home: Path) -> None:
    (home / "shortcut").symlink_to(home / "releases")
    assert refusal("shortcut/site") == refused("shortcut/site", "is, holds or lies in releases")


@pytest.mark.parametrize("target", ["elsewhere", "missing"])
def test_a_symbolic_link(home: Path, target: str) -> None:
    (home / "elsewhere").mkdir()
    (home / "site").symlink_to(target)
    assert refusal("site") == refused("site", "is a symbolic link")


def test_a_file(home: Path) -> None:
    (home / "site").write_text("mine")
    assert refusal("site") == refused("site", "is a file")
    assert refusal("site/deep/down") == refused("site/deep/down", "lies below a file")


def test_a_path_through_a_missing_folder(home: Path) -> None:
    """A build would make `new` first, and then the path would lead to somebody else's folder."""
    write_files(home.parent / "foreign", {"mine.txt": "mine"})
    assert refusal("new/../../foreign") == refused("new/../../foreign", UNMARKED)
    assert refusal("new/../releases") == refused("new/../releases", "is, holds or lies in releases")


def test_a_path_that_leads_back_makes_no_folder(home: Path) -> None:
    build_site(home / "releases", Path("site/new/.."))
    assert sorted(path.name for path in home.iterdir()) == ["releases", "site"]
    assert not (home / "site/new").exists()
    assert (home / "site/index.html").is_file()


def test_a_loop_of_links(home: Path) -> None:
    (home / "one").symlink_to("other")
    (home / "other").symlink_to("one")
    assert refusal("one/site") == refused("one/site", "lies below a loop of symbolic links")
    assert refusal("one") == refused("one", "is a symbolic link")


def test_a_marker_that_is_a_link_marks_nothing(home: Path) -> None:
    write_files(home, {"site/mine.txt": "mine", "marker": ""})
    (home / "site" / MARKER).symlink_to(home / "marker")
    assert refusal("site") == refused("site", UNMARKED)


def test_who_has_no_home_folder_can_build(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A container may run as a user that the system does not know."""

    def unknown(_user: int) -> None:
        raise KeyError("uid not found")

    monkeypatch.delenv("HOME")
    monkeypatch.setattr("pwd.getpwuid", unknown)
    build_site(home / "releases", home / "site")
    assert (home / "site/index.html").is_file()
    assert refusal(".") == refused(".", "is or holds the working directory")
