"""Pages that whoever keeps the archive wrote: in the menu of every page, with every fault at its place."""

from __future__ import annotations

from pathlib import Path

import pytest

from markup import parse
from motir_archive.build import build
from motir_archive.config import Options
from motir_archive.problems import InputError
from sites import BASE_URL, NOW, no_progress, record, run, write_files

DUMPED = record("Exports Rise", "They rose in all countries.", "2025-11-28")
HEAD = "---\ntitle: {title}\n{more}---\n"
ASK = (
    HEAD.format(title="How to Ask & Get", more="order: 2\n")
    + "Write to *us*.\n\n# Where\n\n<b>No</b> {{ 7 * 7 }}\n"
)
TERMS = HEAD.format(title="Terms", more="order: 1\n") + "They are short.\n"
LAST = HEAD.format(title="A Beginning", more="order: 10\n") + "It has an order.\n"


def made(folder: Path, pages: dict[str, str], *, strict: bool = False) -> Path:
    files = {"releases/a-2025-11-28.txt": DUMPED, **{f"pages/{name}": text for name, text in pages.items()}}
    write_files(folder, files)
    options = Options(folder / "releases", output=folder / "site", base_url=BASE_URL, jobs=1, strict=strict)
    build(options, NOW, no_progress)
    return folder / "site"


def faults(folder: Path, pages: dict[str, str]) -> list[str]:
    with pytest.raises(InputError) as caught:
        made(folder, pages)
    return [str(problem) for problem in caught.value.problems]


def test_they_stand_in_the_menu_of_every_page_in_their_order(tmp_path: Path) -> None:
    site = made(tmp_path, {"how-to-ask.md": ASK, "terms.md": TERMS, "last.md": LAST})
    for path, root in (("index.html", ""), ("2025/11/28/exports-rise.html", "../../../")):
        menu = parse((site / path).read_text(encoding="utf-8")).one("nav", **{"aria-label": "Site"})
        assert [(link.text, link.attributes["href"]) for link in menu.all("a")][-4:] == [
            ("Terms", f"{root}pages/terms.html"),
            ("How to Ask & Get", f"{root}pages/how-to-ask.html"),
            ("A Beginning", f"{root}pages/last.html"),
            ("About", f"{root}about.html"),
        ]
    assert f"<loc>{BASE_URL}pages/terms.html</loc>" in (site / "sitemap.xml").read_text(encoding="utf-8")


def test_the_text_is_markdown_without_html(tmp_path: Path) -> None:
    page = parse((made(tmp_path, {"ask.md": ASK}) / "pages/ask.html").read_text(encoding="utf-8"))
    main = page.one("main")
    assert [heading.text for heading in main.all("h1", "h2")] == ["How to Ask & Get", "Where"]
    assert main.one("em").text == "us"
    assert main.all("p")[-1].text == "<b>No</b> {{ 7 * 7 }}"
    assert page.one("head").one("title").text == "How to Ask & Get – Press release archive"


def test_every_fault_has_its_place(tmp_path: Path) -> None:
    pages = {
        "My Page.md": TERMS,
        "index.md": TERMS,
        "order.md": HEAD.format(title="x", more="order: first\n") + "Text.\n",
        "key.md": HEAD.format(title="x", more="menu: no\n") + "Text.\n",
        "title.md": HEAD.format(title="", more="") + "Text.\n",
        "empty.md": HEAD.format(title="x", more=""),
        "plain.md": "Text.\n",
        "twice.md": HEAD.format(title="x", more="title: y\n") + "Text.\n",
    }
    assert faults(tmp_path, pages) == [
        "../pages/My Page.md: error[file-name]: this name cannot be part of an address; "
        "rename the file my-page.md",
        "../pages/empty.md:3:1: error[no-body]: the text is missing; write it below the front matter",
        "../pages/index.md: error[file-name]: this name cannot be part of an address; "
        "rename the file about-us.md",
        "../pages/key.md:3:1: error[front-matter]: unknown key 'menu'; known are order, title",
        "../pages/order.md:3:8: error[front-matter]: order is 'first'; write a whole number up to 999",
        "../pages/plain.md:1:1: error[front-matter]: no front matter; start the file with a line ---",
        "../pages/title.md:2:7: error[front-matter]: title is empty",
        "../pages/twice.md:3:1: error[front-matter]: duplicate key 'title'; it stands on line 2 already",
    ]


def test_what_is_no_page_is_a_warning(tmp_path: Path) -> None:
    pages = {"terms.md": TERMS, "terms.docx": "x", ".hidden": "x"}
    assert (made(tmp_path, pages) / "pages/terms.html").exists()
    with pytest.raises(InputError) as caught:
        made(tmp_path, pages, strict=True)
    assert [str(problem) for problem in caught.value.problems] == [
        "../pages/terms.docx: error[not-read]: a file of this kind is not read; pages end in .md"
    ]


def test_a_site_never_takes_the_place_of_the_pages(tmp_path: Path) -> None:
    made(tmp_path, {"terms.md": TERMS})
    said = run("build", "--output", "pages", folder=tmp_path)
    assert said.returncode == 2
    assert (tmp_path / "pages/terms.md").read_text(encoding="utf-8") == TERMS
