"""An archive of releases that were revised and corrected, built once, for the tests of their pages."""

from __future__ import annotations

from sites import record

FIRST = (
    "The ministry opened a test centre in Daejeon on Monday, January 6. “It is the first,” the minister "
    "said. It costs 96 billion won, of which the state bears a third. Twelve firms take part."
)
SECOND = FIRST.replace("96 billion", "69 billion")
THIRD = SECOND.replace("Twelve firms", "Eleven firms & two schools")
CENTRE = "2025/01/06/korea-opens-a-test-centre"
TITLE = "Korea Opens a Test Centre"

PORTS = "Ports & <b>Harbours</b>"
PORTS_TEXT = "Ports <b>grew</b> & {{ 7 * 7 }} ships came. It is so."
PORTS_LATER = PORTS_TEXT.replace("grew", "shrank")

TALKS = "Talks Were Held"
TALKS_TEXT = "Talks were held in Hanoi. They go on."
TALKS_CORRECTED = "Talks were held in *Huế*. They go on, [they say](https://example.org/)."

CUT = (FIRST + " " + FIRST.replace("opened", "presented") + " " + FIRST.replace("Monday", "Tuesday"))[:480]
WHOLE = CUT.replace("96 billion", "97 billion") + "d that is how the text goes on until its end."

FILES = {
    "archive.yaml": "title: Revised\nauthority: example.org\n",
    "a-2025-01-10.txt": record(TITLE, FIRST, "2025-01-06")
    + record(PORTS, PORTS_TEXT, "2025-01-07")
    + record(TALKS, TALKS_TEXT, "2025-01-08")
    + record("Excerpt First", CUT, "2025-01-05"),
    "b-2025-01-17.txt": record(TITLE, FIRST.replace(" ", "  "), "2025-01-06"),
    "c-2025-01-24.txt": record(TITLE, SECOND, "2025-01-06") + record(PORTS, PORTS_TEXT, "2025-01-07"),
    "d-2025-01-31.txt": record(TITLE, SECOND.replace("“", '"').replace("”", '"'), "2025-01-06"),
    "e-2025-02-07.txt": "\ufeff-\r\n" + TITLE + "\r\n" + THIRD + " date2025-01-06 \r\n"
    "\r\n-\r\n" + PORTS + "\r\n" + PORTS_LATER + "date2025-01-07\r\n",
    "f-2025-02-14.txt": record("Excerpt First", WHOLE, "2025-01-05"),
    "g-2025-02-20.md": f"---\ntitle: {TALKS}\ndate: 8 January 2025\n---\n{TALKS_CORRECTED}\n",
    "h-2025-02-21.txt": record(
        "Never Revised", "It stays as it was, whatever the type.\nIt does.", "2025-01-03"
    )
    + record("Never Revised But in “Type”", "It says “yes”  twice.", "2025-01-02"),
    "i-2025-02-28.txt": record("Never Revised But in “Type”", 'It says "yes" twice.', "2025-01-02"),
}
TIED = {
    "j-2025-03-07.txt": record("Tied", "It was one.", "2025-03-03"),
    "k-2025-03-14.txt": record("Tied", "It was two.", "2025-03-03"),
    "l-2025-03-14.txt": record("Tied", "It was three.", "2025-03-03"),
}
