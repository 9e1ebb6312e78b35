"""The language that a site speaks: its words, its dates and numbers, and its order of names."""
