"""python -m motir_archive."""

from motir_archive.cli import run

if __name__ == "__main__":
    run()
