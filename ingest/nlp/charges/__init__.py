"""Accusations: how they are worded, of whom, and what became of them."""
