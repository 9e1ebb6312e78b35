"""Releases in, the search index out. Pure."""
