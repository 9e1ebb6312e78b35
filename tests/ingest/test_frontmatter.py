"""Hand-written releases: what their front matter may say, and every fault at its line."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from motir_archive.config import Config
from motir_archive.ingest.frontmatter import parse_handwritten
from motir_archive.ingest.sources import SourceFile
from reading import TODAY, expected_messages, invalid_files, parse, text_store

FINE = "title: T\ndate: 2025-11-28"
DATE_HINT = "write it as YYYY-MM-DD or 28 November 2025"


def release(front: str, body: str = "Text.") -> str:
    """Return a hand-written release with this front matter."""
    return f"---\n{front}\n---\n{body}\n"


def fault(message: str) -> str:
    """Return a message about front matter, given what follows `a.md:`."""
    place, what = message.split(" ", 1)
    return f"a.md:{place}: error[front-matter]: {what}"


def test_everything_that_can_be_said() -> None:
    front = (
        "title: >-\n  One title\n  on two lines\ndate: 27 November 2025\nagencies: motir\ntopics:\n"
        "  - Industry\n  - Mining\nsource: https://example.org/a?b=c#d\nreplaces: 2025/11/27/one.html\n"
        "language: KO-kr"
    )
    file = SourceFile("2025-11-28-a.md", "0" * 64, release(front, "One.\n\nTwo."))
    [record], problems = parse_handwritten(file, Config(), TODAY, text_store())
    assert problems == []
    assert (record.title, record.date) == ("One title on two lines", dt.date(2025, 11, 27))
    assert (record.agencies, record.topics) == (("motir",), ("Industry", "Mining"))
    assert (record.source_url, record.replaces) == ("https://example.org/a?b=c#d", "2025/11/27/one.html")
    assert record.own_language == "ko-KR"
    assert (record.first_line, record.last_line) == (1, 16)
    assert (record.source.dumped, record.source.dumped_from) == (TODAY, "its name")
    assert record.is_handwritten
    assert record.raw.read() == file.text
    assert [line for line in record.body.read().split("\n") if line] == ["One.", "Two."]


@pytest.mark.parametrize(
    "title", ["NO", "2025", "null", "~", "1.0", "0x1F", "12:30:45", "yes", "2025-11-28", "=", ".nan"]
)
def test_a_title_is_text(title: str) -> None:
    reading = parse(release(f"title: {title}\ndate: 2025-11-28"), "a.md")
    assert (reading.messages, reading.texts) == ([], [("2025-11-28", title, "Text.")])


@pytest.mark.parametrize("path", invalid_files("handwritten"), ids=lambda path: path.stem)
def test_faults_and_their_places(path: Path) -> None:
    reading = parse(path.read_text(encoding="utf-8"), path.name)
    assert (reading.messages, reading.records) == (expected_messages(path), [])


@pytest.mark.parametrize("text", ["", " \n\n"])
def test_an_empty_file(text: str) -> None:
    assert parse(text, "a.md").messages == ["a.md: error[no-records]: no records; the file is empty"]


@pytest.mark.parametrize(
    ("front", "line"),
    [("a: b\n" * 20_000, 13109), (f"title: {'한' * 21_843}\n", 2)],
    ids=["lines", "one line"],
)
def test_long_front_matter(front: str, line: int) -> None:
    """Over 64 KiB; counted in bytes, and refused before YAML sees it."""
    message = f"{line}:1 front matter of more than 65536 bytes; close it with a line ---"
    assert parse(release(front), "a.md").messages == [fault(message)]


def test_the_longest_front_matter() -> None:
    """64 KiB, line ends counted."""
    title = "x" * (65_536 - len("title: \ndate: 2025-11-28\n"))
    assert parse(release(f"title: {title}\ndate: 2025-11-28"), "a.md").messages == []
    assert parse(release(f"title: x{title}\ndate: 2025-11-28"), "a.md").messages != []


@pytest.mark.parametrize("brackets", ["[", "{a: ", "- "])
def test_deep_nesting(brackets: str) -> None:
    """No depth exhausts the stack."""
    reading = parse(release(f"{FINE}\ntopics:\n  " + brackets * (60_000 // len(brackets))), "a.md")
    [problem] = reading.problems
    assert (problem.line, problem.what) == (5, "nested more than 12 levels deep")


@pytest.mark.parametrize(
    ("text", "is_fine"),
    [
        (">" * 18 + " x", True),
        (">" * 19 + " x", False),
        ("\n".join("  " * level + "- x" for level in range(9)), True),
        ("\n".join("  " * level + "- x" for level in range(10)), False),
    ],
    ids=["18 quotations", "19 quotations", "9 lists", "10 lists"],
)
def test_deep_quotations_and_lists(text: str, is_fine: bool) -> None:
    hint = "18 quotations or 9 lists inside one another are the most"
    messages = [] if is_fine else [fault(f"5:1 quotations or lists are nested too deep; {hint}")]
    assert parse(release(FINE, text), "a.md").messages == messages


def test_what_is_odd_but_accepted() -> None:
    text = release("title: a\u202eb\u200bc\x85d\ndate: 2025-11-29  # tomorrow\n...", "x\u2028y\n\n---\nz")
    reading = parse(f"--- \t\n{text[4:]}", "a.md")
    assert reading.messages == [
        "a.md:2:9: warning[bidi-character]: bidi character U+202E removed",
        "a.md:2:11: warning[invisible-character]: invisible character U+200B removed from the title",
        "a.md:2:13: warning[odd-line-break]: line break character U+0085 became a space",
        "a.md:3:7: warning[future-date]: the date 2025-11-29 lies in the future",
        "a.md:6:2: warning[odd-line-break]: line break character U+2028 became a space",
    ]
    assert [(record.title, record.body.read().split()) for record in reading.records] == [
        ("abc d", ["x", "y", "z"])
    ]


@pytest.mark.parametrize("text", [
    "2025-11-28", "28 November 2025", "28 Nov. 2025", "November 28, 2025", "Friday, 28 November 2025",
    "28th of November 2025", "28.11.2025", "11/28/2025", "20251128",
])  # fmt: skip
def test_ways_to_write_a_date(text: str) -> None:
    reading = parse(release(f"title: T\ndate: '{text}'"), "a.md")
    assert (reading.messages, reading.texts) == ([], [("2025-11-28", "T", "Text.")])


REFUSED_DATES = {
    "an incomplete date": ["November 2025", "28 November", "2025", "Tuesday", "10:30"],
    "an ambiguous date": ["01/02/2005", "2025-2-7", "10 November 25"],
    "a date without its whole year": ["30 November 99", "11/28/25", "1 1 1"],
    "not written in ASCII": ["２０２５-11-28", "2025-11-2８", "28 November 2025年"],
    "more than a date": [
        "28 November 2025 10:30",
        "28 November 2025 10:30 KST",
        "28 November 2025 12",
        "2025-11-28T00:00:00",
    ],
    "not a date": ["30 February 2025", "2025-02-30", "2025-W07-5", "0000-01-01", "today", "a 28 May 2025"],
}


@pytest.mark.parametrize(
    ("why", "text"), [(why, text) for why in REFUSED_DATES for text in REFUSED_DATES[why]]
)
def test_dates_that_are_refused(why: str, text: str) -> None:
    reading = parse(release(f"title: T\ndate: '{text}'"), "a.md")
    assert reading.messages == [fault(f"3:7 date is {text!r}, {why}; {DATE_HINT}")]


DATE_WORDS = (
    "28 11 1 2025 25 99 Nov November Friday 10:30 a.m. PM Z UTC - / . , : T W + ' th of h 0 1e5 ٣ ௰ ²"
)
DATE_PIECES = st.sampled_from([*DATE_WORDS.split(), " "])


@given(st.lists(DATE_PIECES, max_size=9).map("".join))
@example("1e999")
@example("2025'٣'٣")
def test_no_part_of_a_date_is_made_up(text: str) -> None:
    """Whatever is accepted says its year and its day in full, and nothing of a time."""
    reading = parse(release(f'title: T\ndate: "{text}"'), "a.md", today=dt.date.max)
    for date, _, _ in reading.texts:
        assert date[:4] in text
        assert str(int(date[-2:])) in text
        assert ":" not in text
    assert bool(reading.records) != bool(reading.problems)
