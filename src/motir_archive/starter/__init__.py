"""A ministry's name and country in, the files of a working archive out."""
