"""Records in, releases out: copies collapse, excerpts give way, changed texts become revisions. Pure."""
