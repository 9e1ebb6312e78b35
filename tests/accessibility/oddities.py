"""An archive of odd releases: long, unbroken, Korean titles, some with markup, and a day with 400 of them."""

from __future__ import annotations

from sites import record

BODY = "Experts met in Seoul and talked about heat pumps for two days. They will meet again in spring."
LONG = ("Ministry Announces a Comprehensive and Forward-Looking Plan to Support " * 5)[:300]
UNBROKEN = "A" + "aaaaaaaaa" * 33 + "tz"
HANGUL = "산업통상부, 수소 도시 여섯 곳을 정하고 내년 봄까지 세부 계획을 발표하기로 하다"
MARKUP = "<b title='x'>R&D</b> & \"Heat\" </title><script>alert(1)</script> {{ 7 * 7 }}"
BUSY = 400
"""Releases of one day."""


def busy_day() -> str:
    """Return a bulletin with BUSY releases of one day."""
    return "".join(record(f"Measure {n}", BODY.replace("two", f"{n}"), "2025-11-20") for n in range(BUSY))


def files() -> dict[str, str]:
    """Return the archive by the names of its files: no settings, no registry, a year without a release."""
    odd = [
        record(title, BODY.replace("two", f"{number} and a half"), "2025-11-21", topic)
        for number, (title, topic) in enumerate(
            [(LONG, "Energy"), (UNBROKEN, "Industry"), (HANGUL, "Energy"), (MARKUP, "R&D <new>")]
        )
    ]
    return {
        "busy.txt": busy_day(),
        "odd.txt": "".join(odd),
        "old.txt": record("Experts Meet in Seoul", BODY, "2021-05-04"),
    }
