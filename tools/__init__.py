"""What developers and CI run, and no part of the program needs."""
