"""Hostile bulletins and Markdown pages of any size, by the name of their shape, for parser_linear.py.

A shape is a function that makes a text of about so many bytes.
"""

from __future__ import annotations

from collections.abc import Callable

TAIL = " date2025-11-28"


def one_record(body: str) -> str:
    """Return a bulletin of one record."""
    return f"-\nTitle\n{body}{TAIL}\n"


def filled(piece: str) -> Callable[[int], str]:
    """Return the shape of one record that repeats `piece`."""
    return lambda size: one_record("x" + piece * (size // len(piece.encode())) + "x")


def lines(piece: str) -> Callable[[int], str]:
    """Return the shape of a file that repeats `piece`."""
    return lambda size: piece * (size // len(piece.encode()))


def numbered(piece: str) -> Callable[[int], str]:
    """Return the shape of a file that repeats `piece` with a number in the place of #."""
    return lambda size: "".join(piece.replace("#", str(n)) for n in range(size // len(piece)))


SHAPES: dict[str, Callable[[int], str]] = {
    "one long line of words": filled("word "),
    "one long word": filled("a"),
    "one long word without a date": lines("a"),
    "sentences": filled("It grew by 5.3 percent in the U.S. market. "),
    "abbreviations": filled("No. "),
    "full stops": filled("."),
    "full stops and closing quotes": filled(".”"),
    "colons and semicolons": filled("A: b; "),
    "colons without blanks": filled("a:"),
    "bullets before small letters": filled("• a b "),
    "list marks before openers": filled("a) The b "),
    "blanks": filled(" "),
    "blanks before a capital": filled(". " + " " * 1000 + "A"),
    "blank lines": lines("\n"),
    "lines of blanks": lines(" " * 100 + "\n"),
    "short lines": filled("a\n"),
    "separators": lines("-\n"),
    "separators with blanks": lines("- \n"),
    "lookalikes": lines("--\n"),
    "one long lookalike": filled("\n" + "-" * 100_000 + " \n"),
    "one long line of hyphens": lines("-"),
    "one long line of hyphens and blanks": lines("- "),
    "unclosed quotation marks": filled("“a. B "),
    "closing quotation marks": filled("”. A "),
    "straight quotation marks": filled('"a. B" '),
    "unclosed straight quotation marks": filled(' "a.'),
    "nested quotation marks": lambda size: one_record("“a. " * (size // 12) + "B” " * (size // 12)),
    "brackets": filled("("),
    "introductions": filled("Ministry of A (AB, Minister "),
    "capitalised words": filled("Korea Agency of "),
    "names and acronyms": filled("Korea Fine Steel Association (KFSA) "),
    "acronyms again": filled("Korea Trade Commission (KTC) KTC "),
    "names without an end": filled("Korea University of "),
    "officials": filled("(Vice Minister of the "),
    "countries": filled("Japan’s "),
    "agency names": filled("MOTIR KATS Ministry of Trade, Industry "),
    "list markers": filled(" ❶"),
    "bullets": filled("• A "),
    "numbers of a list": filled("It is. 1) A "),
    "ordinals": filled("First, a. Second, b. "),
    "terms": filled("Date: A "),
    "headings": filled("It is. Next Steps The "),
    "date": filled("date"),
    "date with digits": filled("date2025-11-2"),
    "digits": filled("2"),
    "dates": filled(TAIL),
    "full-width digits": filled("２"),
    "Hangul": filled("산업통상부 "),
    "decomposed Hangul": filled("\u1112\u1161\u11ab"),
    "combining marks": filled("\u0301"),
    "combining marks in rows of 60": filled("a" + "\u0323\u0301" * 30),
    "words with a mark": filled("e\u0301"),
    "controls": filled("\x01"),
    "controls on many lines": filled("\x01\n"),
    "bidi controls": filled("\u202e"),
    "odd line breaks": filled("\u2028"),
    "zero-width spaces": filled("\u200b"),
    "a long title": lambda size: f"-\n{'word ' * (size // 5)}\nBody.{TAIL}\n",
    "a long title of hyphens": lambda size: f"-\nA{'-' * size}\nBody.{TAIL}\n",
    "a long topic": lambda size: f"-\n{'word ' * (size // 5)}\nTitle\nBody.{TAIL}\n",
    "carriage returns": lines("\r"),
    "short records": lines(f"-\nT\nB{TAIL}\n"),
    "records without a date": lines("-\nT\nB\n"),
    "twins": numbered(f"-\nTitle #\nA text of #.{TAIL}\n-\nTitle #\nOther words on #.{TAIL}\n"),
    "one text under many titles": numbered(f"-\nTitle #\nText.{TAIL}\n"),
    "one title over many texts": numbered(f"-\nTitle\nText of its own #.{TAIL}\n"),
    "releases of one day": numbered(f"-\nTitle #\nText number #.{TAIL}\n"),
    "topic records": numbered(f"-\nIndustry\nTitle #\nText number #.{TAIL}\n"),
}
MARKDOWN: dict[str, Callable[[int], str]] = {
    "Markdown emphasis": filled("*a"),
    "Markdown links": filled("[a]("),
    "Markdown brackets": filled("["),
    "Markdown quotations": filled("> "),
    "Markdown lists": filled("\n- a"),
    "Markdown backticks": filled("`a"),
    "Markdown entities": filled("&a;"),
}
