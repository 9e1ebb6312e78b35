"""Templates in, pages out: the environment that templates see, and what they may call."""
