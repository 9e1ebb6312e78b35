"""Kinds of agencies, roles of records and the like, as people read them in the language of the site."""

from __future__ import annotations

from motir_archive.language.language import Language
from motir_archive.model.agency import AgencyName


def in_use(name: AgencyName, language: Language) -> str:
    """Return when a name was in use, as far as is known: `Since 1 October 2025`."""
    first, last = (language.day(day) if day else "" for day in (name.since, name.until))
    if first and last:
        return language.gettext("%(first)s to %(last)s", first=first, last=last)
    if first:
        return language.gettext("Since %(day)s", day=first)
    return language.gettext("Until %(day)s", day=last) if last else language.gettext("Dates not known")


def kind_name(kind: str, language: Language) -> str:
    """Return what an agency of one kind is called: `Ministry`; empty for no known kind."""
    return _kinds(language)[kind][0]


def kind_heading(kind: str, language: Language) -> str:
    """Return the heading over the agencies of one kind: `Ministries`."""
    return _kinds(language)[kind][1]


def _kinds(language: Language) -> dict[str, tuple[str, str]]:
    """Return, by kind, what one agency of it is called, and what several are."""
    gettext = language.gettext
    return {
        "ministry": (gettext("Ministry"), gettext("Ministries")),
        "agency": (gettext("Agency"), gettext("Agencies")),
        "public corporation": (gettext("Public corporation"), gettext("Public corporations")),
        "research institute": (gettext("Research institute"), gettext("Research institutes")),
        "association": (gettext("Association"), gettext("Associations")),
        "university": (gettext("University"), gettext("Universities")),
        "international organisation": (
            gettext("International organisation"),
            gettext("International organisations"),
        ),
        "foreign government": (gettext("Foreign government"), gettext("Foreign governments")),
        "company alliance": (gettext("Company alliance"), gettext("Company alliances")),
        "": ("", gettext("Known only from releases")),
    }


def role_name(role: str, language: Language) -> str:
    """Return what a record holds, which Release.role_of says in English."""
    gettext = language.gettext
    names = {
        "current text": gettext("current text"),
        "copy of the current text": gettext("copy of the current text"),
        "excerpt": gettext("excerpt"),
        "earlier text": gettext("earlier text"),
        "cut-off later text": gettext("cut-off later text"),
    }
    return names[role]
