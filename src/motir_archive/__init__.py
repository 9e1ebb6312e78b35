"""Turns bulletins, raw dumps of a ministry's press-release listing, into a static archive."""

__version__ = "0.1.0"
