"""What commands tell of an archive: what a dump adds, what a deploy changes, why a release is what it is."""
