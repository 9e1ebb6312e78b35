"""What counts as a change, and what does not."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

import pytest

from markup import parse
from motir_archive.merge.changes import changes_of
from reading import merged
from revisions.changes import ATOM, feed
from sites import build_site, data_of, record, write_files

SPEECH = "The ministry held a forum on growth. " + " ".join(
    f"Speaker number {n} said that exports to market {7 * n} rose in the year." for n in range(30)
)
SENTENCE = "Speaker number 1 said that exports to market 7 rose in the year. "


@pytest.mark.parametrize("length", range(477, 487))
@pytest.mark.parametrize("cut_last", [True, False])
@pytest.mark.parametrize(
    ("edit", "removed", "added"),
    [
        (("on growth", "on steady growth"), [], ["steady "]),
        ((SENTENCE, ""), [SENTENCE], []),
        (("exports to", "the exports to"), [], ["the "] * 6),
        (("number 2 said", "number two told"), ["2 said "], ["two told "]),
    ],
    ids=["a word more", "a sentence less", "a word more each time", "other words"],
)
def test_the_end_of_a_text_that_breaks_off_is_no_change(
    edit: tuple[str, str], removed: list[str], added: list[str], cut_last: bool, length: int
) -> None:
    """However much an edit further up moves it; whichever of the two came first."""
    cut = SPEECH.replace(*edit)[:length]
    bodies = [SPEECH, cut] if cut_last else [cut, SPEECH]
    (release,), _ = merged(
        {f"2025-12-0{day}.txt": record("Forum", body, "2025-11-28") for day, body in enumerate(bodies, 1)}
    )
    (change,) = changes_of(release)
    kinds = ("added", "removed") if cut_last else ("removed", "added")
    for kind, texts in zip(kinds, (added, removed), strict=True):
        assert [run.text for run in change.differences if run.kind == kind] == texts
    assert (change.added, change.removed) == tuple(
        sum(len(text.split()) for text in texts)
        for texts in ((added, removed) if cut_last else (removed, added))
    )


def test_an_editors_correction_keeps_its_id_and_day_whatever_is_dumped_later(tmp_path: Path) -> None:
    """Here it brings a text back, and the ministry's own text is dumped again and then changed once more."""
    note = "---\ntitle: Talks\ndate: 2025-01-08\n---\nTalks were held in Hanoi.\n"
    files = {
        "a-2025-01-10.txt": record("Talks", "Talks were held in Hanoi.", "2025-01-08"),
        "b-2025-01-17.txt": record("Talks", "Talks were held in Seoul.", "2025-01-08"),
        "note-2025-01-20.md": note,
    }
    digest = hashlib.sha256(note.encode()).hexdigest()
    for day, place in (("2025-01-24", "Seoul"), ("2025-01-31", "Osaka"), ("2025-02-07", "Osaka")):
        files[f"dump-{day}.txt"] = record("Talks", f"Talks were held in {place}.", "2025-01-08")
        build_site(write_files(tmp_path / f"releases-{day}", files), tmp_path / day)
        days = {
            entry.findtext(f"{ATOM}id", "").rpartition(".html:")[2]: entry.findtext(f"{ATOM}updated", "")[:10]
            for entry in feed(tmp_path / day).iter(f"{ATOM}entry")
        }
        assert days[digest] == "2025-01-20"


def test_an_archive_without_changes_says_so(tmp_path: Path) -> None:
    build_site(
        write_files(tmp_path / "releases", {"a.txt": record("Kept", "It stays.", "2025-11-28")}),
        tmp_path / "build",
    )
    page = parse((tmp_path / "build" / "corrections" / "index.html").read_text(encoding="utf-8"))
    assert "No release of this archive was changed, as far as the copies of it show." in page.text
    root = feed(tmp_path / "build")
    assert root.findall(f"{ATOM}entry") == []
    assert root.findtext(f"{ATOM}updated", "")[:10] == "2025-11-28"


def test_a_text_that_goes_to_and_fro_is_told_each_time(tmp_path: Path) -> None:
    """On the page, in the feed, with an id for each change, and in the data."""
    texts = ("It was one.", "It was two.", "It was one.", "It was two.")
    files = {
        f"{week}-2025-03-{7 * week:02}.txt": record("To and Fro", text, "2025-03-03")
        for week, text in enumerate(texts, 1)
    }
    build_site(write_files(tmp_path / "releases", files), tmp_path / "build")
    site = tmp_path / "build"
    page = parse((site / "corrections" / "index.html").read_text(encoding="utf-8"))
    assert [" ".join(lead.text.split()) for lead in page.all("p", **{"class": "lead"})] == [
        "1 word taken out, 1 word put in. It is the text collected on 14 March 2025 again.",
        "1 word taken out, 1 word put in. It is the text collected on 7 March 2025 again.",
        "1 word taken out, 1 word put in.",
    ]
    ids = [entry.findtext(f"{ATOM}id", "") for entry in feed(site).iter(f"{ATOM}entry")]
    two = hashlib.sha256(b"It was two.").hexdigest()
    assert [identity.rpartition(".html:")[2] for identity in ids] == [
        f"{two}:2025-03-28",
        f"{hashlib.sha256(b'It was one.').hexdigest()}:2025-03-21",
        two,
    ]
    data = json.loads(data_of(site))
    assert [
        (text["digest"] == two, text["first_dumped"], text["last_dumped"]) for text in data["revisions"]
    ] == [
        (False, "2025-03-07", "2025-03-07"),
        (True, "2025-03-14", "2025-03-14"),
        (False, "2025-03-21", "2025-03-21"),
        (True, "2025-03-28", "2025-03-28"),
    ]
    assert [source["digest"] == two for source in data["sources"]] == [False, True, False, True]


def test_words_that_end_a_text_that_breaks_off_stand_against_as_many() -> None:
    """The last sentence differs, so nothing tells which part of the whole text stood there."""
    cut = (
        SPEECH[: SPEECH.index("Speaker number 6")]
        + "None of them had foreseen how much these sales would grow"
    )
    (release,), _ = merged(
        {
            "2025-12-01.txt": record("Forum", SPEECH, "2025-11-28"),
            "2025-12-02.txt": record("Forum", cut, "2025-11-28"),
        }
    )
    (change,) = changes_of(release)
    assert [(run.kind, run.text) for run in change.differences if run.kind != "same"] == [
        ("removed", "Speaker number 6 said that exports to market 42 rose "),
        ("added", "None of them had foreseen how much these sales would"),
    ]
