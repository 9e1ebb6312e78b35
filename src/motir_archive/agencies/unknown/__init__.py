"""Organisations that the registry does not know."""
