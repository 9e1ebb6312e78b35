"""The page and the feed of changes: every one of the archive, newest first."""

from __future__ import annotations

import hashlib
import json
import re
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from revised import FILES, TIED

from markup import parse
from motir_archive.merge.changes import changes_of
from reading import merged
from sites import build_site, data_of, record, write_files

ATOM = "{http://www.w3.org/2005/Atom}"


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of the revised releases, made for an address."""
    folder = tmp_path_factory.mktemp("changes")
    releases = write_files(folder / "releases", {**FILES, **TIED})
    build_site(releases, folder / "build", base_url="https://example.org/archive/")
    return folder / "build"


def entries(site: Path) -> list[tuple[str, str, str]]:
    """Return (day, title, what changed) as the page lists them."""
    page = parse((site / "corrections" / "index.html").read_text(encoding="utf-8"))
    found = []
    for section in page.all("section", **{"class": "day"}):
        day = section.one("time").attributes["datetime"]
        for entry in section.all("article"):
            extent = " ".join(entry.one("p", **{"class": "lead"}).text.split())
            found.append((day, entry.one("h2").text.strip(), extent))
    return found


def feed(site: Path) -> ET.Element:
    return ET.fromstring((site / "corrections" / "feed.xml").read_text(encoding="utf-8"))  # noqa: S314 -- our own


EXPECTED = [
    ("2025-03-14", "Tied", "1 word taken out, 1 word put in."),
    ("2025-03-14", "Tied", "1 word taken out, 1 word put in."),
    (
        "2025-02-20",
        "Talks Were Held",
        "1 word taken out, 4 words put in. Corrected by the editor of this archive.",
    ),
    ("2025-02-14", "Excerpt First", "2 words taken out, 2 words put in."),
    ("2025-02-07", "Ports & <b>Harbours</b>", "1 word taken out, 1 word put in."),
    ("2025-02-07", "Korea Opens a Test Centre", "1 word taken out, 4 words put in."),
    ("2025-01-24", "Korea Opens a Test Centre", "1 word taken out, 1 word put in."),
]


def test_the_page_lists_every_change_newest_first(site: Path) -> None:
    listed = entries(site)
    assert [entry[:2] for entry in listed] == [entry[:2] for entry in EXPECTED]
    assert listed == EXPECTED


def test_each_change_leads_to_its_history(site: Path) -> None:
    page = parse((site / "corrections" / "index.html").read_text(encoding="utf-8"))
    for entry in page.all("article"):
        history, release = (link.attributes["href"] for link in entry.all("a"))
        assert history == release.replace(".html", ".history.html")
        assert (site / "corrections" / history).resolve().is_file()


def test_the_feed_tells_the_same_in_the_same_order(site: Path) -> None:
    found = [
        (entry.findtext(f"{ATOM}updated", "")[:10], entry.findtext(f"{ATOM}title", ""))
        for entry in feed(site).iter(f"{ATOM}entry")
    ]
    assert found == [(day, f"Revised: {title}") for day, title, _ in EXPECTED]


def test_of_two_changes_on_one_day_the_later_one_comes_first(site: Path) -> None:
    contents = [entry.findtext(f"{ATOM}content", "") for entry in feed(site).iter(f"{ATOM}entry")]
    assert "<ins>three</ins>" in contents[0]
    assert "<ins>two</ins>" in contents[1]


def test_the_feed_is_valid_atom(site: Path) -> None:
    root = feed(site)
    assert root.tag == f"{ATOM}feed"
    elements = [root, *root.iter(f"{ATOM}entry")]
    for element in elements:
        for name in ("id", "title", "updated"):
            assert len(element.findall(f"{ATOM}{name}")) == 1, name
        assert re.fullmatch(
            r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(Z|[+-]\d\d:\d\d)", element.findtext(f"{ATOM}updated", "")
        )
    ids = [element.findtext(f"{ATOM}id", "") for element in elements]
    assert len(set(ids)) == len(ids)
    assert all(re.fullmatch(r"tag:example\.org,2025:[!-~]+", identity) for identity in ids), ids
    assert root.findtext(f"{ATOM}author/{ATOM}name")
    links = {link.get("rel"): link.get("href") for link in root.findall(f"{ATOM}link")}
    assert links == {
        "self": "https://example.org/archive/corrections/feed.xml",
        "alternate": "https://example.org/archive/corrections/",
    }
    assert root.findtext(f"{ATOM}updated", "")[:10] == "2025-03-14"
    for entry in elements[1:]:
        (link,) = entry.findall(f"{ATOM}link")
        assert link.get("rel") == "alternate"
        assert (site / link.get("href", "").removeprefix("https://example.org/archive/")).is_file()


def test_what_the_feed_shows_is_escaped_once(site: Path) -> None:
    """The content is HTML in which the text of a release is text."""
    (ports,) = [
        entry for entry in feed(site).iter(f"{ATOM}entry") if "Ports" in entry.findtext(f"{ATOM}title", "")
    ]
    content = ports.find(f"{ATOM}content")
    assert content is not None
    assert content.get("type") == "html"
    shown = parse(f"<!doctype html>\n<html><body>{content.text}</body></html>")
    assert "Ports <b>" in shown.text
    assert "{{ 7 * 7 }}" in shown.text
    assert [change.tag for change in shown.all("ins", "del")] == ["del", "ins"]
    assert not shown.all("b")


def test_an_id_stays_when_later_dumps_come_in(site: Path, tmp_path: Path) -> None:
    """A feed reader must not show a change again because the archive has grown."""
    fewer = {name: text for name, text in FILES.items() if name < "f"}
    build_site(
        write_files(tmp_path / "releases", fewer), tmp_path / "build", base_url="https://example.org/archive/"
    )
    ids, earlier = (
        {entry.findtext(f"{ATOM}id", "") for entry in feed(folder).iter(f"{ATOM}entry")}
        for folder in (site, tmp_path / "build")
    )
    assert len(earlier) == 3
    assert earlier < ids


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
    assert "No release of this archive was changed as far as the copies of it show." in page.text
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
    """The sentence is another one, so nothing tells how far the whole text goes along with it."""
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
