"""Releases in, the search index out: what search.js loads.

docs/index-format.md describes every file and field, docs/search.md how it is searched. A page that is opened
from disk can load scripts and no other files, so archives of up to MOST_FROM_DISK releases have each piece as
a script too. In these, entries carry leads, because the records that snippets are cut from cannot be loaded.
A larger archive has one script, beside the manifest, which says that it is too large to be searched from
disk.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import chain, groupby, pairwise
from typing import Any

from motir_archive.model.archive import Archive
from motir_archive.model.release import Release
from motir_archive.search.characters import LETTERS
from motir_archive.search.entries import PER_PIECE, entry_pieces, words_of_titles
from motir_archive.search.facets import facets
from motir_archive.search.inverted import Inverted
from motir_archive.search.packing import DIGITS, pack
from motir_archive.search.pieces import cut, first_names
from motir_archive.search.term_pieces import by_use, term_pieces
from motir_archive.site import urls

FORMAT_VERSION = 8
"""Goes up with every change that an older search.js would misread."""

MOST_FROM_DISK = 3000
"""Releases. In larger archives the second copy of the index would be too heavy. Chosen, not measured."""
SMALL = 1 << 17
"""Characters. An index of no more than these is one file, some 40 kB when compressed. Chosen, not
measured. It only cuts files: what is found is the same."""
WORDS_PIECE = 32_000
"""Characters of a piece of words, 12 kB when compressed; to mend a typo takes up to six of them. An
archive of 12,000 releases has 28 (python benchmarks/search, cost). It only cuts files."""
COMMON = 10
"""A word that more than one release in so many has says nothing of what a release is about."""
SHORTEST_WORD = 4
"""Letters of the shortest word in the lists by which search.js mends typos; in shorter ones it mends none."""

Piece = dict[str, Any]


def index_files(archive: Archive, *, small: int = SMALL) -> Iterator[tuple[str, str]]:
    """Yield the path and the text of every file of the index.

    An index that takes at most `small` characters is one piece.
    """
    bounds, pieces = _pieces(archive)
    words = words_of_titles(release.title for release in archive.releases)
    bounds["words"] = " ".join(words)
    pieces |= _entries(archive, words, with_leads=False)
    texts = {name: _json(pieces.pop(name)) for name in list(pieces)}
    build = _build(bounds, texts)
    for name in texts:
        texts[name] = _of_build(build, texts[name])
    manifest = _manifest(archive.releases, build) | bounds
    is_small = sum(map(len, texts.values())) <= small
    files = _files(manifest, texts, is_small=is_small)
    yield from ((name, text + "\n") for name, text in files.items())
    if len(archive.releases) > MOST_FROM_DISK:
        note = {"version": FORMAT_VERSION, "tooLarge": len(archive.releases)}
        yield urls.script_of(urls.SEARCH_INDEX), _script(urls.SEARCH_INDEX, _json(note))
        return
    with_leads = _entries(archive, words, with_leads=True)
    texts |= {name: _of_build(build, _json(piece)) for name, piece in with_leads.items()}
    scripts = _files(manifest, texts, is_small=is_small)
    yield from ((urls.script_of(name), _script(name, text)) for name, text in scripts.items())


def _files(manifest: Piece, pieces: Mapping[str, str], *, is_small: bool) -> dict[str, str]:
    """Return files as JSON, by name: the manifest and each piece, or the manifest with all pieces in it."""
    held = _object(pieces if is_small else {})
    members = {key: _json(value) for key, value in manifest.items()} | {"pieces": held}
    return {urls.SEARCH_INDEX: _object(members)} | ({} if is_small else dict(pieces))


def _json(data: object) -> str:
    return json.dumps(data, ensure_ascii=False, separators=(",", ":"))


def _object(members: Mapping[str, str]) -> str:
    """Return an object of JSON; its members are JSON already."""
    return "".join(_parts_of_object(members))


def _parts_of_object(members: Mapping[str, str]) -> Iterator[str]:
    before = "{"
    for name, value in members.items():
        yield f"{before}{_json(name)}:"
        yield value
        before = ","
    yield "}" if members else "{}"


def _build(bounds: Piece, texts: Mapping[str, str]) -> str:
    """Return the name of the build: the beginning of a checksum over all that the index says."""
    checksum = hashlib.sha256(f"[{_json(bounds)},".encode())
    for part in _parts_of_object(texts):
        checksum.update(part.encode())
    checksum.update(b"]")
    return checksum.hexdigest()[:8]


def _of_build(build: str, piece: str) -> str:
    """Return a piece, which is JSON already and has members, with the name of the build before them."""
    return f'{{"build":"{build}",{piece[1:]}'


def _script(name: str, data: str) -> str:
    return f"globalThis.motirArchive.receive({json.dumps(name)}, {data});\n"


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
        "pieces": {},
    }


def _pieces(archive: Archive) -> tuple[Piece, dict[str, Piece]]:
    """Return what the manifest says of the pieces, and the pieces by name."""
    inverted = Inverted(archive)
    stops = inverted.stop_words_of_titles
    words = list(inverted.words())
    pieces: dict[str, Piece] = {urls.search_piece("facets"): facets(archive)}
    bounds: Piece = {"lengths": inverted.lengths}
    for kind, some in by_use(words).items():
        bounds[kind], of_terms = term_pieces(some)
        pieces |= {urls.search_piece(kind, number): piece for number, piece in enumerate(of_terms)}
    common = (word.forms for word in words if word.releases * COMMON > len(archive.releases))
    pieces[urls.search_piece("stops")] = {"words": " ".join(stops), "releases": " ".join(stops.values())}
    pieces[urls.search_piece("common")] = {"terms": " ".join(sorted(chain.from_iterable(common)))}
    counts = {
        form: DIGITS[word.releases.bit_length()] for word in words for form in word.forms if is_mendable(form)
    }
    bounds |= {kind: _words(kind, counts, pieces) for kind in ("starts", "ends")}
    return bounds, pieces


_LETTERS = re.compile(f"[{LETTERS}]{{{SHORTEST_WORD},}}")


def is_mendable(term: str) -> bool:
    """Tell whether a term is in the lists that words are mended and completed by: one of letters alone.

    Numbers are too much like one another, and terms of Hangul, kana and Han are pairs of characters.
    """
    return _LETTERS.fullmatch(term) is not None


def _words(kind: str, counts: Mapping[str, str], pieces: dict[str, Piece]) -> list[str]:
    """Add the list of words to `pieces`, sorted by their starts or by their ends; return where each piece
    begins."""
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


def _entries(archive: Archive, words: Sequence[str], *, with_leads: bool) -> dict[str, Piece]:
    pieces = entry_pieces(archive, words, with_leads=with_leads)
    return {urls.search_piece("entries", number): piece for number, piece in enumerate(pieces)}
