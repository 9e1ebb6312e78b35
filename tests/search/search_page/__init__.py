"""The search page in a browser: over HTTP, under a path, from disk, and without JavaScript."""
