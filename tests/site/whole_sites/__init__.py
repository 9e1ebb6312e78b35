"""What holds on every page of every site: well formed, linked, named, and without anything that could run."""
