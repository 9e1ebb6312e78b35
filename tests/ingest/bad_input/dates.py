"""Dates that are missing, impossible, or in a wrong place."""

from __future__ import annotations

from bad_input.case import GOOD, KEPT, LOOSE_HINT, MISSING, NO_DATE_HINT, Case, body, held
from reading import entry

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
        "a line that is a date",
        "-\nT\nBody.\n2025-11-30\n" + GOOD,
        ("b.txt:4:1: error[bad-date]: malformed date 2025-11-30; write date2025-11-30",),
        (KEPT,),
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
