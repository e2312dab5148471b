"""Notebooks that an analyst would keep; they only read the graph."""
