"""agencies.yaml: the registry of agencies, its checks, and suggestions for it."""
