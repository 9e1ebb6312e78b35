"""Text in, records out: the only stage that reads releases/."""
