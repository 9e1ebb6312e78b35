"""python -m motir_archive."""

from motir_archive.commands.command_line import run

if __name__ == "__main__":
    run()
