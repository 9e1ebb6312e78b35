"""Can everybody use the pages: with a keyboard, a screen reader, at any width, on paper."""
