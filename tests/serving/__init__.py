"""`serve`: pages made on request, changes seen at once, problems shown in the browser."""
