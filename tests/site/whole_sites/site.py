"""A built site with its pages read."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path, PurePosixPath
from posixpath import join, normpath
from urllib.parse import unquote, urlsplit

from markup import Element, read_pages

LINKS = {"a": "href", "link": "href", "script": "src", "img": "src", "form": "action", "source": "src"}


class Site:
    """A built site with its pages parsed."""

    def __init__(self, folder: Path, base_url: str = "") -> None:
        self.folder = folder
        self.base_url = base_url
        self.pages = read_pages(folder)
        self.files = {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}
        self.ids = {
            path: [each.attributes["id"] for each in with_id(page)] for path, page in self.pages.items()
        }

    def links(self) -> Iterator[tuple[str, Element, str]]:
        """Yield (page, element, address) of every link."""
        for path, page in self.pages.items():
            for element in page.walk():
                name = LINKS.get(element.tag)
                if name and name in element.attributes:
                    yield path, element, element.attributes[name]

    def target(self, page: str, address: str) -> tuple[str, str] | None:
        """Return (file, fragment) that a link leads to; None where it leads to another host."""
        parts = urlsplit(address)
        if parts.scheme or parts.netloc:
            return None
        path = normpath(join(PurePosixPath(page).parent.as_posix(), unquote(parts.path)))
        return (path if parts.path else page), unquote(parts.fragment)


def with_id(page: Element) -> list[Element]:
    return [element for element in page.walk() if "id" in element.attributes]
