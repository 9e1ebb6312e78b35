"""No bytes make the reader raise: they give records, or problems with a place."""

from __future__ import annotations

from hypothesis import example, given
from hypothesis import strategies as st

from motir_archive.ingest.sources import source_of
from motir_archive.problems import Problem
from reading import entry, parse_file

PIECES = st.sampled_from(
    [
        *(b"-\n", b"- \n", b"--\n", b"\n", b"\r", b"\r\n", b" ", b"Title", b"Industry\n", b"date2025-11-28"),
        *(
            b"date2025-02-30",
            b"date25-1-1",
            b"---\n",
            b"title: T\n",
            b"date: 2025-11-28\n",
            b"topics: [",
            b"&a ",
        ),
        *(
            b"\0",
            b"\x85",
            b"\xff",
            b"\xc0\xaf",
            b"\xed\xa0\x80",
            b"\xef\xbb\xbf",
            b"\xbb\xea",
            b"\x1b",
            b"<",
            b"`",
        ),
        *(character.encode() for character in "\u2028\u202e\u200b\u0301\u1100\u1161２한😀\uffff“”❶"),
    ]
)
DATA = st.binary(max_size=200) | st.lists(PIECES, max_size=40).map(b"".join)


@given(DATA, st.sampled_from(["a.txt", "a.md", "2025-13-01.txt"]), st.integers(1, 300))
@example(b"", "a.txt", 10)
@example(entry("T", "B.").encode("utf-16"), "a.md", 10)
def test_bytes_become_records_or_problems(data: bytes, name: str, longest_line: int) -> None:
    file = source_of(data, name, longest_line)
    lines = data.replace(b"\r\n", b"\n").replace(b"\r", b"\n").count(b"\n") + 1
    if isinstance(file, Problem):
        assert file.is_error
        assert 0 <= file.line <= lines
        return
    reading = parse_file(file)
    assert reading.records or any(problem.is_error for problem in reading.problems)
    for problem in reading.problems:
        assert 0 <= problem.line <= lines
        assert str(problem).isprintable()
    for record in reading.records:
        assert 1 <= record.first_line <= record.last_line <= lines
        assert record.title.strip()
        assert record.body.read().strip()
