"""What tells browsers, screen readers and search engines that a text is not in the language of its page."""

from __future__ import annotations

from markupsafe import Markup

from motir_archive.config import Config
from motir_archive.language.language import Language
from motir_archive.model.release import Release
from motir_archive.site.release_language import second_language


def lang(config: Config, language: Language, text: object, release: Release | None = None) -> Markup:
    """Return the attribute that says which language a text is in; nothing where it is that of the page.

    `release` is the one that it is a part of, such as its title: a title may be in the archive's second
    language where the text is not.
    """
    if second_language(config.second_language).has(str(text)):
        tag = release.language if release and release.language else config.second_language
    else:
        tag = release.language or config.language if release else language.tag
    return Markup("") if tag == language.tag else Markup(' lang="{}"').format(tag)
