"""What commands say about an archive: what a dump adds, what a deploy changes, how a release came about."""
