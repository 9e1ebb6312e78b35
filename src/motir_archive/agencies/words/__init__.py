"""Word lists: countries and the nouns that head the names of organisations."""
