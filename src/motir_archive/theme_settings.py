"""`theme:` of archive.yaml, colours, fonts and a logo -> a style sheet that beats the theme's values."""

from __future__ import annotations

import re
from collections.abc import Iterable

COLOURS = {
    "paper": "behind everything",
    "raised": "behind notices and citations",
    "ink": "of the text",
    "quiet": "of what is said beside the text",
    "rule": "of lines",
    "link": "of links",
    "seal": "of the mark, of the lines over days, and of what has the focus",
    "seal-mark": "in the mark, on the colour of the seal",
}
"""What can have another colour: the key in `theme:` and what it colours."""
FONTS = {
    "serif": "of titles and texts",
    "sans": "of everything else",
    "mono": "of citations and names of files",
}
"""What can have other fonts: the key in `theme:` and what is set in them."""
LOGO = "logo"
KEYS = (*COLOURS, *FONTS, LOGO)
COLOUR_HINT = 'write a colour such as "#7d1d16", or two for light and dark pages: "#7d1d16 / #ffab9c"'
FONT_HINT = "write names of fonts with commas between them, such as Georgia, serif"
LOGO_HINT = "write the name of a picture in templates/assets, such as logo.svg"

_COLOUR = re.compile(r"#[0-9a-fA-F]{3,8}|[a-zA-Z]{3,30}|(?:rgb|hsl|oklch|lab)\([0-9a-z., %+-]{1,60}\)")
_FONTS = re.compile(r"[\w ,\"'-]{1,300}")
_LOGO = re.compile(r"[\w-][\w.-]*\.(?:svg|png|webp|jpg)")


def fault_in(key: str, value: str) -> str | None:
    """Return what to write at `key` instead of `value`; None where it is right."""
    if key in COLOURS:
        colours = [colour.strip() for colour in value.split(" / ")]
        return None if len(colours) <= 2 and all(map(_COLOUR.fullmatch, colours)) else COLOUR_HINT
    if key in FONTS:
        return (
            None
            if _FONTS.fullmatch(value) and value.count('"') % 2 == 0 == value.count("'") % 2
            else FONT_HINT
        )
    if key == LOGO:
        return None if _LOGO.fullmatch(value) else LOGO_HINT
    return "known are " + ", ".join(KEYS)


def sheet(theme: Iterable[tuple[str, str]]) -> str:
    """Return the style sheet that sets what `theme` says; empty where it sets neither colours nor fonts."""
    values = [f"--{key}:{_value(value)}" for key, value in theme if key != LOGO]
    return f":root{{{';'.join(values)}}}\n" if values else ""


def _value(text: str) -> str:
    light, slash, dark = text.partition(" / ")
    return f"light-dark({light.strip()},{dark.strip()})" if slash else text
