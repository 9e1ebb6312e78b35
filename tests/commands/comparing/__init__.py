"""`diff` and `build --previous`: what a deploy would change, and what it must not take away."""
