"""Forms and lists of the desk: what every table that an office edits has in common."""
