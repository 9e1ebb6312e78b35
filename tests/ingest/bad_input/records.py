"""Records that are not put together as they have to be."""

from __future__ import annotations

from bad_input.case import (
    FOOT,
    GOOD,
    KEPT,
    LOOKALIKE,
    LOST,
    MISSING,
    NO_DATE_HINT,
    SAVED_PAGE,
    Case,
    body,
    held,
)

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
            "remove it if it is the head of the page; a record starts with a line that is a lone hyphen",
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
        "a date in another form that begins before the last 48 characters of its line",
        "-\nTitle\nBody. Date" + " " * 35 + "2025.11.28\n" + GOOD,
        ("b.txt:3:46: error[bad-date]: malformed date 2025.11.28; write date2025-11-28",),
        (KEPT,),
    ),
    Case(
        "a long line before the first separator",
        "x" * 61 + "\n" + GOOD,
        (
            f"b.txt:1:1: error[text-before]: text before the first separator: '{'x' * 60}'; "
            "remove it if it is the head of the page; a record starts with a line that is a lone hyphen",
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
        (f"b.txt:7:1: error[text-behind]: text after the date: 'Last updated 2025-11-30'; {FOOT}",),
        (KEPT,),
    ),
    Case(
        "the foot of a page on the last line",
        GOOD.rstrip() + " View more\n",
        (f"b.txt:3:27: error[text-behind]: text after the date: 'View more'; {FOOT}",),
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
        "blanks after a separator",
        GOOD + GOOD.replace("-\n", "- \t\n", 1),
        ("b.txt:4:2: warning[separator-blanks]: blanks after the separator",),
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
MARKUP = (
    "<script>alert(1)</script> {{ 7*7 }} {% raw %} *md* [a](javascript:b) &amp; 1. </p><!-- $x ${y} \\n %s"
)
