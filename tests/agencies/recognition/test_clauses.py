"""Where a clause begins and a subject ends: at which words and marks."""

from __future__ import annotations

import pytest

from passages import release_with
from recognition.test_sentences import registry

NOBODY: list[str] = []


@pytest.mark.parametrize(
    ("text", "issuers", "partners"),
    [
        # A place after "in" begins with a capital; other words there are no place, and no verb follows them.
        ("KATS in Riga opened a fair with KITA.", ["KATS"], ["kita"]),
        ("KATS in newly opened rooms with KITA next door, held a fair.", ["KATS"], NOBODY),
        # After its comma, a last clause may begin with the end of a quotation, and with no other mark.
        ("KITA opened “a fair,” MOTIR said.", ["MOTIR"], NOBODY),
        ("KITA opened a fair, *MOTIR said.", NOBODY, NOBODY),
        # An acronym that has lost its brackets is one with its name; the verb follows it.
        (
            "The Ministry of Trade, Industry and Resources MOTIR opened a fair.",
            ["Ministry of Trade, Industry and Resources"],
            NOBODY,
        ),
        ("MOTIR KATS opened a fair.", NOBODY, NOBODY),
        ("KATS, under MOTIR, and KITA met.", ["KATS"], ["kita"]),
        ("MOTIR said with KITA that it is open.", ["MOTIR"], NOBODY),
        # A dash begins a sentence anew, and no other mark does.
        ("SEOUL, Dec. 1 — MOTIR opened a fair.", ["MOTIR"], NOBODY),
        ("Exports / MOTIR opened a fair.", NOBODY, NOBODY),
        # A heading that has lost its full stop ends before "The".
        ("Exports rise The Korea Institute of Tides met KITA.", ["Korea Institute of Tides"], NOBODY),
        # What opens has an official opening, and no official.
        ("The MOTIR official opening drew KITA.", NOBODY, NOBODY),
        # What follows "to" has not been done yet; a day may be counted; a phrase ends before its last "with".
        ("MOTIR held talks to meet with KITA.", ["MOTIR"], NOBODY),
        ("MOTIR on 3rd May held a fair.", ["MOTIR"], NOBODY),
        ("MOTIR on March 3 held a fair.", ["MOTIR"], NOBODY),
        ("The fair was hosted by MOTIR Director Kim with KITA.", ["MOTIR Director Kim"], NOBODY),
        # However many act, all are read.
        (f"{'KITA, ' * 60}MOTIR and KOTRA held a fair.", ["MOTIR", "KOTRA"], ["kita"]),
    ],
)
def test_who_acts(text: str, issuers: list[str], partners: list[str]) -> None:
    release = release_with(text, registry())
    assert [text[issuance.start : issuance.end] for issuance in release.issuances] == issuers
    assert list(release.partners) == partners
