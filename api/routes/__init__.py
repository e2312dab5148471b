"""The routes of the API, one module for each kind of thing; their docstrings are the published documentation."""
