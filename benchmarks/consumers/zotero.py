"""Let Zotero save releases of a served site, and say what it saved.

    python benchmarks/consumers/zotero.py SERVER ADDRESS...

SERVER is a running translation-server (github.com/zotero/translation-server with its modules, which is
Zotero's own code), such as http://127.0.0.1:1969; each ADDRESS a page of a release. Neither is part of this
project. Exits with status 1 if an author is not an institution, or title, date, publisher or address is
missing.
"""

from __future__ import annotations

import json
import sys
import urllib.request
from typing import Any

WANTED = ("title", "date", "publisher", "url")


def saved(server: str, address: str) -> list[dict[str, Any]]:
    """Return the items that Zotero saves of a page."""
    request = urllib.request.Request(  # noqa: S310 - an address of the caller's own
        f"{server}/web", address.encode(), {"Content-Type": "text/plain"}
    )
    with urllib.request.urlopen(request, timeout=120) as answer:  # noqa: S310 - likewise
        items: list[dict[str, Any]] = json.load(answer)
    return items


def main(server: str, addresses: list[str]) -> int:
    """Save each page and return the exit status."""
    faults = 0
    for address in addresses:
        items = saved(server, address)
        item = items[0] if len(items) == 1 else {}
        authors = item.get("creators", [])
        are_institutions = bool(authors) and all(set(author) == {"name", "creatorType"} for author in authors)
        missing = [field for field in WANTED if not item.get(field)]
        faults += bool(missing) or not are_institutions
        names = "; ".join(str(author.get("name", author)) for author in authors)
        print(f"{item.get('itemType', 'nothing')}: {names} | {item.get('title')} | {item.get('date')}")
        if missing:
            print(f"  missing: {', '.join(missing)}")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], sys.argv[2:]))
