"""What several stages need to do with text: folding, slugs, word difference, Markdown. Pure."""
