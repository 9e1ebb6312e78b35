"""Do thousands of real releases come through whole, and does none become part of another?

    python benchmarks/real_releases.py RELEASES

RELEASES is a file of press releases of any publisher in English, one JSON object a line, compressed if its
name ends in .gz: `{"title": "…", "topics": ["…"], "blocks": [["p", "a paragraph"], …]}`. To make one, take
what a publisher offers to programs, such as the press releases of the United States Department of Justice at
https://www.justice.gov/developer (in the public domain), and cut their bodies at their paragraphs.

Each release is given a day of its own and written into bulletins of ten, once in each layout, as dumps of two
boards. Prints for each board, and for both together, how many releases came out as they went in, how many
were lost or changed, and how many were not recognised as copies of each other. Then all that share a title go
into one file, as twins. Exits with status 1 if anything else came out than went in.
"""

from __future__ import annotations

import datetime as dt
import gzip
import json
import sys
import tempfile
import unicodedata
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

CHECKOUT = Path(__file__).parents[1]
sys.path.insert(0, str(CHECKOUT / "tests"))

from motir_archive.config import Options  # noqa: E402
from motir_archive.extensions import extensions  # noqa: E402
from motir_archive.ingest.folder import read_folder  # noqa: E402
from motir_archive.merge.releases import merge  # noqa: E402  # after the path that the next import needs
from motir_archive.model.release import Release  # noqa: E402
from motir_archive.model.text_store import TextStore  # noqa: E402
from press_releases import NEWEST, PressRelease, bulletins  # noqa: E402

NOW = dt.datetime.combine(NEWEST, dt.time(), dt.UTC) + dt.timedelta(days=3)


def main() -> int:
    """Print the table and return the exit status."""
    if len(sys.argv) != 2:
        print(__doc__, file=sys.stderr)
        return 2
    wanted = list(releases_of(Path(sys.argv[1])))
    plain = {f"plain/{name}": text for name, text in bulletins(wanted, "plain").items()}
    category = {f"category/{name}": text for name, text in bulletins(wanted, "category").items()}
    is_fine = [
        _compare("plain board", plain, wanted, copies=1),
        _compare("mixed board", category, wanted, copies=1),
        _compare("both boards", plain | category, wanted, copies=2),
    ]
    twins = _twins(wanted)
    if twins:
        is_fine.append(_compare("twins", bulletins(twins, "plain", len(twins)), twins, copies=1))
    return 0 if all(is_fine) else 1


def releases_of(path: Path) -> Iterator[PressRelease]:
    """Yield the releases of a file, each on a day of its own, as the archive has to show them."""
    with (
        gzip.open(path, "rt", encoding="utf-8")
        if path.suffix == ".gz"
        else path.open(encoding="utf-8") as lines
    ):
        for number, line in enumerate(lines):
            release = json.loads(line)
            body = " ".join(text for _, text in release["blocks"])
            topic = (release["topics"] or ["General"])[0]
            day = NEWEST - dt.timedelta(days=number)
            yield PressRelease(day, _shown(topic), _shown(release["title"]), _shown(body))


def _shown(text: str) -> str:
    """Blanks around a text and decomposed letters are all that a reading may change."""
    return unicodedata.normalize("NFC", text).strip()


def _twins(releases: Sequence[PressRelease]) -> list[PressRelease]:
    """Return those that share a title, each text once, put on one day."""
    times = Counter(release.title for release in releases)
    shared = {(each.title, each.body): each for each in releases if times[each.title] > 1}
    return [each._replace(date=NEWEST) for each in shared.values()]


def _compare(what: str, files: dict[str, str], wanted: Sequence[PressRelease], *, copies: int) -> bool:
    """Print what became of the releases in some files; whether it is what had to become of them."""
    with tempfile.TemporaryDirectory() as name, TextStore() as store:
        found, problems = _read(Path(name), files, wanted, store)
        shown = Counter((release.date, release.title, release.current.body.read()) for release in found)
        copied = sum(len(release.current.records) == copies for release in found)
    lost = Counter((each.date, each.title, each.body) for each in wanted) - shown
    print(
        f"{what:12} {len(wanted):6,} in, {len(found):6,} out, {lost.total():4,} lost or changed, "
        f"{len(found) - copied:4,} not found {copies} times, {len(problems):4,} problems",
        flush=True,
    )
    return not (lost or problems or len(found) != len(wanted) or copied != len(found))


def _read(
    folder: Path, files: dict[str, str], releases: Sequence[PressRelease], store: TextStore
) -> tuple[Sequence[Release], list[object]]:
    topics = "".join(f"  - {topic!r}\n" for topic in sorted({release.topic for release in releases}))
    settings = f"topics:\n{topics}dumped:\n  'plain/*': 2025-11-29\n  'category/*': 2025-11-30\n"
    for path, text in {**files, "archive.yaml": settings}.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text, encoding="utf-8")
    records = read_folder(Options(folder), store, NOW, extensions().readers).records
    found, problems = merge(records)
    return found, list(problems)


if __name__ == "__main__":
    sys.exit(main())
