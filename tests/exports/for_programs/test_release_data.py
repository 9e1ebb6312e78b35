"""The data about releases say the same as their pages."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

from for_programs.feeds import releases
from markup import read_pages, squeezed
from sites import build_site, data_of, record, snapshot, write_files


def test_the_data_say_the_same_as_the_pages(site: Path) -> None:
    data = releases(site)
    lines = (site / "data/addresses.txt").read_text(encoding="utf-8").splitlines()
    listed = [line.partition(" ")[0] for line in lines]
    agencies = {path.relative_to(site).as_posix() for path in site.glob("agencies/*/index.html")}
    assert agencies
    assert [path for path in listed if path.endswith(".html")] == sorted(
        agencies.union(str(each["address"]) for each in data.values())
    )
    above = ""
    texts: set[str] = set()
    for path in listed:
        above = path.removesuffix(".html") if path.endswith(".html") else above
        texts |= {f"{above}{path}"} if path.endswith(".txt") else set()
    assert texts == {path.relative_to(site).as_posix() for path in site.glob("[0-9]*/*/*/*.txt")}
    for path in texts:
        assert path.split(".")[-2] == hashlib.sha256((site / path).read_bytes()).hexdigest()[:8]
    pages = read_pages(site)
    for title, each in data.items():
        page = pages[str(each["address"])]
        assert page.one("h1").text == title
        assert squeezed(page.one(id="text").text) == squeezed(str(each["text"]))
        assert page.all("time")[0].attributes["datetime"] == each["date"]


def test_the_data_of_one_release_whole(golden_site: Path) -> None:
    data = releases(golden_site)["Korea Opens Test Centre for Batteries"]
    text = str(data.pop("text"))
    assert text.startswith("The Korean Agency for Technology and Standards (KATS, President Kim Dae-ja)")
    sources = data.pop("sources")
    assert isinstance(sources, list)
    assert [(source["file"], source["lines"], source["dumped"]) for source in sources] == [
        ("mixed-2025-11-28.txt", [1, 4], "2025-11-28"),
        ("mixed-2025-11-29.txt", [1, 4], "2025-11-29"),
    ]
    shown = {name: data[name] for name in ("address", "date", "issuers", "topics", "excerpt", "revised")}
    assert shown == {
        "address": "2025/11/28/korea-opens-test-centre-for-batteries.html",
        "date": "2025-11-28",
        "issuers": [
            {
                "id": "kats",
                "name": "Korean Agency for Technology and Standards",
                "role": "issuer",
                "rule": "introduces itself with its head",
            },
        ],
        "topics": ["Industry"],
        "excerpt": False,
        "revised": False,
    }


def test_the_published_and_the_unpublished_site_have_the_same_files(
    real_site: Path, published_site: Path
) -> None:
    assert set(snapshot(published_site)) - set(snapshot(real_site)) == {
        "sitemap.xml",
        "search/opensearch.xml",
    }


def test_a_topic_without_letters_is_kept_in_the_data(tmp_path: Path) -> None:
    """It has no address, so no page and no entry in the index."""
    bulletin = record("One", "It is.", "2025-11-28", "★★") + record("Two", "It was.", "2025-11-27", "★★")
    write_files(tmp_path / "releases", {"a.txt": bulletin, "archive.yaml": "topics: [★★]\n"})
    build_site(tmp_path / "releases", tmp_path / "site")
    lines = data_of(tmp_path / "site").splitlines()
    assert [json.loads(line)["topics"] for line in lines] == [["★★"], ["★★"]]
    assert not (tmp_path / "site/topics").exists()
    assert "★" not in "".join(path.read_text("utf-8") for path in (tmp_path / "site/search").glob("*.json"))
