"""`explain`: why a release is what it is, asked by any of its addresses or by the file that it came from."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import quote

import pytest
from explaining import SAME_TEXT, WEEKLY, WIND, WIND_EXPLAINED, explained

from command_line import say
from sites import record, run, write_files

HYDROGEN = "2025/02/05/제7차-수소경제위원회-개최.html"
PACIFIC_EXPLAINED = """\
2025/02/17/public-hearing-on-the-trans-pacific-partnership.html
  title     Public Hearing on the Trans-Pacific Partnership, with a Later Deadline
  date      2025-02-17
  current   an editor’s text, which is shown instead of those of dumps
            corrections/pacific-2025-03-05.md:1-6, written 2025-03-05 according to its name
  earlier   a text that differs in its words
            mixed-2025-02-21.txt:5-8, dumped 2025-02-21 according to its name
            mixed-2025-02-28.txt:13-16, dumped 2025-02-28 according to its name
  change    on 2025-03-05: 1 word taken out, 1 put in
  issuer    motie, by “Ministry of Trade, Industry and Energy” (its name) at character 5, and 1 more; \
as issuer: introduces itself with its head
  topic     FTA/Economic Cooperation
"""
GAS_EXPLAINED = """\
2025/01/09/ministry-checks-gas-supply-ahead-of-cold-wave.html
  title     Ministry Checks Gas Supply ahead of Cold Wave
  date      2025-01-09
  current   the only text, cut off where listings cut
            press-2025-01-10.txt:1-3, dumped 2025-01-10 according to its name
  issuer    motie, by “Ministry of Trade, Industry and Energy” (its name) at character 5, and 1 more; \
as issuer: introduces itself with its head
"""
TEXTILES_EXPLAINED = """\
2025/03/03/textile-makers-of-daegu-turn-to-fire-proof-cloth.html
  title     Textile Makers of Daegu Turn to Fire-Proof Cloth
  date      2025-03-03
  current   the text that came in last
            mixed-2025-03-07.txt:5-8, dumped 2025-03-07 according to its name
            mixed-2025-03-14.txt:16-19, dumped 2025-03-14 according to its name
  earlier   a text that differs in its words
            press-page-1.txt:1-3, dumped 2025-03-07 according to archive.yaml
  change    on 2025-03-14: 1 word taken out, 1 put in
  issuer    motie, by “Ministry of Trade, Industry and Energy” (its name) at character 5, and 1 more; \
as issuer: introduces itself with its head
  topic     Industry
"""
ASEAN_EXPLAINED = """\
2025/01/31/korea-and-asean-agree-on-new-rules-of-origin.html
  title     Korea and ASEAN Agree on New Rules of Origin
  date      2025-01-31
  current   the text that came in last
            mixed-2025-02-14.txt:21-24, dumped 2025-02-14 according to its name
  earlier   a text that differs in its words
            mixed-2025-02-07.txt:13-16, dumped 2025-02-07 according to its name
  earlier   the words of the current text, before others took their place
            mixed-page-1.txt:1-4, dumped 2025-01-31 according to archive.yaml
  change    on 2025-02-07: 2 words taken out, 2 put in
  change    on 2025-02-14: 2 words taken out, 2 put in; the text of 2025-01-31 again
  left out  press-2025-02-07.txt:4-6, dumped 2025-02-07 according to its name: 491 characters, the beginning \
of a fuller text
  issuer    motie, by “Ministry of Trade, Industry and Energy” (its name) at character 5, and 1 more; \
as issuer: introduces itself with its head
  mention   asean, by “ASEAN” (a name that is well known; not in agencies.yaml) at character 97
  topic     FTA/Economic Cooperation
"""
MINERALS_EXPLAINED = f"""\
2025/02/24/strategy-for-critical-minerals-announced.html
  title     Strategy for Critical Minerals Announced
  date      2025-02-24
  current   the only text
            mixed-2025-02-28.txt:5-8, dumped 2025-02-28 according to its name
            mixed-2025-03-07.txt:13-16, dumped 2025-03-07 according to its name
  issuer    motie, by “Ministry of Trade, Industry and Energy” (its name) at character 5, and 1 more; \
as issuer: introduces itself with its head
  topic     Industry
  doubt     possibly the same as 2025/02/24/korea-announces-its-strategy-for-critical-minerals.html, \
by title or text; never merged
  problem   {SAME_TEXT}
