"""The whole pipeline: the same releases make the same bytes, and nothing in them is ever markup or code."""

from __future__ import annotations

import json
import posixpath
import shutil
from collections.abc import Mapping
from pathlib import Path

import pytest

from markup import read_pages, squeezed
from motir_archive.model.release import Release
from motir_archive.publish.pool import ITEMS_A_PROCESS
from motir_archive.site.theme.assets import published_assets
from sites import THEME, build_site, large_archive, record, run, snapshot, write_files


@pytest.fixture(scope="module")
def expected(large_site: Path) -> dict[str, bytes]:
    """The site of the large archive, file by file."""
    return snapshot(large_site)


class TestTheSameBytes:
    """Whatever the machine: a build is a function of the releases alone."""

    @pytest.mark.parametrize(
        ("jobs", "variables"),
        [
            pytest.param("1", {"PYTHONHASHSEED": "1", "TZ": "Pacific/Kiritimati"}, id="one job, far east"),
            pytest.param("2", {"PYTHONHASHSEED": "2", "TZ": "Pacific/Pago_Pago"}, id="two jobs, far west"),
            pytest.param(
                "3",
                {"PYTHONHASHSEED": "3", "LC_ALL": "C", "LANG": "C", "TZ": "EST5EDT"},
                id="three jobs, no locale",
            ),
            pytest.param(
                "2",
                {
                    "PYTHONHASHSEED": "4",
                    "LC_ALL": "tr_TR.UTF-8",
                    "PYTHONIOENCODING": "ascii",
                    "PYTHONUTF8": "1",
                },
                id="Turkish locale",
            ),
        ],
    )
    def test_another_process_elsewhere(
        self, expected: dict[str, bytes], tmp_path: Path, jobs: str, variables: Mapping[str, str]
    ) -> None:
        """Files made in reverse order, below a folder of another name."""
        files = dict(reversed(large_archive().items()))
        write_files(tmp_path / "another name/dumps é", files)
        arguments = ("--releases", "another name/dumps é", "--output", "out", "--jobs", jobs)
        done = run("build", *arguments, folder=tmp_path, variables=variables)
        assert (done.returncode, done.stderr) == (0, "")
        assert snapshot(tmp_path / "out") == expected

    def test_the_pool_was_at_work(self, expected: dict[str, bytes]) -> None:
        """With fewer pages one process would write everything, and the tests above would show less."""
        assert len([path for path in expected if path.endswith(".html")]) >= 2 * ITEMS_A_PROCESS

    def test_a_second_build_and_a_copy_with_other_times(
        self, large_releases: Path, expected: dict[str, bytes], tmp_path: Path
    ) -> None:
        shutil.copytree(large_releases, tmp_path / "releases", copy_function=shutil.copy)
        for _ in range(2):
            build_site(tmp_path / "releases", tmp_path / "build")
            assert snapshot(tmp_path / "build") == expected

    def test_line_ends_and_a_byte_order_mark_change_only_the_checksums(self, tmp_path: Path) -> None:
        text = record("Exports Rise", "Exports rose, the ministry said.", "2025-11-28")
        build_site(write_files(tmp_path / "unix", {"a.txt": text}), tmp_path / "one")
        windows = "\ufeff" + text.replace("\n", "\r\n")
        build_site(write_files(tmp_path / "windows", {"a.txt": windows}), tmp_path / "two")
        one, two = snapshot(tmp_path / "one"), snapshot(tmp_path / "two")
        changed = {path for path in one if one[path] != two[path]}
        assert set(one) == set(two)
        assert changed == {
            "2025/11/28/exports-rise.html",
            *("data/releases.jsonl.gz", "data/sources.tsv", "data/manifest-sha256.txt"),
        }


