"""What an agency is called in a release: the name of that day, or the words of the text before it had one."""

from __future__ import annotations

from motir_archive.model.agency import Agency, AgencyName
from motir_archive.model.release import Release


def name_in(agency: Agency, release: Release) -> AgencyName:
    """Return the name that an agency had on the day of a release.

    Before the oldest known name began, the release is quoted: the first of its words that name the agency.
    Where none do, because an official or the board speaks for the agency, the oldest name stands in.
    """
    oldest = agency.names[-1]
    if oldest.since is None or oldest.since <= release.date:
        return agency.name_on(release.date)
    for naming in release.namings:
        if naming.agency == agency.id:
            words = release.current.body.read()[naming.start : naming.end]
            return AgencyName(" ".join(words.split()))
    return oldest
