"""Citations in words: every style to the letter, and on every page."""

from __future__ import annotations

import datetime as dt
import json
import re
from pathlib import Path
from typing import Any

import pytest
from cited_releases import ALONE, CITATION, MINISTRY, NOBODY, OFFLINE

from markup import cited, parse
from motir_archive.exports.citations.bibtex import bibtex
from motir_archive.exports.citations.citation import Citation
from motir_archive.exports.citations.coins import coins
from motir_archive.exports.citations.csl import csl_item
from motir_archive.exports.citations.ris import ris
from motir_archive.exports.citations.shown import shown
from motir_archive.exports.citations.styles import apa, bluebook, chicago, oscola
from sites import BASE_URL

VECTORS = json.loads((Path(__file__).parents[1] / "data/citation_vectors.json").read_text(encoding="utf-8"))
"""What the search page's citation-styles.js makes of items of CSL-JSON."""


def test_styles_to_the_letter() -> None:
    page, text = CITATION.address, CITATION.text_address
    assert chicago(ALONE) == (
        f"{MINISTRY}. “Exports Rise.” Press release, November 28, 2025. MOTIR Press Release Archive. {page}. "
        f"Text as collected on December 5, 2025, 1aba8469, {text}."
    )
    assert apa(ALONE) == (
        f"{MINISTRY}. (2025, November 28). Exports Rise [Press release]. MOTIR Press Release Archive. {page} "
        f"(Text as collected on December 5, 2025, 1aba8469: {text})"
    )
    assert oscola(ALONE) == (
        f"{MINISTRY}, ‘Exports Rise’ (press release, 28 November 2025) <{page}>, "
        f"MOTIR Press Release Archive, text as collected on 5 December 2025, 1aba8469 <{text}>"
    )
    assert bluebook(ALONE) == (
        f"Press Release, {MINISTRY}, Exports Rise (Nov. 28, 2025), {page} [{text}] "
        "(MOTIR Press Release Archive, text as collected on Dec. 5, 2025, 1aba8469)."
    )


@pytest.mark.parametrize("vector", VECTORS, ids=lambda vector: str(vector["why"]))
def test_the_search_page_writes_the_same_styles(vector: dict[str, Any]) -> None:
    fields = vector["citation"]
    days = {
        name: dt.date.fromisoformat(fields[name])
        for name in ("date", "collected", "edited")
        if fields.get(name)
    }
    citation = Citation(**fields | days | {"authors": tuple(fields["authors"])})
    assert csl_item(citation) == vector["item"]
    assert {each.name: each.text for each in shown(citation, vector["styles"])} == vector["styles"]


def test_an_author_is_never_the_archive() -> None:
    for style in (chicago, apa, oscola, bluebook):
        assert style(NOBODY).count("MOTIR Press Release Archive") == 1
        assert "None" not in style(NOBODY)
    assert chicago(NOBODY).startswith("“Exports Rise.” Press release, ")
    assert apa(NOBODY).startswith("Exports Rise [Press release]. (2025, November 28). ")
    assert oscola(NOBODY).startswith("‘Exports Rise’ (press release")
    assert bluebook(NOBODY).startswith("Press Release, Exports Rise (")
    assert "author" not in bibtex(NOBODY)
    assert "AU" not in ris(NOBODY).split()
    assert "author" not in csl_item(NOBODY)
    assert "aucorp" not in coins(NOBODY)


def test_quotation_marks_within_a_title_are_single_where_a_style_wants_them() -> None:
    assert "“Korea’s ‘Steel’ & 5% #Growth" in chicago(CITATION)


def test_without_an_address_of_the_site_the_path_is_cited() -> None:
    assert " MOTIR Press Release Archive. 2025/11/28/steel.html. Text as" in chicago(OFFLINE)
    assert "  url" not in bibtex(OFFLINE)
    assert "1aba8469: 2025/11/28/steel.1aba8469.txt}" in bibtex(OFFLINE)
    assert "UR  - " not in ris(OFFLINE)
    assert "URL" not in csl_item(OFFLINE)
    assert "rft_id" not in coins(OFFLINE)


def test_a_page_shows_its_text_and_no_author_that_a_program_would_part(golden_site: Path) -> None:
    path = "2025/11/28/korea-opens-test-centre-for-batteries.html"
    page = parse((golden_site / path).read_text(encoding="utf-8"))
    for name in ("Chicago", "APA", "OSCOLA", "Bluebook", "BibTeX", "RIS", "CSL-JSON"):
        text = cited(page, name)
        (address,) = re.findall(re.escape(f"{BASE_URL}{path[:-5]}.") + r"[0-9a-f]{8}\.txt", text)
        assert (golden_site / address.removeprefix(BASE_URL)).is_file()
    (span,) = page.all("span", **{"class": "Z3988"})
    assert "rft.aucorp=Korean+Agency+for+Technology+and+Standards" in span.attributes["title"]
    names = {meta.attributes.get("name", meta.attributes.get("property", "")) for meta in page.all("meta")}
    assert not {name for name in names if "author" in name or "creator" in name}
