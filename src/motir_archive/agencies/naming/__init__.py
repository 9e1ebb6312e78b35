"""Where a text names agencies of the registry, and which it means."""
