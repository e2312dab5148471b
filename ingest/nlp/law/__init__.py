"""The articles and codes that a text names."""
