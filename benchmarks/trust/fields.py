"""Payloads -> an archive that has them in every field in which words can stand."""

from __future__ import annotations

import itertools
import re
import unicodedata
from collections.abc import Iterator, Sequence
from urllib.parse import quote

from trial import record

HAND_WRITTEN = 150
"""Releases at most; each is a file."""
TAKEN_OUT = ("Cf", "Cc", "Zl", "Zp", "Mn")
"""Categories in which there are characters that are not kept everywhere."""
REGISTERED = 40
"""Agencies, topics and saved searches at most: each is on many pages."""


def archive(hostile: Sequence[str]) -> dict[str, str]:
    """Return the files of the archive: releases, settings, and pages of its own beside them."""
    releases = {
        **_bulletins(hostile),
        **_notes(hostile),
        "archive.yaml": _settings(hostile),
        "agencies.yaml": _registry(hostile),
        "searches.yaml": _searches(hostile),
    }
    return {f"releases/{name}": text for name, text in releases.items()} | _pages(hostile)


def _pages(hostile: Sequence[str]) -> dict[str, str]:
    """Return pages that an archive adds to its site."""
    return {
        f"pages/p{number}.md": f"---\ntitle: {_quoted(payload)}\n---\n{_markdown(payload)}"
        for number, payload in enumerate(filter(_kept, hostile[:REGISTERED]))
    }


def _markdown(payload: str) -> str:
    """Return a text that has a payload in each kind of block and link."""
    return (
        f"> {payload}\n\n{payload}\n\n- {payload}\n\n**{payload}**, [{payload}]({payload}), "
        f"[link](https://example.org/{quote(payload)} {_quoted(payload)})\n\n    {payload}\n\n`{payload}`\n"
    )


def title(number: int, payload: str) -> str:
    """Return the title of the release that has a payload everywhere."""
    return f"{payload} {number}"


def is_kept(text: str) -> bool:
    """Tell whether the archive shows a text letter by letter: some characters it takes out, and says so."""
    is_plain = all(unicodedata.category(character) not in TAKEN_OUT for character in text)
    return is_plain and text == unicodedata.normalize("NFC", " ".join(text.split()))


def _bulletins(hostile: Sequence[str]) -> dict[str, str]:
    """Return bulletins, some named after payloads: titles, texts, topics, agencies and heads in sentences."""
    records = [
        record(
            title(number, payload),
            f"The {payload[:60]} Agency (QA{number % 90}, Minister {payload[:30]}) said “{payload}” and "
            f"{payload} & went on. It met Minister {payload[:20]} of the {payload[:40]} Institute.",
            f"2025-11-{number % 28 + 1:02}",
            _topic(hostile[number // 8 * 8 % len(hostile)]),
        )
        for number, payload in enumerate(hostile)
    ]
    pieces = [records[start::HAND_WRITTEN] for start in range(min(HAND_WRITTEN, len(records)))]
    return {
        f"{start} {_file_name(payload)}.txt": "".join(piece)
        for start, (piece, payload) in enumerate(zip(pieces, hostile, strict=False))
    }


def _notes(hostile: Sequence[str]) -> dict[str, str]:
    """Return hand-written releases: front matter, Markdown, quotations, links."""
    return {
        f"notes/{number} {_file_name(payload)}-2025-12-01.md": (
            f"---\ntitle: {_quoted(f'Note {payload}')}\ndate: 2025-11-30\ntopics: [{_quoted(payload[:60])}]\n"
            f"source: {_quoted('https://example.org/?' + quote(payload))}\n---\n"
            f"{_markdown(payload)}"
        )
        for number, payload in enumerate(hostile[:HAND_WRITTEN])
    }


def _settings(hostile: Sequence[str]) -> str:
    words = itertools.cycle(filter(None, map(_kept, hostile)))
    topics = ", ".join(_quoted(_topic(payload)) for payload in hostile[:: max(1, len(hostile) // REGISTERED)])
    texts = {key: _quoted(next(words)) for key in ("title", "description", "publisher", "rights")}
    return "".join(
        (
            *(f"{key}: {text}\n" for key, text in texts.items()),
            f"topics: [{topics}]\nlayout: {{ '*.txt': topic }}\nsqlite: yes\nextra_formats: yes\n",
            "source_pattern: https://example.org/{year}?t={title}\n",
        )
    )


def _registry(hostile: Sequence[str]) -> str:
    entries = (
        f"  - id: q{number}\n    kind: agency\n    note: {text}\n"
        f"    names:\n      - name: {_quoted(f'{payload} Board')}\n"
        f"        aliases: [{_quoted(f'Office {payload}')}]\n        note: {text}\n"
        f"    heads: [{{ name: {text}, title: {text}, note: {text} }}]\n"
        for number, payload in enumerate(filter(_kept, hostile[:REGISTERED]))
        for text in (_quoted(payload),)
    )
    return "agencies:\n" + "".join(entries)


def _searches(hostile: Sequence[str]) -> str:
    entries = (
        f"  - id: s{number}\n    name: {_quoted(f'Search {payload}')}\n"
        f"    query: {_quoted(_query(payload))}\n    description: {_quoted(payload)}\n"
        for number, payload in enumerate(filter(_kept, hostile[:REGISTERED]))
    )
    return "searches:\n" + "".join(entries)


def _query(payload: str) -> str:
    """Return a query of a payload: a phrase has to end, and something has to be asked for."""
    return payload.replace('"', " ").replace("“", " ") + " x"


def _topic(payload: str) -> str:
    return f"{payload[:50]} x".strip()


def _file_name(payload: str) -> str:
    return re.sub(r"[/\x00-\x1f\x7f\u2028\u2029]", "", payload)[:30]


def _kept(text: str) -> str:
    """Return what a setting may hold of a text."""
    return "".join(character for character in text if character.isprintable())


def _quoted(text: str) -> str:
    return "'" + _kept(text).replace("'", "''") + "'"


def titles(hostile: Sequence[str]) -> Iterator[str]:
    """Yield the titles that have to be shown letter by letter."""
    for number, payload in enumerate(hostile):
        if is_kept(title(number, payload)):
            yield title(number, payload)
