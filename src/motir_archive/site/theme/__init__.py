"""The folders of the theme in, scripts and style sheets out; what a user puts in the place of its files."""
