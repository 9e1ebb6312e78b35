"""Files in, build/ out: the only stage that writes."""
