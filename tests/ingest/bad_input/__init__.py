"""Every kind of bad input: the exact messages, and what was kept of the file all the same."""
