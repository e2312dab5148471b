"""The vocabulary of casegraph, and what is made from it."""
