"""Officials: which words are a title, and for whom one speaks by title or by name."""

from __future__ import annotations

import pytest

from motir_archive.agencies.identify import identify
from motir_archive.agencies.registry.reader import parse_registry
from motir_archive.model.text_store import TextStore
from passages import TODAY, release_of, release_with
from recognition.small_registry import REGISTRY
from recognition.test_sentences import registry

SHARED = parse_registry("""
agencies:
  - {id: trade, kind: ministry, names: [{name: Ministry of Trade}]}
  - {id: department, kind: ministry, names: [{name: Department of Trade}]}
  - {id: tides, kind: ministry, names: [{name: Ministry of Trade and Tides}]}
  - {id: sand, kind: agency, names: [{name: Sand Agency}], heads: [{name: Sunarto, title: Director}]}
""")


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        # "Official" is a title where no noun follows it.
        ("MOTIR Safety Official, Kim Min, met KITA.", ("motir", "MOTIR Safety Official")),
        ("A MOTIR official said so.", ("motir", "MOTIR official")),
        ("MOTIR Official Kim, a trader, met KITA.", ("motir", "MOTIR Official Kim")),
        ("MOTIR Minister Kim Jung-kwan met KITA.", ("motir", "MOTIR Minister Kim Jung-kwan")),
        # A short name within what is read as one title is not read once more.
        (
            "Vice Minister Lee of the Environment Ministry met KITA.",
            ("mcee", "Vice Minister Lee of the Environment Ministry"),
        ),
        # A second office that a person holds names no second issuer.
        (
            "Chairman Lee, who serves as Minister of Environment and as Minister of Education, met KITA.",
            ("mcee", "Chairman Lee, who serves as Minister of Environment"),
        ),
        # Two fields, one title; and the first of the words after it that a ministry has together.
        (
            "Minister for Trade and Investment, Yeo Han-koo, met KITA.",
            ("motir", "Minister for Trade and Investment"),
        ),
        (
            "Minister of Industry Affairs Safety Policy Han met KITA.",
            ("motir", "Minister of Industry Affairs Safety Policy Han"),
        ),
        # Of words that no ministry has together, those next to the title count.
        ("Agriculture Industry Minister Lee met KITA.", ("motir", "Agriculture Industry Minister Lee")),
    ],
)
def test_for_whom_an_official_speaks(text: str, speaker: tuple[str, str]) -> None:
    release = release_with(text, registry())
    assert [(each.agency, text[each.start : each.end]) for each in release.issuances] == [speaker]
    assert {each.rule for each in release.issuances} == {"an official of it is the subject of the sentence"}


@pytest.mark.parametrize(
    ("text", "issuers"),
    [
        # Two ministries for trade: a third that is for more than trade is not the one that is meant.
        ("Trade Minister Lee opened a pool.", ()),
        ("Tides Minister Lee opened a pool.", ("tides",)),
        # One word of a person's name may be anybody's.
        ("Chairman Budi Sunarto met the Sand Agency.", ()),
        ("Director Sunarto Budi of the Sand Agency opened a pool.", ("sand",)),
    ],
)
def test_for_whom_nobody_is_taken_to_speak(text: str, issuers: tuple[str, ...]) -> None:
    assert release_with(text, SHARED).issuers == issuers


def test_a_ministry_of_all_the_words_is_meant_by_a_former_name_too() -> None:
    assert release_with("Trade, Industry and Energy Minister Lee met KITA.", REGISTRY).issuers == ("motir",)


def test_of_two_ministries_for_one_thing_the_publisher_is_meant() -> None:
    with TextStore() as store:
        release = release_of("Trade Minister Lee opened a pool.", store, TODAY)
        archive = identify([release], SHARED, "KR", "department")
    (issuance,) = archive.releases[0].issuances
    assert (issuance.agency, issuance.role) == ("department", "issuer")


def test_a_minister_from_abroad_does_not_speak_for_the_publisher() -> None:
    with TextStore() as store:
        release = release_of("Minister Lee of Japan met KITA.", store, TODAY)
        archive = identify([release], REGISTRY, "KR", "motir")
    (issuance,) = archive.releases[0].issuances
    assert (issuance.agency, issuance.role) == ("motir", "publisher of this board")
