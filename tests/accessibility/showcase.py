"""An archive that has every kind of page, and the pages by their kinds."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from sites import record

ROUTINE = 60
"""Releases of one agency and topic, which take more than one page of a list."""

KINDS = {
    "home": "index.html",
    "release": "2025/11/28/korea-opens-test-centre-for-batteries.html",
    "release, revised": "2025/11/27/산업통상부-수소-도시-계획-발표.html",
    "release, cut off": "2025/11/27/korea-and-its-partners-talk-about-supply-chains.html",
    "release, hand-written": "2025/11/26/minister-opens-the-archive.html",
    "release, doubtful": "2025/11/20/experts-meet-again-in-seoul.html",
    "release, without agency": "2025/11/20/experts-meet-in-seoul.html",
    "history": "2025/11/27/산업통상부-수소-도시-계획-발표.history.html",
    "changes": "corrections/index.html",
    "year": "2025/index.html",
    "month": "2025/11/index.html",
    "day": "2025/11/27/index.html",
    "agencies": "agencies/index.html",
    "agency": "agencies/motir/index.html",
    "agency, page 2": "agencies/motir/page-2.html",
    "agency, discovered": "agencies/kba/index.html",
    "topics": "topics/index.html",
    "topic": "topics/energy/index.html",
    "topic, page 2": "topics/energy/page-2.html",
    "search": "search/index.html",
    "search, hits": "search/index.html?q=hydrogen",
    "search, no hits": "search/index.html?q=xylophone",
    "about": "about.html",
    "not found": "404.html",
}
"""A page of each kind in the archive of `files`."""

FURTHER_KINDS = {
    "release, hostile": "2025/11/28/a-title-with-script-alert-1-script-7-7-x-quotes-script.html",
    "earlier text": "2025/11/27/산업통상부-수소-도시-계획-발표.66531503.html",
    "saved searches": "searches/index.html",
    "saved search": "searches/batteries/index.html",
    "no longer listed": "no-longer-listed/index.html",
    "feeds": "feeds.html",
    "data": "data/index.html",
}
"""A page of each further kind, in the small archive of tests/golden."""

_AGENCIES = """\
agencies:
  - id: motir
    kind: ministry
    website: https://english.motir.go.kr/
    names:
      - name: Ministry of Trade, Industry and Resources
        local: 산업통상부
        acronyms: [MOTIR]
        since: 2025-10-01
      - name: Ministry of Trade, Industry and Energy
        local: 산업통상자원부
        acronyms: [MOTIE]
        until: 2025-09-30
  - id: kats
    kind: agency
    parent: motir
    names:
      - {name: "Korean Agency for Technology and Standards", local: 국가기술표준원, acronyms: [KATS]}
"""
_SETTINGS = """\
title: Archive of Every Kind
description: Releases made up to show every kind of page, and every part of one.
publisher: Ministry of Trade, Industry and Resources
source_url: https://english.motir.go.kr/
contact: mailto:archive@example.org
second_language: ko
topics: [Industry, Trade/Investment, FTA/Economic Cooperation, Energy]
"""
_HANDWRITTEN = """\
---
title: Minister Opens the Archive
date: 2025-11-26
agencies: [motir]
topics: [Industry]
source: https://english.motir.go.kr/opening
---
The minister of the **Ministry of Trade, Industry and Resources** opened the archive.

# What it holds

1. Releases.
2. Their [sources](https://english.motir.go.kr/).

> It is good to have, he said.

| Year | Releases |
| ---- | -------- |
| 2025 | 61       |

```
python -m motir_archive build
```
"""
_OPENING = (
    "The Korean Agency for Technology and Standards (KATS, President Kim Dae-ja) under the Ministry of "
    "Trade, Industry and Resources (MOTIR, Minister JK Kim) opened a test centre for batteries in Daejeon"
    " on Friday. It tests cells, modules and packs under one roof, and is open to firms of every size. "
    "Next Steps ❶ It tests batteries before they are sold. ❷ It tests batteries that come back. ❸ It "
    "publishes what it finds. President Kim said, “Whoever builds batteries in Korea shall not have to "
    "send them abroad to be tested.” The Korea Battery Association (KBA, Chairman Lee Min) will run the "
    "centre together with KATS."
)
_HYDROGEN = (
    "The Ministry of Trade, Industry and Resources (MOTIR, Minister {minister}) presented its plan for "
    "hydrogen cities on Thursday, November 27. 산업통상부는 수소 도시 여섯 곳을 정한다. "
    "The plan names {count} cities."
)
_CUT_OFF = (
    "The Korea Battery Association (KBA, Chairman Lee Min) met the ambassador on Thursday to talk about "
    "supply chains. They agreed that minerals, batteries and ships are where both economies gain most, "
    "and that a group should look at ports, customs and standards before the spring. The ambassador "
    "pointed to the long coast of his country, to its mines, and to the young people who learn Korean "
    "there; the deputy minister spoke of the free trade agreement and of what small firms make of it"
)
_MEETING = "Experts met in Seoul and talked about heat pumps for two days. They will meet again in spring."


def files() -> dict[str, str]:
    """Return the archive by the names of its files."""
    hangul = "산업통상부, 수소 도시 계획 발표"
    first = [
        record("Korea Opens Test Centre for Batteries", _OPENING, "2025-11-28", "Industry"),
        record(hangul, _HYDROGEN.format(minister="Kim Jung-kwan", count="six"), "2025-11-27", "Energy"),
        record("Korea and Its Partners Talk about Supply Chains", _CUT_OFF, "2025-11-27", "Trade/Investment"),
        record("Experts Meet in Seoul", _MEETING, "2025-11-20", "Energy"),
        record("Experts Meet Again in Seoul", _MEETING, "2025-11-20", "Energy"),
    ]
    second = [
        record(hangul, _HYDROGEN.format(minister="JK Kim", count="seven"), "2025-11-27", "Energy"),
        record("Korea Opens Test Centre for Batteries", _OPENING, "2025-11-28", "Industry"),
    ]
    return {
        "agencies.yaml": _AGENCIES,
        "archive.yaml": _SETTINGS,
        "opening.md": _HANDWRITTEN,
        "mixed-2025-11-28.txt": "".join(first),
        "mixed-2025-11-29.txt": "".join(second),
        "routine-2025-10-31.txt": "".join(_routine()),
        "early-2022-03-02.txt": record("An Early Release", f"{_ministry('Kim')} began.", "2022-03-01"),
    }


def _routine() -> Iterator[str]:
    newest = dt.date(2025, 10, 31)
    for number in range(ROUTINE):
        day = (newest - dt.timedelta(days=number * 5)).isoformat()
        body = f"{_ministry('Park')} took measure number {number} for hydrogen. It concerns steel and ships."
        yield record(f"Korea Takes Measure {number}", body, day, "Energy")


def _ministry(minister: str) -> str:
    return f"The Ministry of Trade, Industry and Resources (MOTIR, Minister {minister})"
