"""The language of a site: its words, its dates and numbers, and its order of names."""
