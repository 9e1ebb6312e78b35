"""The client as visitors load it, without comments and blanks, does what its source does."""

from __future__ import annotations

import json
from pathlib import Path

from search_client import ASSETS, HERE, Client

from motir_archive.site.assets import served


def test_the_served_client_gives_the_terms_of_the_vectors(tmp_path: Path) -> None:
    script = tmp_path / "search.js"
    script.write_bytes(served("search.js", (ASSETS / "search.js").read_bytes()))
    vectors = json.loads((HERE / "term_vectors.json").read_text(encoding="utf-8"))
    texts = [vector["text"] for vector in vectors]
    found = Client(script=script).run(*(["terms", text] for text in texts))
    assert found == [vector["terms"] for vector in vectors]


def test_comments_and_blanks_go_and_texts_stay() -> None:
    source = "// why\nconst name = `a  // b`; /* more */\n\nconst pattern = /[/] {2}/u;\n"
    assert served("own.js", source.encode()) == b"const name=`a  // b`;const pattern=/[/] {2}/u;\n"


def test_a_script_of_any_encoding_is_served_and_keeps_its_licence() -> None:
    source = b"/*! caf\xe9 */\n// gone\nconst name = 'caf\xe9';\n"
    assert served("own.js", source) == b"/*! caf\xe9 */const name='caf\xe9';\n"


def test_other_assets_are_served_as_they_are() -> None:
    style = b"/* why */\nbody { margin: 0 }\n"
    assert served("style.css", style) is style
