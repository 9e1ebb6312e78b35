"""Records in, releases out: merging, agencies and paragraphs. Pure."""
