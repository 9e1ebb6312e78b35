"""`python benchmarks/trust`: see proofs.py."""

import sys

from proofs import main

if __name__ == "__main__":
    sys.exit(main())
