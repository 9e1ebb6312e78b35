"""Publishing, while somebody else puts something at the output folder."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from publishing import write

from motir_archive.publish.staging import staged

Put = Callable[[Path], object]


def publish(output: Path, content: str = "new", meanwhile: Put | None = None) -> OSError | None:
    """Publish a site of one page; `meanwhile` is called with the output folder when all is written."""
    with staged(output) as stage:
        write(stage.site, "index.html", content)
        if meanwhile:
            meanwhile(output)
        return stage.publish()


def page(output: Path) -> str:
    return (output / "index.html").read_text()
