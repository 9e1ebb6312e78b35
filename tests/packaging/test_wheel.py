"""What people install: the wheel, by itself, in an environment and a folder that know no checkout."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import sysconfig
import venv
from pathlib import Path
from zipfile import ZipFile

import pytest

from sites import CHECKOUT, HANGS

IN_REPOSITORY = re.compile(r"https://(?:raw\.githubusercontent|github)\.com/[^/]+/[^/]+/(?:blob/)?main/(.+)")
"""The address of a file of the repository; the group is its path."""

BULLETIN = """-
Korea’s Exports Rise
Exports rose 5.8 percent in October, the ministry said. date2025-11-01
"""


def run(*command: str | Path, folder: Path) -> subprocess.CompletedProcess[str]:
    """Run a command in a folder, away from every setting that would lead it to the checkout."""
    environment = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
    return subprocess.run(
        [str(part) for part in command],
        cwd=folder,
        env=environment,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        encoding="utf-8",
        timeout=HANGS,
        check=False,
    )


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("dist")
    command = [sys.executable, "-m", "hatchling", "build", "--target", "wheel", "--directory", str(folder)]
    built = run(*command, folder=CHECKOUT)
    assert built.returncode == 0, built.stdout
    return next(folder.glob("*.whl"))


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Install the wheel into an environment of its own, and return the folder of its programs."""
    environment = tmp_path_factory.mktemp("environment")
    venv.create(environment, symlinks=os.name != "nt")
    programs = environment / ("Scripts" if os.name == "nt" else "bin")
    pip = (sys.executable, "-m", "pip", "--python", programs / "python", "--disable-pip-version-check")
    done = run(*pip, "install", "--no-index", "--no-deps", wheel, folder=environment)
    assert done.returncode == 0, done.stdout
    # Its dependencies are those of the tests, so that nothing is fetched. A path in a .pth file is not
    # searched for .pth files in turn, so the editable installation of the checkout stays out of sight.
    variables = {"base": str(environment), "platbase": str(environment)}
    packages = Path(sysconfig.get_path("purelib", scheme="venv", vars=variables))
    (packages / "dependencies.pth").write_text(sysconfig.get_path("purelib") + "\n", encoding="utf-8")
    return programs


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    """A folder with a bulletin in `releases/`, and nothing else."""
    (tmp_path / "releases").mkdir()
    (tmp_path / "releases" / "2025-11-01.txt").write_text(BULLETIN, encoding="utf-8", newline="")
    return tmp_path


def test_wheel_holds_the_theme_the_types_and_the_licence(wheel: Path) -> None:
    """Every file of the theme, wherever it lies in templates/, is in the wheel under the package.

    Code that was compiled from it here is not.
    """
    with ZipFile(wheel) as contents:
        names = set(contents.namelist())
        entry_points = next(name for name in names if name.endswith("entry_points.txt"))
        command = "motir-archive = motir_archive.commands.command_line:run"
        assert command in contents.read(entry_points).decode()
    files = [path for path in (CHECKOUT / "templates").rglob("*") if path.is_file()]
    theme = [path for path in files if "__pycache__" not in path.parts]
    missing = {
        f"motir_archive/{path.relative_to(CHECKOUT).as_posix()}"
        for path in theme
        if not any(part.startswith(".") for part in path.relative_to(CHECKOUT).parts)
    } - names
    assert theme
    assert not missing
    assert not [name for name in names if "__pycache__" in name]
    assert "motir_archive/py.typed" in names
    assert any(name.endswith(".dist-info/licenses/LICENSE") for name in names)


def test_wheel_holds_nothing_but_the_package(wheel: Path) -> None:
    """No tests, no data of this repository and no caches travel with the package."""
    with ZipFile(wheel) as contents:
        names = contents.namelist()
    assert {name.split("/")[0].split("-")[0] for name in names} == {"motir_archive"}
    assert not [name for name in names if "__pycache__" in name or name.endswith(".pyc")]


