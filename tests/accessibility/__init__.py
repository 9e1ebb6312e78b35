"""Whether everybody can use the pages: with a keyboard, with a screen reader, at any width, on paper."""
