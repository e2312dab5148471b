"""Persons, organisations, courts and facilities: where they are named, and which names mean the same one."""
