"""Which country's body a name means in one text: a name that was given a country keeps it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from motir_archive.agencies.naming.full_names import country_beside
from motir_archive.agencies.naming.names import Form, Found


class CountriesSaid:
    """The countries that a text gives to names, from its beginning on."""

    def __init__(self) -> None:
        self._said: defaultdict[str, set[str]] = defaultdict(set)
        """By the full name."""

    def of(self, body: str, place: Found, forms: Sequence[Form], places: Sequence[Found]) -> str:
        """Return the country of a name at a place; empty where that is not known, or where the name says it.

        It is the one beside the name, else the only one that the text gave to it before. Without one, a body
        of the archive's own country is always meant.
        """
        if not any(form.country for form in forms):
            return ""
        country = country_beside(body, place, forms, places)
        said = self._said[forms[0].name]
        if country or forms[0].says_country:
            said.add(country or forms[0].country)
            return country
        is_known = len(said) == 1 and not any(form.is_own for form in forms)
        return next(iter(said)) if is_known else ""
