"""agencies.yaml: what it may say, and every fault at its place."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from motir_archive.agencies.registry.reader import parse_registry
from motir_archive.model.agency import AgencyName
from motir_archive.problems import SetupError
from reading import REAL_BULLETIN, expected_messages, invalid_files

TEXT = """
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
        acronyms: [MOTIE, MoTIE]
        until: 2025-09-30
  - id: kats
    kind: agency
    parent: motir
    names:
      - name: NO
"""


def test_everything_that_can_be_said() -> None:
    new = AgencyName(
        "Ministry of Trade, Industry and Resources", ("MOTIR",), "산업통상부", since=dt.date(2025, 10, 1)
    )
    old = AgencyName("Ministry of Trade, Industry and Energy", ("MOTIE", "MoTIE"), until=dt.date(2025, 9, 30))
    agencies = parse_registry(TEXT)
    motir, kats = agencies["motir"], agencies["kats"]
    assert list(agencies) == ["motir", "kats"]
    assert (motir.kind, motir.website, motir.parent) == ("ministry", "https://english.motir.go.kr/", "")
    assert motir.names == (new, old)
    assert (kats.kind, kats.parent, kats.name.text) == ("agency", "motir", "NO")
    assert motir.name_on(dt.date(2025, 9, 30)) == old
    assert motir.name_on(dt.date(2025, 10, 1)) == new


def test_an_empty_registry() -> None:
    assert parse_registry("") == parse_registry("agencies: []") == {}


def test_one_name_may_be_handed_on() -> None:
    """At any one time one agency has it; an agency may use its own words twice."""
    agencies = parse_registry(
        """
agencies:
  - id: a
    kind: agency
    names: [{name: AA, since: 2025-01-01}, {name: Alpha, acronyms: [AA], until: 2024-12-31}]
  - {id: b, kind: agency, names: [{name: Alpha, since: 2025-01-01}]}
"""
    )
    assert list(agencies) == ["a", "b"]


A_WITH_BRACKETS = "{id: a, kind: agency, names: [{name: Alpha, acronyms: [{acronym: AA, alone: no}]}]}"


@pytest.mark.parametrize(
    ("entries", "message"),
    [
        # The last day of one name and the first of another are two days.
        (["{id: a, kind: agency, names: [{name: A, since: 2025-01-02}, {name: B, until: 2025-01-01}]}"], ""),
        (
            ["{id: a, kind: agency, names: [{name: A, since: 2025-01-01}, {name: B, until: 2025-01-01}]}"],
            "'A' and 'B' overlap from 2025-01-01 to 2025-01-01",
        ),
        (
            ["{id: a, kind: agency, names: [{name: A, since: 2025-01-01},"
             " {name: B, since: 2025-01-01, until: 2025-01-31}]}"],
            "'A' and 'B' overlap from 2025-01-01 to 2025-01-31",
        ),
        (
            ["{id: a, kind: agency, names: [{name: A, until: 2025-01-01}]}",
             "{id: b, kind: agency, names: [{name: A, since: 2025-01-01}]}"],
            "'A' is also a name of a at the same time",
        ),
        (
            ["{id: b, kind: agency, names: [{name: A, since: 2025-01-01}]}",
             "{id: a, kind: agency, names: [{name: A, until: 2025-01-01}]}"],
            "'A' is also a name of b at the same time",
        ),
        # A name may be that of one day.
        (["{id: a, kind: agency, names: [{name: A, since: 2025-01-01, until: 2025-01-01}]}"], ""),
        # One agency may have one acronym with two names, and two agencies one that does not stand alone.
        (["{id: a, kind: agency, names: [{name: A, acronyms: [AA], since: 2025-01-01},"
          " {name: B, acronyms: [AA]}]}"], ""),
        ([A_WITH_BRACKETS, "{id: b, kind: agency, names: [{name: AA}]}"], ""),
        (["{id: a, kind: agency, names: [{name: A, acronyms: [{acronym: AA, lone: no}]}]}"], "unknown key"),
    ],
)  # fmt: skip
def test_days_and_acronyms_at_their_edges(entries: list[str], message: str) -> None:
    text = "agencies:\n" + "".join(f"  - {entry}\n" for entry in entries)
    if not message:
        assert len(parse_registry(text)) == len(entries)
        return
    with pytest.raises(SetupError) as caught:
        parse_registry(text)
    (problem,) = caught.value.problems
    assert message in str(problem)


@pytest.mark.parametrize("path", invalid_files("agencies"), ids=lambda path: path.stem)
def test_faults_and_their_places(path: Path) -> None:
    with pytest.raises(SetupError) as caught:
        parse_registry(path.read_text(encoding="utf-8"))
    assert [str(problem) for problem in caught.value.problems] == expected_messages(path)


def test_the_registry_of_this_archive() -> None:
    agencies = parse_registry((REAL_BULLETIN.parent / "agencies.yaml").read_text(encoding="utf-8"))
    assert agencies["motir"].name_on(dt.date(2025, 11, 28)).short == "MOTIR"
    assert agencies["motir"].name_on(dt.date(2025, 9, 30)).short == "MOTIE"
    assert agencies["kats"].parent == "motir"


@given(st.text(st.characters(codec="utf-8")) | st.text("[]{}:,-&*!|>'\"\n a?%<#0", max_size=40))
def test_nothing_but_documented_faults_is_raised(text: str) -> None:
    for registry in (text, f"agencies:\n - id: a\n   kind: agency\n   names: [{{name: {text}}}]"):
        try:
            is_read, problems = parse_registry(registry) is not None, 0
        except SetupError as fault:
            is_read, problems = False, len(fault.problems)
        assert is_read == (problems == 0)
