"""The rules of recognition one by one, with a registry small enough to be read here."""
