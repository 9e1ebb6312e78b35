"""Addresses: the only place where the paths of the site's files are made.

A path is relative to the site's root, has forward slashes, and names a file. Slugs are made in text/slugs.py
and made unique in merge/addresses.py.
"""

from __future__ import annotations

import datetime as dt
import re
from urllib.parse import quote

from motir_archive.model.record import Record
from motir_archive.model.release import Release, ReleaseKey

_MARK = re.compile("[0-9a-f]{8}")
_NAME = r"(?!(?:index|page-[0-9]+)\.html)[^\x00-\x20\x7f-\xa0/.]+\.html"
_RELEASE = re.compile(rf"[0-9]{{4}}/[0-9]{{2}}/[0-9]{{2}}/{_NAME}")

_PLAIN = re.compile("[0-9A-Za-z_./-]*(#d[0-9]+)?")
"""An address with nothing to quote, as most are. To see that takes a fraction of the time of quoting."""
_INDEX = re.compile("^index[.]html(?=$|#d)")
_AGENCY = re.compile(r"agencies/[^/]+/index\.html")
_TEXT = re.compile(r"[0-9]{4}/[0-9]{2}/[0-9]{2}/[^/.]+\.(?:[0-9a-f]{8}|[0-9a-f]{16}|[0-9a-f]{64})\.txt")

HOME = "index.html"
AGENCIES = "agencies/index.html"
TOPICS = "topics/index.html"
CHANGES = "corrections/index.html"
"""The page of changes; it keeps the address at which it was first published."""
CHANGES_FEED = "corrections/feed"
NO_LONGER_LISTED = "no-longer-listed/index.html"
NO_LONGER_LISTED_FEED = "no-longer-listed/feed"
SEARCH = "search/index.html"
SAVED_SEARCHES = "searches/index.html"
SEARCH_INDEX = "search/index.json"
ABOUT = "about.html"
NOT_FOUND = "404.html"
FEED_NAME = "feed"
FEED = "feed.xml"
FEEDS = "feeds.html"
SITEMAP = "sitemap.xml"
ROBOTS = "robots.txt"
OPEN_SEARCH = "search/opensearch.xml"
LLMS = "llms.txt"
SECURITY = ".well-known/security.txt"
ADDRESSES = "data/addresses.txt"
MANIFEST = "data/manifest-sha256.txt"
RELEASES_DATA = "data/releases.jsonl.gz"
SOURCES_DATA = "data/sources.tsv"
REVISIONS_DATA = "data/revisions.jsonl"
AGENCIES_DATA = "data/agencies.json"
RELEASES_TABLE = "data/releases.csv"
AGENCIES_TABLE = "data/agencies.csv"
DATABASE = "data/archive.sqlite"
DATA_PACKAGE = "data/datapackage.json"
DATA = "data/index.html"
CITATIONS_BIBTEX = "data/citations.bib.gz"
CITATIONS_RIS = "data/citations.ris.gz"
CITATIONS_CSL = "data/citations.csl.json.gz"


def year(day: dt.date) -> str:
    """Return the page of the day's year."""
    return f"{day.year:04}/index.html"


def month(day: dt.date, page: int = 1) -> str:
    """Return page `page`, from 1, of the day's month."""
    return f"{day.year:04}/{day.month:02}/{_numbered(page)}"


def day(day: dt.date, page: int = 1) -> str:
    """Return page `page`, from 1, of the day. No release of the day has such a name: see `is_reserved`."""
    return f"{_folder(day)}/{_numbered(page)}"


def day_of_month(day: dt.date, page: int) -> str:
    """Return the place of the day on page `page`, from 1, of its month."""
    return f"{month(day, page)}#d{day.day}"


def release(key: Release | ReleaseKey) -> str:
    """Return the page of a release."""
    return f"{_folder(key.date)}/{key.slug}.html"


def history(key: Release | ReleaseKey) -> str:
    """Return the page of a release's revisions."""
    return f"{_folder(key.date)}/{key.slug}.history.html"


def text(key: Release | ReleaseKey, record: Record) -> str:
    """Return the file that holds one record of a release verbatim, for good: what citations lead to.

    It is named after its own bytes, so nothing that is added later can change it. An editor's alone may go.
    """
    return f"{_folder(key.date)}/{key.slug}.{text_mark(record)}.txt"


def text_page(key: Release | ReleaseKey, record: Record) -> str:
    """Return the page of an earlier text, beside the file that holds its record."""
    return f"{_folder(key.date)}/{key.slug}.{text_mark(record)}.html"


