"""`python benchmarks/mutants`: see survivors.py."""

import sys

from survivors import main

if __name__ == "__main__":
    sys.exit(main())
