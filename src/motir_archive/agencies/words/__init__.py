"""Word lists: data files with their sources, and what knows how to use them."""
