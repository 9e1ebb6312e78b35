"""`check`: say what is wrong with the input, and what an editor may want to add. It writes nothing."""

from __future__ import annotations

import argparse

from motir_archive import build
from motir_archive.agencies.registry.suggestions import suggestions
from motir_archive.commands import options
from motir_archive.commands.command import Command
from motir_archive.commands.terminal.printing import NO_SUBSCRIBERS, counted, print_problems, say
from motir_archive.commands.terminal.statuses import FAULTY_INPUT, FINE
from motir_archive.model.text_store import TextStore
from motir_archive.problems import errors, total
from motir_archive.reports.findings import review


def _add_options(command: argparse.ArgumentParser) -> None:
    options.add_input(command)
    options.add_templates(command)
    options.add_json(command)


def _run(said: argparse.Namespace) -> int:
    with TextStore() as store:
        merged = build.read(options.options_of(said), store, options.now())
    print_problems(merged.problems, said)
    faults = total(errors(merged.problems))
    if not said.json:
        releases = counted(len(merged.archive.releases), "release")
        warnings = counted(total(merged.problems) - faults, "warning")
        say(f"{releases}, {counted(faults, 'error')}, {warnings}")
        for finding in () if faults else review(merged.archive):
            say("\n" + "\n".join(finding.lines()))
        if not (merged.config.authority or merged.config.base_url):
            say(NO_SUBSCRIBERS)
        _print_suggestions(suggestions(merged.archive))
    return FAULTY_INPUT if faults else FINE


def _print_suggestions(entries: str) -> None:
    if entries:
        say("\nAgencies that agencies.yaml does not have. To register them, paste and complete these:\n")
        say(entries.removesuffix("\n"))


COMMAND = Command(_add_options, _run)
