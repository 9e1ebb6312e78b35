"""What a reader sees of releases that were revised, corrected, or are no longer listed."""
