"""Which of the two names of an agency pages show: the English one, or the one in its country's language."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from motir_archive.model.agency import Agency, AgencyName
from motir_archive.text.scripts import own_letters


def named_in(language: str, agencies: Mapping[str, Agency]) -> Mapping[str, Agency]:
    """Return agencies as pages in a language, a BCP 47 tag, name them.

    Pages show `local` where it is in the letters of that language and the name in English is not. For a
    language in Latin letters, names cannot be told from English ones, and stay as they are.
    """
    letters = own_letters(language.split("-")[0])
    if letters is None:
        return agencies

    def said(name: AgencyName) -> AgencyName:
        by_local = letters.search(name.local) is not None and letters.search(name.text) is None
        return replace(name, by_local=by_local)

    return {key: replace(each, names=tuple(map(said, each.names))) for key, each in agencies.items()}