"""


@pytest.mark.parametrize(
    "text",
    [
        *(WIND_EXPLAINED, PACIFIC_EXPLAINED, GAS_EXPLAINED, TEXTILES_EXPLAINED, MINERALS_EXPLAINED),
        ASEAN_EXPLAINED,
    ],
    ids=[
        *("revised twice", "corrected by hand", "excerpt", "dated by the settings", "possibly the same"),
        "a text that came back",
    ],
)
def test_a_release_is_explained(text: str) -> None:
    assert explained(text.splitlines()[0]) == text


@pytest.mark.parametrize(
    "what",
    [
        WIND,
        f"https://example.org/archive/{WIND}",
        f"http://localhost:8000/{WIND}",
        f"build/{WIND}",
        f"./build/{WIND}",
        f"/srv/www/{WIND}",
        WIND.replace(".html", ".history.html"),
        WIND.replace(".html", ".txt"),
        WIND.replace(".html", ".0123abcd.txt"),
        WIND.replace(".html", ""),
        f"https://example.org/{WIND}#text",
    ],
)
def test_every_form_of_an_address(what: str) -> None:
    assert explained(what) == WIND_EXPLAINED


@pytest.mark.parametrize(
    "what", [HYDROGEN, quote(HYDROGEN), f"https://example.org/{quote(HYDROGEN).lower()}"]
)
def test_hangul_as_it_is_and_percent_encoded(what: str) -> None:
    assert explained(what).splitlines()[:2] == [HYDROGEN, "  title     제7차 수소경제위원회 개최"]


def test_it_can_be_printed_where_there_is_no_hangul(tmp_path: Path) -> None:
    """A terminal that is set to another encoding gets escapes, not a traceback."""
    ran = run(
        "explain", "--releases", WEEKLY, HYDROGEN, folder=tmp_path, variables={"PYTHONIOENCODING": "ascii"}
    )
    assert (ran.returncode, ran.stderr) == (0, "")
    assert ran.stdout.splitlines()[0] == HYDROGEN.encode("ascii", "backslashreplace").decode("ascii")


def test_a_later_text_that_breaks_off_is_explained(tmp_path: Path) -> None:
    whole = " ".join(f"word{number}" for number in range(120)) + "."
    cut = whole.replace("word3 ", "verb3 ")[:480]
    files = {
        "a-2025-01-10.txt": record("Cut", whole, "2025-01-06"),
        "b-2025-01-17.txt": record("Cut", cut, "2025-01-06"),
    }
    releases = write_files(tmp_path / "releases", files)
    assert explained("2025/01/06/cut.html", releases).splitlines()[3:] == [
        "  later     a text that differs in its words, cut off where listings cut, so a whole one is shown",
        "            b-2025-01-17.txt:1-3, dumped 2025-01-17 according to its name",
        "  current   the whole text that came in last",
        "            a-2025-01-10.txt:1-3, dumped 2025-01-10 according to its name",
        "  change    on 2025-01-17: 1 word taken out, 1 put in",
    ]
    assert explained("b-2025-01-17.txt", releases).splitlines() == [
        "b-2025-01-17.txt:1-3: cut-off later text of 2025/01/06/cut.html"
    ]


def test_a_release_that_is_no_longer_listed_names_both_dumps(tmp_path: Path) -> None:
    days = ("2025-11-24", "2025-11-25", "2025-11-26", "2025-11-27", "2025-11-28")
    texts = (
        "Steel is dear.",
        "Ports were shut.",
        "A law was passed.",
        "Ships sailed early.",
        "Chips are small.",
    )
    records = [record(f"Notice {day}", text, day) for day, text in zip(days, texts, strict=True)]
    files = {
        "a-2025-11-27.txt": "".join(records[number] for number in (3, 2, 1, 0)),
        "a-2025-11-29.txt": "".join(records[number] for number in (4, 3, 1, 0)),
    }
    write_files(tmp_path / "releases", files)
    told = say(tmp_path, "explain", "2025/11/26/notice-2025-11-26.html")
    assert told.out.endswith(
        "  not there a-2025-11-29.txt, dumped 2025-11-29, which covers its day\n"
        "            the board had it last in a-2025-11-27.txt:4-6, dumped 2025-11-27 according to its name\n"
    )


def test_how_a_day_that_nothing_states_is_known(tmp_path: Path) -> None:
    """A dump is taken to be of its newest release's day; what an editor wrote was never dumped."""
    front = "---\ntitle: Ships\ndate: 2025-11-28\n---\n"
    files = {"a.txt": record("Steel", "Exports rose.", "2025-11-27"), "b.md": front + "They came in.\n"}
    releases = write_files(tmp_path, files)
    (dumped,) = [
        line for line in explained("2025/11/27/steel.html", releases).splitlines() if "a.txt" in line
    ]
    (written,) = [
        line for line in explained("2025/11/28/ships.html", releases).splitlines() if "b.md" in line
    ]
    assert dumped.endswith("a.txt:1-3, dumped 2025-11-27 according to the newest release in it")
    assert written.endswith("b.md:1-5, written 2025-11-28 according to its date")