def test_description_on_pypi_has_no_link_into_the_void(wheel: Path) -> None:
    """Where the README is shown without its files, each link leads to the same file of the repository."""
    with ZipFile(wheel) as contents:
        metadata = next(name for name in contents.namelist() if name.endswith(".dist-info/METADATA"))
        text = contents.read(metadata).decode()
    targets = re.findall(r"\]\(([^)#]+)[^)]*\)", text)
    relative = [target for target in targets if not target.startswith("https://")]
    assert relative == []
    files = [match[1] for match in (IN_REPOSITORY.fullmatch(target) for target in targets) if match]
    assert {"docs/home.png", "docs/publishing.md", "CHANGELOG.md"} <= set(files)
    assert [file for file in files if not (CHECKOUT / file).exists()] == []


def test_installed_package_is_the_wheels(installed: Path, tmp_path: Path) -> None:
    """The tests below are worth nothing if the checkout's modules are what runs."""
    question = "import motir_archive; print(motir_archive.__file__)"
    where = run(installed / "python", "-c", question, folder=tmp_path)
    assert where.returncode == 0, where.stdout
    assert Path(where.stdout.strip()).is_relative_to(installed.parent)


def test_builds_an_archive_in_a_folder_with_nothing_but_releases(installed: Path, archive: Path) -> None:
    """The theme comes from the wheel: no templates/ is needed beside releases/."""
    built = run(installed / "motir-archive", "build", folder=archive)
    assert built.returncode == 0, built.stdout
    assert "Korea’s Exports Rise" in (archive / "build" / "index.html").read_text(encoding="utf-8")
    assert (archive / "build" / "assets" / "style.css").is_file()


def test_starts_an_archive_where_there_is_nothing(installed: Path, tmp_path: Path) -> None:
    """Installed, `init` and `build` make a site, and the workflow that publishes comes from the wheel."""
    started = run(installed / "motir-archive", "init", "--publisher", "Ministry of Trade", folder=tmp_path)
    assert started.returncode == 0, started.stdout
    built = run(installed / "motir-archive", "build", folder=tmp_path)
    assert built.returncode == 0, built.stdout
    assert "Ministry of Trade" in (tmp_path / "build" / "index.html").read_text(encoding="utf-8")
    workflow = (tmp_path / ".github" / "workflows" / "pages.yml").read_text(encoding="utf-8")
    assert 'SPEC: "motir-archive==' in workflow


def test_builds_from_releases_that_lie_elsewhere(installed: Path, archive: Path, tmp_path: Path) -> None:
    """--releases may name any folder; the site still goes to build/ where the command was given."""
    elsewhere = archive / "elsewhere"
    elsewhere.mkdir()
    built = run(installed / "motir-archive", "build", "--releases", archive / "releases", folder=elsewhere)
    assert built.returncode == 0, built.stdout
    assert (elsewhere / "build" / "index.html").is_file()


def test_own_templates_replace_single_files_of_the_theme(installed: Path, archive: Path) -> None:
    """templates/ beside releases/ changes the files that are in it; all others stay the theme's."""
    own = archive / "templates"
    (own / "assets").mkdir(parents=True)
    (own / "pages").mkdir()
    (own / "assets" / "style.css").write_text("body { color: teal }\n", encoding="utf-8")
    (own / "pages" / "about.html").write_text("<!doctype html><title>Ours</title>\n", encoding="utf-8")
    built = run(installed / "motir-archive", "build", folder=archive)
    assert built.returncode == 0, built.stdout
    site = archive / "build"
    assert (site / "assets" / "style.css").read_text(encoding="utf-8") == "body{color:teal}\n"
    assert "<title>Ours</title>" in (site / "about.html").read_text(encoding="utf-8")
    assert "Korea’s Exports Rise" in (site / "index.html").read_text(encoding="utf-8")


def test_example_of_the_readme_makes_a_frame(installed: Path, archive: Path) -> None:
    readme = (CHECKOUT / "README.md").read_text(encoding="utf-8")
    (example,) = re.findall(r"```python\n(.*?)```", readme, re.DOTALL)
    assert len(example.splitlines()) <= 10
    (archive / "example.py").write_text(f"{example}print(frame.to_csv())\n", encoding="utf-8")
    said = run(installed / "python", "-W", "error", "example.py", folder=archive)
    assert said.returncode == 0, said.stdout
    assert said.stdout.endswith(
        ",date,title,issuers,text\n"
        '0,2025-11-01,Korea’s Exports Rise,(),"Exports rose 5.8 percent in October, the ministry said."\n\n'
    )
