"""The workflow that builds and publishes an archive: the one that this repository uses itself."""

from __future__ import annotations

import json
from importlib.metadata import distribution
from pathlib import Path

from motir_archive import __version__

WORKFLOW = Path(__file__).parent / "pages.yml"
"""Where the wheel carries it."""
WORKFLOW_IN_REPOSITORY = Path(__file__).parents[3] / ".github" / "workflows" / "pages.yml"
"""Where the repository uses it and it is edited; an editable installation has no copy in the package."""
FROM_THE_LOCKS = """\
      - name: Install motir-archive
        run: make .venv/installed-site && echo "$PWD/.venv/bin" >> "$GITHUB_PATH"
"""
"""The step of the repository of the software, which installs the checkout itself."""
FROM_THE_PACKAGE = """\
      - name: Install motir-archive
        run: python -m pip install --disable-pip-version-check "$SPEC"
        env:
          SPEC: {spec}
"""
"""The step of an archive, which installs the package."""


def workflow(spec: str) -> str:
    """Return the workflow of an archive that installs what `spec` says, as pip understands it."""
    path = WORKFLOW if WORKFLOW.is_file() else WORKFLOW_IN_REPOSITORY
    text = path.read_text(encoding="utf-8")
    return text.replace(FROM_THE_LOCKS, FROM_THE_PACKAGE.format(spec=json.dumps(spec)))


def version_in_hand() -> str:
    """Return what installs the running software: its commit where pip got it by git, else its version."""
    for file in distribution("motir-archive").files or ():
        if file.name == "direct_url.json":
            origin = json.loads(file.read_text(encoding="utf-8"))
            if origin.get("vcs_info", {}).get("vcs") == "git":
                return f"motir-archive @ git+{origin['url']}@{origin['vcs_info']['commit_id']}"
    return f"motir-archive=={__version__}"
