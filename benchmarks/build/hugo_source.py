"""The same releases as the source of a site for Hugo: a page each, lists by month, agency and topic."""

from __future__ import annotations

import json
from pathlib import Path

from motir_archive import read_archive
from motir_archive.site.catalogue import catalogue

CONFIG = {
    "title": "Press releases",
    "baseURL": "https://example.org/",
    "pagination": {"pagerSize": 50},
    "taxonomies": {"agency": "agencies", "topic": "topics", "month": "months"},
    "services": {"rss": {"limit": 30}},
}
LAYOUTS = {
    "_default/baseof.html": """<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>{{ .Title }}</title>
<meta name="description" content="{{ .Summary | plainify | truncate 300 }}">
<link rel="canonical" href="{{ .Permalink }}"></head>
<body><header><a href="{{ "/" | relURL }}">{{ site.Title }}</a>
<nav><a href="{{ "/agencies/" | relURL }}">Agencies</a>
<a href="{{ "/topics/" | relURL }}">Topics</a></nav></header>
<main>{{ block "main" . }}{{ end }}</main><footer>An independent copy.</footer></body></html>
""",
    "_default/single.html": """{{ define "main" }}<article data-pagefind-body><h1>{{ .Title }}</h1>
<p>{{ .Date.Format "2 January 2006" }}{{ range .GetTerms "agencies" }}
<a href="{{ .RelPermalink }}">{{ .Title }}</a>
{{ end }}</p>{{ .Content }}</article>
<nav>{{ with .Prev }}<a href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }}
{{ with .Next }}<a href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }}</nav>{{ end }}
""",
    "_default/list.html": """{{ define "main" }}<h1>{{ .Title }}</h1>{{ range (.Paginate .Pages).Pages }}
<article><h2><a href="{{ .RelPermalink }}">{{ .Title }}</a></h2><p>{{ .Description }}</p></article>
{{ end }}{{ template "_internal/pagination.html" . }}{{ end }}
""",
}


def hugo_source(releases: Path, folder: Path) -> None:
    """Write the source of the site below `folder`. The text is one paragraph, as the dump has it."""
    _write(folder / "hugo.json", json.dumps(CONFIG))
    for name, text in LAYOUTS.items():
        _write(folder / "layouts" / name, text)
    with read_archive(releases) as archive:
        listed = catalogue(archive.archive)
        for release in archive.releases:
            front = {
                "title": release.title,
                "date": release.date.isoformat(),
                "description": release.lead,
                "agencies": [name.text for _, name in listed.issuers(release)],
                "topics": [topic.name for topic in listed.topics_of(release)],
                "months": [f"{release.date:%Y-%m}"],
            }
            path = folder / f"content/{release.date:%Y/%m/%d}/{release.slug}.md"
            _write(path, f"{json.dumps(front)}\n\n{release.current.body.read()}\n")


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
