"""A release as one listing has it."""

from __future__ import annotations

from typing import NamedTuple


class Text(NamedTuple):
    """A release as one listing has it."""

    date: str
    topic: str
    title: str
    body: str

    def changed(self, old: str, new: str) -> Text:
        """Return the release with other words in its body."""
        assert old in self.body, old
        return self._replace(body=self.body.replace(old, new))

    def cut(self, length: int) -> Text:
        """Return the release broken off in the middle of a word, as the press-release board shows it."""
        assert self.body[length - 1 : length + 1].isalpha(), self.body[length - 5 : length + 5]
        return self._replace(body=self.body[:length])


MOTIE = "The Ministry of Trade, Industry and Energy (MOTIE, Minister Han Seo-jun)"
KATS = "The Korean Agency for Technology and Standards (KATS, President Oh Mi-rae)"
INDUSTRY, TRADE, FTA, ENERGY = "Industry", "Trade/Investment", "FTA/Economic Cooperation", "Energy"
