"""`add`: a dump is held against the archive and filed, whole or not at all."""
