"""Releases in, the search index out: what search.js loads.

The index is JSON. A query needs the manifest, search/index.json, the facets, the pieces with its terms and
the texts of its hits:

    index.json     version     FORMAT_VERSION; search.js refuses any other
                   build       tells this index from any other; every piece but the texts carries it too
                   size        how many releases there are; a release's number is its place, newest first
                   days        packed pairs (see packing.py): how many days after the day of the pair before
                               (the first: before today's end, the newest), and how many releases of that day
                   newest      the newest day, YYYY-MM-DD
                   perPiece    releases in one piece of entries
                   terms, starts, ends
                               the first name of each piece, by which it is found (see pieces.py)
                   weights     of the levels of postings, in the order of their places (see postings.py)
                   pieces      of a small archive all pieces, by name; else empty
    facets.json    see facets.py
    terms/N.json   terms       those of one stem class with a comma between, the classes with a space
                   postings    of each term, with a space between (see postings.py)
                   elsewhere   terms that stand in an earlier piece than the one where their name leads,
                               because they are of a class there; with a space between
                   homes       packed, for each of these: by how many pieces earlier
    starts/N.json  words       to mend and to complete words by: letters only, sorted, with a space between
                   counts      a digit each: how many releases hold it, as a power of two
    ends/N.json                the same words sorted from their last letter
    common.json    terms       that more than one of COMMON releases hold, with a space between
    texts/YYYY/MM/DD/N.json    of release N of a day, in the order of their numbers, from 0 on
                   releases    of that day, by which a text of another build shows, but where one release
                               took the place of another: it is the same file in every build that leaves
                               the day as it is
                   title
                   url         of its page; empty where search.js can tell it from day and title
                   text        its body
    entries/N.json entries     [title, url, lead] of perPiece releases, for use from disk

A browser does not fetch from disk, so archives of up to MOST_FROM_DISK releases have each piece but the texts
as a script too; of larger ones the script beside the manifest only says how large they are.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import accumulate, groupby, pairwise
from typing import Any

from motir_archive.model.archive import Archive
from motir_archive.model.release import Release
from motir_archive.search.facets import facets
from motir_archive.search.inverted import Inverted
from motir_archive.search.packing import DIGITS, pack
from motir_archive.search.pieces import cut, first_names
from motir_archive.search.plain import plain_slug
from motir_archive.search.term_pieces import term_pieces
from motir_archive.search.terms import LETTERS
from motir_archive.search.weights import BY_FREQUENCY, weight
from motir_archive.site import urls

FORMAT_VERSION = 4
"""Goes up with every change that an older search.js would misread."""

MOST_FROM_DISK = 3000
"""Releases; with more, the copies for use from disk would weigh on every archive."""
SMALL = 1 << 17
"""Characters; an index that is not larger is one piece."""
PER_PIECE = 64
"""Releases in one piece of entries."""
WORDS_PIECE = 32_000
"""Characters of a piece of words."""
COMMON = 20
"""A term that more than one of so many releases hold is no word of a subject."""
SHORTEST_WORD = 4
"""Letters of a word to mend by; in words of fewer letters search.js mends nothing."""

Piece = dict[str, Any]


def index_files(archive: Archive, *, small: int = SMALL) -> Iterator[tuple[str, str]]:
    """Yield the path and the text of every file of the index.

    An index that takes at most `small` characters without its texts is one piece.
    """
    bounds, pieces = _pieces(archive)
    build = hashlib.sha256(_json([bounds, pieces]).encode()).hexdigest()[:8]
    pieces = {name: {"build": build, **piece} for name, piece in pieces.items()}
    entries = ((name, {"build": build, **piece}) for name, piece in _entries(archive.releases))
    manifest = _manifest(archive.releases, build) | bounds
    if all(size <= small for size in accumulate(len(_json(piece)) for piece in pieces.values())):
        files = {urls.SEARCH_INDEX: manifest | {"pieces": pieces}}
        scripts = {urls.SEARCH_INDEX: manifest | {"pieces": pieces | dict(entries)}}
    else:
        files = {urls.SEARCH_INDEX: manifest} | pieces
        if len(archive.releases) <= MOST_FROM_DISK:
            scripts = files | dict(entries)
        else:
            scripts = {urls.SEARCH_INDEX: {"version": FORMAT_VERSION, "tooLarge": len(archive.releases)}}
    yield from ((name, _json(piece) + "\n") for name, piece in files.items())
    yield from _texts(archive.releases)
    yield from ((urls.script_of(name), _script(name, piece)) for name, piece in scripts.items())


def _json(data: object) -> str:
    return json.dumps(data, ensure_ascii=False, separators=(",", ":"))


def _script(name: str, data: Piece) -> str:
    return f"globalThis.motirArchive.receive({json.dumps(name)}, {_json(data)});\n"


def _manifest(releases: Sequence[Release], build: str) -> Piece:
    days = [(day, len(list(those))) for day, those in groupby(release.date for release in releases)]
    newest = days[0][0] if days else None
    pairs = pairwise([*days[:1], *days])
    distances = [number for (later, _), (day, count) in pairs for number in ((later - day).days, count)]
    return {
        "version": FORMAT_VERSION,
        "build": build,
        "size": len(releases),
        "newest": newest.isoformat() if newest else "",
        "days": pack(distances),
        "perPiece": PER_PIECE,
        "weights": [round(weight(level), 4) for level in BY_FREQUENCY],
        "pieces": {},
    }


def _pieces(archive: Archive) -> tuple[Piece, dict[str, Piece]]:
    """Return what the manifest says of the pieces, and the pieces by name."""
    inverted = Inverted(archive)
    counts = inverted.counts()
    postings = inverted.postings()
    pieces: dict[str, Piece] = {urls.search_piece("facets"): facets(archive)}
    names, of_terms = term_pieces(postings, inverted.titles())
    pieces |= {urls.search_piece("terms", number): piece for number, piece in enumerate(of_terms)}
    common = sorted(term for term, count in counts.items() if count * COMMON > len(archive.releases))
    pieces[urls.search_piece("common")] = {"terms": " ".join(common)}
    words = {word: DIGITS[count.bit_length()] for word, count in counts.items() if is_listed(word)}
    bounds = {
        "terms": names,
        "starts": _words("starts", words, pieces),
        "ends": _words("ends", words, pieces),
    }
    return bounds, pieces


_LETTERS = re.compile(f"[{LETTERS}]{{{SHORTEST_WORD},}}")


def is_listed(term: str) -> bool:
    """Tell whether a term is in the lists that words are mended and completed by: one of letters alone.

    Numbers are too much like one another, and terms of Hangul, kana and Han are pairs of characters.
    """
    return _LETTERS.fullmatch(term) is not None


def _words(kind: str, counts: Mapping[str, str], pieces: dict[str, Piece]) -> list[str]:
    """Add pieces of words, as they are or from the last letter, to `pieces`; return their first names."""
    step = 1 if kind == "starts" else -1
    names = sorted(word[::step] for word in counts)
    cuts = list(cut([len(name) + 2 for name in names], WORDS_PIECE))
    for number, piece in enumerate(cuts):
        words = [name[::step] for name in names[piece.start : piece.stop]]
        pieces[urls.search_piece(kind, number)] = {
            "words": " ".join(words),
            "counts": "".join(counts[word] for word in words),
        }
    return first_names(names, cuts)


def _texts(releases: Sequence[Release]) -> Iterator[tuple[str, str]]:
    for day, some in groupby(releases, key=lambda release: release.date):
        of_day = list(some)
        for number, each in enumerate(of_day):
            text = {
                "releases": len(of_day),
                "title": each.title,
                "url": _unplain_url(each),
                "text": each.current.body.read(),
            }
            yield urls.search_text(day, number), _json(text) + "\n"


def _entries(releases: Sequence[Release]) -> Iterator[tuple[str, Piece]]:
    for number, start in enumerate(range(0, len(releases), PER_PIECE)):
        some = releases[start : start + PER_PIECE]
        entries = [[each.title, _unplain_url(each), each.lead] for each in some]
        yield urls.search_piece("entries", number), {"entries": entries}


def _unplain_url(release: Release) -> str:
    """Return the address of a release; empty where search.js makes the same of its day and its title."""
    url = urls.release(release)
    return "" if url == f"{release.date:%Y/%m/%d}/{plain_slug(release.title)}.html" else url
