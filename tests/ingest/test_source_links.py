"""source_links.tsv: what it says, and every fault in it at its place."""

from __future__ import annotations

import datetime as dt

import pytest

from motir_archive.ingest.source_links import parse_source_links
from motir_archive.model.source_link import SourceLink
from motir_archive.problems import SetupError

HEAD = "date\ttitle\taddress\n"
DAY = dt.date(2025, 11, 28)


def test_a_line_is_a_link() -> None:
    text = f"{HEAD}2025-11-28\tExports Rise\thttps://www.example.org/a?b=1#c\n\n2025-11-28\tOther\thttp://a.kr/한글\n"
    assert parse_source_links(text) == [
        SourceLink(DAY, "Exports Rise", "https://www.example.org/a?b=1#c", 2),
        SourceLink(DAY, "Other", "http://a.kr/한글", 4),
    ]


@pytest.mark.parametrize(
    ("written", "title"),
    [
        ('"Korea, Japan Agree"', "Korea, Japan Agree"),
        ('"""K-Food"" Exports Rise"', '"K-Food" Exports Rise'),
        # These are quotation marks of the title itself.
        ('"K-Food" Exports Rise', '"K-Food" Exports Rise'),
        ('"K-Food" and "K-Beauty"', '"K-Food" and "K-Beauty"'),
    ],
)
def test_titles_as_spreadsheets_save_them(written: str, title: str) -> None:
    (link,) = parse_source_links(f"{HEAD}2025-11-28\t{written}\thttps://example.org/\n")
    assert link.title == title


def test_every_fault_is_reported_with_its_place() -> None:
    lines = [
        "2025-11-31\tNo Such Day\thttps://example.org/1",
        "2025-11-28\tNo Address",
        "2025-11-28\tOther Scheme\tjavascript:alert(1)",
        "2025-11-28\tA Name Before the Host\thttps://bank.example@evil.example/",
        "2025-11-28\tBlank\thttps://example.org/a b",
        "2025-11-28\t\thttps://example.org/2",
        "2025-11-28\tTwice\thttps://example.org/3",
        "2025-11-28\t“Twice”\thttps://example.org/3",
        "2025-11-28\tTwice\thttps://example.org/4",
        "2025-11-28\tOther Scheme\thttps://example.org/5",
    ]
    with pytest.raises(SetupError) as caught:
        parse_source_links(HEAD + "\n".join(lines))
    start = "source_links.tsv:"
    assert [str(problem) for problem in caught.value.problems] == [
        f"{start}2:1: error[source-link]: date is '2025-11-31', not a day; write it as YYYY-MM-DD",
        f"{start}3:1: error[source-link]: 2 columns in place of 3; "
        "write date, title and address with one tab between them",
        f"{start}4:25: error[source-link]: address is 'javascript:alert(1)', not a web address; "
        "start it with https://",
        f"{start}5:35: error[source-link]: address is 'https://bank.example@evil.example/', "
        "not a web address; start it with https://",
        f"{start}6:18: error[source-link]: address is 'https://example.org/a b', not a web address; "
        "start it with https://",
        f"{start}7:12: error[source-link]: title is empty",
        f"{start}10:1: error[source-link]: line 8 has an address for this date and title; "
        "keep one of the two",
    ]


@pytest.mark.parametrize(
    "text", ["", "\n", "2025-11-28\tExports Rise\thttps://example.org/\n", "date,title,address\n"]
)
def test_the_first_line_names_the_columns(text: str) -> None:
    with pytest.raises(SetupError) as caught:
        parse_source_links(text)
    assert str(caught.value) == (
        "source_links.tsv:1:1: error[source-link]: the first line does not name the columns; "
        "write date, title and address, with a tab between them"
    )
