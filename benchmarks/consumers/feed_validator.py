"""Check every Atom feed of a site with the W3C's feed validator.

    python benchmarks/consumers/feed_validator.py CHECKOUT SITE

CHECKOUT is a clone of github.com/w3c/feedvalidator, whose rdflib, lxml and html5lib have to be installed; it
is not part of this project. Prints what it says about each feed, and exits with status 1 if it found an
error.
"""

from __future__ import annotations

import re
import sys
from collections import Counter
from importlib import import_module
from pathlib import Path
from typing import Any

_SELF = re.compile('<link rel="self"[^>]* href="([^"]*)"')


def events(validator: Any, feed: Path) -> list[Any]:
    """Return the errors and warnings of the validator, without what is mere information."""
    own = _SELF.search(feed.read_text(encoding="utf-8"))
    with feed.open("rb") as stream:
        found = validator.validateStream(stream, firstOccurrenceOnly=1, base=own[1] if own else "")
    told = import_module("feedvalidator.logging")
    return [event for event in found["loggedEvents"] if isinstance(event, told.Error | told.Warning)]


def main(checkout: Path, site: Path) -> int:
    """Validate every feed and return the exit status."""
    sys.path.insert(0, str(checkout / "src"))
    validator = import_module("feedvalidator")
    is_error = import_module("feedvalidator.logging").Error
    kinds: Counter[str] = Counter()
    feeds = sorted([*site.rglob("feed.xml"), *site.glob("feed/*.xml")])
    for feed in feeds:
        for event in events(validator, feed):
            severity = "error" if isinstance(event, is_error) else "warning"
            kinds[severity] += 1
            print(f"{severity:7}  {feed.relative_to(site)}: {type(event).__name__} {event.params}")
    print(f"{len(feeds)} feeds: {kinds['error']} errors, {kinds['warning']} warnings")
    return 1 if kinds["error"] else 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), Path(sys.argv[2])))
