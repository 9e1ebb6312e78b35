"""Data: everything that is known of an archive, in files that other programs open."""
