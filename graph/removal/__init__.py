"""Remove a report or a person, so that nothing of it is left, and keep it out when the same file is read again."""
