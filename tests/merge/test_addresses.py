"""What an address depends on, and in which order releases are listed."""

from __future__ import annotations

import hashlib

import pytest
from dumped import EXCERPT, MONDAY, OTHER, REVISED, TUESDAY, WEDNESDAY, WHOLE, correction, suffix, texts

from motir_archive.merge.releases import merge
from reading import entry, merged, parse_all


class TestSlugs:
    def test_the_first_dumped_keeps_its_slug(self) -> None:
        """Whatever comes later, and whatever the titles are exactly."""
        first = {MONDAY: entry("Title!", "First text.")}
        later = {TUESDAY: entry("Title?", "Later text."), WEDNESDAY: entry("TITLE", "Last text.")}
        assert [slug for slug, _ in texts(merged(first)[0])] == ["title"]
        assert sorted(slug for slug, _ in texts(merged({**later, **first})[0])) == sorted(
            ["title", f"title-{suffix('Later text.')}", f"title-{suffix('Last text.')}"]
        )

    def test_those_that_were_first_dumped_together_all_take_a_suffix(self) -> None:
        releases, _ = merged({MONDAY: entry("Title", WHOLE) + entry("Title", OTHER)})
        assert sorted(texts(releases)) == sorted(
            [(f"title-{suffix(WHOLE)}", [WHOLE]), (f"title-{suffix(OTHER)}", [OTHER])]
        )

    def test_a_revision_leaves_the_address_as_it_is(self) -> None:
        """The suffix is made of the earliest text."""
        before, _ = merged({MONDAY: entry("Title", WHOLE) + entry("Title", OTHER)})
        after, _ = merged(
            {
                MONDAY: entry("Title", WHOLE) + entry("Title", OTHER),
                TUESDAY: entry("Title", WHOLE.replace("number 1 ", "number one ")),
            }
        )
        assert {release.slug for release in before} == {release.slug for release in after}

    def test_an_excerpt_and_its_whole_text_have_one_address(self) -> None:
        """Both have the first 400 characters, which the suffix is made of."""
        twins = entry("Title", OTHER)
        cut, _ = merged({MONDAY: entry("Title", EXCERPT) + twins})
        whole, _ = merged({MONDAY: entry("Title", WHOLE) + twins})
        assert {release.slug for release in cut} == {release.slug for release in whole}

    @pytest.mark.parametrize("title", ["Index", "Page 2", "CON", "aux.", "LPT1", "com¹"])
    def test_reserved_names_take_a_suffix(self, title: str) -> None:
        [release], _ = merged({MONDAY: entry(title, "Text.")})
        assert release.slug.endswith(f"-{suffix('Text.')}")

    @pytest.mark.parametrize("title", ["..", "/", "???", "‘’"])
    def test_a_title_without_letters_is_all_suffix(self, title: str) -> None:
        [release], _ = merged({MONDAY: entry(title, "Text.")})
        assert (release.slug, release.title) == (suffix("Text."), title)

    def test_twins_that_differ_far_down_have_addresses_of_their_whole_texts(self) -> None:
        one, two = (WHOLE[:500] + end for end in (" One.", " Two."))
        releases, messages = merged({MONDAY: entry("Title", one) + entry("Title", two)})
        assert messages == []
        assert {release.slug: release.text for release in releases} == {
            f"title-{hashlib.sha256(text.encode()).hexdigest()[:8]}": text for text in (one, two)
        }

    def test_a_twin_that_differs_far_down_moves_none_that_came_before_it(self) -> None:
        one, two = (WHOLE[:500] + end for end in (" One.", " Two."))
        monday = entry("Title", one) + entry("Title", OTHER)
        before, _ = merged({MONDAY: monday})
        after, messages = merged({MONDAY: monday, TUESDAY: entry("Title", one) + entry("Title", two)})
        assert not [message for message in messages if "error" in message]
        slugs = {release.text: release.slug for release in after}
        assert {release.text: release.slug for release in before}.items() <= slugs.items()
        assert slugs[two] == f"title-{hashlib.sha256(two.encode()).hexdigest()[:8]}"

    def test_texts_of_other_quotes_dashes_and_invisible_characters_are_copies(self) -> None:
        one = "The “Korea–U.S.” talks of the co\u00adoperation body were held."
        two = 'The "Korea-U.S." talks of the coopera\u200btion body\u2060 were held.'
        [release], messages = merged({MONDAY: entry("Title – A", one), TUESDAY: entry("Title - A", two)})
        assert messages == []
        assert (len(release.revisions), len(release.records)) == (1, 2)


def test_releases_are_listed_newest_first_and_within_a_day_as_the_newest_dump_has_them() -> None:
    releases, _ = merged(
        {
            TUESDAY: entry("C", "c.") + entry("A", "a.") + entry("Old", "o.", "2025-11-20"),
            MONDAY: entry("A", "a.") + entry("B", "b.") + entry("C", "c."),
        }
    )
    assert [release.title for release in releases] == ["C", "A", "B", "Old"]


def test_nothing_is_lost_and_nothing_made_up() -> None:
    """Every record is in exactly one release."""
    reading = parse_all(
        {
            MONDAY: entry("T", WHOLE) + entry("T", EXCERPT) + entry("T", OTHER) + entry("U", WHOLE),
            TUESDAY: entry("T", REVISED) + entry("T", OTHER[:450]) + entry("T", "Short."),
            "a.md": correction("New.", "2025/11/28/u.html"),
        }
    )
    releases, _ = merge(reversed(reading.records))
    assert sorted(id(record) for release in releases for record in release.records) == sorted(
        map(id, reading.records)
    )
