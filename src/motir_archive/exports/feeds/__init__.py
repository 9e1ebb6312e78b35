"""Feeds: what came into the archive last, for readers that ask again and again."""
