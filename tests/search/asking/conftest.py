"""Indexes of small archives, and clients that search them."""

from __future__ import annotations

from pathlib import Path

import pytest
from search_client import Client
from search_corpus import write_index

from asking.archives import TEXTS


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_index(tmp_path_factory.mktemp("site"), *TEXTS)


@pytest.fixture(scope="module")
def in_pieces(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The same site with its index in pieces, as that of a large archive."""
    return write_index(tmp_path_factory.mktemp("pieces"), *TEXTS, small=0)


@pytest.fixture(scope="module", params=["site", "in_pieces"])
def client(request: pytest.FixtureRequest) -> Client:
    return Client(request.getfixturevalue(request.param))
