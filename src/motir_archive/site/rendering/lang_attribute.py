"""The `lang` attribute, which says that a text is not in the language of its page.

Browsers, screen readers and search engines use it.
"""

from __future__ import annotations

import re

from markupsafe import Markup

from motir_archive.config import Config
from motir_archive.language.language import Language
from motir_archive.model.release import Release
from motir_archive.site.release_language import second_language
from motir_archive.site.rendering.filters import unbroken

_NO_ATTRIBUTE = Markup("")


def lang(config: Config, language: Language, text: object, release: Release | None = None) -> Markup:
    """Return the attribute that says which language a text is in; nothing where it is that of the page.

    `release` is the release that `text` is a part of, as its title is. A title may be in the archive's second
    language where the release's text is not.
    """
    if second_language(config.second_language).has(str(text)):
        tag = release.language if release and release.language else config.second_language
    else:
        tag = release.language or config.language if release else language.tag
    return _NO_ATTRIBUTE if tag == language.tag else Markup(' lang="{}"').format(tag)


_OTHER_WAY = re.compile(
    "[\u0590-\u08ff\u200f\u202a-\u202e\u2066-\u2069\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff]"
)
"""Letters that are written from right to left, and marks of direction: what may turn the words beside it.

The blocks are those that Unicode keeps for such scripts (DerivedBidiClass.txt, the defaults at its head), so
the answer does not depend on the tables of an interpreter.
"""


def titled(config: Config, language: Language, title: str, release: Release) -> Markup:
    """Return a title of a release as markup: with its language, where it is not that of the page.

    Only a title in another language, or one that may be written in another direction, gets an element of its
    own. Most titles are neither, and a page may have a hundred.
    """
    attribute, words = lang(config, language, title, release), unbroken(title)
    if not attribute and (title.isascii() or not _OTHER_WAY.search(title)):
        return words
    return Markup("<bdi{}>{}</bdi>").format(attribute, words)
