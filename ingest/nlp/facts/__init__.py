"""What else is said of persons, bodies and cases: births, professions, designations, ties, countries."""
