"""Bulletins: the grammar, the two layouts, the day of the dump, and the real dump."""

from __future__ import annotations

import datetime as dt
import hashlib
import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from motir_archive.config import Config
from reading import REAL_BULLETIN, Parsed, entry, parse, read_folder

MISSING = "error[no-body]: title or body missing; a record is a title line and a body that ends in its date"


def topics(reading: Parsed) -> list[tuple[tuple[str, ...], str]]:
    """Return topics and title of every record."""
    return [(record.topics, record.title) for record in reading.records]


def test_the_real_bulletin() -> None:
    """Eight releases; every byte of the file is in one of their raw records."""
    reading = read_folder(REAL_BULLETIN.parent)
    text = REAL_BULLETIN.read_text(encoding="utf-8")
    assert reading.messages == []
    assert [(str(r.date), r.title[:30], r.first_line, r.last_line) for r in reading.records] == [
        ("2025-11-28", "Korea to Boost Recycling of Cr", 1, 3),
        ("2025-11-27", "Korea Accelerates Internationa", 4, 6),
        ("2025-11-26", "Korea’s Retail Industry Grows ", 7, 9),
        ("2025-11-26", "MOTIR Supports Global Expansio", 10, 12),
        ("2025-11-25", "Korea Ramps Up Public–Private ", 13, 15),
        ("2025-11-25", "Promising Materials, Parts, an", 16, 18),
        ("2025-11-24", "SNU and M.AX Alliance to Joint", 19, 21),
        ("2025-11-24", "Korea and Tajikistan Discuss E", 22, 24),
    ]
    assert "".join(record.raw.read() for record in reading.records) == text + "\n"
    assert {record.source.sha256 for record in reading.records} == {hashlib.sha256(text.encode()).hexdigest()}
    assert {(record.source.dumped, record.source.dumped_from) for record in reading.records} == {
        (dt.date(2025, 11, 28), "its name")
    }
    for record in reading.records:
        assert f"{record.title}\n{record.body.read()}" in text
        assert record.topics == ()


