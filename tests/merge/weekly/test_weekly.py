"""Ten weeks of two boards: what the archive makes of them, whole, and what it has after each of the weeks."""

from __future__ import annotations

import datetime as dt
import random
import re
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

import pytest
from write_weekly import FOLDER, SETTINGS, WEEKS, files_of, weekly

from motir_archive.build import build, read
from motir_archive.config import Options
from motir_archive.extensions import extensions
from motir_archive.ingest.folder import read_folder
from motir_archive.merge.releases import merge
from motir_archive.model.record import Record
from motir_archive.model.release import Release
from motir_archive.model.revision import Revision
from motir_archive.model.text_store import TextStore
from motir_archive.problems import InputError, Problem, VanishedError
from motir_archive.site import urls
from sites import NOW, build_site, snapshot, write_files

GOLDEN = Path(__file__).with_name("weekly.golden.txt")

pytestmark = pytest.mark.slow


def summary(releases: Sequence[Release], problems: Sequence[Problem]) -> str:
    """Return everything that a reader is told of the releases, but for their texts, which are named."""
    lines = [line for release in releases for line in (*_release(release), "")]
    return "\n".join([*lines, "problems", *(f"  {problem}" for problem in problems), ""])


def _release(release: Release) -> Iterator[str]:
    yield urls.release(release)
    yield f"  title     {release.title}"
    yield f"  topics    {'; '.join(release.topics) or 'none'}"
    for revision in release.revisions:
        yield f"  {'current' if revision == release.current else 'earlier'}   {_revision(revision)}"
        yield from (f"    {_place(record)}" for record in revision.records)
    for change in release.changes:
        yield f"  changed   {change.day}"
    for record in release.excerpts:
        yield f"  excerpt   {record.body.characters} characters, …{record.body.read()[-20:]}"
        yield f"    {_place(record)}"
    for other in release.possibly_same:
        yield f"  doubt     {urls.release(other)}"


def _revision(revision: Revision) -> str:
    marks = (", an excerpt" if revision.is_excerpt else "") + (", the editor’s" if revision.by_editor else "")
    return (
        f"{revision.digest[:8]}{marks}, {revision.body.characters} characters, …{revision.body.read()[-20:]}"
    )


def _place(record: Record) -> str:
    return f"{record.source.name}:{record.first_line}-{record.last_line} of {record.source.dumped}"


def read_weekly(releases: Path) -> str:
    with TextStore() as store:
        reading = read(Options(releases), store, NOW)
        return summary(reading.archive.releases, reading.problems)


def after_week(folder: Path, week: int, *, name: str = "releases") -> Path:
    """Write everything that had come in by the end of a week, counted from 0."""
    files: dict[str, str] = dict(SETTINGS)
    for number in range(week + 1):
        files.update(files_of(number))
    return write_files(folder / name, files)


def test_the_dumps_are_what_the_script_writes() -> None:
    on_disk = {name: data.decode("utf-8") for name, data in snapshot(FOLDER).items()}
    assert on_disk == dict(weekly())


def test_what_the_archive_makes_of_them(request: pytest.FixtureRequest) -> None:
    """After a wanted change, `--refresh-golden` writes the file anew; read the difference."""
    made = read_weekly(FOLDER)
    if request.config.getoption("--refresh-golden"):
        GOLDEN.write_text(made, encoding="utf-8")
    assert made == GOLDEN.read_text(encoding="utf-8")


def test_the_order_in_which_records_are_handed_over_changes_nothing() -> None:
    with TextStore() as store:
        records = read_folder(Options(FOLDER), store, NOW, extensions().readers).records
        releases, problems = merge(records)
        expected = summary(releases, sorted(problems))
        for seed in range(20):
            shuffled = random.Random(seed).sample(records, len(records))  # noqa: S311 -- no secret
            releases, problems = merge(shuffled)
            assert summary(releases, sorted(problems)) == expected


def test_the_names_of_folders_and_the_order_of_arrival_change_no_byte_of_the_site(tmp_path: Path) -> None:
    """Names matter only where two dumps of one day differ: then the name decides which text is current."""
    backwards = write_files(tmp_path / "backwards", dict(reversed(list(weekly().items()))))
    build_site(FOLDER, tmp_path / "one")
    build_site(backwards, tmp_path / "other")
    assert snapshot(tmp_path / "one") == snapshot(tmp_path / "other")


def test_no_record_is_lost_and_none_counts_twice() -> None:
    with TextStore() as store:
        records = read_folder(Options(FOLDER), store, NOW, extensions().readers).records
        releases, _ = merge(records)
        places = [(record.source.name, record.first_line) for record in records]
        merged = [(r.source.name, r.first_line) for release in releases for r in release.records]
        assert sorted(merged) == sorted(places)


def test_addresses_of_every_week_are_there_in_all_that_follow(tmp_path: Path) -> None:
    """A site that is built each Friday from what there is never loses an address; `--previous` agrees."""
    releases, site = tmp_path / "releases", tmp_path / "build"
    previous: Path | None = None
    seen: set[str] = set()
    for week in range(len(WEEKS)):
        after_week(tmp_path, week)
        build(Options(releases, output=site, previous=previous, jobs=1), NOW, _no_progress)
        lines = (site / "data" / "addresses.txt").read_text(encoding="utf-8").splitlines()
        addresses = {line.split(" ")[0] for line in lines}
        assert seen <= addresses, f"week {week}"
        seen, previous = addresses, site
    assert len([address for address in seen if re.match("[0-9/]{11}.*html", address)]) == 28


