"""The folders of the theme in, scripts and style sheets out; also what users put in place of its files."""
