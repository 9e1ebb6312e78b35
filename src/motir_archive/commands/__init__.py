"""The command line, one module a command. Nothing else prints."""
