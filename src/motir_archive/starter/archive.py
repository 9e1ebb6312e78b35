"""The files of a new archive: settings with their meanings, a sample, and the workflow that publishes it."""

from __future__ import annotations

import datetime as dt
import json
import re
import textwrap
from collections.abc import Mapping
from dataclasses import dataclass

from motir_archive.starter.keys import AGENCY_KEYS, archive_keys
from motir_archive.starter.sample import sample
from motir_archive.text.slugs import LONGEST_ID, is_id, slug

WIDTH = 110
"""Characters of a line of comment, at most."""

_NAME_AND_ACRONYM = re.compile(r"(.*\S)\s*\(([^\W\d_][\w&-]*)\)")

_ARCHIVE_HEAD = """\
# The settings of this archive. Each stands below its meaning; take the # away from those that you set.
# All are optional. `motir-archive check` reports what is wrong, with line and column. A file searches.yaml
# beside this one makes pages and feeds of searches: see docs/settings.md of motir-archive. A page of
# your own is pages/NAME.md beside releases/: see docs/theme.md there.
"""
_AGENCIES_HEAD = """\
# The registry of agencies: who can issue a release or be named in one. An agency keeps its id for life;
# when it is renamed, put the new name first and give the former one its last day. `motir-archive check`
# suggests entries for agencies that releases name and that are not here. Leave a fact out, never guess it.
"""
_IGNORED = "# What motir-archive makes, and the environment that it may be installed in.\n/build/\n/.venv/\n"


@dataclass(frozen=True, slots=True)
class Answers:
    """What has to be known about a new archive."""

    title: str
    publisher: str
    """Name of the ministry, with its acronym in brackets where it has one: `Ministry of Trade (MOT)`."""
    language: str
    """Language of the releases, as a BCP 47 tag."""
    country: str
    """Country of the publisher, as a code of ISO 3166-1; empty where it is not known."""
    time_zone: str
    """Time zone of the publisher, as a name of the IANA database; empty for UTC."""


def starter_files(answers: Answers, today: dt.date, workflow: str) -> Mapping[str, str]:
    """Return the text of each file of a new archive by its path."""
    return {
        "releases/archive.yaml": archive_settings(answers),
        "releases/agencies.yaml": registry(answers),
        f"releases/sample-{today}.txt": sample(name_and_acronym(answers.publisher)[0], today),
        ".github/workflows/pages.yml": workflow,
        ".gitignore": _IGNORED,
    }


def archive_settings(answers: Answers) -> str:
    """Return an archive.yaml that explains every setting; those that were not answered are comments."""
    name, acronym = name_and_acronym(answers.publisher)
    said = {
        "title": answers.title,
        "description": f"Press releases of the {name}, kept complete, searchable and citable.",
        "language": answers.language,
        "publisher": _id(name, acronym),
        "country": answers.country,
        "time_zone": answers.time_zone,
    }
    settings = []
    for key in archive_keys():
        is_set = bool(said.get(key.name))
        line = f"{key.name}: {_quoted(said[key.name])}" if is_set else f"# {key.name}: {key.example}"
        settings.append(f"\n{_comment(key.meaning)}{line}\n")
    return _ARCHIVE_HEAD + "".join(settings)


def registry(answers: Answers) -> str:
    """Return an agencies.yaml with every key explained and the publisher in it."""
    name, acronym = name_and_acronym(answers.publisher)
    explained = "".join(
        f"#\n# Keys of {what}:\n" + "".join(_comment(f"{key.name}: {key.meaning}", "#   ") for key in keys)
        for what, keys in AGENCY_KEYS.items()
    )
    acronyms = f"        acronyms: [{_quoted(acronym)}]\n" if acronym else ""
    return (
        f"{_AGENCIES_HEAD}{explained}\nagencies:\n  - id: {_id(name, acronym)}\n    kind: ministry\n"
        f"    names:\n      - name: {_quoted(name)}\n{acronyms}"
    )


def name_and_acronym(publisher: str) -> tuple[str, str]:
    """Return a publisher's name without an article, and its acronym, which may be empty."""
    written = re.sub("^The ", "", publisher, flags=re.IGNORECASE)
    match = _NAME_AND_ACRONYM.fullmatch(written)
    return (match[1], match[2]) if match else (written, "")


def _id(name: str, acronym: str) -> str:
    """Return the publisher's id: its acronym, else its name, else `publisher`.

    A name in letters other than Latin ones makes no id, since people type ids into settings and addresses.
    """
    for candidate in (acronym, name):
        if is_id(slug(candidate, LONGEST_ID)):
            return slug(candidate, LONGEST_ID)
    return "publisher"


def _comment(text: str, start: str = "# ") -> str:
    wrapped = textwrap.wrap(
        text,
        WIDTH,
        initial_indent=start,
        subsequent_indent=start,
        break_long_words=False,
        break_on_hyphens=False,
    )
    return "".join(f"{line}\n" for line in wrapped)


def _quoted(text: str) -> str:
    """Return a text as a YAML scalar in quotation marks, in which no character has a special meaning."""
    return json.dumps(text, ensure_ascii=False)
