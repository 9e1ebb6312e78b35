"""archive.yaml -> the settings of an archive, or all faults in it with their places."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Collection
from pathlib import PurePosixPath
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from motir_archive import theme_settings
from motir_archive.agencies.words.country_forms import is_country_code
from motir_archive.config import CITATIONS, LAYOUTS, PATTERNS, Config, Move
from motir_archive.problems import Problem, SetupError
from motir_archive.strict_yaml.fields import Fields, iso_day
from motir_archive.strict_yaml.reader import Place, parse_mapping
from motir_archive.text.base_url import checked_base_url
from motir_archive.text.language_tags import canonical_tag, how_to_write, is_language
from motir_archive.text.links import is_web_address
from motir_archive.text.scripts import LANGUAGES
from motir_archive.text.source_pattern import PLACES, places

NAME = "archive.yaml"

_AUTHORITY = re.compile(r"[a-z0-9.-]+(@[a-z0-9.-]+)?", re.IGNORECASE)
_MAILBOX = re.compile(r"[^\s@:/]+@[^\s@:/]+")
_YES_OR_NO = re.compile("yes|no")
_WHOLE_NUMBER = re.compile("[1-9][0-9]{0,17}")
_PREFIX = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,60}")


def parse_config(text: str, layouts: Collection[str] = LAYOUTS) -> Config:
    """Return the settings in the text of archive.yaml. `layouts` are those that a file can have.

    Raises SetupError with every fault in it.
    """
    parsed = parse_mapping(text, NAME, "config")
    if isinstance(parsed, Problem):
        raise SetupError([parsed])
    problems: list[Problem] = []
    fields = Fields(parsed, NAME, "config", problems)
    config = _settings(fields, layouts)
    fields.end()
    if problems:
        raise SetupError(problems)
    return config


def _settings(fields: Fields, layouts: Collection[str]) -> Config:
    """Return the settings. One that has a fault is reported and takes its default."""
    default = Config()
    return Config(
        title=fields.text("title", default.title),
        description=fields.text("description", default.description),
        language=_language(fields, default.language),
        second_language=_second_language(fields),
        base_url=_address(fields, "base_url", ("https", "http")),
        authority=_matching(fields, "authority", default.authority, _AUTHORITY, "write a domain"),
        publisher=fields.text("publisher"),
        country=_country(fields),
        source_url=_address(fields, "source_url", ("https", "http")),
        source_pattern=_source_pattern(fields),
        contact=_address(fields, "contact", ("https", "http", "mailto")),
        topics=tuple(dict.fromkeys(fields.texts("topics"))),
        layouts=_layouts(fields, layouts),
        languages=_languages(fields),
        dumped=_dump_days(fields),
        moved=_moves(fields),
        rights=fields.text("rights"),
        licence=_address(fields, "licence", ("https", "http")),
        citations=_citations(fields) or default.citations,
        extra_formats=_is_yes(fields, "extra_formats"),
        sqlite=_is_yes(fields, "sqlite"),
        time_zone=_time_zone(fields, default.time_zone),
        file_prefix=_matching(
            fields, "file_prefix", default.file_prefix, _PREFIX, "write a word such as motir"
        ),
        paragraph_length=_positive(fields, "paragraph_length", default.paragraph_length),
        theme=_theme(fields),
        day_pages_from=_positive(fields, "day_pages_from", default.day_pages_from),
        longest_line=_positive(fields, "longest_line", default.longest_line),
        places=_places(fields),
    )


def _places(fields: Fields) -> dict[tuple[str, str], Place]:
    """Return where the publisher stands, and each name or pattern of a file."""
    patterns = {(key, name): place for key in PATTERNS for name, place in fields.names(key).items()}
    return {("publisher", ""): fields.place("publisher"), **patterns}


def known_time_zone(name: str) -> ZoneInfo | None:
    """Return the time zone with a name of the IANA database, None where there is none."""
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return None


def _language(fields: Fields, default: str) -> str:
    tag = fields.text("language", default)
    if tag != default and not is_language(tag):
        fields.fault(fields.place("language"), f"language is {tag!r}", how_to_write(tag))
        return default
    return canonical_tag(tag)


def _country(fields: Fields) -> str:
    text = fields.text("country")
    if text and not is_country_code(text):
        hint = "write the two capital letters of ISO 3166-1, such as KR"
        fields.fault(fields.place("country"), f"country is {text!r}, not the code of a country", hint)
        return ""
    return text


def _address(fields: Fields, key: str, schemes: tuple[str, ...]) -> str:
    text = fields.text(key)
    if not text:
        return ""
    is_mail = text.startswith("mailto:") and "mailto" in schemes and "@" in text
    checked = text if is_mail else checked_base_url(text)
    if checked is None:
        is_mailbox = "mailto" in schemes and _MAILBOX.fullmatch(text)
        start = "https:// or mailto:" if "mailto" in schemes else "https://"
        hint = f"write mailto:{text}" if is_mailbox else f"start it with {start}"
        fields.fault(fields.place(key), f"{key} is {text!r}, not an address", hint)
        return ""
    return checked if key == "base_url" else text


def _source_pattern(fields: Fields) -> str:
    pattern = fields.text("source_pattern")
    if not pattern:
        return ""
    asked, hint = places(pattern), "write one such as https://www.example.org/{year}/{slug}"
    unknown = [name for name in asked if name not in PLACES]
    if unknown:
        what, hint = f"has {{{unknown[0]}}} in it", "known are " + ", ".join(f"{{{name}}}" for name in PLACES)
    elif not asked:
        what = f"is {pattern!r}, one address for all releases"
    elif not is_web_address(pattern) or places(urlsplit(pattern).netloc):
        what = f"is {pattern!r}, not an address"
    else:
        return pattern
    fields.fault(fields.place("source_pattern"), f"source_pattern {what}", hint)
    return ""


def _matching(fields: Fields, key: str, default: str, pattern: re.Pattern[str], hint: str) -> str:
    text = fields.text(key, default)
    if text and not pattern.fullmatch(text):
        fields.fault(fields.place(key), f"{key} is {text!r}", hint)
        return default
    return text


def _layouts(fields: Fields, layouts: Collection[str]) -> tuple[tuple[str, str], ...]:
    found = []
    for name, layout, place in fields.pairs("layout"):
        _check_pattern(fields, name, place)
        if layout and layout not in layouts:
            fields.fault(place, f"the layout of {name} is {layout!r}", "it can be " + ", ".join(layouts))
        found.append((name, layout))
    return tuple(found)


def _languages(fields: Fields) -> tuple[tuple[str, str], ...]:
    found = []
    for name, tag, place in fields.pairs("languages"):
        _check_pattern(fields, name, place)
        if tag and not is_language(tag):
            fields.fault(place, f"the language of {name} is {tag!r}", how_to_write(tag))
        found.append((name, canonical_tag(tag)))
    return tuple(found)


def _check_pattern(fields: Fields, pattern: str, place: Place) -> None:
    if not PurePosixPath(pattern).parts:
        fields.fault(place, f"{pattern!r} is no file name and no pattern", "write one such as old/*.txt")


def _dump_days(fields: Fields) -> tuple[tuple[str, dt.date], ...]:
    found = []
    for name, text, place in fields.pairs("dumped"):
        _check_pattern(fields, name, place)
        day = iso_day(text)
        if text and day is None:
            fields.fault(place, f"the dump day of {name} is {text!r}", "write it as YYYY-MM-DD")
        if day:
            found.append((name, day))
    return tuple(found)


def _moves(fields: Fields) -> tuple[Move, ...]:
    # merge/moves.py checks, when all releases are known, whether the addresses are of releases.
    return tuple(Move(old, new, place.line, place.column) for old, new, place in fields.pairs("moved"))


def _citations(fields: Fields) -> tuple[str, ...]:
    found = tuple(dict.fromkeys(fields.texts("citations")))
    for name in found:
        if name not in CITATIONS:
            fields.fault(
                fields.place("citations"),
                f"citations has {name!r}, not a style or a format",
                "known are " + ", ".join(CITATIONS),
            )
    return found


def _is_yes(fields: Fields, key: str) -> bool:
    return _matching(fields, key, "no", _YES_OR_NO, "write yes or no") == "yes"


def _second_language(fields: Fields) -> str:
    text = canonical_tag(fields.text("second_language"))
    if text and text not in LANGUAGES:
        hint = "it can be " + ", ".join(LANGUAGES)
        fields.fault(fields.place("second_language"), f"second_language is {text!r}", hint)
        return ""
    return text


def _time_zone(fields: Fields, default: ZoneInfo) -> ZoneInfo:
    name = fields.text("time_zone")
    zone = known_time_zone(name) if name else default
    if zone is None:
        hint = "write a name of the IANA database such as Africa/Nairobi"
        fields.fault(fields.place("time_zone"), f"time_zone is {name!r}", hint)
    return zone or default


def _theme(fields: Fields) -> tuple[tuple[str, str], ...]:
    pairs = fields.pairs("theme")
    for key, value, place in pairs:
        if value and (hint := theme_settings.fault_in(key, value)):
            fields.fault(place, f"{key} of the theme is {value!r}", hint)
    return tuple((key, value) for key, value, _ in pairs)


def _positive(fields: Fields, key: str, default: int) -> int:
    text = fields.text(key, str(default))
    if not _WHOLE_NUMBER.fullmatch(text):
        fields.fault(fields.place(key), f"{key} is {text!r}, not a whole number above 0")
        return default
    return int(text)
