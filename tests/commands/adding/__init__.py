"""`add`: a dump is compared with the archive and filed, whole or not at all."""
