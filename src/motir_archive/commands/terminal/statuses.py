"""The exit statuses of the command line: each says whose fault it was."""

from __future__ import annotations

FINE = 0
FAULTY_INPUT = 1
"""The bulletins have errors (for `diff` and `verify`: a site has); nothing was written."""
FAULTY_SETUP = 2
"""An option or a file of settings, such as archive.yaml, has a fault; nothing was written."""
FAULTY_MACHINE = 3
"""A disk, memory, a permission or a process gave out; nothing was written."""
UNFINISHED = 4
"""The work was done, but its report could not be printed, or the replaced site could not be removed."""
FAULTY_PROGRAM = 70
"""A fault of our own; EX_SOFTWARE of sysexits.h."""
STOPPED_BY = 128
"""Plus the number of the signal that stopped the program, as shells count."""
