"""The search client: its answers, filters and orders, and what it says when something is wrong."""