class TestLayout:
    """Topic lines in every record, or in none."""

    def test_known_topics_make_the_topic_layout(self) -> None:
        text = entry("One", "Body.", topic="Industry") + entry("Two", "Body.", topic="Energy")
        assert topics(parse(text)) == [(("Industry",), "One"), (("Energy",), "Two")]

    def test_a_topic_without_letters_stays_in_the_data(self) -> None:
        text = entry("One", "Body.", topic="Industry") + entry("Two", "Body.", topic="!?")
        reading = parse(text, config=Config(topics=("Industry", "!?")))
        assert topics(reading) == [(("Industry",), "One"), (("!?",), "Two")]
        assert reading.messages == [
            "b.txt:6:1: warning[topic-without-letters]: a topic line without letters or digits: '!?'; "
            "it stands in the data and has no page"
        ]

    @pytest.mark.parametrize("topic", ["Industry", "Trade/Investment", "FTA/Economic Cooperation", "Energy"])
    def test_each_built_in_topic_is_known(self, topic: str) -> None:
        reading = parse(entry("One", "Body.", topic=topic))
        assert (topics(reading), reading.messages) == ([((topic,), "One")], [])

    def test_a_first_line_that_repeats_makes_the_topic_layout(self) -> None:
        text = entry("One", "Body.", topic="Mining") + entry("Two", "Body.", topic="Mining")
        reading = parse(text)
        assert topics(reading) == [(("Mining",), "One"), (("Mining",), "Two")]
        hint = "add it to topics in archive.yaml if it is right"
        assert reading.messages == [
            f"b.txt:2:1: warning[unknown-topic]: unknown topic line 'Mining' (2 times); {hint}"
        ]

    def test_an_unknown_topic_among_known_ones(self) -> None:
        """The message quotes the first 80 characters of a long one."""
        topic = "Mining" * 14
        reading = parse(entry("One", "Body.", topic="Industry") + entry("Two", "Body.", topic=topic))
        assert topics(reading) == [(("Industry",), "One"), ((topic,), "Two")]
        assert reading.messages == [
            f"b.txt:6:1: warning[unknown-topic]: unknown topic line {topic[:80]!r}; "
            "add it to topics in archive.yaml if it is right"
        ]

    def test_a_topic_of_the_settings_is_known(self) -> None:
        reading = parse(entry("One", "Body.", topic="Mining"), config=Config(topics=("Mining",)))
        assert (topics(reading), reading.messages) == ([(("Mining",), "One")], [])

    def test_titles_that_do_not_repeat_make_the_plain_layout(self) -> None:
        """Bodies of several lines alone do not."""
        reading = parse(entry("One", "A.\nB.") + entry("Two", "A.\nB."))
        assert [text[1:] for text in reading.texts] == [("One", "A.\nB."), ("Two", "A.\nB.")]

    def test_a_repeated_title_in_a_plain_file_is_no_topic(self) -> None:
        """Two lines leave no room for a topic."""
        reading = parse(entry("Same", "A.") + entry("Same", "B."))
        assert topics(reading) == [((), "Same"), ((), "Same")]

    def test_one_short_record_makes_the_plain_layout(self) -> None:
        reading = parse(entry("One", "A.\nB.", topic="Industry") + entry("Two", "B."))
        assert [text[1:] for text in reading.texts] == [("Industry", "One\nA.\nB."), ("Two", "B.")]

    def test_a_short_record_that_makes_topics_titles_is_named(self) -> None:
        """The warning stands at the record that lost its line, not at the many that it harms."""
        whole = entry("One", "Body.", topic="Industry") + entry("Two", "Body.", topic="Energy")
        reading = parse(
            whole + entry("Energy", "Body without a title.") + entry("Three", "Body.", topic="Energy")
        )
        assert [record.title for record in reading.records] == ["Industry", "Energy", "Energy", "Energy"]
        assert reading.messages == [
            "b.txt:9:1: warning[topic-title]: this record lacks one of topic, title and text, so the topic "
            "lines of this file are read as titles (4 times); complete it, or set layout in archive.yaml"
        ]
        plain = Config(layouts=(("b.txt", "plain"),))
        assert parse(whole + entry("Two", "Body."), config=plain).messages == []
        assert parse(entry("One", "Body.") + entry("Two", "Body.\nMore.")).messages == []

    def test_the_settings_decide_for_a_file(self) -> None:
        config = Config(layouts=(("old/*.txt", "plain"), ("b.txt", "topic")))
        text = entry("One", "Body.", topic="Industry")
        assert topics(parse(text, "old/a.txt", config)) == [((), "Industry")]
        assert parse(text, "old/a.txt", config).texts == [("2025-11-28", "Industry", "One\nBody.")]
        assert topics(parse(entry("One", "Body.", topic="Odd"), "b.txt", config)) == [(("Odd",), "One")]

    @pytest.mark.parametrize("text", ["-\nIndustry\nTitle date2025-11-28", "-\nIndustry date2025-11-28"])
    def test_a_record_without_a_body_in_the_topic_layout(self, text: str) -> None:
        reading = parse(text, config=Config(layouts=(("b.txt", "topic"),)))
        assert (reading.records, reading.messages) == ([], [f"b.txt:2:1: {MISSING}"])


