"""Releases in, feeds, data and citations out: the archive for readers that are programs."""
