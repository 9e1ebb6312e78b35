"""Web addresses in plain text: http, https, a bare `www.` and mail, so that readers can follow them.

The texts are not ours, so a link never leads elsewhere than it says: its words are the whole address, in
ASCII. Any other character ends an address: a Korean particle, a curly quotation mark, a full-width bracket.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import urlsplit

LONGEST_ADDRESS = 2048
"""In characters: what sitemaps allow (sitemaps.org); a longer address is not made a link."""

_NEVER_IN_ONE = re.compile(r"[\x00-\x20\x7f-\xa0\"<>\\^`|\u2028\u2029]")
_LAST_LABEL = "(?:xn--[a-z0-9-]{1,59}|(?-i:[a-z]{2,63}|[A-Z]{2,63}))"
_HOST = rf"(?:[a-z0-9-]{{1,63}}\.){{1,9}}{_LAST_LABEL}(?![a-z0-9_-]|(?-i:\.[a-z0-9]))"
"""The name of a host, which ends in letters: a number or `localhost` is of no use to a reader. A label has 63
characters at most (RFC 1123). A name has ten labels at most, chosen, not measured, so that the time of the
search grows with the text. Dumps lose blanks: in `www.example.gov.Details`, the capital begins the next
sentence."""
_PATH = r"(?: :[0-9]+ )? (?: [/?\#] [a-z0-9._~:/?\#\[\]@!$&'()*+,;=%-]* )?"
"""What may follow a host: a port, and the characters that an address may have (RFC 3986)."""
_ADDRESS = re.compile(
    rf"""(?xi)
    (?: https?:// | www\. ) [a-z0-9._~%:!$&+=-]{{0,99}} @ \S*
  | (?<![a-z0-9@._-]) (?P<web> (?: https?:// | www\. ) {_HOST} {_PATH} )
  | (?<![a-z0-9@._%+-]) (?P<mail> [a-z0-9_%+-]+ (?: \. [a-z0-9_%+-]+ )* @ {_HOST} )
    """
)
"""The first line matches addresses that deceive, such as `https://bank.example@evil.example/`, whose host
stands last: they are not made links."""
_SIGNS = (b"@", b"://", b"www.")
"""One of them is in every address."""
_ENDING = ".,:;!?'*"
"""Punctuation that belongs to the sentence where it stands at the end of an address."""
_BRACKETS = {")": "(", "]": "["}
_WRITTEN_TOGETHER = (
    *(range(0x1100, 0x1200), range(0x3040, 0x3100), range(0x3130, 0x3190)),
    *(range(0x3400, 0xA000), range(0xAC00, 0xD7A4)),
)
"""Letters of Hangul, Kana and Han: a text in them goes on after an address without a blank."""


@dataclass(frozen=True, slots=True)
class Link:
    """A web or mail address in a text."""

    start: int
    """Index of its first character."""
    end: int
    """Index after its last character."""
    target: str
    """Where it leads: with the scheme that the text may leave out."""


def links(text: str) -> Iterator[Link]:
    """Yield the web and mail addresses in `text`, in order. Punctuation after one is not part of it."""
    for match in _candidates(text):
        # Where case is ignored, `ı` matches an i, and the sign for kelvin a k.
        is_address = match.lastgroup and match[0].isascii() and len(match[0]) <= LONGEST_ADDRESS
        if not is_address or _goes_on(text, match.end()):
            continue
        written = _without_ending(match[0])
        is_whole = written.lower().startswith("http")
        scheme = "mailto:" if match.lastgroup == "mail" else "" if is_whole else "http://"
        yield Link(match.start(), match.start() + len(written), scheme + written)


def _candidates(text: str) -> Iterator[re.Match[str]]:
    """Yield what looks like an address, in order. Only words that have a sign of one are looked at."""
    end = -1
    for sign in sorted(_signs(text)):
        if sign > end:
            end = text.find(" ", sign)
            end = len(text) if end < 0 else end
            yield from _ADDRESS.finditer(text, text.rfind(" ", 0, sign) + 1, end)


def _signs(text: str) -> Iterator[int]:
    """Yield where signs of an address stand in a text."""
    small = text.encode("ascii", "replace").lower()  # one byte for each character
    for sign in _SIGNS:
        place = small.find(sign)
        while place >= 0:
            yield place
            place = small.find(sign, place + 1)


def is_web_address(address: str) -> bool:
    """Tell whether an address that somebody set is one of the web: http or https, a host, nothing hidden."""
    try:
        parts = urlsplit(address)
        _ = parts.port  # reading it raises ValueError for a number that no port has
    except ValueError:
        return False
    is_web = parts.scheme in ("http", "https") and bool(parts.hostname) and "@" not in parts.netloc
    is_hidden = any(unicodedata.category(character) == "Cf" for character in address)
    return is_web and not is_hidden and not _NEVER_IN_ONE.search(address)


def _without_ending(address: str) -> str:
    """Return an address without punctuation after it, and without a bracket that it does not open."""
    while address:
        opening = _BRACKETS.get(address[-1])
        if address[-1] not in _ENDING and not (
            opening and address.count(opening) < address.count(address[-1])
        ):
            break
        address = address[:-1]
    return address


def _goes_on(text: str, end: int) -> bool:
    """Tell whether a letter outside of ASCII follows, so that the address may have been cut off there."""
    following = text[end : end + 1]
    if not following or following.isascii():
        return False
    if any(ord(following) in letters for letters in _WRITTEN_TOGETHER):
        return False
    return unicodedata.category(following)[0] in "LMN"