class TestDumpDay:
    """The settings count before the file's name, and the name before the newest release."""

    TEXT = entry("One", "Body.", "2025-11-20") + entry("Two", "Body.", "2025-11-21")

    def dumped(self, name: str, config: Config | None = None) -> tuple[str, str]:
        source = parse(self.TEXT, name, config).records[0].source
        return str(source.dumped), source.dumped_from

    @pytest.mark.parametrize(
        ("name", "day"),
        [
            ("motir-2025-11-28.txt", "2025-11-28"),
            ("2025-11-28.txt", "2025-11-28"),
            ("motir 2025-11-28 (2).txt", "2025-11-28"),
            ("2024-01-01/2025-11-28-b-2023-01-01.txt", "2025-11-28"),
        ],
    )
    def test_the_name_of_the_file(self, name: str, day: str) -> None:
        assert self.dumped(name) == (day, "its name")

    @pytest.mark.parametrize(
        "name", ["b.txt", "2025-11-28/b.txt", "12025-11-28.txt", "2025-11-281.txt", "２０２５-11-28.txt"]
    )
    def test_the_newest_release(self, name: str) -> None:
        """More digits than a date has are no date, and the names of folders do not count."""
        assert self.dumped(name) == ("2025-11-21", "the newest release in it")

    def test_the_settings(self) -> None:
        config = Config(dumped=(("old/*.txt", dt.date(2020, 1, 2)),))
        assert self.dumped("old/2025-11-28.txt", config) == ("2020-01-02", "archive.yaml")
        assert self.dumped("new/2025-11-28.txt", config) == ("2025-11-28", "its name")

    def test_an_impossible_day_in_the_name(self) -> None:
        reading = parse(self.TEXT, "2025-02-30.txt")
        hint = "the day of its newest release is taken as the dump day"
        assert reading.messages == [
            f"2025-02-30.txt: warning[dump-date]: impossible date 2025-02-30 in the file's name; {hint}"
        ]
        assert str(reading.records[0].source.dumped) == "2025-11-21"


def test_places_and_raw_text_of_a_record() -> None:
    """What is removed from a text stays in the raw record."""
    text = "\n-\n\nTitle\u200b\n\none\u202e\n\n two date2025-11-28  \n\n-\nNext\nBody. date2025-11-27"
    first, second = parse(text).records
    assert (first.first_line, first.last_line, second.first_line, second.last_line) == (2, 8, 10, 12)
    assert first.body.read() == "one\ntwo"
    assert first.raw.read() == "-\n\nTitle\u200b\n\none\u202e\n\n two date2025-11-28  \n"
    assert second.raw.read() == "-\nNext\nBody. date2025-11-27\n"


def test_copies_have_one_digest() -> None:
    """White space and the style of quotation marks are all that copies may differ in."""
    texts = ["“A”  b’s\nc", '"A" b\'s c', "„A“ b`s\u00a0c"]
    digests = {parse(entry("T", text)).records[0].digest for text in texts}
    assert len(digests) == 1
    assert parse(entry("T", "“A” b’s C")).records[0].digest not in digests


WORDS = st.text(
    st.characters(codec="utf-8", categories=["L", "N", "P", "S", "Mn", "Zs"], include_characters="\t"),
    min_size=1,
    max_size=40,
).map(lambda text: f"a{text}z")
"""A text of one line; letters at both ends keep it from being a separator, a date or blank."""


@st.composite
def bulletins(draw: st.DrawFn) -> tuple[str, list[tuple[str, tuple[str, ...], str, str]]]:
    """Return a bulletin of one layout, and what is in it."""
    has_topics = draw(st.booleans())
    records: list[tuple[str, tuple[str, ...], str, str]] = []
    text = ""
    for _ in range(draw(st.integers(1, 6))):
        topic = draw(st.sampled_from(["Industry", "Energy"])) if has_topics else ""
        title, date = draw(WORDS), str(draw(st.dates(max_value=dt.date(2025, 11, 28))))
        body = "\n".join(draw(st.lists(WORDS, min_size=1, max_size=3)))
        if not has_topics:
            body = body.replace("\n", " ")
        records.append((date, (topic,) if topic else (), title, body))
        text += entry(title, body, date, topic)
    return text, records


def contents(reading: Parsed) -> list[tuple[str, tuple[str, ...], str, str]]:
    """Return everything that records say."""
    return [(str(r.date), r.topics, r.title, r.body.read()) for r in reading.records]


def nfc(text: str) -> str:
    """Return what the reader makes of a text that has nothing to remove."""
    return unicodedata.normalize("NFC", text)


@given(bulletins())
@example((entry("a", "date2025-11-27"), [("2025-11-28", (), "a", "date2025-11-27")]))
def test_printing_and_parsing_is_the_identity(
    printed: tuple[str, list[tuple[str, tuple[str, ...], str, str]]],
) -> None:
    text, records = printed
    reading = parse(nfc(text))
    assert contents(reading) == [(date, topic, nfc(title), nfc(body)) for date, topic, title, body in records]
    assert "".join(record.raw.read() for record in reading.records) == nfc(text)
