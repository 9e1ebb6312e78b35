"""agencies.json says all that agencies.yaml does: written as agencies.yaml it reads the same."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import yaml

from motir_archive.agencies.registry.reader import parse_registry
from sites import REAL, build_site, record, write_files

_OF_THE_ARCHIVE = {"address", "registered", "issued", "named", "parent", "parents"}
DOUBTFUL = """\
agencies:
  - id: kats
    kind: agency
    website: https://www.kats.go.kr/
    country: Korea
    parent: [{id: motir, since: 2025-10-01, unsure: [since], note: the day of the decree}]
    predecessors: [motir]
    heads: [{name: Kim Dae-ja, also: [Daeja Kim], title: President, since: 2024-01-02, until: 2025-12-31}]
    note: it tests
    unsure: [website]
    names:
      - name: Korean Agency for Technology and Standards
        acronyms: [KATS, {acronym: TS, alone: no, since: 2020-01-01}]
        local: 국가기술표준원
        aliases: [The Agency for Standards]
        since: 2013-03-23
        unsure: [since]
      - {name: Standards Bureau, alone: no, until: 2013-03-22, note: long ago}
  - {id: motir, kind: ministry, names: [{name: Ministry of Trade, acronyms: [MOTIR]}]}
"""


def agencies_of(site: Path) -> list[dict[str, Any]]:
    document = json.loads((site / "data/agencies.json").read_text(encoding="utf-8"))
    found: list[dict[str, Any]] = document["agencies"]
    return found


def as_yaml(agency: dict[str, Any], ids: set[str]) -> str:
    """Return an agency as agencies.yaml has it, with stand-ins for the others that it names."""
    own = {key: value for key, value in agency.items() if key not in _OF_THE_ARCHIVE}
    if parent := agency.get("parents"):
        own["parent"] = parent
    others = [
        {"id": other, "kind": "agency", "names": [{"name": f"Body {other}"}]} for other in ids - {own["id"]}
    ]
    return yaml.safe_dump({"agencies": [_plain(own), *others]}, allow_unicode=True)


def _plain(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _plain(each) for key, each in value.items()}
    if isinstance(value, list):
        return [_plain(each) for each in value]
    return "no" if value is False else value


def compared(site: Path, text: str) -> int:
    """Hold every registered agency of a site against agencies.yaml; return how many there are."""
    registry = parse_registry(text)
    registered = [agency for agency in agencies_of(site) if agency["registered"]]
    for agency in registered:
        assert parse_registry(as_yaml(agency, set(registry)))[agency["id"]] == registry[agency["id"]]
    return len(registered)


def test_of_the_real_archive(real_site: Path) -> None:
    assert compared(real_site, (REAL / "agencies.yaml").read_text(encoding="utf-8")) > 10


def test_of_every_fact_that_can_be_written(tmp_path: Path) -> None:
    dump = record("A Test", "The Korean Agency for Technology and Standards (KATS) tests.", "2025-11-28")
    files = {"agencies.yaml": DOUBTFUL, "a-2025-11-28.txt": dump}
    build_site(write_files(tmp_path / "releases", files), tmp_path / "site")
    assert compared(tmp_path / "site", DOUBTFUL) == 2
    (kats, _) = agencies_of(tmp_path / "site")
    assert (kats["address"], kats["issued"], kats["named"]) == ("agencies/kats/index.html", 1, 0)
    assert kats["names"][0]["acronyms"] == [
        {"acronym": "KATS"},
        {"acronym": "TS", "alone": False, "since": "2020-01-01"},
    ]
