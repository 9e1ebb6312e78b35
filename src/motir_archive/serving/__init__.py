"""The site while it is edited: made on request, watched, shown again."""
