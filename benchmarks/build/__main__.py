"""See side_by_side.py."""

from side_by_side import main

main()
