"""The forms in which readers report: what they must ask for, and GitHub's rules for them."""

from __future__ import annotations

from typing import Any

import pytest
import yaml
from workflow_jobs import CHECKOUT

FOLDER = CHECKOUT / ".github" / "ISSUE_TEMPLATE"
FORMS = sorted(path.name for path in FOLDER.glob("*.yml") if path.name != "config.yml")


def fields(name: str) -> list[dict[str, Any]]:
    form = yaml.safe_load((FOLDER / name).read_text(encoding="utf-8"))
    assert {"name", "description", "body"} <= form.keys()
    return [field for field in form["body"] if field["type"] != "markdown"]


def test_form_for_a_page_asks_where_to_look() -> None:
    """Nobody can judge a page without its address, the bulletin and the line."""
    required = {field["id"] for field in fields("page.yml") if field.get("validations", {}).get("required")}
    assert required == {"page", "shows", "says", "bulletin", "line"}


@pytest.mark.parametrize("name", FORMS)
def test_form_is_one_that_github_takes(name: str) -> None:
    """A form with a field that has no label, or with an id twice, is not offered at all."""
    found = fields(name)
    ids = [field["id"] for field in found]
    assert len(set(ids)) == len(ids)
    assert all(field["attributes"]["label"] for field in found)
    assert {field["type"] for field in found} <= {"input", "textarea", "dropdown", "checkboxes"}
