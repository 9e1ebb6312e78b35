"""Names that are known without a registry and without a head noun: one body, whatever texts call it."""

from __future__ import annotations

import pytest

from motir_archive.agencies.identify import identify
from motir_archive.model.archive import Archive
from motir_archive.model.text_store import TextStore
from passages import release_of


def archive(*texts: str, country: str = "GB", publisher: str = "") -> Archive:
    with TextStore() as store:
        releases = [release_of(text, store, slug=f"text-{number}") for number, text in enumerate(texts)]
        return identify(releases, {}, country, publisher)


@pytest.mark.parametrize(
    ("texts", "name"),
    [
        (["The World Trade Organisation met.", "The WTO met."], "World Trade Organization"),
        (["They met the WTO.", "The World Trade Organization (WTO) met."], "World Trade Organization"),
        (["The UN met.", "The U.N. met.", "The United Nations met."], "United Nations"),
        (["They left the EU.", "They left the European Union."], "European Union"),
        (["They met JETRO.", "They met the JETRO in May."], "Japan External Trade Organization"),
        (["HM Revenue & Customs met.", "HM Revenue and Customs met."], "HM Revenue & Customs"),
        (
            [
                "The National Center for the Advancement of Semiconductor Technology (Natcast) met.",
                "Natcast met.",
            ],
            "National Center for the Advancement of Semiconductor Technology",
        ),
        (
            ["The U.S. Agency for International Development (USAID) met.", "USAID met."],
            "United States Agency for International Development",
        ),
        (["ENAMI met.", "They met ENAMI (Empresa Nacional de Minería)."], "Empresa Nacional de Minería"),
        (["The ASEAN+3 Macroeconomic Research Office met."], "ASEAN+3 Macroeconomic Research Office"),
        (["The United Nations Office for Tide Affairs (OTA) met."], "United Nations Office for Tide Affairs"),
    ],
)
def test_a_body_is_one_whatever_texts_call_it(texts: list[str], name: str) -> None:
    assert [agency.name.text for agency in archive(*texts).agencies.values()] == [name]


def test_a_well_known_name_in_brackets_says_what_the_acronym_before_it_means() -> None:
    text = "They met SINTER (Empresa Nacional de Minería) in May. SINTER left."
    (release,) = archive(text).releases
    words = [text[each.start : each.end] for each in release.namings]
    assert words == ["SINTER", "Empresa Nacional de Minería", "SINTER"]


def test_its_id_is_the_acronym_where_the_first_text_has_no_more() -> None:
    assert list(archive("They met the WTO.", "The World Trade Organization met.").agencies) == ["wto"]


@pytest.mark.parametrize(
    "text",
    [
        "The World Tide Outlook (WTO) came in May. The WTO grew.",  # Brackets say what it means here.
        "The Peru-EU pact grew.",
        "They met Treasurer Jim Chalmers in Argonne.",  # A person and a town.
        "They met the World Bank Tide Group.",  # Another name.
    ],
)
def test_what_looks_like_a_well_known_name_and_is_none(text: str) -> None:
    assert archive(text).agencies == {}


def test_a_body_of_the_world_is_of_no_archives_country_and_does_not_issue() -> None:
    (release,) = archive("The World Bank opened a desk.", publisher="Department for Trade").releases
    assert release.issuers == ("department-for-trade",)
    assert [release.mentions, release.partners] == [("world-bank",), ()]
