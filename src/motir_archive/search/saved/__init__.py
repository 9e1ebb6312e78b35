"""Saved searches: searches.yaml and the archive in, the releases that each search finds out."""