def agency(agency_id: str, page: int = 1) -> str:
    """Return page `page`, from 1, of an agency."""
    return f"agencies/{agency_id}/{_numbered(page)}"


def former_agency(former_id: str) -> str:
    """Return the page that leads from a former name of an agency to the agency."""
    return f"agencies/{former_id}.html"


def agency_feed(agency_id: str) -> str:
    """Return the feed of an agency, without the suffix of its format."""
    return f"agencies/{agency_id}/feed"


def feed_page(number: int, digest: str) -> str:
    """Return page `number`, from 1 for the oldest, of the archived part of the archive's feed.

    `digest` is that of what the page says, in hex; 64 bits of it tell the pages of one number apart.
    """
    return f"feed/{number}.{digest[:16]}.xml"


def topic(topic_id: str, page: int = 1) -> str:
    """Return page `page`, from 1, of a topic."""
    return f"topics/{topic_id}/{_numbered(page)}"


def topic_feed(topic_id: str) -> str:
    """Return the feed of a topic, without the suffix of its format."""
    return f"topics/{topic_id}/feed"


def saved_search(search_id: str, page: int = 1) -> str:
    """Return page `page`, from 1, of a saved search."""
    return f"searches/{search_id}/{_numbered(page)}"


def saved_search_feed(search_id: str) -> str:
    """Return the feed of a saved search, without the suffix of its format."""
    return f"searches/{search_id}/feed"


def search_piece(kind: str, number: int | None = None) -> str:
    """Return a piece of the search index, such as `search/terms/0.json`; one without a number is alone."""
    return f"search/{kind}.json" if number is None else f"search/{kind}/{number}.json"


def script_of(piece: str) -> str:
    """Return the script that brings a piece of the search index to pages opened from disk."""
    return piece.removesuffix("on")


def data(name: str) -> str:
    """Return a file of data, such as `release.schema.json`."""
    return f"data/{name}"


def own_page(name: str) -> str:
    """Return one of the archive's own pages, by the name of its file."""
    return f"pages/{name}.html"


def asset(name: str) -> str:
    """Return a file of the theme, such as `style.css`."""
    return f"assets/{name}"


def to_root(path: str) -> str:
    """Return the relative link from the page at `path` to the site's root: `` or `../../`."""
    return "../" * path.count("/")


def quoted(path: str) -> str:
    """Return a path as it stands in a link. The mark of a day on its month's page stays a mark."""
    return path if _PLAIN.fullmatch(path) else quote(path)


def canonical(base_url: str, path: str) -> str:
    """Return the absolute address of `path`, without `index.html`. `base_url` ends in a slash."""
    folder, slash, name = path.rpartition("/")
    return base_url + quoted(folder + slash + _INDEX.sub("", name))


def absolute(base_url: str, path: str) -> str:
    """Return the canonical address of `path`, or `path` itself where the site's address is not known."""
    return canonical(base_url, path) if base_url else path


def _folder(day: dt.date) -> str:
    return day.isoformat().replace("-", "/")


def _numbered(page: int) -> str:
    return "index.html" if page == 1 else f"page-{page}.html"


def sitemap_part(number: int) -> str:
    """Return part `number`, from 1, of a sitemap that is too large for one file."""
    return f"sitemap-{number}.xml"


def text_mark(record: Record) -> str:
    """Return the mark of a text in its address: the first hex digits of the SHA-256 of its record."""
    return record.raw.sha256.hex()[: record.mark_length]


def mark(digest: str) -> str:
    """Return the mark of a text in lists of addresses: the first eight hex digits of its digest."""
    return digest[:8]


def mark_of(release: Release) -> str:
    """Return the mark of the earliest text that a dump has of a release; empty where no dump has it.

    Dumps that are added later do not change which text it is. Editors' texts do not count, since editors may
    change what they wrote.
    """
    dumped = (record for record in release.records if not record.is_handwritten)
    return next((mark(record.digest) for record in dumped), "")


def is_mark(text: str) -> bool:
    """Tell whether `text` has the form of a mark."""
    return bool(_MARK.fullmatch(text))


def is_agency(path: str) -> bool:
    """Tell whether `path` has the form of the first page of an agency."""
    return bool(_AGENCY.fullmatch(path))


def is_text(path: str) -> bool:
    """Tell whether `path` has the form of the file of one text of a release."""
    return bool(_TEXT.fullmatch(path))


def release_of_text(path: str) -> str:
    """Return the page of the release that a text belongs to."""
    return f"{path.rsplit('.', 2)[0]}.html"


def is_release(path: str) -> bool:
    """Tell whether `path` has the form of a release's page."""
    return bool(_RELEASE.fullmatch(path))
