"""A registry small enough to be read here, and what is recognised with it."""

from __future__ import annotations

import datetime as dt

from motir_archive.agencies.identify import identify
from motir_archive.agencies.registry.reader import parse_registry
from motir_archive.model.archive import Archive
from motir_archive.model.release import Release
from motir_archive.model.text_store import TextStore
from passages import release_of, release_with

TEXT = """
agencies:
  - id: motir
    kind: ministry
    names:
      - name: Ministry of Trade, Industry and Resources
        local: 산업통상부
        acronyms: [MOTIR]
        since: 2025-10-01
      - {name: "Ministry of Trade, Industry and Energy", acronyms: [MOTIE], until: 2025-09-30}
    heads:
      - {name: Kim Jung-kwan, also: [JK Kim], title: Minister}
  - {id: trade-commission, kind: agency, parent: motir,
     names: [{name: Korea Trade Commission, acronyms: [{acronym: KTC, alone: no}]}]}
  - {id: ktc, kind: research institute,
     names: [{name: Korea Testing Certification Institute, acronyms: [{acronym: KTC, alone: no}]}]}
  - {id: mcee, kind: ministry, names: [
      {name: "Ministry of Climate, Energy and Environment", acronyms: [MCEE], since: 2025-10-01},
      {name: Ministry of Environment, acronyms: [{acronym: MOE, alone: no}], until: 2025-09-30}]}
  - {id: kita, kind: association, names: [{name: Korea International Trade Association, acronyms: [KITA]}]}
  - {id: kostat, kind: agency, names: [
      {name: Ministry of Data, acronyms: [SAT], since: 2025-10-01},
      {name: Statistics Korea, until: 2025-09-30}]}
  - {id: sat, kind: agency, names: [{name: Space Agency, acronyms: [SAT], until: 2025-09-30}]}
  - {id: snu, kind: university, names: [{name: Seoul National University}]}
  - {id: iso, kind: international organisation,
     names: [{name: International Organization for Standardization, acronyms: [ISO]}]}
  - {id: meti, kind: foreign government, country: Japan,
     names: [{name: "Ministry of Economy, Trade and Industry", acronyms: [METI]}]}
  - {id: mti, kind: foreign government, country: Singapore,
     names: [{name: Ministry of Trade and Industry, alone: no}]}
  - {id: anre, kind: foreign government, country: Japan,
     names: [{name: Agency for Natural Resources, acronyms: [ANRE], alone: no}]}
"""
REGISTRY = parse_registry(TEXT)
AFTER, BEFORE = dt.date(2025, 11, 28), dt.date(2025, 9, 1)


def named(text: str, day: dt.date = AFTER) -> list[tuple[str, str, str]]:
    """Return the words that name agencies, each with the agency and the rule."""
    release = release_with(text, REGISTRY, day)
    return [(text[naming.start : naming.end], naming.agency, naming.rule) for naming in release.namings]


def archive_from(texts: list[tuple[str, dt.date]]) -> Archive:
    with TextStore() as store:
        releases: list[Release] = [release_of(text, store, day, f"t{day}") for text, day in texts]
        return identify(releases, REGISTRY, "KR")
