"""The exit statuses of the command line."""

from __future__ import annotations

FINE = 0
FAULTY_INPUT = 1
"""The bulletins have errors, and nothing was written."""
FAULTY_SETUP = 2
"""An option, archive.yaml or agencies.yaml has a fault, or the machine refused something."""
STOPPED = 130
"""Somebody stopped it, or whoever read its output had seen enough."""
