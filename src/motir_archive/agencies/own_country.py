"""Which bodies are the archive's own country's, and whether a registry was written for that country."""

from __future__ import annotations

from collections.abc import Iterable

from motir_archive.model.agency import Agency

FOREIGN = "foreign government"
"""The kind of the bodies of other countries than the one for which a registry was written."""
PUBLIC = ("ministry", "agency", "public corporation", "research institute")
"""Kinds of bodies that issue; others act beside them."""


def is_own(agency: Agency, home: str) -> bool:
    """Tell whether an agency is of the archive's own country, `home`.

    Where that is not known, every agency is, but for foreign governments.
    """
    return agency.country in ("", home) or (not home and agency.kind != FOREIGN)


def may_issue(agency: Agency, home: str) -> bool:
    """Tell whether an agency is a public body of the archive's own country.

    A registry that was written for another country calls the governments of `home` foreign.
    """
    is_of_home = agency.kind == FOREIGN and home != "" and agency.country == home
    return is_of_home or (agency.kind in PUBLIC and is_own(agency, home))


def is_written_for(agencies: Iterable[Agency], home: str) -> bool:
    """Tell whether a registry is one of the archive's own country: whether it has a ministry of `home`.

    It then has them all, and another country's body may bear a name that nobody at home bears: "Department of
    Commerce". Where the country is not known, every registry counts as one of the archive's own.
    """
    return not home or any(
        agency.is_registered and agency.kind == "ministry" and is_own(agency, home) for agency in agencies
    )