HOSTILE = (
    "<script>alert(1)</script>",
    "</title></head></div></main><h1>Mine</h1>",
    '"><img src=x onerror=alert(1)>',
    "' onmouseover='alert(1)",
    "{{ 7*7 }} {% include 'base.html' %} {# gone? #}",
    "[link](javascript:alert(1)) **bold** `code` <https://evil.example>",
    "]]> <!-- --> <?php ?> &amp; &lt; &#60; &nbsp; %00 \\u003cscript\\u003e",
    "</script><script src=//evil.example/x.js>",
    "__import__('os').system('true') ${7*7} #{7*7}",
    "../../../etc/passwd /absolute file:///etc/passwd javascript:alert(1)",
)


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A site that has each hostile text as topic, title and body, and in every setting."""
    folder = tmp_path_factory.mktemp("hostile")
    day = "2025-11-{:02}"
    records = [
        record(
            f"Title {text}",
            f"The Shop {text} (SHOP, President Kim) said {text} is text.",
            day.format(n),
            text,
        )
        for n, text in enumerate(HOSTILE, 1)
    ]
    yaml = "'{}'".format(HOSTILE[2].replace("'", "''"))
    files = {
        "written by hand.md": "---\ntitle: Title by <b>hand</b>\ndate: 2025-11-01\n---\n"
        + "\n\n".join(
            [*HOSTILE, "[one](JaVaScRiPt:alert(1))", "![two](https://evil.example/x.png)", "# Three"]
        ),
        "<b>&'\" {{ 1 }}.txt": "".join([*records, records[0].replace("Title", "Other")]),
        "archive.yaml": f"title: {yaml}\ndescription: {yaml}\npublisher: {yaml}\n"
        f"contact: 'mailto:\"><b>@example.org'\n",
        "agencies.yaml": "agencies:\n  - id: shop\n    kind: agency\n"
        "    website: 'https://example.org/\"><script>alert(1)</script>'\n"
        f"    names:\n      - name: The Shop\n        local: {yaml}\n        acronyms: [SHOP, {yaml}]\n"
        f"      - name: {yaml}\n        until: 2000-01-01\n",
    }
    build_site(write_files(folder / "releases", files), folder / "build", base_url="https://example.org/")
    return folder / "build"


NOT_OF_A_DAY = {
    *("robots.txt", "llms.txt", ".well-known/security.txt"),
    *("data/addresses.txt", "data/manifest-sha256.txt"),
}
"""Texts that are of the whole site."""


class TestHostileText:
    """No text from releases/ is ever markup or code, wherever it stands."""

    def test_it_is_shown_as_it_is(self, site: Path) -> None:
        titles = [page.one("h1").text for path, page in read_pages(site).items() if path.count("/") == 3]
        for text in HOSTILE:
            assert f"Title {text}" in titles
        texts = [
            squeezed(page.one(id="text").text) for page in read_pages(site).values() if page.all(id="text")
        ]
        for text in HOSTILE:
            assert squeezed(f"The Shop {text} (SHOP, President Kim) said {text} is text.") in texts

    def test_no_page_has_an_element_or_an_attribute_of_it(self, site: Path) -> None:
        for path, page in read_pages(site).items():
            scripts = {
                posixpath.normpath(f"{path}/../{each.attributes['src'].removeprefix('https://example.org/')}")
                for each in page.all("script")
                if each.attributes.get("type") != "application/ld+json"
            }
            own = {f"assets/{name}" for name, _ in published_assets([THEME])}
            assert scripts <= own, path
            assert not page.all("img", "iframe", "style", "base"), path
            # Those of the theme hold the number of a day.
            assert all(each.text.isdigit() for each in page.all("b")), path
            for element in page.walk():
                assert not [name for name in element.attributes if name.startswith("on")], path
                for name in ("href", "src", "action"):
                    assert not element.attributes.get(name, "").startswith(("javascript:", "//", "file:")), (
                        path
                    )

    def test_no_file_of_it_lies_outside_of_its_day(self, site: Path) -> None:
        days = {f"2025/11/{number:02}" for number in range(1, len(HOSTILE) + 1)}
        for path in site.rglob("*.txt"):
            name = path.relative_to(site).as_posix()
            assert name.rpartition("/")[0] in days or name in NOT_OF_A_DAY, name

    def test_the_search_index_loads_nothing_of_it(self, site: Path) -> None:
        """The script that pages on disk load is one call with one string and one object."""
        script = (site / "search/index.js").read_text(encoding="utf-8")
        head, _, rest = script.partition(", ")
        assert head == 'globalThis.motirArchive.receive("search/index.json"'
        assert rest.endswith(");\n")
        brought = json.loads(rest.removesuffix(");\n"))
        served = json.loads((site / "search/index.json").read_bytes())
        # From disk the entries have leads; everything else is the same.
        assert brought["pieces"].pop("search/entries/0.json")
        assert served["pieces"].pop("search/entries/0.json")
        assert brought == served


def test_strange_titles_make_addresses_that_work_everywhere(tmp_path: Path) -> None:
    """On every file system, at every server: no path out of the day, no reserved name, no name too long."""
    titles = [
        "..",
        "/",
        "CON",
        "aux.",
        "index",
        "page-2",
        "!!!",
        "가" * 300,
        "A" * 300,
        "Ünïcödé Tïtlé",
        "a/../../b",
    ]
    text = "".join(record(title, f"The text of number {n}.", "2025-11-28") for n, title in enumerate(titles))
    report = build_site(write_files(tmp_path / "releases", {"a.txt": text}), tmp_path / "build")
    assert len(report.merged.archive.releases) == len(titles)
    folder = tmp_path / "build/2025/11/28"
    names = [path.name for path in folder.iterdir()]
    assert len(names) == 2 * len(titles) + 1
    assert len({name.lower() for name in names}) == len(names), "names that differ in case alone"
    for name in names:
        assert len(name.encode()) <= 255
        assert name.partition(".")[0].lower() not in ("con", "aux", "")
        assert not set(name) & set('<>:"\\|?*')
    shown = {
        page.one("h1").text for path, page in read_pages(tmp_path / "build").items() if path.count("/") == 3
    }
    assert shown >= set(titles)


class TestReport:
    """What a build tells the command line."""

    def test_it_counts_what_was_written(self, large_releases: Path, tmp_path: Path) -> None:
        report = build_site(large_releases, tmp_path / "build")
        pages = [path for path in snapshot(tmp_path / "build") if path.endswith(".html")]
        assert report.pages == len(pages)
        assert report.days == 330
        assert isinstance(report.merged.archive.releases[0], Release)
        assert report.merged.problems == ()
