"""What several commands share: their options, how the values are read, and the clock."""

from __future__ import annotations

import argparse
import datetime as dt
import os
from pathlib import Path

from motir_archive.agencies.words.country_forms import is_country_code
from motir_archive.config import Options
from motir_archive.config_reader import known_time_zone
from motir_archive.ingest.wrong_folder import releases_below
from motir_archive.problems import OptionError
from motir_archive.strict_yaml.fields import iso_day
from motir_archive.text.base_url import checked_base_url
from motir_archive.text.language_tags import canonical_tag, how_to_write, is_language


def add_input(command: argparse.ArgumentParser) -> None:
    """Declare the options for what to read."""
    command.add_argument(
        "--releases",
        type=Path,
        default=Path("releases"),
        metavar="DIR",
        help="bulletins (*.txt), hand-written releases (*.md), archive.yaml, agencies.yaml and "
        "searches.yaml; bulletins and releases at any depth (default: releases)",
    )
    command.add_argument("--strict", action="store_true", help="treat warnings as errors")


def add_templates(command: argparse.ArgumentParser) -> None:
    """Declare the option for where the user's own templates are."""
    command.add_argument(
        "--templates",
        type=Path,
        metavar="DIR",
        help="your own templates and assets, each in place of the theme's at the same path "
        "(default: templates beside the releases folder, where there is one)",
    )


def add_json(command: argparse.ArgumentParser) -> None:
    """Declare the option to print for programs."""
    command.add_argument(
        "--json",
        action="store_true",
        help="print problems as JSON Lines on standard output, and nothing else there",
    )


def options_of(said: argparse.Namespace) -> Options:
    """Return what was said on the command line. Raises OptionError where a folder is not there."""
    options = reading_options(said.releases, strict=said.strict)
    given = vars(said)
    return Options(
        releases=options.releases,
        strict=options.strict,
        templates=_templates(given.get("templates"), said.releases),
        output=given.get("output", options.output),
        base_url=given.get("base_url", ""),
        previous=given.get("previous"),
        allow_removal=given.get("allow_removal", False),
        jobs=given.get("jobs", 1),
    )


def reading_options(releases: Path, *, strict: bool) -> Options:
    """Return the options for reading a folder. Raises OptionError where it is not one."""
    if not releases.is_dir():
        message = f"there is no folder {releases}; name the one with the bulletins with --releases"
        raise OptionError(message)
    if meant := releases_below(releases):
        message = f"{releases} is no releases folder; did you mean {meant}?"
        raise OptionError(message)
    return Options(releases=releases, strict=strict)


def _templates(templates: Path | None, releases: Path) -> Path | None:
    """Return the folder that overrides the theme, None where there is none."""
    if templates is None:
        beside = releases.absolute().parent / "templates"
        return beside if beside.is_dir() else None
    if not templates.is_dir():
        message = f"there is no folder {templates}; name the one with your templates with --templates"
        raise OptionError(message)
    return templates


def now() -> dt.datetime:
    """Return the present instant, or the one that SOURCE_DATE_EPOCH names where it is set."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    if epoch is None:
        return dt.datetime.now(dt.UTC)
    if not (epoch.isascii() and epoch.isdigit()):
        message = f"SOURCE_DATE_EPOCH is {epoch!r}; it has to be a whole number of seconds since 1970"
        raise OptionError(message)
    try:
        return dt.datetime.fromtimestamp(int(epoch), dt.UTC)
    except (OverflowError, ValueError, OSError) as error:
        message = f"SOURCE_DATE_EPOCH is {epoch}, which lies outside of the calendar"
        raise OptionError(message) from error


def base_url(text: str) -> str:
    """Read the address of a site."""
    checked = checked_base_url(text)
    if text and checked is None:
        message = f"{text!r} is not an address such as https://example.org/archive/"
        raise argparse.ArgumentTypeError(message)
    return checked or ""


def jobs(text: str) -> int:
    """Read a number of processes."""
    if not (text.isascii() and text.isdigit() and len(text) < 6):
        message = f"{text!r} is not a whole number"
        raise argparse.ArgumentTypeError(message)
    return int(text)


def day(text: str) -> dt.date:
    """Read a day."""
    read = iso_day(text)
    if read is None:
        message = f"{text!r} is not a day; write it as YYYY-MM-DD"
        raise argparse.ArgumentTypeError(message)
    return read


def port(text: str) -> int:
    """Read the number of a port."""
    if not (text.isascii() and text.isdigit() and int(text) < 1 << 16):
        message = f"{text!r} is no port; write a number up to 65535"
        raise argparse.ArgumentTypeError(message)
    return int(text)


def country(text: str) -> str:
    """Read the code of a country."""
    if not is_country_code(text.upper()):
        message = f"{text!r} is no country's code; write the two letters of ISO 3166-1, such as KE"
        raise argparse.ArgumentTypeError(message)
    return text.upper()


def language(text: str) -> str:
    """Read the tag of a language."""
    if not is_language(text):
        message = f"{text!r} is no tag of a language (BCP 47); {how_to_write(text)}"
        raise argparse.ArgumentTypeError(message)
    return canonical_tag(text)


def time_zone(text: str) -> str:
    """Read the name of a time zone."""
    if known_time_zone(text) is None:
        message = f"{text!r} is not a time zone; write a name of the IANA database such as Africa/Nairobi"
        raise argparse.ArgumentTypeError(message)
    return text
