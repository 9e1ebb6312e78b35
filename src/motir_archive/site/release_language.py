"""The language that a release is in: as it was set, or as its letters show."""

from __future__ import annotations

from functools import lru_cache

from motir_archive.config import Config
from motir_archive.model.release import Release
from motir_archive.text.scripts import SecondLanguage


def language_of(release: Release, config: Config) -> str:
    """Return the language of a release's text, as a BCP 47 tag.

    What its front matter or archive.yaml says comes first. Otherwise it is the archive's second language
    where most letters at its beginning are of that language, and else the archive's own.
    """
    if release.language:
        return release.language
    has_second = second_language(config.second_language).has(release.lead)
    return config.second_language if has_second else config.language


@lru_cache
def second_language(language: str) -> SecondLanguage:
    """Return the recogniser of texts in a language that has a script of its own."""
    return SecondLanguage(language)
