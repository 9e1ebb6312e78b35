"""YAML in which every value is text and knows its place: the reader, and the fields of a mapping."""
