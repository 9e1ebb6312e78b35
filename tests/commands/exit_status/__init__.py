"""The command line: what it says, where it says it, and the exit status it leaves with."""
