"""Sites of several kinds."""

from __future__ import annotations

from pathlib import Path

import pytest


@pytest.fixture(params=["real", "published", "golden", pytest.param("large", marks=pytest.mark.slow)])
def site(request: pytest.FixtureRequest) -> Path:
    folder: Path = request.getfixturevalue(f"{request.param}_site")
    return folder
