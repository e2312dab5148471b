"""Dates and lengths of time: as they are written, and what they mean read against one another."""
