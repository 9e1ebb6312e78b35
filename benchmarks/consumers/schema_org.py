"""Check the JSON-LD of a site against the vocabulary of schema.org.

    npm install --no-save schema-dts typescript
    python benchmarks/consumers/schema_org.py SITE NODE_MODULES

schema-dts (npm) has the vocabulary as types of TypeScript: a type or property that schema.org does not have,
or a value of the wrong kind, is an error of the compiler, which this prints. SITE has to be built for an
address, since pages have no JSON-LD otherwise. Exits with status 1 if there is an error, or nothing to check.
"""

from __future__ import annotations

import json
import re
import subprocess
import sys
import tempfile
from pathlib import Path

_SCRIPT = re.compile(r'<script type="?application/ld\+json"?>(.*?)</script>', re.DOTALL)
MOST = 100
"""Documents that are checked, at most, which takes half a minute. More are not needed: one function makes all
documents of a kind."""


def documents(site: Path) -> list[str]:
    """Return the JSON-LD of the site's pages, each as one line of JSON."""
    pages = (path.read_text(encoding="utf-8") for path in sorted(site.rglob("*.html")))
    found = [json.loads(text) for page in pages for text in _SCRIPT.findall(page)]
    # The data page's is alone of its kind: it goes first, so that it is among those checked.
    in_order = sorted(found, key=lambda document: "@graph" in document)
    return [json.dumps(document, ensure_ascii=False) for document in in_order[:MOST]]


def program(texts: list[str]) -> str:
    """Return a program of TypeScript that is right where the documents are."""
    lines = ['import type { Graph, Thing, WithContext } from "schema-dts";']
    for number, text in enumerate(texts):
        kind = "Graph" if '"@graph"' in text else "WithContext<Exclude<Thing, string>>"
        lines.append(f"export const document{number}: {kind} = {text};")
    return "\n".join(lines) + "\n"


def main(site: Path, modules: Path) -> int:
    """Check a site and return the exit status."""
    texts = documents(site)
    with tempfile.TemporaryDirectory() as folder:
        Path(folder, "node_modules").symlink_to(modules.resolve())
        Path(folder, "check.ts").write_text(program(texts), encoding="utf-8")
        compiler = [str(modules.resolve() / ".bin/tsc"), "--noEmit", "--strict", "--skipLibCheck", "check.ts"]
        said = subprocess.run(compiler, cwd=folder, capture_output=True, text=True, check=False)
    print(said.stdout + said.stderr, end="")
    print(f"{len(texts)} documents: {'right' if said.returncode == 0 else 'wrong'}")
    return 1 if said.returncode or not texts else 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), Path(sys.argv[2])))
