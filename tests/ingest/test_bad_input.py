"""Every kind of bad input: the exact messages, and what was kept of the file all the same."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import pytest

from reading import entry, read_folder

GOOD = entry("Good title", "Good body.")
KEPT = ("2025-11-28", "Good title", "Good body.")
"""What is kept of GOOD; it shows that a fault does not take the other records with it."""
NO_DATE_HINT = "its last line has to end in dateYYYY-MM-DD; a lone hyphen inside a text starts a new record"
MISSING = "error[no-body]: title or body missing; a record is a title line and a body that ends in its date"
INVISIBLE = "warning[invisible-character]: invisible character"
LOOKALIKE = "looks like a separator; write a lone hyphen if it is meant as one, or join it to its line"
LOOSE_HINT = "write it as dateYYYY-MM-DD"
SAVED_PAGE = "is this the saved page of one release? a bulletin is a dump of the listing"
LOST = (
    "a separator may be missing here; "
    "if a new record starts behind this line, put a line with a lone hyphen there"
)
FOOT = "is this the foot of the page? a record ends with its date"
NOT_UTF8 = "b.txt:1: error[encoding]: UTF-16 or UTF-32, not UTF-8; save as UTF-8"


def not_utf8(place: str, byte: str, encoding: str) -> str:
    """Return the message for a file that is not UTF-8 from `byte` on."""
    return (
        f"b.txt:{place}: error[encoding]: byte {byte} is not UTF-8; it looks like {encoding}; save as UTF-8"
    )


@dataclass(frozen=True)
class Case:
    """One file and what comes of it."""

    name: str
    data: bytes | str
    """The bytes of the file b.txt."""
    messages: tuple[str, ...] = ()
    kept: tuple[tuple[str, str, str], ...] = ()
    """Date, title and body of the records."""


def body(text: str) -> str:
    """Return a bulletin of one record."""
    return entry("Good title", text)


def held(text: str) -> tuple[tuple[str, str, str], ...]:
    """Return what is kept of `body(text)`."""
    return (("2025-11-28", "Good title", text),)


ENCODING = [
    Case("byte-order mark", b"\xef\xbb\xbf" + GOOD.encode(), (), (KEPT,)),
    Case(
        "second byte-order mark",
        "\ufeff\ufeff" + GOOD,
        (
            "b.txt:1:1: error[separator-lookalike]: '\\ufeff-' " + LOOKALIKE,
            "b.txt:1:1: error[no-records]: no line is a lone hyphen, so no record starts; "
            "the first line is '\\ufeff-'; " + SAVED_PAGE,
        ),
    ),
    Case("UTF-16 with byte-order mark", GOOD.encode("utf-16"), (NOT_UTF8,)),
    Case("UTF-16LE", GOOD.encode("utf-16-le"), (NOT_UTF8,)),
    Case("UTF-16BE", GOOD.encode("utf-16-be"), (NOT_UTF8,)),
    Case("UTF-16BE with byte-order mark", b"\xfe\xff" + GOOD.encode("utf-16-be"), (NOT_UTF8,)),
    Case("UTF-32 with byte-order mark", GOOD.encode("utf-32"), (NOT_UTF8,)),
    Case("UTF-32LE", GOOD.encode("utf-32-le"), (NOT_UTF8,)),
    Case("UTF-32BE", GOOD.encode("utf-32-be"), (NOT_UTF8,)),
    Case(
        "CP949",
        GOOD.encode() + entry("산업통상부 장관", "똠방각하").encode("cp949"),
        (not_utf8("5:1", "41 (0xBB)", "CP949 (EUC-KR)"),),
    ),
    Case(
        "CP949, first syllable at 0xC0",
        entry("이은 장관", "본문").encode("euc_kr"),
        (not_utf8("2:1", "2 (0xC0)", "CP949 (EUC-KR)"),),
    ),
    Case(
        "Windows-1252",
        body("Korea\x92s caf\xe9").encode("latin-1"),
        (not_utf8("3:6", "18 (0x92)", "Windows-1252 or damaged UTF-8"),),
    ),
    Case(
        "Windows-1252 that CP949 can read",
        body("Korea\x92s").encode("latin-1"),
        (not_utf8("3:6", "18 (0x92)", "Windows-1252 or damaged UTF-8"),),
    ),
    Case(
        "overlong slash",
        b"-\nT\n\xea\xb0\x80 a\xc0\xaf date2025-11-28",
        (not_utf8("3:4", "9 (0xC0)", "overlong UTF-8"),),
    ),
    Case(
        "overlong in three bytes",
        b"-\nT\na\xe0\x80\xaf date2025-11-28",
        (not_utf8("3:2", "5 (0xE0)", "overlong UTF-8"),),
    ),
    Case(
        "overlong in four bytes",
        b"-\nT\na\xf0\x80\x80\xaf date2025-11-28",
        (not_utf8("3:2", "5 (0xF0)", "overlong UTF-8"),),
    ),
    Case(
        "encoded surrogates",
        b"-\r\nT\r\na\xed\xa0\xbd\xed\xb8\x80 date2025-11-28",
        (not_utf8("3:2", "7 (0xED)", "an encoded surrogate (CESU-8)"),),
    ),
    Case(
        "bytes counted from the start, with a byte-order mark",
        b"\xef\xbb\xbf-\rT\r\xff",
        (not_utf8("3:1", "7 (0xFF)", "Windows-1252 or damaged UTF-8"),),
    ),
    Case(
        "cut in the middle of a character",
        GOOD.encode() + b"\xea\xb0",
        (not_utf8("4:1", "39 (0xEA)", "Windows-1252 or damaged UTF-8"),),
    ),
]

LINE_ENDS = [
    Case("CRLF", GOOD.replace("\n", "\r\n"), (), (KEPT,)),
    Case("lone CR", GOOD.replace("\n", "\r"), (), (KEPT,)),
    Case(
        "mixed, with lines counted as an editor counts",
        "-\r\nGood title\rGood body. date2025-11-28\n\r\n-\rT\nX",
        (f"b.txt:5:1: error[no-date]: this record has no date; {NO_DATE_HINT}",),
        (KEPT,),
    ),
    Case("no final newline", GOOD.rstrip("\n"), (), (KEPT,)),
    Case(
        "blank lines around and inside",
        "\n \n-\n\nGood title\n\n\nGood body. date2025-11-28\n\n\n",
        (),
        (KEPT,),
    ),
]

CHARACTERS = [
    *(
        Case(
            f"{ord(odd):04X} became a space",
            body(f"one{odd}two"),
            (f"b.txt:3:4: warning[odd-line-break]: line break character U+{ord(odd):04X} became a space",),
            held("one two"),
        )
        for odd in "\x0b\x0c\x1c\x1d\x1e\x1f\x85\u2028\u2029"
    ),
    Case(
        "each becomes one space",
        body("one\x85\x85two\x0cthree"),
        (
            "b.txt:3:4: warning[odd-line-break]: line break character U+0085 (2 times) became a space",
            "b.txt:3:9: warning[odd-line-break]: line break character U+000C became a space",
        ),
        held("one  two three"),
    ),
    Case(
        "an odd line break is no line",
        f"{GOOD}-\nTitle\x85-\x85Body. date2025-11-28",
        (
            "b.txt:5:6: warning[odd-line-break]: line break character U+0085 (2 times) became a space",
            f"b.txt:5:1: {MISSING}",
        ),
        (KEPT,),
    ),
    Case(
        "NUL",
        body("one\0two") + GOOD,
        ("b.txt:3:4: error[nul]: NUL character; the file may be damaged or not text",),
        (*held("onetwo"), KEPT),
    ),
    *(
        Case(
            f"{ord(odd):04X} removed",
            body(f"one{odd}two"),
            (f"b.txt:3:4: warning[control-character]: control character U+{ord(odd):04X} removed",),
            held("onetwo"),
        )
        for odd in "\x01\x08\x0e\x1b\x7f\x80\x84\x86\x9f\ufffe\uffff"
    ),
    Case("tab stays", body("one\ttwo"), (), held("one\ttwo")),
    *(
        Case(
            f"bidi {ord(odd):04X} removed",
            body(f"one{odd}two"),
            (f"b.txt:3:4: warning[bidi-character]: bidi character U+{ord(odd):04X} removed",),
            held("onetwo"),
        )
        for odd in "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
    ),
    *(
        Case(
            f"{ord(odd):04X} removed from a title",
            entry(f"Good{odd} title{odd}", f"Good{odd}body."),
            (f"b.txt:2:5: {INVISIBLE} U+{ord(odd):04X} removed from the title",),
            (("2025-11-28", "Good title", f"Good{odd}body."),),
        )
        for odd in "\u200b\u2060\ufeff"
    ),
    Case(
        "nothing but invisible characters in a title",
        entry("\u200b", "Good body."),
        (
            f"b.txt:2:1: {MISSING}",
            f"b.txt:2:1: {INVISIBLE} U+200B removed from the title",
        ),
    ),
    Case(
        "decomposed Hangul",
        entry("\u1112\u1161\u11ab\u1100\u116e\u11a8", "Good body."),
        (),
        (("2025-11-28", "한국", "Good body."),),
    ),
    Case("decomposed Latin", body("cafe\u0301 A\u030a"), (), held("café Å")),
    Case("64 accents on one letter", body("a" + "\u0323" * 64), (), held("ạ" + "\u0323" * 63)),
    Case(
        "65 accents on one letter",
        body("ok a" + "\u0301" * 65) + GOOD,
        ("b.txt:3:5: error[combining-marks]: more than 64 combining marks in a row; no script needs them",),
        (*held("ok a" + "\u0301" * 65), KEPT),
    ),
]

RECORDS = [
    Case("empty file", "", ("b.txt: error[no-records]: no records; is this a dump of the listing?",)),
    Case(
        "blanks only", " \n\t\n\n", ("b.txt: error[no-records]: no records; is this a dump of the listing?",)
    ),
    Case(
        "a lone separator", "-\n", ("b.txt: error[no-records]: no records; is this a dump of the listing?",)
    ),
    Case("separator at the end", GOOD + "-", (), (KEPT,)),
    Case("separator and blanks at the end", GOOD + "-\n\n  \n", (), (KEPT,)),
    Case(
        "no separator at the start",
        "\n  Home | News\nPress releases\n" + GOOD,
        (
            "b.txt:2:1: error[text-before]: text before the first separator: 'Home | News'; "
            "is this the head of the page? every record starts with a line that is a lone hyphen",
        ),
        (KEPT,),
    ),
    Case(
        "a date in another form that takes the last 48 characters of its line",
        "-\nTitle\nBody. Date" + " " * 34 + "2025.11.28\n" + GOOD,
        (f"b.txt:3:7: error[bad-date]: malformed date Date{' ' * 34}2025.11.28; write date2025-11-28",),
        (KEPT,),
    ),
    Case(
        "a long line before the first separator",
        "x" * 61 + "\n" + GOOD,
        (
            f"b.txt:1:1: error[text-before]: text before the first separator: '{'x' * 60}'; "
            "is this the head of the page? every record starts with a line that is a lone hyphen",
        ),
        (KEPT,),
    ),
    Case(
        "no separator at all",
        "\nGood title\nGood body. date2025-11-28",
        (
            "b.txt:2:1: error[no-records]: no line is a lone hyphen, so no record starts; "
            "the first line is 'Good title'; " + SAVED_PAGE,
        ),
    ),
    Case(
        "a page saved as HTML",
        "\n<!DOCTYPE html>\n<html><body>\n" + GOOD.replace("-\n", "<p>"),
        (
            "b.txt:2:1: error[no-records]: a saved web page, not its text; "
            "copy the text of the listing into a file instead",
        ),
    ),
    Case(
        "blanks before a separator",
        GOOD + " " + GOOD + "\u00a0\t- \n",
        (
            "b.txt:4:1: error[separator-blanks]: 1 blank before the hyphen of a separator; "
            "begin the line with the hyphen",
            "b.txt:7:1: error[separator-blanks]: 2 blanks before the hyphen of a separator; "
            "begin the line with the hyphen",
        ),
        (KEPT, KEPT),
    ),
    Case(
        "a lost separator",
        GOOD + GOOD.removeprefix("-\n"),
        (f"b.txt:3:12: warning[lost-separator]: {LOST}",),
        held("Good body. date2025-11-28\nGood title\nGood body."),
    ),
    Case(
        "the foot of a page",
        GOOD + GOOD + "Last updated 2025-11-30\n  Copyright\n",
        (f"b.txt:7:1: error[text-behind]: text behind the date: 'Last updated 2025-11-30'; {FOOT}",),
        (KEPT,),
    ),
    Case(
        "the foot of a page on the last line",
        GOOD.rstrip() + " View more\n",
        (f"b.txt:3:27: error[text-behind]: text behind the date: 'View more'; {FOOT}",),
    ),
    Case(
        "doubled separators",
        "-\n\n" + GOOD + "-\n-\n" + GOOD,
        (
            "b.txt:1:1: warning[double-separator]: separator without a record",
            "b.txt:6:1: warning[double-separator]: separator without a record",
            "b.txt:7:1: warning[double-separator]: separator without a record",
        ),
        (KEPT, KEPT),
    ),
    Case(
        "blanks behind a separator",
        GOOD + GOOD.replace("-\n", "- \t\n", 1),
        ("b.txt:4:2: warning[separator-blanks]: blanks behind the separator",),
        (KEPT, KEPT),
    ),
    *(
        Case(
            f"{odd!r} looks like a separator",
            body(f"one\n{odd}\ntwo") + GOOD,
            (f"b.txt:4:1: error[separator-lookalike]: {odd.strip()!r} {LOOKALIKE}",),
            (*held(f"one\n{odd.strip()}\ntwo"), KEPT),
        )
        for odd in (
            "–",
            "—",
            "--",
            "- - -",
            "----",
            "−",
            "―",
            "－",
            "‐",
            "- -",
            "—\u00a0—",
            "\ufeff-",
            "-\u200b",
        )
    ),
    Case(
        "a very long rule",
        body(f"one\n{'-' * 200}\ntwo"),
        (f"b.txt:4:1: error[separator-lookalike]: {'-' * 40!r} {LOOKALIKE}",),
        held(f"one\n{'-' * 200}\ntwo"),
    ),
    Case("dashes beside words are text", body("one\n– two\n- three -"), (), held("one\n– two\n- three -")),
    Case(
        "no date, last record",
        GOOD + "-\nTitle\nBody.",
        (f"b.txt:4:1: error[no-date]: this record has no date; {NO_DATE_HINT}",),
        (KEPT,),
    ),
    Case(
        "no date, another record",
        "-\nTitle\nBody.\n" + GOOD,
        (f"b.txt:4:1: error[no-date]: the record before this separator has no date; {NO_DATE_HINT}",),
        (KEPT,),
    ),
    Case(
        "a lone hyphen inside a body",
        "-\nTitle\nOne\n-\ntwo. date2025-11-28\n" + GOOD,
        (
            f"b.txt:4:1: error[no-date]: the record before this separator has no date; {NO_DATE_HINT}",
            f"b.txt:5:1: {MISSING}",
        ),
        (KEPT,),
    ),
    Case(
        "every fault of a file at once",
        "-\nA\nB\n-\nTitle date2025-11-28\n-\nC\nD date2025-13-01\n" + GOOD,
        (
            f"b.txt:4:1: error[no-date]: the record before this separator has no date; {NO_DATE_HINT}",
            f"b.txt:5:1: {MISSING}",
            "b.txt:8:3: error[impossible-date]: impossible date 2025-13-01",
        ),
        (KEPT,),
    ),
]

DATES = [
    *(
        Case(
            f"impossible date {day}",
            entry("T", "Body.", day) + GOOD,
            (f"b.txt:3:7: error[impossible-date]: impossible date {day}",),
            (KEPT,),
        )
        for day in ("2025-02-30", "0000-01-01", "2025-00-10", "2025-13-01", "2023-02-29")
    ),
    *(
        Case(
            f"malformed date {day}",
            entry("T", "Body.", day) + GOOD,
            (f"b.txt:3:7: error[bad-date]: malformed date {day}; {LOOSE_HINT}",),
            (KEPT,),
        )
        for day in ("2025-2-7", "25-02-27", "2025-W07-5", "2025-11-281")
    ),
    *(
        Case(
            f"malformed date {day}",
            entry("T", "Body.", day) + GOOD,
            (f"b.txt:3:7: error[bad-date]: malformed date {day}; write date2025-11-28",),
            (KEPT,),
        )
        for day in (
            "２０２５-11-28",
            "2025-11-2８",
            "２０２５－１１－２８",
            "2025–11–28",
            "2025.11.28",
            "2025/11/28",
        )
    ),
    Case(
        "digits of another script",
        entry("T", "Body.", "٢٠٢٥-11-28") + GOOD,
        (f"b.txt:4:1: error[no-date]: the record before this separator has no date; {NO_DATE_HINT}",),
        (KEPT,),
    ),
    *(
        Case(
            f"{tail!r} in place of the date",
            f"-\nT\nBody. {tail}\n" + GOOD,
            (f"b.txt:3:7: error[bad-date]: malformed date {tail}; write date2025-11-30",),
            (KEPT,),
        )
        for tail in (
            "Date 2025-11-30",
            "Date: 2025-11-30",
            "2025-11-30",
            "2025.11.30",
            "Nov 30, 2025",
            "Nov. 30 2025",
            "November 30, 2025",
            "30 November 2025",
        )
    ),
    Case(
        "a date without separators",
        entry("T", "Body.", "20250227") + GOOD,
        ("b.txt:3:7: error[bad-date]: malformed date 20250227; write date2025-02-27",),
        (KEPT,),
    ),
    Case(
        "a number at the end is no date",
        "-\nT\nIt made 12345.\n" + GOOD,
        (f"b.txt:4:1: error[no-date]: the record before this separator has no date; {NO_DATE_HINT}",),
        (KEPT,),
    ),
    Case(
        "a blank inside",
        "-\nT\nBody. date 2025-11-28\n" + GOOD,
        ("b.txt:3:7: error[bad-date]: malformed date 2025-11-28; write date2025-11-28",),
        (KEPT,),
    ),
    Case("glued to the last word", "-\nGood title\nGood updatedate2025-11-28", (), held("Good update")),
    Case("blanks after the date", "-\nGood title\nGood body. date2025-11-28 \t \n", (), (KEPT,)),
    Case("on a line of its own", "-\nGood title\nGood body.\ndate2025-11-28\n", (), (KEPT,)),
    Case(
        "in the middle of a body",
        body("It said date2025-11-01 and date2025-2-7 too."),
        (),
        held("It said date2025-11-01 and date2025-2-7 too."),
    ),
    Case(
        "two dates",
        body("Body. date2025-11-27"),
        ("b.txt:3:7: warning[two-dates]: two dates at the end; the last one, 2025-11-28, counts",),
        held("Body. date2025-11-27"),
    ),
    Case(
        "two dates, glued",
        "-\nGood title\nBody.date2025-11-27date2025-11-28",
        ("b.txt:3:6: warning[two-dates]: two dates at the end; the last one, 2025-11-28, counts",),
        held("Body.date2025-11-27"),
    ),
    Case(
        "two dates on two lines",
        "-\nGood title\nBody. date2025-11-27\ndate2025-11-28",
        ("b.txt:3:7: warning[two-dates]: two dates at the end; the last one, 2025-11-28, counts",),
        held("Body. date2025-11-27"),
    ),
    Case(
        "a future date",
        entry("T", "Body.", "2025-11-29") + GOOD,
        ("b.txt:3:7: warning[future-date]: the date 2025-11-29 lies in the future",),
        (("2025-11-29", "T", "Body."), KEPT),
    ),
    Case(
        "the first and the last day",
        entry("T", "Body.", "0001-01-01") + entry("T", "Body.", "9999-12-31"),
        ("b.txt:6:7: warning[future-date]: the date 9999-12-31 lies in the future",),
        (("0001-01-01", "T", "Body."), ("9999-12-31", "T", "Body.")),
    ),
    Case("one line only", "-\nTitle date2025-11-28\n" + GOOD, (f"b.txt:2:1: {MISSING}",), (KEPT,)),
    Case("one line that is a date", "-\ndate2025-11-28\n" + GOOD, (f"b.txt:2:1: {MISSING}",), (KEPT,)),
    Case("a body that is a date", "-\nTitle\n date2025-11-28\n" + GOOD, (f"b.txt:2:1: {MISSING}",), (KEPT,)),
]

MARKUP = (
    "<script>alert(1)</script> {{ 7*7 }} {% raw %} *md* [a](javascript:b) &amp; 1. </p><!-- $x ${y} \\n %s"
)
VERBATIM = [
    Case("markup is text", entry(MARKUP, MARKUP), (), (("2025-11-28", MARKUP, MARKUP),)),
    *(
        Case(f"the title {odd}", entry(odd, "Body."), (), (("2025-11-28", odd, "Body."),))
        for odd in ("..", "/", "CON", "aux.", "???", "‘", "한" * 300, "word " * 60 + "end")
    ),
    Case("inner blanks stay", body("one  two\tthree\u00a0four"), (), held("one  two\tthree\u00a0four")),
]

COLUMNS = [
    Case(
        "columns are those of an editor, removed characters counted",
        "-\nGood title\n\x01Body.\u202e date2025-11-29\n",
        (
            "b.txt:3:1: warning[control-character]: control character U+0001 removed",
            "b.txt:3:7: warning[bidi-character]: bidi character U+202E removed",
            "b.txt:3:9: warning[future-date]: the date 2025-11-29 lies in the future",
        ),
        (("2025-11-29", "Good title", "Body."),),
    ),
    Case(
        "columns are those of an editor, composed characters counted apart",
        "-\nCafe\u0301 \u1112\u1161\u11ab\u200bb\nCafe\u0301s date2025-02-30\n" + GOOD,
        ("b.txt:3:8: error[impossible-date]: impossible date 2025-02-30",),
        (KEPT,),
    ),
    Case(
        "an invisible character behind composed ones",
        "-\nCafe\u0301 \u1112\u1161\u11ab\u200bb\nGood body. date2025-11-28\n",
        (f"b.txt:2:10: {INVISIBLE} U+200B removed from the title",),
        (("2025-11-28", "Café 한b", "Good body."),),
    ),
    Case(
        "too many accents behind a removed character",
        body("\x01\x01ok a" + "\u0301" * 65),
        (
            "b.txt:3:1: warning[control-character]: control character U+0001 (2 times) removed",
            "b.txt:3:7: error[combining-marks]: more than 64 combining marks in a row; no script needs them",
        ),
        held("ok a" + "\u0301" * 65),
    ),
]

NO_DATE_BEFORE = f"error[no-date]: the record before this separator has no date; {NO_DATE_HINT}"
FURTHER = "further problems of this kind, the last in line"
MANY = [
    Case(
        "a hundred places are all named",
        body("one" + "\n\x01" * 100),
        tuple(
            f"b.txt:{line}:1: warning[control-character]: control character U+0001 removed"
            for line in range(4, 104)
        ),
        held("one"),
    ),
    Case(
        "one more is named too",
        "-\n" * 101 + GOOD,
        tuple(
            f"b.txt:{line}:1: warning[double-separator]: separator without a record" for line in range(1, 102)
        ),
        (KEPT,),
    ),
    Case(
        "beyond a hundred places the rest shares a line, of each code on its own",
        "-\nT\nB\n" * 1_500 + "-\n" * 3 + GOOD,
        (
            *(f"b.txt:{line}:1: {NO_DATE_BEFORE}" for line in range(4, 304, 3)),
            f"b.txt:304:1: error[no-date]: 1,400 {FURTHER} 4501",
            *(
                f"b.txt:{line}:1: warning[double-separator]: separator without a record"
                for line in (4501, 4502, 4503)
            ),
        ),
        (KEPT,),
    ),
]

CASES = [*COLUMNS, *MANY, *ENCODING, *LINE_ENDS, *CHARACTERS, *RECORDS, *DATES, *VERBATIM]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_reports_and_keeps_exactly(case: Case, tmp_path: Path) -> None:
    data = case.data if isinstance(case.data, bytes) else case.data.encode()
    (tmp_path / "b.txt").write_bytes(data)
    reading = read_folder(tmp_path)
    assert sorted(reading.messages) == sorted(case.messages)
    assert reading.texts == list(case.kept)


def test_case_names_are_unique() -> None:
    assert len({case.name for case in CASES}) == len(CASES)
