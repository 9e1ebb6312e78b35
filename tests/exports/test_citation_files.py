"""Citations, read by programs that nobody here wrote: pybtex, rispy, citeproc-py."""

from __future__ import annotations

import gzip
import json
import re
import warnings
from dataclasses import replace
from pathlib import Path
from urllib.parse import parse_qsl

import pytest
import rispy
from cited_releases import ALONE, CITATION, INSTITUTE, MINISTRY, NOBODY, OFFLINE
from pybtex.database import parse_string
from pybtex.richtext import Text
from pybtex.style.formatting.plain import Style

from markup import cited, read_pages
from motir_archive.exports.citations.bibtex import bibtex
from motir_archive.exports.citations.citation import Citation
from motir_archive.exports.citations.coins import coins
from motir_archive.exports.citations.csl import csl_item
from motir_archive.exports.citations.ris import ris
from sites import build_site, record, write_files

with warnings.catch_warnings():
    warnings.simplefilter("ignore")
    from citeproc import Citation as Cited
    from citeproc import CitationItem, CitationStylesBibliography, CitationStylesStyle, formatter
    from citeproc.source.json import CiteProcJSON


class TestBibtex:
    """As pybtex reads it."""

    @pytest.mark.parametrize("citation", [CITATION, ALONE, OFFLINE, NOBODY])
    def test_it_is_read_without_a_warning(self, citation: Citation) -> None:
        with warnings.catch_warnings():
            warnings.simplefilter("error")
            entries = parse_string(bibtex(citation), "bibtex").entries
        assert list(entries) == [citation.key]
        assert entries[citation.key].type == "misc"
        assert entries[citation.key].fields["year"] == "2025"
        assert entries[citation.key].fields["month"] == "November"

    def test_an_institution_is_one_author(self) -> None:
        (entry,) = parse_string(bibtex(CITATION), "bibtex").entries.values()
        persons = entry.persons["author"]
        assert len(persons) == 2
        for person in persons:
            assert (person.first_names, person.prelast_names, person.lineage_names) == ([], [], [])
        assert [str(person.rich_last_names[0]) for person in persons] == [MINISTRY, INSTITUTE]

    def test_the_title_is_what_it_was(self) -> None:
        (entry,) = parse_string(bibtex(CITATION), "bibtex").entries.values()
        assert str(Text.from_latex(entry.fields["title"])) == CITATION.title

    def test_a_brace_without_its_partner_ends_nothing(self) -> None:
        text = bibtex(replace(CITATION, title="Open { and shut } } @misc{x,"))
        assert list(parse_string(text, "bibtex").entries) == [CITATION.key]

    def test_a_style_formats_it(self) -> None:
        data = parse_string(bibtex(ALONE), "bibtex")
        (entry,) = Style().format_bibliography(data)
        assert entry.text.render_as("text").startswith(
            f"{MINISTRY}. Exports Rise. Press release, November 2025."
        )


class TestRis:
    """As rispy reads it."""

    def test_every_field_is_read(self) -> None:
        (entry,) = rispy.loads(ris(CITATION))
        assert entry == {
            "type_of_reference": "GEN",
            "id": CITATION.key,
            "authors": ["Ministry of Trade,, Industry and Resources", f"{INSTITUTE},"],
            "title": CITATION.title,
            "year": "2025",
            "date": "2025/11/28",
            "type_of_work": "Press release",
            "publisher": MINISTRY,
            "language": "en",
            "name_of_database": CITATION.archive,
            "notes": [f"Text as collected on 5 December 2025, 1aba8469: {CITATION.text_address}"],
            "urls": [CITATION.address],
        }

    def test_a_title_of_several_lines_is_one_field(self) -> None:
        (entry,) = rispy.loads(ris(replace(ALONE, title="Exports\nER  - \nRise")))
        assert entry["title"] == "Exports ER - Rise"


class TestCsl:
    """As citeproc-py reads it."""

    @staticmethod
    def formatted(style: str, citation: Citation) -> str:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            source = CiteProcJSON(json.loads(json.dumps([csl_item(citation)])))
            parsed = CitationStylesStyle(style, validate=False)
            made = CitationStylesBibliography(parsed, source, formatter.plain)
            made.register(Cited([CitationItem(citation.key)]))
            (entry,) = made.bibliography()
        return str(entry)

    def test_an_institution_is_one_author(self) -> None:
        assert self.formatted("harvard-cite-them-right", ALONE).startswith(f"{MINISTRY} (2025)")

    def test_the_item_whole(self) -> None:
        assert csl_item(ALONE) == {
            "id": CITATION.key,
            "type": "document",
            "genre": "Press release",
            "author": [{"literal": MINISTRY}],
            "issued": {"date-parts": [[2025, 11, 28]]},
            "title": "Exports Rise",
            "publisher": MINISTRY,
            "language": "en",
            "archive": CITATION.archive,
            "archive_location": CITATION.text_address,
            "note": "Text as collected on 5 December 2025, 1aba8469",
            "URL": CITATION.address,
        }


def test_coins_name_institutions_as_such() -> None:
    values = parse_qsl(coins(CITATION), strict_parsing=True)
    assert [value for key, value in values if key == "rft.aucorp"] == [INSTITUTE, MINISTRY]
    assert ("rft.title", CITATION.title) in values
    assert ("rft.date", "2025-11-28") in values
    assert ("rft_id", CITATION.address) in values


def whole_archive(site: Path) -> tuple[str, str, list[dict[str, object]]]:
    """Return the three files of all citations: BibTeX, RIS, CSL-JSON."""
    names = ("citations.bib.gz", "citations.ris.gz", "citations.csl.json.gz")
    bib, ris_text, csl = (gzip.decompress((site / "data" / name).read_bytes()).decode() for name in names)
    return bib, ris_text, json.loads(csl)


def test_the_files_of_all_citations_agree_with_each_other_and_with_the_pages(golden_site: Path) -> None:
    bib, ris_text, csl = whole_archive(golden_site)
    entries = parse_string(bib, "bibtex").entries
    records = rispy.loads(ris_text)
    keys = [item["id"] for item in csl]
    assert list(entries) == [each["id"] for each in records] == keys
    assert len(set(keys)) == len(keys) == 4
    assert [each["title"] for each in records] == [item["title"] for item in csl]
    pages = [page for page in read_pages(golden_site).values() if page.all(id="cite")]
    assert len(pages) == 4
    shown = {cited(page, "BibTeX") for page in pages}
    assert {f"{entry}}}\n" for entry in bib.split("}\n\n") if entry} == shown


def test_keys_are_unique_whatever_the_titles_are(tmp_path: Path) -> None:
    titles = ["Exports Rise", "Exports Rise in May", "수출 증가", "수출 감소", "수출 Exports Rise"]
    dump = "".join(record(title, f"It is of {title}.", "2025-11-28") for title in titles)
    build_site(write_files(tmp_path / "releases", {"a.txt": dump}), tmp_path / "build")
    bib, _, csl = whole_archive(tmp_path / "build")
    keys = [str(item["id"]) for item in csl]
    assert len(set(keys)) == 5
    assert all(re.fullmatch("2025-11-28-[a-z0-9-]+", key) for key in keys)
    assert "2025-11-28-exports-rise" in keys
    assert list(parse_string(bib, "bibtex").entries) == keys
