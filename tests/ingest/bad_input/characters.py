"""Bytes and characters that are no text, or other text than they look like."""

from __future__ import annotations

from bad_input.case import (
    GOOD,
    INVISIBLE,
    KEPT,
    LOOKALIKE,
    MISSING,
    NO_DATE_HINT,
    NOT_UTF8,
    SAVED_PAGE,
    Case,
    body,
    held,
    not_utf8,
)
from reading import entry

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
    Case("64 accents on no letter", body("\u0340" * 64), (), held("\u0300" * 64)),
    Case(
        "65 accents in order, which take no time",
        body("한q" + "\u0323" * 65),
        (),
        held("한q" + "\u0323" * 65),
    ),
    Case(
        "65 accents on one letter",
        body("ok a" + "\u0301" * 65) + GOOD,
        (
            "b.txt:3:5: error[combining-marks]: more than 64 combining marks in a row; "
            "remove them: no script needs so many",
        ),
        (*held("ok a" + "\u0301" * 65), KEPT),
    ),
]
