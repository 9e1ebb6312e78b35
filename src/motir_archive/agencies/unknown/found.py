"""What is found of an organisation that the registry does not know: its name, and where a release has it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from motir_archive.agencies.unknown.phrase_words import MOST_KNOWN
from motir_archive.agencies.words.countries import of_country, without_prefix
from motir_archive.agencies.words.head_nouns import kind_of
from motir_archive.text.slugs import slug

_OF_THE_UNION = tuple(f"European {body}" for body in ("Union", "Commission", "Parliament", "Council"))


@dataclass(frozen=True, slots=True)
class Discovery:
    """An organisation at the place where a release names it in full."""

    start: int
    end: int
    name: str
    """Its name in full, as it stands there; with its country where many countries have a body of that
    name."""
    acronym: str = ""
    country: str = ""
    """The country that the text gives it, or the archive's own where `is_own`; empty for none."""
    is_own: bool = False
    """Whether it is a ministry beside which the text has no country. It is then the archive's own country's,
    and its name goes without the country."""
    is_of_world: bool = False
    """Whether it is known to be a body of several countries or of none."""

    @property
    def certain_country(self) -> str:
        """The country that its agency is shown with: a name with "European" is seldom the European Union's.

        The Space Agency, the Patent Office and many a centre are not. Whoever acts is told by `country`.
        """
        is_guess = self.name.startswith("European ") and not self.name.startswith(_OF_THE_UNION)
        return "" if is_guess else self.country

    @property
    def kind(self) -> str:
        """The kind that its head noun stands for; empty where it has none."""
        return "international organisation" if self.is_of_world else kind_of(self.name)

    @property
    def key(self) -> str:
        """A key that is the same for all spellings of its name."""
        return _key(of_country(self.name, self.country) if self.is_own else self.name)


@lru_cache(maxsize=MOST_KNOWN)
def _key(name: str) -> str:
    return slug(without_prefix(name))
