"""Releases in, files out: addresses, pages, feeds and data. Pure."""
