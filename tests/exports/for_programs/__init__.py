"""Feeds, sitemap, robots.txt and data: the archive for readers that are programs."""
