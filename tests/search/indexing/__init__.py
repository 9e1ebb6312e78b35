"""The search index: what it holds, how it is cut and packed, and that it is the same twice."""
