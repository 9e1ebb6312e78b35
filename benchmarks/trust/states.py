"""What a folder is found to be after something in it was stopped or failed: as it was, new, or torn."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from trial import digest, record

OLD, NEW, BEGUN = "as it was", "the new one", "begun"
"""A new archive may be begun where the process was killed: whole files, which the next `init` completes."""
GONE = "between the two steps"
"""Where folders cannot change places, and the process was killed: the next build puts the site back."""
DUMP = record("One more measure", "It was announced.", "2025-12-01")
FILED = Path("releases/bulletin-2025-12-01.txt")


def state_of_site(folder: Path, before: str, after: str) -> str:
    """Tell which of two whole sites, by their digests, the site is."""
    found = digest(folder / "site")
    return OLD if found == before else NEW if found == after else "torn" if found else GONE


def state_of_add(folder: Path) -> str:
    """Tell whether the dump was filed; all other files have to be as they were."""
    filed = folder / FILED
    others = texts(folder / "releases", but=FILED.name)
    if others != texts(folder / "a"):
        return "torn"
    if not filed.exists():
        return OLD
    return NEW if filed.read_text(encoding="utf-8") == DUMP else "torn"


def state_of_serve(folder: Path) -> str:
    """Tell whether all files are as they were."""
    return NEW if texts(folder / "releases") == texts(folder / "a") else "torn"


def state_of_init(folder: Path, whole: Mapping[str, str]) -> str:
    """Tell how much there is of an archive whose files are `whole`."""
    found = texts(folder / "new")
    if not found.items() <= whole.items():
        return "torn"
    return NEW if found == whole else BEGUN if found else OLD


def texts(folder: Path, but: str = "") -> dict[str, str]:
    """Return the texts of the files below a folder that are not hidden."""
    return {
        path.relative_to(folder).as_posix(): path.read_text(encoding="utf-8")
        for path in folder.rglob("*")
        if path.is_file() and path.name != but and not path.name.startswith(".")
    }
