"""A topic's id names a folder of the site."""

from __future__ import annotations

import pytest

from motir_archive.text.slugs import topic_id


@pytest.mark.parametrize(
    ("topic", "expected"),
    [
        ("Trade/Investment", "trade-investment"),
        ("CON", "con_"),
        ("Lpt1", "lpt1_"),
        ("Index", "index_"),
        ("Page 2", "page-2_"),
        ("Con Topic", "con-topic"),
        ("★", ""),
    ],
)
def test_a_name_that_no_folder_can_have_takes_what_no_slug_has(topic: str, expected: str) -> None:
    assert topic_id(topic) == expected
