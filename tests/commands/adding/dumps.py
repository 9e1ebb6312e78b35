"""A release, the dumps that bring it again, and the command that adds one."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from command_line import Said, say
from sites import record

BODY = (
    "The ministry opened a test centre for batteries in Daejeon on Friday, November 28. The centre tests "
    "cells, modules and packs under one roof, from a single cell of a watch to the whole battery of a bus, "
    "and is open to firms of every size from the first day on. It tests batteries before they are sold and "
    "batteries that come back. Whoever builds batteries in Korea shall not have to send them abroad to be "
    "tested, the minister said. The association of battery makers runs the centre together with the state, "
    "and bears half of its cost."
)
REVISED = BODY.replace("half of its cost", "a third of its cost")
CENTRE = "2025/11/28/korea-opens-a-test-centre.html"
TITLE = "Korea Opens a Test Centre"
ARCHIVE = {"motir-2025-11-28.txt": record(TITLE, BODY, "2025-11-28")}


def centre(body: str) -> str:
    """Return a record of the release that the archive has."""
    return record(TITLE, body, "2025-11-28")


Archived = Callable[..., Path]


def add(folder: Path, dump: str, *options: str, name: str = "dump-2025-12-01.txt") -> Said:
    """Write a dump beside the releases and add it."""
    (folder / name).write_bytes(dump.encode("utf-8"))
    return say(folder, "add", name, *options)