def _no_progress(_stage: str, _pages: int) -> _Nothing:
    return _Nothing()


class _Nothing:
    def __enter__(self) -> _Nothing:
        return self

    def __exit__(self, *_: object) -> None:
        return None

    def __call__(self, _: int) -> None:
        return None


def current_texts(week: int, folder: Path) -> Mapping[str, str]:
    """Return the text of each address as it is shown at the end of a week."""
    releases = after_week(folder, week, name=f"week-{week}")
    with TextStore() as store:
        archive = read(Options(releases), store, NOW).archive
        return {urls.release(release): release.current.body.read() for release in archive.releases}


WIND = "2025/01/16/three-offshore-wind-farms-receive-permits.html"
ASEAN = "2025/01/31/korea-and-asean-agree-on-new-rules-of-origin.html"
CHIPS = "2025/01/22/government-and-chip-makers-agree-on-a-test-bed-for-materials.html"
TEXTILES = "2025/03/03/textile-makers-of-daegu-turn-to-fire-proof-cloth.html"
CRANES = "2025/02/12/old-tower-cranes-to-be-checked-twice-a-year.html"
PACIFIC = "2025/02/17/public-hearing-on-the-trans-pacific-partnership.html"


@pytest.mark.parametrize(
    ("address", "words"),
    [
        (
            WIND,
            {
                1: "flow in 2029",
                2: "spring of 2027",
                3: "spring of 2027",
                4: "flow in 2030",
                9: "flow in 2030",
            },
        ),
        (ASEAN, {3: "from July 1", 4: "from October 1", 5: "from July 1", 9: "from July 1"}),
        (
            CHIPS,
            {2: "Yoon said, “A m", 3: "Yoon said, “A m", 4: "on the same machines.", 9: "same machines."},
        ),
        (TEXTILES, {8: "Of 620", 9: "Of 600"}),
        (CRANES, {5: "1,740 are that old", 6: "27 people", 7: "1,704 are that old", 9: "29 people"}),
        (PACIFIC, {6: "until March 14", 7: "until March 14", 8: "until March 28", 9: "until March 28"}),
    ],
    ids=["a chain", "a reverted text", "an excerpt", "a tie", "a correction", "a replacement"],
)
def test_what_is_shown_week_by_week(address: str, words: Mapping[int, str], tmp_path: Path) -> None:
    shown = {week: current_texts(week, tmp_path)[address] for week in words}
    assert {week: words[week] for week in words if words[week] in shown[week]} == dict(words)


def test_a_tie_is_told_until_a_later_dump_settles_it(tmp_path: Path) -> None:
    def ties(week: int) -> list[str]:
        with TextStore() as store:
            problems = read(Options(after_week(tmp_path, week, name=str(week))), store, NOW).problems
        return [str(problem) for problem in problems if problem.code == "dump-tie"]

    told = (
        "{}:1:1: warning[dump-tie]: this text and that of {} were dumped on {}; this one is taken as the "
        "current text; settle it with `dumped:` in archive.yaml"
    )
    assert ties(7) == []
    assert ties(8) == [told.format("press-page-1.txt", "mixed-2025-03-07.txt", "2025-03-07")]
    assert ties(9) == [told.format("press-2025-03-14.txt", "mixed-2025-03-14.txt", "2025-03-14")]


def test_the_settings_settle_a_tie(tmp_path: Path) -> None:
    files = dict(weekly())
    files["archive.yaml"] += "  mixed-2025-03-14.txt: 2025-03-15\n"
    releases = write_files(tmp_path / "releases", files)
    with TextStore() as store:
        reading = read(Options(releases), store, NOW)
        solar = reading.archive.releases[1]
        assert "thirty days" in solar.current.body.read()
        assert [problem for problem in reading.problems if problem.code == "dump-tie"] == []
        assert [change.day for change in solar.changes] == [dt.date(2025, 3, 15)]


def test_strict_refuses_what_could_not_be_settled(tmp_path: Path) -> None:
    with pytest.raises(InputError) as refused:
        build(Options(FOLDER, output=tmp_path / "build", strict=True), NOW, _no_progress)
    codes = ["same-title", "same-text", "same-title", "same-text", "dump-tie"]
    assert [problem.code for problem in refused.value.problems] == codes
    assert not (tmp_path / "build").exists()


def test_a_dump_that_is_taken_away_takes_addresses_with_it(tmp_path: Path) -> None:
    """The check that the other tests rely on does find something."""
    site = tmp_path / "build"
    build_site(after_week(tmp_path, 9), site)
    fewer = write_files(
        tmp_path / "fewer", {name: text for name, text in weekly().items() if "02-21" not in name}
    )
    with pytest.raises(VanishedError) as vanished:
        build(Options(fewer, output=tmp_path / "other", previous=site, jobs=1), NOW, _no_progress)
    pages = [problem.what for problem in vanished.value.problems if ".html " in problem.what]
    assert pages == ["2025/02/10/trade-mission-leaves-for-poland-5d78e544.html would be gone"]
