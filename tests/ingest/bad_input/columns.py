"""Where on a line a fault is, and how many of one kind are told."""

from __future__ import annotations

from bad_input.case import FURTHER, GOOD, INVISIBLE, KEPT, NO_DATE_BEFORE, Case, body, held

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
        "the last character of a line, after one that is removed",
        GOOD.replace("-", "\x01- ", 1),
        (
            "b.txt:1:1: warning[control-character]: control character U+0001 removed",
            "b.txt:1:3: warning[separator-blanks]: blanks after the separator",
        ),
        (KEPT,),
    ),
    Case(
        "columns are those of an editor, composed characters counted apart",
        "-\nCafe\u0301 \u1112\u1161\u11ab\u200bb\nCafe\u0301s date2025-02-30\n" + GOOD,
        ("b.txt:3:8: error[impossible-date]: impossible date 2025-02-30",),
        (KEPT,),
    ),
    Case(
        "an invisible character after composed ones",
        "-\nCafe\u0301 \u1112\u1161\u11ab\u200bb\nGood body. date2025-11-28\n",
        (f"b.txt:2:10: {INVISIBLE} U+200B removed from the title",),
        (("2025-11-28", "Café 한b", "Good body."),),
    ),
    Case(
        "too many accents after a removed character",
        body("\x01\x01ok a" + "\u0301" * 65),
        (
            "b.txt:3:1: warning[control-character]: control character U+0001 (2 times) removed",
            "b.txt:3:7: error[combining-marks]: more than 64 combining marks in a row; "
            "remove them: no script needs so many",
        ),
        held("ok a" + "\u0301" * 65),
    ),
]
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
