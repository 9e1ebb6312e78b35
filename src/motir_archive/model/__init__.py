"""The data of the domain: what a source file says, what was published, who is named. Frozen."""
