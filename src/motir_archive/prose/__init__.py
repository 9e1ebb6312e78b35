"""A flattened body -> headings, paragraphs and lists, every word kept. Pure."""
